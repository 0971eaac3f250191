"""Where a figure's event was: names after words of place."""

from functools import cache

from claimcheck.comparison.signs import Sign, Signs, beside
from claimcheck.lexicon import table
from claimcheck.model import Span

# A name of more words than this is a headline in capitals, not a place.
LONGEST_NAME = 4


def read_places(signs: Signs) -> list[Sign]:
    """The place names of a sentence in text order; none where everything is in capitals."""
    if shouted(signs):
        return []
    found: list[Sign] = []
    past = 0
    for at, capital in enumerate(signs.capitals):
        if capital and at >= past and opens_place(signs, at):
            past = name_end(signs, at)
            if past > at:
                found.append(place_sign(signs, at, past))
    return found


def shouted(signs: Signs) -> bool:
    """Whether nearly every word has a capital: a wire in capitals or a headline in title case."""
    capitals = sum(signs.capitals)
    if 2 * capitals < len(signs.lowers):
        return False
    letters = sum(lower[0].isalpha() for lower in signs.lowers)
    return letters > 3 and capitals >= 0.9 * letters


def opens_place(signs: Signs, at: int) -> bool:
    """Whether a place name may begin at this capitalised word: after "in" or "town of", or before "province"."""
    lowers = signs.lowers
    if not is_name(lowers[at]):
        return False
    before = lowers[at - 1] if at else ""
    if before == "the" and at > 1:
        before = lowers[at - 2]
    if before in words_of("before"):
        return True
    if before == "of" and at > 1 and lowers[at - 2] in words_of("of"):
        return True
    if before == "," and at > 2 and signs.capitals[at - 2]:
        return chained(signs, at)
    end = name_end(signs, at)
    return at < end < len(lowers) and lowers[end] in words_of("after")


def chained(signs: Signs, at: int) -> bool:
    """Whether the name at `at` follows a place and a comma: "in Kardov, Orsk province"."""
    back = at - 2
    while back > 0 and signs.capitals[back] and at - back < 2 + LONGEST_NAME:
        back -= 1
    return signs.lowers[back] in words_of("before")


def name_end(signs: Signs, at: int) -> int:
    """The index after the last word of the name that begins at `at`; `at` where it is too long to be one."""
    end = at + 1
    while end < len(signs.lowers) and signs.capitals[end] and is_name(signs.lowers[end]) and adjacent(signs, end):
        end += 1
    return end if end - at <= LONGEST_NAME else at


def adjacent(signs: Signs, at: int) -> bool:
    """Whether only one space parts the word from the one before."""
    return signs.starts[at] - signs.ends[at - 1] <= 1


def is_name(lower: str) -> bool:
    """Whether a capitalised word can be part of a place name: no day, month, number or mark."""
    return lower[0].isalpha() and lower not in no_names()


@cache
def no_names() -> frozenset[str]:
    """Words that have a capital for other reasons than being a place's name."""
    times = table("signs")["time"]
    return beside("unnamed").union(times["days"], times["months"])


@cache
def wide_lands() -> frozenset[str]:
    """Continents and unions: like a country, such a place holds towns that the article need not say it holds."""
    return frozenset(table("signs")["place"]["wide"])


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of the words of place."""
    return frozenset(table("signs")["place"][name])


def place_sign(signs: Signs, at: int, end: int) -> Sign:
    """The name from word `at` to `end` as a sign; its value is the name in lower case."""
    value = " ".join(signs.lowers[at:end])
    return Sign("place", value, Span(signs.starts[at], signs.ends[end - 1]), at)


def share_a_word(left: str, right: str) -> bool:
    """ "aleppo" and "west aleppo", "khan sheikhun" and "khan sheikhoun": a word of four letters in common.

    "Aleppos" is Aleppo's where a wire has lost its apostrophes.
    """
    if left == right:
        return True
    words = {word.removesuffix("s") for word in right.split()}
    return any(len(word) > 3 and word.removesuffix("s") in words for word in left.split())
