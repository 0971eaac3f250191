"""What each figure counts: noun, category, state."""

from claimcheck.figures.counting import Describer
from claimcheck.model import ExtraNoun, Figure, Layout


def describe(
    text: str, layout: Layout, figures: tuple[Figure, ...], nouns: tuple[ExtraNoun, ...] = ()
) -> tuple[Figure, ...]:
    """The same figures with counted noun, category and state.

    Args:
        text: the article as read.
        layout: its layout; sentences bound what a figure can speak of.
        figures: the figures in text order.
        nouns: the user's own counted nouns; they win over the lexicon's.

    Returns:
        The figures in the same order. `counted` is the noun phrase understood; `spans.counted` and `spans.state` are
        the characters that said so, None where they were only understood ("killing 14 and injuring 30").
    """
    return Describer(text, layout, figures, nouns).described()
