"""Offices: their holder where the article names one, the institution behind a spokesperson."""

from claimcheck.sources.heard import last_heard
from claimcheck.sources.institutions import LOOK_BACK, by_initials, find_body, homes, is_alias, resolve_institution
from claimcheck.sources.persons import kind_of_role
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Roster, body_stems, offices_alike
from claimcheck.sources.unnamed import is_definite, is_own, resolve_unnamed
from claimcheck.sources.vocabulary import closed


def resolve_office(roster: Roster, phrase: Phrase) -> Entity:
    """An office as a speaker: a person, an institution, the office itself, or somebody unnamed ("a minister")."""
    spokesperson = roster.tokens.words[phrase.head].label == "spokesperson"
    bearer = _bearer(roster, phrase)
    if bearer is not None:
        roster.mention(bearer, phrase, "short")
        return bearer
    own = roster.tokens.words[phrase.head].label == "media" and is_own(roster, phrase)
    if own or (is_indefinite(roster, phrase) and not spokesperson):
        return resolve_unnamed(roster, phrase)
    if is_alias(roster.name(phrase.name, phrase.name_end)):  # "the UN High Commissioner for Refugees"
        return resolve_institution(roster, phrase)
    head, content = roster.stem(phrase.head), roster.stems(phrase.name, phrase.name_end)
    holder = None
    if not (spokesperson and is_indefinite(roster, phrase)):  # "a spokesman said" is none of those named
        holder = _holder(roster, head, content) or _by_likeness(roster, phrase, head, content)
    if holder is None and spokesperson:
        holder = house(roster, phrase) or _last_body(roster)
    elif holder is None and content == {head} and is_definite(roster, phrase):
        holder = last_heard(roster, phrase, roster.tokens.words[phrase.head].label != "official")
    if holder is not None:
        roster.mention(holder, phrase, "short")
        return holder
    name = roster.name(phrase.name, phrase.name_end)
    kind = kind_of_role(roster, phrase.name, phrase.name_end)
    entity = roster.add(Entity(kind, "office", name, content, head=head))
    roster.mention(entity, phrase, "full")
    return entity


def _bearer(roster: Roster, phrase: Phrase) -> Entity | None:
    """The person whose surname an office is: "Bishop said", once Dan Bishop is named."""
    word = roster.tokens.surface(phrase.first, phrase.end)
    if phrase.end > phrase.first + 1 or not word[0].isupper():
        return None
    known = roster.candidates("@" + word.lower())
    return next((entity for entity in known if entity.shape == "person" and entity.name.endswith(" " + word)), None)


def is_indefinite(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase brings in somebody unnamed: "a minister", "two commanders"."""
    tokens = roster.tokens
    if phrase.first == phrase.name:
        return tokens.surface(phrase.head, phrase.head + 1).endswith("s")
    opening = tokens.lower(phrase.first)
    return opening in closed("indefinite") or tokens.letters[phrase.first] == "n"


def _holder(roster: Roster, head: str, content: set[str]) -> Entity | None:
    """The person or office last mentioned whom "the minister" or "Kenya's minister" fits."""
    bare = content == {head}
    for entity in roster.candidates(head):
        held = head in entity.heads and (entity.last >= 0 if bare else content <= entity.role_content)
        if entity.shape == "person" and held:
            return entity
        if entity.shape == "office" and head == entity.head and content <= entity.content:
            return entity
    return None


def _by_likeness(roster: Roster, phrase: Phrase, head: str, content: set[str]) -> Entity | None:
    """The person last mentioned whose office is one of the same family: "the UN chief" is the secretary-general."""
    if not is_definite(roster, phrase):
        return None
    party = roster.tokens.lower(phrase.head) in closed("party")
    qualifiers = set() if party else content - {head}
    return next(iter(of_family(roster, head, qualifiers, homes(roster, phrase.name, phrase.name_end))), None)


def of_family(roster: Roster, head: str, qualifiers: set[str], states: set[str]) -> list[Entity]:
    """The persons mentioned whose role is of the family of `head` and fits its qualifiers, the latest first."""
    keys = offices_alike().get(head, ())
    known = {id(entity): entity for key in keys for entity in roster.candidates(key) if entity.last >= 0}
    fitting = [
        entity for entity in known.values() if qualifiers - states <= entity.role_content and _is_of(entity, states)
    ]
    return sorted(fitting, key=lambda entity: -entity.last)


def _is_of(entity: Entity, states: set[str]) -> bool:
    """Whether a person's office can be one of these states: it says so, or the article gives a bare title."""
    if states and entity.role_content & body_stems() - entity.heads:
        return False  # "the President of Kasai" is not the head of its diplomacy
    return states <= entity.homes or not (entity.homes or entity.role_content - entity.heads)


def merge_forward(roster: Roster) -> None:
    """Give a bare office that opens the article to the holder named after it ("the governor said", later his name)."""
    for office in roster.entities:
        if office.shape != "office" or not office.mentions:
            continue
        since = office.mentions[0][0].first
        holders = [entity for entity in roster.by_word.get(office.head, ())[:8] if _takes(entity, office, since)]
        if not holders and len(office.content) > 1:
            keys = offices_alike().get(office.head, ())
            family = [entity for key in keys for entity in roster.by_word.get(key, ())[:8]]
            holders = [entity for entity in family if _may_take(entity, office, since)]
        if holders:
            roster.absorb(min(holders, key=lambda entity: entity.mentions[0][0].first), office)


def _takes(entity: Entity, office: Entity, since: int) -> bool:
    named = entity.shape == "person" and office.head in entity.heads
    if office.content != {office.head} and not office.content <= entity.role_content:
        return False
    return named and bool(entity.mentions) and entity.mentions[0][0].first > since


def _may_take(entity: Entity, office: Entity, since: int) -> bool:
    """Whether an office of the same family, named later, has all of an office's qualifiers: "the police chief"."""
    fits = office.content - {office.head} <= entity.role_content
    return entity.shape == "person" and fits and bool(entity.mentions) and entity.mentions[0][0].first > since


def house(roster: Roster, phrase: Phrase) -> Entity | None:
    """The institution inside a phrase: whom a spokesperson speaks for, whose report it is."""
    letters = roster.tokens.letters
    inner = [at for at in range(phrase.name, phrase.name_end) if at != phrase.head and letters[at] in "KO"]
    if not inner:
        return _by_acronym(roster, phrase) or _signing_body(roster, phrase)
    before = [at for at in inner if at < phrase.head]
    if before:
        return find_body(roster, phrase.name, before[-1] + 1, before[-1])[0]
    first = phrase.body_end
    while first < inner[0] and letters[first] in "fFBdvxa":
        first += 1
    return find_body(roster, first, phrase.name_end, _last_of_run(letters, inner))[0]


def _by_acronym(roster: Roster, phrase: Phrase) -> Entity | None:
    """The body whose acronym stands before the head: "the RAS statement", once its name is spelt out."""
    capitals = [at for at in range(phrase.name, phrase.head) if roster.tokens.letters[at] == "C"]
    return next((body for at in capitals if (body := by_initials(roster, roster.name(at, at + 1)))), None)


def _last_of_run(letters: str, heads: list[int]) -> int:
    """The head of the first body: "the military media centre" is a centre, "the army of the republic" an army."""
    head = heads[0]
    for at in heads[1:]:
        if set(letters[head:at]) <= set("MKO"):
            head = at
    return head


def _signing_body(roster: Roster, phrase: Phrase) -> Entity | None:
    """Who a document is by, where no known body or head noun tells: "a survey by the Lagos Barometer"."""
    letters = roster.tokens.letters
    if letters[phrase.body_end : phrase.body_end + 1] != "B" or letters[phrase.name_end - 1] != "C":
        return None
    first = phrase.body_end + 1 + (letters[phrase.body_end + 1] == "d")
    last = roster.tokens.lower(phrase.name_end - 1)
    known = next((entity for entity in roster.candidates("@" + last) if entity.shape == "person"), None)
    return known or find_body(roster, first, phrase.name_end, phrase.name_end - 1)[0]


def _last_body(roster: Roster) -> Entity | None:
    """The institution that spoke last, for "a spokesman said"."""
    recent = [entity for entity in reversed(roster.recent[-LOOK_BACK:]) if entity.shape == "institution"]
    return next((entity for entity in recent if entity.speaks), recent[0] if recent else None)
