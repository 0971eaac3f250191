"""What a unit is: its English name and its dimension.

Names, symbols and dimensions are read from quantulum3's own data files, without importing its parser
(the first parse of which costs seconds); `lexicon/data/units.toml` says which of them news means and adds
what is missing. Nothing is read before the first word that could be a unit.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.lexicon import table

PREFIXES = {"k": "kilo", "M": "mega", "G": "giga", "m": "milli"}


class Unit(NamedTuple):
    """A unit of measure, of time or of money.

    `name` is singular English ("square kilometre"). `dimension` is quantulum3's entity ("length",
    "time", "currency").
    """

    name: str
    dimension: str


class UnitBook(NamedTuple):
    """Every unit by the words, the symbols and the signs that stand for it.

    `words` are lower case and singular; `openers` the first word of each, `vocabulary` any; `symbols` keep their case;
    `before` are the signs that precede a number; `names` the units by their own, where "pound" is the weight.
    """

    words: dict[str, Unit]
    openers: frozenset[str]
    vocabulary: frozenset[str]
    symbols: dict[str, Unit]
    before: dict[str, Unit]
    names: dict[str, Unit]
    plurals: dict[str, str]

    def singular(self, word: str) -> str:
        """`metres` -> `metre`, `feet` -> `foot`; the word itself where it is no plural."""
        if word in self.plurals:
            return self.plurals[word]
        return word[:-1] if word[-1] == "s" and word not in self.vocabulary and word[:-1] in self.vocabulary else word


@cache
def unit_book() -> UnitBook:
    """All units, read once: quantulum3's first, then ours, which win."""
    lexicon = table("units")
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    trusted = frozenset(lexicon["symbols"])
    ordinary = frozenset(lexicon["ordinary"])
    for unit, surfaces, signs in _known_units(lexicon):
        own_name_wins = {word.lower(): unit for word in surfaces if word.lower() not in ordinary}
        words.update({word: unit for word in own_name_wins if word not in words or word == unit.name})
        symbols.update({sign: unit for sign in signs if sign in trusted and sign not in symbols})
    for dimension, entries in lexicon["words"].items():
        for name, surfaces in entries.items():
            unit = Unit(name, dimension)
            words.update(dict.fromkeys(surfaces, unit))
    before = {sign: Unit(name, "currency") for name, signs in lexicon["before"].items() for sign in signs}
    every = sorted(
        (*before.values(), *symbols.values(), *words.values()), key=lambda unit: unit.dimension != "currency"
    )
    names = {unit.name: unit for unit in every}
    openers = frozenset(word.replace("-", " ").split()[0] for word in words)
    vocabulary = frozenset(part for word in words for part in word.replace("-", " ").split())
    return UnitBook(words, openers, vocabulary, symbols, before, names, lexicon["plurals"])


def _known_units(lexicon: dict[str, Any]) -> Iterator[tuple[Unit, list[str], list[str]]]:
    """Units of quantulum3 in the entities that we take over, with their words and symbols, prefixed ones too."""
    entities = frozenset(lexicon["entities"])
    canonical = lexicon["canonical"]
    for name, facts in _quantulum_units().items():
        if facts.get("entity") not in entities:
            continue
        surfaces, signs = facts.get("surfaces", []), facts.get("symbols", [])
        yield Unit(canonical.get(name, name), facts["entity"]), surfaces, signs
        for prefix in set(facts.get("prefixes", ())) & PREFIXES.keys():
            long = PREFIXES[prefix]
            unit = Unit(long + name, facts["entity"])
            yield unit, [long + word for word in surfaces], [prefix + sign for sign in signs]


def _quantulum_units() -> dict[str, dict[str, Any]]:
    """The data of quantulum3's unit files; empty where the package is not there."""
    spec = find_spec("quantulum3")
    if spec is None or spec.origin is None:
        return {}
    folder = Path(spec.origin).parent
    units: dict[str, dict[str, Any]] = {}
    for path in (folder / "units.json", folder / "_lang" / "en_US" / "units.json"):
        for name, facts in json.loads(path.read_text(encoding="utf-8")).items():
            units.setdefault(name, {}).update(facts)
    return units
