"""Quotations by offset: which marks open and close one, and how far an unclosed one runs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.model import Block, Quotation, Sentence, Span
from claimcheck.model.text import BlockKind
from claimcheck.segmentation.marks import Family, Mark, find_marks
from claimcheck.segmentation.stuck import settle_stuck

SCARE_WORDS = 6
# So many paragraphs without any mark may stand inside a quotation that is closed below them.
MOST_UNMARKED = 4
# What speech runs on in, and what stands between its paragraphs and is read by itself.
RUNNING: frozenset[BlockKind] = frozenset({"body", "item"})
APART: frozenset[BlockKind] = frozenset({"headline", "standfirst", "heading", "caption"})


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met yet."""

    mark: Mark
    depth: int


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
    for block in blocks:
        if block.kind in APART:
            found += _BlockReader(text, block.span, (), None).read(find_marks(text, block.span), None)
    running = [n for n, block in enumerate(blocks) if block.kind in RUNNING]
    marks = [find_marks(text, blocks[n].span) for n in running]
    left_open: Family | None = None
    for n, own, runs_on in zip(
        running, marks, _what_runs_on(text, [blocks[n].span for n in running], marks), strict=True
    ):
        reader = _BlockReader(text, blocks[n].span, ends.get(n, ()), left_open)
        found += reader.read(own, runs_on)
        left_open = reader.left_open
    return tuple(sorted(found, key=lambda q: (q.span.start, q.depth)))


def _sentence_ends(sentences: Iterable[Sentence]) -> dict[int, list[int]]:
    ends: dict[int, list[int]] = {}
    for sentence in sentences:
        ends.setdefault(sentence.block, []).append(sentence.span.end)
    return ends


def _what_runs_on(text: str, spans: Sequence[Span], marks: Sequence[Sequence[Mark]]) -> list[Family | None]:
    """For each paragraph, the family of quotation that those after it carry on, None where they do not.

    The next paragraph re-opens the marks, or closes what it has not opened; or there are no marks in it, nor in those
    below it, before one that closes them behind a stop.
    """
    runs_on: list[Family | None] = [None] * len(spans)
    unmarked = 0
    closes: Family | None = None
    for n in range(len(spans) - 1, 0, -1):
        if marks[n]:
            runs_on[n - 1] = _runs_on(spans[n], marks[n])
            unmarked, closes = 0, runs_on[n - 1] if _closes_speech(text, marks[n]) else None
        else:
            unmarked += 1
            runs_on[n - 1] = closes if unmarked <= MOST_UNMARKED else None
    return runs_on


def _runs_on(span: Span, marks: Sequence[Mark]) -> Family | None:
    """The family of quotation that a paragraph carries on: it re-opens the marks, or closes unopened ones."""
    first = marks[0]
    if first.start == span.start and first.role != "close":
        return first.family
    first = next((mark for mark in marks if mark.family == "double" or mark.role == "open"), first)
    return "double" if first.role == "close" and first.family == "double" else None


def _closes_speech(text: str, marks: Sequence[Mark]) -> bool:
    """Whether the first mark closes a quotation behind the stop or comma that speech has."""
    first = next((mark for mark in marks if mark.family == "double"), None)
    return first is not None and first.role == "close" and text[first.start - 1] in ".,!?…"


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
        opens = self._carried == "double" and not (marks and marks[0].start == self._block.start)
        ends_open = next_runs_on == "double"
        for mark in settle_stuck(self._text, self._block, marks, opens=opens, ends_open=ends_open):
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
            opened = self._stack.pop()
            if mark.role == "reopen":
                self._add(opened, mark.start, mark.start)
            else:
                self._end_unclosed(opened, mark.start)
        self._stack.append(_Open(mark, len(self._stack)))

    def _close(self, mark: Mark) -> None:
        while self._stack:
            opened = self._stack.pop()
            if opened.mark.family == mark.family:
                self._add(opened, mark.start, mark.end)
                return
            if opened.mark.family == "double" and mark.family == "single":
                self._stack.append(opened)
                return
        if self._carried == mark.family and not self._found:
            self._add_carried(mark.start, mark.end)

    def _end_unclosed(self, opened: _Open, limit: int) -> None:
        """An opening mark without its partner: the quotation runs to the end of the sentence it opens in."""
        if opened.mark.family == "single":
            return
        nth = bisect_right(self._sentence_ends, opened.mark.end)
        end = min(self._sentence_ends[nth] if nth < len(self._sentence_ends) else self._block.end, limit)
        self._add(opened, end, end)

    def _finish(self, next_runs_on: Family | None) -> None:
        end = self._block.end
        if self._carried is not None and self._carried == next_runs_on and not self._found and not self._stack:
            self.left_open = self._carried
            self._add_carried(end, end)
        for opened in reversed(self._stack):
            if opened.depth == 0 and opened.mark.family == next_runs_on:
                self.left_open = opened.mark.family
                self._add(opened, end, end)
            else:
                self._end_unclosed(opened, end)

    def _add(self, opened: _Open, inner_end: int, end: int) -> None:
        mark = opened.mark
        continues = mark.role == "reopen" or (self._carried is not None and mark.start == self._block.start)
        inner = Span(mark.end, max(mark.end, inner_end))
        scare = _is_scare(inner.of(self._text))
        self._found.append(Quotation(Span(mark.start, end), inner, opened.depth, continues, scare))

    def _add_carried(self, inner_end: int, end: int) -> None:
        """What the block before left open and this one goes on with, without marks of its own."""
        start = self._block.start
        self._found.append(Quotation(Span(start, end), Span(start, inner_end), 0, True))


def _is_scare(words: str) -> bool:
    """Whether the words are a phrase and no clause: few, without a verb, not closed by a stop."""
    if len(words) > 80 or len(words.split()) > SCARE_WORDS or words.rstrip().endswith((".", ",", "!", "?", "…", ";")):
        return False
    return _clause().search(words) is None
