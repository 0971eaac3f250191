"""Articles whose title, date line and text were run together into one paragraph."""

from functools import cache

import regex

from claimcheck.model import Span
from claimcheck.model.text import BlockKind

# How far into a paragraph its own headline is looked for.
TITLE_REACH = 240
LEAST_TITLE_WORDS = 4

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = rf"""
    (?:(?:{_DAY},?\s)?(?:\d{{1,2}}\s{_MONTH},?\s?\d{{4}}|{_MONTH}\s\d{{1,2}},?\s?\d{{4}})
    |\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}})
"""


@cache
def _date_line() -> "regex.Pattern[str]":
    """A date line that the text runs on from: "Date of publication 27 October 2016 ", "Sun Feb 14 2016 "."""
    return regex.compile(
        rf"""
        (?:(?:date\sof\spublication|(?:first\s)?published|last\supdated|updated|posted)(?:\s(?:at|on))?:?\s)?
        {_DATE} (?:\s?\([^()]{{0,40}}\))? (?:\sGet\sshort\sURL)? (?=\s)
        """,
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def _credit() -> "regex.Pattern[str]":
    """An agency and a date after a title that has no stop: " AFP Saturday 26 Jul 2014 "."""
    return regex.compile(
        rf"\s(?:(?:AFP|Reuters|AP|Agencies|Monitor\s(?:AFP|Reuters))\s)?{_DAY}\s\d{{1,2}}\s{_MONTH}\s\d{{4}}(?=\s)",
        regex.VERBOSE,
    )


@cache
def _word() -> "regex.Pattern[str]":
    return regex.compile(r"\w++")


@cache
def _tags() -> "regex.Pattern[str]":
    """The first sentence of a page whose list of tags follows: what stands before it is the standfirst."""
    return regex.compile(r"[^.!?]{20,400}[.!?](?=\sTags\s\p{Lu})")


def split_run_on(text: str, span: Span, title: str | None) -> list[tuple[Span, BlockKind | None]]:
    """The parts of an article's first long paragraph: date line, the title said again, standfirst, and the rest.

    `title` is the headline that stands above it, if any. A kind of None is still to be decided.
    """
    parts: list[tuple[Span, BlockKind | None]] = []
    start = span.start
    date = _date_line().match(text, start, span.end)
    if date is not None:
        parts.append((Span(*date.span()), "furniture"))
        start = _skip_gap(text, date.end(), span.end)
    end = _repeated_title(text, start, span.end, title) if title else None
    if end is not None:
        parts.append((Span(start, end), "headline"))
        start = _skip_gap(text, end, span.end)
    elif date is None and title is None:
        credit = _credit().search(text, start, min(span.end, start + TITLE_REACH))
        if credit is not None and "." not in text[start : credit.start()].rstrip("."):
            parts += [(Span(start, credit.start()), "headline"), (Span(credit.start() + 1, credit.end()), "furniture")]
            start = _skip_gap(text, credit.end(), span.end)
    standfirst = _tags().match(text, start, span.end) if date is not None else None
    if standfirst is not None:
        parts.append((Span(*standfirst.span()), "standfirst"))
        start = _skip_gap(text, standfirst.end(), span.end)
    if start < span.end:
        parts.append((Span(start, span.end), None))
    return parts


def _skip_gap(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _repeated_title(text: str, start: int, end: int, title: str) -> int | None:
    """Where the title ends that is said again at `start`, with the stop that sets it off."""
    wanted = [match[0].casefold() for match in _word().finditer(title)]
    if len(wanted) < LEAST_TITLE_WORDS:
        return None
    reach = min(end, start + len(title) + TITLE_REACH)
    place = start
    for word, match in zip(wanted, _word().finditer(text, start, reach), strict=False):
        if match[0].casefold() != word:
            return None
        place = match.end()
    while place < end and text[place] in "”’\"').!?":
        place += 1
    # Where nothing sets it off the title may only be the subject of the first sentence.
    return place if place < end and text[place - 1] in ".!?" else None
