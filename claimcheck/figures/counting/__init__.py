"""What a figure counts, and what is said of it: counted noun, category and state."""

from claimcheck.figures.counting.describing import Describer

__all__ = ["Describer"]
