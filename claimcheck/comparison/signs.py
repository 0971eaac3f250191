"""The words of a sentence that say what its figures speak of: places, times, events, modality, parts, changes.

One pass over the words of a sentence, each looked up in `lexicon/data/signs.toml`; nothing is searched twice.
"""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import table
from claimcheck.model import Span

# Arabic articles open a name in small letters.
ARTICLES = frozenset({"al-", "el-", "ad-", "as-", "at-"})


class Sign(NamedTuple):
    """A word or phrase with a meaning. `at` is the index of its first word in the sentence."""

    kind: str
    value: str
    span: Span
    at: int


class Signs(NamedTuple):
    """A sentence's words, as parallel lists, and its signs by kind, each kind in text order.

    A word has its offsets, its lower case without a possessive ending, and whether it opens with a capital.
    """

    starts: list[int]
    ends: list[int]
    lowers: list[str]
    capitals: list[bool]
    kinds: dict[str, list[Sign]]

    def of(self, kind: str) -> list[Sign]:
        """The signs of one kind."""
        return self.kinds.get(kind, [])

    def between(self, kind: str, start: int, end: int) -> list[Sign]:
        """The signs of one kind that begin in the stretch from offset `start` to `end`."""
        return [sign for sign in self.kinds.get(kind, ()) if start <= sign.span.start < end]


@cache
def word_pattern() -> re.Pattern[str]:
    """A word with inner points, apostrophes and hyphens ("al-Bab", "U.S"), or a mark that parts clauses.

    The standard library's engine: every word of every sentence passes here, and it takes half the time.
    """
    return re.compile(r"[^\W_]++(?:[.'’‑-][^\W_]++)*+|[,;:()–—]|--")


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """First word of a phrase -> (its words, kind, value), from the lexicon."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
    for kind, lists in table("signs").items():
        for value, entries in lists.items():
            for entry in entries:
                parts = tuple(entry.split())
                found[parts[0]].append((parts, kind, value))
    for word, country in country_words().items():
        found[word].append(((word,), "country", country))
    return {first: tuple(entries) for first, entries in found.items()}


@cache
def country_words() -> dict[str, str]:
    """Every word that belongs to a country or people, in lower case -> the name its side is given."""
    return {word: country for country, words in table("countries")["names"].items() for word in words}


def read_signs(text: str, span: Span) -> Signs:
    """The words and signs of one sentence."""
    signs = Signs([], [], [], [], defaultdict(list))
    for match in word_pattern().finditer(text, span.start, span.end):
        raw = match[0]
        signs.starts.append(match.start())
        signs.ends.append(match.end())
        signs.lowers.append(bare(raw.lower()))
        signs.capitals.append(raw[0].isupper() or raw[:3] in ARTICLES)
    lexicon, lowers = phrases(), signs.lowers
    for at, lower in enumerate(lowers):
        for parts, kind, value in lexicon.get(lower, ()):
            if len(parts) == 1 or tuple(lowers[at : at + len(parts)]) == parts:
                end = signs.ends[at + len(parts) - 1]
                signs.kinds[kind].append(Sign(kind, value, Span(signs.starts[at], end), at))
    return signs


def bare(lower: str) -> str:
    """A word without its possessive ending: "kharkiv's" -> "kharkiv"."""
    return lower[:-2] if lower[-2:] in ("'s", "’s") else lower
