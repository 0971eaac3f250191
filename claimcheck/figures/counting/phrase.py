"""The noun phrase that a figure counts, behind it ("12 T-72 tanks") or in front ("the number of tanks rose to 12")."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.figures.counting.events import Hit
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.taxonomy import Taxonomy, is_plural, singulars
from claimcheck.figures.counting.words import Line, Word
from claimcheck.model import Figure

PERSONAL = frozenset(
    (
        "combatants",
        "civilians",
        "people",
        "children",
        "women",
        "journalists_aid_medical",
        "hostages_prisoners",
        "displaced",
    )
)
"""The categories of human beings."""
_RELATIVE = frozenset(("which", "that", "who"))
_ARMS = frozenset(("equipment", "munitions"))
_LONGEST = 9
"""Words in the longest noun phrase read."""
_HYPHENS = frozenset("-‐‑–")
_QUOTES = frozenset("\"“”'‘’«»")


class Phrase(NamedTuple):
    """What stands at a figure. Words `first` to `last` are the noun phrase, `head` its head; -1 where there is none.

    `complement` is the first word of the phrase behind "of" where the head only measures out ("rounds of …").
    `end` is the last word that the figure and its phrase take up. `anaphor` is true for "others", "of them".
    """

    first: int
    last: int
    head: int
    end: int
    complement: int = -1
    anaphor: bool = False
    compound: bool = False

    @property
    def stands(self) -> bool:
        """Whether there is a noun phrase at all."""
        return self.head >= 0


def breaks(word: Word) -> bool:
    """Whether a noun phrase cannot go on over this word."""
    return word.form in closed("breaks") or not word.form[0].isalnum() or word.form.endswith("n't")


class PhraseReader:
    """Reads noun phrases on one line."""

    __slots__ = ("_events", "_figures", "_taxonomy", "_words", "line")

    def __init__(
        self, line: Line, figures: Sequence[Figure], events: dict[int, tuple[Hit, ...]], taxonomy: Taxonomy
    ) -> None:
        self.line, self._figures, self._events, self._taxonomy = line, figures, events, taxonomy
        self._words = line.words

    def behind(self, place: int) -> Phrase:
        """The noun phrase behind the figure at word `place`."""
        start, compound = self._hyphen(self._past_conversion(place))
        if compound and self._form(start) in ("plus", "odd"):
            return self._read(start + 1, place, one=False)
        if compound and self._form(start) in ("long", "wide", "high", "deep", "tall"):
            return self._read(start + 1, place, one=True)
        if compound and self._form(start) == "strong":
            return self._read(start + 1, place, one=True)
        if compound:
            return Phrase(start, start, start, start, compound=True)
        start, partitive = self._fillers(start, self._figures[self._words[place].figure].kind in ("percent", "ratio"))
        whole = self._form(start) == "#" and partitive
        if whole:
            return self.behind(start)
        if self._form(start) == "those" and any(hit.form == "past" for hit in self._events.get(start + 1, ())):
            return Phrase(start, start + 1, start + 1, start + 1)
        if self._form(start) in closed("anaphors") and not self._goes_on(start):
            return Phrase(-1, -1, -1, start, anaphor=True)
        phrase = self._read(start, place, one=self._is_one(place) or self._is_sum(place))
        if not phrase.stands and (partitive or start > place + 1):
            return Phrase(-1, -1, -1, start - 1, anaphor=True)
        return phrase

    def _past_conversion(self, place: int) -> int:
        """Over a conversion in brackets: "$61bn (£49bn) | package"."""
        if self._form(place + 1) == "(" and self._form(place + 2) == "#" and self._form(place + 3) == ")":
            return place + 3
        return place

    def _goes_on(self, place: int) -> bool:
        return self._form(place) in ("these", "those") and self._takes(place + 1)

    def _hyphen(self, place: int) -> tuple[int, bool]:
        words, start = self._words, place + 1
        if start + 1 < len(words) and words[start].form in _HYPHENS and words[start].start == words[place].end:
            joined = words[start + 1].start == words[start].end and words[start + 1].form[0].isalpha()
            return start + joined, joined
        return start, False

    def _fillers(self, start: int, share: bool = False) -> tuple[int, bool]:
        """Skips "other", "or so", "more of the"; whether an "of" was among them, or is meant ("half the fleet")."""
        partitive = False
        if share and self._form(start) in ("the", "its", "their", "his", "our", "all"):
            return start + 1, True
        while True:
            form = self._form(start)
            if form == "or" and self._form(start + 1) in ("so", "more", "fewer", "less"):
                start += 2
            elif form == "+" or (share and form in ("fewer", "less") and self._takes(start + 1)):
                start += 1
            elif form == "of" and not partitive:
                partitive = True
                start += 1
            elif (form in closed("fillers") and (partitive or form not in ("the", "these", "those", "all", "so"))) or (
                form in _QUOTES and self._takes(start + 1)
            ):
                start += 1
            else:
                return start, partitive

    def _form(self, place: int) -> str:
        return self._words[place].form if place < len(self._words) else "."

    def _plural(self, place: int) -> bool:
        """Whether the word is a plural, one that looks like none too: a people ("Iraqis"), a known noun ("prahus")."""
        form = self._form(place)
        if is_plural(form):
            return True
        if form.endswith(("ese", "ench", "itish", "utch")) and self.line.capital(place):
            return not self._takes(place + 1) and self._form(place + 1) not in (",", "and")  # "thousands of Vietnamese"
        return form.endswith("s") and (
            (form.endswith("is") and self.line.capital(place) and len(form) > 4) or self._taxonomy.known(form[:-1])
        )

    def _is_one(self, place: int) -> bool:
        amount = self._figures[self._words[place].figure].amount
        return (amount.low if amount.low is not None else amount.high) == 1 and amount.high in (1, None)

    def _is_sum(self, place: int) -> bool:
        """Whether a sum of money comes first in a name for what it buys: "the $1 billion | weapons package"."""
        return self._figures[self._words[place].figure].kind == "money" and self._form(place + 1) not in ("of", "in")

    def _takes(self, place: int) -> bool:
        """Whether the word can stand in a noun phrase."""
        if place >= len(self._words) or self._words[place].figure >= 0:
            return False
        if (
            self._form(place) in ("north", "south", "east", "west")
            and self.line.capital(place)
            and not self.line.shouting
        ):
            return self.line.capital(place + 1)
        return not breaks(self._words[place])

    def _read(self, start: int, place: int, one: bool) -> Phrase:
        share = self._figures[self._words[place].figure].kind == "percent" and start == place + 1
        if share and (self._form(start) == ")" or self._form(start) in closed("opinion")):  # "98 percent | think"
            return Phrase(-1, -1, -1, place)
        head = self._head(start, one, whole=share)
        if head < 0 or not self._fits(head, place, one):
            return Phrase(-1, -1, -1, max(place, start - 1) if start > place + 1 else place)
        first = start
        while self._words[first].form in _QUOTES or self._words[first].figure >= 0 or self._form(first) in _HYPHENS:
            first += 1
        last, complement = self._complement(head)
        if last == head and not one:
            last = self._coordinated(head)
        return Phrase(first, last, head, last, complement)

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
        if one or kind not in ("count", "rate"):
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
        return other is not None and (other[0] == kind or any({other[0], kind} <= like for like in (PERSONAL, _ARMS)))

    def _head(self, start: int, one: bool, whole: bool = False) -> int:
        """The place of the head noun of the phrase that begins at `start`, -1 where none does.

        `whole` keeps a phrase in the singular to its end: "a 30 % | dud rate".
        """
        head, place = -1, start
        while place < min(len(self._words), start + _LONGEST):
            word = self._words[place]
            if word.figure < 0 and self._passes_mark(head, place):
                place += 1
                continue
            if head < 0 and word.figure >= 0 and self._modifies(place):
                place += 1
                continue
            if word.form in (",", "and") and head >= 0 and not one and self._joins_peoples(head, place):
                place += 1
                continue
            if word.form == "and" and head >= 0 and not one and self._joins_modifiers(head, place):
                place += 1
                continue
            if not self._takes(place) or self._is_verb(place, head, one):
                break
            head = place
            if not one and self._plural(place) and not self._continues(place):
                break
            place += 1
        return head if whole else self._trimmed(start, head, one)

    def _passes_mark(self, head: int, place: int) -> bool:
        """Whether a quotation mark or hyphen here leaves the phrase open: 'rebel "generals"', "(NATO) ammunition"."""
        form = self._form(place)
        if form in _QUOTES:
            return head < 0 or (not self._plural(head) and self._takes(place + 1))
        if form == "(" and self._form(place + 2) == ")":
            return self._takes(place + 3) and (head < 0 or not self._plural(head))
        if form == ")" and self._form(place - 2) == "(":
            return self._takes(place + 1)
        return head < 0 and form in _HYPHENS

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
            if not self.line.capital(ahead) and self._form(ahead) not in (",", "and"):
                return False
        return False

    def _modifies(self, place: int) -> bool:
        """Whether the figure stands as a modifier: "550 5.56-mm rounds", "one 75-year-old man"."""
        figure = self._figures[self._words[place].figure]
        joined = self._form(place + 1) in _HYPHENS and self._words[place + 1].start == self._words[place].end
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

    def nominal(self, place: int) -> bool:
        """Whether the word at `place` can be a counted noun as well ("strikes", "attacks")."""
        return self._taxonomy.known(self._form(place))

    def tells(self, place: int) -> bool:
        """Whether an event begins at word `place`."""
        return place in self._events

    def after(self, start: int, place: int) -> Phrase:
        """The noun phrase that begins at word `start`, somewhere behind word `place`."""
        start, _ = self._fillers(start)
        head = self._head(start, one=False)
        return Phrase(start, head, head, head) if head >= 0 else Phrase(-1, -1, -1, place)

    def single(self, start: int) -> Phrase | None:
        """The noun phrase in the singular that begins at word `start`, behind "a"."""
        head = self._head(start, one=True)
        return Phrase(start, head, head, head) if head >= start else None

    def in_front(self, place: int) -> Phrase | None:
        """The phrase in front that a bare figure gives the size of: "the number of | refugees | rose to 12"."""
        for back in range(place - 1, max(-1, place - 18), -1):
            word = self._words[back]
            if self._blocks(back):
                return None
            if word.form in closed("tallies"):
                return self._of_tally(back, place)
        return None

    def label(self, place: int) -> Phrase | None:
        """The noun that labels the figure in a list: "tanks | – 12", "Aircraft | : 350"."""
        mark = place - 1
        while (
            mark > 0 and self._form(mark) in closed("determiners") and self._form(mark) not in (",", "(", "and", "of")
        ):
            mark -= 1
        if mark < 1 or not (self._form(mark) in _HYPHENS or self._form(mark) == ":") or not self._takes(mark - 1):
            return None
        first = mark - 1
        while first > 0 and self._takes(first - 1):
            first -= 1
        known = self._taxonomy.noun([word.form for word in self._words[first:mark]]) is not None
        told = first == mark - 1 and self._events.get(first) is not None
        return Phrase(first, mark - 1, mark - 1, place) if known and not told and mark - first < 6 else None

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

    def predicate_noun(self, place: int) -> Phrase | None:
        """The noun that "nine of them were | women" or "nine of whom are | soldiers" gives, read from word `place`."""
        start = place
        while self._form(start) in closed("be") or self._form(start) in ("a", "an", "have", "has", "had"):
            start += 1
        if not self._takes(start) or start - place > 3 or self._is_participle(start):
            return None
        phrase = self._read_plain(start)
        return phrase if phrase is not None and self._taxonomy.noun([self._form(phrase.head)]) is not None else None

    def _is_participle(self, place: int) -> bool:
        """Whether the word begins a predicate: "three were | shot dead"."""
        return any(hit.form in ("past", "is") for hit in self._events.get(place, ()))

    def _read_plain(self, start: int) -> Phrase | None:
        head = self._head(start, one=False)
        return Phrase(start, head, head, head) if head >= start else None

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
        """The noun of a closed class whose size follows: "a fine | of $200", "a range | in excess of 30 miles"."""
        back = place - 1
        while back > 0 and (self._form(back) in closed("determiners") or self._form(back) in ("in", "excess", "(")):
            back -= 1
        of = any(self._form(k) == "of" for k in range(back + 1, place))
        named = (
            back >= 0 and self._words[back].figure < 0 and any(s in closed(nouns) for s in singulars(self._form(back)))
        )
        return self.ending_at(back)._replace(end=place) if of and named else None

    def priced(self, place: int) -> Phrase | None:
        """What costs or is worth the sum: "the | operation | cost $3 million", "a | deal | worth about $1 billion"."""
        back = place - 1
        while back > 0 and self._form(back) in closed("determiners"):
            back -= 1
        return self._before_verb(back, place) if self._form(back) in closed("priced") else None

    def _before_verb(self, verb: int, place: int) -> Phrase | None:
        last = verb - 1
        while last > 0 and (
            self._form(last) in closed("auxiliary")
            or self._form(last) in closed("be")
            or self._form(last) in _RELATIVE
            or self._form(last).endswith("ly")
        ):
            last -= 1
        last = self._before_apposition(last)
        first = last + 1
        while first > 0 and last - first < 7 and self._joins(first - 1):
            first -= 1
        for place_of in range(first, last):
            if self._form(place_of) == "number" and self._form(place_of + 1) == "of":
                first = place_of + 2
        while first <= last and (breaks(self._words[first]) or self._words[first].figure >= 0):
            first += 1
        if first > last:
            return None
        head = first
        while head < last and self._takes(head + 1):
            head += 1
        return Phrase(first, last, head, place)

    def _before_apposition(self, last: int) -> int:
        """Over what is said of the subject between commas: "exports of shells, a scarce good, | rose"."""
        if last < 2 or self._form(last) != "," or self._form(last - 1) == ",":
            return last
        for back in range(last - 1, max(0, last - _LONGEST), -1):
            if self._form(back) == ",":
                return back - 1
            if self._words[back].figure >= 0 or self._form(back) in (";", ":", "."):
                break
        return last

    def _joins(self, place: int) -> bool:
        word = self._words[place]
        return word.figure < 0 and (not breaks(word) or word.form in ("of", "in", "for", "the", "on"))
