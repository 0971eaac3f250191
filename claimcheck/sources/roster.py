"""Who is who: every phrase of the article resolved to one entity under its fullest name."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from claimcheck.lexicon import table
from claimcheck.model.source import SourceKind
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed

STEM = 5  # letters that tell one word of a name from another: defence and defense meet
STEMMED = frozenset("GLKMOCRAWUTIpvo")
WEIGHED = 8  # entities of one stem that are weighed against each other
Form = Literal["full", "short", "pronoun"]
Gender = Literal["he", "she", ""]


@dataclass(slots=True, eq=False)
class Entity:
    """One possible source while the article is read; `content` holds the stems of its name and its role."""

    kind: SourceKind
    shape: str
    name: str
    content: set[str]
    head: str = ""
    role: str | None = None
    role_content: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)  # states that its role names
    gender: Gender = ""
    speaks: bool = False
    last: int = -1  # index of its latest phrase
    author: "Entity | None" = None  # whose document it is, where that is told behind it
    mentions: list[tuple[Phrase, Form]] = field(default_factory=list)

    @property
    def proper(self) -> bool:
        """Whether the name is a proper one."""
        return self.name != self.name.lower()


class Roster:
    """The entities of one article in order of appearance, with the indexes that find them again.

    `trail` holds every mention so far with its entity, `recent` the entities alone; `author` is who writes "I".
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.entities: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = {}
        self.recent: list[Entity] = []
        self.trail: list[tuple[Entity, Phrase]] = []
        self.author: Entity | None = None
        self.pending: tuple[str, int] | None = None  # a document's key and token, while its author is awaited
        self.sentence_ends = [match.start() for match in re.finditer("\n", tokens.letters)]

    def add(self, entity: Entity) -> Entity:
        """Enter a new entity under every stem of its name."""
        self.entities.append(entity)
        self.learn(entity, entity.content | entity.heads)
        return entity

    def learn(self, entity: Entity, stems: set[str]) -> None:
        """Let `entity` be found under these stems too, as the latest known."""
        for stem in sorted(stems):
            known = self.by_word.setdefault(stem, [])
            if entity not in known[-WEIGHED:]:
                known.append(entity)

    def candidates(self, stem: str) -> list[Entity]:
        """Entities known under a stem, the most recently mentioned first; only the latest few are weighed."""
        known = self.by_word.get(stem, [])[-WEIGHED:]
        return sorted(known, key=lambda entity: -entity.last) if len(known) > 1 else known

    def mention(self, entity: Entity, phrase: Phrase, form: Form) -> None:
        """Record that `phrase` refers to `entity`."""
        entity.mentions.append((phrase, form))
        entity.speaks = entity.speaks or phrase.speaks
        entity.last = phrase.first
        self.recent.append(entity)
        self.trail.append((entity, phrase))
        if self.pending is not None and entity.shape in ("institution", "person", "place"):
            self._sign(entity, phrase, *self.pending)

    def _sign(self, entity: Entity, phrase: Phrase, key: str, since: int) -> None:
        """Make a speaker or signatory the author of the document before it: "In a report, the office said"."""
        if not self.same_sentence(since, phrase.first):
            self.pending = None
        elif phrase.speaks or self._signs(phrase):
            self.learn(entity, {key})
            for document in self.candidates("~" + key.removeprefix("@@"))[:1]:
                document.author = entity
            self.pending = None

    def _signs(self, phrase: Phrase) -> bool:
        """Whether "by" stands before a name: "a statement signed by Colonel Ruiz"."""
        return phrase.first > 0 and self.tokens.letters[phrase.first - 1] == "B"

    def absorb(self, entity: Entity, other: Entity) -> None:
        """Give every mention of `other`, who is not `entity`, to `entity`."""
        entity.mentions.extend((phrase, "short" if form == "full" else form) for phrase, form in other.mentions)
        entity.mentions.sort(key=lambda mention: mention[0].first)
        entity.speaks = entity.speaks or other.speaks
        other.mentions.clear()

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two tokens stand in one sentence."""
        return self.sentences_between(first, second) == 0

    def sentences_between(self, first: int, second: int) -> int:
        """How many sentence ends lie between two tokens."""
        return bisect_left(self.sentence_ends, second) - bisect_left(self.sentence_ends, first)

    def opens_sentence(self, at: int) -> bool:
        """Whether a token is among the first three of its sentence: a subject, most likely."""
        index = bisect_left(self.sentence_ends, at)
        return at - (self.sentence_ends[index - 1] if index else 0) <= 3

    def name(self, first: int, end: int) -> str:
        """The words between two tokens as a name: white space folded."""
        return " ".join(self.tokens.surface(first, end).split())

    def stems(self, first: int, end: int) -> set[str]:
        """The stems of the content words between two tokens; a people and its state share one."""
        found: set[str] = set()
        for at in range(first, end):
            letter = self.tokens.letters[at]
            if letter in STEMMED and not (letter == "M" and "-" in self.tokens.surface(at, at + 1)):
                found.update(self._token_stems(at))
        return found

    def stem(self, at: int) -> str:
        """The stem of the word that heads one token: "ministry" of "defence ministry", "chief" of "chief of staff"."""
        stems = self._token_stems(at)
        if self.tokens.letters[at] == "K" and len(stems) > 1:
            return next((stem for stem in stems if stem in body_stems()), stems[-1])
        heads_first = " of " in self.tokens.lower(at)
        return stems[0 if heads_first else -1]

    def _token_stems(self, at: int) -> list[str]:
        letter, word = self.tokens.letters[at], self.tokens.words[at]
        if letter in "TLG" and word.label:
            return [word.label[:STEM] if letter == "T" else word.label]
        surface = self.tokens.lower(at).replace("’", "'").replace(".", "")
        if letter == "o":
            return [surface]
        if surface in alike():
            return [alike()[surface]]
        if letter == "K" and " " not in surface:
            return [surface]
        return [part[:STEM] for part in surface.split() if part not in closed("small_words")]


@cache
def alike() -> dict[str, str]:
    """Head nouns that name one body by turns ("the military", "the army"), and the stem they share."""
    found: dict[str, str] = {}
    for line in table("organisations")["alike"]["lines"].strip().splitlines():
        word, _, others = line.partition(" = ")
        found |= dict.fromkeys([word, *others.split(", ")], word[:STEM])
    return found


@cache
def offices_alike() -> dict[str, tuple[str, ...]]:
    """The keys of the families of offices that a stem belongs to: "dictator" may be the president, not the envoy."""
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(table("offices")["alike"]["lines"].strip().splitlines()):
        for stem in sorted({word[:STEM] for word in line.split()}):
            found[stem] = (*found.get(stem, ()), f"%{number}")
    return found


@cache
def body_stems() -> frozenset[str]:
    """The stems of institutions' head nouns, by which a long name is shortened ("the Observatory")."""
    bodies = table("organisations")
    words = " ".join(bodies[kind]["words"] for kind in ("official", "organisation", "media"))
    return frozenset(word[:STEM] for word in words.split())
