"""Puts noun phrase, category and state together, figure by figure in text order, so that an elliptical figure can take
up what the one before it counted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.figures.counting.casualties import are_soldiers, struck_before
from claimcheck.figures.counting.category import Reading, categorise, category_of
from claimcheck.figures.counting.context import Headings
from claimcheck.figures.counting.events import Hit, find_events
from claimcheck.figures.counting.governing import Evidence, Governor
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL, PhraseReader
from claimcheck.figures.counting.taxonomy import singulars, taxonomy
from claimcheck.figures.counting.words import Line, Reader
from claimcheck.model import ExtraNoun, Figure, Layout, Span
from claimcheck.model.figure import Category, Kind, State

_BODILY = frozenset(("killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "displaced"))
"""States of living beings: an elliptical figure in one of them counts people."""
_MODIFYING = frozenset(("age", "duration", "measure"))
"""Kinds that can stand inside another figure's clause: "the toll of the six-year war rose to 12"."""
_THINGS = frozenset(("equipment", "munitions", "aid_supplies", "money", "units"))
_OWN = 62
"""Evidence of this weight or more is a figure's own; with less it shares that of the list it stands in."""
_LINK_WORDS = 10
"""Words between two figures of one list at most."""


@dataclass(frozen=True, slots=True)
class Described:
    """A figure as described so far, kept for those that refer back to it.

    `part` is true where it is only named as a part of the one before: "20 people, including | five policemen".
    """

    figure: Figure
    line: Line
    place: int
    end: int
    evidence: Evidence | None
    part: bool = False


class Describer:
    """Describes the figures of one article."""

    __slots__ = (
        "_done",
        "_figures",
        "_governor",
        "_headings",
        "_lasting",
        "_line",
        "_nouns",
        "_phrases",
        "_readers",
        "_seen",
        "_text",
    )

    _phrases: PhraseReader
    _governor: Governor

    def __init__(self, text: str, layout: Layout, figures: Sequence[Figure], nouns: tuple[ExtraNoun, ...]) -> None:
        self._text, self._figures = text, figures
        self._nouns = taxonomy(nouns)
        self._readers = Reader(text, layout, figures)
        self._headings = Headings(text, layout)
        self._line: Line | None = None
        self._done: list[Described] = []
        self._lasting: dict[tuple[Category, str], State] = {}
        self._seen: dict[tuple[Kind, Decimal | None, Decimal | None], Figure] = {}

    def described(self) -> tuple[Figure, ...]:
        """All figures, described."""
        return tuple(self._describe(index) for index in range(len(self._figures)))

    def _turn_to(self, line: Line) -> None:
        if line is not self._line:
            events: dict[int, tuple[Hit, ...]] = find_events(line)
            self._line = line
            self._phrases = PhraseReader(line, self._figures, events, self._nouns)
            self._governor = Governor(line, self._figures, events, self._phrases)

    def _describe(self, index: int) -> Figure:
        line, figure = self._readers.line(index), self._figures[index]
        place = line.at.get(index)
        if place is None:
            return figure
        self._turn_to(line)
        previous = self._previous(line)
        if previous is not None and self._converts(previous, place, figure):
            done = replace(previous, figure=_like(figure, previous.figure), place=place, end=place)
        else:
            done = self._read(figure, line, place, previous)
        self._done.append(done)
        self._remember(done.figure)
        return done.figure

    def _remember(self, figure: Figure) -> None:
        if figure.state != "other":
            self._seen.setdefault((figure.kind, figure.amount.low, figure.amount.high), figure)
        if figure.state in closed("lasting") and figure.counted is not None:
            self._lasting[figure.category, figure.counted.lower().split()[-1]] = figure.state

    def _previous(self, line: Line) -> Described | None:
        previous = self._done[-1] if self._done else None
        return previous if previous is not None and previous.line is line else None

    def _converts(self, previous: Described, place: int, figure: Figure) -> bool:
        """Whether the figure is the one before it in another unit: "$61bn (£49bn)"."""
        forms = [word.form for word in previous.line.words[previous.place + 1 : place]]
        return (
            figure.kind == previous.figure.kind in ("money", "measure", "duration")
            and (forms[:1] == ["("] == forms[-1:])
        ) or forms == ["(", "+"]

    def _read(self, figure: Figure, line: Line, place: int, previous: Described | None) -> Described:
        reading = categorise(figure, line, place, self._phrases, self._nouns)
        between = self._between(previous, place)
        taken = previous.end if previous is not None and previous.figure.kind not in _MODIFYING else -1
        if reading.category is None:
            counted, span, category, evidence = self._elliptical(figure, place, reading, taken)
        else:
            counted, span = self._named(reading, line)
            category = reading.category
            evidence = self._judge(place, reading, category, figure, taken)
        weak = evidence is None or evidence.weight < _OWN
        if weak and previous is not None and self._joined(previous, between) and not self._turns(reading):
            evidence = _shared(previous.evidence, category, figure) or evidence
        if evidence is None:
            category, evidence = self._from_context(figure, place, reading, counted, category, previous)
        if category == "people" and evidence is not None and self._unnamed(counted, evidence):
            soldiers = are_soldiers(self._phrases, place, reading.around.end, self._nouns)
            category = "combatants" if soldiers else category
        if counted is None and figure.kind == "money" and previous is not None and between == ["to"]:
            counted = previous.figure.counted
        category = _settled_category(self._text, figure, counted, category, evidence)
        figure = self._filled(figure, counted, span, category, evidence, reading.predicative)
        part = any(form in closed("part") for form in between)
        return Described(figure, line, place, max(place, reading.around.end), evidence, part)

    def _from_context(
        self,
        figure: Figure,
        place: int,
        reading: Reading,
        counted: str | None,
        category: Category,
        previous: Described | None,
    ) -> tuple[Category, Evidence | None]:
        """The evidence on a figure whose own clause has none: that of its whole, its list or the one before."""
        if reading.predicative and self._done:
            return category, _shared(self._done[-1].evidence, category, figure)
        if counted == "people" and previous is not None and previous.figure.category == "displaced":
            return "displaced", previous.evidence
        return category, self._led(figure, category) or self._carried(figure, place, category)

    def _led(self, figure: Figure, category: Category) -> Evidence | None:
        """The evidence of the sentence that leads the list in which the figure is an item."""
        found = self._headings.over(figure.span.start, category)
        if found is None or figure.kind == "duration":
            return None
        hit, state, span = found
        return Evidence(state, span, _OWN, "heading", (hit.event.sense,))

    def _carried(self, figure: Figure, place: int, category: Category) -> Evidence | None:
        """The evidence on the things before, where the sentence goes on listing: "It also includes 12 guns"."""
        before = self._done[-1] if self._done else None
        if before is None or category not in _THINGS or not 0 <= figure.sentence - before.figure.sentence <= 1:
            return None
        assert self._line is not None
        forms = [word.form for word in self._line.words[max(0, place - 12) : place]]
        goes_on = any(form in closed("additive") for form in forms)
        return _shared(before.evidence, category, figure) if goes_on and before.figure.category in _THINGS else None

    def _between(self, previous: Described | None, place: int) -> list[str]:
        if previous is None or place - previous.end > 2 * _LINK_WORDS:
            return ["."] * (_LINK_WORDS + 1)
        past = previous.evidence.span.end if previous.evidence is not None else 0
        return [word.form for word in previous.line.words[previous.end + 1 : place] if word.start >= past]

    def _joined(self, previous: Described, between: list[str]) -> bool:
        """Whether the figure goes on the list that the previous one stands in, and so shares its state."""
        if len(between) > _LINK_WORDS or previous.figure.kind not in ("count", "percent", "rate", "measure", "money"):
            return False
        return all(form in closed("links") or form in closed("prepositions") for form in between) or (
            any(form in closed("joins") for form in between[-5:])
            and not any(form in closed("clause") for form in between)
        )

    def _turns(self, reading: Reading) -> bool:
        """Whether a bare figure has a participle of its own: "12 men arrested and | 30 charged"."""
        words, place = self._phrases.line.words, reading.around.end + 1
        return reading.category is None and place < len(words) and words[place].form.endswith("ed")

    def _judge(
        self, place: int, reading: Reading, category: Category | None, figure: Figure, taken: int
    ) -> Evidence | None:
        if figure.kind == "duration" or (figure.kind == "measure" and category == "area_distance" and _linear(figure)):
            return None
        asked: Category | None = "people" if figure.kind == "age" else category
        if category == "equipment" and self._flies_unmanned(reading):
            asked = "munitions"
        evidence = self._governor.judge(place, reading.around, reading.phrase, asked, taken)
        return None if evidence is None else self._qualified(evidence, reading, category, figure)

    def _qualified(
        self, evidence: Evidence, reading: Reading, category: Category | None, figure: Figure
    ) -> Evidence | None:
        """The evidence as the noun and the kind qualify it."""
        if figure.kind == "percent" and any(sense.name == "lose" for sense in evidence.senses):
            return replace(evidence, state="lost")
        name, head = evidence.senses[0].name, self._head(reading)
        if name == "air_defence" and not any(form in closed("airborne") for form in singulars(head)):
            return replace(evidence, state="destroyed")
        if name == "possess" and category == "combatants" and _regular(head):
            return replace(evidence, state="deployed")
        if evidence.state == "damaged" and category == "places" and self._settled(reading, evidence):
            return replace(evidence, state="other")
        if evidence.state == "fired" and category == "strikes_events" and not self._dealt(reading):
            return None
        return evidence

    def _head(self, reading: Reading) -> str:
        return "" if reading.phrase is None else self._phrases.line.words[reading.phrase.head].form

    def _flies_unmanned(self, reading: Reading) -> bool:
        return any(form in closed("drones") for form in singulars(self._head(reading)))

    def _settled(self, reading: Reading, evidence: Evidence) -> bool:
        """Whether what was hit is a place as a whole: "hit two towns" says nothing of damage."""
        hit = evidence.span.of(self._text).lower() in ("hit", "hits", "hitting")
        return hit and not any(form in closed("buildings") for form in singulars(self._head(reading)))

    def _dealt(self, reading: Reading) -> bool:
        """Whether the events are blows, which are dealt like shots: strikes and raids, not clashes or missions."""
        if reading.phrase is None:
            return True
        head = self._phrases.line.words[reading.phrase.head].form
        before = self._phrases.line.words[max(reading.phrase.first, reading.phrase.head - 1)].form
        return any(form in closed("blows") for form in singulars(head)) or (
            head.startswith("attack") and before in closed("blows_by")
        )

    def _named(self, reading: Reading, line: Line) -> tuple[str | None, Span | None]:
        if reading.phrase is None:
            return None, None
        span = line.span(reading.phrase.first, reading.phrase.last)
        return self._wording(span, line), span

    def _elliptical(
        self, figure: Figure, place: int, reading: Reading, taken: int
    ) -> tuple[str | None, Span | None, Category, Evidence | None]:
        """What a figure without a noun counts: what the one before it counted, or people."""
        of_people = self._judge(place, reading, None, figure, taken)
        bodily = of_people is not None and of_people.state in _BODILY
        for antecedent in self._antecedents(reading, place, figure):
            category = antecedent.figure.category
            evidence = self._judge(place, reading, category, figure, taken)
            if of_people is not None and bodily and (evidence is None or evidence.span != of_people.span):
                continue
            if bodily and not reading.around.anaphor and not self._shares(antecedent, of_people):
                continue
            turned = self._form_before(place) == "but"
            return antecedent.figure.counted, None, category, evidence or (None if turned else antecedent.evidence)
        named = self._phrases.noun_before(place, bodily) if reading.around.anaphor else None
        if named is not None:
            line = self._phrases.line
            span = line.span(named.first, named.last)
            category = category_of(named, line, self._nouns)
            return self._wording(span, line), span, category, self._judge(place, reading, category, figure, taken)
        if figure.kind == "percent":
            return None, None, "share", self._judge(place, reading, "share", figure, taken)
        if (
            of_people is not None
            and of_people.place == "subject"
            and of_people.span.of(self._text).lower() == "displaced"
        ):
            return "people", None, "displaced", of_people
        struck = struck_before(self._phrases, place, self._nouns) if bodily else None
        if struck is not None:
            span = self._phrases.line.span(struck[0].first, struck[0].last)
            return self._wording(span, self._phrases.line), span, struck[1], of_people
        if of_people is not None and of_people.place == "toll":
            return self._of_toll(of_people)
        if reading.around.anaphor or bodily:
            return "people", None, "people", of_people
        return None, None, "other", None

    @staticmethod
    def _unnamed(counted: str | None, evidence: Evidence) -> bool:
        """Whether casualties are told of without a word on who they are."""
        bare = counted is None or counted.lower() in ("people", "dead") or counted.lower() in closed("death_nouns")
        return bare and evidence.state in ("killed", "wounded", "killed_or_wounded")

    def _of_toll(self, evidence: Evidence) -> tuple[str | None, Span | None, Category, Evidence | None]:
        """What a toll in front counts: "civilian deaths doubled to 40" civilians, "the death toll rose" people."""
        line = self._phrases.line
        place = bisect_left(line.words, evidence.span.start, key=lambda word: word.start)
        word = line.words[place].form
        phrase = self._phrases.ending_at(place)
        category = category_of(phrase, line, self._nouns)
        category = category if category in PERSONAL else "people"
        if word not in closed("death_nouns"):
            return "people", None, category, evidence
        span = line.span(phrase.first, phrase.last)
        return self._wording(span, line), span, category, evidence

    def _form_before(self, place: int) -> str:
        assert self._line is not None
        return self._line.words[place - 1].form if place else ""

    def _shares(self, antecedent: Described, of_people: Evidence | None) -> bool:
        """Whether a bodily state can be said of what the figure before counted."""
        if antecedent.figure.category not in PERSONAL:
            return True
        return antecedent.figure.state in _BODILY or (of_people is not None and of_people.place == "subject")

    def _antecedents(self, reading: Reading, place: int, figure: Figure) -> list[Described]:
        """The figures before whose noun an elliptical figure can take up, the likeliest first."""
        likely: list[Described] = []
        parts: list[Described] = []
        reaching = reading.around.anaphor or self._anaphoric(place) or place <= 1
        for done in reversed(self._done[-6:]):
            same = done.line is self._line
            if not (same or reaching):
                break
            counts = done.figure.kind in ("count", "rate") or figure.kind == "ratio" or done.figure.category in PERSONAL
            if not counts or done.figure.kind == "age" or done.figure.counted is None or done.figure.amount.high == 0:
                continue
            if done.figure.category in ("time", "places") and not same:
                continue
            (parts if done.part else likely).append(done)
        return likely + parts

    def _anaphoric(self, place: int) -> bool:
        """Whether the sentence takes up the one before: "Of those, 12 …", "Among them 12 …"."""
        assert self._line is not None
        forms = [word.form for word in self._line.words[: min(place, 3)]]
        return any(form in ("those", "these", "them", "which", "whom") for form in forms)

    def _filled(
        self,
        figure: Figure,
        counted: str | None,
        span: Span | None,
        category: Category,
        evidence: Evidence | None,
        predicative: bool,
    ) -> Figure:
        state: State = evidence.state if evidence else "other"
        place = evidence.span if evidence else None
        earlier = self._seen.get((figure.kind, figure.amount.low, figure.amount.high))
        if earlier is not None and figure.kind in ("count", "money") and _same_thing(earlier, counted, category):
            counted = counted or earlier.counted
            state = earlier.state if evidence is None else state
        elif evidence is None and counted is not None and (category, counted.lower().split()[-1]) in self._lasting:
            state = self._lasting[category, counted.lower().split()[-1]]
        elif evidence is None and category == "combatants" and not predicative and _regular(counted):
            state = "deployed"
        if evidence is None and category == "aid_supplies" and state == "other":
            state = "supplied"
        return replace(
            figure,
            counted=counted,
            category=category,
            state=state,
            spans=replace(figure.spans, counted=span, state=place),
        )

    def _wording(self, span: Span, line: Line) -> str:
        wording = " ".join(span.of(self._text).split())
        for mark in '"“”':
            wording = wording.replace(mark, "")
        if line.shouting:
            wording = " ".join(word if any(map(str.isdigit, word)) else word.lower() for word in wording.split())
        return wording


def _like(figure: Figure, other: Figure) -> Figure:
    spans = replace(figure.spans, counted=other.spans.counted, state=other.spans.state)
    return replace(figure, counted=other.counted, category=other.category, state=other.state, spans=spans)


def _settled_category(
    text: str, figure: Figure, counted: str | None, category: Category, evidence: Evidence | None
) -> Category:
    """The category as the state settles it: drones are munitions once fired, a share under control is an area."""
    if evidence is None:
        return category
    if figure.kind == "percent" and category == "share" and evidence.state == "controlled":
        return "area_distance"
    said = evidence.span.of(text).lower()
    if category == "people" and evidence.state == "displaced" and said in closed("uprooted") and figure.kind != "age":
        return "displaced"
    words = (counted or "").lower().split()
    fired = category == "equipment" and evidence.state in ("fired", "intercepted")
    if fired and any(form in closed("drones") for form in words):
        return "equipment" if any(form in closed("scouts") for form in words) else "munitions"
    return category


def _regular(counted: str | None) -> bool:
    """Whether the combatants are such as are posted somewhere, so that their mere number tells of a deployment."""
    words = (counted or "").lower().split()
    return any(form in closed("regulars") for word in words[-2:] for form in singulars(word))


def _same_thing(earlier: Figure, counted: str | None, category: Category) -> bool:
    if counted is None or earlier.counted is None:
        return counted is None and earlier.category == category
    alike = earlier.counted.split()[-1:] == counted.split()[-1:] or category in PERSONAL
    return earlier.category == category and alike


def _shared(evidence: Evidence | None, category: Category, figure: Figure) -> Evidence | None:
    """The evidence of a list as it speaks of a member of this category."""
    if evidence is None or figure.kind == "duration":
        return None
    asked: Category = "people" if figure.kind == "age" else category
    if evidence.state == "killed_or_wounded" and category in PERSONAL:
        return evidence
    state = next((state for sense in evidence.senses if (state := sense.state_of(asked)) is not None), None)
    return None if state is None else replace(evidence, state=state)


def _linear(figure: Figure) -> bool:
    """Whether a measure is a length, which nobody can hold or lose."""
    unit = figure.unit or ""
    return not any(area in unit for area in ("square", "hectare", "acre", "dunam"))
