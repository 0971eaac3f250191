"""Interval algebra over bounds: which amounts can both be true, and the one-line proof where they cannot.

Counts are whole numbers: "more than 40" begins at 41. Other kinds are dense: it begins just above 40, and
the open end is remembered so that "more than 90 %" and 90 % do not meet. `None` is an end that is open.
"""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model import Amount
from claimcheck.model.figure import Kind

ONE = Decimal(1)
# The rounding that "about" allows: a tenth of a round number, three hundredths of a precise one.
ROUND_SLACK = Decimal("0.10")
PRECISE_SLACK = Decimal("0.03")
# A bare round number of one significant figure, from 100 up, stands for ±5 % between two sources.
BARE_SLACK = Decimal("0.05")
BARE_ROUND_FROM = 100
ROUND_FIGURES = 2


class Interval(NamedTuple):
    """The values an amount allows: `low` to `high`, None where open; `above`, `below` where the end itself is out."""

    low: Decimal | None
    high: Decimal | None
    above: bool = False
    below: bool = False

    def widened(self, slack: Decimal) -> "Interval":
        """The same with both ends moved out by the share `slack` of themselves."""
        low = None if self.low is None else self.low - abs(self.low) * slack
        high = None if self.high is None else self.high + abs(self.high) * slack
        return Interval(low, high, self.above, self.below)


def interval(amount: Amount, kind: Kind = "count", *, between_sources: bool = False) -> Interval:
    """What an amount allows to be true. A vague plural ("dozens") is open above: nobody is refuted by more.

    Args:
        amount: as read; the ends of a range that descends are taken in order.
        kind: counts, and only they, step by whole numbers.
        between_sources: a bare round number (300) then stands for ±5 %.
    """
    low, high, bound = amount.low, amount.high, amount.bound
    if bound in ("approx", "nearly"):
        return hedged(amount, base(amount))
    if bound == "range" and low is not None and high is not None:
        ends = Interval(min(low, high), max(low, high))
        return ends.widened(slack(max(low, high))) if amount.approximate else ends
    if bound == "more_than":
        return Interval(low + ONE, None) if whole(low, kind) and low is not None else Interval(low, None, above=True)
    if bound == "less_than":
        floor = Decimal(0)
        return (
            Interval(floor, high - ONE) if whole(high, kind) and high is not None else Interval(floor, high, below=True)
        )
    if bound == "up_to":
        return Interval(Decimal(0), high)
    if bound == "exact" and between_sources and low is not None and bare_round(low):
        return Interval(low, high).widened(BARE_SLACK)
    return Interval(low, high)


def base(amount: Amount) -> Decimal | None:
    """The number that an amount is built on: its lower end, or the upper one where the lower is open."""
    return amount.low if amount.low is not None else amount.high


def hedged(amount: Amount, value: Decimal | None) -> Interval:
    """ "About n" is n give or take its slack, "nearly n" the last tenth below n."""
    if value is None:
        return Interval(None, None)
    if amount.bound == "nearly":
        return Interval(value * (ONE - ROUND_SLACK), value, below=True)
    return Interval(value, value).widened(slack(value))


def slack(value: Decimal) -> Decimal:
    """The share by which "about" may miss: more for a round number."""
    return ROUND_SLACK if significant(value) <= ROUND_FIGURES else PRECISE_SLACK


@lru_cache(maxsize=4096)
def significant(value: Decimal) -> int:
    """Significant figures: 1 for 300 and 0.5, 3 for 4,120."""
    return max(1, len("".join(map(str, value.normalize().as_tuple().digits)).strip("0")))


def bare_round(value: Decimal) -> bool:
    """300, 5,000: one significant figure, from a hundred up."""
    return value >= BARE_ROUND_FROM and significant(value) == 1


def whole(value: Decimal | None, kind: Kind) -> bool:
    """Whether the amount steps by ones: a count below the range where magnitude words round it."""
    return kind == "count" and value is not None and value == value.to_integral_value()


def before(left: Interval, right: Interval) -> bool:
    """Whether all of `left` lies below all of `right`."""
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.below or right.above))


def disjoint(left: Interval, right: Interval) -> bool:
    """Whether no value satisfies both."""
    return before(left, right) or before(right, left)


def within(inner: Interval, outer: Interval) -> bool:
    """Whether every value that `inner` allows, `outer` allows too."""
    low = outer.low is None or (
        inner.low is not None
        and (inner.low > outer.low or (inner.low == outer.low and (not outer.above or inner.above)))
    )
    high = outer.high is None or (
        inner.high is not None
        and (inner.high < outer.high or (inner.high == outer.high and (not outer.below or inner.below)))
    )
    return low and high


def total(parts: list[Interval]) -> Interval:
    """The interval of a sum: ends add, an open end stays open."""
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    low = None if None in lows else sum((v for v in lows if v is not None), Decimal(0))
    high = None if None in highs else sum((v for v in highs if v is not None), Decimal(0))
    return Interval(low, high)
