"""How one amount stands to another that speaks of the same thing: the same, distorted, or not both true.

Nothing here asks whether they do speak of the same thing; `things` does.
"""

from bisect import bisect_left
from decimal import Decimal
from typing import Literal, NamedTuple

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import Interval, base, disjoint, significant, within
from claimcheck.comparison.wording import number, shown
from claimcheck.model import Amount

Outcome = Literal["same", "distorts", "apart", "unclear"]
LOWER = frozenset({"at_least", "more_than"})
UPPER = frozenset({"up_to", "less_than"})
LOOSE = frozenset({"exact", "approx"})
# A rounder figure may stand for one this much above it ("more than 70" for 77), not for any above it.
NEAR = Decimal("1.25")


class Verdict(NamedTuple):
    """The verdict on two amounts, the finding a distortion is graded as, and the proof with gaps for the figures."""

    outcome: Outcome
    grade: str | None
    proof: str

    def why(self, a: Claim, b: Claim) -> str:
        """The one-line proof: restatement `a` and what it restates in place of {a} and {b}."""
        return self.proof.format(a=shown(a.figure), b=shown(b.figure))


def compare_amounts(a: Claim, b: Claim) -> Verdict:
    """How restatement `a` stands to `b`. Values first, then bounds."""
    x, y = a.figure.amount, b.figure.amount
    if x.bound == y.bound and (x.low, x.high) == (y.low, y.high):
        return Verdict("same", None, "both say {a}")
    if "range" in (x.bound, y.bound):
        return against_range(a, b)
    if "vague" in (x.bound, y.bound):
        return against_vague(a, b)
    if value(x) == value(y):
        return same_number(a, b)
    return other_number(a, b)


def value(amount: Amount) -> Decimal:
    """The number an amount is built on, 0 where it has none."""
    return base(amount) or Decimal(0)


def same_number(a: Claim, b: Claim) -> Verdict:
    """One number under two bounds: what the restatement did to the bound."""
    x, y = a.figure.amount, b.figure.amount
    bounds = {x.bound, y.bound}
    if bounds <= LOOSE or bounds <= LOWER or bounds <= UPPER:
        return Verdict("same", None, "{a} is {b} again")
    if "less_than" in bounds:
        return Verdict("apart", None, "{a} against {b}")
    turned = bounds & UPPER or bounds == {"nearly", "more_than"} or says_exactly(a)
    return Verdict("distorts", "distorted" if turned else "bound-dropped", bound_proof(x, y))


def says_exactly(claim: Claim) -> bool:
    """Whether the figure says that it is exact: "exactly 40"."""
    at = bisect_left(claim.words.starts, claim.figure.span.start)
    return at > 0 and claim.words.lowers[at - 1] in ("exactly", "precisely")


def bound_proof(x: Amount, y: Amount) -> str:
    """What happened to the bound, in words."""
    if y.bound == "exact":
        return "{a} adds a bound to {b}"
    if x.bound == "exact":
        return "{a} drops the bound of {b}"
    return "{a} turns {b}"


def against_range(a: Claim, b: Claim) -> Verdict:
    """A range against anything: kept, collapsed to one number, or missed.

    Body text that collapses a range beside the range itself has its excuse; a headline never has.
    """
    x, y = a.figure.amount, b.figure.amount
    if x.bound == y.bound:
        return same_or_apart(a, b) if disjoint(a.interval, b.interval) else Verdict("unclear", None, "{a}, {b} overlap")
    span, point = (y, x) if y.bound == "range" else (x, y)
    low, high = sorted((span.low or Decimal(0), span.high or Decimal(0)))
    if disjoint(a.interval, b.interval):
        return Verdict("apart", None, "{a} lies outside {b}")
    if not low <= value(point) <= high:
        near = value(point) <= high <= value(point) * 10 if point.bound == "vague" else value(point) * NEAR >= low
        return Verdict("same" if near else "unclear", None, "{a} and {b} agree")
    beside = a.block == b.block and not a.figure.headline
    if span is y and value(point) in (low, high) and not beside:
        left = low if value(point) == high else high
        return Verdict("distorts", "distorted", f"{{a}} leaves out the {number(left)} of {{b}}")
    return Verdict("unclear", None, "{a} and {b} may both be true")


def against_vague(a: Claim, b: Claim) -> Verdict:
    """A word of magnitude against a number: a number within it, or below it."""
    x, y = a.figure.amount, b.figure.amount
    if x.bound == y.bound:
        return Verdict("same" if value(x) == value(y) else "unclear", None, "{a} and {b}")
    vague, point = (x, y) if x.bound == "vague" else (y, x)
    if disjoint(a.interval, b.interval):
        near = value(point) * NEAR >= value(vague)
        proof = "{b} is fewer than {a}" if vague is x else "{a} is fewer than {b}"
        return Verdict("distorts" if near else "apart", "bound-dropped", proof)
    inside = value(vague) <= value(point) <= vague_top(vague)
    return Verdict("same" if inside else "unclear", None, "{a} and {b} agree")


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
        return Verdict("same", None, "{b} rounds to {a}")
    return same_or_apart(a, b)


def same_or_apart(a: Claim, b: Claim) -> Verdict:
    """By the intervals alone."""
    x, y = a.figure.amount, b.figure.amount
    if disjoint(a.interval, b.interval):
        return Verdict("apart", None, "{a} and {b} cannot both be true")
    low, high = sorted((value(x), value(y)))
    near = low * NEAR >= high
    if near and (within(a.interval, b.interval) or within(b.interval, a.interval) or touching(a.interval, b.interval)):
        return Verdict("same", None, "{a} and {b} agree")
    return Verdict("unclear", None, "{a} and {b} may both be true")


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
