"""Processes over many files: results in the order of the files, few of them in memory, none lost to another's death."""

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

from claimcheck.packing import packed, unpacked

Result = TypeVar("Result")
Task = Callable[[], Result]

# Files sent out for each worker before the first of them has come back: enough that none waits, and few in memory.
AHEAD = 4


class Workers(Generic[Result]):
    """So many processes, each doing one task at a time.

    `task` makes the task of a file, in this process; it has to be picklable. `lost` is the result of a file whose
    task killed the process that did it. A dying worker (killed, out of memory) takes all tasks in flight with it:
    those are done again one by one, so that only the one at fault is lost.
    """

    def __init__(self, count: int, task: Callable[[str], "Task[Result]"], lost: Callable[[str], Result]) -> None:
        self._count, self._task, self._lost = count, task, lost

    def results(self, paths: Sequence[str], stays: frozenset[str] = frozenset()) -> Iterator[Result]:
        """The result of every path, in order. The paths in `stays` are done in this process."""
        done = 0
        is_careful = False
        while done < len(paths):
            rest = paths[done : done + 1] if is_careful else paths[done:]
            try:
                for result in self._together(rest, stays):
                    done += 1
                    yield result
                is_careful = False
            except BrokenProcessPool:
                if is_careful:
                    done += 1
                    yield self._lost(rest[0])
                is_careful = not is_careful

    def _together(self, paths: Sequence[str], stays: frozenset[str]) -> Iterator[Result]:
        """The results from one set of processes. Raises BrokenProcessPool where one of them dies."""
        pool = ProcessPoolExecutor(min(self._count, len(paths)), mp_context=_context(), initializer=_prepare)
        flying: deque[Future[bytes]] = deque()
        upcoming = iter(paths)
        try:
            while True:
                for path in islice(upcoming, self._count * AHEAD - len(flying)):
                    flying.append(_done(self._task(path)) if path in stays else pool.submit(_packed, self._task(path)))
                if not flying:
                    return
                yield unpacked(flying.popleft().result())
        finally:
            # Not waiting for the articles in hand leaves the pool's thread to race with the interpreter's exit, which
            # then ends now and again in a traceback on a descriptor that is closed already.
            pool.shutdown(wait=True, cancel_futures=True)


def _packed(task: "Task[Result]") -> bytes:
    """The task's result on its way back, taken apart in the process that has the time for it."""
    return packed(task())


def _done(task: "Task[Result]") -> "Future[bytes]":
    """The task done here and now."""
    future: Future[bytes] = Future()
    future.set_result(packed(task()))
    return future


def _context() -> BaseContext:
    """Forked workers start at once with everything loaded; elsewhere they start as the platform wants."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _prepare() -> None:
    """In a worker: Ctrl-C is for the parent to answer, and what was loaded before the fork is no garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
