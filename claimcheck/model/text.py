"""The text and its parts: what reading and segmentation say."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["headline", "standfirst", "body", "heading", "caption", "item", "table", "furniture"]


class Span(NamedTuple):
    """A half-open stretch of the text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The author's own characters."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly within."""
        return self.start <= other[0] and other[1] <= self.end


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink that stood in the page: the span of its words in the text, and where it leads."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: the decoded text, without its byte order mark, otherwise untouched."""

    path: str
    text: str
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or other unit of layout. `span` leaves out surrounding white space.

    `kind`: `headline` and `standfirst` as design.md defines them; `heading` a section heading,
    `caption` a photo caption, `item` a list item, `table` a row of cells, `furniture` menus, share
    bars, related stories, comment forms: whatever is not the article; `body` all else.
    """

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `block` indexes `Layout.blocks`. Sentences are in text order and never overlap."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks. `span` includes the marks, `inner` does not.

    A quotation that runs over several paragraphs is one Quotation for each paragraph; `continues` is
    true on every one after the first (the paragraph re-opens the marks that the last left open).
    `depth` is 0 for an outer quotation, 1 for one nested in it. `scare` marks a phrase in quotes that
    is no clause ("so-called 'safe zone'").
    """

    span: Span
    inner: Span
    depth: int = 0
    continues: bool = False
    scare: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The article's structure by offset; every tuple is in text order."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    @property
    def title(self) -> Span | None:
        """The headline's span, or None where the text has none."""
        return next((block.span for block in self.blocks if block.kind == "headline"), None)
