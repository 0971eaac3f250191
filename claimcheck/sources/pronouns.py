"""Pronouns that speak, given to the most plausible entity before them."""

from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster

REACH = 15  # phrases looked back over
FITS = {
    "he": ("person", "office", "unnamed"),
    "she": ("person", "office", "unnamed"),
    "it": ("institution", "place", "document"),
    "they": ("unnamed", "group", "institution", "place", "person"),
}


def resolve_pronoun(roster: Roster, phrase: Phrase) -> Entity | None:
    """The entity a pronoun stands for: of fitting number and gender, one that speaks, the nearest first."""
    group = roster.tokens.words[phrase.head].label
    fitting = [entity for entity in reversed(roster.recent[-REACH:]) if _fits(group, entity)]
    chosen = next((entity for entity in fitting if entity.speaks), fitting[0] if fitting else None)
    if chosen is not None:
        roster.mention(chosen, phrase, "pronoun")
    return chosen


def _fits(group: str, entity: Entity) -> bool:
    if entity.shape not in FITS.get(group, ()):
        return False
    return not (group in ("he", "she") and entity.gender not in ("", group))
