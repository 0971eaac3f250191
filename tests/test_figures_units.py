"""What a unit is: parity with quantulum3 where it is right, and the conversions that other rooms need."""

from decimal import Decimal

import pytest

from claimcheck.figures.units import converted, unit_book, unit_named
from claimcheck.lexicon import table


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("1", "mile", "kilometre", "1.609344"),
        ("10", "square mile", "square kilometre", "25.8998811"),
        ("1000", "dunam", "square kilometre", "1"),
        ("3", "day", "hour", "72"),
        ("1", "tonne", "kilogram", "1000"),
        ("100", "foot", "metre", "30.48"),
        ("36", "kilometre per hour", "metre per second", "10"),
    ],
)
def test_conversion(value: str, unit: str, to: str, expected: str) -> None:
    result = converted(Decimal(value), unit, to)
    assert result is not None and abs(result - Decimal(expected)) < Decimal("0.0001")


@pytest.mark.parametrize(
    ("unit", "to"), [("mile", "hour"), ("dollar", "euro"), ("parsnip", "mile"), ("degree Celsius", "metre")]
)
def test_no_conversion(unit: str, to: str) -> None:
    assert converted(Decimal(1), unit, to) is None


def test_every_factor_belongs_to_a_known_unit() -> None:
    unknown = [name for name in table("units")["factors"] if name != "percent" and unit_named(name) is None]
    assert unknown == []


def test_plural_words_meet_their_singular() -> None:
    book = unit_book()
    assert [book.singular(word) for word in ("metres", "feet", "inches", "centuries", "hertz", "celsius")] == [
        "metre", "foot", "inch", "century", "hertz", "celsius",
    ]  # fmt: skip


PARITY = [
    "5 kilometres", "12 miles", "3 metres", "40 feet", "6 inches", "20 kilograms", "7 tonnes", "4 acres",
    "9 litres", "15 barrels",
    "8 gallons", "300 megawatts", "5 square miles", "5 square kilometres", "10 hours", "3 days", "2 weeks",
    "6 months", "9 years", "2 decades",
    "30 knots", "5 cubic metres", "20 yards", "8 ounces", "100 volts", "60 decibels",
]  # fmt: skip


def test_parity_with_quantulum3() -> None:
    """Its parser on spans of two words, where it is right, says what ours says."""
    quantulum = pytest.importorskip("quantulum3.parser")
    canonical = table("units")["canonical"]
    for phrase in PARITY:
        (quantity,) = quantulum.parse(phrase)
        book = unit_book()
        ours = book.words[" ".join(book.singular(word) for word in phrase.split()[1:])]
        theirs = canonical.get(quantity.unit.name, quantity.unit.name)
        assert (ours.name, ours.dimension) == (theirs, quantity.unit.entity.name), phrase
