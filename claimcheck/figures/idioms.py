"""The idioms of numbers, by their names in the lexicon."""

from functools import cache

from claimcheck.lexicon import table


@cache
def idiom(section: str, entry: str) -> frozenset[str]:
    """The words of one entry of `idioms.toml`: "aged", "young"."""
    return frozenset(table("idioms")[section][entry])
