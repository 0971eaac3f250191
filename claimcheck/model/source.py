"""Who could be speaking, and who does for a figure."""

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.text import Span

SourceKind = Literal[
    "official", "organisation", "media", "document", "expert", "witness", "reporter", "anonymous", "none"
]
Sourcing = Literal["named", "anonymous", "implied", "unsourced"]
Mode = Literal["quoted", "reported", "according_to", "act", "carried"]
Certainty = Literal["high", "low"]
CueKind = Literal["say", "according_to", "document", "count", "act", "intention", "hearsay", "tag"]


@dataclass(frozen=True, slots=True)
class Source:
    """An entity that figures can be attributed to, under the fullest name the article gives it.

    `name` is None only for an anonymous source without a noun ("reportedly"). `mentions` are all its
    names, short forms and resolved pronouns in text order.
    """

    id: str
    name: str | None
    kind: SourceKind
    role: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One noun phrase or pronoun that may be a speaker. `source` is the id of its entity.

    `form`: `full` a name or a full description, `short` a surname, acronym, title or "the ministry",
    `pronoun` "he", "they", "it". `span` is the name or head phrase alone; `phrase` the whole noun phrase
    with determiner, title, role and apposition ("the governor, Ana Ruiz, of the ruling party").
    """

    span: Span
    source: str
    form: Literal["full", "short", "pronoun"] = "full"
    phrase: Span | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute: "said", "according to", "reportedly", "a tally by". `lemma` is its lexicon entry."""

    span: Span
    lemma: str
    kind: CueKind


@dataclass(frozen=True, slots=True)
class Speakers:
    """Everyone who could stand behind a number, and the words that attribute; each tuple in text order."""

    sources: tuple[Source, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who stands behind one figure.

    `source` is the id of the Source, None when `sourcing` is `unsourced`. `mention` is the span that
    names it nearest to the figure. `cites` is the id of whom the speaker relays. `carried_from` is
    the span of the sentence that an implied source comes from.
    """

    sourcing: Sourcing
    source: str | None = None
    mention: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    mode: Mode | None = None
    certainty: Certainty = "high"
    carried_from: Span | None = None
    cites: str | None = None
    link: str | None = None
