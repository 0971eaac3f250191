"""Page furniture: menus, share bars, related stories, comment forms, and whatever else is not the article."""

import re
from functools import cache

import regex

from claimcheck.lexicon import table
from claimcheck.segmentation.elsewhere import leads_elsewhere

# A sentence longer than this is prose, whatever it begins with.
FURNITURE_WORDS = 40
SLUG_WORDS = 12
# No line longer than so many characters is furniture or a caption, none longer than the other a box's title.
LINE_LENGTH = 400
TITLE_LENGTH = 80
BYLINE_LENGTH = 200
BOX_TITLE_WORDS = 6
BAR_LENGTH = 200


@cache
def _lines() -> frozenset[str]:
    return frozenset(table("furniture")["lines"])


@cache
def _boxes() -> frozenset[str]:
    return frozenset(table("furniture")["boxes"])


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(table("furniture")[name])


@cache
def _decoration() -> "regex.Pattern[str]":
    """What stands before the words of a heading or an item."""
    return regex.compile(r"(?:[#*•●▪◦·‣+>|\s\p{So}\ufe0f]|[-–—]\s)*+")


def _calendar() -> str:
    """A pattern of the days and months by their first three letters: "Tues", "september"."""
    months = table("decoys")["months"]
    return rf"(?:{'|'.join(name[:3] for name in (*months['days'], *months['full']))})\p{{L}}*"


def _any_of(name: str) -> str:
    """A pattern of the words of one list of the lexicon."""
    return rf"(?:{'|'.join(table('furniture')[name])})"


@cache
def _byline() -> "regex.Pattern[str]":
    """A line that only says who wrote, and when: "By Ana Petrova", "Published: 13:52, 31 March 2012"."""
    month, clock = r"\p{Lu}\p{L}{2,8}", r"\d{1,2}[:.]\d\d"
    date = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{month}|{month}\s\d{{1,2}}(?:st|nd|rd|th)?),?\s\d{{4}}"
    return regex.compile(
        rf"""
        [Bb][Yy]:?\s\p{{Lu}}[\p{{L}}.’'-]*+(?:[\s,&/|(]++(?:and\s)?[\p{{Lu}}\d][\p{{L}}\d.:’')-]*+){{0,9}}\)?$
        | {_any_of("credits")}\sby:?\s\p{{Lu}}[^.!?]{{2,60}}$
        | [Bb][Yy]:?\s\[?\p{{Lu}}.{{2,120}}(?:{date}|{clock}).{{0,40}}(?<![.!?])$
        | (?i:(?:first\s)?published|(?:last\s)?(?:updated|modified)|posted)
          (?:\s(?:at|on|by\s[^\d]{{2,40}}\son))?[:,]?\s (?:\d|(?i:{_calendar()})\b)
          .{{0,80}}(?<!(?<![ap]\.m)[.!?])$
        | (?:On\s)?(?:\p{{L}}+day,?\s)?{date}[^.!?]{{0,60}}$
        | \d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}$
        | \d+\s(?:second|minute|min|hour|day|week|month|year)s?\sago\b.{{0,20}}$
        | (?i:\d[\d.,]{{0,9}}[km]?[\s-]++(?:min(?:ute)?s?\sread|comments?|shares?|views?|likes?|replies|retweets))$
        | (?i:(?:shares?|comments?|views|likes|reading\stime|read\stime):?\s\d[\d.,]{{0,9}}[km]?\s?(?:min(?:ute)?s?)?)$
        | (?i:(?:image|photo|picture|slide)\s\d+\sof\s\d+\b.{{0,20}}$)
        """,
        regex.VERBOSE,
    )


def may_be_byline(line: str) -> bool:
    """Whether a line opens as a byline or a date does: their patterns are dear, and most lines do not."""
    words = line.casefold()
    return len(words) <= BYLINE_LENGTH and (words[:1].isdigit() or words.startswith(_beginnings("bylines")))


def undecorated(line: str) -> str:
    """A line without list and heading marks."""
    mark = _decoration().match(line)
    return line[mark.end() if mark else 0 :].rstrip(" \t#*|\\")


def bare(line: str) -> str:
    """A line in lower case without list and heading marks: what the lexicon is asked for."""
    return undecorated(line).casefold()


def is_furniture_line(line: str) -> bool:
    """Whether a line is furniture by its own words, wherever it stands."""
    if len(line) > LINE_LENGTH:
        return False
    written = undecorated(line)
    words = written.casefold()
    if words in _lines() or opens_box(line) or _is_bar(words) or "©" in line[:4]:
        return True
    if words.startswith(_beginnings("beginnings")) and len(words.split()) <= FURNITURE_WORDS:
        return True
    if words.startswith(_beginnings("line_beginnings")) and _is_short_line(words):
        return True
    if may_be_byline(words) and _byline().match(written) is not None:
        return True
    if leads_elsewhere(written, words):
        return True
    return not any(map(str.isalpha, written))


def _is_short_line(words: str) -> bool:
    return not words.endswith((".", "!", "?")) and len(words.split(None, SLUG_WORDS)) <= SLUG_WORDS


@cache
def _bar_words() -> frozenset[str]:
    return frozenset(table("furniture")["bar_words"])


@cache
def _between_links() -> re.Pattern[str]:
    return re.compile(r"\s[|>»›·•/]+\s")


def _is_bar(words: str) -> bool:
    """Whether a line is a share bar ("Facebook Twitter Email") or a menu on one line ("Home | World | Sport")."""
    if len(words) > BAR_LENGTH:
        return False
    if all(word.strip(".,:;|/·•") in _bar_words() or not word.isalnum() for word in words.split()):
        return any(word in _bar_words() for word in words.split())
    links = _between_links().split(words)
    return len(links) >= 3 and any(link in _lines() for link in links)


def is_share_bar(line: str) -> bool:
    """Whether a line holds nothing but the words of a share bar: "Share this story", "Follow us on Telegram"."""
    return _is_bar(bare(line))


def is_slug(line: str) -> bool:
    """Whether a line is the slug a wire puts over a story: "ATTENTION - UPDATES throughout ///", "TST1-MUC3-0088"."""
    if len(line.split()) > SLUG_WORDS or line.endswith((".", "!", "?")):
        return False
    return line.casefold().startswith(_beginnings("slugs")) or line.endswith("///")


@cache
def _desk_line() -> re.Pattern[str]:
    return re.compile(rf"[a-z]{{1,3}}\d{{3,5}}|\(?{_any_of('desk_marks')}\b.*")


def is_desk_line(line: str) -> bool:
    """Whether a line above a wire's story is for the desks that print it: "a0412", "(ADDS quotes in paras 4-6)"."""
    return len(line.split(None, SLUG_WORDS)) <= SLUG_WORDS and _desk_line().fullmatch(line) is not None


def names_picture(paragraph: str) -> bool:
    """Whether a short paragraph is a photo caption: it carries a credit or says what it is."""
    if len(paragraph) > LINE_LENGTH:
        return False
    lowered = paragraph.casefold()
    found = (mark for sign, marks in _captions().items() if sign in lowered for mark in marks if mark in lowered)
    return any(_is_whole(lowered, mark) for mark in found)


@cache
def _captions() -> dict[str, list[str]]:
    """What marks a caption, by the sign in it that most paragraphs lack; by itself where it has none."""
    found: dict[str, list[str]] = {}
    for mark in _beginnings("captions"):
        found.setdefault(next((sign for sign in "/([:" if sign in mark), mark), []).append(mark)
    return found


def _is_whole(lowered: str, mark: str) -> bool:
    """Whether a mark ends where a word does: "AFP photo", "AFP photos", not "an AFP photographer"."""
    following = lowered[lowered.index(mark) + len(mark) :].removeprefix("s")
    return not following[:1].isalnum()


def opens_box(line: str) -> bool:
    """Whether a line is the title of a box that holds other stories, readers' comments or advertisements."""
    if len(line) > TITLE_LENGTH:
        return False
    words = bare(line).rstrip(":")
    return words in _boxes() or (
        len(words.split()) <= BOX_TITLE_WORDS and words.startswith(_beginnings("box_beginnings"))
    )


@cache
def _comments() -> re.Pattern[str]:
    return re.compile(
        r"(?:leave|post|add|write)\sa\s(?:reply|comment)|(?:reader|readers’|readers'|all|user)\scomments"
        r"|join\sthe\s(?:conversation|discussion)|comments?:?\s?\(?\d+\)?$|\d+\s(?:comments|replies|responses)\b"
        r"|sort\sby:?\s(?:best|newest|oldest|top)\b"
    )


def opens_comments(line: str) -> bool:
    """Whether a line opens the readers' comments."""
    if len(line) > TITLE_LENGTH:
        return False
    words = bare(line)
    return len(words.split()) <= BOX_TITLE_WORDS and _comments().match(words) is not None
