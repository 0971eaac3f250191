"""Whatever the text: no error, spans that index it, figures in order, linear time."""

import time

import pytest
from amounts_desk import figures_of
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.figures import find_amounts
from claimcheck.model import Layout

WORDS = st.sampled_from(
    [
        "about",
        "40",
        "men,",
        "1,200",
        "-",
        "300-400",
        "$5m",
        "half",
        "a",
        "million",
        "two-thirds",
        "of",
        "one",
        "in",
        "five",
        "(28",
        "miles)",
        "2014",
        "May",
        "5",
        "at",
        "least",
        "10:30",
        "T-72",
        "47th",
        "no",
        "3.5",
        "km",
        "%",
        "to",
        "and",
        "between",
        "from",
        "over",
        "\n\n",
        ".",
        "İ",
        "½",
        "ï¿½",
        "£",
        "N300bn",
        "dozens",
        "scores",
        "12-year-old",
        "1",
        "200",
        "000",
        "--",
        "+",
        "~",
        "or",
        "so",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_spans_index_the_text_and_figures_keep_their_order(text: str) -> None:
    figures = figures_of(text)
    end = 0
    for figure in figures:
        assert figure.text == figure.span.of(text) != ""
        assert figure.span.start >= end
        end = figure.span.end
        for span in (figure.spans.hedge, figure.spans.unit, figure.spans.per):
            assert span is None or 0 <= span.start < span.end <= len(text)
    assert [figure.id for figure in figures] == [f"f{number}" for number in range(1, len(figures) + 1)]


def test_a_text_without_layout_still_reads() -> None:
    (figure,) = find_amounts("12 men", Layout((), (), ()))
    assert figure.sentence == 0 and figure.claim


HOSTILE = {
    "digits": "9" * 20,
    "commas": "1,",
    "groups": "1,000,",
    "dots": "1.1.",
    "spaces": "1 000 ",
    "words": "one hundred and ",
    "hyphens": "twenty-",
    "vague": "tens of thousands of ",
    "ranges": "5-6-",
    "between": "between 5 and ",
    "hedges": "at least about nearly ",
    "signs": "$€£",
    "capitals": "A B C 12 ",
    "quotes": '"12" ',
    "newlines": "12\n\n",
    "blanks": "12" + " " * 60,
    "fractions": "1/2 1/3 ",
    "months": "May 5, ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_growth_is_linear(unit: str) -> None:
    """Eight times the text takes about eight times the time: the smaller run is timed at its best of two."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        layout = Layout((), (), ())
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            find_amounts(text, layout)
            best = min(best, time.process_time() - start)
        return best

    seconds(500)
    assert seconds(8_000) < 20 * seconds(1_000) + 0.05
