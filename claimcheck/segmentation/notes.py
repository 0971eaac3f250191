"""Footnotes at the foot of a page: their numbers are labels and count nothing."""

from functools import cache

import regex

from claimcheck.model import Span
from claimcheck.segmentation.paragraph import Paragraph, make_paragraph


@cache
def _label() -> "regex.Pattern[str]":
    """The number that opens a footnote: "3 Interview with the governor", not "3 men died"."""
    return regex.compile(r"(?P<number>\d{1,2})(?=\s+[“\"‘]?\p{Lu})")


@cache
def _marks() -> "regex.Pattern[str]":
    """The marks in the text that notes belong to, stuck to a word or its stop: "authorities.1", "killed2"."""
    return regex.compile(r"(?<=\p{Ll}{2}|[\p{Ll})][.,;:!?]|[”\"’)])\d{1,2}(?:,\d{1,2})*+(?![\d%]|\p{L}|[.,]\d)")


def without_labels(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The same paragraphs, with the number of each footnote that the text has a mark for cut off as furniture."""
    labels = {
        place: label
        for place, paragraph in enumerate(paragraphs)
        if paragraph.kind is None and (label := _label().match(paragraph.text)) is not None
    }
    if not labels:
        return paragraphs
    marked = {int(number) for mark in _marks().finditer(text) for number in mark[0].split(",")}
    kept: list[Paragraph] = []
    last = 0
    for place, paragraph in enumerate(paragraphs):
        label = labels.get(place)
        if label is None or not last < int(label["number"]) or int(label["number"]) not in marked:
            kept.append(paragraph)
            continue
        last = int(label["number"])
        start, end = paragraph.span
        kept.append(make_paragraph(text, Span(start, start + label.end()), kind="furniture"))
        begin = start + len(paragraph.text) - len(paragraph.text[label.end() :].lstrip())
        kept.append(make_paragraph(text, Span(begin, end), paragraph.lines))
    return kept
