"""The words of a sentence that say what its figures speak of: places, times, events, modality, parts, changes.

One pass over the words of a sentence, each looked up in `lexicon/data/signs.toml`; nothing is searched twice.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from claimcheck.lexicon import table
from claimcheck.model import Span

# Arabic articles open a name in small letters.
ARTICLES = frozenset({"al-", "el-", "ad-", "as-", "at-"})
POSSESSIVE = frozenset({"'s", "’s"})


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

    starts: Sequence[int]
    ends: Sequence[int]
    lowers: list[str]
    capitals: list[bool]
    kinds: dict[str, list[Sign]]

    def of(self, kind: str) -> list[Sign]:
        """The signs of one kind."""
        return self.kinds.get(kind, [])

    def between(self, kind: str, start: int, end: int) -> list[Sign]:
        """The signs of one kind that begin in the stretch from offset `start` to `end`."""
        signs = self.kinds.get(kind)
        return [sign for sign in signs if start <= sign.span.start < end] if signs else []


@cache
def word_pattern() -> re.Pattern[str]:
    """A word with inner points, apostrophes and hyphens ("al-Bab", "U.S"), or a mark that parts clauses.

    The standard library's engine: every word of every sentence passes here, and it takes half the time.
    """
    return re.compile(r"([^\W_]++(?:[.'’‑-][^\W_]++)*+|[,;:()–—]|--)")


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
def beside(name: str) -> frozenset[str]:
    """The words of one list that tell something of what stands right beside them."""
    return frozenset(table("alike")["beside"][name])


@cache
def country_words() -> dict[str, str]:
    """Every word that belongs to a country or people, in lower case -> the name its side is given."""
    return {word: country for country, words in table("countries")["names"].items() for word in words}


def read_signs(text: str, span: Span) -> Signs:
    """The words and signs of one sentence."""
    raw, lexicon = span.of(text), phrases()
    parts = word_pattern().split(lowered(raw))  # what stands between, and the words, in turn
    offsets = list(accumulate(map(len, parts), initial=span.start))
    lowers = [intern(word[:-2] if word[-2:] in POSSESSIVE else word) for word in parts[1::2]]
    starts, ends = array("q", offsets[1:-1:2]), array("q", offsets[2::2])  # half the memory of lists, kept for long
    capitals = [text[at].isupper() or word[:3] in ARTICLES for at, word in zip(starts, lowers, strict=True)]
    kinds: dict[str, list[Sign]] = defaultdict(list)
    for at, word in enumerate(lowers):
        for needed, kind, value in lexicon.get(word, ()):
            if len(needed) == 1 or tuple(lowers[at : at + len(needed)]) == needed:
                kinds[kind].append(Sign(kind, value, Span(starts[at], ends[at + len(needed) - 1]), at))
    return Signs(starts, ends, lowers, capitals, kinds)


def lowered(raw: str) -> str:
    """Lower case, character for character: where one letter would become two, it stays as it is ("İ")."""
    lower = raw.lower()
    return lower if len(lower) == len(raw) else "".join(c.lower() if len(c.lower()) == 1 else c for c in raw)
