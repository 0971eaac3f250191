"""Years: 2014, 2014-15, '44, 575 B.C.; not "killed 2000 people"."""

import re
from functools import cache

from claimcheck.figures.decoys.shared import counts_plural, listed
from claimcheck.figures.units import unit_book
from claimcheck.figures.wording import WINDOW, Copy, compiled, words_after, words_before


@cache
def _year_tail() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>1[0-9]{3}|20[0-9]{2}|2100)(?![0-9]|[,.][0-9]{3}|[.][0-9]|%)"
        r"(?P<span>\s?[-–/]\s?(?:(?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![0-9]|,[0-9]))?(?P<letter>[a-z])?"
    )


def bare_year(copy: Copy, start: int) -> int | None:
    """2014, 2014-15, 1992 - 1994; not "killed 2000 people"."""
    match = _year_tail().match(copy.low, start, start + WINDOW)
    if match is None or match["letter"]:
        return None
    year = int(match["year"])
    if match["span"] and year >= 1700 and _spans_years(match["year"], match["span"]):
        return int(match.end())
    following = [word.low for word in words_after(copy, match.end("year"), 2)]
    before = [word.low for word in words_before(copy, start, 2)]
    return int(match.end("year")) if _reads_as_year(year, before, following, copy, start) else None


def _spans_years(first: str, tail: str) -> bool:
    last = "".join(letter for letter in tail if letter.isdigit())
    return int(first[: 4 - len(last)] + last) > int(first)


def _reads_as_year(year: int, before: list[str], following: list[str], copy: Copy, start: int) -> bool:
    likely = 1900 <= year <= 2035
    nearest = before[0] if before else ""
    counted = bool(following) and following[0] in listed("years", "people")
    if start and copy.text[start - 1] in "$€£":
        return False
    if nearest in listed("years", "counting"):
        return (
            likely and not counted and nearest in listed("years", "counting_or_year") and not counts_plural(following)
        )
    if nearest in listed("years", "before"):
        if counted or (counts_plural(following) and year % 100 == 0 and nearest in listed("years", "loose")):
            return False
        return likely or (nearest in listed("years", "firm") and set(following[:1]) <= listed("years", "function"))
    if counted or (counts_plural(following) and not (1990 <= year <= 2030 and year % 100)):
        return False
    if following and unit_book().singular(following[0]) in unit_book().words:
        return False
    return likely


@cache
def _two_digits() -> re.Pattern[str]:
    return re.compile(r"[0-9]{2}(?![0-9%]|[,.][0-9]|s\w|\s?(?:percent|per|million))")


def short_year(copy: Copy, start: int) -> int | None:
    """'44, with an apostrophe that opens no quotation."""
    if not start or copy.text[start - 1] not in "'’‘" or "'" in copy.text[start : start + 40]:
        return None
    match = _two_digits().match(copy.low, start, start + WINDOW)
    alone = start < 2 or copy.text[start - 2].isspace()
    return int(match.end()) if match and alone else None


def era(copy: Copy, start: int) -> int | None:
    """575 B.C."""
    match = compiled(r"[0-9]{1,4}\s?(?:bc|bce|b\.c\.|ad|a\.d\.|b\.c\.e\.)(?![a-z])").match(
        copy.low, start, start + WINDOW
    )
    return int(match.end()) if match else None
