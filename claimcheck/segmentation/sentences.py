"""Sentences by offset: where a stop ends one, and where it only abbreviates."""

import re
from collections.abc import Iterator
from functools import cache

import regex

from claimcheck.lexicon import table
from claimcheck.model import Span

# The longest abbreviation, address or acronym that is looked at on either side of a stop.
REACH = 32
# Shorter words before a stop and a figure may be abbreviations: "Rs.500", "approx.30".
LEAST_GLUED = 4
# No sentence is longer: what runs on without a stop is cut at a clause's end, so that nothing that reads sentence by
# sentence (or prints the sentence of each figure) grows with the square of a text that has no stops.
LONGEST = 1_200


@cache
def _stop() -> "regex.Pattern[str]":
    """A stop that may end a sentence: its marks, the quotes and brackets it closes, a footnote mark, the gap."""
    return regex.compile(
        r"""
        (?<![.!?…]) (?P<marks>[.!?…]++)
        (?P<closers>(?:[”’"')\]»›]|\[\d{1,3}\]|\s[”»](?!\w))*+)
        (?P<note>(?<=\p{L}{2}[.!?])\d{1,2}(?=\s+\p{Lu}))?+      # "were killed.12 The"
        (?P<gap>\s++|(?=[“‘"'«(\[]{0,2}\p{Lu}|[-–—]\s\p{Lu}|\d[\d,.]*+\s\p{Ll}))
        """,
        regex.VERBOSE,
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]++")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("abbreviations")[name])


def split_sentences(text: str, block: Span) -> list[Span]:
    """The sentences of a block, without surrounding white space. They may hold line ends."""
    found: list[Span] = []
    start = block.start
    for match in _stop().finditer(text, *block):
        if match.end() < block.end and _ends_sentence(text, match, start, block.end):
            found += pieces(text, Span(start, match.start("gap")))
            start = match.end()
    found += pieces(text, Span(start, block.end))
    return found


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The sentence, in pieces where it is longer than any sentence should be."""
    start, end = span
    while end - start > LONGEST:
        limit = start + LONGEST
        least = start + LONGEST // 2
        place = max(text.rfind("; ", least, limit), text.rfind(", ", least, limit)) + 1
        if not place:
            place = max(text.rfind(" ", least, limit), text.rfind("\n", least, limit), 0)
        place = place or limit
        yield Span(start, place)
        while place < end and text[place].isspace():
            place += 1
        start = place
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, match: "regex.Match[str]", start: int, end: int) -> bool:
    """Whether the stop of `match`, inside a sentence begun at `start`, ends it."""
    past: int = match.end()
    upcoming = text[past : min(end, past + REACH)].lstrip("“‘\"'«([")
    if not upcoming[:1].isalnum() and not any(
        map(str.isalnum, upcoming)
    ):  # a lone mark at the end belongs to what it closes
        return end > past + REACH
    before = text[max(start, match.start() - REACH) : match.start()].rsplit(None, 1)
    token = before[-1].lstrip("“‘\"'«([") if before else ""
    if not token:  # "... We have spoken": nothing was said before the stop
        return False
    if not match["gap"]:
        return _runs_on(token, upcoming.lstrip("-–— "))
    if upcoming[0].islower() or upcoming[0] in ",;:)":
        return False
    if match["marks"] != ".":
        return not (match["closers"] and _is_said(upcoming))
    if match["closers"].strip(")]"):
        return True
    if token.isdigit() and text[start : match.start()].strip() == token:  # "3. The road north"
        return False
    return not _abbreviates(token, upcoming)


def _runs_on(token: str, upcoming: str) -> bool:
    """Whether a stop without a space ends a sentence: "said.In 2022", not "J.Smith", "St.Paul", "www.Site.Org"."""
    if not token or not (token[-1].isalnum() or token[-1] in "%)]”\"’'"):
        return False
    if "@" in token or "/" in token or token.casefold().startswith("www"):
        return False
    if upcoming[0].isdigit():  # "were hurt.12 others", not "approx.12 men", "No.12 company"
        return token.isalpha() and token.islower() and len(token) >= LEAST_GLUED and not _abbreviates(token, upcoming)
    following = _word().match(upcoming)
    if following is None or not _begins_small(following[0], is_after_capital=token[-1].isupper()):
        return False
    return not _abbreviates(token, upcoming)


def _begins_small(word: str, *, is_after_capital: bool) -> bool:
    """Whether a word with a capital may begin a sentence: "The", "I", "I’ve", not "IDF", nor the "B" of "A.B."."""
    if word[1:2].islower():
        return True
    return not is_after_capital and (word in ("I", "A") or (word[0] == "I" and word[1:2] in ("’", "'")))


def _is_said(upcoming: str) -> bool:
    """Whether a verb of saying follows within three words: "“Fire!” Captain Orlov shouted"."""
    return any(word.rstrip(".,:") in _words("saying") for word in upcoming.split()[:3])


def _abbreviates(token: str, upcoming: str) -> bool:
    """Whether the stop after `token` only marks an abbreviation, given what follows."""
    last = token.replace("-", ".").rsplit(".", 1)[-1]
    word = last.casefold()
    if word in _words("titles") and (len(word) > 1 or not last.isupper()):
        return True
    if word in _words("before_number") and upcoming[0].isdigit():
        return True
    if word == "m" and token[-3:].casefold() in ("a.m", "p.m") and _next_word(upcoming) in _words("weekdays"):
        return True  # "at 8 p.m. Tuesday"
    is_initials = len(last) == 1 and last.isalpha() and (last.isupper() or "." in token)
    is_loose = word in _words("loose") or (last[:1].isupper() and word in _words("capitalised"))
    return (is_initials or is_loose) and not _opens(upcoming)


def _opens(upcoming: str) -> bool:
    """Whether the text ahead begins as a sentence does."""
    return _next_word(upcoming) in _words("openers")


def _next_word(upcoming: str) -> str:
    """The word that `upcoming` begins with, in lower case; empty where it begins with none."""
    word = _word().match(upcoming)
    return word[0].casefold() if word else ""
