"""The faults measured in other text tools, each held off on the real command."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command import COMMAND, environment, inside, on_terminal, piped

ESC, OVERRIDE = "\x1b", "\u202e"
ARTICLE = "Shells fell on the market in Orlin on Monday and killed 14 people.\n"
INPUTS = {
    "draft.txt": ARTICLE.encode(),
    "bom.txt": b"\xef\xbb\xbf" + ARTICLE.encode(),
    "dash.txt": "Between 10–20 drones hit Orlin on Monday, “the mayor” told the station.\n".encode("cp1252"),
    "evil.txt": (
        f"A {ESC}[2J{ESC}]0;owned\x07 shell {OVERRIDE}killed\u202c 14 people [sic] :smile: [bold]in[/bold] Orlin on "
        "Monday. =HYPERLINK(1) was <b>found</b> there, the mayor said.\n"
    ).encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "russian.txt": "Обстрел рынка в понедельник убил 14 человек, сообщил мэр города. Ещё 20 человек ранены.\n".encode(),
    "paper.pdf": b"%PDF-1.7\n\x00\x01\x02 14 people",
    "broken.txt": b"A shell \x81 killed 14 people in Orlin on Monday.\n",
    "words.txt": b"Shells fell on the market in Orlin on Monday, the mayor of the town said.\n",
}
REFUSED = ("empty.txt", "blank.txt", "russian.txt", "paper.pdf", "broken.txt", "no.txt", "folder")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("desk")
    for name, data in INPUTS.items():
        (made / name).write_bytes(data)
    (made / "folder").mkdir()
    return made


@pytest.fixture(scope="module")
def everything(folder: Path) -> subprocess.CompletedProcess[str]:
    """One run over all inputs, good and bad."""
    return piped(folder, "-f", "tsv", "--fail-on", "never", *INPUTS, "no.txt", "folder")


def rows(text: str, name: str) -> list[dict[str, str]]:
    head, *lines = (line.split("\t") for line in text.splitlines())
    return [dict(zip(head, line, strict=True)) for line in lines if line[0] == name]


def test_what_cannot_be_audited_is_never_clean_and_costs_the_others_nothing(
    everything: subprocess.CompletedProcess[str],
) -> None:
    assert everything.returncode == 3
    told = [line for line in everything.stderr.splitlines() if line.startswith("claimcheck: ")]
    assert [next((line for line in told if line.startswith(f"claimcheck: {name}: ")), name) for name in REFUSED] == [
        "claimcheck: empty.txt: empty",
        "claimcheck: blank.txt: empty",
        "claimcheck: russian.txt: not English: looks like Russian",
        "claimcheck: paper.pdf: not text",
        "claimcheck: broken.txt: byte 0x81 at offset 8 is neither UTF-8 nor Windows-1252",
        "claimcheck: no.txt: no such file",
        "claimcheck: folder: is a directory",
    ]
    assert "words.txt: no figures found" in everything.stderr
    for name in ("draft.txt", "bom.txt", "dash.txt", "evil.txt"):
        assert rows(everything.stdout, name)


def test_a_byte_order_mark_shifts_no_column(everything: subprocess.CompletedProcess[str]) -> None:
    (plain,), (marked,) = rows(everything.stdout, "draft.txt"), rows(everything.stdout, "bom.txt")
    assert (marked["line"], marked["column"]) == (plain["line"], plain["column"]) == ("1", "57")
    assert marked["fingerprint"] == plain["fingerprint"]


def test_windows_1252_keeps_its_dashes_and_says_so(everything: subprocess.CompletedProcess[str]) -> None:
    (row,) = rows(everything.stdout, "dash.txt")
    assert (row["figure"], row["low"], row["high"]) == ("10–20", "10", "20")
    assert "claimcheck: dash.txt: " in everything.stderr
    assert "Windows-1252" in everything.stderr


def test_findings_are_on_stdout_and_the_summary_on_stderr(everything: subprocess.CompletedProcess[str]) -> None:
    assert "draft.txt: 1 figure: 1 unsourced" in everything.stderr
    assert "figure:" not in everything.stdout


def inert(text: str) -> bool:
    return not any(sign in text for sign in (ESC, OVERRIDE, "\u202c", "\x07"))


FORMATS = ("table", "line", "tsv", "csv", "json", "jsonl", "markdown", "html", "sarif")


@pytest.mark.parametrize("form", FORMATS)
def test_an_article_cannot_act_through_any_format(folder: Path, form: str) -> None:
    done = inside(folder, "-f", form, "--fail-on", "never", "evil.txt")
    assert done.returncode == 0
    assert inert(done.stdout)
    assert inert(done.stderr)
    if form in ("json", "jsonl", "sarif"):
        said = [json.loads(line) for line in (done.stdout.splitlines() if form == "jsonl" else [done.stdout])]
        assert said
    if form in ("json", "jsonl"):
        assert f"{ESC}[2J".encode("unicode-escape") not in done.stdout.encode()
        assert "\\u001b[2J" in done.stdout


def test_an_article_cannot_act_on_a_terminal(folder: Path) -> None:
    code, screen = on_terminal(folder, 220, "--color", "never", "evil.txt")
    assert code == 0
    assert inert(screen)
    assert "[sic] :smile: [bold]in[/bold]" in screen


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_no_fact_is_cut_on_a_narrow_terminal(folder: Path, columns: int) -> None:
    code, screen = on_terminal(folder, columns, "--color", "never", "--jobs", "1", "draft.txt", "dash.txt")
    assert code == 0
    assert all(len(line) <= columns for line in screen.splitlines())
    for fact in ("1:57", "14", "people", "unsourced", "10–20", "drones", "draft.txt"):
        assert fact in screen


def test_a_closed_pipe_is_silent(folder: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "-f", "json", "draft.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
        env=environment(folder),
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (141, b"")


def test_help_to_a_closed_pipe_is_silent(folder: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run([*COMMAND, "--help"], stdout=theirs, stderr=subprocess.PIPE, env=environment(folder))
    os.close(theirs)
    assert (done.returncode, done.stderr) == (141, b"")


def test_head_is_silent_in_a_shell(folder: Path) -> None:
    line = f"set -o pipefail; {sys.executable} -m claimcheck -q -f tsv draft.txt | head -1 | cut -f1-3"
    done = subprocess.run(["bash", "-c", line], capture_output=True, cwd=folder, env=environment(folder))
    assert (done.stdout, done.stderr) == (b"file\tline\tcolumn\n", b"")


def test_a_terminal_is_not_waited_for(folder: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(COMMAND, stdin=theirs, capture_output=True, timeout=30, env=environment(folder))
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("claimcheck: <stdin>: nothing to read\n  hint: ")


def test_ctrl_c_ends_with_130_and_no_traceback(folder: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "--jobs", "1", "draft.txt", "-", "-o", "never.json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=folder, env=environment(folder),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a test run in the background ignores it
        start_new_session=True,
    )  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"draft.txt: 1 figure")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the whole group
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert [path.name for path in folder.iterdir() if "never" in path.name] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_no_bug_and_no_success(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "-q", "draft.txt"], stdout=full, stderr=subprocess.PIPE, cwd=folder, env=environment(folder)
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "claimcheck: <stdout>: no space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_closed_streams_do_not_turn_a_finding_into_a_crash(folder: Path, closed: str) -> None:
    line = f"{sys.executable} -m claimcheck --fail-on warning draft.txt {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, cwd=folder, env=environment(folder))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_locale_without_unicode_changes_nothing_in_a_pipe(folder: Path) -> None:
    done = piped(folder, "-f", "tsv", "dash.txt", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "10–20" in done.stdout
    assert done.returncode == 0
