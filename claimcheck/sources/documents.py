"""Documents: the author answers where the article gives one."""

from claimcheck.sources.offices import house
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster
from claimcheck.sources.unnamed import is_definite, resolve_unnamed
from claimcheck.sources.vocabulary import closed

LOOK_BACK = 12  # mentions over which "the report" is followed back to who reported
OBJECT_REACH = 6  # tokens between a verb and its object's determiner
AUTHORS = frozenset(("institution", "person", "office", "place"))


def resolve_document(roster: Roster, phrase: Phrase) -> Entity | None:
    """A document's author where one is given, else the document.

    "A report by the UN", "the UN's report": the UN. "The ministry said in a statement": the statement is the
    ministry's, whenever it comes back. "Its report": whoever spoke last.
    """
    head = "@@" + roster.stem(phrase.head).rstrip("s")[:4]
    author = house(roster, phrase) or _possessor(roster, phrase)
    if author is None and is_definite(roster, phrase):
        author = _issuer(roster, phrase, head) if _is_bare(roster, phrase) else None
    elif author is None:
        author = _speaker_of_sentence(roster, phrase) or _publisher(roster, phrase) or _last_body(roster, phrase)
        if author is not None:
            roster.learn(author, {head})
            if phrase.speaks and not roster.same_sentence(author.last, phrase.first):
                roster.mention(author, phrase, "short")
                return author
            return None
        roster.pending = head, phrase.first
    if author is None:
        return resolve_unnamed(roster, phrase)
    roster.learn(author, {head})
    roster.mention(author, phrase, "short")
    return author


def _is_bare(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase tells its document from others by order at most: "the report", "the latest report"."""
    return phrase.name_end == phrase.head + 1 and set(roster.tokens.letters[phrase.name : phrase.head]) <= set("Mox")


def _possessor(roster: Roster, phrase: Phrase) -> Entity | None:
    """ "Annan's report", "its report"."""
    tokens = roster.tokens
    if tokens.letters[phrase.name : phrase.head].endswith("Cs"):
        word = tokens.surface(phrase.head - 2, phrase.head - 1).lower()
        return next((entity for entity in roster.candidates("@" + word) if entity.shape == "person"), None)
    if tokens.lower(phrase.first) in closed("possessives"):
        return next((entity for entity in reversed(roster.recent[-4:]) if entity.shape in AUTHORS), None)
    return None


def _speaker_of_sentence(roster: Roster, phrase: Phrase) -> Entity | None:
    """Who says something in the sentence before "in a statement", "in a report"."""
    if roster.tokens.letters[max(0, phrase.first - 1)] != "F":
        return None
    for entity in reversed(roster.recent[-4:]):
        latest = entity.mentions[-1][0]
        if latest.speaks and roster.same_sentence(latest.first, phrase.first):
            return entity
    return None


def _publisher(roster: Roster, phrase: Phrase) -> Entity | None:
    """Who issues a document: "the office published a report", "the radio broadcasts a number of reports"."""
    tokens = roster.tokens
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - OBJECT_REACH), -1):
        verb = tokens.words[at].verb
        if tokens.letters[at] == "\n":
            return None
        if tokens.letters[at] == "v" and verb is not None and verb[0] in closed("publishing"):
            return _subject(roster, at)
    return None


def _last_body(roster: Roster, phrase: Phrase) -> Entity | None:
    """Whose statement "a statement said" is: the body's that spoke last."""
    word = roster.tokens.lower(phrase.head)
    if not phrase.speaks or word not in closed("bodies_issue"):
        return None
    lately = [entity for entity in reversed(roster.recent[-4:]) if entity.speaks]
    return next((entity for entity in lately[:1] if entity.shape == "institution" and entity.proper), None)


def _subject(roster: Roster, verb: int) -> Entity | None:
    """Who was named last before a verb of its sentence."""
    for entity, mention in reversed(roster.trail[-4:]):
        if entity.shape in AUTHORS and mention.first < verb and roster.same_sentence(mention.first, verb):
            return entity
    return None


def _issuer(roster: Roster, phrase: Phrase, head: str) -> Entity | None:
    """Whose document "the report" is: known as its author, or the medium or body that has just been reporting."""
    known = next(iter(roster.candidates(head)), None)
    word = roster.tokens.lower(phrase.head)
    if known is not None or not (phrase.speaks or word == "paper"):
        return known
    lately = [entity for entity in reversed(roster.recent[-LOOK_BACK:]) if entity.speaks or word == "paper"]
    if word in closed("media_issue"):
        return next((entity for entity in lately if entity.kind == "media" and entity.shape == "institution"), None)
    issuers = ("institution", "person") if word in closed("bodies_issue") else ()
    return next((entity for entity in lately if entity.shape in issuers and entity.proper), None)
