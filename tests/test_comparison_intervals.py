"""The interval algebra: what each bound allows, and which amounts can both be true."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.intervals import Interval, disjoint, interval, significant, total, within
from claimcheck.model import Amount
from claimcheck.model.figure import Bound

NUMBERS = st.integers(0, 10**9).map(Decimal)
BOUNDS: tuple[Bound, ...] = ("exact", "approx", "nearly", "at_least", "more_than", "up_to", "less_than")
LOWER, UPPER = {"at_least", "more_than"}, {"up_to", "less_than"}


def amount(value: int | Decimal, bound: Bound = "exact") -> Amount:
    """An amount built on one number."""
    number = Decimal(value)
    return Amount(None if bound in UPPER else number, None if bound in LOWER else number, bound, bound != "exact")


ENDS = [
    (amount(12), 12, 12),
    (amount(12, "at_least"), 12, None),
    (amount(12, "more_than"), 13, None),
    (amount(12, "up_to"), 0, 12),
    (amount(12, "less_than"), 0, 11),
    (amount(500, "approx"), 450, 550),
    (amount(5762, "approx"), Decimal("5589.14"), Decimal("5934.86")),
    (amount(400, "nearly"), 360, 400),
    (Amount(Decimal(300), Decimal(400), "range"), 300, 400),
    (Amount(Decimal(400), Decimal(300), "range"), 300, 400),
    (Amount(Decimal(24), None, "vague"), 24, None),
]


@pytest.mark.parametrize(("figure", "low", "high"), ENDS)
def test_ends(figure: Amount, low: int, high: int | None) -> None:
    found = interval(figure)
    assert (found.low, found.high) == (low, high)


BOTH_TRUE = [
    (amount(12, "at_least"), amount(17)),
    (amount(300, "up_to"), amount(250)),
    (amount(500, "approx"), amount(520, "approx")),
    (Amount(Decimal(24), None, "vague"), amount(41)),
    (Amount(Decimal(24), None, "vague"), amount(200)),
    (Amount(Decimal(20), Decimal(30), "range"), amount(24)),
]
NOT_BOTH = [
    (amount(14), amount(22)),
    (amount(40, "more_than"), amount(40)),
    (amount(50, "at_least"), amount(20, "less_than")),
    (amount(400, "nearly"), amount(400)),
    (Amount(Decimal(30), Decimal(40), "range"), Amount(Decimal(60), Decimal(70), "range")),
]


@pytest.mark.parametrize(("one", "other"), BOTH_TRUE)
def test_can_both_be_true(one: Amount, other: Amount) -> None:
    assert not disjoint(interval(one), interval(other))


@pytest.mark.parametrize(("one", "other"), NOT_BOTH)
def test_cannot_both_be_true(one: Amount, other: Amount) -> None:
    assert disjoint(interval(one), interval(other))


def test_a_bare_round_number_is_looser_between_sources() -> None:
    assert disjoint(interval(amount(300)), interval(amount(310)))
    assert not disjoint(interval(amount(300), between_sources=True), interval(amount(310), between_sources=True))
    assert disjoint(interval(amount(312), between_sources=True), interval(amount(310), between_sources=True))


def test_percentages_are_dense() -> None:
    assert disjoint(interval(amount(90, "more_than"), "percent"), interval(amount(90), "percent"))
    assert not disjoint(interval(amount(90, "more_than"), "percent"), interval(amount(Decimal("90.5")), "percent"))


@given(NUMBERS, st.sampled_from(BOUNDS), NUMBERS, st.sampled_from(BOUNDS))
def test_disjoint_is_symmetric_and_excludes_containment(a: Decimal, p: Bound, b: Decimal, q: Bound) -> None:
    one, other = interval(amount(a, p)), interval(amount(b, q))
    assert disjoint(one, other) == disjoint(other, one)
    if within(one, other) and (one.low is None or one.high is None or one.low < one.high):
        assert not disjoint(one, other)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_a_sum_of_exact_parts_is_exact(parts: list[Decimal]) -> None:
    found = total([Interval(part, part) for part in parts])
    assert found == Interval(sum(parts), sum(parts))


def test_a_sum_with_an_open_part_is_open() -> None:
    assert total([Interval(Decimal(3), None), Interval(Decimal(4), Decimal(5))]) == Interval(Decimal(7), None)


@pytest.mark.parametrize(("value", "digits"), [("300", 1), ("5762", 4), ("1200000", 2), ("0.5", 1), ("0", 1)])
def test_significant(value: str, digits: int) -> None:
    assert significant(Decimal(value)) == digits
