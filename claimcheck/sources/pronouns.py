"""Pronouns that speak, given to the most plausible entity before them."""

from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster
from claimcheck.sources.vocabulary import closed

REACH = 15  # mentions looked back over
FITS = {
    "he": ("person", "office", "unnamed", "group"),
    "she": ("person", "office", "unnamed", "group"),
    "it": ("institution", "place", "document"),
    "they": ("unnamed", "group", "institution", "place", "person", "office"),
}


def resolve_pronoun(roster: Roster, phrase: Phrase) -> Entity | None:
    """The entity a pronoun stands for: of fitting number and gender, the likeliest of those lately mentioned."""
    group = roster.tokens.words[phrase.head].label
    if group == "i":
        return _author(roster, phrase)
    best: tuple[int, Entity] | None = None
    for back, (entity, mention) in enumerate(reversed(roster.trail[-REACH:])):
        if _fits(roster, group, entity, mention):
            weight = _weight(roster, entity, mention, phrase) - back
            if best is None or weight > best[0]:
                best = weight, entity
    if best is None:
        return None
    if not phrase.speaks:
        if group in ("he", "she") and roster.opens_sentence(phrase.first):
            roster.trail.append((best[1], phrase))
        return None
    meant = best[1].author or best[1]
    roster.mention(meant, phrase, "pronoun")
    return meant


def _author(roster: Roster, phrase: Phrase) -> Entity | None:
    """Whoever writes: the byline, the article's own correspondent, or whose statement this is."""
    author = roster.author or _signatory(roster)
    if author is not None:
        roster.mention(author, phrase, "pronoun")
    return author


def _signatory(roster: Roster) -> Entity | None:
    """The office holder whom the first sentences of a statement name."""
    for entity, mention in roster.trail[:4]:
        titled = entity.role or (
            entity.heads and roster.tokens.letters[mention.end] != ":"
        )  # no transcript's "MR. RUIZ:"
        if entity.shape == "person" and titled and roster.sentences_between(0, mention.first) < 3:
            return entity
    return None


def _weight(roster: Roster, entity: Entity, mention: Phrase, pronoun: Phrase) -> int:
    """How much speaks for an antecedent: it spoke there, it opened its sentence, it is the same sort of speaker."""
    between = roster.sentences_between(mention.first, pronoun.first)
    opens = roster.opens_sentence(mention.first)
    return (
        6 * mention.speaks
        + 2 * entity.speaks
        + 2 * entity.proper
        + 2 * (entity.shape == "person" and (" " in entity.name or entity.role is not None))
        + 3 * opens
        - 4 * max(0, between - 1)
        - 2 * (between > 3)
    )


def _fits(roster: Roster, group: str, entity: Entity, mention: Phrase) -> bool:
    if entity.shape not in FITS.get(group, ()):
        return False
    if group in ("he", "she"):
        singular = entity.shape in ("person", "office") or not _is_plural(roster, mention)
        return singular and entity.gender in ("", group)
    if group == "it":
        capital = roster.tokens.text[roster.tokens.starts[mention.head]].isupper()
        return not _is_plural(roster, mention) or (entity.proper and capital)
    return entity.shape in ("unnamed", "group") or _is_plural(roster, mention) or mention.speaks


def _is_plural(roster: Roster, mention: Phrase) -> bool:
    word = roster.tokens.lower(mention.head)
    return (word.endswith("s") and not word.endswith("ss")) or word in closed("plural_nouns")
