"""Amounts in the words of a proof: "at least 12", "300–400", "dozens"."""

from decimal import Decimal

from claimcheck.model import Figure

WORDS = {"approx": "about ", "nearly": "nearly ", "at_least": "at least ", "more_than": "more than ",
         "up_to": "up to ", "less_than": "fewer than "}  # fmt: skip


def shown(figure: Figure) -> str:
    """A figure with its bound, in English, on one line."""
    text = " ".join(figure.text.split())
    return WORDS.get(figure.amount.bound, "") + text


def quoted(figure: Figure) -> str:
    """A figure in quotation marks, as messages name it."""
    return f"“{shown(figure)}”"


def number(value: Decimal) -> str:
    """A value as a newsroom writes it: 1,200,000."""
    return f"{int(value):,}" if value == value.to_integral_value() else f"{value.normalize():f}"
