"""Who is who: every phrase of the article resolved to one entity under its fullest name."""

from dataclasses import dataclass, field
from typing import Literal

from claimcheck.model.source import SourceKind
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.tokens import Tokens

STEM = 5  # letters that tell one word of a name from another: defence and defense meet
STEMMED = frozenset("GLKMOCRAWUTIpv")
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
    gender: Gender = ""
    speaks: bool = False
    last: int = -1  # index of its latest phrase
    mentions: list[tuple[Phrase, Form]] = field(default_factory=list)


class Roster:
    """The entities of one article in order of appearance, with the indexes that find them again."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.entities: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = {}
        self.recent: list[Entity] = []

    def add(self, entity: Entity) -> Entity:
        """Enter a new entity under every stem of its name."""
        self.entities.append(entity)
        self.learn(entity, entity.content | entity.heads)
        return entity

    def learn(self, entity: Entity, stems: set[str]) -> None:
        """Let `entity` be found under these stems too."""
        for stem in sorted(stems):
            known = self.by_word.setdefault(stem, [])
            if entity not in known[-8:]:
                known.append(entity)

    def candidates(self, stem: str) -> list[Entity]:
        """Entities known under a stem, the most recently mentioned first; at most eight are weighed."""
        return sorted(self.by_word.get(stem, ())[-8:], key=lambda entity: -entity.last)

    def mention(self, entity: Entity, phrase: Phrase, form: Form) -> None:
        """Record that `phrase` refers to `entity`."""
        entity.mentions.append((phrase, form))
        entity.speaks = entity.speaks or phrase.speaks
        entity.last = phrase.first
        self.recent.append(entity)

    def name(self, first: int, end: int) -> str:
        """The words between two tokens as a name: white space folded."""
        return " ".join(self.tokens.surface(first, end).split())

    def stems(self, first: int, end: int) -> set[str]:
        """The stems of the content words between two tokens; a people and its state share one."""
        found: set[str] = set()
        for at in range(first, end):
            letter = self.tokens.letters[at]
            if letter in STEMMED:
                found.update(self._token_stems(at))
        return found

    def stem(self, at: int) -> str:
        """The stem of the word that heads one token: "ministry" of "defence ministry", "chief" of "chief of staff"."""
        stems = self._token_stems(at)
        heads_first = " of " in self.tokens.surface(at, at + 1).lower()
        return stems[0 if heads_first else -1]

    def _token_stems(self, at: int) -> list[str]:
        letter, word = self.tokens.letters[at], self.tokens.words[at]
        if letter in "TLG" and word.label:
            return [word.label[:STEM] if letter == "T" else word.label]
        surface = self.tokens.surface(at, at + 1).lower().replace("’", "'").replace(".", "")
        if letter == "K":
            return [surface]
        return [part[:STEM] for part in surface.split() if part not in ("of", "the", "for")]
