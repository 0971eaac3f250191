"""The word lists of the sources: no entry twice, nothing shadowed, every list says what it means."""

from typing import Any

import pytest

from claimcheck.lexicon import table
from claimcheck.sources.vocabulary import vocabulary

TABLES = ("closed", "cues", "offices", "organisations", "anonymous", "places")


def lists(entries: dict[str, Any], path: str = "") -> list[tuple[str, dict[str, Any]]]:
    found = [(path, entries)] if any(isinstance(value, str) for value in entries.values()) else []
    for key, value in entries.items():
        if isinstance(value, dict):
            found += lists(value, f"{path}.{key}")
    return found


@pytest.mark.parametrize("name", TABLES)
def test_every_list_says_what_it_means(name: str) -> None:
    assert [path for path, entries in lists(table(name)) if "meaning" not in entries] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_list_holds_a_word_twice(name: str) -> None:
    twice = []
    for path, entries in lists(table(name)):
        for key in ("words", "verbs"):
            words = str(entries.get(key, "")).split()
            twice += [f"{path}.{key} {word}" for word in words if words.count(word) > 1]
        phrases = str(entries.get("phrases", "")).strip().splitlines()
        twice += [f"{path}.phrases {phrase}" for phrase in phrases if phrases.count(phrase) > 1]
    assert twice == []


def test_every_entry_can_be_reached() -> None:
    """A phrase of one word, or one with a mark that the reader splits off, would never be seen."""
    known = vocabulary()
    assert all(
        len(keys) > 1 for seconds in known.phrases.values() for found in seconds.values() for keys, _, _ in found
    )
    assert not [word for word in known.folded if word != word.lower() or " " in word]
    assert not [word for word in known.exact if " " in word]


SENSES = [("minister", "R"), ("officials", "A"), ("ministry", "O"), ("report", "U"), ("said", "v"), ("soldiers", "W")]


@pytest.mark.parametrize(("word", "letter"), SENSES)
def test_words_have_the_class_they_are_listed_under(word: str, letter: str) -> None:
    assert vocabulary().folded[word].letter == letter


CASED = [("US", "L"), ("WHO", "K"), ("Russian", "G"), ("Reuters", "K")]


@pytest.mark.parametrize(("word", "letter"), CASED)
def test_names_keep_their_capitals(word: str, letter: str) -> None:
    assert vocabulary().exact[word].letter == letter
    assert word.lower() not in vocabulary().folded or vocabulary().folded[word.lower()].letter != letter
