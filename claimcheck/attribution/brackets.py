"""Figures in brackets behind another: a conversion or a gloss is said by whoever said what it stands behind."""

from claimcheck.attribution.passage import Passage
from claimcheck.model import Figure

NEAR = 30
"""Characters from a figure to the one in brackets behind it: "250 kilometres (155 miles)", "40 soldiers (six dead)"."""


def bracketed(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Whether a figure stands in a bracket that was opened right behind the one before it, and nobody speaks there."""
    start, end = before.span.end, figure.span.start
    if not 0 < end - start <= NEAR or before.sentence != figure.sentence:
        return False
    between = passage.text[start:end]
    if between.count("(") != 1 or ")" in between:
        return False
    close = passage.text.find(")", end, end + 2 * NEAR)
    return not passage.cue_row.within(start, close if close > 0 else end)
