"""Characters that no reader sees: figures are found through them, and every span is the author's own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import audit
from claimcheck.model import Span
from claimcheck.visible import Visible

PLAIN = "The mayor said 1,200 soldiers were killed.\n\nAnother 35 civilians fled, he said.\n"
HIDDEN = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u2069", "\x00", "\x07", "\x1b[31m"]


def claims(text: str) -> list[str]:
    return [figure.text for figure in audit(text).figures]


@pytest.mark.parametrize("mark", HIDDEN)
def test_a_figure_is_found_through_what_is_hidden_in_it(mark: str) -> None:
    written = PLAIN.replace("1,200", f"1,{mark}200").replace("civilians", f"civil{mark}ians")
    found = audit(written)
    assert [figure.text for figure in found.figures] == [f"1,{mark}200", "35"]
    assert [figure.amount.low for figure in found.figures] == [1200, 35]
    assert all(figure.span.of(written) == figure.text for figure in found.figures)
    assert found.figures[1].counted == audit(PLAIN).figures[1].counted


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028", "\f"])
def test_line_ends_of_other_systems_part_lines_and_keep_offsets(ends: str) -> None:
    written = PLAIN.replace("\n", ends)
    here, there = audit(written), audit(PLAIN)
    assert [f.text for f in here.figures] == [f.text for f in there.figures] == ["1,200", "35"]
    assert [s.span.of(written) for s in here.layout.sentences] == [s.span.of(PLAIN) for s in there.layout.sentences]


def test_spaces_that_do_not_break_read_as_spaces_but_keep_thousands_together() -> None:
    assert Visible("1\u202f200\u00a0soldiers").text == "1\u202f200 soldiers"
    assert claims(PLAIN.replace(" soldiers", "\u00a0soldiers")) == ["1,200", "35"]


PIECES = st.lists(st.sampled_from([*HIDDEN, "\r\n", "\r", "\n", "\u00a0", "a", "12", " ", "é", "𝟝"]), max_size=40)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(PIECES.map("".join), st.data())
def test_every_span_of_the_copy_is_a_span_of_the_text(written: str, data: st.DataObject) -> None:
    visible = Visible(written)
    size = len(visible.text)
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    moved = visible.written(Span(start, end))
    assert 0 <= moved.start <= moved.end <= len(written)
    assert Visible(moved.of(written)).text.replace("\n", " ") == visible.text[start:end].replace("\n", " ") or (
        "\u00a0" in written or "\r" in written
    )
    if start < end:
        assert visible.seen(moved) == Span(start, end)
