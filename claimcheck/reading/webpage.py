"""The article of an HTML page, by the optional extra `claimcheck[html]`, with its links by offset."""

import re
from dataclasses import replace
from typing import Any

from claimcheck.model import Document, Link, Span
from claimcheck.reading.refusal import RefusedError

HEAD = 1024
# Elements of the extracted tree that stand as a paragraph of their own.
BLOCKS = frozenset({"head", "p", "item", "quote", "row", "code", "list", "table", "div", "lb"})


def is_webpage(text: str) -> bool:
    """Whether the text is HTML: it opens with a doctype, an XML declaration of XHTML, or the element itself."""
    head = text[:HEAD].lstrip("\ufeff \t\r\n").casefold()
    head = re.sub(r"^<\?xml[^>]*>\s*", "", head)
    head = re.sub(r"^(?:<!--.*?-->\s*)+", "", head, flags=re.DOTALL)
    return head.startswith(("<!doctype html", "<html", "<head>", "<head ", "<body"))


def read_webpage(page: Document) -> Document:
    """The article in an HTML page: its text, and the links that stood in it. Raises RefusedError."""
    body, title = _extract(page)
    text, links = _write(body, title)
    if not text.strip():
        raise RefusedError(page.path, "no article found in the page", "save the article's text to a file")
    notes = (*page.notes, "text extracted from an HTML page: places are in that text")
    return replace(page, text=text, links=links, notes=notes)


def _extract(page: Document) -> tuple[Any, str | None]:
    """The tree of the article and its title. Raises RefusedError where the extra is not installed."""
    try:
        import trafilatura
    except ImportError:  # trafilatura itself, or the lxml_html_clean that it needs and does not name
        hint = 'pip install "claimcheck[html]", or save the article as text'
        raise RefusedError(page.path, "is an HTML page", hint) from None
    found: Any = trafilatura.bare_extraction(
        page.text, include_links=True, include_comments=False, include_tables=True, with_metadata=True
    )
    if found is None or found.body is None:
        raise RefusedError(page.path, "no article found in the page", "save the article's text to a file")
    return found.body, found.title


class _Writer:
    """Text as it grows, paragraph by paragraph, with the links met on the way."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.links: list[Link] = []

    def say(self, words: str | None) -> None:
        """Adds running text; white space of the markup counts as one space."""
        if not words:
            return
        words = re.sub(r"\s+", " ", words)
        if self.length == 0 or self.pieces[-1].endswith(("\n", " ")):
            words = words.lstrip(" ")
        if words:
            self.pieces.append(words)
            self.length += len(words)

    def part(self) -> None:
        """Ends a paragraph."""
        if self.length and not self.pieces[-1].endswith("\n"):
            kept = self.pieces[-1].rstrip(" ")
            self.length += len(kept) - len(self.pieces[-1]) + 2
            self.pieces[-1] = kept
            self.pieces.append("\n\n")


def _write(body: Any, title: str | None) -> tuple[str, tuple[Link, ...]]:
    """The tree as text with a blank line between paragraphs, and its links."""
    from lxml import etree

    writer = _Writer()
    if title and not _begins_with(body, title):
        writer.say(title)
        writer.part()
    opened: list[int] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in BLOCKS:
                writer.part()
            if element.tag == "item":
                writer.say("• ")
            opened.append(writer.length)
            writer.say(element.text)
            continue
        start = opened.pop()
        if element.tag == "ref" and element.get("target") and writer.length > start:
            writer.links.append(Link(Span(start, writer.length), str(element.get("target"))))
        if element.tag == "cell":
            writer.say(" | ")
        if element.tag in BLOCKS:
            writer.part()
        if element is not body:
            writer.say(element.tail)
    return "".join(writer.pieces).rstrip() + "\n", tuple(writer.links)


def _begins_with(body: Any, title: str) -> bool:
    """Whether the article's own text opens with its title."""
    opening = " ".join("".join(body.itertext())[: 2 * len(title) + 40].split())
    return opening.casefold().startswith(" ".join(title.split()).casefold())
