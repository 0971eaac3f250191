"""The same amount in another unit: "80 km (50 miles)", "$61bn (£49bn)", "35 %, or 4.2 million", "90 firms (12 %)"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import base, significant
from claimcheck.comparison.neighbours import behind, between
from claimcheck.comparison.wording import shown
from claimcheck.lexicon import table
from claimcheck.model import Figure, Relation

# Longest stretch of words between a figure and the same in another unit.
GAP = 80
HEDGES = (
    r"(?:about|around|some|roughly|approximately|nearly|almost|just\sover|just\sunder|over|more\sthan|at\sleast|only"
    r"|an?\sestimated|up\sto|≈|~)"
)
AMOUNTS = frozenset({"count", "measure", "rate", "money"})


@cache
def bracketed() -> re.Pattern[str]:
    """All that stands between a figure and its conversion: an opening bracket, perhaps with a hedge."""
    return re.compile(rf"^[\w\s-]{{0,24}}[(\[]\s?(?:or\s)?(?:{HEDGES}\s?)?$")


@cache
def said_to_equal() -> re.Pattern[str]:
    """Words between two amounts that say they are one: ", or about", "the equivalent of", "are worth"."""
    return re.compile(
        rf"^[\w\s-]{{0,24}}?(?:,?\s?\bor|,?\s?(?:the\s|an?\s)?equivalent\s(?:of|to)|\b(?:is|are|was|were)\s(?:now\s)?worth"
        rf"|\bequals?|=)\s?(?:{HEDGES}\s?)?$"
    )


@cache
def in_apposition() -> re.Pattern[str]:
    """A comma or dash and a hedge between two amounts: "40 pounds, roughly 18 kilograms"."""
    return re.compile(rf"^(?:of\s[\w\s-]{{1,24}})?(?:,|[–—]|--?)\s?(?:{HEDGES}\s?)?$")


@cache
def share_spelled_out() -> re.Pattern[str]:
    """Between a share and the count it stands for: "35 %, or", "half of the town –", "15 % of the people, or some"."""
    return re.compile(
        rf"^(?:of\s[^.;:,()\d]{{1,60}}?)?(?:,?\s?\bor\b|\s?(?:[–—]|--?)|,(?=\s?{HEDGES}))\s?(?:[\w\s]{{0,8}}\s)?(?:{HEDGES}\s?)?$"
    )


@cache
def count_as_share() -> re.Pattern[str]:
    """Between a count and the share it makes: "1,300 people, roughly", "seven million tons a day —"."""
    return re.compile(rf"^[^.;:,()\d]{{0,70}}(?:,|[–—]|--)\s?(?:or\s)?(?:{HEDGES}\s?)?$")


@cache
def of_a_whole() -> re.Pattern[str]:
    """Words behind a share that name what it is of, and not what was counted just before: "of the fleet"."""
    return re.compile(r"^(?:of|in)\s(?!them\b|whom\b|which\b|those\b|these\b|its\sown\b)")


def find_conversions(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """`converts` relations between neighbours; `holds` False where the units refute them."""
    for left, right in itertools.pairwise(claims):
        if left.figure.sentence != right.figure.sentence:
            continue
        gap = between(text, left, right)
        if len(gap) > GAP:
            continue
        kinds = {left.figure.kind, right.figure.kind}
        if "percent" in kinds and kinds & AMOUNTS:
            if is_share(text, left, right, gap):
                yield conversion(left, right)
        elif is_conversion(left.figure, right.figure, gap):
            yield conversion(left, right)


def is_conversion(left: Figure, right: Figure, gap: str) -> bool:
    """Whether the second figure gives the first in other units.

    Without a bracket or a word that says so, the two must come out: "50 miles, about 30 km from the border" may not.
    """
    kinds = (left.kind, right.kind)
    if kinds not in (("money", "money"), ("measure", "measure"), ("duration", "duration")) or left.unit == right.unit:
        return False
    if bracketed().match(gap):
        return convertible(left, right)
    if kinds == ("duration", "duration"):
        return False
    if said_to_equal().match(gap):
        return convertible(left, right) and (kinds == ("money", "money") or comes_out(left, right))
    return bool(in_apposition().match(gap)) and comes_out(left, right)


def is_share(text: str, left: Claim, right: Claim, gap: str) -> bool:
    """Whether a share and a count are one amount: "35 %, or 4.2 million", "300 tanks, a third of the fleet"."""
    if bracketed().match(gap):
        return "count" in (left.figure.kind, right.figure.kind)
    if left.figure.kind == "percent":
        return bool(share_spelled_out().match(gap)) and not points_back(text, right)
    return bool(count_as_share().match(gap) and of_a_whole().match(behind(text, right)))


def points_back(text: str, claim: Claim) -> bool:
    """Whether a count is of the share's: "45 % of the homes, some 200 of which"."""
    return not of_a_whole().match(behind(text, claim)) and behind(text, claim).startswith("of ")


@cache
def sizes() -> dict[str, tuple[str, Decimal]]:
    """Unit in singular English -> its dimension and its size in the dimension's own unit."""
    found = {}
    for dimension, units in table("conversions").items():
        for unit, size in units.items():
            found[unit] = (dimension, Decimal(str(size)))
    return found


def convertible(left: Figure, right: Figure) -> bool:
    """Whether the units can be of one dimension; units that are unknown are given the benefit of the doubt."""
    a, b = sizes().get(left.unit or ""), sizes().get(right.unit or "")
    return a is None or b is None or a[0] == b[0]


def comes_out(a: Figure, b: Figure) -> bool:
    """Whether both sizes are known and the one amount is the other."""
    expected = converted(a, b)
    value = base(a.amount)
    got = base(b.amount)
    return expected is not None and value is not None and got is not None and not off(expected, got, value)


def conversion(left: Claim, right: Claim) -> Relation:
    """The relation, checked where both sizes are known."""
    a, b = left.figure, right.figure
    expected = converted(a, b)
    value = base(a.amount)
    got = base(b.amount)
    if expected is None or got is None or value is None:
        return Relation(right.id, left.id, "converts", f"{shown(b)} restates {shown(a)}")
    if off(expected, got, value):
        why = f"{shown(a)} is {rounded(expected)} {b.unit}s, not {shown(b)}"
        return Relation(right.id, left.id, "converts", why, False, "conversion-mismatch")
    return Relation(right.id, left.id, "converts", f"{shown(a)} is {shown(b)}", True)


def converted(a: Figure, b: Figure) -> Decimal | None:
    """The value of `a` in the unit of `b`; None where a size is unknown or the ends do not match."""
    left, right = sizes().get(a.unit or ""), sizes().get(b.unit or "")
    value = base(a.amount)
    if (
        left is None
        or right is None
        or left[0] != right[0]
        or value is None
        or "range" in (a.amount.bound, b.amount.bound)
    ):
        return None
    return value * left[1] / right[1]


def off(expected: Decimal, got: Decimal, value: Decimal) -> bool:
    """Whether the conversion is off by more than either figure's own rounding allows."""
    slack = max(
        grain(got) / 2, expected * grain(value) / (2 * value) if value else Decimal(0), expected * Decimal("0.03")
    )
    return abs(expected - got) > slack * Decimal("1.1")


def grain(value: Decimal) -> Decimal:
    """The step that a number is rounded to: 10 for 60, 100 for 1,200, 1 for 37, a tenth for 3.5."""
    if value == 0:
        return Decimal(1)
    return Decimal(10) ** (value.adjusted() - significant(value) + 1)


def rounded(value: Decimal) -> str:
    """A value to three figures, for a message."""
    return f"{float(value):.3g}" if value < 1000 else f"{int(value):,}"
