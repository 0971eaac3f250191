"""Whether two figures speak of the same thing, once their values are known to agree or to differ.

Equal values are evidence themselves: two mentions of 412 dead seldom are two things, two mentions of three often
are. So what an equal pair needs depends on how telling its number is; a pair that differs must be tied by links.
"""

from decimal import Decimal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.intervals import ROUND_FIGURES, base, significant
from claimcheck.comparison.things import (
    FATES,
    HUMAN,
    SUBGROUPS,
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
# From here it is told twice even in one sentence.
RARE_NUMBER = Decimal(1000)
# Sentences over which "the 2 %" names a share again.
RECALLED_SHARE = 2
SHARED_STEMS = 3
# Links that a small number told twice needs, and values that agree without being equal.
SMALL_LINKS, NEAR_LINKS, VAGUE_LINKS = 2, 3, 4
# Kinds whose small numbers recur for other reasons than being one thing: spells, distances, ages, shares.
PLAIN_KINDS = frozenset({"count", "money"})


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
    return same_counted(x, y) or told_alike(x, y) or summed_up(x, y) or one_sum(x, y)


def one_sum(x: Claim, y: Claim) -> bool:
    """Whether two sums or sizes are so telling that other words for what they are of do not part them."""
    if x.figure.kind == "money":
        return telling(x, RARE_NUMBER) and x.figure.category == y.figure.category
    return measured(x)


def recalls(x: Claim, y: Claim) -> bool:
    """Whether `y` names the number of `x` again: "14 attacks … the 14 incidents", "four aides … the four officials".

    A large number needs no more; a small one needs people of one kind, or the same noun.
    """
    if not y.recalled or y.other or y.further or "vague" in (x.figure.amount.bound, y.figure.amount.bound):
        return False
    if opposed(x, y) or not same_outcome(x, y) or y.figure.sentence == x.figure.sentence:
        return False
    if x.figure.kind not in PLAIN_KINDS:
        near = y.figure.sentence - x.figure.sentence <= RECALLED_SHARE
        return measured(x) or (x.figure.kind == "percent" and near)
    if telling(x, LIKELY):
        return True
    alike = x.figure.category == y.figure.category and not opposed_camps(x, y)
    return alike and (x.figure.category in HUMAN or same_counted(x, y)) and telling(x, Decimal(2))


def opposed_camps(x: Claim, y: Claim) -> bool:
    """Whether one counts a government's fighters and the other those who fight it."""
    return None not in (x.counted.camp, y.counted.camp) and x.counted.camp != y.counted.camp


def summed_up(x: Claim, y: Claim) -> bool:
    """Whether a headline and the lead under it tell of people in like words: "three Ruthenians", "three fighters"."""
    fronts = x.front and y.front and x.figure.headline != y.figure.headline
    human = (
        x.figure.category in HUMAN
        and y.figure.category in HUMAN
        and not {x.figure.category, y.figure.category} & SUBGROUPS
    )
    return fronts and human and x.figure.state == y.figure.state and len(x.stems & y.stems) >= SHARED_STEMS


def told_alike(x: Claim, y: Claim) -> bool:
    """Whether a telling number, of one category and fate, is told in like words though its noun is another.

    One of thousands and no round one needs no more than people: "64,000 children … 64,000 pupils".
    """
    if x.figure.category in HUMAN and y.figure.category in HUMAN and exact_thousands(x):
        return x.figure.sentence != y.figure.sentence
    return (
        telling(x, LIKELY)
        and x.figure.sentence != y.figure.sentence
        and x.figure.category == y.figure.category
        and x.figure.state == y.figure.state
        and (x.front or y.front or len(x.stems & y.stems) >= SHARED_STEMS)
    )


def exact_thousands(x: Claim) -> bool:
    """Whether a number is of thousands and of more than one figure."""
    number = base(x.figure.amount)
    return telling(x, RARE_NUMBER) and significant(number or Decimal(0)) >= ROUND_FIGURES


def equal_are_same(x: Claim, y: Claim) -> bool:
    """Whether two figures of equal value, `x` before `y`, are one thing said twice."""
    if recalls(x, y):
        return True
    if y.further or (x.figure.sentence == y.figure.sentence and not telling(x, RARE_NUMBER)) or not one_tale(x, y):
        return False
    if y.other and not x.other and not y.counted.generic and y.figure.state not in FATES:
        return False
    shared = len(x.stems & y.stems)
    if x.figure.kind not in PLAIN_KINDS:
        near = x.front or y.front or shared >= (SHARED_STEMS - measured(x))
        return not places_clash(x, y) and near and shared >= 1
    vague = "vague" in (x.figure.amount.bound, y.figure.amount.bound)
    if telling(x, TELLING) and not vague:
        return tied_or_precise(x, y, shared)
    if summed_up(x, y):
        return True
    if x.listed and y.listed and x.figure.category not in HUMAN:
        return False
    if (places_clash(x, y) and not heads(x, y)) or times_clash(x, y) or other_make(x, y):
        return False
    if not telling(x, Decimal(2)):
        return (x.front or y.front) and shared >= 1
    if vague:
        return one_magnitude(x, y, shared)
    return len(links(x, y)) + (shared >= SHARED_STEMS) >= SMALL_LINKS


def one_magnitude(x: Claim, y: Claim, shared: int) -> bool:
    """Whether a word of magnitude told twice is of one thing: "thousands" are told of many, so all else must agree."""
    if x.figure.amount.bound != y.figure.amount.bound:
        return near_are_same(x, y)
    if x.figure.category != y.figure.category and not same_head(x.counted, y.counted):
        return False
    return ((x.front or y.front) and shared >= 1) or shared > SHARED_STEMS


def heads(x: Claim, y: Claim) -> bool:
    """Whether a headline and the lead under it tell one fate: the town in one is named in the other."""
    alike = x.figure.state == y.figure.state != "other" and x.figure.category == y.figure.category
    return alike and x.front and y.front and x.figure.headline != y.figure.headline


def measured(x: Claim) -> bool:
    """Whether a measure is no round number: an area of 140 square miles is hardly told of two lands."""
    value = x.figure.amount.low
    return x.figure.kind == "measure" and value is not None and telling(x, TELLING) and significant(value) > 1


def tied_or_precise(x: Claim, y: Claim, shared: int) -> bool:
    """Whether a telling number is more than a round one of the same noun, of which an article may have two."""
    if x.figure.state in FATES or x.front or y.front or shared > 1:
        return True
    number = base(x.figure.amount)
    return significant(number or Decimal(0)) > ROUND_FIGURES or bool(links(x, y) - {"noun"})


def linked(x: Claim, y: Claim) -> bool:
    """Whether links tie two figures of one value, so that a change of the bound is a change of the report."""
    if places_clash(x, y) or times_clash(x, y):
        return False
    return len(links(x, y)) + (len(x.stems & y.stems) >= SHARED_STEMS) >= SMALL_LINKS


def other_make(x: Claim, y: Claim) -> bool:
    """Whether things are narrowed by other words: AK-47 rifles are no M-16 rifles."""
    a, b = x.counted.modifiers, y.counted.modifiers
    return bool(a and b and not a & b) and x.figure.category not in HUMAN


def telling(x: Claim, least: Decimal) -> bool:
    """Whether the number is large enough that meeting it twice is no accident."""
    number = base(x.figure.amount)
    return number is not None and number >= least


def near_are_same(x: Claim, y: Claim) -> bool:
    """Whether two figures whose values agree without being equal are one thing: they need links."""
    if y.further or x.figure.sentence == y.figure.sentence or not comparable(x, y):
        return False
    if places_clash(x, y) or times_clash(x, y) or x.referent.modality != y.referent.modality:
        return False
    alike = x.figure.state == y.figure.state and x.figure.category == y.figure.category
    if not alike and not (x.front or y.front):
        return False
    summed = x.front and y.front and x.figure.headline != y.figure.headline
    found = len(links(x, y)) + (len(x.stems & y.stems) >= SHARED_STEMS) + summed
    if "vague" in (x.figure.amount.bound, y.figure.amount.bound):
        return foretold(x, y) and found >= (NEAR_LINKS if x.front or y.front else VAGUE_LINKS)
    return found >= NEAR_LINKS - rounder(x, y)


def rounder(x: Claim, y: Claim) -> bool:
    """Whether a headline or lead gives in round what the body counts: "more than 70 killed … 77 cases of killing"."""
    first, second = sorted((x, y), key=lambda claim: claim.index)
    a, b = first.figure.amount.low, second.figure.amount.low
    if a is None or b is None or not first.front or first.figure.state not in FATES:
        return False
    return first.figure.amount.bound in ("more_than", "at_least") and a < b and significant(a) < significant(b)


def foretold(x: Claim, y: Claim) -> bool:
    """Whether a word of magnitude comes before the number it stands for: "thousands fled … the 4,300".

    Not before one of two groups that share what the word says of both, nor, but for a headline, in another voice.
    """
    first, second = sorted((x, y), key=lambda claim: claim.index)
    if first.figure.state in FATES and first.figure.state != second.figure.state:
        return False
    if first.figure.amount.bound != "vague" or (second.divided and second.figure.amount.bound != "vague"):
        return False
    sources = {x.attribution.source, y.attribution.source} - {None}
    return len(sources) < 2 or first.front
