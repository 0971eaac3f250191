"""What must come at once comes without the heavy rooms: help, version, completion."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import environment

HEAVY = ("rich", "regex", "quantulum3", "claimcheck.pipeline", "claimcheck.lexicon", "claimcheck.rules")
TELL = (
    "import atexit, sys\n"
    f"atexit.register(lambda: print('loaded:', [n for n in {HEAVY!r} if n in sys.modules], file=sys.stderr))\n"
    "from claimcheck.cli import main\n"
    "main(sys.argv[1:])"
)


def lightly(folder: Path, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command with, as its last line on stderr, which of the heavy modules it loaded."""
    return subprocess.run(
        [sys.executable, "-c", TELL, *args], capture_output=True, text=True, env=environment(folder, **more), cwd=folder
    )


COMPLETIONS = [
    ("claimcheck --form", "1", {"--format"}),
    ("claimcheck --format js", "2", {"json", "jsonl"}),
    ("claimcheck --ignore su", "2", {"sum-mismatch"}),
    ("claimcheck --only unso", "2", {"unsourced"}),
    ("claimcheck --fail-on n", "2", {"note", "never"}),
]


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(tmp_path: Path, flag: str) -> None:
    done = lightly(tmp_path, flag)
    assert (done.returncode, done.stderr) == (0, "loaded: []\n")
    assert done.stdout.startswith("Usage: claimcheck [OPTIONS] [FILE]..." if flag == "--help" else "claimcheck ")


def test_help_opens_with_three_examples(tmp_path: Path) -> None:
    text = lightly(tmp_path, "--help").stdout
    examples = text.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert len([line for line in examples if line.startswith("  ")]) == 3
    assert text.index("Examples:") < text.index("Options:")


@pytest.mark.parametrize(("line", "word", "expected"), COMPLETIONS)
def test_completion_offers_words_and_loads_nothing_heavy(
    tmp_path: Path, line: str, word: str, expected: set[str]
) -> None:
    done = lightly(tmp_path, _CLAIMCHECK_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=word)
    assert {offer.partition(",")[2] for offer in done.stdout.split()} == expected
    assert (done.returncode, done.stderr) == (0, "loaded: []\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(tmp_path: Path, shell: str) -> None:
    done = lightly(tmp_path, _CLAIMCHECK_COMPLETE=f"{shell}_source")
    assert "_CLAIMCHECK_COMPLETE" in done.stdout
    assert done.returncode == 0
