"""Quotation marks: which characters are marks at all, and what each could do where it stands."""

import re
from functools import cache
from typing import Literal, NamedTuple

import regex

from claimcheck.lexicon import table
from claimcheck.model import Span

Role = Literal["open", "close", "either", "reopen"]
Family = Literal["double", "single"]


class Mark(NamedTuple):
    """A quotation mark: where it stands, its family, and what it could do there."""

    start: int
    end: int
    family: Family
    role: Role
    is_doubtful: bool = False  # may be the apostrophe of a plural's possessive: "the soldiers' weapons"


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"``|''|[“”„‟«»‹›\"＂‘’'‚]")


@cache
def _elided() -> re.Pattern[str]:
    """What an apostrophe stands before when letters or a century are left out: '90s, 'em, 'til."""
    return re.compile(rf"(?:\d\ds?|{'|'.join(table('abbreviations')['elided'])})\b", re.IGNORECASE)


def find_marks(text: str, block: Span) -> list[Mark]:
    """The quotation marks of a block; apostrophes are left out."""
    found: list[Mark] = []
    for match in _mark().finditer(text, *block):
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        mark = _read_mark(text, match, before, after)
        if mark is not None:
            found.append(mark)
    return _without_apostrophes(found, block.start)


def _read_mark(text: str, match: "regex.Match[str]", before: str, after: str) -> Mark | None:
    """The mark that a character is, by its shape and its neighbours; None for an apostrophe or an inch mark."""
    sign, start, end = match[0], match.start(), match.end()
    leans_right = not after.isspace() and (before.isspace() or before in "([{—–-/“‘\"'«")
    if leans_right and after in ",;:!?.)" and not _goes_on(text, end) and (before.isspace() or before in "“‘\"'«"):
        leans_right = False  # "we lost 12 ", he said; "he said 'we lost 12'", she said
    if sign in "‘’'‚":
        if before.isalnum() and after.isalnum():
            return None
        if (leans_right or sign in "‘‚") and sign != "’":
            return None if _elided().match(text, end) else Mark(start, end, "single", "open")
        if sign == "'" and before in ".!?" and after.isupper():  # "It held.'We lost 12,' he said."
            return Mark(start, end, "single", "either")
        doubtful = before in "sS" and after == " " and text[end + 1 : end + 2].islower()
        return Mark(start, end, "single", "close", doubtful)
    leans_left = (not before.isspace() or after in ",;:!?.") and (after.isspace() or after in ")]}—–-,.;:!?”’'\"")
    if before == ":" and after.isspace():
        return Mark(start, end, "double", "either")  # 'he said:" We lost 12."'
    if sign in "“„«‟‹``":
        return Mark(start, end, "double", "either" if leans_left else "open")
    if sign in "”»›":
        is_turned = before.isspace() and text[max(start - 2, 0)] == ":"  # "she said: ” We lost 12 men.”"
        return Mark(start, end, "double", "either" if leans_right or is_turned else "close")
    if leans_right:
        return Mark(start, end, "double", "open")
    return Mark(start, end, "double", "close" if leans_left else "either")


def _goes_on(text: str, stop: int) -> bool:
    """Whether the stop opens words and closes none: "... We fled", ".50 guns"."""
    following = text[stop + 1 : stop + 2]
    return following == "." or following.isalnum()


def _without_apostrophes(marks: list[Mark], block_start: int) -> list[Mark]:
    """Single marks that have no partner are apostrophes, save one that opens the block and is never closed."""
    kept: list[Mark] = []
    following: Role | None = None
    for mark in reversed(marks):
        if mark.family == "double":
            kept.append(mark)
            continue
        if mark.role == "open" and following not in ("close", "either") and mark.start != block_start:
            continue
        if mark.is_doubtful and following == "close":
            continue
        following = mark.role
        kept.append(mark)
    kept.reverse()
    return kept
