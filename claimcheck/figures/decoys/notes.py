"""The marks of footnotes: "were killed.12 The", "said the office.”3"."""

from functools import cache

import regex

from claimcheck.figures.wording import WINDOW, Copy

# What may stand between the last word of a sentence and the mark of its footnote.
ENDS = ".!?”\"’')"


@cache
def _marked_sentence() -> "regex.Pattern[str]":
    """The end of a sentence right before the mark: two letters at least, so that "No.5" and "U.S.12" are none."""
    return regex.compile(r"(?r)(?:\p{Ll}{2}|\)|\d{4})(?:[.!?][”\"’')]?|[,.]?[”\"])")


@cache
def _mark() -> "regex.Pattern[str]":
    """The mark, or several, and after it the end or a new sentence."""
    return regex.compile(r"\d{1,2}(?:,\d{1,2})*(?=\s*\Z|\s*\n|\s+[“\"‘(\[]?\p{Lu})")


def footnote(copy: Copy, start: int) -> int | None:
    """A footnote's mark stuck to the end of a sentence; not a figure that begins the next one ("fled.12 others")."""
    if not start or copy.text[start - 1] not in ENDS:
        return None
    mark = _mark().match(copy.text, start, start + WINDOW)
    if mark is None or _marked_sentence().match(copy.text, max(0, start - 8), start) is None:
        return None
    return int(mark.end())
