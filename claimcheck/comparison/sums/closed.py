"""Lists that say that they are whole: behind a colon or dash, "comprising", "a total of", event by event."""

import re
from collections.abc import Sequence
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before, total
from claimcheck.comparison.neighbours import behind, between, counts_alike
from claimcheck.comparison.sums.fitting import can_add, number
from claimcheck.comparison.sums.ledger import Ledger
from claimcheck.comparison.things import SUBGROUPS

LISTED = 20
# A list longer than this need not be whole to stand behind a colon.
NAMED = 5
ORDINALS = ["first", "second", "third", "fourth", "fifth"]


@cache
def closed_list() -> re.Pattern[str]:
    """Between a whole and its first part: a colon, a dash, a bracket, "comprising"; no word that leaves it open."""
    return re.compile(
        r"(?::|\s[–—-]\s?|—|--|\(|\bcomprising\b|\bconsisting\sof\b|\bmade\sup\sof\b|\bnamely\b)"
        r"\s*(?:an?\s|the\s)?(?:about\s|some\s|at\sleast\s)?$"
    )


def closed(ledger: Ledger, at: int) -> list[Claim]:
    """The parts of a closed list behind a whole, in its own sentence: "26 dead: 14 guards and nine drivers"."""
    whole = ledger.counts[at]
    if whole.counted.head is None:
        return []
    run: list[Claim] = []
    for claim in ledger.counts[at + 1 : at + 2 + LISTED]:
        if run and ledger.host(claim) != ledger.host(run[-1]):
            continue  # what stands in brackets behind an item is within it
        if claim.figure.sentence != whole.figure.sentence or not (can_add(claim, whole) or makes(claim, whole)):
            break
        gap = between(ledger.text, run[-1] if run else whole, claim)
        opens = closed_list().search(gap) or announced(whole, ledger.text, gap)
        if (not run and not opens) or (run and (len(gap) > 80 or closes().search(gap))):
            break
        run.append(claim)
    if any(not can_add(claim, whole) for claim in run) and sum(number(c) or 0 for c in run) != number(whole):
        return []
    return run if 1 < len(run) <= LISTED and not leaves_out(ledger, run, whole) else []


def makes(claim: Claim, whole: Claim) -> bool:
    """Whether a claim counts things of the whole's category and fate by another name: "17 vehicles – six tanks"."""
    small, large = number(claim), number(whole)
    alike = claim.figure.category == whole.figure.category and claim.figure.state == whole.figure.state
    return alike and counts_alike(claim, whole) and small is not None and large is not None and small < large


@cache
def closes() -> re.Pattern[str]:
    """A colon or dash behind an item: the list is over."""
    return re.compile(r":|\s[–—-]\s|—|--")


@cache
def others_too() -> re.Pattern[str]:
    """Words behind the last item that leave a list open: "… and others", "… among them", "… and the rest"."""
    return re.compile(r"^[^.;:\d]{0,50}\b(?:others|the\srest|among\s(?:them|others)|amongst\sthem|and\smore|etc)\b")


def leaves_out(ledger: Ledger, run: list[Claim], whole: Claim) -> bool:
    """Whether a list falls short of its whole and need not be whole.

    Writers name the places that count and leave out the rest; they gloss a toll in brackets or by its women and
    children ("40 people (12 women and nine children)"); or they say that there were others.
    """
    if not before(total([c.loose for c in run]), whole.loose):
        return False
    gloss = between(ledger.text, whole, run[0]).endswith(("(", "["))
    groups = all(claim.figure.category in SUBGROUPS for claim in run)
    return len(run) > NAMED or gloss or groups or bool(others_too().match(behind(ledger.text, run[-1], 60)))


def by_event(counts: Sequence[Claim], at: int) -> list[Claim]:
    """The parts of a whole of several events, told event by event: "Two blasts killed 18 … the first … the second"."""
    whole = counts[at]
    events = [
        c
        for c in counts[max(0, at - 2) : at + 2]
        if c.figure.category == "strikes_events" and whole.figure.sentence == c.figure.sentence
    ]
    many = number(events[0]) if events else None
    if many is None or not 2 <= many <= len(ORDINALS):
        return []
    run = [
        c
        for c in counts[at + 1 : at + 2 + int(many)]
        if c.figure.sentence - whole.figure.sentence in (1, 2) and can_add(c, whole)
    ]
    return run if [c.ordinal for c in run] == ORDINALS[: int(many)] else []


def announced(whole: Claim, text: str, gap: str) -> bool:
    """ "A total of 31 were hurt, 18 guards and 13 drivers": a total, then a comma before its first part."""
    start = whole.figure.span.start
    lead = " ".join(text[max(0, start - 12) : start].lower().split())
    return "total of" in lead and gap.endswith(",") and len(gap) < 40
