"""Many files: order, refusals and dying processes, and the bar that shows how far it is."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from claimcheck import audit, batch, progress
from claimcheck.model import Accept, ExtraNoun, Settings
from claimcheck.packing import packed, unpacked
from claimcheck.workers import Workers

STORY = (
    "Shelling kills {n} in Tarsk\n\nAt least {n} people were killed in Tarsk on Monday, the ministry of health said.\n"
)


def stories(folder: Path, number: int) -> list[str]:
    paths = [folder / f"story{n:03}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(STORY.format(n=n + 12))
    return [str(path) for path in paths]


def run(paths: list[str], jobs: int) -> list[batch.Outcome]:
    return list(batch.run(paths, lambda path: Settings(), jobs=jobs))


def test_processes_give_what_one_gives_in_the_order_of_the_files(tmp_path: Path) -> None:
    paths = [*stories(tmp_path, 12), str(tmp_path / "none.txt"), str(tmp_path)]
    paths.insert(3, str(tmp_path / "empty.txt"))
    (tmp_path / "empty.txt").write_text("")
    alone, together = run(paths, 1), run(paths, 3)
    assert [outcome.path for outcome in alone] == paths
    assert together == alone
    assert [outcome.audit.error for outcome in alone if outcome.audit.error] == [
        "empty",
        "no such file",
        "is a directory",
    ]


def test_an_article_that_breaks_a_rule_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = stories(tmp_path, 6)
    whole = batch.audit_document

    def breaking(document: object, settings: Settings) -> object:
        if document.path == paths[2]:  # type: ignore[attr-defined]
            raise ZeroDivisionError("a rule divided by nothing")
        return whole(document, settings)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "audit_document", breaking)
    found = run(paths, 1)
    assert [outcome.crash is not None for outcome in found] == [n == 2 for n in range(6)]
    assert found[2].audit.error == "bug: ZeroDivisionError: a rule divided by nothing"


def test_an_outcome_comes_back_from_another_process_as_it_was() -> None:
    text = "“We lost 12 of 300 men,” General Petr Olin said.\n\nAt least 40 percent of them were 18, police said.\n"
    settings = Settings(nouns=(ExtraNoun("quadbike", "vehicles"),), accept=(Accept("9f2c41d07b1e", "seen", None),))
    outcome = batch.Outcome(audit(text), settings, hint="none")
    assert outcome.audit.attributions
    assert unpacked(packed(outcome)) == outcome


def work(path: str) -> str:
    """What a worker does in these tests: dies on "die", else answers."""
    if path == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return path.upper()


def task(path: str) -> Callable[[], str]:
    return partial(work, path)


def test_a_worker_that_dies_takes_only_its_own_article_with_it() -> None:
    workers = Workers(2, task, lambda path: f"lost {path}")
    assert list(workers.results(["a", "b", "die", "c", "d", "die", "e"])) == [
        "A", "B", "lost die", "C", "D", "lost die", "E",
    ]  # fmt: skip


def test_a_reader_who_stops_early_leaves_no_work_behind(tmp_path: Path) -> None:
    outcomes = batch.run(stories(tmp_path, 40), lambda path: Settings(), jobs=2)
    assert next(outcomes).audit.figures
    outcomes.close()  # type: ignore[attr-defined]


def hear_ctrl_c() -> None:
    """A test run started in the background ignores the interrupt, and its children would inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    names = stories(tmp_path, 40) * 40
    command = [sys.executable, "-m", "claimcheck", "--isolated", "--jobs", "2", "-f", "line", "-o", os.devnull, *names]
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first summary: the work is under way
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said


def test_the_bar_shows_only_while_the_next_one_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    stream = io.StringIO()
    seen = []
    for item in progress.shown("abc", 3, stream):
        seen.append(item)
        assert stream.getvalue().endswith(progress.ERASE)
    assert seen == ["a", "b", "c"]
    assert "2/3" in stream.getvalue() and "66%" in stream.getvalue()


def test_a_short_run_shows_no_bar() -> None:
    stream = io.StringIO()
    assert list(progress.shown("abc", 3, stream)) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_the_bar_fits_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert len(progress.bar(7, 1000).removeprefix(progress.ERASE)) <= 20
