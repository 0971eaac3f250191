"""The article as a string of word classes: one letter a word, offsets beside it."""

from dataclasses import dataclass

import regex

from claimcheck.model import Layout, Sentence
from claimcheck.sources.vocabulary import Vocabulary, Word, vocabulary, word_pattern

QUOTES = '"“”„‟«»'
NO_WORD = Word("o")
NOUN_BEFORE = frozenset("dnGMsfFBaAU")
VERB_AFTER = frozenset("vx")
SHOUTING = 0.7  # share of capitals among the letters above which capitals mean nothing


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns of one article. `letters[i]` classifies the token `starts[i]:ends[i]`; `words[i]` is its entry.

    A fixed phrase ("prime minister", "according to") is one token. A line feed with an empty span ends
    each sentence; `sentence[i]` indexes `Layout.sentences`.
    """

    text: str
    letters: str
    starts: list[int]
    ends: list[int]
    words: list[Word]
    sentence: list[int]

    def surface(self, first: int, end: int) -> str:
        """The author's characters from token `first` to before token `end`."""
        return self.text[self.starts[first] : self.ends[end - 1]]


def tokenise(text: str, layout: Layout) -> Tokens:
    """The tokens of every sentence that is not page furniture. Linear in the text."""
    reader = _Reader(text, vocabulary())
    for index, sentence in enumerate(layout.sentences):
        if layout.blocks[sentence.block].kind not in ("furniture", "table"):
            reader.read(index, sentence)
    return reader.tokens()


class _Reader:
    """Collects the columns sentence by sentence; what needs the whole article is settled at the end."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text, self.vocab = text, vocab
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[Word] = []
        self.sentence: list[int] = []
        self.doubtful: list[int] = []  # capitals that only open a sentence
        self.twofold: list[int] = []  # noun or verb
        self.proper: set[str] = set()

    def tokens(self) -> Tokens:
        self._settle_openings()
        self._settle_verbs()
        return Tokens(self.text, "".join(self.letters), self.starts, self.ends, self.words, self.sentence)

    def read(self, index: int, sentence: Sentence) -> None:
        found = [(m.start(), m.end()) for m in word_pattern().finditer(self.text, *sentence.span)]
        shouting = _is_shouting(self.text[sentence.span.start : sentence.span.end])
        opening, at = True, 0
        while at < len(found):
            taken, letter, word = self._classify(found, at, shouting, opening)
            start, end = found[at][0], found[at + taken - 1][1]
            if letter in "TI" and self.text[end : end + 1] == "." and end < sentence.span.end:
                end += 1
                taken += found[at + taken : at + taken + 1] == [(end - 1, end)]
            self._put(letter, start, end, word, index)
            opening = letter in "q:-" or (opening and letter in "(.'")
            at += taken
        self._put("\n", sentence.span.end, sentence.span.end, NO_WORD, index)

    def _put(self, letter: str, start: int, end: int, word: Word, index: int) -> None:
        self.letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(word)
        self.sentence.append(index)

    def _classify(self, found: list[tuple[int, int]], at: int, shouting: bool, opening: bool) -> tuple[int, str, Word]:
        """How many raw tokens the token at `at` takes, its letter and its entry."""
        start, end = found[at]
        surface = self.text[start:end]
        folded = surface.lower().replace("’", "'")
        phrases = self.vocab.phrases.get(folded)
        if phrases:
            hit = self._phrase(found, at, phrases, shouting)
            if hit:
                self._note_twofold(hit[1])
                return hit[0], hit[1].letter, hit[1]
        word = None if shouting else self.vocab.exact.get(surface)
        if word is None:
            word = self.vocab.folded.get(folded) or (self._shouted(surface) if shouting else None)
        if word is not None:
            self._note_twofold(word)
            if word.letter == "p" and surface[0].isupper() and not shouting:
                return 1, "C", word
            return 1, word.letter, word
        return 1, self._unknown(surface, shouting, opening), NO_WORD

    def _note_twofold(self, word: Word) -> None:
        if word.verb and word.letter not in "ae":
            self.twofold.append(len(self.letters))

    def _shouted(self, surface: str) -> Word | None:
        """A name among capitals: known under its usual spelling; "US" and "WHO" cannot be told from words."""
        if surface.lower() in ("us", "who", "it", "is", "care", "planet", "shell", "dawn", "fox", "sky", "map", "aa"):
            return None
        return self.vocab.exact.get(surface.title()) or self.vocab.exact.get(surface)

    def _phrase(
        self,
        found: list[tuple[int, int]],
        at: int,
        phrases: list[tuple[tuple[str, ...], bool, Word]],
        shouting: bool,
    ) -> tuple[int, Word] | None:
        """The longest fixed phrase that begins at `at`."""
        for keys, cased, word in phrases:
            surfaces = [self.text[s:e].replace("’", "'") for s, e in found[at : at + len(keys)]]
            if not cased:
                surfaces = [surface.lower() for surface in surfaces]
            elif shouting:
                keys = tuple(key.upper() for key in keys)
            if len(surfaces) == len(keys) and tuple(surfaces) == keys:
                return len(keys), word
        return None

    def _unknown(self, surface: str, shouting: bool, opening: bool) -> str:
        """The letter of a word that the lexicon does not hold."""
        first = surface[0]
        if first.isdigit():
            return "n"
        if not first.isalnum():
            return _mark(surface)
        capital = first.isupper() or ("-" in surface and surface[surface.find("-") + 1].isupper())
        if shouting:
            return "C" if self.letters and self.letters[-1] in "TR" else "o"
        if not capital:
            return "o"
        if len(surface) == 1 or (len(surface) == 2 and surface[1] == "."):
            return "I" if surface not in ("A", "I") else "o"
        if opening:
            self.doubtful.append(len(self.letters))
        else:
            self.proper.add(surface)
        return "C"

    def _settle_openings(self) -> None:
        """A capital that opens a sentence makes a name only where more speaks for it."""
        for at in self.doubtful:
            surface = self.text[self.starts[at] : self.ends[at]]
            following = self.letters[at + 1]
            if surface not in self.proper and following not in "CIpsRT" and not surface.isupper():
                speaks = following == "v" and not surface.endswith("ly")
                self.letters[at] = "C" if speaks else "o"

    def _settle_verbs(self) -> None:
        """Noun or verb: "the report says", "they report that"."""
        for at in self.twofold:
            before = self.letters[at - 1] if at else "\n"
            after = self.letters[at + 1]
            if self.words[at].letter == "v":
                if before == "d" and self.text[self.starts[at] : self.ends[at]].endswith(("ed", "en")):
                    self.letters[at] = "o"
            elif before not in NOUN_BEFORE and after not in VERB_AFTER and before != "\n" and after not in "f":
                self.letters[at] = "v"


def _mark(surface: str) -> str:
    if surface in ("'s", "’s"):
        return "s"
    if surface in QUOTES:
        return "q"
    return "-" if surface in "–—-" else surface if surface in ",;:().'’!?" else "."


def _is_shouting(text: str) -> bool:
    letters = regex.findall(r"\p{L}", text[:400])
    return len(letters) > 24 and sum(letter.isupper() for letter in letters) > SHOUTING * len(letters)
