"""Days of the calendar: 24/02/2022, 24 February 2022, Feb. 24-26."""

import re
from functools import cache

import regex

from claimcheck.figures.decoys.shared import listed
from claimcheck.figures.wording import GAP, WINDOW, Copy, compiled, words_after
from claimcheck.lexicon import table


@cache
def months() -> str:
    months = table("decoys")["months"]
    return "|".join(f"{month}" for month in (*months["full"], *months["short"]))


@cache
def _numeric_dates() -> re.Pattern[str]:
    return re.compile(
        r"""
        [0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9])  # 24/02/2022
        | [0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}(?![0-9])\S*                  # 2022-02-24T05:00
        | [0-9]{1,2}\.[0-9]{2}\.(?![0-9])                                 # 07.04.
        | [0-9]{1,2}/[0-9]{1,2}(?![0-9/])(?!\s?(?:of\b|inch|mile|hour|pound|cup)) # 9/11, 24/7
        | [0-9]{1,3}(?:\.[0-9]{1,3}){2,}                                  # 10.0.0.1
        """,
        re.VERBOSE,
    )


def numeric_date(copy: Copy, start: int) -> int | None:
    match = _numeric_dates().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match and not _grouped_by_dots(match[0]) else None


def _grouped_by_dots(digits: str) -> bool:
    """1.200.000 is a number where every group after the first has three digits."""
    groups = digits.split(".")
    return len(groups) > 2 and all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3


@cache
def _day_month() -> re.Pattern[str]:
    return re.compile(
        rf"""
        [0-9]{{1,2}} (?:st|nd|rd|th)?
        (?: \s?(?:[-–—/,&]|to|and|or)\s? [0-9]{{1,2}} (?:st|nd|rd|th)? (?![0-9]) ){{0,3}}
        (?: {GAP}of )? (?:{GAP}|-)?
        (?:{months()})\b \.? (?: ,?[ -]?\s? (?:'|’)?(?:1[0-9]|20)?[0-9]{{2}} (?![0-9,]) )?
        """,
        re.VERBOSE,
    )


@cache
def _month_before() -> "regex.Pattern[str]":
    return regex.compile(rf"(?r)\b(?P<month>{months()})(?:\.(?:{GAP})?|,{GAP}(?=[12][0-9]{{3}})|{GAP}(?:the{GAP})?|-)")


@cache
def _rest_of_date() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:st|nd|rd|th)? (?![0-9])
        (?: \s?[-–—/]\s?(?:[0-9]{{1,2}}|(?:{months()})\.?\s[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]) )?
        (?: \s(?:and|to|or)\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?=[,.;)]|\sin\s|$) )?
        (?: ,?\s?(?:1[4-9]|20)[0-9]{{2}} (?![0-9,]) )?
        """,
        re.VERBOSE,
    )


def _month(copy: Copy, start: int, end: int, word: str) -> bool:
    """ "May" and "march" are months only with a capital."""
    return word not in listed("months", "only_capital") or (copy.text[start].isupper() and end > start)


def calendar_day(copy: Copy, start: int) -> int | None:
    """24 February 2022, Feb. 24-26, the 24th of February, May 5, 2022; and June 2014."""
    match = _day_month().match(copy.low, start, start + WINDOW)
    if match:
        word = compiled(rf"(?<![a-z])(?:{months()})\b").search(match[0])
        if word and _month(copy, start + word.start(), match.end(), word[0]) and not _modal(copy, match.end(), word[0]):
            return int(match.end())
    before = _month_before().match(copy.low, max(0, start - 32), start)
    if before is None or not _month(copy, before.start("month"), start, before["month"]):
        return None
    digits = compiled(r"[0-9]++").match(copy.low, start, start + WINDOW)
    assert digits is not None
    if len(digits[0]) in (5, 6) and digits[0][-4:-2] in ("19", "20"):  # "Aug 142016": day and year run together
        return int(digits.end())
    if len(digits[0]) > 4 or len(digits[0]) == 3 or (len(digits[0]) <= 2 and int(digits[0]) > 31):
        return None
    if len(digits[0]) == 4:
        return (
            int(digits.end())
            if 1000 <= int(digits[0]) <= 2100 and copy.low[digits.end() : digits.end() + 1] != ","
            else None
        )
    if _larger_number().match(copy.low, digits.end(), digits.end() + WINDOW):
        return None
    rest = _rest_of_date().match(copy.low, digits.end(), digits.end() + WINDOW)
    return int((rest or digits).end())


@cache
def _larger_number() -> re.Pattern[str]:
    return re.compile(rf"[,.][0-9]{{3}}|%|{GAP}?(?:percent|per cent|thousand|million|billion)")


def _modal(copy: Copy, end: int, month: str) -> bool:
    """ "12 MAY HAVE DIED"."""
    following = words_after(copy, end, 1)
    return month == "may" and bool(following) and following[0].low in listed("months", "behind_modal")
