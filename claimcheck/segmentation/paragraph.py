"""A paragraph while its kind is being decided, and the forms it can have."""

import re
from dataclasses import dataclass
from functools import cache

import regex

from claimcheck.lexicon import table
from claimcheck.model import Span
from claimcheck.model.text import BlockKind
from claimcheck.segmentation.lines import Line, is_table_row

HEADLINE_WORDS = 25
PROSE_WORDS = 12
LONG_PROSE_WORDS = 25
# So far back from its end a paragraph's last stop is looked for.
TAIL = 24


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the page. `lines` counts the lines it was set in; `kind` is None until it is decided."""

    span: Span
    text: str
    words: int
    lines: int
    ends: bool
    kind: BlockKind | None = None

    @property
    def is_item(self) -> bool:
        """Whether a list mark stands before it: "* ", "•", "- ", "3) "."""
        return _item_mark().match(self.text) is not None

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table of figures, not a menu with bars between its links."""
        if self.lines > 1 or ("|" in self.text and self.text[0] != "|") or not any(map(str.isdigit, self.text)):
            return False
        return is_table_row(self.text, Span(0, len(self.text)))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of an article: sentences, not cut short by an ellipsis."""
        if self.text.endswith(("...", "…")) and self.words < 2 * LONG_PROSE_WORDS:
            return False
        return self.words >= LONG_PROSE_WORDS or (self.words >= PROSE_WORDS and self.ends)

    @property
    def could_head(self) -> bool:
        """Whether it has the form of a headline: one line, no terminal punctuation, at most 25 words."""
        if self.lines > 1 or self.words > HEADLINE_WORDS or self.ends:
            return False
        return not self.text.endswith((",", ":", ";", "—", "–", "_", "--"))


def read_paragraph(text: str, lines: list[Line]) -> Paragraph:
    """The paragraph that these lines make up."""
    return make_paragraph(text, Span(lines[0].start, lines[-1].end), len(lines))


def make_paragraph(text: str, span: Span, lines: int = 1, kind: BlockKind | None = None) -> Paragraph:
    """The paragraph at `span`."""
    content = span.of(text)
    ends = _terminal().search(content, max(0, len(content) - TAIL)) is not None
    return Paragraph(span, content, len(content.split()), lines, ends, kind)


@cache
def _terminal() -> re.Pattern[str]:
    """The stop at the end of a paragraph, and what it may carry: "said.", "said.”[3][4]", "said.12", "said. REUTER"."""
    wires = "|".join(table("furniture")["wires"])
    return re.compile(rf"[.!?…][”’\"')\]»]*+(?:\[\d{{1,3}}\]|\s{{1,5}}(?:{wires}))*+$|[^\W\d_][.!?][”’\"')]?\d{{1,2}}$")


@cache
def _item_mark() -> re.Pattern[str]:
    return re.compile(r"(?:(?:\*(?!\*)|[•●▪◦·‣⁃+])\s*+|[-–—]\s++|\d{1,3}[.)]\s++)(?=\S)")


@cache
def _content_word() -> "regex.Pattern[str]":
    return regex.compile(r"\d++(?:[.,]\d++)*+|\p{L}{4,}+")


def content_words(text: str) -> set[str]:
    """Numbers and words of four letters or more: enough to see that two texts say the same."""
    return {match[0].casefold() for match in _content_word().finditer(text)}


def says_again(text: str, wanted: set[str]) -> bool:
    """Whether `text` holds nearly the same content words as `wanted`, and few others."""
    said = content_words(text)
    return len(wanted) >= 3 and len(wanted & said) >= 0.8 * max(len(wanted), len(said))
