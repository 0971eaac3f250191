"""What a page leaves in a paragraph that is copied from it: other stories' titles in capitals, and what stood below."""

import re
from collections.abc import Iterator
from functools import cache

import regex

from claimcheck.model import Span
from claimcheck.segmentation.furniture import is_furniture_line
from claimcheck.segmentation.paragraph import LONG_PROSE_WORDS, Paragraph, make_paragraph

LEAST_SHOUTED_WORDS = 4
LEAST_SHOUTED_LETTERS = 15
TAIL_LENGTH = 120


@cache
def _glued() -> "regex.Pattern[str]":
    """Where capitals begin right behind the end of a sentence: "... he said.NINE DRONES SHOT DOWN"."""
    return regex.compile(r"(?<=[\p{Ll}\d%)][.!?][”’\"')\]]?|[.!?][”’\"')\]]|\p{Ll}\))(?=[‘'“]?\p{Lu}[\p{Lu}\d’'.-])")


@cache
def _stuck() -> re.Pattern[str]:
    """Part of the same that the standard library finds fast, and that most paragraphs lack."""
    return re.compile(r"[.!?)\]”’\"'](?=[‘'“]?[^\W\d_a-z])")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\S+")


@cache
def _sentence_after() -> "regex.Pattern[str]":
    """A word in capitals with the first word of a sentence stuck to it: "ULMAThe", "ULMA“We", "APPPentagon"."""
    return regex.compile(r"[\p{Lu}\d’'‘”\"$%&.,:;!?()-]*?[\p{Lu}\d’'”\")!?](?=[“\"‘]?\p{Lu}\p{Ll})")


@cache
def _short_word_after() -> "regex.Pattern[str]":
    """The same where that word is all capitals itself: "ULMAA lorry", "ULMAUS forces"."""
    return regex.compile(r"(?<=[\p{Lu}\d’'”)!?])[“\"‘]?(?:A|I|US|UK|UN|EU|NATO)$")


@cache
def _last_stop() -> re.Pattern[str]:
    return re.compile(r".*[.!?](?!\d)[”’\"')\]]*\s*", re.DOTALL)


@cache
def _page_number() -> re.Pattern[str]:
    """What is left at the very end of a printed page: "12", "SA - 12", "219-11"."""
    return re.compile(r"(?:[A-Z]{1,3}\s?[-/]\s?)?\d{1,4}(?:[-/]\d{1,4})?")


def without_pasted(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The same paragraphs, each of the article's own cut where something of the page stands in it."""
    last = max((n for n, p in enumerate(paragraphs) if p.kind is None), default=-1)
    cut: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.kind is None and paragraph.lines == 1:
            cut += _parts(text, paragraph, is_last=place == last)
        else:
            cut.append(paragraph)
    return cut


def _parts(text: str, paragraph: Paragraph, *, is_last: bool) -> Iterator[Paragraph]:
    """The paragraph itself, or what it is made up of."""
    start, end = paragraph.span
    tail = end if paragraph.ends else _tail(text, paragraph, is_last=is_last)
    stretches = list(_shouted(text, paragraph)) if paragraph.words >= LONG_PROSE_WORDS else []
    if tail == end and not stretches:
        yield paragraph
        return
    for shouted in stretches:
        if shouted.end <= tail:
            yield from _part(text, start, shouted.start)
            yield make_paragraph(text, shouted, kind="furniture")
            start = shouted.end
    yield from _part(text, start, tail)
    if tail < end:
        yield make_paragraph(text, Span(tail, end), kind="furniture")


def _part(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """The article's own words between `start` and `end`, if there are any."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if words.strip():
        yield make_paragraph(text, Span(start, start + len(words.strip())))


def _shouted(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """The titles in capitals that are stuck to the sentences before and after them."""
    if paragraph.text.isupper() or not _stuck().search(paragraph.text):
        return
    past = paragraph.span.start
    for match in _glued().finditer(text, *paragraph.span):
        if match.start() < past:
            continue
        span = _run_of_capitals(text, match.start(), paragraph.span.end)
        past = max(span.end, match.end())
        words = span.of(text)
        if len(words.split()) >= LEAST_SHOUTED_WORDS and sum(map(str.isalpha, words)) >= LEAST_SHOUTED_LETTERS:
            yield span


def _run_of_capitals(text: str, start: int, limit: int) -> Span:
    """The words in capitals from `start` on; what is stuck to the last of them is left out."""
    end = start
    for token in _token().finditer(text, start, limit):
        if any(map(str.islower, token[0])):
            stuck = _sentence_after().match(text, *token.span())
            if stuck is not None:
                return Span(start, stuck.end())
            if token[0][0].islower() and end > start:
                before = text.rfind(" ", start, end) + 1
                short = _short_word_after().search(text, max(before, start), end)
                end = short.start() if short is not None else end
            break
        end = token.end()
    return Span(start, end)


def _tail(text: str, paragraph: Paragraph, *, is_last: bool) -> int:
    """Where the furniture begins that a paragraph without a stop at its end runs on into; its end, where none does."""
    start, end = paragraph.span
    reach = max(start, end - TAIL_LENGTH)
    stop = _last_stop().match(text, reach, end)
    if stop is None or stop.end() == end:
        return end
    words = text[stop.end() : end]
    if any(map(str.isalpha, words)) and is_furniture_line(words):
        return stop.end()
    return stop.end() if is_last and _page_number().fullmatch(words) else end
