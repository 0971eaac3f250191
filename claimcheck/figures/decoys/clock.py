"""Times of day: 10:30 GMT, 4 p.m., 0600 hours, "at 14.30"."""

import re
from functools import cache

import regex

from claimcheck.figures.decoys.shared import counts_plural, listed
from claimcheck.figures.units import unit_book
from claimcheck.figures.wording import GAP, WINDOW, Copy, words_after, words_before
from claimcheck.lexicon import table


@cache
def _clock() -> re.Pattern[str]:
    zones = "|".join(regex.escape(zone) for zone in table("decoys")["clock"]["zones"])
    minutes = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"
    hour = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
    return re.compile(
        rf"""
        (?: {minutes} (?: \s?(?:-|–|to)\s?{minutes} )? (?: \s?(?:{zones})\b\.? )?
          | {hour} (?: \s?(?:-|–|to|and|or)\s?{hour} )? [\s-]?(?!hrs)(?:{zones})\b\.?   # "3 hrs" are a spell
          | [0-9]{{1,2}}[.:][0-9]{{2}}\s?hrs\b
          | [0-9]{{4}}(?:[0-9]{{2}})?(?:{GAP})?(?:{zones})\b
          | [0-9]{{1,2}}h[0-9]{{2}}\b
          | 0[0-9]{{3}}(?:{GAP})?hours?\b
          | (?:[01][0-9]|2[0-3])(?:00|15|30|45)(?:{GAP})hours?\b
        )
        (?: {GAP}\(?(?:[0-9]{{1,2}}:)?[0-9]{{2,4}}{GAP}(?:{zones})\)? )?
        """,
        re.VERBOSE,
    )


def clock_time(copy: Copy, start: int) -> int | None:
    """10:30 GMT, 4 p.m., 1100 GMT, 0600 hours."""
    match = _clock().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match else None


@cache
def _hours_dotted() -> re.Pattern[str]:
    return re.compile(rf"(?:[01][0-9]|2[0-3])\.[0-5][0-9](?![0-9%])(?!{GAP}?(?:per|pct|million|billion|mln|bn|km|m\b))")


def _continental_time(copy: Copy, start: int) -> int | None:
    """ "At 14.30 there was": two digits on either side, no unit behind."""
    match = _hours_dotted().match(copy.low, start, start + WINDOW)
    before = words_before(copy, start, 1)
    if match is None or not before or before[0].low not in listed("clock", "before"):
        return None
    following = words_after(copy, match.end(), 1)
    book = unit_book()
    measured = bool(following) and (book.singular(following[0].low) in book.words or counts_plural([following[0].low]))
    return None if measured else int(match.end())


@cache
def _at_hours() -> re.Pattern[str]:
    return re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?![0-9,]|\.[0-9])")


def military_time(copy: Copy, start: int) -> int | None:
    """ "At 2300 and …", "about 1400 Gulf time"."""
    match = _at_hours().match(copy.low, start, start + WINDOW)
    if match is None:
        return _continental_time(copy, start)
    before = [word.low for word in words_before(copy, start, 2)]
    following = [word.low for word in words_after(copy, match.end(), 3)]
    at = before[:1] == ["at"] or (before[1:] == ["at"] and before[0] in listed("clock", "hedges"))
    timed = "time" in following[1:2] or following[:1] in (["today"], ["hours"])
    return int(match.end()) if timed or (at and not counts_plural(following) and following[:1] != ["people"]) else None
