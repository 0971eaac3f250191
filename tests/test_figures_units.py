"""What a unit is: parity with quantulum3 where it is right."""

import pytest

from claimcheck.figures.units import unit_book
from claimcheck.lexicon import table


def test_a_pound_by_name_is_the_weight() -> None:
    assert unit_book().names["pound"].dimension == "mass" and unit_book().before["£"].dimension == "currency"


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
