"""Numbers that name something: Article 5, Route 60, 42 Commando, 10 Downing Street, (CVN 69)."""

import re
from functools import cache

import regex

from claimcheck.figures.decoys.shared import counts_plural, listed
from claimcheck.figures.wording import GAP, WINDOW, Copy, Word, compiled, words_after, words_before


def labelled(copy: Copy, start: int) -> int | None:
    """Article 5, Resolution 2254, Route 60, Unit 74455, CTF 50, S&P 500."""
    before = words_before(copy, start, 1)
    if not before or copy.text[before[0].end : start].strip(" \n-"):
        return None
    word = before[0]
    if word.low in listed("labels", "always"):
        return _numbers_named(copy, start)
    group = words_before(copy, start, 2)[-1]
    if word.low == "of" and group.low == "group" and copy.text[group.start].isupper():
        return _numbers_named(copy, start)  # "the Group of 77"
    if _is_outlet(copy, start, word):
        return _numbers_named(copy, start)
    names = word.low in listed("labels", "capital") and copy.text[word.start].isupper()
    if not names and word.low not in listed("labels", "lower"):
        return None
    following = words_after(copy, start + _digit_count(copy, start), 1)
    noun = bool(following) and (following[0].low in listed("years", "people") or counts_plural([following[0].low]))
    noun = noun and word.low not in listed("labels", "firm")
    shouted = len(word.low) > 3 and copy.text[word.start : word.end].isupper() and bool(following)
    return None if noun or shouted else _numbers_named(copy, start)


def _is_outlet(copy: Copy, start: int, word: Word) -> bool:
    """ "France 24", "Rossiya 24": a broadcaster by its number."""
    named = word.low in listed("labels", "outlets") and copy.text[word.start].isupper()
    return named and compiled(r"24(?![0-9,.%])(?! (?:million|billion|percent|per))").match(copy.low, start) is not None


def _digit_count(copy: Copy, start: int) -> int:
    match = compiled(r"[0-9][0-9,.]{0,30}").match(copy.low, start, start + WINDOW)
    return len(match[0]) if match else 1


@cache
def _named_numbers() -> re.Pattern[str]:
    return re.compile(
        r"""
        [0-9]+(?:\.[0-9]+)* (?:\([0-9a-z]+\))* [a-z]? (?![0-9a-z])
        (?: \ of\ [0-9]+ (?=[\s.,;:)”"]) )?
        (?: (?:,\s?|\s?[-–]\s?|\ and\ ) [0-9]+(?:\.[0-9]+)* (?=[\s.,;:)”"]) )*
        """,
        re.VERBOSE,
    )


def _numbers_named(copy: Copy, start: int) -> int:
    """The label's number, and the rest of a list ("posts 542 and 543", "pages 3-5")."""
    match = _named_numbers().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match else start + 1


@cache
def _capitalised_after() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,4}[A-Z]?(?P<name>(?:\s(?:(?!and\b)[A-Z][\w'’.-]*)){1,4})")


def address_or_formation(copy: Copy, start: int) -> int | None:
    """10 Downing Street, 42 Commando, 3 Rifles."""
    match = _capitalised_after().match(copy.text, start, start + WINDOW)
    if match is None or match["name"].isupper():
        return None
    names = match["name"].lower().split()
    last = next(
        (name for name in names if name in listed("places", "streets") or name in listed("places", "formations")),
        None,
    )
    return match.end() if last else None


@cache
def _bracketed_name() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)\((?:[A-Z]{2,5}|[A-Z][a-z]+)\s")


def hull_number(copy: Copy, start: int) -> int | None:
    """ "(CVN 69)", "(Huey 500)": a name and its number alone in brackets."""
    match = compiled(r"[0-9]{1,4}(?=\))").match(copy.low, start, start + WINDOW)
    named = _bracketed_name().match(copy.text, max(0, start - 24), start)
    return int(match.end()) if match and named else None


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"1(?:, ?2(?:, ?[0-9])*)?,? and [2-9]\b")


def numbered_places(copy: Copy, start: int) -> int | None:
    """ "Camp Delta 1, 2 and 3"."""
    match = _numbered().match(copy.low, start, start + WINDOW) if copy.low[start] == "1" else None
    before = words_before(copy, start, 1)
    return int(match.end()) if match and before and copy.text[before[0].start].isupper() else None


@cache
def _series() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?<![.!?:\n]\s?)\b[A-Z][a-z]+\s[A-Z][a-z]+\s")


def series_number(copy: Copy, start: int) -> int | None:
    """ "Exercise Eager Lion 16 will …": the year or number of a named series."""
    match = compiled(r"[0-9]{1,2}(?=\s(?:will|would|is|was|has|had|took|begins|began)\b)").match(
        copy.low, start, start + WINDOW
    )
    named = match and _series().match(copy.text, max(0, start - 40), start)
    return int(match.end()) if match and named else None


@cache
def _formation_after() -> re.Pattern[str]:
    return re.compile(
        rf"[0-9]{{1,3}}-[0-9]{{1,3}}(?:st|nd|rd|th|{GAP}(?:cavalry|infantry|marines|armou?r|field|aviation)\b)|(?!1\b)[0-9]{{1,3}}{GAP}(?:brigade|division|battalion|regiment|squadron)\b(?!-|{GAP}(?:tactical|combat|commanders|groups|size))"
    )


def formation(copy: Copy, start: int) -> int | None:
    """ "The GOC 7 division": a number above one before a formation in the singular."""
    match = _formation_after().match(copy.low, start, start + WINDOW)
    return None if match is None else int(match.end())
