"""Vague magnitudes: "dozens", "tens of thousands", "hundreds, if not thousands"."""

import re
from decimal import Decimal
from functools import cache

from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import GAP, WINDOW, Copy


@cache
def _of_vague() -> re.Pattern[str]:
    plurals = "|".join(number_words().vague)
    return re.compile(
        rf"""
        (?P<of> {GAP}of{GAP} (?P<unit>{plurals})\b )
        | (?: ,?{GAP} (?:and|or|to|upon|,?\ ?if{GAP}not|perhaps|possibly|maybe|even|or{GAP}even|or{GAP}perhaps
              |if{GAP}not{GAP}even|or{GAP}possibly|or{GAP}maybe|and{GAP}perhaps|and{GAP}possibly|and{GAP}even)
            {GAP} (?P<more>{plurals})\b (?P<tail> {GAP}of{GAP}(?:hundreds|thousands|millions)\b )? )
        """,
        re.VERBOSE,
    )


def vague_numeral(copy: Copy, start: int, end: int, low: Decimal) -> Numeral | None:
    """ "Dozens", "tens of thousands", "hundreds, if not thousands": the first end counts."""
    vague = number_words().vague
    while match := _of_vague().match(copy.low, end, end + WINDOW):
        if match["unit"]:
            low *= vague[match["unit"]] / 2
        end = match.end()
    if copy.low.startswith("tens", start) and end - start == 4 and not copy.low.startswith(" of", end):
        return None
    return Numeral(start, end, low, "vague", low)
