"""Which figures speak of the same thing, and what follows: interval algebra, totals, units."""

from claimcheck.comparison.article import compare

__all__ = ["compare"]
