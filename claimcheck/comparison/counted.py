"""What a counted noun phrase names: its head, what narrows it, and which heads are one thing."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon import table

# Heads that only carry the real one: "members of the militia", "cases of detention".
CARRIERS = frozenset(
    [
        "member",
        "members",
        "case",
        "cases",
        "number",
        "numbers",
        "group",
        "groups",
        "type",
        "types",
        "piece",
        "pieces",
        "unit",
        "units",
    ]
)
STOPS = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "of",
        "these",
        "those",
        "this",
        "that",
        "all",
        "some",
        "own",
    ]
)
CUTS = frozenset(
    [
        "of",
        "in",
        "from",
        "at",
        "with",
        "who",
        "killed",
        "on",
        "for",
        "by",
        "to",
        "under",
        "held",
        "during",
        "as",
        "inside",
        "near",
        "that",
        "which",
        "were",
        "was",
    ]
)
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "policemen": "policeman", "servicemen": "serviceman",
             "gunmen": "gunman", "people": "people", "lives": "life", "bodies": "body", "dead": "dead"}  # fmt: skip


class Counted(NamedTuple):
    """A counted phrase taken apart: singular `head`, the other words, and the lists of like nouns it is in."""

    head: str | None
    modifiers: frozenset[str]
    kin: frozenset[str]
    generic: bool
    names: frozenset[str]
    camp: str | None = None


@cache
def word_pattern() -> re.Pattern[str]:
    """The words of a noun phrase."""
    return re.compile(r"[^\W_]++(?:[.'’-][^\W_]++)*+")


@cache
def kinships() -> dict[str, frozenset[str]]:
    """Singular noun -> the lists of the lexicon it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, nouns in table("alike")["alike"].items():
        for noun in nouns:
            found[noun].add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


@cache
def generic_heads() -> frozenset[str]:
    """Heads that say only that somebody is counted."""
    return frozenset(table("alike")["generic"]["human"])


def read_counted(phrase: str | None) -> Counted:
    """The phrase taken apart; a phrase that is missing has no head and is generic."""
    return parsed(phrase) if phrase else NOTHING


NOTHING = Counted(None, frozenset(), frozenset(), True, frozenset())


@lru_cache(maxsize=4096)
def parsed(phrase: str) -> Counted:
    """`read_counted` of a phrase that is there; phrases repeat, so each is read once."""
    raw = word_pattern().findall(phrase)
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in raw]
    at = head_index(words)
    head = singular(words[at]) if words else None
    rest = frozenset(
        singular(w) for i, w in enumerate(words) if i != at and w not in STOPS and w not in CARRIERS and w not in CUTS
    )
    kin = kinships().get(head or "", frozenset())
    names = frozenset(word.lower() for word in raw if word[0].isupper() and not phrase.isupper())
    return Counted(head, rest, kin, head is None or head in generic_heads(), names, camp_of(head, rest))


def camp_of(head: str | None, modifiers: frozenset[str]) -> str | None:
    """ "state" for a government's forces, "armed" for those who fight it, None where the phrase does not say."""
    for name, words in table("alike")["camp"].items():
        if modifiers.intersection(words):
            return str(name)
    return next((str(name) for name, words in table("alike")["camp"].items() if head in words), None)


def head_index(words: list[str]) -> int:
    """Where the head stands: last before the first "of", "in", "who"; behind "of" after a carrier."""
    for at, word in enumerate(words):
        if at and word in CUTS:
            if word == "of" and words[at - 1] in CARRIERS and at + 1 < len(words):
                return at + 1 + head_index(words[at + 1 :])
            return at - 1
    last = len(words) - 1
    return last - 1 if last > 0 and words[last] in CARRIERS else last


def singular(word: str) -> str:
    """A plural noun's singular, by its ending; enough to compare heads."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def same_head(left: Counted, right: Counted) -> bool:
    """Whether two heads name one thing: equal, or in one list of like nouns, or both generic."""
    return left.head == right.head or bool(left.kin & right.kin) or (left.generic and right.generic)
