"""The numeral at an offset, whatever it is written in."""

from claimcheck.figures.numerals.digits import digit_numeral
from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.shares import half_numeral, one_part
from claimcheck.figures.numerals.spelled import spelled_numeral
from claimcheck.figures.numerals.vague import vague_numeral
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import WINDOW, Copy, compiled


def read_numeral(copy: Copy, start: int, dotted: bool = False) -> Numeral | None:
    """The numeral whose first digit or number word stands at `start`; None where the words there are no number.

    The span may begin before `start`, at an article or quantifier that is part of the number ("a dozen",
    "several hundred").
    """
    if "0" <= copy.low[start] <= "9" or copy.low[start] in number_words().vulgar:
        return digit_numeral(copy, start, dotted)
    return _word_numeral(copy, start)


def _word_numeral(copy: Copy, start: int) -> Numeral | None:
    match = compiled(r"[a-z]+").match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    word, words = match[0], number_words()
    if word in words.multiples:
        value = words.multiples[word]
        return Numeral(start, match.end(), value, "multiple", value)
    if word in words.vague:
        return vague_numeral(copy, start, match.end(), words.vague[word])
    if word == "half":
        return half_numeral(copy, start, match.end())
    if word in words.ones or word in words.tens or word in words.scales:
        return spelled_numeral(copy, start)
    if word in words.fractions or word.rstrip("s") in words.fractions:
        return one_part(copy, start, match.end(), word)
    return None
