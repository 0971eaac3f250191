"""Runs the console blocks of these pages and writes what they print: `python docs/transcripts.py [--check]`.

A block is fenced with ```console; with `width=80` it runs on a terminal of that width. In it a line that starts with
`$ ` is a command, lines that start with `> ` continue it, and all else is what it prints. The blocks of one page run
in order in a folder of their own, which holds the example article as plant.txt.
"""

import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator
from fcntl import ioctl
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
EXAMPLE = ROOT / "claimcheck" / "examples" / "plant.txt"
FENCE = re.compile(r"^```console(?: width=(?P<width>\d+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*(?:\n> .*)*)", re.MULTILINE)


def pages() -> list[Path]:
    """The pages whose blocks are run."""
    return sorted(DOCS.glob("*.md"))


def commands(body: str) -> Iterator[str]:
    """The commands of a block, as they are written."""
    return (match["command"] for match in COMMAND.finditer(body))


def refreshed(text: str) -> str:
    """The page with every block's output as it is now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bin").mkdir()
        shim = folder / "bin" / "claimcheck"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
        shim.chmod(0o755)
        desk = folder / "desk"
        desk.mkdir()
        shutil.copy(EXAMPLE, desk / "plant.txt")
        return FENCE.sub(lambda block: rerun(block, desk), text)


def rerun(block: re.Match[str], desk: Path) -> str:
    """One block with its output as it is now."""
    width = int(block["width"]) if block["width"] else None
    parts = []
    for command in commands(block["body"]):
        printed = run(command.replace("\n> ", "\n"), desk, width)
        parts.append(f"$ {command}\n" + "".join(f"{line.rstrip()}\n" for line in printed.splitlines()))
    return f"```console{f' width={width}' if width else ''}\n{''.join(parts)}```"


def run(command: str, desk: Path, width: int | None) -> str:
    """What a command prints, on both streams, in `desk`."""
    env = {
        "PATH": f"{desk.parent / 'bin'}:{os.environ.get('PATH', '/usr/bin:/bin')}", "PYTHONPATH": str(ROOT),
        "HOME": str(desk.parent), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "xterm",
    }  # fmt: skip
    if width is not None:
        return on_terminal(["bash", "-c", command], desk, env, width)
    done = subprocess.run(
        ["bash", "-c", command], cwd=desk, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, timeout=120, check=False,
    )  # fmt: skip
    return done.stdout.decode().replace("\ufeff", "")


def on_terminal(command: list[str], desk: Path, env: dict[str, str], width: int) -> str:
    """What a command prints on a terminal `width` cells wide."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    process = subprocess.Popen(command, cwd=desk, env=env, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    screen = b""
    while select.select([ours], [], [], 120)[0]:
        try:
            heard = os.read(ours, 1 << 16)
        except OSError:  # the other end has closed
            break
        screen += heard
        if not heard:
            break
    os.close(ours)
    process.wait(120)
    return screen.decode().replace("\r\n", "\n")


def main() -> int:
    """Write the pages anew, or with --check say which are stale."""
    stale = 0
    for page in pages():
        text = page.read_text(encoding="utf-8")
        fresh = refreshed(text)
        if fresh != text:
            stale += 1
            print(page.relative_to(ROOT))
            if "--check" not in sys.argv:
                page.write_text(fresh, encoding="utf-8")
    return int(stale > 0 and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
