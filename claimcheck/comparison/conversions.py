"""The same amount in another unit: "80 km (50 miles)", "$61bn (£49bn)", "35 %, or 8.9 million", "241 firms (17 %)"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import significant
from claimcheck.comparison.neighbours import between
from claimcheck.comparison.wording import shown
from claimcheck.lexicon import table
from claimcheck.model import Figure, Relation


@cache
def bracketed() -> re.Pattern[str]:
    """All that stands between a figure and its conversion: an opening bracket, perhaps with a hedge."""
    return re.compile(
        r"^[\w\s-]{0,24}[(\[]\s?(?:about|around|some|roughly|or|approximately"
        r"|nearly|just over|over|more than|almost|just under|≈|~)?\s?$"
    )


def find_conversions(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """`converts` relations between neighbours; `holds` False where the units refute them."""
    for left, right in itertools.pairwise(claims):
        if left.figure.sentence != right.figure.sentence:
            continue
        gap = between(text, left, right)
        if len(gap) > 60:
            continue
        if is_conversion(left.figure, right.figure, gap):
            yield conversion(left, right)


def is_conversion(left: Figure, right: Figure, gap: str) -> bool:
    """Whether the second figure gives the first in other units."""
    kinds = (left.kind, right.kind)
    if kinds == ("money", "money") or (kinds == ("measure", "measure")):
        return left.unit != right.unit and bool(bracketed().match(gap)) and convertible(left, right)
    if kinds == ("duration", "duration"):
        return bool(bracketed().match(gap)) and left.unit != right.unit
    if kinds == ("percent", "count"):
        return bool(glossed().match(gap) or bracketed().match(gap))
    return kinds == ("count", "percent") and bool(bracketed().match(gap))


@cache
def glossed() -> re.Pattern[str]:
    """Between a share and the count that spells it out: "35 %, or 8.9 million", "half – 30 million"."""
    return re.compile(r"^(?:or|[–—]|, (?:or\b.{0,12}|about))$")


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


def conversion(left: Claim, right: Claim) -> Relation:
    """The relation, checked where both sizes are known."""
    a, b = left.figure, right.figure
    expected = converted(a, b)
    value = a.amount.low if a.amount.low is not None else a.amount.high
    got = b.amount.low if b.amount.low is not None else b.amount.high
    if expected is None or got is None or value is None:
        return Relation(right.id, left.id, "converts", f"{shown(b)} restates {shown(a)}")
    if off(expected, got, value):
        why = f"{shown(a)} is {rounded(expected)} {b.unit}s, not {shown(b)}"
        return Relation(right.id, left.id, "converts", why, False, "conversion-mismatch")
    return Relation(right.id, left.id, "converts", f"{shown(a)} is {shown(b)}", True)


def converted(a: Figure, b: Figure) -> Decimal | None:
    """The value of `a` in the unit of `b`; None where a size is unknown or the ends do not match."""
    left, right = sizes().get(a.unit or ""), sizes().get(b.unit or "")
    value = a.amount.low if a.amount.low is not None else a.amount.high
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
