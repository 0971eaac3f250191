"""The words of each sentence, for telling whether two sentences tell of the same thing."""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.attribution.passage import words
from claimcheck.model import Span

LONG = 1000
"""Characters of a sentence that are read: longer ones are lists."""
STEM, SHORT = 5, 4
"""Words are cut to so many letters, and shorter ones than this tell nothing."""


class Wording(NamedTuple):
    """One sentence: the stems that carry its content, and its names."""

    content: frozenset[str]
    names: frozenset[str]


def wording(text: str, span: Span) -> Wording:
    """The words of one sentence; of a very long one, its first thousand characters."""
    found = word_pattern().findall(text[span.start : min(span.end, span.start + LONG)])
    plain = words("function", "words")
    # Lists, not generators: every sentence within reach of a figure passes here.
    content = frozenset([word[:STEM] for word in map(str.lower, found) if len(word) >= SHORT and word not in plain])
    names = frozenset([word for word in found[1:] if word[0].isupper() and word.lower() not in plain])
    return Wording(content, names)


@cache
def word_pattern() -> re.Pattern[str]:
    """A word, with what an apostrophe joins to it."""
    return re.compile(r"\w+")
