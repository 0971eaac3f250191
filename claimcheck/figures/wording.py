"""The words around an offset: short looks to the left and to the right, never a scan."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.lexicon import table

# Blanks within a phrase: spaces and at most one line end, as in copy wrapped by a wire's printer; the twin
# text has no blanks at the end of a paragraph.
GAP = r"(?:\s++)"
# A hyphen that may stand at a line's end, or a gap.
JOIN = r"(?:[-‐‑]\n?|\s++)"
REACH = 96
# How far a local pattern may look. Never match without an end: `regex` first seeks a literal that the pattern
# requires in all of the text that it is given, which makes a million small looks quadratic.
WINDOW = 200


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """The pattern, compiled at its first use.

    The standard library compiles four times faster than regex, which counts in a command that reads one article;
    only patterns that are read backwards, `(?r)`, need regex.
    """
    return regex.compile(pattern) if pattern.lstrip().startswith("(?r)") else re.compile(pattern)


class Word(NamedTuple):
    """A word in lower case, and where it stands."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """An article's text beside its lower-case form, letter for letter.

    `low` has the same length as `text`, so that an offset into one is an offset into the other. `seen` and `ahead` keep
    the words before and after the last few offsets asked about, for many questions are asked at each.
    """

    text: str
    low: str
    seen: dict[int, tuple["Word", ...]] = field(default_factory=dict, compare=False, repr=False)
    ahead: dict[int, tuple["Word", ...]] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.text)


BREAK = "¶"  # stands in `Copy.low` for the line ends between two paragraphs
RUN_ON = "。"  # stands in `Copy.low` for a full stop between two sentences with no blank behind it


@cache
def _run_on() -> "regex.Pattern[str]":
    return regex.compile(r"(?<=[a-z]{2}|[0-9]{2}|[0-9][a-z])\.(?=[”\"’)]?[A-Z])")


@cache
def _blank_lines() -> re.Pattern[str]:
    """Line ends with nothing but blanks between them: one run of single characters, which takes no memory."""
    return re.compile(r"\n\s*\n")


def _broken(blank: re.Match[str]) -> str:
    return blank[0].replace("\n", BREAK)


def _parted(text: str) -> str:
    return _blank_lines().sub(_broken, _run_on().sub(RUN_ON, text))


def as_copy(text: str) -> Copy:
    """The text with its lower-case twin; a letter whose lower case is longer (İ) stays as it is.

    In the twin, blank lines are `BREAK` and the full stop of run-on sentences ("two years ago.The mayor") is
    `RUN_ON`, so that no phrase reaches across either.
    """
    low = _parted(text).lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in _parted(text))
    return Copy(text, low)


MARKS = "\"“”'‘’(*_"


_MOST = 10
"""Words looked at to the left at most."""
_MOST_AFTER = 5
"""Words looked at to the right at most."""
_KEPT = 16
"""Offsets whose words are kept."""


def words_before(copy: Copy, start: int, limit: int) -> tuple[Word, ...]:
    """Up to `limit` (10 at most) words right before `start`, nearest first; blanks, quotes, a hyphen between."""
    words = copy.seen.get(start)
    if words is None:
        if len(copy.seen) > _KEPT:
            copy.seen.clear()
        words = copy.seen[start] = _read_before(copy, start)
    return words[:limit]


def _read_before(copy: Copy, start: int) -> tuple[Word, ...]:
    low = copy.low
    floor = max(0, start - REACH)
    floor = max(floor, low.rfind(BREAK, floor, start) + 1, low.rfind(RUN_ON, floor, start) + 1)
    end = len(low[floor:start].rstrip(MARKS)) + floor
    if end and low[end - 1] in "-‐‑":
        end -= 1
    elif end == floor or not low[end - 1].isspace():
        return ()
    found: list[Word] = []
    for token in reversed(low[floor:end].split()):
        begin = low.rfind(token, floor, end)
        word = token.strip(MARKS)
        if not word or not (word[-1].isalnum() or word in _stopped() or (word[-1] == "." and "." in word[:-1])):
            break
        begin += token.find(word)
        found.append(Word(word, begin, begin + len(word)))
        if len(found) == _MOST or token[0] in "(":
            break
        end = begin
    return tuple(found)


@cache
def _stopped() -> frozenset[str]:
    """Words whose full stop does not end a sentence, and which numbers follow."""
    return frozenset(table("hedges")["stopped"]["words"])


@cache
def _words_after() -> "regex.Pattern[str]":
    word = r"(?P<word>[^\W\d_][\w'’]*+(?:[-.]\w++)*+)"
    return regex.compile(rf"(?:['’\"”]?{JOIN}|(?=[^\W\d_])){word}(?:['’\"”]?{JOIN}{word}){{0,{_MOST_AFTER - 1}}}")


def words_after(copy: Copy, end: int, limit: int) -> tuple[Word, ...]:
    """Up to `limit` (5 at most) words right after `end`, in order; blanks, a quotation mark or a hyphen between."""
    words = copy.ahead.get(end)
    if words is None:
        if len(copy.ahead) > _KEPT:
            copy.ahead.clear()
        words = copy.ahead[end] = _read_after(copy, end)
    return words[:limit]


def _read_after(copy: Copy, end: int) -> tuple[Word, ...]:
    match = _words_after().match(copy.low, end, min(len(copy), end + REACH))
    if match is None:
        return ()
    return tuple(map(Word, match.captures("word"), match.starts("word"), match.ends("word")))
