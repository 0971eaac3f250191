"""The words around an offset: short looks to the left and to the right, never a scan."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

# Blanks within a phrase: spaces and at most one line end, as in copy wrapped by a wire's printer.
GAP = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?|\n[^\S\n]*+)"
# A hyphen that may stand at a line's end, or a gap.
JOIN = rf"(?:[-‐‑]\n?|{GAP})"
REACH = 96


class Word(NamedTuple):
    """A word in lower case, and where it stands."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """An article's text beside its lower-case form, letter for letter.

    `low` has the same length as `text`, so that an offset into one is an offset into the other.
    """

    text: str
    low: str

    def __len__(self) -> int:
        return len(self.text)


RUN_ON = "。"  # stands in `Copy.low` for a full stop between two sentences with no blank behind it


@cache
def _run_on() -> "regex.Pattern[str]":
    return regex.compile(r"(?<=[a-z]{2}|[0-9]{2}|[0-9][a-z])\.(?=[A-Z](?:[a-z]|\s))")


def as_copy(text: str) -> Copy:
    """The text with its lower-case twin; a letter whose lower case is longer (İ) stays as it is.

    In the twin, the full stop of run-on sentences ("two years ago.The mayor") is another character, so that no
    word reaches across it.
    """
    low = _run_on().sub(RUN_ON, text).lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return Copy(text, low)


@cache
def _word_before() -> "regex.Pattern[str]":
    return regex.compile(
        rf"""(?r)
        (?P<word> [\w'’.&-]*[\w.] )
        (?: [-‐‑] | ["”’]?,?{GAP}["“”'‘’(]? )
        """,
        regex.VERBOSE,
    )


@cache
def _word_after() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?P<gap> ['’\"”]?{JOIN} | (?=[^\W\d_]) ) (?P<word> [^\W\d_][\w'’]*+ (?:[-.]\w++)*+ )", regex.VERBOSE
    )


# Words whose full stop does not end a sentence, and which numbers follow.
STOPPED = frozenset(
    [
        "approx.",
        "est.",
        "ca.",
        "c.",
        "no.",
        "nos.",
        "nr.",
        "p.",
        "pp.",
        "art.",
        "arts.",
        "para.",
        "vol.",
        "tel.",
        "rs.",
        "tk.",
        "mk.",
        "sec.",
        "fig.",
        "ch.",
        "apt.",
        "ref.",
    ]
)


def words_before(copy: Copy, start: int, limit: int) -> tuple[Word, ...]:
    """Up to `limit` words right before `start`, the nearest first, with nothing but blanks or hyphens between."""
    found: list[Word] = []
    floor = max(0, start - REACH)
    while len(found) < limit:
        match = _word_before().match(copy.low, floor, start)
        if match is None or ("," in match[0] and found):
            break
        word, (begin, end) = match["word"], match.span("word")
        if begin == start or (word.endswith(".") and word not in STOPPED and "." not in word[:-1]):
            break
        found.append(Word(word, begin, end))
        start = begin
    return tuple(found)


def words_after(copy: Copy, end: int, limit: int) -> tuple[Word, ...]:
    """Up to `limit` words right after `end`, in order, with nothing but blanks or hyphens between."""
    return tuple(word for word, _ in zip(_following(copy, end), range(limit), strict=False))


def _following(copy: Copy, end: int) -> Iterator[Word]:
    ceiling = min(len(copy), end + 2 * REACH)
    while match := _word_after().match(copy.low, end, ceiling):
        yield Word(match["word"], *match.span("word"))
        end = match.end()
