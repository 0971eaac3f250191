"""How fast claimcheck is, as ratios within one run. By hand, never in a test:

    .venv/bin/python benchmarks/run.py            # all of it: about ten minutes
    .venv/bin/python benchmarks/run.py --quick    # smaller inputs: about a minute
    .venv/bin/python benchmarks/run.py --markdown > docs/benchmarks-table.md

A number of seconds says little of another machine; a ratio to an empty Python, to an empty click command
or to another parser on the same text in the same minute says more. Every figure is the median of several
runs, taken in turn with what it is compared to.
"""

import argparse
import gc
import itertools
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import claimcheck
from benchmarks.copy import HOSTILE, article, articles
from claimcheck.cli import SELDOM

PYTHON = sys.executable
COMMAND = [PYTHON, "-m", "claimcheck", "--isolated", "--fail-on", "never", "-q"]
EMPTY_CLICK = "import click\n@click.command()\ndef main(): ...\nmain()\n"
PEAK = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
Row = tuple[str, str, str]


def timed(action: Callable[[], object]) -> float:
    """Seconds of wall time that `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def medians(runs: int, *actions: Callable[[], object]) -> list[float]:
    """The median seconds of each action, run in turn so that all share the machine's moods; one warm-up."""
    for action in actions:
        action()
    seconds = [[timed(action) for action in actions] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*seconds, strict=True)]


def command(*words: str) -> Callable[[], object]:
    """An action that runs a command as a whole process and throws its output away."""
    # An installed program has its bytecode; some shells forbid writing it, and would measure the compiler.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(words, capture_output=True, check=True, stdin=subprocess.DEVNULL, env=surroundings)


def peak_memory(words: Sequence[str]) -> float:
    """The peak resident memory of a command in megabytes.

    Measured from a small process of its own: a child starts with the pages of its parent, and this one is large.
    """
    measured = subprocess.run([PYTHON, "-c", PEAK, *words], capture_output=True, text=True, check=True)
    return float(measured.stdout) / 1024


def start_up(folder: Path) -> list[Row]:
    """What a user waits for before anything is read, and for one article."""
    empty = folder / "empty.py"
    empty.write_text(EMPTY_CLICK)
    story = folder / "story.txt"
    story.write_text(article(0))
    bare, click, helped, version, cold = medians(
        9,
        command(PYTHON, "-c", "pass"),
        command(PYTHON, str(empty)),
        command(PYTHON, "-m", "claimcheck", "--help"),
        command(PYTHON, "-m", "claimcheck", "--version"),
        command(*COMMAND, str(story)),
    )
    return [
        ("`--help` against an empty click command", f"{helped / click:.2f} ×", "≤ 1.5 ×"),
        ("`--version` against an empty click command", f"{version / click:.2f} ×", "≤ 1.5 ×"),
        ("one 4 KB article to a table, cold", f"{cold:.3f} s (empty Python {bare:.3f} s)", "≤ 0.30 s at 0.01 s"),
    ]


def throughput(number: int) -> list[Row]:
    """Steady speed in one process, by article and by megabyte, and against quantulum3's parser."""
    from quantulum3 import parser

    stories = list(articles(number))
    size = sum(map(len, stories)) / 1000
    whole = article(3, 1_000_000)
    sixty = article(5, 60_000)
    parser.parse("12 tanks")
    by_article, by_megabyte = medians(
        3, lambda: [claimcheck.audit(story) for story in stories], lambda: claimcheck.audit(whole)
    )
    ours, theirs = medians(3, lambda: claimcheck.audit(sixty), lambda: parser.parse(sixty))
    return [
        (f"whole audit, {number} articles of 4 KB", f"{size / by_article:.0f} KB/s", "≥ 300 KB/s"),
        ("whole audit, one text of 1 MB", f"{len(whole) / 1000 / by_megabyte:.0f} KB/s", "≥ 300 KB/s"),
        ("quantulum3's parser alone, 60 KB, against the whole audit", f"{theirs / ours:.1f} ×", "≥ 5 ×"),
    ]


def rooms(number: int) -> list[Row]:
    """What each room costs, as KB/s on the same articles."""
    from claimcheck.attribution import attribute
    from claimcheck.comparison import compare
    from claimcheck.figures import describe, find_amounts
    from claimcheck.segmentation import segment
    from claimcheck.sources import find_speakers

    stories = list(articles(number))
    size = sum(map(len, stories)) / 1000
    spent: dict[str, float] = {}

    def clock(name: str, action: Callable[[], object]) -> object:
        start = time.perf_counter()
        made = action()
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - start
        return made

    for story in [*stories[:3], *stories]:
        if story is stories[0]:
            spent.clear()
        layout = clock("segmentation", lambda s=story: segment(s))
        amounts = clock("amounts", lambda s=story, y=layout: find_amounts(s, y))
        figures = clock("counted, category, state", lambda s=story, y=layout, f=amounts: describe(s, y, f))
        speakers = clock("sources", lambda s=story, y=layout: find_speakers(s, y))
        linked = clock("attribution", lambda s=story, y=layout, f=figures, p=speakers: attribute(s, y, f, p))
        clock("comparison", lambda s=story, y=layout, f=figures, k=linked: compare(s, y, f, k[1]))
    return [(f"room: {name}", f"{size / seconds:.0f} KB/s", "") for name, seconds in spent.items()]


def growth(small: int, large: int) -> Iterator[Row]:
    """Time per KB at `large` characters against `small`: 1 is linear."""
    makers = {"news": lambda characters: article(7, characters), **HOSTILE}
    for name, make in makers.items():
        few, many = make(small), make(large)
        (short,) = medians(3, lambda text=few: claimcheck.audit(text))
        long = timed(lambda text=many: claimcheck.audit(text))
        ratio = (long / len(many)) / (short / len(few))
        speed = len(many) / 1000 / long
        yield (f"growth to {large // 1000} KB: {name}", f"{ratio:.2f} × ({speed:.0f} KB/s)", "≤ 1.3 ×")


def memory(folder: Path, files: int) -> list[Row]:
    """Peak memory for one article and for many."""
    story = folder / "memory.txt"
    story.write_text(article(0))
    one = peak_memory([*COMMAND, str(story)])
    many = peak_memory([*COMMAND, "-f", "jsonl", *write_articles(folder, files)])
    return [
        ("peak memory, one article", f"{one:.0f} MB", "≤ 60 MB"),
        (
            f"peak memory, {files} articles as jsonl",
            f"{many:.0f} MB",
            "bounded",
        ),
    ]


def write_articles(folder: Path, number: int) -> list[str]:
    """Writes `number` articles and gives their names."""
    names = []
    for index, text in enumerate(articles(number)):
        path = folder / f"article{index:05}.txt"
        path.write_text(text)
        names.append(str(path))
    return names


def jobs(folder: Path, number: int) -> list[Row]:
    """How much two processes gain over one."""
    names = write_articles(folder, number)
    one, two = medians(
        3,
        command(*COMMAND, "-f", "jsonl", "--jobs", "1", *names),
        command(*COMMAND, "-f", "jsonl", "--jobs", "2", *names),
    )
    return [(f"`--jobs 2` over {number} articles against one job", f"{one / two:.2f} ×", "≥ 1.7 ×")]


def show(rows: Iterable[Row], markdown: bool) -> None:
    """Print the rows as a table, each as soon as it is measured."""
    where = f"claimcheck {claimcheck.__version__}, Python {platform.python_version()}, {platform.machine()}, "
    print(where + f"{os.cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}")
    if markdown:
        print("\n| measure | here | target |\n| --- | --- | --- |")
    for name, value, target in rows:
        print(f"| {name} | {value} | {target} |" if markdown else f"{name:60} {value:30} {target}", flush=True)


def main() -> None:
    """Run every benchmark and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="smaller inputs, about a minute")
    options.add_argument("--markdown", action="store_true", help="a table for the docs")
    chosen = options.parse_args()
    gc.set_threshold(SELDOM)  # as the command does
    number, large = (100, 1_000_000) if chosen.quick else (1000, 10_000_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = itertools.chain.from_iterable(
            make()
            for make in (
                lambda: start_up(folder),
                lambda: throughput(100),
                lambda: rooms(100),
                lambda: memory(folder, number),
                lambda: jobs(folder, number),
                lambda: growth(100_000, large),
            )
        )
        show(rows, chosen.markdown)


if __name__ == "__main__":
    main()
