"""One number expression at an offset: digits in any grouping, words to any size, mixed, vague, shares, multiples.

A numeral is the bare number with its magnitude word. Units, ranges and hedges are read by the rooms that follow.
"""

from claimcheck.figures.numerals.digits import groups_by_dots
from claimcheck.figures.numerals.numeral import Form, Numeral
from claimcheck.figures.numerals.reading import read_numeral
from claimcheck.figures.numerals.words import anchor_pattern, number_words

__all__ = ["Form", "Numeral", "anchor_pattern", "groups_by_dots", "number_words", "read_numeral"]
