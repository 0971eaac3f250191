"""The words that numbers are made of, and where a figure may begin."""

import re
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from claimcheck.figures.idioms import idiom
from claimcheck.lexicon import table


class NumberWords(NamedTuple):
    """The number lexicon as look-up tables of Decimals."""

    ones: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, Decimal]
    quantifiers: dict[str, Decimal]
    fractions: dict[str, Decimal]
    vulgar: dict[str, Decimal]
    multiples: dict[str, Decimal]


@cache
def number_words() -> NumberWords:
    """The tables of `lexicon/data/numerals.toml`."""
    lexicon = table("numerals")
    return NumberWords(
        **{name: {word: Decimal(value) for word, value in entries.items()} for name, entries in lexicon.items()}
    )


@cache
def anchor_pattern() -> re.Pattern[str]:
    """Where a figure may begin: a digit, or a word that numbers are made of. For lower-case text.

    The one pattern that meets every character of an article, and the standard `re` is twice as fast at it.
    """
    words = number_words()
    spelled = {
        *words.ones, *words.tens, *words.scales, *words.vague, *words.fractions, *words.multiples,
        "both", "single", "couple", "no", "twin",
    }  # fmt: skip
    spelled |= {f"{word}s" for word in idiom("share", "parts")}
    signs = "".join(words.vulgar)
    initials = groupby(sorted(word for word in spelled if word not in idiom("magnitudes", "short")), key=itemgetter(0))
    branches = (
        f"{letter}(?:{'|'.join(sorted((word[1:] for word in group), key=len, reverse=True))})"
        for letter, group in initials
    )
    return re.compile(rf"[0-9]+|[{signs}]|\b(?:{'|'.join(branches)})\b")
