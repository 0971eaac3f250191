"""The word that says what became of the things counted, found in the clause about the figure.

Three places are looked at, each giving evidence with a weight: behind the figure (its phrase is a subject: "12
soldiers were killed"), in front of it (an object: "killing 12 soldiers", or a toll: "the death toll rose to 12"), and
the counted noun itself ("12 deaths"). The weightiest wins; nothing within reach leaves the state open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from claimcheck.figures.counting.events import Form, Hit, Sense, counted_states, sense_named
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.taxonomy import is_plural, singulars
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure, Span
from claimcheck.model.figure import Category, State

_REACH = 26
"""Words looked at on either side."""
_LEAST = 40
"""Evidence that weighs less is none."""
_OBJECT = 7
"""Words at most from a verb of striking over its object to what it is done with."""
_PLACES = 9
"""Words at most that say where ships or aircraft are from."""
_OPENING = 5
"""Words at the start of a sentence in which the subject's noun is looked for."""
_SUBJECT_REACH = 6
"""Words between a subject and its predicate, where the subject is taken up later."""
_SUBJECT = 66
"""What a word of a far subject weighs."""
_GIVEN = 105
"""What the verb of a relative clause weighs whose object the figure is."""
_TOLD = 90
"""What the word weighs by which those are called of whom a part is counted."""
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
_DASHES = frozenset("-–—")


def _ends_passive(form: str) -> bool:
    """Whether a participle before this word has no object, so that it speaks of what stands before it."""
    return any(form in closed(name) for name in ("after_passive", "prepositions", "clause"))


class Evidence(NamedTuple):
    """A state, the characters that speak of it, how much they weigh, and where they stand.

    `place`: `noun`, `modifier`, `subject`, `object`, `toll` or `front`. `senses` are all that the words can mean, so
    that a figure that shares the evidence takes its own meaning from them ("eliminated 12 men and two guns").
    """

    state: State
    span: Span
    weight: int
    place: str
    senses: tuple[Sense, ...]


def _weight(evidence: Evidence) -> int:
    return evidence.weight


def is_personal(evidence: Evidence) -> bool:
    """Whether what is told befalls people alone: to be killed, hurt, arrested, to give oneself up."""
    told = [sense for sense in evidence.senses if sense.state == evidence.state]
    return any("people" in sense.only and "munitions" not in sense.only for sense in told) and (
        evidence.state in ("killed", "wounded", "captured", "surrendered")
    )


@dataclass(slots=True)
class _Walk:
    """How far a search has come behind a figure, and what it has passed."""

    at: int
    weight: int = 100
    plural: bool = False
    passive: bool = False
    perfect: bool = False
    relative: bool = False
    counted: int = -1


class Governor:
    """Finds the governing word of figures on one line."""

    __slots__ = ("_events", "_figures", "_line", "_phrases", "_words")

    def __init__(
        self, line: Line, figures: Sequence[Figure], events: dict[int, tuple[Hit, ...]], phrases: PhraseReader
    ) -> None:
        self._line, self._words, self._figures = line, line.words, figures
        self._events, self._phrases = events, phrases

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
        own = self.weightier(self.of_noun(counted or phrase, category), behind)
        found = self.weightier(own, self._in_front(place, phrase, category, taken))
        return found or self._of_subject(place, phrase, counted, category)

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

    def weightier(self, one: Evidence | None, other: Evidence | None) -> Evidence | None:
        """The weightier of two, the first where they weigh the same."""
        return max((each for each in (one, other) if each is not None), key=_weight, default=None)

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
            while self._form(place) in (",", "and", "or", "/"):
                place += step
                for other in self._events.get(place, ()):
                    if other.form == hit.form:
                        states.add(other.event.sense.state_of("people"))
                        place += step
                        break
        return {"killed", "wounded"} <= states

    # The counted noun itself

    def of_noun(self, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The counted noun that carries its state: "12 deaths", "30 detainees", "$2 million in aid"."""
        if not phrase.stands:
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

    # Behind the figure

    def _is_acted_on(self, place: int) -> bool:
        """Whether a verb that tells nothing stands in front, whose object the figure is: "they pulled | 11 people"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners") and self._form(back) not in closed("prepositions"):
            back -= 1
        form = self._form(back)
        if form in closed("objective") and self._form(back + 1) not in closed("superlative"):
            return True  # "they fired at | 12 men, and two were hurt"
        known = form in closed("be") or form in closed("auxiliary") or form in closed("prepositions")
        return back > 0 and form.endswith("ed") and not known and self._form(back - 1) not in closed("be")

    def _behind(self, place: int, phrase: Phrase, category: Category | None) -> Evidence | None:
        """The predicate of which the figure is the subject."""
        start = phrase.end + 1
        given = self._given(start, category)
        if given is not None:
            return given
        walk, fallback = _Walk(start, plural=self._is_plural(phrase), counted=place), None
        while walk.at < min(len(self._words), start + _REACH):
            hit = self._predicate(walk, category)
            if hit is not None and (self._is_loose(hit) or hit.event.sense.most < 60):
                fallback = fallback or self._evidence(hit, category, min(walk.weight, 70), "subject")
            elif hit is not None:
                return self._evidence(hit, category, min(walk.weight, 61 if walk.relative else 100), "subject")
            if not self._step(walk):
                break
        return fallback

    def _given(self, start: int, category: Category | None) -> Evidence | None:
        """What the relative clause says whose object the figure is: "the 40 tanks | it lost"."""
        place = start + (self._form(start) in ("that", "which", "whom"))
        if self._form(place) not in closed("doers"):
            return None
        place += 1
        while self._form(place) in closed("auxiliary") and not self._tells(place):
            place += 1
        hit = self._hit(place, category, "past", "active")
        if hit is None or not self._ends_relative(hit.last + 1):
            return None
        return self._evidence(hit, category, _GIVEN, "subject")

    def _tells(self, place: int) -> bool:
        return place in self._events

    def _ends_relative(self, place: int) -> bool:
        """Whether a verb before this word has no object of its own."""
        form = self._form(place)
        return not form[0].isalnum() or any(
            form in closed(name) for name in ("prepositions", "clause", "be", "auxiliary")
        )

    def _is_plural(self, phrase: Phrase) -> bool:
        """Whether what is counted takes a verb in the plural: "12 men", but not "a total of 12 men" nor "half"."""
        if not phrase.stands or not is_plural(self._form(phrase.head)) or self._form(phrase.head) in closed("unmarked"):
            return False
        places = [k for k in range(max(0, phrase.first - 3), phrase.first) if self._words[k].figure >= 0]
        if not places or self._form(places[-1] - 1) in (
            "of",
            "about",
            "some",
            "than",
        ):  # "a convoy of 30 lorries was …"
            return False
        return self._figures[self._words[places[-1]].figure].kind == "count"

    def _is_loose(self, hit: Hit) -> bool:
        """Whether it is a participle of the noun, the predicate still to come: "12 men fighting there | died"."""
        return (
            hit.form != "is" and self._form(hit.first).endswith("ing") and self._form(hit.first - 1) not in closed("be")
        )

    def _predicate(self, walk: _Walk, category: Category | None) -> Hit | None:
        if walk.at not in self._events:
            return None
        found = self._hit(walk.at, category, "is", "becomes")
        progressive = found is not None and self._form(found.first).endswith("ing")
        if found is not None and (found.form == "is" or progressive or not walk.passive or walk.relative):
            return found
        found = self._hit(walk.at, category, "past")
        if found is None or walk.passive:
            return found
        if walk.perfect:
            return None
        after = self._words[found.last + 1] if found.last + 1 < len(self._words) else None
        return found if after is None or (after.figure < 0 and _ends_passive(after.form)) else None

    def _step(self, walk: _Walk) -> bool:
        """Goes one word on, or over a phrase; False where what follows speaks of something else."""
        word = self._words[walk.at]
        if word.form in _RELATIVE:
            walk.relative, walk.passive, walk.perfect = True, False, False
            walk.at += 1
            return True
        if walk.plural and not walk.relative and word.form in ("was", "is", "has"):
            return False  # "a lorry carrying 12 rebels | was hit": said of the lorry
        if word.form == "to":
            walk.passive = False  # "are thought to | live"
        if word.form in closed("be") or word.form in closed("auxiliary"):
            perfect = word.form in ("have", "has", "had")
            walk.passive = (walk.passive or word.form in closed("be")) and not perfect
            walk.perfect = (walk.perfect or perfect) and not walk.passive
            walk.at += 1
            return True
        if word.form == "," and not walk.relative and self._is_acted_on(walk.counted):
            return False  # "rescuers pulled 11 people from the rubble, | and 40 residents were resettled"
        following, cost = self._past(walk.at, first=walk.weight == 100 and not walk.passive)
        walk.weight -= cost
        walk.at = following
        return following >= 0 and walk.weight >= _LEAST

    def _past(self, place: int, first: bool) -> tuple[int, int]:
        """The next word to look at behind the one at `place`, and what going there costs; -1 where it ends."""
        word = self._words[place]
        if word.figure >= 0:
            first = first or (self._form(place - 1) == "of" and self._form(place - 2) == "population")
            passable = first or self._figures[word.figure].kind in ("age", "duration", "measure")
            return (self._phrases.behind(place).end + 1, 6) if passable else (-1, 0)
        if word.form in closed("clause") or self._full_stop(place):
            return -1, 0
        if word.form in _DASHES and (closing := self._closing_dash(place)) > 0:
            return closing + 1, 6
        if (
            word.form == ","
            and (self._form(place + 1) in closed("among_them") or (first and self._opens_apposition(place + 1)))
            and (end := self._closing_comma(place)) > 0
        ):
            return end + 1, 6
        if word.form in ("and", "or", ",", "--") or word.form in _DASHES:
            return self._over_list(place)
        if word.form in closed("part"):
            return self._over_part(place)
        if word.form == "(":
            return self._closed_bracket(place), 8
        if self._hit(place, None, "ing") is not None and place - 1 >= 0 and self._form(place - 1) not in closed("be"):
            return -1, 0
        if self._hit(place, None, "active") is not None and not self._phrases.nominal(place):
            return -1, 0
        return place + 1, 2 if word.form in closed("prepositions") or self._line.capital(place) else 4

    def _full_stop(self, place: int) -> bool:
        """A stop with no space behind it, where the article runs two sentences together."""
        word = self._words[place]
        if word.form == "." and place + 1 < len(self._words) and "." in (self._form(place + 1), self._form(place - 1)):
            return False  # "thousands... to flee"
        if word.form not in (".", "!", "?") or place + 1 == len(self._words):
            return word.form in (".", "!", "?")
        return self._words[place + 1].start == word.end and self._form(place + 1) != ","

    def _closed_bracket(self, place: int) -> int:
        for ahead in range(place + 1, min(place + 14, len(self._words))):
            if self._form(ahead) == ")":
                return ahead + 1
        return -1

    def _closing_dash(self, place: int) -> int:
        """The dash that closes what one at `place` opens: "two men – Ali, 16, and Omar, 13 – | were missing"."""
        for ahead in range(place + 1, min(place + 16, len(self._words))):
            if self._form(ahead) in closed("clause") or self._full_stop(ahead):
                return -1
            if self._form(ahead) == self._form(place) and self._words[ahead].start > self._words[ahead - 1].end:
                return ahead if self._opens_predicate(ahead + 1) else -1
        return -1

    def _closing_comma(self, place: int) -> int:
        """The comma that closes what one opens: "4,000 people, many of them troops but also civilians, | have died"."""
        for ahead in range(place + 1, min(place + 16, len(self._words))):
            if self._full_stop(ahead) or self._form(ahead) == ";":
                return -1
            if self._form(ahead) == "," and self._opens_predicate(ahead + 1):
                return ahead
        return -1

    def _opens_apposition(self, place: int) -> bool:
        """Whether a remark begins that names those counted again: "two brothers, | aged 16 and 20, were killed"."""
        return self._form(place) in closed("appositions") or self._line.capital(place) or self._form(place) == "#"

    def _opens_predicate(self, place: int) -> bool:
        form = self._form(place)
        return form in closed("be") or form in ("have", "has", "had") or self._hit(place, None, "becomes") is not None

    def _over_part(self, place: int) -> tuple[int, int]:
        """Over "including 12 children", "among the 12": what follows speaks of the whole."""
        start = place + 1
        while self._form(start) in closed("determiners") or self._form(start) in ("them", "whom"):
            start += 1
        if start < len(self._words) and self._words[start].figure >= 0:
            return self._phrases.behind(start).end + 1, 4
        further = self._phrases.predicate_noun(start)
        return (place + 1, 4) if further is None else (further.end + 1, 4)

    def _over_list(self, place: int) -> tuple[int, int]:
        """Over ", 12 trucks and a radar": the rest of a list of subjects, which share their predicate."""
        start = place + 1
        while self._form(start) in closed("determiners") and self._form(start) not in ("a", "an", "the"):
            start += 1
        if start < len(self._words) and self._words[start].figure >= 0:
            phrase = self._phrases.behind(start)
            if phrase.stands:
                return phrase.end + 1, 2
            return (self._past_comma(phrase.end), 6) if phrase.anaphor else (-1, 0)
        if self._form(start) in ("a", "an", "the") or self._form(place) in ("and", "or"):
            one = self._form(start) in ("a", "an")
            further = self._phrases.single(start + 1) if one else self._phrases.predicate_noun(start)
            if further is not None and self._list_goes_on(further.last + 1):
                return further.last + 1, 6
        if self._form(place) in ("and", "or"):
            named_at = start + (self._form(start) == "the")
            named = self._phrases.after(named_at, place) if self._line.capital(named_at) else None
            shared = named is not None and named.stands and self._form(named.end + 1) in closed("list_goes_on")
            return (named.end + 1, 8) if named is not None and shared else (-1, 0)
        return place + 1, 8

    def _list_goes_on(self, place: int) -> bool:
        """Whether a further subject or the predicate of the list begins here: "…, two tanks and a truck | burnt"."""
        told = any(hit.form in ("past", "is") for hit in self._events.get(place, ()))
        return told or self._form(place) in closed("list_goes_on")

    def _past_comma(self, place: int) -> int:
        """Behind an inserted part: "17 people, half of them children, | died"."""
        for ahead in range(place + 1, min(place + 8, len(self._words))):
            if self._form(ahead) == ",":
                return ahead + 1
        return -1

    # In front of the figure

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
                best = max((best, *found), key=_weight) if best is not None else max(found, key=_weight, default=None)
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
            if weight < _LEAST:
                break
        return best if best is not None and best.weight >= _LEAST else None

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
            opening = range(min(_OPENING, place))
        forms: tuple[Form, ...] = ("toll", "is", "becomes", "past") if len(opening) > _OPENING else ("toll",)
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
            direct = changed or self._form(toll.last + 1) in ("of", "to", "at", "in", ":", "by")
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
        if after in (",", "and", "or", ".", ")") and not self._shares_object(hit.last):
            return False
        if hit.form == "active":
            if self._form(hit.first - 1) in closed("be") and not self._is_participle(hit):
                return False  # "the unit was | down to 20 men"
            joined = self._form(hit.first - 1) in ("and", "or") and after == "#"  # "and fire | 2,000 shells"
            return joined or not self._phrases.nominal(hit.first) or self._has_subject(hit.first)
        if hit.form != "past":
            return True
        for back in range(hit.first - 1, max(-1, hit.first - 4), -1):
            if self._form(back) in closed("be"):
                return False
            if not (self._form(back) in closed("auxiliary") or self._form(back).endswith("ly")):
                break
        return not (hit.first and self._words[hit.first - 1].figure >= 0 and _ends_passive(after))

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
