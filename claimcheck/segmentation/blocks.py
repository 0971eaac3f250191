"""What each paragraph of the page is: headline, standfirst, body, heading, caption, item, table, furniture."""

import re
from functools import cache

from claimcheck.model import Block, Span
from claimcheck.model.text import BlockKind
from claimcheck.segmentation.furniture import names_picture
from claimcheck.segmentation.headline import mark_headline
from claimcheck.segmentation.lines import find_paragraphs, is_table_row
from claimcheck.segmentation.notes import without_labels
from claimcheck.segmentation.page import mark_furniture, mark_shouted_links
from claimcheck.segmentation.paragraph import HEADLINE_WORDS, Paragraph, make_paragraph, read_paragraph
from claimcheck.segmentation.pasted import without_pasted
from claimcheck.segmentation.runon import split_run_on
from claimcheck.segmentation.tallies import mark_tallies

HEADING_WORDS = 12


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of the text in order, each of one kind."""
    paragraphs = [read_paragraph(text, lines) for lines in find_paragraphs(text)]
    paragraphs = _apart(text, paragraphs)
    mark_furniture(paragraphs)
    mark_headline(paragraphs)
    paragraphs = without_pasted(text, paragraphs)
    paragraphs = without_labels(text, paragraphs)
    mark_shouted_links(paragraphs)
    kinds = [p.kind or _kind(p) for p in paragraphs]
    mark_tallies(paragraphs, kinds)
    return tuple(Block(p.span, kind) for p, kind in zip(paragraphs, kinds, strict=True))


def _apart(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The same paragraphs, with an article's long first one in the parts that were run together in it."""
    place = next((n for n, p in enumerate(paragraphs[:2]) if p.words > 2 * HEADLINE_WORDS and p.lines == 1), None)
    if place is None:
        return paragraphs
    title = paragraphs[0].text if place == 1 and paragraphs[0].could_head else None
    parts = [make_paragraph(text, span, kind=kind) for span, kind in split_run_on(text, paragraphs[place].span, title)]
    return [*paragraphs[:place], *parts, *paragraphs[place + 1 :]]


def _kind(paragraph: Paragraph) -> BlockKind:
    """What a paragraph of the article is that is no headline."""
    if paragraph.lines == 1 and is_table_row(paragraph.text, Span(0, len(paragraph.text))):
        return "table"
    if paragraph.words > 0 and not _word().search(paragraph.text):
        return "table"  # a column of numbers, an endless row of them: no word says what they count
    if names_picture(paragraph.text):
        return "caption"
    if _is_heading(paragraph):
        return "heading"
    return "item" if paragraph.is_item else "body"


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]")


@cache
def _heading_mark() -> re.Pattern[str]:
    return re.compile(r"\#{1,6}\s|[–—-]{1,2}\s")


def _is_heading(paragraph: Paragraph) -> bool:
    """A short line without a stop that heads a section: "## The aftermath", "– Grain leaves port –", "No fear"."""
    if paragraph.lines > 1 or paragraph.words > HEADING_WORDS or paragraph.ends:
        return False
    if _heading_mark().match(paragraph.text):
        return paragraph.text.startswith("#") or paragraph.text.endswith(("–", "—", "-"))
    first, last = paragraph.text[0], paragraph.text[-1]
    return (first.isupper() or first in "‘“\"'") and last not in ",;:—–_-"
