"""Sums of money that leave their currency to the sum before them: "$40 billion, of which 10 billion is paid"."""

import re
from decimal import Decimal
from functools import cache

from claimcheck.figures.found import Found
from claimcheck.figures.units import unit_book
from claimcheck.figures.wording import BREAK, GAP, WINDOW, Copy, words_after
from claimcheck.lexicon import table
from claimcheck.model import Span
from claimcheck.model.figure import Kind

_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9
_NEAR, _FAR = 120, 300
"""Characters back to the sum that gives the currency, for millions and for billions (which hardly count people)."""


def is_currency(unit: str | None) -> bool:
    """Whether the unit, by its name, is one of money."""
    known = unit_book().names.get(unit) if unit else None
    return unit is not None and (known.dimension == "currency" if known else unit.split()[-1] in _nations())


@cache
def _nations() -> frozenset[str]:
    """Currencies that need the name of a country: "Canadian dollar"."""
    return frozenset(("pound", *table("units")["words"]["currency"]))


def is_money_too(copy: Copy, money: Found, second: Found) -> bool:
    """Whether a bare number of millions, or one with its country in brackets, goes on in the money before it."""
    if second.sort.unit is not None or second.sort.kind not in ("count", "rate"):
        return False
    distance = second.span.start - money.span.end
    if distance > _FAR:
        return False
    if _country_behind(copy, second) and copy.low[money.span.end : second.span.start].strip() == "(":
        return True
    value = second.amount.low or second.amount.high or Decimal(0)
    if value < _MILLION or copy.low.find(BREAK, money.span.end, second.span.start) >= 0:
        return False
    following = [word.low for word in words_after(copy, second.span.end, 1)]
    ends = "behind_billions" if value >= _BILLION else "behind_millions"
    return (value >= _BILLION or distance <= _NEAR) and (
        not following or following[0] in table("idioms")["money_too"][ends]
    )


@cache
def _country() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:u\.?s\.?|american|canadian|australian)(?=\))")


def _country_behind(copy: Copy, second: Found) -> "re.Match[str] | None":
    return _country().match(copy.low, second.span.end, second.span.end + WINDOW)


def in_currency_of(copy: Copy, money: Found, second: Found) -> Found:
    """The second sum in the currency of the first; "1,000 rupees (13 US)" in dollars."""
    country = _country_behind(copy, second)
    if country is None:
        kind: Kind = "rate" if second.sort.kind == "rate" else "money"
        return second._replace(sort=second.sort._replace(kind=kind, unit=money.sort.unit))
    span = Span(second.span.start, country.end())
    sort = second.sort._replace(kind="money", unit="dollar", end=country.end())
    return second._replace(span=span, sort=sort, unit_span=Span(second.span.end + 1, country.end()))
