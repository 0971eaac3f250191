"""Runs of neighbours whose numbers add up to a whole exactly."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.neighbours import around
from claimcheck.comparison.restatements import LOWER
from claimcheck.comparison.sums.fitting import can_add, number
from claimcheck.comparison.sums.itemised import in_another_item
from claimcheck.comparison.sums.ledger import Ledger
from claimcheck.comparison.things import FATES, like_nouns, places_clash, times_clash

LONGEST = 16  # addends that are tried
# How many sentences off an addend may stand: of the same noun, of another, and of a whole that says "in all".
LIKE_REACH, UNLIKE_REACH, TOTAL_REACH = 4, 2, 12
# Below these a sum comes out by chance too often to be believed far off, or farther, or anywhere.
PAIR, SMALL, MIDDLING, LARGE = Decimal(3), Decimal(5), Decimal(10), Decimal(20)
MIDDLING_REACH, FAR_REACH = 8, 20
# A headline or lead sums up the incidents that the article goes on to tell; two groups are told in one breath.
FRONT_REACH, BREATH_REACH = 10, 8
# Sentences between one addend and the next.
PASSAGE = 4
# Addends of several nouns may stand over several sentences only while they are few.
FEW = 4
# From here a whole may stand between its addends.
ASTRIDE = 7
# Claims that may stand between whole and addends.
LOOK = 24


@cache
def summed_up() -> re.Pattern[str]:
    """Words beside a whole that sums up what was told before."""
    return re.compile(r"\b(?:in\sall|in\stotal|altogether|all\stold|overall|total|results?|combined)\b")


def adding_up(ledger: Ledger, at: int) -> list[Claim]:
    """A run of neighbours, behind the whole or before it, whose numbers add up to it exactly."""
    whole = ledger.counts[at]
    if len(ledger.counts) < 3 or (number(whole) or 0) < 2 or whole.more:
        return []
    earlier, later = smaller(ledger.counts[max(0, at - LOOK) : at], whole), ledger.counts[at + 1 : at + 1 + LOOK]
    later = smaller(later, whole)
    if len(earlier) + len(later) < 2:
        return []
    wide = bool(summed_up().search(around(ledger.text, whole, 30)))
    ahead = [c for c in reversed(ledger.at_level(earlier, whole)) if addable(c, whole, ledger.part_of, wide)]
    behind = [c for c in ledger.at_level(later, whole) if addable(c, whole, ledger.part_of, False)]
    across = [*ahead[:2], *behind[:3]] if (number(whole) or 0) >= ASTRIDE else []
    runs = run_to(behind, whole), run_to(ahead, whole)[::-1], run_to(across, whole)
    found = next((run for run in runs if run and believable(ledger, run, whole, wide)), [])
    return found or in_one_breath(ledger, later, whole)


def told_again(ledger: Ledger, at: int, run: Sequence[Claim]) -> list[Claim]:
    """Another run that makes up a large whole, told behind the first: by place, and then by who killed them."""
    whole = ledger.counts[at]
    start = ledger.place(run[-1]) + 1
    if run[0].index < whole.index or (number(whole) or 0) < LARGE:
        return []
    later = ledger.at_level(ledger.counts[start : start + LOOK], whole)
    behind = [c for c in later if addable(c, whole, ledger.part_of, False)]
    found = run_to(behind, whole)
    return found if found and believable(ledger, found, whole, False) else []


def believable(ledger: Ledger, run: list[Claim], whole: Claim, wide: bool) -> bool:
    """Whether a run that comes out is no chance hit: told as one, of one list, and the longer the closer together."""
    told = (wide or sums_up(run, whole)) and evenly_told(run, whole, ledger.part_of)
    return told and close_together(run) and not ledger.splits_list(run, whole)


def close_together(run: list[Claim]) -> bool:
    """Whether many addends stand close: the more of them, the likelier that some stretch comes out by chance."""
    span = run[-1].figure.sentence - run[0].figure.sentence
    many = len(run)
    if many == 2 or all(same_head(run[0].counted, claim.counted) for claim in run):
        return span <= PASSAGE * many
    return span <= (PASSAGE if many <= FEW else 1)


def smaller(claims: Sequence[Claim], whole: Claim) -> list[Claim]:
    """The claims that are less than a whole and stand near enough to be asked more."""
    limit, place, kind = number(whole), whole.figure.sentence, whole.figure.kind
    return [
        c
        for c in claims
        if c.figure.kind == kind
        and -FAR_REACH <= c.figure.sentence - place <= FAR_REACH
        and (number(c) or 0) < (limit or 0)
    ]


def in_one_breath(ledger: Ledger, after: Sequence[Claim], whole: Claim) -> list[Claim]:
    """Two groups told together that make up all: "killed seven people … Four women and three guards were killed"."""
    if not whole.counted.generic or whole.figure.state not in FATES:
        return []
    for x, y in pairwise(after):
        if x.figure.sentence - whole.figure.sentence > BREATH_REACH:
            break
        groups = not (x.counted.generic or y.counted.generic or ledger.told(x) or ledger.told(y))
        exactly = (number(x) or 0) + (number(y) or 0) == number(whole)
        listed = ledger.listed(x, y, whole) and not ledger.splits_list([x, y], whole)
        if groups and exactly and listed and of_one_event(x, whole) and of_one_event(y, whole):
            return [x, y]
    return []


def of_one_event(claim: Claim, whole: Claim) -> bool:
    """Whether a group told farther on can be of the whole's event: one fate, and no place or day of its own."""
    one_fate = claim.figure.state == whole.figure.state and can_add(claim, whole)
    return one_fate and not (places_clash(claim, whole) or times_clash(claim, whole) or claim.history or claim.more)


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
    if (number(claim) or 0) >= (number(whole) or 0) or in_another_item(claim, whole):
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
    if value < PAIR:
        return 1
    if value < SMALL:
        near = LIKE_REACH if like and not claim.counted.generic else 1
    elif value < MIDDLING:
        near = LIKE_REACH if like else UNLIKE_REACH
    else:
        near = FAR_REACH if value >= LARGE else MIDDLING_REACH
    if whole.front and value >= SMALL and like_nouns(claim, whole):
        near = max(near, FRONT_REACH)
    return max(near, TOTAL_REACH) if wide or casualties else near


def follows(x: Claim, y: Claim, whole: Claim) -> bool:
    """Whether two addends stand in one passage, or are incidents that a lead sums up, and not one figure told twice."""
    incidents = whole.front and like_nouns(x, whole) and like_nouns(y, whole)
    if abs(x.figure.sentence - y.figure.sentence) > (FRONT_REACH if incidents else PASSAGE):
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
            if last > first and not follows(claims[last - 1], claims[last], whole):
                break
            if left == 0 and last > first:
                return claims[first : last + 1]
    return []
