"""A noun phrase of a line, and the words that end one."""

from typing import NamedTuple

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.words import Word

PERSONAL = frozenset(
    (
        "combatants",
        "civilians",
        "people",
        "children",
        "women",
        "journalists_aid_medical",
        "hostages_prisoners",
        "displaced",
    )
)
"""The categories of human beings."""
ARMS = frozenset(("equipment", "munitions"))
LONGEST = 9
"""Words in the longest noun phrase read."""
HYPHENS = frozenset("-‐‑–")
QUOTES = frozenset("\"“”'‘’«»")


class Phrase(NamedTuple):
    """What stands at a figure. Words `first` to `last` are the noun phrase, `head` its head; -1 where there is none.

    `complement` is the first word of the phrase behind "of" where the head only measures out ("rounds of …").
    `shared` is the place of the noun that the phrase has together with a later one: "900 | army and 300 navy | staff".
    `end` is the last word that the figure and its phrase take up. `anaphor` is true for "others", "of them".
    """

    first: int
    last: int
    head: int
    end: int
    complement: int = -1
    anaphor: bool = False
    compound: bool = False
    shared: int = -1

    @property
    def stands(self) -> bool:
        """Whether there is a noun phrase at all."""
        return self.head >= 0


def breaks(word: Word) -> bool:
    """Whether a noun phrase cannot go on over this word."""
    return word.form in closed("breaks") or not word.form[0].isalnum() or word.form.endswith("n't")
