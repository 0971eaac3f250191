"""The article as a string of word classes: one letter a word, offsets beside it."""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import table
from claimcheck.model import Layout, Sentence
from claimcheck.sources.spelling import NO_WORD, is_twofold, read_shouted, read_word
from claimcheck.sources.vocabulary import (
    RATING,
    FixedPhrase,
    Word,
    closed,
    steps,
    tallies,
    word_pattern,
)

NOUN_BEFORE = frozenset("dnGMsfFBaAU")
SINGULAR = frozenset("CKORLh")  # may be the subject of "advocates"
SPEAKERS = frozenset("ACKROWI")
HEADS = frozenset("ORAUM")  # behind a modifier that may be a verb: "state officials"
MOST = 0.7  # share of words in capitals, or opening with one, above which capitals mean nothing
MOST_OF_SENTENCE = 0.85  # the same where a full stop shows that the words are hardly a headline
LONGEST_BYLINE = 80  # characters
LONGEST_ACRONYM = 6  # letters
SIGNED = 6  # tokens at the end of a headline that show its signature
RATED = 14  # tokens from "put" to "at": "put the number of people killed in the two raids at 43"
CITED = 6  # tokens from "according to" to the noun it governs
HEDGED = 4  # tokens from "at" to the number: "at no fewer than 43"
OWN_NAME = Word("K", "official")
BODY = Word("O", "organisation")


class Tokens(NamedTuple):
    """Columns of one article. `letters[i]` classifies the token `starts[i]:ends[i]`; `words[i]` is its entry.

    A fixed phrase ("prime minister", "according to") is one token. A line feed with an empty span ends
    each sentence.
    """

    text: str
    letters: str
    starts: list[int]
    ends: list[int]
    words: list[Word]

    def surface(self, first: int, end: int) -> str:
        """The author's characters from token `first` to before token `end`."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def lower(self, at: int) -> str:
        """The token `at` in lower case."""
        return self.surface(at, at + 1).lower()

    def is_capital(self, at: int) -> bool:
        """Whether the token `at` begins with a capital; the empty one at the end of a sentence does not."""
        return self.text[self.starts[at] : self.starts[at] + 1].isupper()


def tokenise(text: str, layout: Layout, extra: tuple[str, ...] = ()) -> Tokens:
    """The tokens of every sentence that is not page furniture. Linear in the text."""
    reader = _Reader(text, extra, frozenset(quotation.span.end - 1 for quotation in layout.quotations))
    for sentence in layout.sentences:
        kind = layout.blocks[sentence.block].kind
        if kind not in ("furniture", "table") or _is_byline(text, sentence):
            reader.read(sentence)
            if kind == "headline":
                reader.sign()
    return reader.tokens()


def _is_byline(text: str, sentence: Sentence) -> bool:
    """Whether a line apart from the article says who wrote it."""
    start, end = sentence.span
    return end - start < LONGEST_BYLINE and text[start : start + 5].lower().startswith(("by ", "from "))


class _Reader:
    """Collects the columns sentence by sentence; what needs the whole article is settled at the end."""

    def __init__(self, text: str, extra: tuple[str, ...], unquotes: frozenset[int] = frozenset()) -> None:
        self.text, self.pattern, self.unquotes = text, word_pattern(), unquotes
        self.extra = _by_first_word(extra)
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[Word] = []
        self.puts = self.letters.append, self.starts.append, self.ends.append, self.words.append
        self.doubtful: list[int] = []
        self.titled: list[int] = []
        self.twofold: list[int] = []
        self.proper: set[str] = set()

    def tokens(self) -> Tokens:
        self._settle_openings()
        self._settle_verbs()
        self._settle_operations()
        self._settle_acronyms()
        letters = dateline().sub(_unspoken, "".join(self.letters))
        return Tokens(self.text, letters, self.starts, self.ends, self.words)

    def read(self, sentence: Sentence) -> None:
        """Append the tokens of one sentence and its end. The hot loop: most words leave it as plain "o"."""
        surfaces: list[str] = self.pattern.findall(self.text, *sentence.span)
        style = "" if _is_byline(self.text, sentence) else _style(surfaces)
        read = read_shouted if style == "shouted" else read_word
        find, last = self.text.find, len(surfaces)
        put_letter, put_start, put_end, put_word = self.puts
        opening, at, end = True, 0, sentence.span.start
        while at < last:
            first, surface = at, surfaces[at]
            start = find(surface, end)  # nothing but white space lies between two tokens
            end = start + len(surface)
            letter, word, phrases, doubtful, twofold = read(surface)
            at += 1
            if phrases is not None and at < last and (entries := phrases.get(surfaces[at].lower())):
                taken, longer = _fixed_phrase(surfaces, at - 1, entries, style == "shouted")
                if longer is not None:
                    letter, word, twofold = longer.letter, longer, is_twofold(longer)
                    end = self._end_of(surfaces[at : at + taken], end)
                    at += taken
            if letter == "o":
                opening = False
            else:
                if surface in self.extra and (taken := self._own_name(surfaces, first)):
                    letter, word, twofold = "K", OWN_NAME, False
                    at, end = first + taken, self._end_of(surfaces[first : first + taken], start)
                if (letter == "T" or letter == "I") and at < last and self.text.startswith(".", end):
                    at, end = at + (surfaces[at] == "."), end + 1
                if letter == "x" and surface in closed("months_too") and at < last and surfaces[at].istitle():
                    letter = "C"  # "Jan Kowal said", not "on Jan 14"
                if letter in "AW" and not (opening or style) and self._closes_name(surface):
                    letter, word = "O", BODY
                letter = self._settled(letter, surface, start, doubtful, opening, style)
                if twofold:
                    if letter == "v" and not (opening or style) and surface[0].isupper():
                        letter = "C"  # "the Balma Monitoring Centre", "Omar Said"
                    else:
                        self.twofold.append(len(self.letters))
                closes = letter == "q" and self.letters and self.letters[-1] in ",?!"  # "…,” Bakri, a farmer, said"
                opening = (letter in "q:-" and not closes) or (opening and letter in "(.'")
            put_letter(letter)
            put_start(start)
            put_end(end)
            put_word(word)
        put_letter("\n")
        put_start(sentence.span.end)
        put_end(sentence.span.end)
        put_word(NO_WORD)

    def sign(self) -> None:
        """Put back the dash that a headline lost before its source: "14 killed in Kasai monitor"."""
        if not signature().search("".join(self.letters[-SIGNED:])):
            return
        word = self._surface(-2)
        placed = self.letters[-3] in "LC"
        if word.lower() in closed("signing") and (placed or (word.istitle() and not word.endswith("s"))):
            last = len(self.letters) - 2
            for unsettled in (self.twofold, self.titled, self.doubtful):
                if unsettled and unsettled[-1] == last:
                    unsettled.pop()
            self.letters.insert(last, ":")
            self.starts.insert(last, self.ends[last - 1])
            self.ends.insert(last, self.starts[last + 1])
            self.words.insert(last, NO_WORD)

    def _end_of(self, surfaces: list[str], end: int) -> int:
        """Where the last of some consecutive tokens ends, the one before them ending at `end`."""
        for surface in surfaces:
            end = self.text.find(surface, end) + len(surface)
        return end

    def _settled(self, letter: str, surface: str, start: int, doubtful: bool, opening: bool, style: str) -> str:
        """The letter of a token in its place, where its spelling alone does not say."""
        if letter == "C":
            return self._capital(doubtful, surface, opening, style)
        if letter == "U" and self.letters and self.letters[-1] in "CK" and surface in closed("credits"):
            return "C"
        if letter in "MR" and self.letters and self.letters[-1] == "C" and surface in surnames():
            return "C"
        return "s" if letter in "'’" and self._is_possessive(start) else letter

    def _own_name(self, surfaces: list[str], at: int) -> int:
        """How many words a name of the user's own takes at `at`, 0 where none begins there."""
        names = self.extra[surfaces[at]]
        return next((len(name) for name in names if surfaces[at : at + len(name)] == name), 0)

    def _closes_name(self, surface: str) -> bool:
        """Whether people in the plural are a body by name: "Emergency Lawyers", "Missile Troops"."""
        plural = surface[0].isupper() and surface[-1] == "s"
        return plural and bool(self.letters) and self.letters[-1] == "M" and self.text[self.starts[-1]].isupper()

    def _is_possessive(self, at: int) -> bool:
        """Whether an apostrophe at `at` ends a plural possessive ("rebels’ ") and not a quotation."""
        plural = self.text[at - 1 : at] in ("s", "S", "z") and self.text[at + 1 : at + 2] == " "
        return plural and at not in self.unquotes

    def _capital(self, doubtful: bool, surface: str, opening: bool, style: str) -> str:
        """The letter of a capitalised word that the lexicon does not hold."""
        if style == "shouted":
            return "C" if self.letters and self.letters[-1] in "TRC" else "o"
        if doubtful and style == "titled":
            self.titled.append(len(self.letters))
        elif doubtful and opening:
            self.doubtful.append(len(self.letters))
        elif doubtful:
            self.proper.add(surface.lower())
        return "C"

    def _settle_openings(self) -> None:
        """A capital that opens a sentence makes a name only where more speaks for it."""
        for at in self.titled:
            named = at > 0 and self.letters[at - 1] in "TRC("
            if self._surface(at).lower() not in self.proper and not named:
                self.letters[at] = "o"
        for at in self.doubtful:
            surface = self._surface(at)
            following = self.letters[at + 1]
            if surface.lower() not in self.proper and following not in "CIpsRT" and not surface.isupper():
                speaks = following in "vO" and not surface.endswith(("ly", "ing", "ed"))
                self.letters[at] = "C" if speaks else "o"

    def _settle_operations(self) -> None:
        """The name behind "Operation" is no person's: "the commander of Operation Clean Sweep, Leo Varga, said"."""
        for match in named_event().finditer("".join(self.letters)):
            if self._surface(match.start()) in closed("undertakings"):
                self.letters[match.start() : match.end()] = "g" * (match.end() - match.start())

    def _settle_acronyms(self) -> None:
        """What an acronym stands for is a body, whatever its last word is: "the Inter-Services Relations (ISR)"."""
        for match in acronym().finditer("".join(self.letters)):
            at = match.start()
            if self.letters[at - 1] != "&" and self._spells_out(at, self._surface(at + 2)):
                self.letters[at], self.words[at] = "O", BODY
        for match in inner_acronym().finditer("".join(self.letters)):
            surface = self._surface(match.start())
            if surface.isupper() and len(surface) <= LONGEST_ACRONYM and not self._surface(match.end()).isupper():
                self.letters[match.start()], self.words[match.start()] = "O", BODY

    def _spells_out(self, last: int, acronym: str) -> bool:
        """Whether the capitals up to a word are those of an acronym: two letters or more of it, the last one too."""
        wanted = list(acronym)
        at = last
        while wanted and at >= 0 and last - at <= 2 * len(acronym):
            word = self._surface(at)
            capitals = [part[0] for part in word.split("-") if part[:1].isupper()]
            while capitals and wanted and capitals[-1] == wanted[-1]:
                capitals.pop()
                wanted.pop()
            if capitals or self.letters[at] in "RAT" or not (word[0].isalpha() or word[0] in "'’&"):
                return False  # "the Director of Public Relations (DPR)" is nobody's name
            at -= 1
        return not wanted

    def _surface(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]]

    def _settle_verbs(self) -> None:
        """Noun or verb: "the report says", "they report that"; "the law states that", "Gulf states"."""
        for at in self.twofold:
            before = self.letters[at - 1] if at else "\n"
            if self.words[at].letter == "v":
                self.letters[at] = self._verb_or_noun(at, before)
            elif self._reads_as_verb(at, before, self.letters[at + 1]):
                self.letters[at] = "v"

    def _verb_or_noun(self, at: int, before: str) -> str:
        """The letter of a verb of saying where it stands: "N" as a noun, "o" as an adjective ("the reported 40")."""
        surface = self._surface(at)
        if surface in ("state", "states"):
            return "v" if self._that_follows(at) or self.letters[at + 1] in ",:q" else "o"
        if self.words[at].label == RATING:
            end = self._rated(at)
            for near in range(at + 1, end):
                if self.letters[near] == "U":  # the toll that is put at so much says nothing itself
                    self.letters[near] = "o"
            return "v" if end else "o"
        if self._is_undergone(at, surface, before):
            return "o"
        if self.letters[at + 1] == "f" and surface.lower() in amounts_claimed():
            return "N"
        if before not in "dnGMsa":
            return "v"
        if surface.endswith(("ed", "en")):
            return "o" if before == "d" else "v"
        verb = self.words[at].verb
        is_noun = verb is not None and surface.lower() in (verb[0], verb[0] + "s")
        return "N" if is_noun and surface != "says" else "v"  # "Relief International says"

    def _rated(self, at: int) -> int:
        """The token of the preposition by which a verb names a number, or 0: "put the overall number of dead at 43".

        An object stands between, not as in "put up tents at 40 sites"; what is given is a tally, "a toll of 12".
        """
        verb = self.words[at].verb
        own = verb[0].rpartition(" ")[2] if verb else "at"
        is_tally = self.letters[at + 1] == "h"
        if own == "to" and self.text.endswith("to ", 0, self.starts[at]):
            return 0  # "plans to raise the estimate to 40"
        plain = self.letters[at + 1] in "dhnW" or self.text.endswith("s", 0, self.ends[at + 1])
        if not plain and self.letters[at + 1] not in "GM":
            return 0
        for near in range(at + 1, min(at + RATED, len(self.letters) - 1)):
            word = self._surface(near)
            if self.letters[near] in "\n;:v" and self.words[near].label != RATING:
                return 0
            named = (plain and word == "at" == own) or (is_tally and word in steps(own))
            if named and "n" in self.letters[near + 1 : near + 1 + HEDGED]:
                return near
            is_tally = is_tally or word in tallies(own)
        return 0

    def _is_undergone(self, at: int, surface: str, before: str) -> bool:
        """Whether an act is done to the subject by nobody named: "he was not authorised to talk"."""
        verb = self.words[at].verb
        if verb is None or verb[1] not in ("act", "intention") or not surface.endswith(("ed", "en")):
            return False
        following = self._surface(at + 1)
        return (before == "x" or self.letters[at - 2 : at] == ["x", "o"]) and following == "to"

    def _reads_as_verb(self, at: int, before: str, after: str) -> bool:
        """Whether a noun that may be a verb is one: before "that", or between a subject and an object."""
        if self._is_cited(at):
            return False
        if self._that_follows(at) and before not in "dnGMsfFB":
            return True
        if self.words[at].letter == "M" and before in "CIR" and self.text[self.starts[at]].islower():
            return after in "dhCO"  # "Minister Ana Ruiz informed parliament"
        if self.words[at].letter == "M" and after in HEADS:
            return False
        if self.words[at].letter == "A" and before not in SINGULAR:
            return False
        if before == "A" and after not in "vxf" and self._is_base_form(at):
            return True
        if self.words[at].letter == "M" and before in SPEAKERS and after in "dhC":
            return True  # "representatives informed the team", not "informed sources"
        subject = before not in NOUN_BEFORE and before != "\n"
        return subject and after not in "vxf" and not self._is_inner_capital(at)

    def _is_cited(self, at: int) -> bool:
        """Whether a noun ends what "according to" or "citing" governs: "according to police reports"."""
        first = at - 1
        while first > at - CITED and self.letters[first] in "GLKMOCRA":
            first -= 1
        first -= self.letters[first] == "d"
        return first >= 0 and self.letters[first] == "a" and self.letters[at - 1] != "C"

    def _is_base_form(self, at: int) -> bool:
        """Whether a noun that may be a verb stands behind people in the plural: "officials estimate"."""
        verb, surface = self.words[at].verb, self._surface(at)
        return verb is not None and surface == verb[0] and self.text[self.ends[at - 1] - 1] == "s"

    def _is_inner_capital(self, at: int) -> bool:
        """Whether a word is capitalised within a sentence: part of a name ("Peking Radio"), no verb."""
        return self.letters[at - 1] not in "\nq" and self.text[self.starts[at] : self.starts[at] + 2].istitle()

    def _that_follows(self, at: int) -> bool:
        return self._surface(at + 1) == "that"


@cache
def amounts_claimed() -> frozenset[str]:
    """Verbs that before "of" are nouns: "32 death claims of"."""
    return frozenset(table("cues")["nouns"]["words"].split())


@cache
def surnames() -> frozenset[str]:
    """Modifiers and offices that close a person's name: "Ana Young", "Dan Bishop"."""
    return frozenset(table("organisations")["surnames"]["words"].split())


@cache
def named_event() -> re.Pattern[str]:
    """A word for a place or event, and the capitals behind it."""
    return re.compile(r"g[CM]+")


@cache
def inner_acronym() -> re.Pattern[str]:
    """A capital among names, behind an office's place: "the head of the Tarsk OVA Taras Holub"."""
    return re.compile(r"(?<=[RA]fd[CMGL])C(?=CC)|(?<=[RA]f[CMGL])C(?=CC)|(?<=[RA]fd)C(?=CC)")


@cache
def acronym() -> re.Pattern[str]:
    """A capitalised word, and one word in brackets behind it."""
    return re.compile(r"[CM](?=\([CKM]\))")


@cache
def signature() -> re.Pattern[str]:
    """The close of a headline whose last word stands apart from what is before it."""
    return re.compile(r"(?:FM?[LC]|[on])[OA]\n$")


@cache
def dateline() -> re.Pattern[str]:
    """Place, day and agency before an article's first words: "GOMA, Nov 3 (Mirage) -"."""
    return re.compile(r"(?m)^[^\nvq(]{1,10}\([GLKMOC]{1,3}\)-")


def _unspoken(match: re.Match[str]) -> str:
    """The letters of a dateline as those of words that are nobody."""
    return re.sub("[A-Z]", "o", match[0])


def _fixed_phrase(surfaces: list[str], at: int, entries: list[FixedPhrase], shouting: bool) -> tuple[int, Word | None]:
    """The longest fixed phrase of `entries` that stands at `at`: how many words it takes after that one, its entry."""
    for keys, cased, word in entries:
        if len(keys) == 2 and not (cased and not shouting):
            return 1, word  # its first and its second word are how it was found
        words = [surface.replace("’", "'") for surface in surfaces[at : at + len(keys)]]
        if not cased or shouting:
            words = [surface.lower() for surface in words]
            keys = tuple(key.lower() for key in keys)
        if tuple(words) == keys:
            return len(keys) - 1, word
    return 0, None


def _by_first_word(names: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The user's own names as words, by their first, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for name in sorted(names, key=len, reverse=True):
        words = word_pattern().findall(name)
        if words:
            found.setdefault(words[0], []).append(words)
    return found


def _style(surfaces: list[str]) -> str:
    """Whether a sentence is in capitals ("shouted"), in title case ("titled"), or plain (empty)."""
    if sum(surface[0].isupper() for surface in surfaces[1:7]) < 2:
        return ""
    words = [surface for surface in surfaces if len(surface) > 3 and surface[0].isalpha()]
    if len(words) < 4:
        return ""
    if sum(map(str.isupper, words)) > MOST * len(words):
        return "shouted"
    share = MOST_OF_SENTENCE if surfaces[-1] == "." else MOST
    return "titled" if sum(surface[0].isupper() for surface in words) > share * len(words) else ""
