"""Whoever spoke last: whom "the lawyer" or "the Virginian" means when nobody was called so before."""

from functools import cache

from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import STEM, Entity, Roster
from claimcheck.sources.vocabulary import offices_of

LOOK_BACK = 8  # mentions over which a calling is followed back
HEARD = 2  # sentences over which it is whoever spoke last


def last_heard(roster: Roster, phrase: Phrase, any_role: bool) -> Entity | None:
    """The person who spoke last, for "the lawyer" when no lawyer was named; with no role so far unless `any_role`."""
    for entity, mention in reversed(roster.trail[-LOOK_BACK:]):
        if mention.speaks or entity.shape == "person":
            near = roster.sentences_between(mention.first, phrase.first) <= HEARD
            fits = entity.shape == "person" and (any_role or entity.role is None or entity.heads <= generic_heads())
            return entity if fits and near and phrase.speaks and mention.speaks else None
    return None


@cache
def generic_heads() -> frozenset[str]:
    """The stems of offices that any body has: the head of a ministry is "the minister"."""
    return frozenset(word[:STEM] for word in offices_of("generic"))
