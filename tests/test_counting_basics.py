"""What a figure counts: the counted noun, its category and its state, on sentences made for it."""

from decimal import Decimal

import pytest

from claimcheck.figures import describe
from claimcheck.model import Amount, Figure, Span
from claimcheck.segmentation import segment


def described(marked: str) -> Figure:
    """The last figure that is marked [so] in the sentence, described; every marked figure is a bare count."""
    pieces = marked.replace("]", "[").split("[")
    text = "".join(pieces)
    figures, position = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            span = Span(position, position + len(piece))
            amount = Amount(Decimal(12), Decimal(12), "exact")
            figures.append(Figure(f"f{len(figures) + 1}", span, piece, amount, "count"))
        position += len(piece)
    return describe(text, segment(text), tuple(figures))[-1]


@pytest.mark.parametrize(
    ("marked", "counted", "category", "state"),
    [
        ("The raid killed [12] soldiers.", "soldiers", "combatants", "killed"),
        ("[Twelve] villagers were wounded by shrapnel.", "villagers", "civilians", "wounded"),
        ("The blast left [12] people dead.", "people", "people", "killed"),
        ("They destroyed [five] tanks and [12] trucks.", "trucks", "equipment", "destroyed"),
        ("Killing [14] and injuring [30], the bomb went off at noon.", "people", "people", "wounded"),
        ("The death toll rose to [12].", "people", "people", "killed"),
    ],
)
def test_counted_category_and_state(marked: str, counted: str, category: str, state: str) -> None:
    figure = described(marked)
    assert (figure.counted, figure.category, figure.state) == (counted, category, state)
