"""The noun phrase that a figure counts, behind it ("12 T-72 tanks") or in front ("the number of tanks rose to 12")."""

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import ARMS, HYPHENS, PERSONAL, QUOTES, Phrase
from claimcheck.figures.counting.preceding import PrecedingReader


class PhraseReader(PrecedingReader):
    """Reads noun phrases on one line."""

    __slots__ = ()

    def behind(self, place: int) -> Phrase:
        """The noun phrase behind the figure at word `place`."""
        start, compound = self._hyphen(self._past_conversion(place))
        if compound and self._form(start) in closed("and_more"):
            return self._read(start + 1, place, one=False)
        if compound and self._form(start) in closed("dimensions"):
            if self._form(start + 1) == "," and self._form(start + 2) == "#":
                return self.behind(start + 2)  # "a nine-mile-long, $3 billion | causeway"
            return self._read(start + 1, place, one=True)
        if compound and self._form(start) in closed("made_up_of"):
            team = self._read(start + 1, place, one=True)
            if self._form(start) == "strong" or (team.stands and self._is_team(team.head)):
                return team
        if compound:
            return Phrase(start, start, start, start, compound=True)
        start, partitive = self._fillers(start, self._figures[self._words[place].figure].kind in ("percent", "ratio"))
        whole = self._form(start) == "#" and partitive
        if whole:
            return self.behind(start)
        if self._form(start) == "those" and any(hit.form == "past" for hit in self._events.get(start + 1, ())):
            return Phrase(start, start + 1, start + 1, start + 1)
        if partitive and self._form(start) in closed("bare_casualties") and not self._takes(start + 1):
            return Phrase(start, start, -1, start, anaphor=True)  # "nine of the | dead were women"
        subject = self._form(start) in closed("doers") and not partitive  # "the $2 billion | it needs"
        if self._form(start) in closed("anaphors") and not subject and not self._goes_on(start):
            return Phrase(-1, -1, -1, start, anaphor=True)
        phrase = self._read(start, place, one=self._is_one(place) or self._is_sum(place))
        if not phrase.stands and (partitive or start > place + 1):
            return Phrase(-1, -1, -1, start - 1, anaphor=True)
        return phrase

    def _is_team(self, head: int) -> bool:
        """Whether the noun is one of a group of people or of a unit."""
        known = self._taxonomy.noun([self._form(head)])
        return self._form(head) in closed("teams") or (known is not None and known[0] == "units")

    def _past_conversion(self, place: int) -> int:
        """Over a conversion in brackets: "$61bn (£49bn) | package"."""
        if self._form(place + 1) == "(" and self._form(place + 2) == "#" and self._form(place + 3) == ")":
            return place + 3
        return place

    def _goes_on(self, place: int) -> bool:
        return self._form(place) in closed("demonstratives") and self._takes(place + 1)

    def _hyphen(self, place: int) -> tuple[int, bool]:
        words, start = self._words, place + 1
        if start + 1 < len(words) and words[start].form in HYPHENS and words[start].start == words[place].end:
            joined = words[start + 1].start == words[start].end and words[start + 1].form[0].isalpha()
            return start + joined, joined
        return start, False

    def _fillers(self, start: int, share: bool = False) -> tuple[int, bool]:
        """Skips "other", "or so", "more of the"; whether an "of" was among them, or is meant ("half the fleet")."""
        partitive = False
        if share and self._form(start) in closed("wholes"):
            return start + 1, True
        while True:
            form = self._form(start)
            if form == "or" and self._form(start + 1) in closed("or_more"):
                start += 2
            elif form == "+" or (share and form in closed("fewer") and self._takes(start + 1)):
                start += 1
            elif partitive and share and form in closed("articles"):
                start += 1  # "1 % of a | ship's value"
            elif form == "of" and not partitive:
                partitive = True
                start += 1
            elif (form in closed("fillers") and (partitive or form not in closed("partitive_only"))) or (
                form in QUOTES and self._takes(start + 1)
            ):
                start += 1
            else:
                return start, partitive

    def _is_one(self, place: int) -> bool:
        amount = self._figures[self._words[place].figure].amount
        return (amount.low if amount.low is not None else amount.high) == 1 and amount.high in (1, None)

    def _is_sum(self, place: int) -> bool:
        """Whether a sum of money comes first in a name for what it buys: "the $1 billion | weapons package"."""
        return self._figures[self._words[place].figure].kind == "money" and self._form(place + 1) not in ("of", "in")

    def _read(self, start: int, place: int, one: bool) -> Phrase:
        share = self._figures[self._words[place].figure].kind == "percent" and start == place + 1
        if share and (self._form(start) == ")" or self._form(start) in closed("opinion")):  # "98 percent | think"
            return Phrase(-1, -1, -1, place)
        head = self._head(start, one, whole=share)
        shared = self._shared_noun(head, one)
        if shared >= 0:
            return Phrase(start, head, head, head, shared=shared)
        if head < 0 or not self._fits(head, place, one):
            return Phrase(-1, -1, -1, max(place, start - 1) if start > place + 1 else place)
        first = start
        while self._words[first].form in QUOTES or self._words[first].figure >= 0 or self._form(first) in HYPHENS:
            first += 1
        last, complement = self._complement(head)
        if last == head and not one:
            last = self._coordinated(head)
        return Phrase(first, last, head, last, complement)

    def _shared_noun(self, head: int, one: bool) -> int:
        """The noun that only the next figure of a pair names: "two F-15 and four A-7 | jets"; -1 if there is none."""
        joined = head >= 0 and not one and not self._plural(head) and self._form(head + 1) in closed("conjoined")
        if not joined or head + 2 >= len(self._words) or self._words[head + 2].figure < 0:
            return -1
        further = self._head(head + 3, one=False)
        return further if further > head + 3 and self._plural(further) else -1

    def _fits(self, head: int, place: int, one: bool) -> bool:
        """Whether the head agrees with the figure in number; "mark" in "the 2,000 mark" is no counted noun."""
        form = self._form(head)
        if form in closed("hollow"):
            return False
        kind = self._figures[self._words[place].figure].kind
        if kind == "money" and self._form(head + 1) == "to" and not self._taxonomy.known(form):
            return False  # "the $1 billion aims to …"
        if form.endswith(("ing", "ed")) and not self._taxonomy.known(form):
            return kind == "duration" and form.endswith("ing") and self._form(head - 1) == "of"  # "years of | fighting"
        measured = kind == "rate" and self._figures[self._words[place].figure].unit is not None
        if one or measured or kind not in ("count", "rate"):
            return True
        known = self._taxonomy.known(form)
        named = self.line.capital(head) and (not known or self._events.get(head + 1) is not None)
        return self._plural(head) or named or self.line.shouting

    def _coordinated(self, head: int) -> int:
        """The last word of a phrase of several nouns of one kind: "tanks, bulldozers and armoured vehicles"."""
        kind = self._taxonomy.noun([self._form(head)])
        last = head
        while kind is not None and self._form(last + 1) in (",", "and", "or"):
            further = self._head(last + 2, one=False) if self._takes(last + 2) else -1
            if self._form(last + 2) in closed("quantifiers"):
                return head
            if further < 0 or not self._plural(further) or self._form(further + 1) in closed("saying"):
                return head
            if not self._alike(kind[0], further):
                return head
            closing = self._form(last + 1) != ","
            last = further
            if closing:
                return last
        return head

    def _alike(self, kind: str, further: int) -> bool:
        other = self._taxonomy.noun([self._form(further)])
        return other is not None and (other[0] == kind or any({other[0], kind} <= like for like in (PERSONAL, ARMS)))

    def _complement(self, head: int) -> tuple[int, int]:
        """The end of the phrase and the start of its complement: "rounds | of | small-arms ammunition"."""
        if self._form(head + 1) == "of" and self._taxonomy.whole(f"{self._form(head)} of {self._form(head + 2)}"):
            return head + 2, -1
        if not (self._taxonomy.measures_out(self._form(head)) and self._form(head + 1) == "of"):
            return head, -1
        start = head + 2
        while self._form(start) in closed("fillers"):
            start += 1
        inner = self._head(start, one=False)
        return (inner, start) if inner >= 0 else (head, -1)

    def after(self, start: int, place: int) -> Phrase:
        """The noun phrase that begins at word `start`, somewhere behind word `place`."""
        start, _ = self._fillers(start)
        head = self._head(start, one=False)
        return Phrase(start, head, head, head) if head >= 0 else Phrase(-1, -1, -1, place)

    def single(self, start: int) -> Phrase | None:
        """The noun phrase in the singular that begins at word `start`, behind "a"."""
        head = self._head(start, one=True)
        return Phrase(start, head, head, head) if head >= start else None

    def predicate_noun(self, place: int) -> Phrase | None:
        """The noun that "nine of them were | women" or "nine of whom are | soldiers" gives, read from word `place`."""
        start = place
        while self._form(start) in closed("be") or self._form(start) in closed("perfect_or_article"):
            start += 1
        if not self._takes(start) or start - place > 3 or self._is_participle(start):
            return None
        head = self._head(start, one=False)
        if head < start or self._taxonomy.noun([self._form(head)]) is None:
            return None
        last = self._coordinated(head)
        return Phrase(start, last, head, last)

    def _is_participle(self, place: int) -> bool:
        """Whether the word begins a predicate: "three were | shot dead"."""
        return any(hit.form in ("past", "is") for hit in self._events.get(place, ()))
