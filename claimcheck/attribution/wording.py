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
    """The names and dates of one sentence; of a very long one, those of its first thousand characters."""
    found = capital_pattern().findall(text, span.start, min(span.end, span.start + LONG))
    plain, dated = words("function", "words"), words("openers", "dated")
    days = frozenset([word for word in found if word[0] in "12" or word.lower() in dated])
    if found and text.startswith(found[0], span.start):
        del found[0]  # every sentence opens with a capital
    return Wording(frozenset([word for word in found if word[0].isupper() and word.lower() not in plain]), days)


@cache
def capital_pattern() -> re.Pattern[str]:
    """A word that opens with a capital; a year of the last century or this one."""
    return re.compile(r"\b(?:[^\W\d_a-z]\w*|(?:19|20)\d\d)\b")
