"""Whether two figures speak of the same thing, once their values are known to agree or to differ.

Equal values are evidence themselves: two mentions of 412 dead seldom are two things, two mentions of three often
are. So what an equal pair needs depends on how telling its number is; a pair that differs must be tied by links.
"""

from decimal import Decimal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.things import (
    HUMAN,
    links,
    ordinals_clash,
    places_clash,
    same_counted,
    same_measure,
    same_outcome,
    sides_clash,
    times_clash,
)

# From here a count is telling by itself.
TELLING = Decimal(20)
# From here it is likely enough to weigh more than another noun.
LIKELY = Decimal(10)
SHARED_STEMS = 3
# Links that a small number told twice needs, and values that agree without being equal.
SMALL_LINKS, NEAR_LINKS = 2, 3
# Kinds whose small numbers recur for other reasons than being one thing: spells, distances, ages, shares.
PLAIN_KINDS = frozenset({"count", "money"})

Within = dict[str, set[str]]


def comparable(x: Claim, y: Claim) -> bool:
    """Whether two figures can be one thing and the same is said of both."""
    return same_outcome(x, y) and akin(x, y)


def akin(x: Claim, y: Claim) -> bool:
    """Whether both are amounts of one kind, of the same noun, of events that no word tells apart."""
    return not opposed(x, y) and same_counted(x, y) and not ordinals_clash(x, y)


def opposed(x: Claim, y: Claim) -> bool:
    """Whether something rules out one thing: kind, unit, side, a denial, history, "first" and "second"."""
    return (
        not same_measure(x, y)
        or sides_clash(x, y)
        or (x.referent.modality == "denied") != (y.referent.modality == "denied")
        or x.history != y.history
        or numbered_apart(x, y)
    )


def numbered_apart(x: Claim, y: Claim) -> bool:
    """Whether one is of the first event and the other of the second."""
    return ordinals_clash(x, y) and not {x.ordinal, y.ordinal} & {None, "separate", "earlier"}


def one_tale(x: Claim, y: Claim) -> bool:
    """Whether two equal figures may be one thing: nothing opposed, and the same noun or all else the same."""
    if opposed(x, y) or not same_outcome(x, y):
        return False
    return same_counted(x, y) or told_alike(x, y)


def told_alike(x: Claim, y: Claim) -> bool:
    """Whether a telling number, of one category and fate, is told in like words though its noun is another."""
    return (
        telling(x, LIKELY)
        and x.figure.sentence != y.figure.sentence
        and x.figure.category == y.figure.category
        and x.figure.state == y.figure.state
        and (x.front or y.front or len(x.stems & y.stems) >= SHARED_STEMS)
    )


def equal_are_same(x: Claim, y: Claim, within: Within) -> bool:
    """Whether two figures of equal value, `x` before `y`, are one thing said twice."""
    if not one_tale(x, y) or y.more or (x.figure.sentence == y.figure.sentence and not telling(x, Decimal(1000))):
        return False
    shared = len(x.stems & y.stems)
    if x.figure.kind not in PLAIN_KINDS:
        return not places_clash(x, y, within) and (x.front or y.front or shared >= SHARED_STEMS) and shared >= 1
    vague = "vague" in (x.figure.amount.bound, y.figure.amount.bound)
    if telling(x, TELLING) and not vague:
        return True
    if places_clash(x, y, within) or times_clash(x, y) or other_make(x, y):
        return False
    if not telling(x, Decimal(2)):
        return (x.front or y.front) and shared >= 1
    if vague:
        return ((x.front or y.front) and shared >= 1) or shared > SHARED_STEMS
    return len(links(x, y)) + (shared >= SHARED_STEMS) >= SMALL_LINKS


def linked(x: Claim, y: Claim, within: Within) -> bool:
    """Whether links tie two figures of one value, so that a change of the bound is a change of the report."""
    if places_clash(x, y, within) or times_clash(x, y):
        return False
    return len(links(x, y)) + (len(x.stems & y.stems) >= SHARED_STEMS) >= SMALL_LINKS


def other_make(x: Claim, y: Claim) -> bool:
    """Whether things are narrowed by other words: AK-47 rifles are no M-16 rifles."""
    a, b = x.counted.modifiers, y.counted.modifiers
    return bool(a and b and not a & b) and x.figure.category not in HUMAN


def telling(x: Claim, least: Decimal) -> bool:
    """Whether the number is large enough that meeting it twice is no accident."""
    amount = x.figure.amount
    number = amount.low if amount.low is not None else amount.high
    return number is not None and number >= least


def near_are_same(x: Claim, y: Claim, within: Within) -> bool:
    """Whether two figures whose values agree without being equal are one thing: they need links."""
    if not comparable(x, y) or y.more or x.figure.sentence == y.figure.sentence:
        return False
    if places_clash(x, y, within) or times_clash(x, y) or x.referent.modality != y.referent.modality:
        return False
    alike = x.figure.state == y.figure.state and x.figure.category == y.figure.category
    if not alike and not (x.front or y.front):
        return False
    if "vague" in (x.figure.amount.bound, y.figure.amount.bound) and not (x.front or y.front):
        return False
    found = links(x, y)
    return len(found) + (len(x.stems & y.stems) >= SHARED_STEMS) >= NEAR_LINKS
