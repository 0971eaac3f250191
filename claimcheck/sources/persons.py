"""Named persons: full names first, then surnames, titles and offices that stand for them."""

import re
from functools import cache

from claimcheck.lexicon import table
from claimcheck.model.source import SourceKind
from claimcheck.sources.institutions import all_initials, by_initials, homes, initials
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import STEM, Entity, Gender, Roster, offices_alike
from claimcheck.sources.vocabulary import offices_of

SHORTEST_ACRONYM = 3  # letters
INTRODUCED = 3  # mentions between an office and its holder's name


def enter_full_names(roster: Roster, phrases: list[Phrase]) -> None:
    """Make an entity of every name of two words or more, so that an earlier surname finds it too."""
    for phrase in phrases:
        phrase = _in_possession(roster, phrase)
        words = name_words(roster, phrase) if phrase.shape == "person" else []
        if len(words) > 1:
            entity = _same_person(roster, words) or _new_person(roster, phrase, words)
            _fuller(roster, entity, phrase, words)


def _in_possession(roster: Roster, phrase: Phrase) -> Phrase:
    """The office holder inside a body's name, "Prime Minister Ana Ruiz's office", else the phrase itself."""
    if phrase.shape != "institution" or "s" not in (letters := roster.tokens.letters[phrase.name : phrase.name_end]):
        return phrase
    holder = re.match(r"[GLMKO]*(R)(C+)s", letters)
    if holder is None:
        return phrase
    name, end = phrase.name + holder.start(2), phrase.name + holder.end(2)
    return phrase._replace(shape="person", name=name, name_end=end, end=end, role=phrase.name, role_end=name)


def resolve_person(roster: Roster, phrase: Phrase) -> Entity:
    """The entity that a personal name refers to; a new one where nobody of that name is known."""
    words = name_words(roster, phrase)
    body = _acronym(roster, phrase, words)
    if body is not None:
        roster.mention(body, phrase, "short")
        return body
    entity = _same_person(roster, words) or _by_one_word(roster, words) or _new_person(roster, phrase, words)
    _fuller(roster, entity, phrase, words)
    if phrase.speaks and not entity.mentions and entity.role is None:
        _introduce(roster, entity, phrase)
    acronym = office_acronym(roster, phrase)
    if acronym:
        roster.learn(entity, {"^" + acronym})
    if roster.author is None and _is_byline(roster, phrase):
        entity.kind, roster.author = "reporter", entity
    short = len(words) < len(entity.name.split())
    roster.mention(entity, phrase, "short" if short else "full")
    return entity


def office_acronym(roster: Roster, phrase: Phrase) -> str:
    """The acronym of an office in brackets before its holder's name: "the District Officer (DO) Ana Ruiz"."""
    letters, first = roster.tokens.letters, phrase.name
    while first > 0 and letters[first - 1] in "T.-":
        first -= 1
    close = first - 1 - (letters[max(0, first - 1)] == ",")
    if close < 3 or letters[close] != ")" or letters[close - 2] != "(":
        return ""
    acronym = roster.tokens.surface(close - 1, close)
    office = not set("RAT").isdisjoint(letters[max(0, close - 2 - 2 * len(acronym)) : close - 2])
    return acronym if office and acronym.isupper() else ""


def holder_by_acronym(roster: Roster, phrase: Phrase) -> Entity | None:
    """The person whose office an acronym stands for: "the DO", once "the District Officer (DO) Ana Ruiz" is named."""
    if phrase.name_end != phrase.name + 1 or roster.tokens.letters[phrase.name] != "C":
        return None
    return next(iter(roster.candidates("^" + roster.tokens.surface(phrase.name, phrase.name_end))), None)


def _introduce(roster: Roster, entity: Entity, phrase: Phrase) -> None:
    """Give a name that opens a sentence the office just before it: "… that the envoy resign. Ana Ruiz said …"."""
    if len(entity.name.split()) < 2 or not roster.opens_sentence(phrase.first):
        return
    for office, mention in reversed(roster.trail[-INTRODUCED:]):
        held = office.shape == "office" and len(office.content) > 1 and not roster.opens_sentence(mention.first)
        if held and roster.sentences_between(mention.first, phrase.first) == 1:
            entity.role, entity.kind = office.name, office.kind
            entity.heads = {office.head}
            entity.role_content |= office.content
            roster.learn(entity, {office.head, *offices_alike().get(office.head, ())})
            roster.absorb(entity, office)
            office.head = ""
            return


def _is_byline(roster: Roster, phrase: Phrase) -> bool:
    """ "By Ana Ruiz", "From Ana Ruiz" at the opening of a line."""
    before = ("\n" + roster.tokens.letters[max(0, phrase.first - 2) : phrase.first])[-2:]
    opener = roster.tokens.lower(phrase.first - 1) if before in ("\nB", "\nF") else ""
    return opener in ("by", "from")


def _acronym(roster: Roster, phrase: Phrase, words: list[str]) -> Entity | None:
    """The institution whose acronym a capitalised word is ("RAS" once "Relief and Aid Society (RAS)" stands)."""
    name = roster.name(phrase.name, phrase.name_end)
    return by_initials(roster, name) if len(words) == 1 else None


def name_words(roster: Roster, phrase: Phrase) -> list[str]:
    """The words of a name, lower case, without initials."""
    tokens = roster.tokens
    words = [
        tokens.lower(at).replace("’", "'") for at in range(phrase.name, phrase.name_end) if tokens.letters[at] in "CLGp"
    ]
    return words or [tokens.surface(phrase.name, phrase.name_end).lower()]


def _same_person(roster: Roster, words: list[str]) -> Entity | None:
    if len(words) < 2:
        return None
    for entity in roster.candidates("@" + words[-1]):
        known = entity.name.lower().replace("’", "'").split()
        first_agree = known[0][:3] == words[0][:3] or set(words) <= set(known) or set(known) <= set(words)
        if entity.shape == "person" and first_agree:
            return entity
    return None


def _by_one_word(roster: Roster, words: list[str]) -> Entity | None:
    """A surname, or a first name where that is how the person is known ("Meles")."""
    if len(words) > 1:
        return None
    known = [entity for entity in roster.candidates("@" + words[0]) if entity.shape == "person"]
    by_surname = [entity for entity in known if entity.name.lower().split()[-1].replace("’", "'") == words[0]]
    return next(iter(by_surname or known), None)


def _new_person(roster: Roster, phrase: Phrase, words: list[str]) -> Entity:
    name = roster.name(phrase.name, phrase.name_end)
    entity = Entity("official", "person", name, set(), head=words[-1])
    roster.add(entity)
    roster.learn(entity, {"@" + word for word in words})
    return entity


def _fuller(roster: Roster, entity: Entity, phrase: Phrase, words: list[str]) -> None:
    """Take over the longer name, and the role where the phrase gives one."""
    known = [word for word in entity.name.split() if word.lower() not in _titles()] or entity.name.split()
    spelt_out = len(words) == len(known) and words[0].startswith(known[0].lower()) and len(words[0]) > len(known[0])
    if len(words) > len(known) or spelt_out:
        entity.name = roster.name(phrase.name, phrase.name_end)
        roster.learn(entity, {"@" + word for word in words})
    if phrase.role_end > phrase.role:
        _take_role(roster, entity, phrase)


@cache
def _titles() -> frozenset[str]:
    """Titles that stand for a first name as long as none is known."""
    return frozenset(table("offices")["kept"]["single"].split())


def _take_role(roster: Roster, entity: Entity, phrase: Phrase) -> None:
    tokens = roster.tokens
    role = roster.name(phrase.role, phrase.role_end)
    heads = {roster.stem(at) for at in range(phrase.role, phrase.role_end) if tokens.letters[at] in "RAT"}
    entity.gender = entity.gender or _gender(role)
    substantial = any(tokens.letters[at] in "RA" for at in range(phrase.role, phrase.role_end))
    if substantial and (entity.role is None or len(role) > len(entity.role)):
        entity.role = role
        entity.kind = kind_of_role(roster, phrase.role, phrase.role_end)
    heads |= {roster.stem(at) for at in range(phrase.name_end, phrase.end) if tokens.letters[at] in "RA"}
    heads |= _ranks(roster, phrase)
    entity.heads |= heads
    entity.role_content |= roster.stems(phrase.role, phrase.role_end)
    acronym = initials(role).lower()
    if len(acronym) >= SHORTEST_ACRONYM:
        entity.role_content.add(acronym)  # "leader of the United Kasai Party": "the UKP leader"
    entity.homes |= homes(roster, phrase.role, phrase.role_end)
    if substantial:
        roster.learn(entity, {"^" + short for short in (initials(role), all_initials(role)) if len(short) > 1})
    first_words = _first_words(roster, phrase)
    roster.learn(entity, heads.union(*(offices_alike().get(head, ()) for head in heads | first_words)))


def _ranks(roster: Roster, phrase: Phrase) -> set[str]:
    """The words of the ranks and titles in a phrase: "Major General Petrak" may come back as "the general"."""
    tokens = roster.tokens
    ranks = " ".join(tokens.surface(at, at + 1) for at in range(phrase.first, phrase.end) if tokens.letters[at] == "T")
    return {word[:STEM] for word in ranks.lower().replace("-", " ").replace(".", "").split()}


def _first_words(roster: Roster, phrase: Phrase) -> set[str]:
    """What opens an office of several words: "Prime Minister" may come back as "the premier", "the PM"."""
    tokens = roster.tokens
    offices = [tokens.surface(at, at + 1) for at in range(phrase.role, phrase.role_end) if tokens.letters[at] == "R"]
    return {office.lower().split()[0][:STEM] for office in offices if " " in office}


def kind_of_role(roster: Roster, first: int, end: int) -> SourceKind:
    """Whom a role speaks for: its institution decides for chiefs and spokespeople, the role itself for others."""
    tokens = roster.tokens
    labels = [(tokens.letters[at], tokens.words[at].label) for at in range(first, end)]
    roles = [label for letter, label in labels if letter in "RA"]
    houses = [label for letter, label in labels if letter in "KO"]
    own = roles[0] if roles else "official"
    if own in ("expert", "witness", "media"):
        return _kind(own)
    state = any(letter == "R" and _is_state_office(roster, at) for at, (letter, _) in enumerate(labels, first))
    if state or "official" in houses or not houses:
        return "organisation" if own == "organisation" and not houses and not state else "official"
    return _kind(houses[0])


def _is_state_office(roster: Roster, at: int) -> bool:
    """Whether an office is a state's whatever body stands beside it ("ambassador to the United Nations")."""
    surface = roster.tokens.lower(at)
    return roster.tokens.words[at].label == "official" and surface not in offices_of("generic")


def _kind(label: str) -> SourceKind:
    kinds: dict[str, SourceKind] = {
        "organisation": "organisation", "expert": "expert", "witness": "witness", "media": "media",
        "anonymous": "anonymous", "document": "document",
    }  # fmt: skip
    return kinds.get(label, "official")


def _gender(role: str) -> Gender:
    words = role.lower().replace(".", "").split()
    if not offices_of("feminine").isdisjoint(words):
        return "she"
    return "" if offices_of("masculine").isdisjoint(words) else "he"
