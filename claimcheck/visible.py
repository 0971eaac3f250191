"""The text as a reader sees it: without soft hyphens, zero-width characters, terminal escapes and \\r, by offset.

The rooms read this copy; what they find is then moved back to the author's own characters, so that no room
has to know that "1\\u200b000" is a number or that "casual\\u00adties" is a word.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

import regex

from claimcheck.model import Attribution, Document, Figure, Link, Span

Found = TypeVar("Found")

# Spaces that are not the common one. Between two digits they part thousands and stay.
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Line ends that are not \n.
BREAKS = "\r\v\f\x1c-\x1e\x85\u2028\u2029"


@cache
def _invisible() -> re.Pattern[str]:
    """What is left out: terminal escapes and other controls, soft hyphens, zero-width marks, the first of \\r\\n."""
    return re.compile(
        r"""
        \x1b\[[0-?]{0,20}[ -/]{0,5}[@-~]
        | \r(?=\n)
        | [\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e]
        | [\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]
        """,
        re.VERBOSE,
    )


@cache
def _odd() -> re.Pattern[str]:
    """A character that reads as a space or as a line end, each alone for one."""
    return re.compile(rf"(?<![0-9])(?P<space>[{SPACES}])|(?P<before>[{SPACES}])(?![0-9])|(?P<break>[{BREAKS}])")


def _is_ordinary(text: str) -> bool:
    """Whether nothing in the text needs a second look: whatever is hidden or an odd space is not printable."""
    return text.replace("\n", "").replace("\t", "").isprintable()


def _plain(match: "regex.Match[str]") -> str:
    return "\n" if match["break"] else " "


class Visible:
    """The reading copy of one text.

    `text` is what the rooms read; `restored` moves what they found back. Where the author wrote nothing out of the
    ordinary both do nothing.
    """

    def __init__(self, written: str) -> None:
        self._written = written
        self._gaps: list[int] = []  # for each stretch left out, where it would stand in the copy
        self._shifts: list[int] = [0]  # how many characters are left out before each of them and after the last
        self.text = written if _is_ordinary(written) else self._read(written)

    def _read(self, written: str) -> str:
        kept = self._without_invisible() if _invisible().search(written) else written
        return str(_odd().sub(_plain, kept))

    def _without_invisible(self) -> str:
        kept, past = [], 0
        lengths = [0]
        for match in _invisible().finditer(self._written):
            kept.append(self._written[past : match.start()])
            self._gaps.append(match.start() - lengths[-1])
            lengths.append(lengths[-1] + match.end() - match.start())
            past = match.end()
        self._shifts = lengths
        return "".join((*kept, self._written[past:]))

    def written(self, span: Span) -> Span:
        """The author's characters that a span of the copy stands for."""
        start = span.start + self._shifts[bisect_right(self._gaps, span.start)]
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, span.end + self._shifts[bisect_left(self._gaps, span.end)])

    def seen(self, span: Span) -> Span:
        """The span of the copy in which the author's characters of `span` are read."""
        return Span(self._seen(span.start), self._seen(span.end))

    def _seen(self, offset: int) -> int:
        """The place in the copy of an offset into the author's text; inside a stretch left out, the place of that."""
        nth = bisect_right(range(len(self._gaps)), offset, key=lambda n: self._gaps[n] + self._shifts[n])
        if nth == 0:
            return offset
        return max(self._gaps[nth - 1], offset - self._shifts[nth])

    def links(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """The links of the document, placed in the copy."""
        return tuple(replace(link, span=self.seen(link.span)) for link in links) if self._gaps else links

    def restored(self, found: Found) -> Found:
        """What was found in the copy with every span, and every text taken from one, in the author's characters."""
        if self.text == self._written:
            return found
        moved: Found = self._restored(found)
        return moved

    def _restored(self, found: Any) -> Any:
        if isinstance(found, Span):
            return self.written(found)
        if isinstance(found, tuple):
            return tuple(self._restored(part) for part in found)
        if not is_dataclass(found) or isinstance(found, (type, Document)):
            return found  # the document is the author's own already
        parts = {field.name: self._restored(getattr(found, field.name)) for field in fields(found)}
        if isinstance(found, Figure):
            parts["text"] = parts["span"].of(self._written)
        if isinstance(found, Attribution) and found.cue_span is not None:
            parts["cue"] = parts["cue_span"].of(self._written)
        return type(found)(**parts)
