"""Which figures speak of the same thing, and what follows: interval algebra, totals, units."""

from claimcheck.comparison.across import compare_documents
from claimcheck.comparison.article import compare

__all__ = ["compare", "compare_documents"]
