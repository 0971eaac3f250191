"""A sentence as words, with each figure folded into one word: the ground that counted noun and state are read on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.model import Figure, Layout, Span

_WHOLE = 1600
"""A sentence up to this many characters is read whole; of a longer one, a window about the figure."""
_BEFORE, _AFTER = 500, 400


class Word(NamedTuple):
    """One word, mark or figure. `form` is lower case, without typographic apostrophes ("US" is
    "u.s.", which is not the pronoun); `figure` is -1 for a word."""

    start: int
    end: int
    form: str
    figure: int = -1


@dataclass(frozen=True, slots=True)
class Line:
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
def _word_pattern() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?:\p{Lu}\.){2,}                              # U.S.
        | [\p{L}\p{N}]++ (?: (?:[-‐‑'’/]|\.(?=\p{N})) [\p{L}\p{N}]++ )*+    # militia-men, soldier's, Su-25, 5.56
        | [^\s\p{L}\p{N}]
        """,
        regex.VERBOSE,
    )


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _word_pattern().finditer(text, start, end):
        form = "u.s." if match[0] == "US" else match[0].lower()
        yield Word(match.start(), match.end(), form.replace("’", "'").replace("‑", "-") if not form.isascii() else form)


def read_line(text: str, span: Span, figures: Sequence[Figure], first: int, last: int) -> Line:
    """The words of `span`, with figures `first` to `last` (exclusive) of the article folded into one word each."""
    words: list[Word] = []
    at: dict[int, int] = {}
    position = span.start
    for index in range(first, last):
        figure = figures[index].span
        if figure.start < position or figure.end > span.end:
            continue
        words.extend(_plain(text, position, figure.start))
        at[index] = len(words)
        words.append(Word(figure.start, figure.end, "#", index))
        position = figure.end
    words.extend(_plain(text, position, span.end))
    capitals = frozenset(place for place, word in enumerate(words) if text[word.start].isupper())
    return Line(tuple(words), at, _shouts(text[span.start : span.start + _WHOLE]), capitals)


def _shouts(piece: str) -> bool:
    return piece.isupper() and sum(map(str.isalpha, piece)) > 20


class Reader:
    """Reads the line of any figure of one article, each sentence once."""

    __slots__ = ("_figures", "_index", "_layout", "_line", "_starts", "_text")

    def __init__(self, text: str, layout: Layout, figures: Sequence[Figure]) -> None:
        self._text, self._layout, self._figures = text, layout, figures
        self._starts = [figure.span.start for figure in figures]
        self._index, self._line = -1, Line((), {}, False)

    def line(self, index: int) -> Line:
        """The line of figure `index`; the last sentence read is kept, for its figures come one after another."""
        figure = self._figures[index]
        sentence = self._sentence(figure)
        if sentence.end - sentence.start > _WHOLE:
            sentence = Span(
                max(sentence.start, figure.span.start - _BEFORE), min(sentence.end, figure.span.end + _AFTER)
            )
        elif figure.sentence == self._index and index in self._line.at:
            return self._line
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        self._index, self._line = figure.sentence, read_line(self._text, sentence, self._figures, first, last)
        return self._line

    def _sentence(self, figure: Figure) -> Span:
        sentences = self._layout.sentences
        if figure.sentence < len(sentences) and sentences[figure.sentence].span.holds(figure.span):
            return sentences[figure.sentence].span
        return Span(max(0, figure.span.start - _BEFORE), min(len(self._text), figure.span.end + _AFTER))
