"""How one amount stands to another that speaks of the same thing: the same, distorted, or not both true.

Nothing here asks whether they do speak of the same thing; `things` does.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import Interval, disjoint, interval, significant, within
from claimcheck.comparison.wording import number, shown
from claimcheck.model import Amount

Outcome = Literal["same", "distorts", "apart", "unclear"]
LOWER = frozenset({"at_least", "more_than"})
UPPER = frozenset({"up_to", "less_than"})
LOOSE = frozenset({"exact", "approx"})
# A rounder figure may stand for one this much above it ("more than 70" for 77), not for any above it.
NEAR = Decimal("1.25")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on two amounts, the finding a distortion is graded as, and a one-line proof."""

    outcome: Outcome
    grade: str | None
    why: str


def compare_amounts(a: Claim, b: Claim) -> Verdict:
    """How restatement `a` stands to `b`. Values first, then bounds."""
    x, y = a.figure.amount, b.figure.amount
    if x.bound == y.bound and (x.low, x.high) == (y.low, y.high):
        return Verdict("same", None, f"both say {shown(a.figure)}")
    if "range" in (x.bound, y.bound):
        return against_range(a, b)
    if "vague" in (x.bound, y.bound):
        return against_vague(a, b)
    if value(x) == value(y):
        return same_number(a, b)
    return other_number(a, b)


def value(amount: Amount) -> Decimal:
    """The number an amount is built on."""
    number = amount.low if amount.low is not None else amount.high
    return Decimal(0) if number is None else number


def same_number(a: Claim, b: Claim) -> Verdict:
    """One number under two bounds: what the restatement did to the bound."""
    x, y = a.figure.amount, b.figure.amount
    bounds = {x.bound, y.bound}
    if bounds <= LOOSE or bounds <= LOWER or bounds <= UPPER:
        return Verdict("same", None, f"{shown(a.figure)} is {shown(b.figure)} again")
    if "less_than" in bounds:
        return Verdict("apart", None, f"{shown(a.figure)} against {shown(b.figure)}")
    grade = "distorted" if bounds & UPPER or bounds == {"nearly", "more_than"} or a_exactly(a) else "bound-dropped"
    return Verdict("distorts", grade, bound_proof(a, b))


def a_exactly(claim: Claim) -> bool:
    """Whether the figure says that it is exact: "exactly 40"."""
    words = [word.lower for word in claim.words.words if word.end <= claim.figure.span.start]
    return bool(words) and words[-1] in ("exactly", "precisely")


def bound_proof(a: Claim, b: Claim) -> str:
    """What happened to the bound, in words."""
    x, y = a.figure.amount, b.figure.amount
    if y.bound == "exact":
        return f"{shown(a.figure)} adds a bound to {shown(b.figure)}"
    if x.bound == "exact":
        return f"{shown(a.figure)} drops the bound of {shown(b.figure)}"
    return f"{shown(a.figure)} turns {shown(b.figure)}"


def against_range(a: Claim, b: Claim) -> Verdict:
    """A range against anything: kept, collapsed to one number, or missed."""
    x, y = a.figure.amount, b.figure.amount
    if x.bound == y.bound:
        return same_or_apart(a, b) if disjoint(a.interval, b.interval) else overlapping_ranges(a, b)
    collapsed = y.bound == "range"
    span, point = (y, x) if collapsed else (x, y)
    low, high = sorted((span.low or Decimal(0), span.high or Decimal(0)))
    if disjoint(interval(point, a.figure.kind), interval(span, a.figure.kind)):
        return Verdict("apart", None, f"{shown(a.figure)} lies outside {shown(b.figure)}")
    if point.bound == "vague" or not low <= value(point) <= high:
        return Verdict(
            "same",
            None,
            f"{shown(b.figure if collapsed else a.figure)} lies within {shown(a.figure if collapsed else b.figure)}",
        )
    if value(point) in (low, high) and collapsed:
        left = low if value(point) == high else high
        return Verdict("distorts", "distorted", f"{shown(a.figure)} leaves out the {number(left)} of {shown(b.figure)}")
    return Verdict(
        "unclear",
        None,
        f"{shown(a.figure if collapsed else b.figure)} lies within {shown(b.figure if collapsed else a.figure)}",
    )


def overlapping_ranges(a: Claim, b: Claim) -> Verdict:
    """Two ranges that meet but differ."""
    return Verdict("unclear", None, f"{shown(a.figure)} and {shown(b.figure)} overlap")


def against_vague(a: Claim, b: Claim) -> Verdict:
    """A word of magnitude against a number: a number within it, or below it."""
    x, y = a.figure.amount, b.figure.amount
    few, many = (b, a) if x.bound == "vague" else (a, b)
    vague, point = many.figure.amount, few.figure.amount
    if x.bound == y.bound:
        return Verdict("same" if value(x) == value(y) else "unclear", None, f"{shown(a.figure)} and {shown(b.figure)}")
    top = vague_top(vague)
    if disjoint(a.interval, b.interval):
        near = value(point) * NEAR >= value(vague)
        return Verdict(
            "distorts" if near else "apart", "bound-dropped", f"{shown(few.figure)} is fewer than {shown(many.figure)}"
        )
    return Verdict(
        "same" if value(vague) <= value(point) <= top else "unclear",
        None,
        f"{shown(few.figure)} is within {shown(many.figure)}",
    )


def vague_top(amount: Amount) -> Decimal:
    """Where a word of magnitude stops being the natural one: dozens to 99, hundreds to 999."""
    low = value(amount)
    if low == 40:
        return Decimal(199)
    power = Decimal(10) ** (len(str(int(low))) - 1) if low >= 1 else Decimal(1)
    return power * 10 - 1


def other_number(a: Claim, b: Claim) -> Verdict:
    """Two numbers: one a rounding of the other, one inside the other's bound, or not both true."""
    x, y = a.figure.amount, b.figure.amount
    if rounds(value(x), value(y)) and not ({x.bound, y.bound} & (LOWER | UPPER)):
        return Verdict("same", None, f"{shown(b.figure)} rounds to {shown(a.figure)}")
    return same_or_apart(a, b)


def same_or_apart(a: Claim, b: Claim) -> Verdict:
    """By the intervals alone."""
    x, y = a.figure.amount, b.figure.amount
    if disjoint(a.interval, b.interval):
        return Verdict("apart", None, f"{shown(a.figure)} and {shown(b.figure)} cannot both be true")
    low, high = sorted((value(x), value(y)))
    near = low * NEAR >= high
    if near and (within(a.interval, b.interval) or within(b.interval, a.interval) or touching(a.interval, b.interval)):
        return Verdict("same", None, f"{shown(a.figure)} and {shown(b.figure)} agree")
    return Verdict("unclear", None, f"{shown(a.figure)} and {shown(b.figure)} may both be true")


def touching(a: Interval, b: Interval) -> bool:
    """Whether two closed intervals overlap."""
    return None not in (a.low, a.high, b.low, b.high) and not disjoint(a, b)


def rounds(left: Decimal, right: Decimal) -> bool:
    """Whether one number is the other, rounded or cut to its own digits: 410,000 for 412,380; never 30 for 32."""
    for short, long in ((left, right), (right, left)):
        digits = significant(short)
        if digits >= significant(long) or long == 0 or abs(long) < 100:
            continue
        step = Decimal(10) ** (long.adjusted() - digits + 1)
        if (abs(short - long) < step and digits >= 2) or abs(short - long) * 20 <= abs(long):
            return True
    return False
