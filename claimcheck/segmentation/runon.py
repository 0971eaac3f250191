"""Articles whose title, date line and text were run together into one paragraph."""

import re
from functools import cache

import regex

from claimcheck.model import Span
from claimcheck.model.text import BlockKind
from claimcheck.segmentation.furniture import may_be_byline
from claimcheck.segmentation.paragraph import content_words

# How far into a paragraph its own headline is looked for.
TITLE_REACH = 240
LEAST_TITLE_WORDS = 4
LEAST_SHARED = 2
SHARE_AGAIN = 0.5

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
def _date_line() -> re.Pattern[str]:
    """A date line that the text runs on from: "Date of publication 27 October 2016 ", "Sun Feb 14 2016 "."""
    return re.compile(
        rf"""
        (?:(?:date\sof\spublication|(?:first\s)?published|last\supdated|updated|posted)(?:\s(?:at|on))?:?\s)?
        {_DATE} (?:\s\d\d:\d\d)? (?:\s?\([^()]{{0,40}}\))?
        (?:\sGet\sshort\sURL (?:\sTopic\s[^.]{{5,100}}?\(\d{{1,4}}\))? (?:\s\d{{1,6}}\s\d{{1,6}})?)?
        (?=\s)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    """An agency and a date after a title that has no stop: " AFP Saturday 26 Jul 2014 "."""
    return re.compile(
        rf"\s(?:(?:AFP|Reuters|AP|Agencies|Monitor\s(?:AFP|Reuters))\s)?{_DAY}\s\d{{1,2}}\s{_MONTH}\s\d{{4}}(?=\s)",
        re.VERBOSE,
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w++")


@cache
def _summary() -> "regex.Pattern[str]":
    """A first sentence, and whether a list of tags follows it: then it is the standfirst."""
    return regex.compile(r"(?P<sentence>[^.!?]{20,400}[.!?])(?:(?P<tags>\sTags\s\p{Lu})|\s(?P<rest>.{40,400}))")


@cache
def _caption() -> re.Pattern[str]:
    """A photo caption with its credit that the text runs on from: "... on Monday. (Reuters Photo) "."""
    return re.compile(
        r".{20,300}?\s(?:\((?:(?:AFP|AP|Reuters|EPA|Getty)[^()]{0,30}|[^()]{0,30}[Pp]hoto[^()]{0,30})\)\s){1,3}"
    )


@cache
def _second_start() -> "regex.Pattern[str]":
    """Where a sentence begins although nothing ended the words before it: "... outside Tarsk A bomb hit"."""
    return regex.compile(r"(?<=[\w’])\s(?=(?:The|A|An|At\sleast|More\sthan|About|Nearly|Some)\s[\p{Ll}\d])")


def split_run_on(text: str, span: Span, title: str | None) -> list[tuple[Span, BlockKind | None]]:
    """The parts of an article's first long paragraph: date line, the title said again, standfirst, and the rest.

    `title` is the headline that stands above it, if any. A kind of None is still to be decided.
    """
    pieces = _Pieces(text, span)
    date = _date_line().match(text, span.start, span.end) if may_be_byline(text[span.start : span.start + 20]) else None
    if date is not None:
        pieces.cut(date.end(), "furniture")
    end = _repeated_title(text, pieces.start, span.end, title, date is not None) if title else None
    if end is not None:
        pieces.cut(end, "headline")
    elif date is None and title is None:
        _cut_untitled(pieces)
    if date is not None:
        _cut_opening(pieces)
    return pieces.rest()


class _Pieces:
    """A paragraph that is cut into parts from its start on."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.start, self.end = text, span.start, span.end
        self._parts: list[tuple[Span, BlockKind | None]] = []

    def cut(self, end: int, kind: BlockKind) -> None:
        """Cuts off what stands before `end`."""
        self._parts.append((Span(self.start, self.start + len(self.text[self.start : end].rstrip())), kind))
        while end < self.end and self.text[end].isspace():
            end += 1
        self.start = end

    def rest(self) -> list[tuple[Span, BlockKind | None]]:
        """All parts, with what is left as the last."""
        if self.start < self.end:
            self._parts.append((Span(self.start, self.end), None))
        return self._parts


def _cut_untitled(pieces: _Pieces) -> None:
    """Cuts off a headline that nothing but an agency's credit, or nothing at all, parts from the text."""
    text, start = pieces.text, pieces.start
    reach = min(pieces.end, start + TITLE_REACH)
    credit = _credit().search(text, start, reach)
    if credit is not None and not _has_stop(text[start : credit.start()]):
        pieces.cut(credit.start(), "headline")
        pieces.cut(credit.end(), "furniture")
        return
    second = _second_start().search(text, start, reach)
    if second is None or _has_stop(text[start : second.start()]):
        return
    title = content_words(text[start : second.start()])
    if len(title) >= LEAST_TITLE_WORDS and len(title & content_words(text[second.start() : reach])) >= LEAST_SHARED:
        pieces.cut(second.start(), "headline")


def _has_stop(words: str) -> bool:
    return any(sign in words.rstrip(".") for sign in '.!?,;“”"')


def _cut_opening(pieces: _Pieces) -> None:
    """Cuts off the photo caption or the standfirst that the text of a dated page opens with."""
    caption = _caption().match(pieces.text, pieces.start, pieces.end)
    if caption is not None:
        pieces.cut(caption.end(), "caption")
    summary = _summary().match(pieces.text, pieces.start, pieces.end)
    if summary is not None and (summary["tags"] or _says_fuller(summary["sentence"], summary["rest"])):
        pieces.cut(summary.end("sentence"), "standfirst")
    if pieces.text.startswith("Tags ", pieces.start):
        start = _second_start().search(pieces.text, pieces.start, min(pieces.end, pieces.start + TITLE_REACH))
        if start is not None and not _has_stop(pieces.text[pieces.start : start.start()]):
            pieces.cut(start.start(), "furniture")


def _says_fuller(sentence: str, rest: str) -> bool:
    """Whether the next sentence says the first one again: two in a row are a standfirst and a lead."""
    said = content_words(sentence)
    following = rest.partition(". ")[0]
    return len(said & content_words(following)) >= max(LEAST_TITLE_WORDS, SHARE_AGAIN * len(said))


def _repeated_title(text: str, start: int, end: int, title: str, is_dated: bool) -> int | None:
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
    if place >= end:
        return None
    # Where nothing sets it off, a short title may only be the subject of the first sentence.
    is_apart = text[place - 1] in ".!?" or (is_dated and len(wanted) > LEAST_TITLE_WORDS and text[place + 1].isupper())
    return place if is_apart else None
