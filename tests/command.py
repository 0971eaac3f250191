"""The real command, in a process of its own: through pipes, or on a terminal of a chosen width."""

import contextlib
import fcntl
import io
import os
import pty
import struct
import subprocess
import sys
import termios
import unittest.mock
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "claimcheck"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment with nothing of the user's in it."""
    return {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": str(folder / "xdg"),
            "HOME": str(folder), "LC_ALL": "C.UTF-8", **more}  # fmt: skip


def piped(folder: Path, *args: str, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[str]:
    """The command in `folder`, its output decoded as UTF-8 without translation of line ends."""
    done = subprocess.run(
        [*COMMAND, *args], input=stdin, capture_output=True, cwd=folder, timeout=60, env=environment(folder, **more)
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def inside(folder: Path, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command in this process, for tests of many runs that do not turn on the process itself."""
    from claimcheck.cli import main

    out, errors = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with (
        contextlib.chdir(folder),
        unittest.mock.patch.dict(os.environ, environment(folder, **more), clear=True),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(errors),
    ):
        try:
            main(list(args))
        except SystemExit as stop:
            code = int(stop.code or 0)
    out.flush()
    return subprocess.CompletedProcess(args, code, out.buffer.getvalue().decode(), errors.getvalue())


def on_terminal(
    folder: Path, columns: int, *args: str, stdin: int = subprocess.DEVNULL, **more: str
) -> tuple[int, str]:
    """Exit code and screen of the command on a terminal `columns` wide (standard error is not the terminal)."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(
        [*COMMAND, *args], stdin=theirs if stdin == -1 else stdin, stdout=theirs, stderr=subprocess.DEVNULL, cwd=folder,
        env=environment(folder, TERM="xterm", **more),
    )  # fmt: skip
    os.close(theirs)
    screen = b""
    while True:
        try:
            heard = os.read(ours, 1 << 16)
        except OSError:  # the other end of the terminal has closed
            break
        if not heard:
            break
        screen += heard
    os.close(ours)
    return process.wait(60), screen.decode().replace("\r\n", "\n")
