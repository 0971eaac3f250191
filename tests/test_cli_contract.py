"""The real command in a process of its own: exit codes, what goes to which stream, the wording of errors."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLE = """Shells hit market in Orlin

Shells fell on the market in Orlin on Monday and killed 14 people.

"At least 31 people were wounded," Mara Desh, the mayor of Orlin, said.
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def call(*args: str, stdin: str | bytes = b"") -> subprocess.CompletedProcess[str]:
        """The command in a folder that holds draft.txt, with no configuration of the user's."""
        given = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *args],
            input=given, capture_output=True, cwd=tmp_path, timeout=60,
            env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": "/usr/bin:/bin",
                 "XDG_CONFIG_HOME": str(tmp_path)},
        )  # fmt: skip
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    (tmp_path / "draft.txt").write_text(ARTICLE, encoding="utf-8")
    return call


WRONG = [
    (["-f", "jsno", "draft.txt"], 2, "claimcheck: --format: no format 'jsno'; did you mean 'json'?"),
    (["--fromat", "json"], 2, "claimcheck: --fromat: no such option; did you mean '--format'?"),
    (["--ignore", "unsorced"], 2, "claimcheck: --ignore: no rule 'unsorced'; did you mean 'unsourced'?"),
    (["--fail-on", "warnings"], 2, "claimcheck: --fail-on: no severity 'warnings'; did you mean 'warning'?"),
    (["--encoding", "utf9"], 2, "claimcheck: --encoding: no encoding 'utf9'; did you mean 'utf-8'?"),
    (["no.txt"], 3, "claimcheck: no.txt: no such file"),
    (["draft.txt", "-o", "draft.txt"], 2, "claimcheck: draft.txt: is an article to be read"),
    (["draft.txt", "-o", "no/report.html"], 2, "claimcheck: no/report.html: no such folder"),
]


@pytest.mark.parametrize(("args", "code", "message"), WRONG)
def test_an_error_names_its_subject_and_says_what(run: Run, args: list[str], code: int, message: str) -> None:
    done = run(*args)
    assert (done.returncode, done.stderr.splitlines()[0]) == (code, message)
    assert done.stdout == ""


def test_a_missing_file_costs_the_others_nothing(run: Run) -> None:
    done = run("no.txt", "draft.txt", "--format", "tsv")
    assert done.returncode == 3
    assert "\t14\t" in done.stdout


def test_the_report_goes_to_stdout_and_the_summary_to_stderr(run: Run) -> None:
    done = run("draft.txt")
    assert done.stdout.startswith("WHERE")
    assert done.stderr.startswith("draft.txt: 2 figures: ")
    assert run("-q", "draft.txt").stderr == ""
