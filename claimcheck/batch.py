"""Many inputs, one outcome each, in the order given: an input that cannot be audited never stops the others."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimcheck.model import Audit, Document, Layout, Settings
from claimcheck.pipeline import audit_document
from claimcheck.reading import RefusedError, read_bytes, read_path

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input.

    `audit` is always there; where the input was refused or a bug struck it is empty and its `error` says why.
    `hint` tells the user what to do about a refusal. `crash` is the traceback of a bug, innermost frame last.
    """

    audit: Audit
    settings: Settings = field(default_factory=Settings)
    hint: str | None = None
    crash: str | None = None

    @property
    def path(self) -> str:
        """The name of the input, as the reports print it."""
        return self.audit.document.path


def run(
    paths: Sequence[str],
    settings: Callable[[str], Settings],
    encoding: str | None = None,
    jobs: int | None = None,
    stdin_name: str = "<stdin>",
) -> Iterator[Outcome]:
    """The outcome of every path in order; `-` is standard input under the name `stdin_name`.

    `settings` answers for one path, so that each article can follow the configuration nearest to it.
    `jobs` is the number of processes, None for as many as there are cores.
    """
    count = min(jobs or available_cores(), len(paths))
    tasks = partial(_task, settings=settings, encoding=encoding, stdin_name=stdin_name)
    if count <= 1:
        for path in paths:
            yield tasks(path)()
        return
    from claimcheck.workers import Workers

    yield from Workers(count, tasks, died).results(paths, stays=frozenset([STDIN]))


def _task(
    path: str, settings: Callable[[str], Settings], encoding: str | None, stdin_name: str
) -> Callable[[], Outcome]:
    """The audit of one input, still to be done, here or in another process."""
    return partial(examine, path, settings(path), encoding, stdin_name)


def available_cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def examine(path: str, settings: Settings, encoding: str | None, stdin_name: str) -> Outcome:
    """Read and audit one input. Never raises on account of the input."""
    name = stdin_name if path == STDIN else path
    try:
        return Outcome(audit_document(read(path, name, encoding), settings), settings)
    except RefusedError as refusal:
        return Outcome(unaudited(name, refusal.what), settings, hint=refusal.hint)
    except Exception as bug:  # a bug must end as exit 4 with its place, and must not cost the other files their audit
        return Outcome(unaudited(name, f"bug: {type(bug).__name__}: {bug}"), settings, crash=traceback.format_exc())


def read(path: str, name: str, encoding: str | None) -> Document:
    """The document at `path`, or on standard input. A terminal is not waited for. Raises RefusedError."""
    if path == STDIN:
        if sys.stdin is None or sys.stdin.isatty():
            raise RefusedError(name, "nothing to read", "name a FILE, or pipe an article in: claimcheck < draft.txt")
        return read_bytes(sys.stdin.buffer.read(), name, encoding)
    return read_path(path, encoding)


def unaudited(path: str, why: str) -> Audit:
    """The empty audit of an input that could not be audited."""
    return Audit(document=Document(path=path, text=""), layout=Layout((), (), ()), error=why)


def died(name: str) -> Outcome:
    """The outcome of an article that killed the process which audited it."""
    why = "bug: the process that audited it died"
    return Outcome(unaudited(name, why), crash=f"{why}; out of memory, perhaps")
