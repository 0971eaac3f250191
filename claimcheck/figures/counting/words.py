"""A sentence as words, with each figure folded into one word: the ground that counted noun and state are read on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, repeat
from typing import NamedTuple

from claimcheck.model import Figure, Layout, Span

_WHOLE = 1600
"""A sentence up to this many characters is read whole; a longer one in pieces."""
_PIECE, _BEYOND = 1000, 300
"""Characters of a piece, and how far beyond either end of it words are read as well."""


class Word(NamedTuple):
    """One word, mark or figure. `form` is lower case, without typographic apostrophes ("US" is
    "u.s." and "IS" "i.s.", which are not the pronoun and the verb); `figure` is -1 for a word."""

    start: int
    end: int
    form: str
    figure: int = -1


class Line(NamedTuple):
    """The words of a sentence, or of a window in a very long one.

    `at` gives the place of each figure (by its index in the article) among `words`. `shouting` is true for
    wire copy in capitals, where a capital letter says nothing.
    """

    words: tuple[Word, ...]
    at: dict[int, int]
    shouting: bool
    capitals: frozenset[int] = frozenset()

    def capital(self, place: int) -> bool:
        """Whether the word begins with a capital."""
        return place in self.capitals

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`, both included."""
        return Span(self.words[first].start, self.words[last].end)


@cache
def _word_pattern() -> re.Pattern[str]:
    # the standard library's, for it is twice as fast at the one pattern that meets every character
    return re.compile(
        r"""
        ( (?:[A-Z]\.){2,}                            # U.S.
        | [^\W_]++ (?: (?:[-‐‑'’/]|\.(?=[^\W\D_])) [^\W_]++ )*+    # militia-men, soldier's, Su-25, 5.56
        | [^\s\w] | _ )
        """,
        re.VERBOSE,
    )


def _plain(text: str, start: int, end: int, shouting: bool) -> list[Word]:
    """The words between two figures."""
    parts = _word_pattern().split(text[start:end])  # what stands between, and the words, in turn
    offsets = list(accumulate(map(len, parts), initial=start))
    return list(map(Word, offsets[1:-1:2], offsets[2::2], map(_form, parts[1::2], repeat(shouting))))


@lru_cache(maxsize=1 << 14)
def _form(word: str, shouting: bool) -> str:
    if word == "US" or (word == "IS" and not shouting):
        return "u.s." if word == "US" else "i.s."
    form = word.lower()
    return form if form.isascii() else form.replace("’", "'").replace("‑", "-")


def read_line(text: str, span: Span, figures: Sequence[Figure], first: int, last: int) -> Line:
    """The words of `span`, with figures `first` to `last` (exclusive) of the article folded into one word each."""
    words: list[Word] = []
    at: dict[int, int] = {}
    position, shouting = span.start, _shouts(text[span.start : span.start + _WHOLE])
    for index in range(first, last):
        figure = figures[index].span
        if figure.start < position or figure.end > span.end:
            continue
        if figure.start - position > 1 or not text[position : figure.start].isspace():
            words.extend(_plain(text, position, figure.start, shouting))
        at[index] = len(words)
        words.append(Word(figure.start, figure.end, "#", index))
        position = figure.end
    words.extend(_plain(text, position, span.end, shouting))
    capitals = frozenset(place for place, word in enumerate(words) if text[word[0]].isupper())
    return Line(tuple(words), at, shouting, capitals)


def _shouts(piece: str) -> bool:
    return piece.isupper() and sum(map(str.isalpha, piece)) > 20


class Reader:
    """Reads the line of any figure of one article, each sentence once."""

    __slots__ = ("_figures", "_layout", "_line", "_span", "_starts", "_text")

    def __init__(self, text: str, layout: Layout, figures: Sequence[Figure]) -> None:
        self._text, self._layout, self._figures = text, layout, figures
        self._starts = [figure.span.start for figure in figures]
        self._span, self._line = Span(-1, -1), Line((), {}, False)

    def line(self, index: int) -> Line:
        """The line of figure `index`; the last one read is kept, for its figures come one after another."""
        span = self._about(self._figures[index])
        if span != self._span:
            first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
            self._span, self._line = span, read_line(self._text, span, self._figures, first, last)
        return self._line

    def _about(self, figure: Figure) -> Span:
        """The sentence of the figure; of one that is too long to read whole, the piece about the figure.

        The pieces are cut at fixed places, so that each is read once however many figures stand in it.
        """
        sentences = self._layout.sentences
        sentence = sentences[figure.sentence].span if figure.sentence < len(sentences) else Span(0, len(self._text))
        if not sentence.holds(figure.span):
            sentence = Span(0, len(self._text))
        if sentence.end - sentence.start <= _WHOLE:
            return sentence
        cut = sentence.start + (figure.span.start - sentence.start) // _PIECE * _PIECE
        end = max(min(sentence.end, cut + _PIECE + _BEYOND), figure.span.end)
        return Span(max(sentence.start, cut - _BEYOND), end)
