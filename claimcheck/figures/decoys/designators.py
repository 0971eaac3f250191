"""Letters run into digits: T-72, M777, COVID-19, 36th, 1990s; not 40k or 155mm."""

import re
from functools import cache

import regex

from claimcheck.figures.decoys.shared import listed
from claimcheck.figures.units import unit_book
from claimcheck.figures.wording import WINDOW, Copy, compiled
from claimcheck.lexicon import table


@cache
def _glued_before() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?P<letters>[^\W\d_]++\$?|[_#@=/\\~&%?+]|[0-9][:./-])(?P<hyphen>[-‐‑]?)")


@cache
def _token_tail() -> re.Pattern[str]:
    return re.compile(r"[\w/:-]*+(?:[.][\w/:-]++)*+")


def designator(copy: Copy, start: int) -> int | None:
    """T-72, M777, COVID-19, @name1, Osinbajo228: letters or an address run into the digits."""
    match = _glued_before().match(copy.text, max(0, start - 24), start)
    if match is None:
        return None
    letters = match["letters"]
    if letters[0].isalpha():
        if not match["hyphen"] and _is_currency(letters, copy, match.start()):
            return None
        if match["hyphen"] and letters.islower() and letters in listed("designators", "joined"):
            return None
    elif letters == "=" and copy.text[max(0, match.start() - 1) : match.start()] == "Y":
        return None  # the yen of wires
    elif letters == "~" or (letters in "+%?&" and not _inside_address(copy, match.start())):
        return None
    return _token_end(copy, start)


def _is_currency(letters: str, copy: Copy, start: int) -> bool:
    """N300bn, Rs500, US$20."""
    if start and copy.text[start - 1] == "$" and letters == "US":
        return True
    return letters in unit_book().before and (start == 0 or not copy.text[start - 1].isalnum())


def _inside_address(copy: Copy, start: int) -> bool:
    return start > 0 and not copy.text[start - 1].isspace() and copy.text[start - 1] not in "(["


def _token_end(copy: Copy, start: int) -> int:
    match = _token_tail().match(copy.text, start, start + WINDOW)
    return int(match.end()) if match else start + 1


@cache
def _glued_after() -> "regex.Pattern[str]":
    # regex, for which ½ is no letter as it is for the standard library: "3½ million"
    return regex.compile(
        r"[0-9](?:[,.]?[0-9]){0,30}+(?P<letters>(?:st|nd|rd|th|s)(?![a-z])|[^\W\d_]++)(?P<more>[0-9])?"
    )


def somethings(copy: Copy, start: int) -> int | None:
    """ "A 30-something", and the 2-H of a missile."""
    match = compiled(r"[0-9]+-(?:somethings?|[A-Z])\b(?!-)").match(copy.text, start, start + WINDOW)
    return int(match.end()) if match else None


def letters_after(copy: Copy, start: int) -> int | None:
    """36th, 1990s, 72B3, 3D; not 40k, 155mm, 25minutes."""
    match = _glued_after().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    letters = match["letters"]
    if letters in ("st", "nd", "rd", "th"):
        return int(match.end("letters"))
    if letters == "s":
        return None if compiled(r"1[0,]*s of\b").match(copy.low, start, start + WINDOW) else match.end()
    if match["more"] and letters != "m":
        return _token_end(copy, start)
    if start and copy.text[start - 1] in "$€£":
        return None
    book, suffixes = unit_book(), table("numerals")["suffixes"]
    written = copy.text[match.start("letters") : match.end("letters")]
    known = letters in suffixes or letters in table("numerals")["scales"] or written in book.symbols
    if known or book.singular(letters) in book.words or letters in listed("designators", "suffixes"):
        return None
    return None if len(letters) > 3 else _token_end(copy, start)
