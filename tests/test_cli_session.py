"""Exit codes, outputs, colours and names: the parts of a run that do not turn on the article."""

import json
import os
import stat
from pathlib import Path

import pytest
from command import inside, on_terminal

from claimcheck.model import Document, Settings

UNSOURCED = "Shells fell on the market in Orlin on Monday and killed 14 people.\n"
SOURCED = "Shells fell on the market in Orlin on Monday and killed 14 people, Mara Desh, the mayor of Orlin, said.\n"
DISTORTED = (
    "Nearly 90 miners trapped below Kolno\n\n"
    "Between 60 and 90 miners are trapped below Kolno, Ada Brenn, the head of the rescue service, said on Monday.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in {"unsourced.txt": UNSOURCED, "sourced.txt": SOURCED, "distorted.txt": DISTORTED}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


EXITS = [
    (["sourced.txt"], 0),
    (["--fail-on", "note", "sourced.txt"], 0),
    (["unsourced.txt"], 0),
    (["--fail-on", "warning", "unsourced.txt"], 1),
    (["--fail-on", "warning", "--ignore", "unsourced", "unsourced.txt"], 0),
    (["--fail-on", "warning", "--only", "contradicted", "unsourced.txt"], 1),
    (["distorted.txt"], 1),
    (["--fail-on", "never", "distorted.txt"], 0),
    (["distorted.txt", "gone.txt"], 3),
    (["gone.txt", "--fail-on", "never"], 3),
    (["--jobs", "0", "sourced.txt"], 2),
]


@pytest.mark.parametrize(("args", "code"), EXITS)
def test_the_exit_code(desk: Path, args: list[str], code: int) -> None:
    assert inside(desk, *args).returncode == code


def test_only_changes_neither_summary_nor_exit(desk: Path) -> None:
    whole, part = (inside(desk, *only, "distorted.txt") for only in ([], ["--only", "named"]))
    assert (part.returncode, part.stderr) == (whole.returncode, whole.stderr) == (1, whole.stderr)
    assert len(part.stdout.splitlines()) < len(whole.stdout.splitlines())


def test_a_bug_is_4_with_its_place_and_costs_the_others_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck import batch

    sound = batch.audit_document

    def broken(document: Document, settings: Settings) -> object:
        if document.path == "unsourced.txt":
            raise ZeroDivisionError("by nobody")
        return sound(document, settings)

    monkeypatch.setattr(batch, "audit_document", broken)
    done = inside(desk, "--jobs", "1", "-f", "json", "unsourced.txt", "sourced.txt")
    assert done.returncode == 4
    assert done.stderr.startswith(
        "claimcheck: unsourced.txt: bug: ZeroDivisionError: by nobody\n  hint: please report it"
    )
    assert "batch.py" in done.stderr
    errors = {document["path"]: document["error"] for document in json.loads(done.stdout)["documents"]}
    assert errors == {"unsourced.txt": "bug: ZeroDivisionError: by nobody", "sourced.txt": None}


def test_a_bug_in_a_report_is_4_too(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.report.line.render", lambda audits, view: 1 // 0)
    done = inside(desk, "-f", "line", "sourced.txt")
    assert done.returncode == 4
    assert done.stderr.startswith("claimcheck: a bug: ZeroDivisionError: ")


def test_an_output_file_is_written_whole_and_keeps_its_permissions(desk: Path) -> None:
    report = desk / "report.tsv"
    report.write_text("yesterday's\n", encoding="utf-8")
    report.chmod(0o640)
    done = inside(desk, "-f", "tsv", "-o", "report.tsv", "sourced.txt")
    assert (done.returncode, done.stdout) == (0, "")
    assert report.read_text(encoding="utf-8") == inside(desk, "-f", "tsv", "sourced.txt").stdout
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert not [path for path in desk.iterdir() if path.name.startswith(".")]


def test_an_output_that_fails_leaves_the_old_one(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "report.tsv").write_text("yesterday's\n", encoding="utf-8")
    monkeypatch.setattr("claimcheck.report.delimited.render_tsv", lambda audits, view: iter(["head\n", 1 // 0]))
    assert inside(desk, "-f", "tsv", "-o", "report.tsv", "sourced.txt").returncode == 4
    assert (desk / "report.tsv").read_text(encoding="utf-8") == "yesterday's\n"
    assert not [path for path in desk.iterdir() if path.name.startswith(".")]


def test_an_output_through_a_link_leaves_the_link(desk: Path) -> None:
    (desk / "real.tsv").write_text("", encoding="utf-8")
    (desk / "link.tsv").symlink_to("real.tsv")
    inside(desk, "-f", "tsv", "-o", "link.tsv", "sourced.txt")
    assert (desk / "link.tsv").is_symlink()
    assert (desk / "real.tsv").read_text(encoding="utf-8").startswith("file\t")


def test_an_output_may_be_no_file(desk: Path) -> None:
    assert inside(desk, "-f", "tsv", "-o", "/dev/null", "sourced.txt").returncode == 0
    assert not Path("/dev/null").is_file()
    done = inside(desk, "-o", ".", "sourced.txt")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "claimcheck: .: is a directory")


COLOURS = [
    (["--color", "always"], {}, True),
    (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ([], {}, False),
    ([], {"FORCE_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
]


@pytest.mark.parametrize(("flags", "variables", "coloured"), COLOURS)
def test_colour_in_a_pipe(desk: Path, flags: list[str], variables: dict[str, str], coloured: bool) -> None:
    assert ("\x1b[" in inside(desk, *flags, "sourced.txt", **variables).stdout) == coloured


def test_colour_on_a_terminal(desk: Path) -> None:
    assert "\x1b[" in on_terminal(desk, 80, "unsourced.txt")[1]
    assert "\x1b[" not in on_terminal(desk, 80, "unsourced.txt", NO_COLOR="1")[1]


def test_standard_input_has_a_name_of_its_own(desk: Path) -> None:
    from command import piped

    done = piped(desk, "-f", "line", "--stdin-filename", "draft.txt", stdin=UNSOURCED.encode())
    assert done.stdout.startswith("draft.txt:1:57: warning: ")
    assert done.stderr == "draft.txt: 1 figure: 1 unsourced\n"
    twice = inside(desk, "-", "-")
    assert (twice.returncode, twice.stderr.splitlines()[0]) == (2, "claimcheck: -: standard input can be read once")


def test_a_file_name_may_be_any_bytes(desk: Path) -> None:
    name = os.fsdecode(b"dr\xe4ft \x1b[31m.txt")
    (desk / name).write_text(UNSOURCED, encoding="utf-8")
    for form in ("table", "line", "tsv", "json", "html", "sarif", "markdown"):
        done = inside(desk, "-f", form, "--color", "never", name)
        assert done.returncode == 0
        assert "\x1b" not in done.stdout + done.stderr


def test_all_shows_what_makes_no_claim(desk: Path) -> None:
    (desk / "idle.txt").write_text("Two weeks ago, 14 people died, Mara Desh, the mayor of Orlin, said.\n", "utf-8")
    rows = [len(inside(desk, *flags, "-f", "tsv", "idle.txt").stdout.splitlines()) for flags in ([], ["--all"])]
    assert rows == [2, 3]


@pytest.mark.parametrize("rule", ["distorted", "single-source"])
def test_a_rule_is_explained(desk: Path, rule: str) -> None:
    done = inside(desk, "--explain", rule)
    assert done.returncode == 0
    assert done.stdout.startswith(f"{rule}: ")
    assert "Bad:" in done.stdout
    assert f"\n{rule} " in "\n" + inside(desk, "--list-rules").stdout
