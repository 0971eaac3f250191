"""What is left of a whole: "Of the seven, three …; the other four …", "25 of the 40 …; the remaining 15 …"."""

from collections.abc import Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.neighbours import behind, counts_alike
from claimcheck.comparison.signs import beside
from claimcheck.comparison.sums.fitting import number
from claimcheck.comparison.sums.ledger import Ledger
from claimcheck.comparison.things import HUMAN

# Sentences from a part to the rest, where "other" or "remaining" says that it is one, and where it only fits.
OTHER_REACH, NEXT_REACH = 8, 1
# Claims in which the parts of a whole and the rest stand.
LOOK = 12


def remainder(ledger: Ledger, at: int) -> list[Claim]:
    """The parts told of a whole, and the figure behind them that is all the rest of it, whatever became of that."""
    whole = ledger.counts[at]
    run: list[Claim] = []
    left = number(whole) or 0
    for claim in ledger.counts[max(0, at - 1) : at + 1 + LOOK]:
        value = number(claim)
        if claim is whole or value is None:
            continue
        if run and value == left and is_rest(ledger, claim, run, whole):
            return [*run, claim]
        if ledger.told(claim) == whole.id or next_part(claim, run, whole):
            run.append(claim)
            left -= value
        if left <= 0:
            break
    return []


def next_part(claim: Claim, run: Sequence[Claim], whole: Claim) -> bool:
    """Whether a count of the whole's noun opens a list of its parts soon behind it, or goes on with one."""
    if not same_head(claim.counted, whole.counted) or not counts_alike(claim, whole):
        return False
    before = run[-1] if run else whole
    return 0 <= claim.figure.sentence - before.figure.sentence <= NEXT_REACH and claim.index > whole.index


def is_rest(ledger: Ledger, claim: Claim, run: Sequence[Claim], whole: Claim) -> bool:
    """Whether words say that a count is what is left of the whole; or its noun, where a part is told by words."""
    apart = claim.figure.sentence - run[-1].figure.sentence
    if not counts_alike(claim, whole) or apart < 0:
        return False
    one_noun = same_head(claim.counted, whole.counted) and not claim.counted.generic
    if claim.other or remains(ledger.text, claim):
        return apart <= (OTHER_REACH if one_noun else NEXT_REACH)
    told = ledger.told(run[0]) == whole.id
    return told and one_noun and whole.figure.category in HUMAN and apart <= NEXT_REACH


def remains(text: str, claim: Claim) -> bool:
    """Whether "remaining" or "rest" stands right before the count."""
    start = claim.figure.span.start
    lead = text[max(0, start - 16) : start].lower().split()
    return not beside("rest").isdisjoint(lead[-2:]) or behind(text, claim, 20).startswith("remaining")
