"""Parts of a whole in words: "half", "two-thirds", "a quarter of a million"."""

import re
from decimal import Decimal
from functools import cache

import regex

from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, compiled, words_after
from claimcheck.lexicon import table


@cache
def _half_of() -> re.Pattern[str]:
    scales = "|".join(number_words().scales)
    return re.compile(rf"(?:{JOIN}an?)?{JOIN}(?P<scale>{scales})\b")


def half_numeral(copy: Copy, start: int, end: int) -> Numeral:
    """ "Half a million", "half a dozen", or the share."""
    match = _half_of().match(copy.low, end, end + WINDOW)
    article = compiled(r"(?r)(?<![\w'’-])(?:a|one)[- ]").match(copy.low, max(0, start - WINDOW), start)
    if match:
        scale = number_words().scales[match["scale"]]
        number = Numeral(start, match.end(), scale / 2, "words", Decimal("0.5"), scale)
        return number._replace(start=article.start()) if article else number
    return Numeral(start, end, Decimal(50), "share", Decimal("0.5"), half=True)


@cache
def _part_word() -> re.Pattern[str]:
    return re.compile(
        rf"{JOIN}(?P<part>[a-z]+?)s?\b(?P<whole>{GAP}of{GAP}an?{GAP}(?P<scale>million|billion|trillion|thousand))?"
    )


def parts_of_whole(copy: Copy, number: Numeral) -> Numeral | None:
    """ "Two-thirds", "three quarters of a million", "one-fifth", after the number of parts."""
    if not 1 <= number.low <= 19:
        return None
    match = _part_word().match(copy.low, number.end, number.end + WINDOW)
    fractions = number_words().fractions
    if match is None or match["part"] not in fractions or (match["part"] in ("hundredth", "half") and number.low > 1):
        return None
    if number.low > 1 and copy.low[match.end("part") : match.end("part") + 1] != "s":
        return None
    return _share(number.start, match, number.low)


def _share(start: int, match: re.Match[str], parts: Decimal) -> Numeral:
    fraction = number_words().fractions[match["part"]]
    exact = rounded(parts * 100 / (100 / fraction).quantize(Decimal(1)))
    if match["whole"]:
        scale = number_words().scales[match["scale"]]
        return Numeral(start, match.end(), rounded(exact * scale / 100), "words", exact / 100, scale)
    end = match.end("part")
    end += match.string.startswith("s", end)
    return Numeral(start, end, exact, "share", exact / 100)


def rounded(value: Decimal) -> Decimal:
    return value if value == value.to_integral() else value.quantize(Decimal("0.01"))


def one_part(copy: Copy, start: int, end: int, word: str) -> Numeral | None:
    """ "A quarter", "a third of": the article is part of the number. Ordinals and quarter days are not shares."""
    lead = compiled(rf"(?r)(?<![\w'’])(?:an?|one){JOIN}").match(copy.low, max(0, start - WINDOW), start)
    if lead is None and _by_side(copy, start) and copy.low.startswith(" of ", end):
        fraction = number_words().fractions[word]
        return Numeral(start, end, rounded(fraction), "share", fraction / 100)
    if lead is None or word.endswith("s"):
        return None
    match = _part_word().match(copy.low, start - 1, start - 1 + WINDOW)
    following = words_after(copy, end, 1)
    of = bool(following) and following[0].low in table("idioms")["share"]["behind"]
    of = of or compiled(rf"{GAP}or{GAP}(?:so|more)\b").match(copy.low, end, end + WINDOW) is not None
    if match is None or (not of and not _measured_share(copy, lead.start())):
        return None
    return _share(lead.start(), match, Decimal(1))


def _by_side(copy: Copy, start: int) -> bool:
    """Whether the share is told by where it lies: "the eastern | third of the country"."""
    side = compiled(r"(?r)\b(?:(?:north|south|east|west)(?:ern)?(?:most)?|upper|lower)\s").match(
        copy.low, max(0, start - 24), start
    )
    return side is not None


@cache
def _by_a_third() -> "regex.Pattern[str]":
    return regex.compile(
        r"(?r)\b(?:about|around|roughly|almost|nearly|over|than|by|approximately|least|under|only|just|some|up)\s"
    )


def _measured_share(copy: Copy, start: int) -> bool:
    """Whether words before the article measure ("by a third"), so that it is no ordinal ("and a third died")."""
    return _by_a_third().match(copy.low, max(0, start - WINDOW), start) is not None
