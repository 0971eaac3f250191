"""Officials, sources, residents, experts: those whom a reader could not look up."""

from typing import cast

from claimcheck.model.source import SourceKind
from claimcheck.sources.heard import last_heard
from claimcheck.sources.institutions import references
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster
from claimcheck.sources.vocabulary import closed

LOOK_BACK = 8  # mentions over which a description is followed back
KINDS = frozenset(("witness", "expert", "document", "media"))


def resolve_unnamed(roster: Roster, phrase: Phrase) -> Entity:
    """Those known before where the phrase is definite or the same again, else new ones."""
    content = roster.stems(phrase.name, phrase.name_end)
    head = roster.stem(phrase.head).rstrip("s")[:4]
    definite = is_definite(roster, phrase)
    known = roster.candidates("~" + head)
    named = _named_before(roster, phrase, known) if definite else None
    if named is not None:
        roster.mention(named, phrase, "short")
        return named
    for entity in known:
        if content == entity.content or (definite and content <= entity.content):
            roster.mention(entity, phrase, "short" if len(content) < len(entity.content) else "full")
            return entity
    if definite and not known and phrase.shape == "unnamed" and _is_bare_singular(roster, phrase):
        heard = last_heard(roster, phrase, True)
        if heard is not None:
            roster.mention(heard, phrase, "short")
            return heard
    kind = _kind(roster, phrase)
    name = roster.name(phrase.name, phrase.name_end)
    shape = phrase.shape if phrase.shape in ("group", "document") else "unnamed"
    entity = roster.add(Entity(kind, shape, name, content, head=head))
    if kind == "reporter" and roster.author is None and is_own(roster, phrase):
        roster.author = entity
    roster.learn(entity, {"~" + head})
    roster.mention(entity, phrase, "full")
    return entity


def _is_bare_singular(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase is a calling and no more ("the official"), which a source is not."""
    word = roster.tokens.surface(phrase.name, phrase.name_end).lower()
    return phrase.end == phrase.name_end == phrase.name + 1 and not word.endswith("s") and word != "source"


def _named_before(roster: Roster, phrase: Phrase, unnamed: list[Entity]) -> Entity | None:
    """ "The doctor", once a doctor is named: that person, unless an unnamed one was mentioned since."""
    tokens = roster.tokens
    if phrase.name != phrase.head or tokens.lower(phrase.head).endswith("s"):
        return None
    stem = roster.stem(phrase.head)
    held = [entity for entity in roster.candidates(stem) if stem in entity.heads and entity.shape == "person"]
    latest = max(held, key=lambda entity: entity.last, default=None)
    since = max((entity.last for entity in unnamed), default=-1)
    return latest if latest is not None and latest.last > since else None


def _last_body(roster: Roster, phrase: Phrase) -> Entity | None:
    """Which body "the facility" is: the one named last, whether it spoke or not."""
    if roster.tokens.surface(phrase.head, phrase.head + 1) not in references():
        return None
    lately = reversed(roster.recent[-LOOK_BACK:])
    return next((entity for entity in lately if entity.shape == "institution" and entity.proper), None)


def resolve_described(roster: Roster, phrase: Phrase) -> Entity:
    """ "The prelate", "the insurer": whoever spoke or was named last; "a baker": somebody new."""
    singular = not roster.tokens.surface(phrase.head, phrase.head + 1).endswith("s")
    if is_definite(roster, phrase) and singular:
        body = _last_body(roster, phrase)
        if body is not None:
            roster.mention(body, phrase, "short")
            return body
        for entity, mention in reversed(roster.trail[-LOOK_BACK:]):
            if entity.shape == "person" or (entity.shape == "institution" and entity.proper and mention.speaks):
                roster.mention(entity, phrase, "short")
                return entity
    return resolve_unnamed(roster, phrase)


def _kind(roster: Roster, phrase: Phrase) -> SourceKind:
    """The kind of an unnamed source; an outlet's correspondent is a reporter."""
    tokens = roster.tokens
    label = tokens.words[phrase.head].label
    if label == "media" and (is_own(roster, phrase) or "K" in tokens.letters[phrase.name : phrase.head]):
        return "reporter"
    return cast(SourceKind, label if label in KINDS else "anonymous")


def is_own(roster: Roster, phrase: Phrase) -> bool:
    """ "Our correspondent", "this reporter": the article's own."""
    return roster.tokens.lower(phrase.first) in ("our", "this")


def is_definite(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase points back: "the officials", "these sources"."""
    return roster.tokens.lower(phrase.first) in closed("pointing_back")
