"""Words are data: reads the tables of `lexicon/data`, one TOML file an idea."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed lexicon `data/NAME.toml`. Treat it as read-only: it is shared.

    Raises FileNotFoundError where the package holds no such table.
    """
    return tomllib.loads(files("claimcheck.lexicon").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
