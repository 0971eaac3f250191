"""How one spelling reads by itself: the letter of its word class, and its entry in the lexicon."""

from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.sources.vocabulary import FixedPhrases, Word, closed, endings, vocabulary

QUOTES = frozenset('"“”„‟«»')
PLAIN_MARKS = frozenset(",;:().'’!?")
NO_WORD = Word("o")
SHORTEST_WORDLIKE = 4  # letters of an acronym that some write as a word
SPELLINGS = 1 << 15  # readings kept between sentences and articles


class Reading(NamedTuple):
    """How one spelling reads by itself: its letter, its entry, and the fixed phrases it may begin.

    `doubtful` marks a capital that proves nothing at the opening of a sentence; `twofold` a noun that may be
    a verb or the other way round.
    """

    letter: str
    word: Word
    phrases: FixedPhrases | None = None
    doubtful: bool = False
    twofold: bool = False


@cache
def _marks() -> dict[str, str]:
    return {"'s": "s", "’s": "s", "–": "-", "—": "-", "-": "-"}


@lru_cache(maxsize=SPELLINGS)
def read_word(surface: str) -> Reading:
    """The reading of one spelling where capitals carry meaning."""
    first = surface[0]
    if not first.isalnum():
        mark = _marks().get(surface) or ("q" if surface in QUOTES else surface if surface in PLAIN_MARKS else ".")
        return Reading(mark, NO_WORD)
    vocab = vocabulary()
    folded = surface.lower().replace("’", "'")
    phrases = vocab.phrases.get(folded)
    word = vocab.exact.get(surface) or vocab.folded.get(folded) or _altered(surface)
    if word is None:
        letter = _unknown(surface)
        return Reading(letter, NO_WORD, phrases, doubtful=letter == "C")
    letter = word.letter
    if first.isupper():
        letter = "C" if letter == "p" else letter
    elif letter == "g":
        letter = "o"
    return Reading(letter, word, phrases, twofold=is_twofold(word))


@lru_cache(maxsize=SPELLINGS)
def read_shouted(surface: str) -> Reading:
    """The reading of one spelling among capitals: known names and words, everything else is "C" on approval."""
    folded = surface.lower().replace("’", "'")
    reading = read_word(surface.title() if vocabulary().exact.get(surface.title()) else folded)
    if reading.word is NO_WORD and folded not in closed("plain_in_capitals") and surface in vocabulary().exact:
        reading = read_word(surface)
    if reading.word is NO_WORD and "-" in surface and surface[0].isalpha():
        return reading._replace(letter="M")
    if reading.letter == "o" and surface[0].isalpha() and len(surface) > 1:
        return reading._replace(letter="C", doubtful=False)
    return reading


def _altered(surface: str) -> Word | None:
    """A known word under another spelling: "Unicef", possessives without their mark ("Syrias"), "ex-hostages"."""
    vocab = vocabulary()
    exact = vocab.exact
    if not surface[0].isupper():
        former = surface[:3] == "ex-"
        return vocab.folded.get(surface[3:]) if former else None
    if len(surface) >= SHORTEST_WORDLIKE and surface.istitle() and surface.lower() not in closed("plain_in_capitals"):
        acronym = exact.get(surface.upper())
        if acronym is not None and acronym.letter == "K":
            return acronym
    known = exact.get(surface[:-1]) if surface[-1] == "s" else None
    return known._replace(letter="G") if known is not None and known.letter == "L" else known


def lost_its_mark(surface: str) -> bool:
    """Whether a word is a name's possessive without its apostrophe: "WHOs", "Syrias"."""
    exact = vocabulary().exact
    return surface[-1] == "s" and surface not in exact and surface[:-1] in exact


def _unknown(surface: str) -> str:
    """The letter of a spelling that the lexicon does not hold."""
    first = surface[0]
    if any(map(str.isdigit, surface)):
        return "n"
    joint = surface.rfind("-") + 1
    if joint and (surface.endswith(endings("adjectival")) or "-of-" in surface):
        return "M"
    if not first.isupper() and not (joint and surface[joint].isupper()):
        return "o"
    if len(surface) == 1:
        return "I" if surface not in "AI" else "o"
    if surface[1] == "-" and first in "RDI":  # "R-Texas"
        return "o"
    if surface in closed("roman"):
        return "I"
    if surface.endswith(endings("contracted")):
        return "o"
    if joint and _all_places(surface):
        return "G"
    return "C"


def _all_places(surface: str) -> bool:
    """Whether a compound joins states or peoples only: "US-Israeli", "Ethiopia-Eritrea"."""
    exact = vocabulary().exact
    return all(part in exact and exact[part].letter in "LG" for part in surface.split("-"))


def is_twofold(word: Word) -> bool:
    """Whether a word may be a verb or a noun."""
    return word.verb is not None and word.letter not in "ae"
