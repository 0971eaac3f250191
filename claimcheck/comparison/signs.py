"""The words of a sentence that say what its figures speak of: places, times, events, modality, parts, changes.

One pass over the words of a sentence, each looked up in `lexicon/data/signs.toml`; nothing is searched twice.
"""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.lexicon import table
from claimcheck.model import Span

# A phrase of the lexicon has at most this many words ("so far this year").
PHRASE_WORDS = 4


class Word(NamedTuple):
    """One word or mark of a sentence: its characters, its lower case, and whether it opens with a capital."""

    start: int
    end: int
    lower: str
    capital: bool


class Sign(NamedTuple):
    """A word or phrase with a meaning. `at` is the index of its first word in the sentence."""

    kind: str
    value: str
    span: Span
    at: int


class Signs(NamedTuple):
    """A sentence's words and its signs by kind, each kind in text order."""

    words: list[Word]
    kinds: dict[str, list[Sign]]

    def of(self, kind: str) -> list[Sign]:
        """The signs of one kind."""
        return self.kinds.get(kind, [])

    def between(self, kind: str, start: int, end: int) -> list[Sign]:
        """The signs of one kind that begin in the stretch from offset `start` to `end`."""
        return [sign for sign in self.kinds.get(kind, ()) if start <= sign.span.start < end]


@cache
def word_pattern() -> "regex.Pattern[str]":
    """A word with inner points, apostrophes and hyphens ("al-Bab", "U.S"), or a mark that parts clauses."""
    return regex.compile(r"[^\W_]++(?:[.'’‑-][^\W_]++)*+|[,;:()–—]|--")


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
    words = [word_of(match) for match in word_pattern().finditer(text, span.start, span.end)]
    kinds: dict[str, list[Sign]] = defaultdict(list)
    lexicon = phrases()
    lowers = [word.lower for word in words]
    for at, lower in enumerate(lowers):
        for parts, kind, value in lexicon.get(lower, ()):
            if len(parts) == 1 or tuple(lowers[at : at + len(parts)]) == parts:
                end = words[at + len(parts) - 1].end
                kinds[kind].append(Sign(kind, value, Span(words[at].start, end), at))
    return Signs(words, kinds)


def word_of(match: "regex.Match[str]") -> Word:
    """A match of the word pattern as a Word; a possessive loses its ending ("Kharkiv's" -> "kharkiv")."""
    raw = match[0]
    lower = raw.lower()
    if lower[-2:] in ("'s", "’s"):
        lower = lower[:-2]
    return Word(match.start(), match.end(), lower, raw[0].isupper() or raw[:3] in ("al-", "el-", "ad-", "as-", "at-"))
