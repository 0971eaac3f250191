"""The closed classes of words, by their names in the lexicon."""

from functools import cache

from claimcheck.lexicon import table


def entries(words: str) -> list[str]:
    """The words of one lexicon string; the comma itself is written "comma" there."""
    return ["," if word == "comma" else word for word in map(str.strip, words.split(",")) if word]


@cache
def closed(name: str) -> frozenset[str]:
    """The words of a closed class of `grammar.toml`: "prepositions", "auxiliary" …"""
    return frozenset(entries(table("grammar")[name]))
