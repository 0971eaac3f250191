"""The words that say what became of the things counted: "killed", "death toll", "were shot down"."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from claimcheck.figures.counting.grammar import closed, entries
from claimcheck.figures.counting.words import Line
from claimcheck.lexicon import table
from claimcheck.model.figure import Category, State

Form = Literal["active", "ing", "past", "becomes", "is", "toll"]


class Sense(NamedTuple):
    """One sense of the lexicon: the state it speaks of, by category where that matters.

    `most` is the greatest weight that it has as evidence, where a better word in reach shall win. `near`: it speaks
    only of a figure right behind it. `beside`: the closed class of which a word must stand in the same sentence
    ("deliver" munitions: fired where there are strikes). `onto`: the closed class that the noun behind must be of,
    unless it is a name ("leave" the town, or Tarna: displaced).
    """

    name: str
    state: State
    by_category: tuple[tuple[Category, State], ...]
    only: frozenset[str]
    most: int = 200
    near: bool = False
    beside: str = ""
    onto: str = ""

    def state_of(self, category: Category | None) -> State | None:
        """What the sense says of a thing of this category; None where it does not speak of such things.

        An unknown category (an elliptical figure: "killing 14") is taken for people.
        """
        category = category or "people"
        if self.only and category not in self.only:
            return None
        return dict(self.by_category).get(category, self.state)


class Event(NamedTuple):
    """A surface of a sense: its words behind the first one, and the grammatical form it is in."""

    tail: tuple[str, ...]
    form: Form
    sense: Sense


class Hit(NamedTuple):
    """Where an event stands in a line: words `first` to `last`, both included."""

    first: int
    last: int
    event: Event

    @property
    def form(self) -> Form:
        """The grammatical form of the event here."""
        return self.event.form


def _inflect(verb: str, irregular: dict[str, tuple[str, ...]], doubled: frozenset[str]) -> Iterator[tuple[str, Form]]:
    """The forms of a verb given in its base form: "shoot down" -> "shot down", "shooting down" …"""
    first, _, rest = verb.partition(" ")
    behind = f" {rest}" if rest else ""
    stem = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    stem = first + first[-1] if first in doubled else stem
    yield first + behind, "active"
    third = (
        first[:-1] + "ies"
        if _turns_y(first)
        else first + ("es" if first.endswith(("s", "sh", "ch", "x", "z")) else "s")
    )
    yield third + behind, "active"
    yield (
        (first if first.endswith("ee") else first[:-2] + "y" if first.endswith("ie") else stem) + "ing" + behind,
        "ing",
    )
    regular = first[:-1] + "ied" if _turns_y(first) else (first + "d" if first.endswith("ee") else stem + "ed")
    for past in irregular.get(first, (regular,)):
        yield past + behind, "past"


def _turns_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"


@cache
def _events() -> dict[str, tuple[Event, ...]]:
    """Every surface by its first word, longer ones first."""
    data = table("events")
    irregular = {}
    for line in data["irregular"]["past"].split(";"):
        base, _, pasts = line.strip().partition(":")
        irregular[base] = tuple(dict.fromkeys(entries(pasts)))
    doubled = frozenset(entries(data["irregular"]["double"]))
    found: dict[str, dict[tuple[tuple[str, ...], Form, str], Event]] = {}
    for name, row in data.items():
        if name == "irregular":
            continue
        sense = _sense(name, row)
        for surface, form in _surfaces(row, irregular, doubled):
            first, *tail = surface.split()
            found.setdefault(first, {})[tuple(tail), form, name] = Event(tuple(tail), form, sense)
    return {
        first: tuple(sorted(events.values(), key=lambda event: -len(event.tail))) for first, events in found.items()
    }


def _sense(name: str, row: dict[str, str]) -> Sense:
    lists = {"state", "only", "most", "near", "beside", "onto", "verbs", "becomes", "is", "toll", "counts"}
    by_category = tuple((cast(Category, key), cast(State, value)) for key, value in row.items() if key not in lists)
    return Sense(
        name,
        cast(State, row["state"]),
        by_category,
        frozenset(row.get("only", "").split()),
        int(row.get("most", 200)),
        "near" in row,
        row.get("beside", ""),
        row.get("onto", ""),
    )


def _surfaces(
    row: dict[str, str], irregular: dict[str, tuple[str, ...]], doubled: frozenset[str]
) -> Iterator[tuple[str, Form]]:
    pasts: set[str] = set()
    for verb in entries(row.get("verbs", "")):
        for surface, form in _inflect(verb, irregular, doubled):
            if form == "past":
                pasts.add(surface)
            yield surface, form
    for verb in entries(row.get("becomes", "")):
        for surface, _ in _inflect(verb, irregular, doubled):
            yield surface, "becomes"
    for words in entries(row.get("is", "")):
        if words not in pasts:
            yield words, "is"
    for words in entries(row.get("toll", "")):
        yield words, "toll"


@cache
def sense_named(name: str) -> Sense:
    """The sense of this name in the lexicon."""
    return _sense(name, table("events")[name])


@cache
def counted_states() -> dict[str, Sense]:
    """Nouns that are counted and carry their state in themselves: "deaths", "casualties"."""
    found: dict[str, Sense] = {}
    for name, row in table("events").items():
        if name != "irregular":
            for noun in entries(row.get("counts", "")):
                found.setdefault(noun, _sense(name, row))
    return found


def find_events(line: Line) -> dict[int, tuple[Hit, ...]]:
    """All events of a line by the word they begin at; of one beginning only the longest surfaces.

    A word with a capital inside a sentence is a name ("the Army", "8 March"), unless all words have one (a headline).
    """
    known, words = _events(), line.words
    titled: bool | None = True if line.shouting else None
    found: dict[int, tuple[Hit, ...]] = {}
    forms = [word.form for word in words]
    past = -1
    for place, form in enumerate(forms):
        events = known.get(form)
        if events is None or place <= past:
            continue
        if place and place in line.capitals and titled is not True:
            titled = _is_title(line) if titled is None else titled
            if not titled:
                continue
        hits = tuple(hit for hit in _longest(events, forms, place) if _reaches(hit, line))
        if hits:
            past = hits[0].last - (hits[0].last > place and forms[hits[0].last] == "in")  # "still in", "in detention"
            found[place] = hits
    return found


def _is_title(line: Line) -> bool:
    """Whether most words have a capital, as in a headline."""
    return 2 * len(line.capitals) > sum(word.form[0].isalpha() for word in line.words)


def _reaches(hit: Hit, line: Line) -> bool:
    """Whether behind the event stands what its sense asks for: "left | Tarna", "left the | town", not "the room"."""
    wanted, place = hit.event.sense.onto, hit.last + 1
    if not wanted:
        return True
    while place < len(line.words) and line.words[place].form in closed("own"):
        place += 1
    if place >= len(line.words):
        return False
    return line.words[place].form in closed(wanted) or (line.capital(place) and not line.shouting)


def _aims(following: list[str]) -> bool:
    """Whether a number follows "at" as what is aimed at: "fired at | 12 tanks"."""
    return "#" in following and following[0] not in ("least", "most")


AIMED = 3
"""Words behind "at" among which a number must stand."""


def _longest(events: tuple[Event, ...], forms: list[str], place: int) -> tuple[Hit, ...]:
    """The events that stand at `place`, those of the most words only; `events` has the longest first."""
    following = forms[place + 1] if place + 1 < len(forms) else ""
    hits: list[Hit] = []
    for event in events:
        tail = event.tail
        if hits and place + len(tail) < hits[0].last:
            break
        if tail and (tail[0] != following or tuple(forms[place + 1 : place + 1 + len(tail)]) != tail):
            continue
        if tail and tail[-1] == "at" and not _aims(forms[place + 1 + len(tail) :][:AIMED]):
            continue  # "fired at least 30 shells" is not fired at anybody, nor tells "fired at the town" of the town
        if not event.sense.beside or not closed(event.sense.beside).isdisjoint(forms):
            hits.append(Hit(place, place + len(tail), event))
    return tuple(hits)
