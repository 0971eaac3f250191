"""Several articles of one story: outlet against outlet, one source against itself; and rows for recorders."""

import csv
import io

import claimcheck
from claimcheck.comparison import compare_documents
from claimcheck.model import Audit, Settings
from claimcheck.report import renderer
from claimcheck.report.view import View
from claimcheck.rules.across import judge_across

FIRST = "Strike in Oresk\n\nThe strike on Oresk on Monday killed at least 34 people, the governor said.\n"
SECOND = "Strike in Oresk\n\nThe strike on Oresk on Monday killed 19 people, the army said.\n"
THIRD = "Strike in Oresk\n\nThe strike on Oresk on Monday killed 36 people, the governor said.\n"
OTHER = "Strike in Talven\n\nThe strike on Talven on Friday killed 19 people, the army said.\n"


def audits(*texts: str) -> list[Audit]:
    """The audits of several articles, named a, b, c."""
    return [claimcheck.audit(text, path=f"{name}.txt") for name, text in zip("abcdef", texts, strict=False)]


def rules(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rules found between articles, with the paths of their figures."""
    made = audits(*texts)
    found = judge_across(made, compare_documents(made), Settings())
    return [(finding.rule, tuple(path for path, _ in finding.figures)) for finding in found]


def test_two_outlets_disagree() -> None:
    assert rules(FIRST, SECOND) == [("disputed", ("b.txt", "a.txt"))]


def test_a_bound_leaves_room() -> None:
    assert rules(FIRST, THIRD) == []


def test_one_source_gives_two_values() -> None:
    assert rules(THIRD, THIRD.replace("36", "63")) == [("contradicted", ("b.txt", "a.txt"))]


def test_another_place_and_day_are_never_compared() -> None:
    assert rules(FIRST, OTHER) == []


def test_what_is_ignored_is_not_found() -> None:
    made = audits(FIRST, SECOND)
    assert judge_across(made, compare_documents(made), Settings(ignore=frozenset({"disputed"}))) == ()


def test_the_same_count_in_two_outlets_is_the_same() -> None:
    made = audits(THIRD, THIRD)
    assert [(r.type, r.a[0], r.b[0]) for r in compare_documents(made)] == [("same", "b.txt", "a.txt")]


def records(text: str) -> list[dict[str, str]]:
    """The rows of the records format."""
    made = "".join(renderer("records")(audits(text), View()))
    return list(csv.DictReader(io.StringIO(made.lstrip("\ufeff"))))


def test_records_keep_both_ends_of_a_dispute_and_both_sources() -> None:
    text = (
        "Mortars fired at the Oresk bus depot on Monday killed 16 civilians, the mayor said. "
        "The mortars fired at the depot killed 29 civilians, according to the Oresk clinic."
    )
    (row,) = records(text)
    assert (row["outcome"], row["low"], row["high"]) == ("killed", "16", "29")
    assert len(row["sources"].split("; ")) == 2
    assert row["wording"] == "16; 29"


def test_records_leave_the_unknown_blank() -> None:
    (row,) = records("At least 12 soldiers went missing.")
    assert (row["low"], row["high"], row["sources"], row["place"]) == ("12", "", "", "")
    assert row["wording"] == "At least 12"


def test_records_hold_casualties_only() -> None:
    assert records("The army has 40 tanks.") == []
