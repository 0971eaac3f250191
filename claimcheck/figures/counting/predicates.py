"""The predicate of which a figure is the subject: "12 soldiers | were killed", "the 40 tanks | it lost"."""

from dataclasses import dataclass

from claimcheck.figures.counting.clause import ClauseReader, ends_passive
from claimcheck.figures.counting.events import Hit
from claimcheck.figures.counting.evidence import LEAST, Evidence
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.figures.counting.taxonomy import is_plural
from claimcheck.model.figure import Category

_GIVEN = 105
"""What the verb of a relative clause weighs whose object the figure is."""
_REACH = 26
"""Words looked at on either side."""
_DASHES = frozenset("-–—")


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


class PredicateReader(ClauseReader):
    """Reads on behind the figures of one line."""

    __slots__ = ()

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

    def _given(self, start: int, category: Category | None) -> Evidence | None:
        """What the relative clause says whose object the figure is: "the 40 tanks | it lost"."""
        place = start + (self._form(start) in closed("object_relatives"))
        if self._form(place) not in closed("doers"):
            return None
        place += 1
        while self._form(place) in closed("auxiliary") and not self._phrases.tells(place):
            place += 1
        hit = self._hit(place, category, "past", "active")
        if hit is None or not self._ends_relative(hit.last + 1):
            return None
        return self._evidence(hit, category, _GIVEN, "subject")

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
        if not places or self._form(places[-1] - 1) in closed("hedge_ends"):
            return False  # "a convoy of 30 lorries was …"
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
        return found if after is None or (after.figure < 0 and ends_passive(after.form)) else None

    def _step(self, walk: _Walk) -> bool:
        """Goes one word on, or over a phrase; False where what follows speaks of something else."""
        word = self._words[walk.at]
        if word.form in closed("relatives"):
            walk.relative, walk.passive, walk.perfect = True, False, False
            walk.at += 1
            return True
        if walk.plural and not walk.relative and word.form in closed("singular_verbs"):
            return False  # "a lorry carrying 12 rebels | was hit": said of the lorry
        if word.form == "to":
            walk.passive = False  # "are thought to | live"
        if word.form in closed("be") or word.form in closed("auxiliary"):
            perfect = word.form in closed("perfect")
            walk.passive = (walk.passive or word.form in closed("be")) and not perfect
            walk.perfect = (walk.perfect or perfect) and not walk.passive
            walk.at += 1
            return True
        if word.form == "," and not walk.relative and self._is_acted_on(walk.counted):
            return False  # "rescuers pulled 11 people from the rubble, | and 40 residents were resettled"
        following, cost = self._past(walk.at, first=walk.weight == 100 and not walk.passive)
        walk.weight -= cost
        walk.at = following
        return following >= 0 and walk.weight >= LEAST

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
        if word.form in closed("list_marks") or word.form in _DASHES:
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
        return form in closed("be") or form in closed("perfect") or self._hit(place, None, "becomes") is not None

    def _over_part(self, place: int) -> tuple[int, int]:
        """Over "including 12 children", "among the 12": what follows speaks of the whole."""
        start = place + 1
        while self._form(start) in closed("determiners") or self._form(start) in closed("them_or_whom"):
            start += 1
        if start < len(self._words) and self._words[start].figure >= 0:
            return self._phrases.behind(start).end + 1, 4
        further = self._phrases.predicate_noun(start)
        return (place + 1, 4) if further is None else (further.end + 1, 4)

    def _over_list(self, place: int) -> tuple[int, int]:
        """Over ", 12 trucks and a radar": the rest of a list of subjects, which share their predicate."""
        start = place + 1
        while self._form(start) in closed("determiners") and self._form(start) not in closed("all_articles"):
            start += 1
        if start < len(self._words) and self._words[start].figure >= 0:
            phrase = self._phrases.behind(start)
            if phrase.stands:
                return phrase.end + 1, 2
            return (self._past_comma(phrase.end), 6) if phrase.anaphor else (-1, 0)
        if self._form(start) in closed("all_articles") or self._form(place) in closed("conjoined"):
            one = self._form(start) in closed("articles")
            further = self._phrases.single(start + 1) if one else self._phrases.predicate_noun(start)
            if further is not None and self._list_goes_on(further.last + 1):
                return further.last + 1, 6
        if self._form(place) in closed("conjoined"):
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
