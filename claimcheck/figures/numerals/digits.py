"""Numbers in digits, however they are grouped: "1,200", "1 200", "1½", "12,5 %", "3/4 of"."""

import re
from decimal import Decimal
from functools import cache

from claimcheck.figures.numerals.magnitudes import scaled
from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.shares import rounded
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import GAP, WINDOW, Copy

_LONGEST = 18  # digits in a row beyond which a number is an identifier


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<whole>
            [0-9]{1,3} (?: ,[0-9]{2} (?=,) ){0,6}+ (?: ,[0-9]{3} ){1,8}+ (?![0-9])     # 1,200,000 and 12,50,000
          | [0-9]{1,3} (?: (?:Â?\u00a0|[\u202f\u2009'’]|â€¯|â€‰)[0-9]{3} ){1,8}+ (?![0-9])  # 1'200, narrow spaces
          | [0-9]{1,3} (?: \x20[0-9]{3} ){1,8}+ (?![0-9]|[,.:/-][0-9]|-[a-z])          # 1 200 000
          | [0-9]++
        )
        (?P<decimals> \.[0-9]++ (?!\.[0-9]) )?
        """,
        re.VERBOSE,
    )


@cache
def _decimal_comma() -> re.Pattern[str]:
    return re.compile(rf"[0-9]++,[0-9]{{1,2}}(?=(?:{GAP})?(?:%|percent|per\ cent|[mb](?:illion|ln|n)|km|°))")


@cache
def _dotted_groups() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})++(?![0-9.]\d|,\d{3})")


@cache
def _two_dots() -> re.Pattern[str]:
    """What grouped digits hold and few texts do: it opens on a digit, which `re` skips to at once."""
    return re.compile(r"[0-9]\.[0-9]{3}\.")


@cache
def _dotted_article() -> re.Pattern[str]:
    return re.compile(r"(?<![0-9.])[0-9]{1,3}\.[0-9]{3}\.[0-9]{3}(?![0-9.])")


def groups_by_dots(copy: Copy) -> bool:
    """Whether the article groups digits by dots: only 1.200.000 somewhere in it shows that."""
    return _two_dots().search(copy.low) is not None and _dotted_article().search(copy.low) is not None


@cache
def _fraction_tail() -> re.Pattern[str]:
    signs = "".join(number_words().vulgar)
    return re.compile(rf"[ ]?(?P<sign>[{signs}])|[ -](?P<top>[1-9])/(?P<bottom>[2-9])(?![0-9/])")


def digit_numeral(copy: Copy, start: int, dotted: bool) -> Numeral | None:
    words = number_words()
    if copy.low[start] in words.vulgar:
        if start and not copy.low[start - 1].isspace() and copy.low[start - 1] not in "(-–$£€":
            return None  # what is left of a character read in the wrong encoding
        value = words.vulgar[copy.low[start]]
        return scaled(copy, Numeral(start, start + 1, value, "digits", value))
    match = dotted and _dotted_groups().match(copy.low, start, start + WINDOW)
    if match:
        value = Decimal(match[0].replace(".", ""))
        return scaled(copy, Numeral(start, match.end(), value, "digits", value))
    match = _decimal_comma().match(copy.low, start, start + WINDOW)
    if match:
        value = Decimal(match[0].replace(",", "."))
        return scaled(copy, Numeral(start, match.end(), value, "digits", value))
    match = _digits().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    fraction = _plain_fraction().match(copy.low, start, start + WINDOW)
    if fraction:
        return _read_fraction(copy, start, fraction)
    whole = "".join(letter for letter in match["whole"] if "0" <= letter <= "9")
    if len(whole) > _LONGEST:
        return None
    if _opens_with_point(copy, start) and not match["decimals"]:
        start, value = start - 1, Decimal(f"0.{whole}")
    else:
        value = Decimal(whole + (match["decimals"] or "")[:_LONGEST])
    end, value = _with_fraction(copy, match.end(), value)
    return scaled(copy, Numeral(start, end, value, "digits", value))


@cache
def _plain_fraction() -> re.Pattern[str]:
    return re.compile(rf"(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![0-9/])(?=(?P<of>{GAP}of\b)|[ -][a-z])")


def _read_fraction(copy: Copy, start: int, match: re.Match[str]) -> Numeral:
    """ "3/4 of the vote" is a share, "1/2 mile" a number."""
    value = Decimal(match["top"]) / Decimal(match["bottom"])
    end = match.end("bottom")
    if match["of"]:
        return Numeral(start, end, rounded(value * 100), "share", value)
    return Numeral(start, end, value, "digits", value)


def _opens_with_point(copy: Copy, start: int) -> bool:
    """ ".001 per cent"."""
    return start > 0 and copy.low[start - 1] == "." and (start == 1 or copy.low[start - 2].isspace())


def _with_fraction(copy: Copy, end: int, value: Decimal) -> tuple[int, Decimal]:
    """1½ and "1 1/2"."""
    match = _fraction_tail().match(copy.low, end, end + WINDOW)
    if match is None:
        return end, value
    if match["sign"]:
        return match.end(), value + number_words().vulgar[match["sign"]]
    return match.end(), value + Decimal(match["top"]) / Decimal(match["bottom"])
