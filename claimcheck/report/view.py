"""What of the audits a report shows, and on what it is shown."""

from collections.abc import Callable
from typing import Any, NamedTuple


class View(NamedTuple):
    """The reader's choices: they change what is shown, never what is found.

    `only` holds sourcing words and rule names, empty for all. `every` shows also figures that make no claim.
    `several` is true where more than one input was given. `width` is the terminal's width in cells, None in a
    pipe or a file. `across` is the part of the JSON contract that holds between documents.
    """

    only: frozenset[str] = frozenset()
    every: bool = False
    several: bool = False
    width: int | None = None
    colour: bool = False
    plot: bool = False
    across: Callable[[], dict[str, Any]] | None = None
