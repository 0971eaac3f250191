"""Headline, paragraphs, sentences, quotations and page furniture, by offset."""

from claimcheck.model import Layout, Sentence, Span
from claimcheck.segmentation.blocks import find_blocks
from claimcheck.segmentation.quotations import find_quotations
from claimcheck.segmentation.sentences import pieces, split_sentences

__all__ = ["segment"]


def segment(text: str) -> Layout:
    """The layout of an article: every span indexes `text` in code points. Never raises; linear in the text."""
    blocks = find_blocks(text)
    sentences = [
        Sentence(Span(*span), n)
        for n, block in enumerate(blocks)
        for span in (
            pieces(text, block.span)
            if block.kind in ("furniture", "table", "headline")
            else split_sentences(text, block.span)
        )
    ]
    return Layout(blocks, tuple(sentences), find_quotations(text, blocks, sentences))
