"""Where a report is written: standard output as it comes, or a file, all of it or nothing."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

STDOUT = "-"


class OutputError(Exception):
    """An output that cannot be written, as `SUBJECT: WHAT`."""

    def __init__(self, subject: str, what: str, hint: str | None = None) -> None:
        super().__init__(f"{subject}: {what}")
        self.hint = hint


class Output(NamedTuple):
    """Takes text, writes UTF-8 whatever the locale; names that are no UTF-8 come out as the bytes they went in."""

    stream: BinaryIO
    name: str = "<stdout>"
    terminal: bool = False

    def write(self, text: str) -> None:
        """Write `text`. Raises BrokenPipeError where the reader has gone, OutputError where it cannot be written."""
        with self._told():
            self.stream.write(text.encode("utf-8", "surrogateescape"))

    def flush(self) -> None:
        """Hand on what was written. Raises as `write` does."""
        with self._told():
            self.stream.flush()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(self.name, (error.strerror or "cannot be written").lower()) from None


@contextmanager
def opened(name: str, inputs: Sequence[str]) -> Iterator[Output]:
    """The output `name`; `inputs` are the paths that are read, none of which may be overwritten. Raises OutputError."""
    if name == STDOUT:
        yield standard_output()
        return
    target = Path(os.path.realpath(name))
    if any(os.path.realpath(path) == str(target) for path in inputs if path != "-"):
        raise OutputError(name, "is an article to be read", "write the report to another file")
    if target.is_dir():
        raise OutputError(name, "is a directory", f"name a file in it: {name.rstrip('/')}/report.html")
    if target.exists() and not target.is_file():  # /dev/stderr, a named pipe: nothing to replace
        with target.open("wb") as stream:
            yield Output(stream, name)
        return
    with replacing(name, target) as output:
        yield output


def standard_output() -> Output:
    """Standard output; where there is none, nowhere."""
    if sys.stdout is None:
        return Output(open(os.devnull, "wb"))  # noqa: PTH123 - lives as long as the process
    return Output(sys.stdout.buffer, terminal=sys.stdout.isatty())


@contextmanager
def replacing(name: str, target: Path) -> Iterator[Output]:
    """A new file beside `target` that takes its place when everything is written, and vanishes otherwise."""
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except FileNotFoundError:
        raise OutputError(name, "no such folder") from None
    except OSError as error:
        raise OutputError(name, (error.strerror or "cannot be written").lower()) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield Output(stream, name)
        Path(beside).chmod(permissions(target))
        Path(beside).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def permissions(target: Path) -> int:
    """Those of the file that is replaced, else what any new file would get."""
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
