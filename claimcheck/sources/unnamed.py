"""Officials, sources, residents, experts: those whom a reader could not look up."""

from typing import cast

from claimcheck.model.source import SourceKind
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster

KINDS = frozenset(("witness", "expert", "document", "media"))


def resolve_unnamed(roster: Roster, phrase: Phrase) -> Entity:
    """Those known before where the phrase is definite or the same again, else new ones."""
    tokens = roster.tokens
    content = roster.stems(phrase.name, phrase.name_end)
    head = roster.stem(phrase.head).rstrip("s")[:4]
    definite = is_definite(roster, phrase)
    for entity in roster.candidates("~" + head):
        if content == entity.content or (definite and content <= entity.content):
            roster.mention(entity, phrase, "short" if len(content) < len(entity.content) else "full")
            return entity
    label = tokens.words[phrase.head].label
    kind = cast(SourceKind, label if label in KINDS else "anonymous")
    name = roster.name(phrase.name, phrase.name_end)
    entity = roster.add(Entity(kind, phrase.shape, name, content, head=head))
    roster.learn(entity, {"~" + head})
    roster.mention(entity, phrase, "full")
    return entity


def is_definite(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase points back: "the officials", "these sources"."""
    return roster.tokens.surface(phrase.first, phrase.first + 1).lower() in ("the", "these", "those", "this", "that")
