"""Headline, paragraphs, sentences, quotations and page furniture, by offset."""

import re

from claimcheck.model import Block, Layout, Quotation, Sentence, Span


def segment(text: str) -> Layout:
    """The layout of an article. Never raises; linear in the text."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for paragraph in re.finditer(r"\S[^\n]*", text):
        start, end = paragraph.start(), paragraph.start() + len(paragraph[0].rstrip())
        first = not blocks and text[end - 1 : end] not in ".!?"
        blocks.append(Block(Span(start, end), "headline" if first else "body"))
        for sentence in re.finditer(r"\S.*?(?:[.!?][\"”’']*(?=\s+[A-Z“\"])|$)", text[start:end]):
            sentences.append(Sentence(Span(start + sentence.start(), start + sentence.end()), len(blocks) - 1))
    quotations = tuple(
        Quotation(Span(*m.span()), Span(m.start() + 1, m.end() - 1))
        for m in re.finditer(r"“[^”\n]*”|\"[^\"\n]*\"", text)
    )
    return Layout(tuple(blocks), tuple(sentences), quotations)
