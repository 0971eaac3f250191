"""Where a figure's event was: names after words of place, and which names lie within which."""

from claimcheck.comparison.signs import Sign, Signs, Word
from claimcheck.lexicon import table
from claimcheck.model import Span

# A name of more words than this is a headline in capitals, not a place.
LONGEST_NAME = 4


def read_places(signs: Signs) -> list[Sign]:
    """The place names of a sentence in text order; none where everything is in capitals."""
    words = signs.words
    if shouted(words):
        return []
    found: list[Sign] = []
    at = 0
    while at < len(words):
        end = name_end(words, at) if opens_place(words, at) else at
        if end > at:
            found.append(place_sign(words, at, end))
        at = max(end, at + 1)
    return found


def shouted(words: list[Word]) -> bool:
    """Whether nearly every word has a capital: a wire in capitals or a headline in title case."""
    letters = [word for word in words if word.lower[0].isalpha()]
    return len(letters) > 3 and sum(word.capital for word in letters) >= 0.9 * len(letters)


def opens_place(words: list[Word], at: int) -> bool:
    """Whether a place name may begin at this word: after "in", after "town of", or before "province"."""
    if not words[at].capital or not is_name(words[at]):
        return False
    lists = table("signs")["place"]
    before = words[at - 1].lower if at else ""
    if before == "the" and at > 1:
        before = words[at - 2].lower
    if before in lists["before"]:
        return True
    if before == "of" and at > 1 and words[at - 2].lower in lists["of"]:
        return True
    if before == "," and at > 1 and words[at - 2].capital:
        return at > 2 and chained(words, at)
    end = name_end(words, at)
    return end < len(words) and words[end].lower in lists["after"] and end > at


def chained(words: list[Word], at: int) -> bool:
    """Whether the name at `at` follows a place and a comma: "in Kardov, Orsk province"."""
    back = at - 2
    while back > 0 and words[back].capital and at - back < 2 + LONGEST_NAME:
        back -= 1
    return words[back].lower in table("signs")["place"]["before"]


def name_end(words: list[Word], at: int) -> int:
    """The index after the last word of the name that begins at `at`; `at` where it is too long to be one."""
    end = at
    while end < len(words) and words[end].capital and is_name(words[end]) and adjacent(words, end, at):
        end += 1
    return end if end - at <= LONGEST_NAME else at


def adjacent(words: list[Word], end: int, at: int) -> bool:
    """Whether only one space parts the word from the one before."""
    return end == at or words[end].start - words[end - 1].end <= 1


def is_name(word: Word) -> bool:
    """Whether a capitalised word can be part of a place name: no day, month, number or mark."""
    lists = table("signs")["time"]
    lower = word.lower
    return lower[0].isalpha() and lower not in lists["days"] and lower not in lists["months"] and lower not in NO_NAMES


# Capitalised for other reasons than being a name.
NO_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "i",
        "he",
        "she",
        "it",
        "they",
        "we",
        "his",
        "their",
        "mr",
        "mrs",
        "dr",
        "gen",
        "col",
        "president",
        "minister",
        "operation",
        "battalion",
        "brigade",
        "parliament",
        "congress",
    ]
)


def place_sign(words: list[Word], at: int, end: int) -> Sign:
    """The name from word `at` to `end` as a sign; its value is the name in lower case, a country's by its name."""
    value = " ".join(word.lower for word in words[at:end])
    return Sign("place", value, Span(words[at].start, words[end - 1].end), at)


def share_a_word(left: str, right: str) -> bool:
    """ "aleppo" and "west aleppo", "khan sheikhun" and "khan sheikhoun": a word of four letters in common."""
    return left == right or any(len(word) > 3 and word in right.split() for word in left.split())
