"""A figure as the reports write it: one sign for its bound, its digits grouped, its unit after it."""

import re
from decimal import Decimal

from claimcheck.model import Figure

SIGNS = {"exact": "", "approx": "~", "nearly": "≲", "at_least": "≥", "more_than": ">", "up_to": "≤", "less_than": "<"}
CURRENCY = {
    "dollar": "$", "euro": "€", "pound": "£", "pound sterling": "£", "hryvnia": "₴", "ruble": "₽", "rouble": "₽",
    "shekel": "₪", "yen": "¥", "rupee": "₹",
}  # fmt: skip
SYMBOLS = {
    "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "square kilometre": "km²",
    "square metre": "m²", "kilometre per hour": "km/h", "kilogram": "kg", "degree celsius": "°C", "megawatt": "MW",
}  # fmt: skip
PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "century": "centuries"}
SCALES = ((Decimal(10**12), " trillion"), (Decimal(10**9), " billion"), (Decimal(10**6), " million"))


def figure_words(figure: Figure) -> str:
    """The normalised figure: `~500`, `≲400`, `≥12`, `≤90%`, `300–400`, `$1.2 billion`, `15 km`; `dozens` as written."""
    amount = figure.amount
    ends = [end for end in (amount.low, amount.high) if end is not None]
    if amount.bound == "vague" or not ends or _stands_as_written(figure):
        words = " ".join(figure.text.split())
        return words if words[1:2].isupper() else words[:1].lower() + words[1:]
    ends = ends if amount.bound == "range" else ends[:1]
    return SIGNS.get(amount.bound, "") + _with_unit(_span_words(ends), ends[-1], figure)


def _stands_as_written(figure: Figure) -> bool:
    """Odds, "10:1", lose their second number in a value."""
    return figure.kind == "ratio" and re.search(r"\d\s*(?::|to)\s*\d", figure.text) is not None


def _span_words(ends: list[Decimal]) -> str:
    """One number or two, the magnitude word said once where both have it."""
    words = [number_words(end) for end in ends]
    heads, tails = zip(*(word.partition(" ")[::2] for word in words), strict=True)
    if len(set(tails)) == 1 and tails[0]:
        return "–".join(heads) + f" {tails[0]}"
    return "–".join(words)


def number_words(value: Decimal) -> str:
    """A number for people: `1,200`, `1.2 million`, `33.3`; a magnitude word only where it loses no digit."""
    for size, name in SCALES:
        if abs(value) >= size and (value / size * 1000) % 1 == 0:
            return _digits(value / size) + name
    return _digits(value)


def _digits(value: Decimal) -> str:
    return f"{int(value):,}" if value == value.to_integral_value() else f"{value.normalize():,f}"


def _with_unit(words: str, last: Decimal, figure: Figure) -> str:
    """The number with what it is measured in."""
    unit, per = figure.unit or "", f"/{figure.per}" if figure.per else ""
    if figure.kind == "percent" or unit == "percent":
        return f"{words}%{per}"
    if figure.kind == "ratio" and not unit:
        return f"{words}×{per}"
    if unit in CURRENCY and (
        figure.kind == "money" or (figure.kind == "rate" and unit != "pound")
    ):  # 500 pounds of TNT
        return f"{CURRENCY[unit]}{words}{per}"
    if not unit:
        return f"{words}{per}"
    return f"{words} {SYMBOLS.get(unit) or (unit if last == 1 else plural(unit))}{per}"


def plural(unit: str) -> str:
    """The plural of a unit's English name: "mile per hour" -> "miles per hour"."""
    head, preposition, rest = unit.partition(" per ")
    first, _, last = head.rpartition(" ")
    last = PLURALS.get(last) or (last if last.endswith("s") else f"{last}s")
    return f"{first} {last}".strip() + preposition + rest
