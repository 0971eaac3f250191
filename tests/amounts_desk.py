"""How the figure tests read a line of copy: each figure as `text = value [unit] [kind]`."""

from decimal import Decimal

from claimcheck.figures import find_amounts
from claimcheck.model import Amount, Figure
from claimcheck.segmentation import segment

SIGNS = {
    "approx": "~", "nearly": "≲", "at_least": "≥", "more_than": ">", "up_to": "≤", "less_than": "<", "exact": "",
    "vague": "",
}  # fmt: skip


def figures_of(text: str) -> tuple[Figure, ...]:
    return find_amounts(text, segment(text))


def plain(value: Decimal | None) -> str:
    return "" if value is None else format(value.normalize(), "f")


def notation(amount: Amount) -> str:
    """`≥12`, `300..400`, `24+` for what is vague."""
    if amount.bound == "range":
        return f"{plain(amount.low)}..{plain(amount.high)}"
    value = plain(amount.high if amount.low is None else amount.low)
    return f"{SIGNS[amount.bound]}{value}" + ("+" if amount.bound == "vague" else "")


def amounts(text: str) -> list[str]:
    """The notation of every figure."""
    return [notation(figure.amount) for figure in figures_of(text)]


def spans(text: str) -> list[str]:
    """The characters of every figure."""
    return [figure.text for figure in figures_of(text)]


def kinds(text: str) -> list[str]:
    """Kind and unit of every figure, "count" alone for a count."""
    return [f"{figure.kind} {figure.unit}" if figure.unit else figure.kind for figure in figures_of(text)]


def claimed(text: str) -> list[str]:
    """The characters of the figures that claim something."""
    return [figure.text for figure in figures_of(text) if figure.claim]
