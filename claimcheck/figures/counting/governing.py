"""The word that says what became of the things counted, found in the clause about the figure.

Three places are looked at, each giving evidence with a weight: behind the figure (its phrase is a subject: "12
soldiers were killed"), in front of it (an object: "killing 12 soldiers", or a toll: "the death toll rose to 12"), and
the counted noun itself ("12 deaths"). The weightiest wins; nothing within reach leaves the state open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.figures.counting.events import Hit, counted_states
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase, PhraseReader
from claimcheck.figures.counting.taxonomy import singulars
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure
from claimcheck.model.figure import Category, State

_REACH = 26
"""Words looked at on either side."""

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))


def _ends_passive(form: str) -> bool:
    """Whether a participle before this word has no object, so that it speaks of what stands before it."""
    return any(form in closed(name) for name in ("after_passive", "prepositions", "clause"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A state, the words `first` to `last` that speak of it, how much they weigh, and where they stand."""

    state: State
    first: int
    last: int
    weight: int
    place: str


class Governor:
    """Finds the governing word of figures on one line."""

    __slots__ = ("_events", "_figures", "_phrases", "_words")

    def __init__(
        self, line: Line, figures: Sequence[Figure], events: dict[int, tuple[Hit, ...]], phrases: PhraseReader
    ) -> None:
        self._words, self._figures, self._events, self._phrases = line.words, figures, events, phrases

    def judge(self, place: int, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The weightiest evidence on the figure at word `place`; None where there is none."""
        found = (
            self._in_noun(phrase, category),
            self._behind(phrase, category),
            self._in_front(place, category),
        )
        return max((each for each in found if each is not None), key=lambda each: each.weight, default=None)

    def _form(self, place: int) -> str:
        return self._words[place].form if 0 <= place < len(self._words) else "."

    def _hit(self, place: int, category: Category | None, forms: str) -> tuple[Hit, State] | None:
        """The first event that begins at `place`, has one of the forms and speaks of the category."""
        for hit in self._events.get(place, ()):
            if hit.form in forms.split():
                state = hit.event.sense.state_of(category)
                if state is not None:
                    return hit, state
        return None

    def _in_noun(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The counted noun that carries its state: "12 deaths", "30 detainees"."""
        if not phrase.stands:
            return None
        for first in range(phrase.first, phrase.last + 1):
            if phrase.last - first > 3:
                continue
            lead = " ".join(self._form(k) for k in range(first, phrase.last))
            for last in singulars(self._form(phrase.last)):
                sense = counted_states().get(f"{lead} {last}" if lead else last)
                if sense is not None:
                    weak = sense.state in ("captured", "displaced")
                    return Evidence(sense.state, first, phrase.last, 50 if weak else 106, "noun")
        return self._modifier(phrase, category)

    def _modifier(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The participle in front of the noun: "30 wounded soldiers"."""
        for place in range(phrase.first, phrase.head):
            found = self._hit(place, category, "past is")
            if found is not None:
                hit, state = found
                return Evidence(state, hit.first, hit.last, 62, "modifier")
        return None

    def _behind(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The predicate of which the figure is the subject."""
        place, weight, passive, perfect, start = phrase.end + 1, 100, False, False, phrase.end + 1
        relative = False
        stop = min(len(self._words), place + _REACH)
        while place < stop:
            word = self._words[place]
            if word.form in _RELATIVE:
                relative, passive, perfect = True, False, False
                place += 1
                continue
            found = self._predicate(place, category, place == start, passive, perfect)
            if found is not None and not (relative and weight < 60):
                hit, state = found
                return Evidence(state, hit.first, hit.last, weight, "subject")
            if word.form in closed("auxiliary") or word.form in closed("be"):
                passive = passive or word.form in closed("be")
                perfect = perfect or word.form in ("have", "has", "had")
                place += 1
                continue
            following, cost = self._past(place)
            if following < 0:
                return None
            weight -= cost
            place = following
            if weight < 40:
                return None
        return None

    def _predicate(
        self, place: int, category: Category | None, adjacent: bool, passive: bool, perfect: bool
    ) -> tuple[Hit, State] | None:
        if self._form(place - 1) in ("to",) and not passive:
            passive = False
        found = self._hit(place, category, "is becomes")
        if found is not None:
            return found
        found = self._hit(place, category, "past")
        if found is None:
            return None
        after = self._words[found[0].last + 1] if found[0].last + 1 < len(self._words) else None
        if passive:
            return found
        if perfect or after is None:
            return None if perfect else found
        return found if after.figure < 0 and _ends_passive(after.form) else None

    def _past(self, place: int) -> tuple[int, int]:
        """The next word to look at behind the one at `place`, and what going there costs; -1 where it ends."""
        word = self._words[place]
        if word.figure >= 0:
            return self._phrases.behind(place).end + 1, 12
        if word.form in closed("clause"):
            return -1, 0
        if word.form in ("and", "or", ",") and self._list_goes_on(place + 1):
            return place + 1, 0
        if word.form in ("and", "or"):
            return -1, 0
        if word.form in (",", "(", "-", "–"):
            return place + 1, 8
        if word.form.endswith("ing") and self._hit(place, None, "ing") is not None:
            return -1, 0
        if self._events.get(place) and self._hit(place, None, "active") and not self._phrases.nominal(place):
            return -1, 0
        return place + 1, 2 if word.form in closed("prepositions") else 4

    def _list_goes_on(self, place: int) -> bool:
        while self._form(place) in closed("determiners"):
            place += 1
        return place < len(self._words) and self._words[place].figure >= 0

    def _in_front(self, place: int, category: Category | None) -> Evidence | None:
        """The verb of which the figure is the object, or the noun of which it is the toll."""
        weight, gap = 110, False
        for back in range(place - 1, max(-1, place - _REACH), -1):
            word = self._words[back]
            if word.figure >= 0:
                return None
            for found in self._candidates(back, category):
                hit, state = found
                if hit.last >= place:
                    continue
                if hit.form == "toll":
                    return Evidence(state, hit.first, hit.last, min(weight, 92), "toll")
                if self._takes_object(hit):
                    return Evidence(state, hit.first, hit.last, weight, "object")
                if hit.form in ("past", "becomes", "is") and weight > 60:
                    return Evidence(state, hit.first, hit.last, weight - 50, "predicate in front")
            if word.form in closed("clause") and word.form != ":":
                return None
            if word.form in closed("determiners"):
                continue
            weight -= 9 if word.form in closed("prepositions") or not gap else 4
            gap = True
            if weight < 40:
                return None
        return None

    def _candidates(self, place: int, category: Category | None) -> list[tuple[Hit, State]]:
        found = []
        for forms in ("toll", "active ing past", "becomes is"):
            hit = self._hit(place, category, forms)
            if hit is not None:
                found.append(hit)
        return found

    def _takes_object(self, hit: Hit) -> bool:
        """Whether the verb is active here, so that what follows is its object."""
        if hit.form not in ("active", "ing", "past"):
            return False
        after = self._form(hit.last + 1)
        if after in (",", "and", "or") and not any(
            each.form in ("active", "ing", "past") for k in (2, 3) for each in self._events.get(hit.last + k, ())
        ):
            return False
        if hit.form != "past":
            return True
        for back in range(hit.first - 1, max(-1, hit.first - 4), -1):
            if self._form(back) in closed("be"):
                return False
            if not (self._form(back) in closed("auxiliary") or self._form(back).endswith("ly")):
                break
        return not (hit.first and (self._words[hit.first - 1].figure >= 0 and _ends_passive(after)))
