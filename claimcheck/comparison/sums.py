"""Parts that make up a whole, told by arithmetic; and closed lists that do not come out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.intervals import before, disjoint, significant, total
from claimcheck.comparison.neighbours import around, between, counts_alike, fate_within, holds_group
from claimcheck.comparison.restatements import LOWER
from claimcheck.comparison.things import FATES, HUMAN, places_clash
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

LONGEST, LISTED = 16, 20  # addends that are tried, and of a closed list
# How many sentences off an addend may stand: of the same noun, of another, and of a whole that says "in all".
LIKE_REACH, UNLIKE_REACH, TOTAL_REACH = 4, 2, 12
# Below these a sum comes out by chance too often to be believed far off, or farther, or anywhere.
SMALL, MIDDLING, LARGE = Decimal(5), Decimal(10), Decimal(20)
MIDDLING_REACH, FAR_REACH = 8, 20
# Sentences between one addend and the next.
PASSAGE = 4
# A list longer than this need not be whole to stand behind a colon.
NAMED = 5
ORDINALS = ["first", "second", "third", "fourth", "fifth"]
# A large count with so many significant figures is not hit by chance.
TELLING, TELLING_FIGURES = Decimal(100), 3
# From here a whole may stand between its addends.
ASTRIDE = 7
# Claims that may stand between whole and addends.
LOOK = 24


@cache
def closed_list() -> re.Pattern[str]:
    """Between a whole and its first part: a colon, a dash, "comprising"; no word that leaves the list open."""
    return re.compile(
        r"(?::|\s[–—-]\s?|—|--|\bcomprising\b|\bconsisting\sof\b|\bmade\sup\sof\b|\bnamely\b)"
        r"\s*(?:an?\s|the\s)?(?:about\s|some\s|at\sleast\s)?$"
    )


@cache
def summed_up() -> re.Pattern[str]:
    """Words beside a whole that sums up what was told before."""
    return re.compile(r"\b(?:in\sall|in\stotal|altogether|all\stold|overall|total|results?|combined)\b")


def find_sums(text: str, claims: Sequence[Claim], part_of: Mapping[str, str]) -> Iterator[Relation]:
    """`sums_to` relations, `holds` False with a grade where a closed list does not come out.

    Args:
        part_of: part's id -> its whole's id, as told by words: a part of another whole is no addend here.
    """
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money") and number(c) is not None]
    found: dict[tuple[str, ...], tuple[int, list[Claim], Claim]] = {}
    for at, whole in enumerate(counts):
        run = closed(text, counts, at) or by_event(counts, at) or adding_up(text, counts, at, part_of)
        if run:
            key = tuple(c.id for c in run)
            distance = abs(run[0].index - whole.index) + 100 * whole.figure.headline
            if key not in found or distance < found[key][0]:
                found[key] = (distance, run, whole)
    taken: set[str] = set()
    for _, run, whole in found.values():
        if not any(c.id in taken for c in run):
            taken.update(c.id for c in run)
            yield from addends(run, whole)


def number(claim: Claim) -> Decimal | None:
    """The number of an amount that can be added."""
    amount = claim.figure.amount
    return amount.low if amount.low is not None and amount.bound not in ("vague", "range") else None


def addends(run: list[Claim], whole: Claim) -> Iterator[Relation]:
    """One relation for each addend."""
    exactly = sum((number(c) or Decimal(0) for c in run), Decimal(0)) == number(whole)
    holds = exactly or not disjoint(total([c.loose for c in run]), whole.loose)
    told = " + ".join(shown(c.figure) for c in run)
    for claim in run:
        if holds:
            yield Relation(claim.id, whole.id, "sums_to", f"{told} = {shown(whole.figure)}", True)
        else:
            yield Relation(claim.id, whole.id, "sums_to", f"{told} ≠ {shown(whole.figure)}", False, "sum-mismatch")


def closed(text: str, counts: Sequence[Claim], at: int) -> list[Claim]:
    """The parts of a closed list behind a whole, in its own sentence: "26 dead: 14 guards and nine drivers"."""
    whole = counts[at]
    if whole.counted.head is None:
        return []
    run: list[Claim] = []
    for claim in counts[at + 1 : at + 2 + LISTED]:
        if claim.figure.sentence != whole.figure.sentence or not can_add(claim, whole):
            break
        gap = between(text, run[-1] if run else whole, claim)
        opens = closed_list().search(gap) or announced(whole, text, gap)
        if (not run and not opens) or (run and (len(gap) > 80 or closes().search(gap))):
            break
        run.append(claim)
    return run if 1 < len(run) <= LISTED and not leaves_out(run, whole) else []


@cache
def closes() -> re.Pattern[str]:
    """A colon or dash behind an item: the list is over."""
    return re.compile(r":|\s[–—-]\s|—|--")


def leaves_out(run: list[Claim], whole: Claim) -> bool:
    """Whether a long list falls short of its whole: writers name the places that count and leave out the rest."""
    return len(run) > NAMED and before(total([c.loose for c in run]), whole.loose)


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


def can_add(claim: Claim, whole: Claim) -> bool:
    """Whether a claim may be an addend of a whole: of one kind, with the same said of it, and smaller."""
    small, large = claim.figure.amount.low, whole.figure.amount.low
    if small is None or large is None or not 0 < small < large or not counts_alike(claim, whole):
        return False
    if whole.figure.category not in HUMAN and not telling_sum(whole):
        narrowed = whole.counted.modifiers <= claim.counted.modifiers
        return same_head(claim.counted, whole.counted) and narrowed and claim.figure.state == whole.figure.state
    return holds_group(claim, whole) and (
        fate_within(claim, whole) or claim.figure.state not in FATES or whole.figure.state not in FATES
    )


def telling_sum(whole: Claim) -> bool:
    """Whether the whole is a number that no chance addition hits: three figures and more of a large count or sum."""
    value = number(whole)
    if value is None:
        return False
    return value >= TELLING and significant(value) >= TELLING_FIGURES


def adding_up(text: str, counts: Sequence[Claim], at: int, part_of: Mapping[str, str]) -> list[Claim]:
    """A run of neighbours, behind the whole or before it, whose numbers add up to it exactly."""
    whole = counts[at]
    if len(counts) < 3 or (number(whole) or 0) < 2 or whole.more:
        return []
    wide = bool(summed_up().search(around(text, whole, 30)))
    ahead = [c for c in reversed(counts[max(0, at - LOOK) : at]) if addable(c, whole, part_of, wide)]
    behind = [c for c in counts[at + 1 : at + 1 + LOOK] if addable(c, whole, part_of, False)]
    across = [*ahead[:2], *behind[:3]] if (number(whole) or 0) >= ASTRIDE else []
    runs = run_to(behind, whole), run_to(ahead, whole)[::-1], run_to(across, whole)
    told = (run for run in runs if run and (wide or sums_up(run, whole)))
    return next((run for run in told if evenly_told(run, whole, part_of)), [])


def sums_up(run: list[Claim], whole: Claim) -> bool:
    """Whether a whole that no word calls one may sum up the run: one that stands before it, or a number no chance hits.

    A count behind two others is more often the next item of their row: "killing four … five … killing nine".
    """
    if run[-1].index > whole.index or (number(whole) or 0) >= LARGE:
        return True
    casualties = whole.figure.state == "killed_or_wounded" != run[0].figure.state
    return casualties or run[0].figure.sentence == run[-1].figure.sentence >= whole.figure.sentence - 1


def evenly_told(run: list[Claim], whole: Claim, part_of: Mapping[str, str]) -> bool:
    """Whether all addends are told as parts of the whole, or none is: "two women" of ten add up alone."""
    told = [claim for claim in run if part_of.get(claim.id) == whole.id]
    others = [claim for claim in run if claim not in told and not claim.more]
    return not told or not others or len({claim.figure.sentence for claim in run}) == 1


def addable(claim: Claim, whole: Claim, part_of: Mapping[str, str], wide: bool) -> bool:
    """Whether an exact count stands near enough to be added, and is not told as a part of another whole."""
    if (number(claim) or 0) >= (number(whole) or 0):
        return False
    bounds = {"exact", "approx", whole.figure.amount.bound}
    if whole.figure.amount.bound in LOWER:
        bounds |= LOWER
    if claim.figure.amount.bound not in bounds or claim.figure.headline or not can_add(claim, whole):
        return False
    if part_of.get(claim.id, whole.id) != whole.id:
        return False
    return abs(claim.figure.sentence - whole.figure.sentence) <= reach(claim, whole, wide)


def reach(claim: Claim, whole: Claim, wide: bool) -> int:
    """How many sentences off an addend may stand: the larger the whole, the less a chance hit."""
    casualties = whole.figure.state == "killed_or_wounded" != claim.figure.state
    value = number(whole) or Decimal(0)
    like = claim.counted.head == whole.counted.head
    if value < SMALL:
        near = LIKE_REACH if like and not claim.counted.generic else 1
    elif value < MIDDLING:
        near = LIKE_REACH if like else UNLIKE_REACH
    else:
        near = FAR_REACH if value >= LARGE else MIDDLING_REACH
    return max(near, TOTAL_REACH) if wide or casualties else near


def follows(x: Claim, y: Claim) -> bool:
    """Whether two addends stand in one passage, and are not one figure told twice."""
    if abs(x.figure.sentence - y.figure.sentence) > PASSAGE:
        return False
    twice = number(x) == number(y) and x.figure.sentence != y.figure.sentence and same_head(x.counted, y.counted)
    return not twice or x.more or y.more or places_clash(x, y)


def run_to(claims: list[Claim], whole: Claim) -> list[Claim]:
    """The first stretch of neighbours that adds up to the whole, begun at one of the first eight."""
    target = number(whole)
    for first in range(min(8, len(claims))):
        left = target
        for last in range(first, min(first + LONGEST, len(claims))):
            value = number(claims[last])
            if left is None or value is None or value > left:
                break
            left -= value
            if last > first and not follows(claims[last - 1], claims[last]):
                break
            if left == 0 and last > first:
                return claims[first : last + 1]
    return []
