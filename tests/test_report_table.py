"""The table at every width: the facts whole and the same, only ink and width different."""

from collections.abc import Iterator
from dataclasses import replace

import desk
import pytest

from claimcheck.model import Audit
from claimcheck.report import cells, renderer
from claimcheck.report.view import View

WIDTHS = (30, 40, 59, 60, 72, 80, 100, 119, 120, 160, 200, 240)
FACTS = ("≲90", "60–90", "~200", "≤200", "dozens", "40%", "12", "21", "1:8", "3:6", "5:8", "9:1")
VERDICTS = ("unsourced, see 3:6", "distorted (3:6)", "distorted (5:8)", "implied", "named", "contradicted (9:44)")
PIPED = """\
WHERE  FIGURE  OF         STATE       SOURCE     STATUS                                SENTENCE
1:8       ≲90  miners     surrounded             unsourced, see 3:6 · distorted (3:6)  Nearly 90 miners trapped
"""


def table(audit: Audit, width: int | None = None, **view: bool) -> str:
    return "".join(renderer("table")([audit], View(width=width, **view)))


def test_a_pipe_gets_one_row_a_line_with_the_whole_sentence() -> None:
    text = table(desk.audit())
    assert text.startswith(PIPED.rstrip())
    assert len(text.splitlines()) == 1 + 8
    for sentence in (desk.LEAD, desk.SECOND, desk.QUOTE, desk.THIRD):
        assert sentence in text


@pytest.mark.parametrize("width", WIDTHS)
def test_every_fact_is_whole_at_every_width(width: int) -> None:
    text = table(desk.audit(), width)
    for fact in (*FACTS, *VERDICTS):
        assert fact in text, fact


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for line in table(desk.audit(), width, plot=True).splitlines():
        assert cells.width(line) <= width, line


def test_columns_follow_the_width() -> None:
    heads = {width: table(desk.audit(), width).splitlines()[0].split() for width in (80, 120, 200)}
    assert heads[80] == ["WHERE", "FIGURE", "OF", "SOURCE", "STATUS"]
    assert heads[120] == ["WHERE", "FIGURE", "OF", "SOURCE", "STATUS", "SENTENCE"]
    assert heads[200] == ["WHERE", "FIGURE", "OF", "STATE", "SOURCE", "STATUS", "SENTENCE"]
    assert table(desk.audit(), 59).startswith("where:  1:8\nfigure: ≲90\n")


def test_200_columns_are_one_row_a_line() -> None:
    assert len(table(desk.audit(), 200).splitlines()) == 1 + 8


def noted(audit: Audit) -> Audit:
    """The same audit with a dropped bound in place of the first distortion."""
    first = replace(audit.findings[0], rule="bound-dropped", severity="note")
    return replace(audit, findings=(first, *audit.findings[1:]))


def test_notes_are_left_out_of_status_below_120_columns() -> None:
    audit = noted(desk.audit())
    assert "bound-dropped (3:6)" in table(audit)
    assert "bound-dropped (3:6)" in table(audit, 120)
    assert "bound-dropped" not in table(audit, 119)


def test_a_verdict_that_the_sourcing_word_gives_is_not_said_twice() -> None:
    row = next(line for line in table(desk.audit()).splitlines() if "dozens" in line)
    assert "unsourced" in row
    assert "unsourced · unsourced" not in row


def test_figures_without_a_claim_are_shown_with_all_only() -> None:
    assert "10 years" not in table(desk.audit())
    assert "10 years" in table(desk.audit(), every=True)


def shown(only: str) -> Iterator[str]:
    text = "".join(renderer("table")([desk.audit()], View(only=frozenset({only}))))
    return (line.split()[0] for line in text.splitlines()[1:])


@pytest.mark.parametrize(
    ("only", "places"),
    [
        ("unsourced", ["1:8", "7:18", "7:49"]),
        ("implied", ["3:110"]),
        ("distorted", ["1:8", "3:110"]),
        ("contradicted", ["9:13", "9:44"]),
        ("anonymous", []),
    ],
)
def test_only_filters_rows_by_sourcing_or_rule(only: str, places: list[str]) -> None:
    assert list(shown(only)) == places


def test_an_accepted_finding_is_shown_with_its_reason() -> None:
    audit = desk.audit()
    known = replace(audit.findings[0], accepted="the editor rang the rescue service twice")
    text = table(replace(audit, findings=(known, *audit.findings[1:])))
    assert "unsourced, see 3:6 · accepted: the editor rang the rescue service twice" in text


def wide(audit: Audit) -> Audit:
    """Nouns in characters of two cells, and one word that no column can hold."""
    figures = tuple(replace(f, counted="避難民" * (n + 1)) for n, f in enumerate(audit.figures))
    return replace(audit, figures=figures)


@pytest.mark.parametrize("width", WIDTHS)
def test_wide_characters_are_measured_in_cells(width: int) -> None:
    text = table(wide(desk.audit()), width)
    assert all(cells.width(line) <= width for line in text.splitlines())
    assert text.replace("\n", "").count("避") >= 1
    for fact in VERDICTS:
        assert fact in text


def test_words_come_first_colour_second() -> None:
    plain, coloured = table(desk.audit(), 80), table(desk.audit(), 80, colour=True)
    assert "\x1b[" not in plain
    assert "\x1b[" in coloured
    for verdict in VERDICTS:
        assert verdict in plain


def test_colour_in_a_pipe_changes_no_line() -> None:
    from rich.text import Text

    coloured = "".join(renderer("table")([desk.audit()], View(colour=True)))
    bare = [Text.from_ansi(line).plain.rstrip() for line in coloured.splitlines()]
    assert [line.split() for line in bare] == [line.split() for line in table(desk.audit()).splitlines()]


def test_several_inputs_get_a_column_in_a_pipe_and_a_heading_on_a_terminal() -> None:
    pair = [desk.audit("a.txt"), desk.audit("b.txt")]
    piped = "".join(renderer("table")(pair, View(several=True))).splitlines()
    assert piped[0].startswith("FILE   WHERE")
    assert [line[:5] for line in piped[1:]] == ["a.txt"] * 8 + ["b.txt"] * 8
    screen = "".join(renderer("table")(pair, View(several=True, width=80))).splitlines()
    assert "a.txt" in screen and "b.txt" in screen and screen[1].startswith("WHERE")


def test_the_plot_has_a_bar_for_each_mention_of_what_is_counted_twice() -> None:
    text = table(desk.audit(), plot=True).partition("\n\n")[2]
    lines = text.splitlines()
    assert lines[0] == "miners, surrounded"
    assert [line.split()[-1] for line in lines if "┃" in line] == [
        "distorted", "named", "distorted", "named", "contradicted", "contradicted",
    ]  # fmt: skip
    assert "◀" in text
