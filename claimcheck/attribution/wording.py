"""The names and dates of each sentence, for telling whether two sentences tell of the same thing."""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.attribution.passage import words
from claimcheck.model import Span

LONG = 1000
"""Characters of a sentence that are read: longer ones are lists."""


class Wording(NamedTuple):
    """One sentence: its names, and the days, months and years that it gives."""

    names: frozenset[str]
    days: frozenset[str]


def wording(text: str, span: Span) -> Wording:
    """The words of one sentence; of a very long one, its first thousand characters."""
    found = word_pattern().findall(text[span.start : min(span.end, span.start + LONG)])
    plain, dated = words("function", "words"), words("openers", "dated")
    # Lists, not generators: every sentence within reach of a figure passes here.
    names = frozenset([word for word in found[1:] if word[0].isupper() and word.lower() not in plain])
    days = frozenset([word for word in found if (word[0].isupper() and word.lower() in dated) or is_year(word)])
    return Wording(names, days)


def is_year(word: str) -> bool:
    """Whether four digits read as a year of the last century or this one."""
    return len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()


@cache
def word_pattern() -> re.Pattern[str]:
    """A word, with what an apostrophe joins to it."""
    return re.compile(r"\w+")
