"""What each paragraph of the page is: headline, standfirst, body, heading, caption, item, table, furniture."""

from dataclasses import dataclass
from functools import cache

import regex

from claimcheck.model import Block, Span
from claimcheck.model.text import BlockKind
from claimcheck.segmentation.furniture import find_furniture, is_slug, names_picture
from claimcheck.segmentation.lines import Line, find_paragraphs, is_table_row
from claimcheck.segmentation.runon import split_run_on

HEADLINE_WORDS = 25
STANDFIRST_WORDS = 40
HEADING_WORDS = 12


@dataclass(slots=True)
class Paragraph:
    """A paragraph while its kind is being decided; `lines` counts the lines it was set in."""

    span: Span
    text: str
    words: int
    lines: int
    kind: BlockKind | None = None

    @property
    def ends(self) -> bool:
        """Whether it closes with terminal punctuation."""
        return _terminal().search(self.text, max(0, len(self.text) - 8)) is not None


@cache
def _terminal() -> "regex.Pattern[str]":
    return regex.compile(r"[.!?…][”’\"')\]»]*+$")


@cache
def _heading_mark() -> "regex.Pattern[str]":
    return regex.compile(r"\#{1,6}\s|[–—-]{1,2}\s")


@cache
def _item_mark() -> "regex.Pattern[str]":
    return regex.compile(r"(?:[*•●▪◦·‣⁃+]\s*+|[-–—]\s++|\d{1,3}[.)]\s++)(?=\S)")


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of the text in order, each of one kind."""
    paragraphs = [_paragraph(text, lines) for lines in find_paragraphs(text)]
    paragraphs = [part for whole in paragraphs for part in _parts(text, whole, paragraphs)]
    for paragraph, is_furniture in zip(paragraphs, find_furniture([p.text for p in paragraphs]), strict=True):
        if is_furniture:
            paragraph.kind = "furniture"
    _mark_headline(paragraphs)
    for paragraph in paragraphs:
        paragraph.kind = paragraph.kind or _kind(paragraph)
    return tuple(Block(p.span, p.kind or "body") for p in paragraphs)


def _paragraph(text: str, lines: list[Line]) -> Paragraph:
    span = Span(lines[0].start, lines[-1].end)
    content = span.of(text)
    return Paragraph(span, content, len(content.split()), len(lines))


def _parts(text: str, whole: Paragraph, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraph itself; the article's first long one in the parts that were run together."""
    first = paragraphs[0]
    if whole not in paragraphs[:2] or whole.words <= 2 * HEADLINE_WORDS or whole.lines > 1:
        return [whole]
    title = first.text if whole is not first and _could_head(first) else None
    return [
        Paragraph(span, span.of(text), len(span.of(text).split()), 1, kind)
        for span, kind in split_run_on(text, whole.span, title)
    ]


def _could_head(paragraph: Paragraph) -> bool:
    """Whether a paragraph has the form of a headline: one line, no terminal punctuation, at most 25 words."""
    if paragraph.lines > 1 or paragraph.words > HEADLINE_WORDS or paragraph.ends:
        return False
    return not paragraph.text.endswith((",", ":", ";", "—", "–", "_", "--"))


def _mark_headline(paragraphs: list[Paragraph]) -> None:
    """Marks the headline, the slug above it, the standfirst below it, and each place that says the headline again."""
    article = [p for p in paragraphs if p.kind != "furniture"]
    if any(p.kind == "headline" for p in article):
        return _mark_title_above(article)
    place = 0
    if article and is_slug(article[0].text):
        article[0].kind = "headline"
        place = 1
    if len(article) <= place + 1 or not _could_head(article[place]):
        return None
    headline = article[place]
    if max(p.words for p in article[place + 1 :]) <= headline.words:
        return None
    headline.kind = "headline"
    _mark_repeats(headline, article[place + 1 :])
    rest = [p for p in article[place + 1 :] if p.kind is None]
    if len(rest) > 1 and _is_standfirst(rest[0], rest[1]):
        rest[0].kind = "standfirst"
    return None


def _mark_title_above(article: list[Paragraph]) -> None:
    """The title that a run-on paragraph said again stands above it."""
    if article[0].kind is None and _could_head(article[0]):
        article[0].kind = "headline"


def _mark_repeats(headline: Paragraph, rest: list[Paragraph]) -> None:
    """A second headline, section heading or caption that repeats the headline counts as headline."""
    wanted = _content_words(headline.text)
    for paragraph in rest:
        if paragraph.kind is None and paragraph.words <= 2 * HEADLINE_WORDS and not paragraph.ends:
            said = _content_words(paragraph.text)
            if len(wanted) >= 3 and len(wanted & said) >= 0.8 * max(len(wanted), len(said)):
                paragraph.kind = "headline"


def _is_standfirst(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a short block between headline and body is a standfirst and not the first paragraph of the body.

    Either it is no sentence, or it is one that a much longer first paragraph says again more fully.
    """
    if paragraph.lines > 1 or paragraph.words > STANDFIRST_WORDS or paragraph.text.endswith((":", "—", "–", "_", "--")):
        return False
    if _item_mark().match(paragraph.text) and following.words < 2 * paragraph.words:
        return False
    if not paragraph.ends:
        return paragraph.words >= 4 and following.words > paragraph.words
    if paragraph.words > HEADLINE_WORDS or following.words < 2.5 * paragraph.words:
        return False
    said = _content_words(paragraph.text)
    return len(said & _content_words(following.text)) >= max(4, 0.4 * len(said))


@cache
def _content_word() -> "regex.Pattern[str]":
    return regex.compile(r"\d++(?:[.,]\d++)*+|\p{L}{4,}+")


def _content_words(text: str) -> set[str]:
    """Numbers and words of four letters or more: enough to see that two texts say the same."""
    return {match[0].casefold() for match in _content_word().finditer(text)}


def _kind(paragraph: Paragraph) -> BlockKind:
    """What a paragraph of the article is that is no headline."""
    if paragraph.lines == 1 and is_table_row(paragraph.text, Span(0, len(paragraph.text))):
        return "table"
    if names_picture(paragraph.text):
        return "caption"
    if _is_heading(paragraph):
        return "heading"
    if _item_mark().match(paragraph.text):
        return "item"
    return "body"


def _is_heading(paragraph: Paragraph) -> bool:
    """A short line without a stop that heads a section: "## The aftermath", "– Grain leaves port –", "No fear"."""
    if paragraph.lines > 1 or paragraph.words > HEADING_WORDS or paragraph.ends:
        return False
    if _heading_mark().match(paragraph.text):
        return paragraph.text.startswith("#") or paragraph.text.endswith(("–", "—", "-"))
    first, last = paragraph.text[0], paragraph.text[-1]
    return (first.isupper() or first in "‘“\"'") and last not in ",;:—–_-"
