"""The words of a clause as evidence on a figure, and the counted noun that carries its state itself."""

from collections.abc import Sequence

from claimcheck.figures.counting.events import Form, Hit, Sense, counted_states
from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.taxonomy import singulars
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure
from claimcheck.model.figure import Category, State


def ends_passive(form: str) -> bool:
    """Whether a participle before this word has no object, so that it speaks of what stands before it."""
    return any(form in closed(name) for name in ("after_passive", "prepositions", "clause"))


class ClauseReader:
    """Reads what the words of one line say of its figures."""

    __slots__ = ("_events", "_figures", "_line", "_phrases", "_words")

    def __init__(
        self, line: Line, figures: Sequence[Figure], events: dict[int, tuple[Hit, ...]], phrases: PhraseReader
    ) -> None:
        self._line, self._words, self._figures = line, line.words, figures
        self._events, self._phrases = events, phrases

    def _form(self, place: int) -> str:
        return self._words[place].form if 0 <= place < len(self._words) else "."

    def _hit(self, place: int, category: Category | None, *forms: Form) -> Hit | None:
        """The first event that begins at `place`, has one of the forms and speaks of the category."""
        for hit in self._events.get(place, ()):
            if hit.form in forms and hit.event.sense.state_of(category) is not None:
                return hit
        return None

    def _evidence(self, hit: Hit, category: Category | None, weight: int, place: str) -> Evidence | None:
        sense = hit.event.sense
        state = sense.state_of(category)
        weight = min(weight, sense.most)
        if state in ("wounded", "captured", "killed") and self._coordinated(hit, state):
            state = "killed_or_wounded"
        return (
            None
            if state is None
            else Evidence(state, self._line.span(hit.first, hit.last), weight, place, self._senses(hit))
        )

    def _senses(self, hit: Hit) -> tuple[Sense, ...]:
        return tuple(dict.fromkeys(each.event.sense for each in self._events[hit.first] if each.last == hit.last))

    def _coordinated(self, hit: Hit, state: State) -> bool:
        """Whether killed and wounded are told together: "killed, injured or captured 12", "12 killed or wounded"."""
        states: set[State | None] = {state}
        for step in (1, -1):
            place = hit.last + 1 if step > 0 else hit.first - 1
            while self._form(place) in closed("told_together"):
                place += step
                for other in self._events.get(place, ()):
                    if other.form == hit.form:
                        states.add(other.event.sense.state_of("people"))
                        place += step
                        break
        return {"killed", "wounded"} <= states

    def of_noun(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The counted noun that carries its state: "12 deaths", "30 detainees", "$2 million in aid"."""
        if not phrase.stands or (phrase.complement >= 0 and self._form(phrase.head) in closed("charges")):
            return None
        for first in range(max(phrase.first, phrase.last - 3), phrase.last + 1):
            lead = " ".join(self._form(k) for k in range(first, phrase.last))
            for last in singulars(self._form(phrase.last)):
                sense = counted_states().get(f"{lead} {last}" if lead else last)
                if sense is not None:
                    weak = sense.state in ("captured", "displaced", "fired")
                    state = sense.state_of(category) or sense.state
                    return Evidence(state, self._line.span(first, phrase.last), 50 if weak else 120, "noun", (sense,))
        return self._modifier(phrase, category)

    def _modifier(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The participle in front of the noun: "30 wounded soldiers"."""
        for place in range(phrase.first, phrase.last + 1):
            forms: tuple[Form, ...] = ("past", "is", "toll") if category in ("money", "share") else ("past", "is")
            hit = self._hit(place, category, *forms)
            if hit is not None and hit.last <= phrase.last:
                return self._evidence(hit, category, 60, "modifier")
        return None

    def _full_stop(self, place: int) -> bool:
        """A stop with no space behind it, where the article runs two sentences together."""
        word = self._words[place]
        if word.form == "." and place + 1 < len(self._words) and "." in (self._form(place + 1), self._form(place - 1)):
            return False  # "thousands... to flee"
        if word.form not in (".", "!", "?") or place + 1 == len(self._words):
            return word.form in (".", "!", "?")
        return self._words[place + 1].start == word.end and self._form(place + 1) != ","
