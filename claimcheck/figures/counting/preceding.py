"""The noun phrase in front of a figure: "the number of tanks rose to 12", "tanks – 12", "the siege lasted 87 days"."""

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.heads import HeadReader
from claimcheck.figures.counting.phrase import HYPHENS, LONGEST, PERSONAL, Phrase, breaks
from claimcheck.figures.counting.taxonomy import singulars

_SUBJECT = 26
"""Words at most back to the subject whose size a figure is."""
_OBJECT = 8
"""Words at most between a verb and what it brings its object to."""


class PrecedingReader(HeadReader):
    """Reads the noun phrases in front of the figures of one line."""

    __slots__ = ()

    def in_front(self, place: int) -> Phrase | None:
        """The phrase in front that a bare figure gives the size of: "the number of | refugees | rose to 12"."""
        for back in range(place - 1, max(-1, place - _SUBJECT), -1):
            word = self._words[back]
            if self._blocks(back):
                return None
            if word.form in closed("tallies"):
                return self._of_tally(back, place)
            if word.form in closed("caps") and back and self._taxonomy.known(self._form(back - 1)):
                return Phrase(back - 1, back - 1, back - 1, place)  # "the | refugee | cap of 12"
        return None

    def label(self, place: int) -> Phrase | None:
        """The noun that labels the figure in a list: "tanks | – 12", "Aircraft | : 350"."""
        mark = place - 1
        while (
            mark > 0 and self._form(mark) in closed("determiners") and self._form(mark) not in (",", "(", "and", "of")
        ):
            mark -= 1
        if mark < 1 or not (self._form(mark) in HYPHENS or self._form(mark) == ":") or not self._takes(mark - 1):
            return None
        first = mark - 1
        while first > 0 and self._takes(first - 1):
            first -= 1
        known = self._taxonomy.noun([word.form for word in self._words[first:mark]]) is not None
        told = first == mark - 1 and self._events.get(first) is not None
        named = known and not told and mark - first < 6 and not self._opens_headline(first, place)
        return Phrase(first, mark - 1, mark - 1, place) if named else None

    def _opens_headline(self, first: int, place: int) -> bool:
        """Whether the label is who says it: "Monitor: | 83 killed"."""
        return first == 0 and self.tells(place + 1)

    def ending_at(self, place: int) -> Phrase:
        """The noun phrase that ends in word `place`: "the civilian | deaths"."""
        first = place
        while first > 0 and place - first < 4 and self._takes(first - 1) and not self._events.get(first - 1):
            first -= 1
        return Phrase(first, place, place, place)

    def noun_before(self, place: int, personal: bool) -> Phrase | None:
        """The last plural noun in front of word `place`: what "of them" means where no figure has counted it."""
        for back in range(place - 1, max(-1, place - 30), -1):
            if self._words[back].figure >= 0 or not self._takes(back) or not self._plural(back):
                continue
            found = self._taxonomy.noun([self._form(back)])
            if found is not None and (found[0] in PERSONAL) == personal:
                return Phrase(back, back, back, place)
        return None

    def _blocks(self, place: int) -> bool:
        """Whether what stands in front of this word cannot speak of a figure behind it."""
        word = self._words[place]
        return word.form in ";:" or (word.figure >= 0 and not self._modifies(place))

    def _of_tally(self, tally: int, place: int) -> Phrase | None:
        if self._form(tally) == "population":
            return Phrase(tally, tally, tally, place)
        if self._form(tally + 1) != "of":
            return None
        start = tally + 2
        while self._form(start) in closed("fillers"):
            start += 1
        head = self._head(start, one=False)
        if not start <= head < place:
            return None
        return Phrase(start, head, head, place) if self._counted_by(tally, head) else None

    def _counted_by(self, tally: int, head: int) -> bool:
        """Whether the tally is one of the noun: "the number of strikes", but not "the toll of the strike"."""
        found = self._taxonomy.noun([self._form(head)])
        return self._form(tally) not in ("toll", "tolls") or (found is not None and found[0] in PERSONAL)

    def subject_of_change(self, place: int) -> Phrase | None:
        """The phrase whose size a verb of change or measure gives: "exports of steel | rose by 12 %"."""
        for back in range(place - 1, max(0, place - 8), -1):
            form = self._form(back)
            if self._blocks(back):
                return None
            if form in closed("change"):
                return self._before_verb(back, place)
            if not (form in closed("determiners") or form in closed("prepositions") or form in closed("degree")):
                return None
        return None

    def named_before(self, place: int) -> Phrase | None:
        """The noun that a duration belongs to: "the siege | lasted 87 days", "a sentence | of 12 years"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners") and self._form(back) != "of":
            back -= 1
        if self._form(back) == "for":
            back -= 1
        if self._form(back) in closed("lasting_verbs"):
            return self._before_verb(back, place)
        if self._form(back) == "of" and back and self._takes(back - 1) and not self._events.get(back - 1):
            return Phrase(back - 1, back - 1, back - 1, place)
        return None

    def measured_by(self, place: int, nouns: str) -> Phrase | None:
        """The noun of a closed class whose size follows: "a fine | of $200", "a range | in excess of 45 km"."""
        back = place - 1
        while back > 0 and (self._form(back) in closed("determiners") or self._form(back) in closed("sized_by")):
            back -= 1
        of = any(self._form(k) in ("of", "at") for k in range(back + 1, place))
        named = (
            back >= 0 and self._words[back].figure < 0 and any(s in closed(nouns) for s in singulars(self._form(back)))
        )
        return self.ending_at(back)._replace(end=place) if of and named else None

    def dimensioned(self, place: int) -> Phrase | None:
        """What is so long or so deep: "a | shaft | 18 m deep", "the | tunnel | was 2 km long"."""
        if self._form(place + 1) not in closed("dimensions"):
            return None
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners") and self._form(back) not in ("a", "and", ","):
            back -= 1
        if self._form(back) in closed("be") or self._form(back) in closed("change"):
            return self._before_verb(back, place)
        return self.ending_at(back)._replace(end=place) if back >= 0 and self._takes(back) else None

    def brought(self, place: int) -> Phrase | None:
        """What is brought to a sum or by one: "bringing our | total contribution | to $20 million"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners") and self._form(back) not in closed("towards"):
            back -= 1
        if self._form(back) not in ("to", "by") or back < 2:
            return None
        for verb in range(back - 1, max(-1, back - _OBJECT), -1):
            if self._words[verb].figure >= 0 or self._form(verb) in closed("clause"):
                return None
            if self._form(verb) in closed("bringing") and verb < back - 1:
                return self._object_of(verb, place)
        return None

    def _object_of(self, verb: int, place: int) -> Phrase | None:
        first = verb + 1
        while self._form(first) in closed("determiners"):
            first += 1
        head = self._head(first, one=True)
        return Phrase(first, head, head, place) if head >= first else None

    def sized(self, place: int) -> Phrase | None:
        """What a verb of measure gives the size of: "the | front | amounts to about 900 km"."""
        back = place - 1
        while back > 0 and (self._form(back) in closed("determiners") or self._form(back) in ("to", "for")):
            back -= 1
        return self._before_verb(back, place) if self._form(back) in closed("measuring") else None

    def priced(self, place: int) -> Phrase | None:
        """What costs or is worth the sum: "the | operation | cost $3 million", "a | deal | worth about $1 billion"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners"):
            back -= 1
        return self._before_verb(back, place) if self._form(back) in closed("priced") else None

    def numbered(self, place: int) -> Phrase | None:
        """Those whose strength follows: "the | guerrillas, who number some 12,000", "its | men, estimated at 2,000"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners") and not self._sizes(back):
            back -= 1
        sizes = self._sizes(back) or self._form(back) in closed("numbering")
        if not sizes or self.tells(place + 1):  # "casualties were estimated at | 10 dead"
            return None
        if self._form(back - 1) in closed("subject_relatives"):
            back -= 1
        return self._before_verb(back - (self._form(back - 1) == ","), place)

    def _sizes(self, place: int) -> bool:
        """Whether a size follows: "estimated at"."""
        return self._form(place) in closed("sized") and self._form(place + 1) == "at"

    def _before_verb(self, verb: int, place: int) -> Phrase | None:
        last = verb - 1
        while last > 0 and (
            self._form(last) in closed("auxiliary")
            or self._form(last) in closed("be")
            or self._form(last) in closed("subject_relatives")
            or self._form(last).endswith("ly")
        ):
            last -= 1
        relative = last > 0 and self._form(last) == "," and self._form(last + 1) in closed("subject_relatives")
        last = last - 1 if relative else self._before_apposition(last)  # "clashes, which | lasted five hours"
        first = last + 1
        while first > 0 and last - first < 7 and self._joins(first - 1) and not self._acts(first - 1):
            first -= 1
        for place_of in range(first, last):
            if self._form(place_of) == "number" and self._form(place_of + 1) == "of":
                first = place_of + 2
        while first <= last and (breaks(self._words[first]) or self._words[first].figure >= 0):
            first += 1
        if first > last or (first == last and self._form(first).isdigit()):
            return None
        head = first
        while head < last and self._takes(head + 1):
            head += 1
        return Phrase(first, last, head, place)

    def _before_apposition(self, last: int) -> int:
        """Over what is said of the subject between commas: "exports of shells, a scarce good, | rose"."""
        if last < 2 or self._form(last) != "," or self._form(last - 1) == ",":
            return last
        for back in range(last - 1, max(0, last - LONGEST), -1):
            if self._form(back) == ",":
                return back - 1
            if self._words[back].figure >= 0 or self._form(back) in (";", ":", "."):
                break
        return last

    def _acts(self, place: int) -> bool:
        """Whether the word is the verb of a clause: "rebels | died in the clashes, which lasted"."""
        told = any(hit.form in ("becomes", "past") for hit in self._events.get(place, ()))
        return told and not self.nominal(place)

    def _joins(self, place: int) -> bool:
        word = self._words[place]
        return word.figure < 0 and (not breaks(word) or word.form in closed("within_phrase"))
