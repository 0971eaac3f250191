"""A bar on the terminal while many files are audited, gone whenever anything else is written."""

import shutil
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")

ERASE = "\r\x1b[K"
WIDEST_BAR = 40
# A run shorter than this, in seconds, shows no bar.
PATIENCE = 0.3


def shown(items: Iterable[Item], total: int, stream: TextIO) -> Iterator[Item]:
    """The same items, with a bar on `stream` while the next one is waited for; `total` is how many will come."""
    started = time.monotonic()
    upcoming = iter(items)
    for done in range(total):
        is_drawn = time.monotonic() - started > PATIENCE
        if is_drawn:
            _write(stream, bar(done, total))
        try:
            item = next(upcoming, None)
        finally:
            if is_drawn:
                _write(stream, ERASE)
        if item is None:
            return
        yield item


def bar(done: int, total: int) -> str:
    """The bar as it is drawn: "  412/1000 ━━━━━━━━━━━━────── 41%"."""
    digits = len(str(total))
    width = max(0, min(WIDEST_BAR, shutil.get_terminal_size().columns - 2 * digits - 12))
    filled = width * done // total
    return f"{ERASE}  {done:>{digits}}/{total} {'━' * filled}{'─' * (width - filled)} {100 * done // total}%"


def _write(stream: TextIO, words: str) -> None:
    stream.write(words)
    stream.flush()
