"""FIGURE, normalised: what is printed <- what was read."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Amount, Figure, Span
from claimcheck.report.wording import figure_words, number_words, plural


def words(low: Any, high: Any, bound: str = "exact", kind: str = "count", text: str = "n", **fields: Any) -> str:
    ends = (None if end is None else Decimal(str(end)) for end in (low, high))
    return figure_words(Figure("f1", Span(0, len(text)), text, Amount(*ends, bound), kind, **fields))


BOUNDS = [
    ("400", 400, 400, "exact"),
    ("~500", 500, 500, "approx"),
    ("≲400", 400, 400, "nearly"),
    ("≥12", 12, None, "at_least"),
    (">80", 80, None, "more_than"),
    ("≤500", None, 500, "up_to"),
    ("<40", None, 40, "less_than"),
    ("300–400", 300, 400, "range"),
    ("0", 0, 0, "exact"),
    ("1,300", 1300, 1300, "exact"),
    ("412,380", 412380, 412380, "exact"),
    ("1.2 million", 1200000, 1200000, "exact"),
    ("1,234,567", 1234567, 1234567, "exact"),
    ("1–2 million", 1000000, 2000000, "range"),
    ("900,000–1.1 million", 900000, 1100000, "range"),
    ("≥3 billion", 3 * 10**9, None, "at_least"),
    ("15–12", 15, 12, "range"),
    ("2.5", "2.50", "2.50", "exact"),
]


@pytest.mark.parametrize(("shown", "low", "high", "bound"), BOUNDS)
def test_bounds(shown: str, low: Any, high: Any, bound: str) -> None:
    assert words(low, high, bound) == shown


UNITS = [
    ("≤90%", (None, 90, "up_to", "percent"), {"unit": "percent"}),
    ("30–40%", (30, 40, "range", "percent"), {"unit": "percent"}),
    ("$1.7 billion", (1.7e9, 1.7e9, "exact", "money"), {"unit": "dollar"}),
    ("≥€300", (300, None, "at_least", "money"), {"unit": "euro"}),
    ("40 zlotys", (40, 40, "exact", "money"), {"unit": "zloty"}),
    ("15 km", (15, 15, "exact", "measure"), {"unit": "kilometre"}),
    ("10–15 km", (10, 15, "range", "measure"), {"unit": "kilometre"}),
    ("~30 miles", (30, 30, "approx", "measure"), {"unit": "mile"}),
    ("1 mile", (1, 1, "exact", "measure"), {"unit": "mile"}),
    ("60 miles per hour", (60, 60, "exact", "measure"), {"unit": "mile per hour"}),
    ("6 feet", (6, 6, "exact", "measure"), {"unit": "foot"}),
    ("3 days", (3, 3, "exact", "duration"), {"unit": "day"}),
    ("200/day", (200, 200, "exact", "rate"), {"per": "day"}),
    ("500 pounds", (500, 500, "exact", "measure"), {"unit": "pound"}),
    ("£500", (500, 500, "exact", "money"), {"unit": "pound"}),
    ("$12/person", (12, 12, "exact", "rate"), {"unit": "dollar", "per": "person"}),
    ("3×", (3, 3, "exact", "ratio"), {}),
]


@pytest.mark.parametrize(("shown", "amount", "fields"), UNITS)
def test_units(shown: str, amount: tuple[Any, ...], fields: dict[str, str]) -> None:
    assert words(*amount, **fields) == shown


@pytest.mark.parametrize(
    ("text", "kind"), [("dozens", "count"), ("tens of\nthousands", "count"), ("10:1", "ratio"), ("10 to 1", "ratio")]
)
def test_what_has_no_single_value_stands_as_written(text: str, kind: str) -> None:
    bound = "vague" if kind == "count" else "exact"
    assert words(10, None, bound, kind, text) == " ".join(text.split())
    assert words(10, None, bound, kind, text.capitalize()) == " ".join(text.split())


def test_plurals() -> None:
    assert [plural(unit) for unit in ("day", "foot", "square mile", "hertz", "century")] == [
        "days", "feet", "square miles", "hertz", "centuries",
    ]  # fmt: skip


@given(st.integers(min_value=0, max_value=10**15))
def test_a_number_in_words_loses_no_digit(value: int) -> None:
    head, _, scale = number_words(Decimal(value)).partition(" ")
    size = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(head.replace(",", "")) * size == value
