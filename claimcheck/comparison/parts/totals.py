"""Wholes that sum up what was told before: "six more, raising the toll to 93", "44 since Thursday"."""

from collections.abc import Iterator, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import before, counts_alike, fate_within
from claimcheck.comparison.parts.fitting import fewer, part
from claimcheck.comparison.parts.words import raising
from claimcheck.comparison.things import FATES, HUMAN, places_clash, same_counted
from claimcheck.model import Relation

# Sentences that what was added may stand before its total.
REACH = 2
# Claims to look back over for what was added to a total, and for an incident within a longer stretch.
LOOK = 12


def added(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What was added to a total: "six more …, raising the toll to 93"."""
    for at, whole in enumerate(counts):
        if not at or not raising().search(before(text, whole, 130)):
            continue
        for claim in reversed(counts[max(0, at - LOOK) : at]):
            reach = REACH + 1 if claim.counted.head == whole.counted.head and not whole.counted.generic else 1
            if whole.figure.sentence - claim.figure.sentence > 2 * reach:
                break
            if fate_within(claim, whole) and counts_alike(claim, whole) and fewer(claim, whole):
                if same_counted(claim, whole) or claim.figure.category in HUMAN or claim.figure.kind == "money":
                    yield part(claim, whole)
                break


def windows(counts: Sequence[Claim]) -> Iterator[Relation]:
    """One incident's count within that of a stretch that began on a day: "since Thursday … 44 civilians"."""
    for at, whole in enumerate(counts):
        scope = (whole.referent.scope or "").split()
        dated = len(scope) > 1 and scope[0].lower() == "since" and scope[1][0].isupper() and bool(whole.times.days)
        if not dated or whole.figure.state not in FATES or whole.history:
            continue
        for claim in counts[max(0, at - LOOK) : at]:
            if claim.referent.scope is None and fits(claim, whole) and not places_clash(claim, whole):
                yield part(claim, whole)


def fits(claim: Claim, whole: Claim) -> bool:
    """Whether an incident's count can be within a longer stretch's."""
    return (
        claim.figure.state == whole.figure.state
        and same_counted(claim, whole)
        and not claim.figure.headline
        and not claim.history
        and lies_below(claim.interval, whole.interval)
    )
