"""The head of a noun phrase: where a phrase that begins at a word of the line has its noun."""

from collections.abc import Sequence

from claimcheck.figures.counting.events import Hit
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import HYPHENS, LONGEST, QUOTES, breaks
from claimcheck.figures.counting.taxonomy import Taxonomy, is_plural
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure


class HeadReader:
    """Finds the heads of noun phrases on one line, among its words, figures and events."""

    __slots__ = ("_events", "_figures", "_taxonomy", "_words", "line")

    def __init__(
        self, line: Line, figures: Sequence[Figure], events: dict[int, tuple[Hit, ...]], taxonomy: Taxonomy
    ) -> None:
        self.line, self._figures, self._events, self._taxonomy = line, figures, events, taxonomy
        self._words = line.words

    def nominal(self, place: int) -> bool:
        """Whether the word at `place` can be a counted noun as well ("strikes", "attacks")."""
        return self._taxonomy.known(self._form(place))

    def tells(self, place: int) -> bool:
        """Whether an event begins at word `place`."""
        return place in self._events

    def _form(self, place: int) -> str:
        return self._words[place].form if place < len(self._words) else "."

    def _plural(self, place: int) -> bool:
        """Whether the word is a plural, one that looks like none too: a people ("Iraqis"), a known noun ("prahus")."""
        form = self._form(place)
        if "-" in form and self.line.capital(place) and form.replace("-", "").isalpha() and self._takes(place + 1):
            return False  # "the six-week | Gulf-States | war"
        if is_plural(form):
            return True
        if form.endswith(("ese", "ench", "itish", "utch")) and self.line.capital(place):
            behind = self._form(place + 1)
            return not self._takes(place + 1) and behind not in closed("comma_and")  # "thousands of Vietnamese"
        return form.endswith("s") and (
            (form.endswith("is") and self.line.capital(place) and len(form) > 4) or self._taxonomy.known(form[:-1])
        )

    def _takes(self, place: int) -> bool:
        """Whether the word can stand in a noun phrase."""
        if place >= len(self._words) or self._words[place].figure >= 0:
            return False
        if self._form(place) in closed("quarters") and self.line.capital(place) and not self.line.shouting:
            return self.line.capital(place + 1)
        return not breaks(self._words[place])

    def _head(self, start: int, one: bool, whole: bool = False) -> int:
        """The place of the head noun of the phrase that begins at `start`, -1 where none does.

        `whole` keeps a phrase in the singular to its end: "a 30 % | dud rate".
        """
        head, place = -1, start
        while place < min(len(self._words), start + LONGEST):
            word = self._words[place]
            if word.figure < 0 and self._passes_mark(head, place):
                place += 1
                continue
            if head < 0 and word.figure >= 0 and self._modifies(place):
                place += 1
                continue
            if word.form in closed("comma_and") and head >= 0 and not one and self._joins_peoples(head, place):
                place += 1
                continue
            if word.form == "and" and head >= 0 and not one and self._joins_modifiers(head, place):
                place += 1
                continue
            if not self._takes(place) or self._is_verb(place, head, one):
                break
            head = place
            if not one and self._plural(place) and not self._continues(place) and not self._owns(place):
                break
            place += 1
        return head if whole else self._trimmed(start, head, one)

    def _passes_mark(self, head: int, place: int) -> bool:
        """Whether a quotation mark or hyphen here leaves the phrase open: 'rebel "generals"', "(NATO) ammunition"."""
        form = self._form(place)
        if form in QUOTES and head == place - 1 and self._owns(head):
            return True
        if form in QUOTES:
            return head < 0 or (not self._plural(head) and self._takes(place + 1))
        if form == "(" and self._form(place + 2) == ")":
            return self._takes(place + 3) and (head < 0 or not self._plural(head))
        if form == ")" and self._form(place - 2) == "(":
            return self._takes(place + 1)
        return head < 0 and form in HYPHENS

    def _owns(self, place: int) -> bool:
        """Whether the plural is a possessive in front of what is counted: "3 | smugglers' | boats"."""
        if self._form(place + 1) not in ("'", "’") or self._words[place + 1].start != self._words[place].end:
            return False
        owned = range(place + 2, min(place + 4, len(self._words)))
        return any(self._plural(ahead) and self._taxonomy.known(self._form(ahead)) for ahead in owned)

    def _joins_modifiers(self, head: int, place: int) -> bool:
        """Whether "and" joins two modifiers: "strike and air defence | missiles"."""
        return not self._plural(head) and any(
            self._plural(ahead) and self._takes(ahead) and all(map(self._takes, range(place + 1, ahead)))
            for ahead in range(place + 1, min(place + 5, len(self._words)))
        )

    def _joins_peoples(self, head: int, place: int) -> bool:
        """Whether the names of peoples go on in front of one noun: "Belgian, British and French | soldiers"."""
        if self.line.shouting or not self.line.capital(head) or self._plural(head) or not self._takes(place + 1):
            return False
        for ahead in range(place + 1, min(place + 8, len(self._words))):
            if self._plural(ahead) and self._taxonomy.known(self._form(ahead)) and not self.line.capital(ahead):
                return True
            if not self.line.capital(ahead) and self._form(ahead) not in closed("comma_and"):
                return False
        return False

    def _modifies(self, place: int) -> bool:
        """Whether the figure stands as a modifier: "550 5.56-mm rounds", "one 75-year-old man"."""
        figure = self._figures[self._words[place].figure]
        joined = self._form(place + 1) in HYPHENS and self._words[place + 1].start == self._words[place].end
        return figure.kind in ("measure", "age", "duration") or joined

    def _is_verb(self, place: int, head: int, one: bool) -> bool:
        """Whether the word is the verb or predicate of the phrase rather than a part of it."""
        word = self._words[place].form
        if word.endswith("ly") and len(word) > 4 and word not in closed("false_adverbs"):
            return head >= 0 or not self._takes(place + 1)
        forms = {hit.form for hit in self._events.get(place, ())}
        if head == place - 1 and self._is_compound(head, word):
            return False
        if head < 0 and (word.endswith("ing") or word in closed("harm")) and self._form(place - 1) == "of":
            return False
        if not forms:
            return self._ends_one(head, place) if one and head >= 0 else False
        complete = head >= 0 and (self._plural(head) or (one and self._taxonomy.known(self._form(head))))
        if self._taxonomy.known(word) and "past" not in forms:
            if head < 0 and one and word not in closed("bare_casualties"):
                return False  # "one | prisoner and four guards"
            return "is" in forms and (complete or (head < 0 and not self._takes(place + 1)))
        if forms <= {"toll"}:
            return False
        if complete:
            return True
        if forms <= {"active", "becomes"} and not word.endswith("ing"):
            return not (self._takes(place + 1) and self._taxonomy.known(self._form(place + 1)))
        return not self._takes(place + 1)

    def _is_compound(self, head: int, word: str) -> bool:
        """Whether the word makes one known noun with the word before it: "booby | traps", "air | strikes"."""
        found = self._taxonomy.noun([self._form(head), word])
        return found is not None and found[1] > 1

    def _ends_one(self, head: int, place: int) -> bool:
        """Whether a singular head is complete: "one militant | blew himself up"."""
        word = self._words[place].form
        return (
            self._taxonomy.known(self._form(head)) and not self._taxonomy.known(word) and word.endswith(("ed", "ing"))
        )

    def _continues(self, place: int) -> bool:
        """Whether a plural is only a modifier: "sports utility vehicles", "Armed Forces soldiers", "wounded men"."""
        if self._is_predicate(place) and self._takes(place + 1) and self._plural(place + 1):
            return not self._is_verb(place + 1, place, False)
        for ahead in range(place + 1, min(place + 4, len(self._words))):
            if not self._takes(ahead) or self._is_verb(ahead, place, False) or self._is_predicate(ahead):
                return False
            if self._form(ahead).endswith("ing") and not self._taxonomy.known(self._form(ahead)):
                return False
            known = self._taxonomy.known(self._form(ahead)) or self._is_compound(ahead - 1, self._form(ahead))
            if self._plural(ahead) and known:
                return True
        return False

    def _is_predicate(self, place: int) -> bool:
        """Whether the word says of a plural before it what became of it: "people | dead"."""
        return any(hit.form == "is" for hit in self._events.get(place, ()))

    def _trimmed(self, start: int, head: int, one: bool) -> int:
        """Falls back to the last known noun where the phrase ran on without a plural."""
        if head < 0 or one or self._plural(head):
            return head
        if self.line.capital(head) and not self.line.shouting:
            return head
        known = [k for k in range(start, head + 1) if self._words[k].figure < 0 and self._taxonomy.known(self._form(k))]
        known = [k for k in known if not self._form(k).endswith("'s")]
        return known[-1] if known else head
