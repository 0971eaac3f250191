"""The word that says what became of the things counted, found in the clause about the figure.

Three places are looked at, each giving evidence with a weight: behind the figure (its phrase is a subject: "12
soldiers were killed"), in front of it (an object: "killing 12 soldiers", or a toll: "the death toll rose to 12"), and
the counted noun itself ("12 deaths"). The weightiest wins; nothing within reach leaves the state open.
"""

from claimcheck.figures.counting.evidence import Evidence, weightier
from claimcheck.figures.counting.fronts import FrontReader
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.model.figure import Category

_REACH = 26
"""Words looked at on either side."""
_PLACES = 9
"""Words at most that say where ships or aircraft are from."""
_SUBJECT_REACH = 6
"""Words between a subject and its predicate, where the subject is taken up later."""
_TOLD = 90
"""What the word weighs by which those are called of whom a part is counted."""


class Governor(FrontReader):
    """Finds the governing word of figures on one line."""

    __slots__ = ()

    def judge(
        self, place: int, phrase: Phrase, counted: Phrase | None, category: Category | None, taken: int = -1
    ) -> Evidence | None:
        """The weightiest evidence on the figure at word `place`; None where there is none.

        Args:
            place: the word that the figure is.
            phrase: what stands right behind it.
            counted: the phrase of what it counts, wherever that stands.
            category: what it counts; None where that is not known (then people are meant).
            taken: the last word of the phrase of the figure before, which speaks of that one only.
        """
        behind = self._behind(place, phrase, category)
        own = weightier(self.of_noun(counted or phrase, category), behind)
        found = weightier(own, self._in_front(place, phrase, category, taken))
        if found is not None and found.place != "front":
            return found
        return weightier(found, self._of_subject(place, phrase, counted, category))

    def told_before(self, place: int, evidence: Evidence) -> Phrase | None:
        """The noun of people in front of word `place` that the sentence says the same of, in a clause of its own."""
        for back in range(place - 1, max(0, place - _REACH), -1):
            hit = self._hit(back, None, "becomes", "is", "past")
            if hit is None or hit.event.sense.state_of(None) != evidence.state:
                continue
            if self._words[hit.last].end > evidence.span.start >= self._words[hit.first].start:
                continue
            named = self._phrases.noun_before(hit.first, personal=True)
            if named is not None and hit.first - named.last <= _SUBJECT_REACH:
                return self._phrases.ending_at(named.last)
        return None

    def told_of(self, among: Phrase, category: Category | None) -> Evidence | None:
        """What the participle says that stands for those of whom a part is counted: "nine of the | dead"."""
        hit = self._hit(among.last, category, "is", "past") if among.anaphor and among.last >= 0 else None
        return None if hit is None else self._evidence(hit, category, _TOLD, "modifier")

    def opens_act(self, place: int) -> bool:
        """Whether an active verb stands at word `place`, an auxiliary before it or not."""
        place = self._past_place(place)
        while self._form(place) in closed("before_act"):
            place += 1
        return any(hit.form in ("past", "active") and not hit.event.sense.near for hit in self._events.get(place, ()))

    def _past_place(self, place: int) -> int:
        """Behind a phrase that says whence or where: "six bombers | from the northern base | struck"."""
        ahead = place
        while self._form(ahead) in closed("prepositions") and ahead < place + _PLACES:
            ahead += 1
            while self._form(ahead) in closed("own") or not (self._ends_place(ahead)):
                ahead += 1
        return ahead

    def _ends_place(self, place: int) -> bool:
        form = self._form(place)
        return (
            not form[0].isalnum()
            or any(form in closed(name) for name in ("prepositions", "before_act", "clause"))
            or (place in self._events and not self._phrases.nominal(place))
        )
