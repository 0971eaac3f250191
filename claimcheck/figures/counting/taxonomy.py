"""Which category a counted noun belongs to."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from claimcheck.figures.counting.grammar import closed, entries
from claimcheck.lexicon import table
from claimcheck.model import ExtraNoun
from claimcheck.model.figure import Category

_LONGEST = 4
"""Words in the longest noun of the taxonomy that is looked up."""
_IRREGULAR = {
    "men": "man", "women": "woman", "people": "people", "children": "child", "wives": "wife", "lives": "life",
    "feet": "foot", "corps": "corps", "bodies": "body", "knives": "knife", "thieves": "thief", "calves": "calf",
    "lorries": "lorry", "babies": "baby", "mice": "mouse", "oxen": "ox", "leaves": "leaf", "halves": "half",
}  # fmt: skip


_SPELLINGS = (
    ("center", "centre"), ("defense", "defence"), ("armor", "armour"), ("neighbor", "neighbour"), ("harbor", "harbour"),
    ("labor", "labour"), ("theater", "theatre"), ("kilometer", "kilometre"),
)  # fmt: skip


@lru_cache(4096)
def singulars(word: str) -> tuple[str, ...]:
    """The forms a word may have in the lexicon, itself first: "militiamen" -> "militiaman", "centers" -> "centre"."""
    return _singulars(spelled(word).removesuffix("'s"))


def spelled(word: str) -> str:
    """The word in British spelling, as the lexicon is looked up."""
    for american, british in _SPELLINGS:
        if american in word:
            return word.replace(american, british)
    return word


def _singulars(word: str) -> tuple[str, ...]:
    if word in _IRREGULAR:
        return word, _IRREGULAR[word]
    if word.endswith("men"):
        return word, word[:-2] + "an"
    if not word.endswith("s") or word.endswith("ss"):
        return (word,)
    if word.endswith("ies"):
        return word, word[:-3] + "y", word[:-1]
    if word.endswith("es"):
        return word, word[:-1], word[:-2]
    return word, word[:-1]


@lru_cache(4096)
def is_plural(word: str) -> bool:
    """Whether the form of the word is a plural: "tanks", "militiamen", "personnel"."""
    if word in _IRREGULAR or word in closed("unmarked"):
        return True
    return (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "'s"))) or word.endswith(
        "men"
    )


class Taxonomy(NamedTuple):
    """The counted nouns known, the user's own included."""

    nouns: dict[str, Category]
    weak: frozenset[str]
    measures: frozenset[str]
    modifiers: dict[str, Category]

    def noun(self, words: Sequence[str]) -> tuple[Category, int] | None:
        """The category of the longest noun that the words end in, and its length in words; None where unknown."""
        for length in range(min(_LONGEST, len(words)), 0, -1):
            lead = " ".join(singulars(word)[0] for word in words[-length:-1])
            for last in singulars(words[-1]):
                found = self.nouns.get(f"{lead} {last}" if lead else last)
                if found is not None:
                    return found, length
        return self._hyphened(words[-1]) if words and "-" in words[-1] else None

    def _hyphened(self, word: str) -> tuple[Category, int] | None:
        """The category of a noun that is known without its hyphen: "counter-attacks", "air-strikes", "pick-ups"."""
        for form in singulars(word):
            found = self.nouns.get(form.replace("-", "")) or self.nouns.get(form.replace("-", " "))
            if found is not None:
                return found, 1
        return None

    def whole(self, phrase: str) -> bool:
        """Whether the phrase is a noun as it stands: "prisoners of war"."""
        first, _, rest = phrase.partition(" ")
        return any(f"{single} {rest}" in self.nouns for single in singulars(first))

    def known(self, word: str) -> bool:
        """Whether the single word is a counted noun."""
        return any(form in self.nouns for form in singulars(word))

    def is_weak(self, word: str) -> bool:
        """Whether the noun says little alone: "members", "people"."""
        return any(form in self.weak for form in singulars(word))

    def measures_out(self, word: str) -> bool:
        """Whether the noun only measures out what stands behind "of": "rounds of ammunition"."""
        return any(form in self.measures for form in singulars(word))


@cache
def taxonomy(extra: tuple[ExtraNoun, ...] = ()) -> Taxonomy:
    """The lexicon's taxonomy, with the user's nouns before it."""
    data = table("nouns")
    nouns = {
        spelled(word): cast(Category, category) for category, words in data["nouns"].items() for word in entries(words)
    }
    nouns |= {own.noun.lower(): cast(Category, own.category) for own in extra}
    modifiers = {
        word: cast(Category, category) for category, words in data["modifiers"].items() for word in entries(words)
    }
    own_heads = frozenset(own.noun.lower() for own in extra)
    return Taxonomy(
        nouns,
        frozenset(entries(data["weak"]["words"])) - own_heads,
        frozenset(entries(data["measures"]["words"])) - own_heads,
        modifiers,
    )
