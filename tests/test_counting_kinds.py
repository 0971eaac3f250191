"""What durations, ages, measures, money and shares count, and under which category; the span of every reading."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.figures import describe, find_amounts
from claimcheck.model import Amount, ExtraNoun, Figure, Span
from claimcheck.model.figure import Kind
from claimcheck.segmentation import segment


def described(marked: str, kind: Kind, unit: str | None = None, *nouns: ExtraNoun) -> Figure:
    """The one figure that is marked [so], described."""
    before, piece, after = marked.replace("]", "[").split("[")
    text = before + piece + after
    span = Span(len(before), len(before) + len(piece))
    figure = Figure("f1", span, piece, Amount(Decimal(12), Decimal(12), "exact"), kind, unit=unit)
    return describe(text, segment(text), (figure,), nouns)[0]


ROWS: list[tuple[str, Kind, str | None, str]] = [
    ("A [12-day] siege ended.", "duration", "day", "siege | time | other"),
    ("The siege lasted [12 days].", "duration", "day", "siege | time | other"),
    ("He waited for [12 days] in the cold.", "duration", "day", "None | time | other"),
    ("After [12 months] of war the town fell.", "duration", "month", "war | time | other"),
    ("A [12-year-old] boy was killed.", "age", "year", "boy | other | killed"),
    ("Amra Velic, [12], was wounded.", "age", "year", "Amra Velic | other | wounded"),
    ("The village lies [12 km] from the front.", "measure", "kilometre", "None | area_distance | other"),
    ("The [12-mile] border is open.", "measure", "mile", "border | area_distance | other"),
    ("They retook [12 square miles] of land.", "measure", "square mile", "land | area_distance | controlled"),
    ("They fired [12-inch] shells.", "measure", "inch", "shells | munitions | fired"),
    ("They delivered [12 tonnes] of flour.", "measure", "tonne", "flour | aid_supplies | supplied"),
    ("The load weighs [12 tonnes].", "measure", "tonne", "None | other | other"),
    ("Oslo pledged [$12 million] in military aid.", "money", "dollar", "military aid | money | supplied"),
    ("A [$12bn] package was passed.", "money", "dollar", "package | money | supplied"),
    ("They freed [$12 million] of frozen funds.", "money", "dollar", "frozen funds | money | released"),
    ("They lost [12%] of their soldiers.", "percent", "percent", "of their soldiers | combatants | lost"),
    ("They control [12%] of the country.", "percent", "percent", "of the country | area_distance | controlled"),
    ("The number of refugees grew by [12%].", "percent", "percent", "refugees | displaced | displaced"),
    ("Turnout was [12%].", "percent", "percent", "Turnout | share | other"),
    ("Oil stood at [$12] a barrel.", "rate", "dollar", "Oil | money | other"),
]


@pytest.mark.parametrize(("marked", "kind", "unit", "wanted"), ROWS, ids=[row[0] for row in ROWS])
def test_kinds(marked: str, kind: Kind, unit: str | None, wanted: str) -> None:
    figure = described(marked, kind, unit)
    assert f"{figure.counted} | {figure.category} | {figure.state}" == wanted


def test_the_users_noun_wins() -> None:
    plain = described("They destroyed [12] gorbs.", "count")
    own = described("They destroyed [12] gorbs.", "count", None, ExtraNoun("gorb", "equipment"))
    assert (plain.category, own.category) == ("other", "equipment")
    assert (own.counted, own.state) == ("gorbs", "destroyed")


def test_spans_point_at_the_words() -> None:
    text = "The raid killed [12] rebel fighters."
    figure = described(text, "count")
    plain = text.replace("[", "").replace("]", "")
    assert figure.spans.counted is not None
    assert figure.spans.state is not None
    assert (figure.spans.counted.of(plain), figure.spans.state.of(plain)) == ("rebel fighters", "killed")


def test_what_is_only_understood_has_no_span() -> None:
    figure = described("The blast killed [12].", "count")
    assert (figure.counted, figure.spans.counted) == ("people", None)


def test_capitals_are_read_and_lowered() -> None:
    figure = described("THE PATROL SEIZED [12] M-16 RIFLES AND OTHER WAR MATERIAL NEAR THE TOWN.", "count")
    assert (figure.counted, figure.category, figure.state) == ("M-16 rifles", "equipment", "captured")


PIECES = (
    "12 three killed wounded of them whom soldiers and , . ; : ( ) US including the were tanks death toll - “ ” % $5m "
    "who lost fired half of-12 deaths 40km took part in • ’s dozens others"
)
WORDS = st.sampled_from((*PIECES.split(), "\n\n"))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_anything_is_described_and_every_span_lies_in_the_text(text: str) -> None:
    layout = segment(text)
    found = find_amounts(text, layout)
    figures = describe(text, layout, found)
    assert [figure.span for figure in figures] == [figure.span for figure in found]
    for figure in figures:
        for span in (figure.spans.counted, figure.spans.state):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert figure.counted is None or figure.counted.strip()
