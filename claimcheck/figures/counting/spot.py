"""A figure where it stands: its line, what it reads of itself, and the tools that read on."""

from bisect import bisect_left
from typing import NamedTuple

from claimcheck.figures.counting.category import Reading
from claimcheck.figures.counting.evidence import Evidence, is_personal, weightier
from claimcheck.figures.counting.governing import Governor
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.qualifying import asked_category, has_state, is_in, qualified, shared
from claimcheck.figures.counting.taxonomy import Taxonomy, is_plural
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure, Span
from claimcheck.model.figure import Category

_NO_QUOTES = str.maketrans("", "", '"“”')
_PREDICATES = frozenset(("subject", "object"))
_PREDICATE = 12
"""Words behind a figure that are looked at for what is said of it as a whole."""


class Spot(NamedTuple):
    """A figure at word `place` of its line. `taken` is the last word that speaks of the figure before only."""

    text: str
    figure: Figure
    line: Line
    place: int
    taken: int
    reading: Reading
    phrases: PhraseReader
    governor: Governor
    nouns: Taxonomy

    def judge(self, category: Category | None) -> Evidence | None:
        """What the clause says of the figure if it counts this category (None: people, perhaps)."""
        if not has_state(self.figure, category):
            return None
        head, before = self._head()
        if self.figure.kind == "percent" and head in closed("rates"):
            return None
        if self.is_set():
            return None
        if [word.form for word in self.line.words[max(0, self.place - 2) : self.place]] == ["population", "of"]:
            return None  # "half of the population of | 22 million had to flee"
        asked = asked_category(self.figure, category, head, before)
        counted = self.reading.phrase
        if category == "money" and counted is not None and counted.last < self.place:
            counted = None  # "the strikes cost | $20 million"
        evidence = self.governor.judge(self.place, self.reading.around, counted, asked, self.taken)
        if self.reading.among is not None:
            evidence = weightier(evidence, self.governor.told_of(self.reading.among, asked))
        if evidence is not None and evidence.senses[0].name == "hold_people" and self._housed(evidence):
            return evidence._replace(state="present")
        if evidence is not None and evidence.senses[0].name == "pull_back" and self._is_definite():
            return None  # "withdraw its | 4,000 troops": those it has deployed
        return None if evidence is None else qualified(self.text, self.figure, category, head, before, evidence)

    def fated(self, category: Category) -> tuple[Category, Evidence | None]:
        """What is counted, as its fate settles it, and that fate: a noun nobody knows whose bearers are shot or
        arrested is one of people ("27 Sarangi were killed")."""
        evidence = self.judge(category)
        if evidence is None and category == "other" and self._is_unknown():
            as_people = self.judge("people")
            if as_people is not None and as_people.place in _PREDICATES and is_personal(as_people):
                return "people", as_people
        return category, evidence

    def fate_of_list(self, category: Category, told: Evidence | None) -> Category:
        """What is counted, as the fate of the list settles it: "killed 12 herders and | 4 Sarangi"."""
        fated = category == "other" and told is not None and self._is_unknown() and is_personal(told)
        return "people" if fated else category

    def _is_unknown(self) -> bool:
        """Whether the counted noun is a plural that the taxonomy does not have."""
        phrase = self.reading.phrase
        if phrase is None or self.figure.kind != "count" or self.figure.amount.low == 1 or phrase.complement >= 0:
            return False
        if any(word.form == "by" for word in self.line.words[max(0, self.place - 3) : self.place]):
            return False  # "the drill was held by the | two allies"
        head = self.line.words[phrase.head].form
        return is_plural(head) and self.nouns.noun([head]) is None

    def _head(self) -> tuple[str, str]:
        """The head of the counted phrase, and the word before it."""
        phrase = self.reading.phrase
        if phrase is None:
            return "", ""
        return self.line.words[phrase.head].form, self.line.words[max(phrase.first, phrase.head - 1)].form

    def _housed(self, evidence: Evidence) -> bool:
        """Whether those held are only where there is room for them: "the camps hold | 110,000 people"."""
        place = bisect_left(self.line.words, evidence.span.start, key=lambda word: word.start) - 1
        while place > 0 and self.line.words[place].form in closed("auxiliary"):
            place -= 1
        return place >= 0 and is_in(self.line.words[place].form, "rooms")

    def _is_definite(self) -> bool:
        """Whether the figure counts known ones: "the | 4,000", "its | 4,000"."""
        return self.place > 0 and self.line.words[self.place - 1].form in closed("definite")

    def has_predicate(self) -> bool:
        """Whether a figure without a noun has a predicate of its own: "30 died, and | 12 have been treated"."""
        if self.reading.phrase is not None or self.reading.around.anaphor:
            return False
        behind = self.line.words[self.reading.around.end + 1 : self.reading.around.end + 3]
        return [word.form for word in behind] in (["have", "been"], ["has", "been"], ["had", "been"])

    def acts(self) -> bool:
        """Whether ships or aircraft of war do what is told: "shelled by | four destroyers", "six bombers | struck"."""
        head, _ = self._head()
        if not is_in(head, "cruising") and not is_in(head, "flying"):
            return False
        agent = self.place > 0 and self.line.words[self.place - 1].form == "by"
        return agent or self.governor.opens_act(self.reading.around.end + 1)

    def sharing(self, told: Evidence | None, category: Category) -> Evidence | None:
        """The evidence on one member of a list as it speaks of this one, which counts this category."""
        evidence = shared(told, category, self.figure)
        head, before = self._head()
        return None if evidence is None else qualified(self.text, self.figure, category, head, before, evidence)

    def as_whole(self, part: Evidence, category: Category) -> Evidence | None:
        """The evidence on a whole of which only a part is told: what was shot down of it, all of it was fired."""
        if part.state == "intercepted":
            return part._replace(state="fired")
        return self.governor.of_noun(self.reading.phrase, category) if self.reading.phrase is not None else None

    def is_set(self) -> bool:
        """Whether the figure is a number that is set, not one that came about: "a refugee | cap of 12"."""
        phrase = self.reading.phrase
        if phrase is None or not 0 <= phrase.last < self.place:
            return False
        return self.line.words[phrase.last + 1].form in closed("caps")

    def dwell(self) -> bool:
        """Whether those counted are told of as living somewhere: "the town's | 40,000 residents"."""
        head, _ = self._head()
        lead = self.line.words[self.place - 1].form if self.place else ""
        return is_in(head, "dwellers") and (lead.endswith(("'s", "s'")) or lead in closed("having"))

    def is_tried(self) -> bool:
        """Whether those counted stand before a court or an inquiry: "four marines are accused"."""
        end = self.reading.around.end
        about = (*self.line.words[max(0, self.place - 4) : self.place], *self.line.words[end + 1 : end + _PREDICATE])
        return any(word.form in closed("tried") for word in about)

    def span(self, phrase: Phrase) -> Span:
        """The characters of a phrase of the line."""
        return self.line.span(phrase.first, phrase.last)

    def wording(self, phrase: Phrase) -> str:
        """A phrase as the counted noun is given: without quotation marks and line ends, capitals of a wire lowered."""
        words = self.span(phrase).of(self.text).translate(_NO_QUOTES).split()
        if self.line.shouting:
            words = [word if any(map(str.isdigit, word)) else word.lower() for word in words]
        return " ".join(words)
