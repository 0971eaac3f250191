"""Puts noun phrase, category and state together, figure by figure in text order, so that an elliptical figure can take
up what the one before it counted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.figures.counting.casualties import are_soldiers
from claimcheck.figures.counting.category import categorise
from claimcheck.figures.counting.context import Headings
from claimcheck.figures.counting.ellipsis import Understood, understood
from claimcheck.figures.counting.events import find_events
from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.governing import Governor
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.history import Described, History
from claimcheck.figures.counting.listing import Listing
from claimcheck.figures.counting.phrase import PERSONAL, Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.qualifying import are_regulars, settled_category, shared
from claimcheck.figures.counting.spot import Spot
from claimcheck.figures.counting.taxonomy import taxonomy
from claimcheck.figures.counting.words import Line, Reader
from claimcheck.model import ExtraNoun, Figure, Layout
from claimcheck.model.figure import Category, State

_MODIFYING = frozenset(("age", "duration", "measure"))
"""Kinds that can stand inside another figure's clause: "the toll of the six-year war rose to 12"."""
_THINGS = frozenset(("equipment", "munitions", "aid_supplies", "money", "units"))
_OWN = 62
"""Evidence of this weight or more is a figure's own; with less it shares that of the list it stands in."""
_BACK = 3
"""Figures back at most to the whole of a part."""
_WHERE = frozenset(("places", "area_distance"))
_SHORT = 6
"""Words between a change and what it leads to at most."""
_LINK_WORDS = 10
"""Words between two figures of one list at most."""


class Describer:
    """Describes the figures of one article."""

    __slots__ = (
        "_figures",
        "_governor",
        "_headings",
        "_history",
        "_line",
        "_listing",
        "_nouns",
        "_phrases",
        "_readers",
        "_text",
    )

    _phrases: PhraseReader
    _governor: Governor

    def __init__(self, text: str, layout: Layout, figures: Sequence[Figure], nouns: tuple[ExtraNoun, ...]) -> None:
        self._text, self._figures = text, figures
        self._nouns = taxonomy(nouns)
        self._readers = Reader(text, layout, figures)
        self._headings = Headings(text, layout)
        self._listing = Listing(self._headings)
        self._line: Line | None = None
        self._history = History()

    def described(self) -> tuple[Figure, ...]:
        """All figures, described."""
        return tuple(self._describe(index) for index in range(len(self._figures)))

    def _describe(self, index: int) -> Figure:
        line, figure = self._readers.line(index), self._figures[index]
        place = line.at.get(index)
        if place is None:
            return figure
        self._turn_to(line)
        before = self._history.before_on(line)
        if before is not None and _converts(before, place, figure):
            described = before._replace(figure=_like(figure, before.figure), place=place, end=place)
        else:
            described = self._read(self._spot(figure, line, place, before), before)
        self._history.add(described)
        self._listing.add(described)
        return described.figure

    def _turn_to(self, line: Line) -> None:
        if line is not self._line:
            events = find_events(line)
            self._line = line
            self._phrases = PhraseReader(line, self._figures, events, self._nouns)
            self._governor = Governor(line, self._figures, events, self._phrases)

    def _spot(self, figure: Figure, line: Line, place: int, before: Described | None) -> Spot:
        taken = _taken(before) if before is not None and before.figure.kind not in _MODIFYING else -1
        reading = categorise(figure, line, place, self._phrases, self._nouns)
        return Spot(self._text, figure, line, place, taken, reading, self._phrases, self._governor, self._nouns)

    def _read(self, spot: Spot, before: Described | None) -> Described:
        between = _between(before, spot.place)
        found = self._found(spot)
        category, evidence = found.category, found.evidence
        weak = evidence is None or evidence.weight < _OWN
        own = evidence is None and spot.has_predicate()
        elsewhere = category in _WHERE and _is_where(between)
        goes_on = before is not None and not elsewhere and _joined(before, between)
        whole = before if goes_on and before is not None and before.figure.claim else self._far_whole(spot, category)
        if weak and not own and whole is not None and not _turns(spot):
            category = spot.fate_of_list(category, whole.evidence)
            evidence = spot.sharing(whole.evidence, category) or evidence
        if before is not None and evidence is not None and _is_whole_of(before, spot, evidence):
            evidence = spot.as_whole(evidence, category)
        elif evidence is None:
            category, evidence = self._from_context(spot, found, before)
        if category == "people" and evidence is not None and _are_unnamed(found.counted, evidence):
            soldiers = are_soldiers(self._phrases, spot.place, spot.reading.around.end, self._nouns)
            category = "combatants" if soldiers else category
        if category == "people" and before is not None and _is_part_of_soldiers(before, spot, found):
            category = "combatants"
        category = settled_category(self._text, spot.figure, found.counted, category, evidence)
        goes_on = before is not None and _goes_on(before, spot, between)
        counted = found.counted or (before.figure.counted if goes_on and before is not None else None)
        figure = self._filled(spot, Understood(counted, found.span, category, evidence))
        part = before is not None and _is_part(before, spot.place)
        return Described(figure, spot.line, spot.place, max(spot.place, spot.reading.around.end), evidence, part)

    def _found(self, spot: Spot) -> Understood:
        """What the figure's own clause says."""
        reading = spot.reading
        listed = self._listing.understood(spot)
        if listed is not None:
            return listed
        if reading.category is None:
            return understood(spot, self._history)
        if reading.phrase is None:
            return Understood(None, None, reading.category, spot.judge(reading.category))
        category, evidence = spot.fated(reading.category)
        if spot.line.words[reading.phrase.last].form in closed("bare_casualties") and _is_single(reading.phrase):
            return Understood("people", None, category, evidence)
        return Understood(spot.wording(reading.phrase), spot.span(reading.phrase), category, evidence)

    def _from_context(
        self, spot: Spot, found: Understood, before: Described | None
    ) -> tuple[Category, Evidence | None]:
        """The evidence on a figure whose own clause has none: that of its whole, its list or the one before."""
        last = self._history.last()
        if spot.reading.predicative and last is not None:
            return found.category, shared(last.evidence, found.category, spot.figure)
        if found.counted == "people" and before is not None and before.figure.category == "displaced":
            return "displaced", before.evidence
        return found.category, self._led(spot, found.category) or self._carried(spot, found.category)

    def _far_whole(self, spot: Spot, category: Category) -> Described | None:
        """The whole of a part told far from it: "killed 48 people on Friday in the north, among them | 10 children"."""
        front = [word.form for word in spot.line.words[max(0, spot.place - 4) : spot.place]]
        if category not in PERSONAL or not any(form in closed("part") for form in front):
            return None
        for done in reversed(self._history.done[-_BACK:]):
            if done.line is not spot.line:
                return None
            if done.figure.claim and done.figure.category in PERSONAL and done.end < spot.place:
                return done
        return None

    def _led(self, spot: Spot, category: Category) -> Evidence | None:
        """The evidence of the sentence that leads the list in which the figure is an item."""
        found = self._headings.over(spot.figure.span.start, category)
        if found is None or spot.figure.kind == "duration":
            return None
        hit, state, span = found
        return Evidence(state, span, _OWN, "heading", (hit.event.sense,))

    def _carried(self, spot: Spot, category: Category) -> Evidence | None:
        """The evidence on the things before, where the sentence goes on listing: "It also includes 12 guns"."""
        last = self._history.last()
        if last is None or category not in _THINGS or last.figure.category not in _THINGS:
            return None
        forms = [word.form for word in spot.line.words[max(0, spot.place - 12) : spot.place]]
        goes_on = 0 <= spot.figure.sentence - last.figure.sentence <= 1
        goes_on = goes_on and any(form in closed("additive") for form in forms)
        return shared(last.evidence, category, spot.figure) if goes_on else None

    def _filled(self, spot: Spot, found: Understood) -> Figure:
        figure, counted = spot.figure, found.counted
        earlier = self._history.same(figure, counted, found.category)
        state = found.evidence.state if found.evidence else self._supposed(spot, found, earlier)
        told = found.evidence.span if found.evidence is not None else None
        spans = figure.spans if found.span is told is None else replace(figure.spans, counted=found.span, state=told)
        counted = counted or (earlier.counted if earlier is not None else None)
        return figure.counting(counted, found.category, state, spans)

    def _supposed(self, spot: Spot, found: Understood, earlier: Figure | None) -> State:
        """The state where nothing near tells it: that of the same thing told before, or that of its kind."""
        if earlier is not None:
            return earlier.state
        if spot.is_set():
            return "other"
        lasting = None if spot.has_predicate() else self._history.lasting(found.counted, found.category)
        if lasting is not None:
            return lasting
        if found.category == "combatants" and not spot.reading.predicative and are_regulars(found.counted):
            return "other" if spot.is_tried() else "deployed"
        if found.counted is not None and spot.dwell():
            return "present"
        if found.category == "equipment" and spot.acts():
            return "deployed"
        if found.category == "displaced":
            return "displaced"
        return "supplied" if found.category == "aid_supplies" else "other"


def _taken(before: Described) -> int:
    """The last word that speaks of the figure before only: its phrase, or the predicate that stands behind it."""
    told = before.evidence
    if told is None or told.place != "subject":
        return before.end
    last = bisect_left(before.line.words, told.span.end, key=lambda word: word.start) - 1
    return max(before.end, last)


def _is_single(phrase: Phrase) -> bool:
    return phrase.first == phrase.last


def _like(figure: Figure, other: Figure) -> Figure:
    spans = replace(figure.spans, counted=other.spans.counted, state=other.spans.state)
    return figure.counting(other.counted, other.category, other.state, spans)


def _converts(before: Described, place: int, figure: Figure) -> bool:
    """Whether the figure is the one before it again: in another unit "$61bn (£49bn)", as its growth "400 (+12)"."""
    forms = [word.form for word in before.line.words[before.place + 1 : place]]
    converted = figure.kind == before.figure.kind in ("money", "measure", "duration") and forms[:1] == ["("]
    return (converted and all(form in closed("determiners") for form in forms)) or forms == ["(", "+"]


def _between(before: Described | None, place: int) -> list[str]:
    """The words between two figures of a line, without those that have told the state of the first."""
    if before is None or place - before.end > 2 * _LINK_WORDS:
        return ["."] * (_LINK_WORDS + 1)
    told, here = before.evidence, before.line.words[place].start
    past = told.span.end if told is not None and told.span.start < here else 0
    return [word.form for word in before.line.words[before.end + 1 : place] if word.start >= past]


def _is_part(before: Described, place: int) -> bool:
    """Whether a figure is told as a part of the one before: "20 people, including | five policemen", "two of them"."""
    words = before.line.words[before.end + 1 : min(place, before.end + _LINK_WORDS)]
    behind = [word.form for word in before.line.words[place + 1 : place + 3]]
    of_them = behind[:1] == ["of"] and behind[1:] in (["them"], ["whom"], ["which"], ["these"])
    return of_them or any(word.form in closed("part") for word in words)


def _is_whole_of(before: Described, spot: Spot, evidence: Evidence) -> bool:
    """Whether the figure is the whole of which the one before tells a part: "three of the | 17 soldiers were hurt"."""
    between = [word.form for word in before.line.words[before.place + 1 : spot.place]]
    of = between[:1] == ["of"] and all(form in closed("determiners") for form in between)
    end = spot.figure.span.end
    own = end <= evidence.span.start and not spot.text[end : evidence.span.start].strip()  # "12 of the | 40 killed"
    return of and not own and before.evidence is not None and before.evidence.span == evidence.span


def _is_part_of_soldiers(before: Described, spot: Spot, found: Understood) -> bool:
    """ "Twelve soldiers, including | four Americans": people who are a part of soldiers are soldiers."""
    return before.figure.category == "combatants" and found.span is not None and _is_part(before, spot.place)


def _is_where(between: list[str]) -> bool:
    """Whether places are only where the thing before happened: "burned 120 homes in | nine villages"."""
    steps = [form for form in between if form in closed("where") or form not in closed("determiners")]
    return bool(steps) and steps[-1] in closed("where")


_CHANGING = frozenset(("money", "percent", "measure"))


def _goes_on(before: Described, spot: Spot, between: list[str]) -> bool:
    """Whether a figure without a noun tells of the same thing: "aged 12 and | 14", "rose by 5 % to | $20 million"."""
    kind, earlier = spot.figure.kind, before.figure.kind
    if kind == "age":
        return earlier == "age" and between in (["and"], ["or"], [","], [",", "and"])
    if kind == earlier == "measure" and between and all(form in closed("between_dimensions") for form in between):
        return True
    if kind not in _CHANGING or earlier not in _CHANGING or len(between) > _LINK_WORDS or not between:
        return False
    steps = [form for form in between if form not in closed("determiners")]
    towards = any(form in closed("towards") for form in between[-4:])
    if earlier == "percent" and towards and len(between) <= _SHORT:  # "rose by 12 % in May to | $20 million"
        return True
    return between == ["to"] or (towards and any(form in closed("change") for form in steps))


def _joined(before: Described, between: list[str]) -> bool:
    """Whether a figure goes on the list that the one before stands in, and so shares its state."""
    if len(between) > _LINK_WORDS or before.figure.kind not in ("count", "percent", "rate", "measure", "money"):
        return False
    if all(form in closed("links") or form in closed("prepositions") for form in between):
        return True
    along = between[-2:] in (["along", "with"], ["together", "with"], ["well", "as"])
    joins = along or any(form in closed("joins") for form in between[-5:])
    return joins and not any(form in closed("clause") and form not in closed("joins") for form in between)


def _turns(spot: Spot) -> bool:
    """Whether a bare figure has a participle of its own: "12 men arrested and | 30 charged"."""
    words, place = spot.line.words, spot.reading.around.end + 1
    return spot.reading.category is None and place < len(words) and words[place].form.endswith(("ed", "ing"))


def _are_unnamed(counted: str | None, evidence: Evidence) -> bool:
    """Whether casualties are told of without a word on who they are."""
    bare = counted is None or counted.lower() in ("people", "dead") or counted.lower() in closed("death_nouns")
    return bare and evidence.state in ("killed", "wounded", "killed_or_wounded")
