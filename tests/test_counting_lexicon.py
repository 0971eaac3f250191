"""The lexicon of counted nouns, events and closed classes: no word twice, no value outside the closed lists."""

from collections import Counter
from typing import get_args

import pytest

from claimcheck.figures.counting.events import find_events
from claimcheck.figures.counting.grammar import closed, entries
from claimcheck.figures.counting.taxonomy import is_plural, singulars, taxonomy
from claimcheck.figures.counting.words import read_line
from claimcheck.lexicon import table
from claimcheck.model import Span
from claimcheck.model.figure import Category, State

WORDS = {"verbs", "becomes", "is", "toll", "counts"}


def test_a_noun_has_one_category() -> None:
    seen = Counter(noun for words in table("nouns")["nouns"].values() for noun in set(entries(words)))
    assert [noun for noun, count in seen.items() if count > 1] == []


def test_categories_are_those_of_the_guidelines() -> None:
    assert set(table("nouns")["nouns"]) <= set(get_args(Category))
    assert set(table("nouns")["modifiers"]) <= set(get_args(Category))


@pytest.mark.parametrize("name", sorted(set(table("events")) - {"irregular"}))
def test_a_sense_speaks_of_known_states_and_categories(name: str) -> None:
    row = table("events")[name]
    assert row["state"] in get_args(State)
    assert WORDS & set(row), "a sense without words"
    for key, value in row.items():
        if key not in WORDS | {"state", "only", "most", "near", "beside", "onto"}:
            assert key in get_args(Category)
            assert value in get_args(State)
    assert set(row.get("only", "").split()) <= {*get_args(Category), "none"}
    assert not row.get("beside") or closed(row["beside"])


def test_closed_classes_are_not_empty() -> None:
    assert all(closed(name) for name in table("grammar"))


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("militiamen", "militiaman"),
        ("lorries", "lorry"),
        ("command-centers", "command-centre"),
        ("soldier's", "soldier"),
        ("aircraft", "aircraft"),
        ("buses", "bus"),
        ("bodies", "body"),
    ],
)
def test_singulars(word: str, singular: str) -> None:
    assert singular in singulars(word)


@pytest.mark.parametrize("word", ["tanks", "policemen", "personnel", "people", "corps"])
def test_plurals(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["virus", "tank", "pass", "bus"])
def test_not_plurals(word: str) -> None:
    assert not is_plural(word)


def test_longer_nouns_win() -> None:
    nouns = taxonomy()
    assert nouns.noun(["police", "stations"]) == ("places", 2)
    assert nouns.noun(["two", "police"]) == ("combatants", 1)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("He was shot down and died", ["shot down", "died"]),
        ("They fled their homes", ["fled their homes"]),
        ("the kidnapped man lost his life", ["kidnapped", "lost his life"]),
        ("they lay down their arms", ["lay down their arms"]),
        ("on 8 March the Army said so", []),
        ("they took part in it", ["took part"]),
        ("the dying fire", ["dying"]),
    ],
)
def test_events_are_found_in_all_their_forms(text: str, surfaces: list[str]) -> None:
    line = read_line(text, Span(0, len(text)), (), 0, 0)
    found = [line.span(hits[0].first, hits[0].last).of(text) for _, hits in sorted(find_events(line).items())]
    assert [surface for surface in found if surface != "fire"] == surfaces
