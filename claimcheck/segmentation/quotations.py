"""Quotations by offset: which marks open and close one, and how far an unclosed one runs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from claimcheck.model import Block, Quotation, Sentence, Span

Role = Literal["open", "close", "either"]
Family = Literal["double", "single"]

SCARE_WORDS = 6


class Mark(NamedTuple):
    """A quotation mark: where it stands, its family, and what it could do there."""

    start: int
    end: int
    family: Family
    role: Role
    is_doubtful: bool = False  # may be the apostrophe of a plural's possessive: "the soldiers' weapons"


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met yet."""

    mark: Mark
    depth: int


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"``|''|[“”„‟«»‹›\"＂‘’'‚]")


@cache
def _elided() -> re.Pattern[str]:
    """What an apostrophe stands before when letters or a century are left out: '90s, 'em, 'til."""
    return re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout)\b", re.IGNORECASE)


@cache
def _clause() -> re.Pattern[str]:
    """A finite verb: its presence makes words in quotes a clause."""
    return re.compile(
        r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|must|shall|should|do|does|did|may|might)\b"
        r"|n['’]t\b|['’](?:s|re|ve|ll|m|d)\b",
        re.IGNORECASE,
    )


def find_quotations(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """Every quotation in the article's own blocks, in text order, nested ones after what holds them."""
    found: list[Quotation] = []
    ends = _sentence_ends(sentences)
    prose = [n for n, block in enumerate(blocks) if block.kind not in ("furniture", "table")]
    marks = {n: _marks(text, blocks[n].span) for n in prose}
    left_open: Family | None = None
    for n, following in zip(prose, [*prose[1:], None], strict=False):
        reader = _BlockReader(text, blocks[n].span, ends.get(n, ()), left_open)
        upcoming = marks[following] if following is not None else []
        runs_on = _next_runs_on(blocks[following].span, upcoming) if following is not None else None
        found += reader.read(marks[n], runs_on)
        left_open = reader.left_open
    return tuple(sorted(found, key=lambda q: (q.span.start, q.depth)))


def _sentence_ends(sentences: Iterable[Sentence]) -> dict[int, list[int]]:
    ends: dict[int, list[int]] = {}
    for sentence in sentences:
        ends.setdefault(sentence.block, []).append(sentence.span.end)
    return ends


def _next_runs_on(span: Span, marks: Sequence[Mark]) -> Family | None:
    """The family of quotation that the next block carries on: it re-opens the marks, or closes unopened ones."""
    if not marks:
        return None
    first = marks[0]
    reopens = first.start == span.start and first.role != "close"
    return first.family if reopens or (first.role == "close" and first.family == "double") else None


def _marks(text: str, block: Span) -> list[Mark]:
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
    if sign in "‘’'‚":
        if before.isalnum() and after.isalnum():
            return None
        if (leans_right or sign in "‘‚") and sign != "’":
            return None if _elided().match(text, end) else Mark(start, end, "single", "open")
        doubtful = before in "sS" and after == " " and text[end + 1 : end + 2].islower()
        return Mark(start, end, "single", "close", doubtful)
    leans_left = not before.isspace() and (after.isspace() or after in ")]}—–-,.;:!?”’'\"")
    if sign in "“„«‟‹``":
        return Mark(start, end, "double", "either" if leans_left else "open")
    if sign in "”»›":
        is_turned = before.isspace() and text[max(start - 2, 0)] == ":"  # "she said: ” We lost 12 men.”"
        return Mark(start, end, "double", "either" if leans_right or is_turned else "close")
    if leans_right:
        return Mark(start, end, "double", "open")
    return Mark(start, end, "double", "close" if leans_left else "either")


def _without_apostrophes(marks: list[Mark], block_start: int) -> list[Mark]:
    """Single marks that have no partner are apostrophes, save one that opens the block and is never closed."""
    kept: list[Mark] = []
    following: Role | None = None
    for mark in reversed(marks):
        if mark.family == "double":
            kept.append(mark)
            continue
        if mark.role == "open" and following != "close" and mark.start != block_start:
            continue
        if mark.is_doubtful and following == "close":
            continue
        following = mark.role
        kept.append(mark)
    kept.reverse()
    return kept


class _BlockReader:
    """Pairs the marks of one block. `left_open` is the family of a quotation that runs on into the next."""

    def __init__(self, text: str, block: Span, sentence_ends: Sequence[int], carried: Family | None) -> None:
        self._text, self._block, self._sentence_ends = text, block, sentence_ends
        self._carried = carried
        self._stack: list[_Open] = []
        self._found: list[Quotation] = []
        self.left_open: Family | None = None

    def read(self, marks: Sequence[Mark], next_runs_on: Family | None) -> list[Quotation]:
        """The block's quotations. `next_runs_on` is the family that the next block carries on."""
        for mark in marks:
            if mark.role == "close" or (mark.role == "either" and self._holds(mark.family)):
                self._close(mark)
            else:
                self._open(mark)
        self._finish(next_runs_on)
        return self._found

    def _holds(self, family: Family) -> bool:
        return any(quotation.mark.family == family for quotation in self._stack[-2:])

    def _open(self, mark: Mark) -> None:
        if self._holds(mark.family) and self._stack[-1].mark.family == mark.family:
            self._end_unclosed(self._stack.pop(), mark.start)
        self._stack.append(_Open(mark, len(self._stack)))

    def _close(self, mark: Mark) -> None:
        while self._stack:
            opened = self._stack.pop()
            if opened.mark.family == mark.family:
                self._add(opened.mark.start, opened.mark.end, mark.start, mark.end, opened.depth)
                return
            if opened.mark.family == "double" and mark.family == "single":
                self._stack.append(opened)
                return
        if self._carried == mark.family and not self._found:
            start = self._block.start
            self._add(start, start, mark.start, mark.end, 0)

    def _end_unclosed(self, opened: _Open, limit: int) -> None:
        """An opening mark without its partner: the quotation runs to the end of the sentence it opens in."""
        if opened.mark.family == "single":
            return
        nth = bisect_right(self._sentence_ends, opened.mark.end)
        end = min(self._sentence_ends[nth] if nth < len(self._sentence_ends) else self._block.end, limit)
        self._add(opened.mark.start, opened.mark.end, end, end, opened.depth)

    def _finish(self, next_runs_on: Family | None) -> None:
        end = self._block.end
        for opened in reversed(self._stack):
            if opened.depth == 0 and opened.mark.family == next_runs_on:
                self.left_open = opened.mark.family
                self._add(opened.mark.start, opened.mark.end, end, end, 0)
            else:
                self._end_unclosed(opened, end)

    def _add(self, start: int, inner_start: int, inner_end: int, end: int, depth: int) -> None:
        inner = Span(inner_start, max(inner_start, inner_end))
        continues = self._carried is not None and start == self._block.start
        self._found.append(Quotation(Span(start, end), inner, depth, continues, _is_scare(inner.of(self._text))))


def _is_scare(words: str) -> bool:
    """Whether the words are a phrase and no clause: few, without a verb, not closed by a stop."""
    if len(words) > 80 or len(words.split()) > SCARE_WORDS or words.rstrip().endswith((".", ",", "!", "?", "…", ";")):
        return False
    return _clause().search(words) is None
