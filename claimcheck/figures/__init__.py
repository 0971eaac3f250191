"""The amounts of an article, and what each counts."""

from claimcheck.figures.amounts import find_amounts
from claimcheck.figures.describe import describe

__all__ = ["describe", "find_amounts"]
