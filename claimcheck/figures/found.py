"""A figure on its way: read from the words, before it knows its place in the article."""

from typing import NamedTuple

from claimcheck.figures.kinds import Sort
from claimcheck.model import Amount, Span


class Found(NamedTuple):
    """What the words at one anchor say: span, interval, kind, and the characters of hedge and unit."""

    span: Span
    amount: Amount
    sort: Sort
    hedge: Span | None = None
    unit_span: Span | None = None
    claim: bool = True
