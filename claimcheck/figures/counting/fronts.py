"""What stands in front of a figure: the verb whose object it is, the noun whose toll it is, the subject it sizes."""

from itertools import pairwise

from claimcheck.figures.counting.clause import ends_passive
from claimcheck.figures.counting.events import Form, Hit, sense_named
from claimcheck.figures.counting.evidence import LEAST, Evidence, weight_of
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.figures.counting.predicates import PredicateReader
from claimcheck.figures.counting.taxonomy import is_plural
from claimcheck.model.figure import Category

_REACH = 26
"""Words looked at on either side."""
_OBJECT = 7
"""Words at most from a verb of striking over its object to what it is done with."""
_SUBJECT = 66
"""What a word of a far subject weighs."""


class FrontReader(PredicateReader):
    """Reads back in front of the figures of one line."""

    __slots__ = ()

    def _in_front(self, place: int, phrase: Phrase, category: Category | None, taken: int) -> Evidence | None:
        """The verb of which the figure is the object, or the noun of which it is the toll."""
        best: Evidence | None = None
        weight, changed = 110, False
        for back in range(place - 1, max(-1, taken, place - _REACH), -1):
            word = self._words[back]
            if self._full_stop(back) or (word.figure >= 0 and self._stops(back)):
                break
            dealt = self._dealt(back, place) if category == "munitions" else None
            if dealt is not None:
                return dealt
            if back in self._events:
                found = self._front_evidence(back, place, phrase, category, weight, changed)
                best = max(found if best is None else (best, *found), key=weight_of, default=None)
            if best is not None and best.weight >= 90:
                break
            if word.form in closed("clause") and word.form != ":" and not self._measures(back):
                break
            if word.form == "”" and any(self._form(k) in closed("saying") for k in (back + 1, back + 2, back + 3)):
                break  # "we need a bridge,” he said of the | 12 guns": what was quoted is over
            if word.form == "there" and self._form(back + 1) in closed("be"):
                break  # "beside the encircled troops there are 500 civilians": what stands before is said of others
            changed = changed or word.form in closed("change")
            weight -= self._cost(back, weight)
            if weight < LEAST:
                break
        return best if best is not None and best.weight >= LEAST else None

    def _of_subject(
        self, place: int, phrase: Phrase, counted: Phrase | None, category: Category | None
    ) -> Evidence | None:
        """What the subject says whose size the figure is, however far in front it stands: "the number of people who
        have died since the rains began was | 12", "the toll, as the clinics of three towns have it, is | 88".
        """
        if phrase.stands or not self._gives_size(place):
            return None
        if counted is not None and counted.stands and counted.last < place:
            opening = range(max(0, counted.first - 3), place)
        else:
            parts = (back for back in range(place - 1, max(-1, place - _REACH), -1) if self._form(back) in (";", ":"))
            opening = range(next(parts, max(-1, place - _REACH - 1)) + 1, place)
        named = counted is not None and counted.stands
        forms: tuple[Form, ...] = ("toll", "is", "becomes", "past") if named else ("toll",)
        told = (self._hit(each, category, *forms) for each in opening)
        hit = next((hit for hit in told if hit is not None and not hit.event.sense.near), None)
        return None if hit is None or hit.last >= place else self._evidence(hit, category, _SUBJECT, "toll")

    def _gives_size(self, place: int) -> bool:
        """Whether the figure stands behind a verb of size: "was put at | 12", "now stands at about | 12"."""
        back = place - 1
        while back > 0 and (self._form(back) in closed("determiners") or self._form(back) in closed("prepositions")):
            back -= 1
        return self._form(back) in closed("change")

    def _measures(self, place: int) -> bool:
        """Whether an "as" belongs to a hedge: "as many as", "as high as"."""
        beside = (self._form(place - 1), self._form(place + 1))
        return self._form(place) == "as" and any(form in closed("degrees_of_as") for form in beside)

    def _stops(self, place: int) -> bool:
        return self._figures[self._words[place].figure].kind not in ("age", "duration", "measure")

    def _cost(self, place: int, weight: int) -> int:
        word = self._words[place]
        if word.form in closed("determiners"):
            return 0
        if word.form in closed("prepositions") or weight == 110:
            return 9
        return 4

    def _front_evidence(
        self, back: int, place: int, phrase: Phrase, category: Category | None, weight: int, changed: bool
    ) -> list[Evidence]:
        found: list[Evidence | None] = []
        toll = self._toll(back, place, category)
        if toll is not None:
            direct = changed or self._form(toll.last + 1) in closed("behind_toll")
            near = max(weight, 92 - 2 * (place - back)) if direct or not phrase.stands else weight
            found.append(self._evidence(toll, category, min(92, near), "toll"))
        verb = self._hit(back, category, "active", "ing", "past")
        if verb is not None and verb.last < place:
            if self._takes_object(verb):
                found.append(self._evidence(verb, category, weight, "object"))
            elif verb.form == "past" and (
                not phrase.stands or self._heads_list(verb, place) or self._in_company(verb, place)
            ):
                found.append(self._evidence(verb, category, min(weight, 80), "front"))
        turn = self._hit(back, category, "becomes", "is")
        if turn is not None and turn.last < place and self._in_company(turn, place):
            found.append(self._evidence(turn, category, min(weight, 80), "front"))
        elif turn is not None and turn.last < place and not phrase.stands:
            found.append(self._evidence(turn, category, weight - 45, "front"))
        return [each for each in found if each is not None]

    def _toll(self, back: int, place: int, category: Category | None) -> Hit | None:
        """The toll that begins at word `back`, in front of the figure; one that must be near stands right before it."""
        for hit in self._events.get(back, ()):
            if hit.form != "toll" or hit.last >= place or hit.event.sense.state_of(category) is None:
                continue
            between = self._words[hit.last + 1 : place]
            if not hit.event.sense.near or all(word.form in closed("determiners") for word in between):
                return hit
        return None

    def _dealt(self, back: int, place: int) -> Evidence | None:
        """What is fired at somebody, named behind a participle: "struck by | 12 rockets"."""
        struck = self._form(back) in ("by", "with") and self._form(back - 1) in closed("struck_with")
        if self._form(back) == "with" and not struck:
            front = self._words[max(0, back - _OBJECT) : back]
            struck = any(word.form in closed("struck_with") or word.form in closed("strike_with") for word in front)
        if not struck:
            return None
        if not all(word.form in closed("determiners") for word in self._words[back + 1 : place]):
            return None
        return Evidence("fired", self._line.span(back, back), 100, "toll", (sense_named("fire"),))

    def _heads_list(self, verb: Hit, place: int) -> bool:
        """Whether a passive in front is followed by a colon: "arms were seized: 12 rifles"."""
        return any(self._form(k) == ":" for k in range(verb.last + 1, place))

    def _in_company(self, verb: Hit, place: int) -> bool:
        """Whether what befell one befell the figure as well: "he was shot along with | two guards"."""
        between = [word.form for word in self._words[verb.last + 1 : place]]
        pairs = map(" ".join, pairwise(between))
        return "alongside" in between or any(pair in closed("company") for pair in pairs)

    def _takes_object(self, hit: Hit) -> bool:
        """Whether the verb is active here, so that what follows is its object."""
        after = self._form(hit.last + 1)
        if after in closed("without_object") and not self._shares_object(hit.last):
            return False
        if hit.form == "active":
            if self._form(hit.first - 1) in closed("be") and not self._is_participle(hit):
                return False  # "the unit was | down to 20 men"
            joined = self._form(hit.first - 1) in closed("conjoined") and after == "#"  # "and fire | 2,000 shells"
            return joined or not self._phrases.nominal(hit.first) or self._has_subject(hit.first)
        if hit.form != "past":
            return True
        for back in range(hit.first - 1, max(-1, hit.first - 4), -1):
            if self._form(back) in closed("be"):
                return False
            if not (self._form(back) in closed("auxiliary") or self._form(back).endswith("ly")):
                break
        return not (hit.first and self._words[hit.first - 1].figure >= 0 and ends_passive(after))

    def _is_participle(self, hit: Hit) -> bool:
        """Whether the base form is the participle too: "the tanker was | hit by two missiles"."""
        return any(other.form == "past" for other in self._events[hit.first])

    def _has_subject(self, place: int) -> bool:
        """Whether a word that may be a noun is a verb here: "to attack", "will strike", "the jets bomb"."""
        before = self._form(place - 1)
        return before in closed("auxiliary") or before in closed("subjects") or is_plural(before)

    def _shares_object(self, last: int) -> bool:
        """Whether a further verb follows that has the same object: "killed, wounded or captured 12"."""
        verbs = ("active", "ing", "past")
        for place in range(last + 1, min(last + 4, len(self._words))):
            if self._words[place].figure >= 0:
                return False
            if any(hit.form in verbs for hit in self._events.get(place, ())):
                return True
        return False
