"""An article that attacks whoever opens its report: nothing of it acts, and nothing of it is lost."""

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from claimcheck import audit
from claimcheck.report import FORMATS, renderer
from claimcheck.report.view import View

# What stands for a source's name or within a sentence, one attack each.
ATTACKS = {
    "markup": "[bold red]Olin[/bold red]",
    "link": "[Olin](https://evil.example/)",
    "escape": "\x1b[31mOlin\x1b[0m",
    "title": "\x1b]0;owned\x07Olin",
    "override": "\u202eOlin\u202c",
    "isolate": "\u2066Olin\u2069",
    "element": "<img src=x onerror=alert(1)>Olin",
    "script": "</script><script>alert(1)</script>Olin",
    "attribute": '" onmouseover="alert(1)" \'Olin',
    "cells": "Olin | 12 | `x` \\| y",
    "emoji": ":smile: Olin",
    "carriage": "Olin\rclean: no findings",
}
FORMULAS = ["=HYPERLINK(1)", "+12", "-12", "@SUM(1)", "\t=1+1"]


def article(attack: str) -> str:
    return (
        f"Mayor {attack} says 40 soldiers were killed\n\n"
        f"“At least 12 soldiers were killed,” the mayor, {attack}, told reporters in Tarsk on Monday.\n\n"
        f"The general staff of {attack} said that 300 people had fled and 45% of the houses were destroyed.\n"
    )


def report(form: str, text: str, width: int | None = None) -> str:
    return "".join(renderer(form)([audit(text, path="draft.txt")], View(every=True, plot=True, width=width)))


class Tags(HTMLParser):
    """The tags of a page, and whether any has an attribute that acts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.acts = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.acts |= any(name.startswith("on") or (value or "").startswith("javascript:") for name, value in attrs)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_that_acts_on_a_terminal_is_written(form: str, attack: str) -> None:
    written = report(form, article(ATTACKS[attack]))
    assert not [char for char in written if char in "\x1b\x07\u202e\u202c\u2066\u2069\x00"]
    assert "\r" not in written.replace("\r\n", "\n")


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_terminal_table_shows_markup_as_it_is_written(attack: str) -> None:
    shown = report("table", article(ATTACKS[attack]), width=200)
    assert len(audit(article(ATTACKS[attack])).figures) >= 4
    if attack in ("markup", "emoji"):
        assert ATTACKS[attack] in shown


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_element_of_the_article_is_one_of_the_page(attack: str) -> None:
    page = Tags()
    page.feed(report("html", article(ATTACKS[attack])))
    assert not page.acts
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert "img" not in page.tags


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("form", ["csv", "records"])
def test_no_text_cell_starts_a_formula(form: str, formula: str) -> None:
    text = f"{formula} people were killed, {formula} said.\n\n“{formula} soldiers died,” said {formula}.\n"
    written = report(form, text)
    for row in csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")):
        assert not [cell for cell in row if cell.lstrip().startswith(("=", "@", "+"))]
        assert not [cell for cell in row if cell.startswith("-") and not cell[1:].replace(".", "").isdigit()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_messages_of_sarif_hold_no_link_of_the_articles(attack: str) -> None:
    log = json.loads(report("sarif", article(ATTACKS[attack])))
    for result in log["runs"][0]["results"]:
        assert "](" not in result["message"]["text"].replace("\\]", "")


def test_a_file_named_like_a_link_is_none_in_sarif() -> None:
    refused = replace(audit("", path="[x](https://evil.example/).txt"), error="empty")
    assert "\\\\](https" in "".join(renderer("sarif")([refused], View()))


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_row_of_markdown_stays_one_row_of_as_many_cells(attack: str) -> None:
    rows = [line for line in report("markdown", article(ATTACKS[attack])).splitlines() if line.startswith("|")]
    assert len({row.replace("\\\\", "").replace("\\|", "").count("|") for row in rows}) == 1
