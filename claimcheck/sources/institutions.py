"""Institutions and states: under which name each is known, and its short forms."""

from functools import cache, lru_cache
from typing import cast

from claimcheck.lexicon import table
from claimcheck.model.source import SourceKind
from claimcheck.sources.heard import last_heard
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import STEM, Entity, Form, Roster
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed, endings

BODY_AHEAD, OUTLET_AHEAD = 4, 12  # mentions over which "a group said", "a newspaper said" wait for a name
OWNER_BACK = 4
NAMES = 1 << 12  # usual keys kept between articles
LOOK_BACK = 16  # mentions over which "the group" is followed back


def resolve_institution(roster: Roster, phrase: Phrase) -> Entity:
    """The body that a phrase names: known in full, by acronym, by part of its name, or by its head alone."""
    owner = _owner(roster, phrase)
    if owner is not None:
        roster.mention(owner, phrase, "short")
        return owner
    native = _native(roster, phrase)
    if native is not None:
        roster.mention(native, phrase, "short")
        return native
    entity, form = find_body(roster, phrase.name, phrase.name_end, phrase.head)
    entity.heads |= _callings(roster.tokens, phrase)
    roster.mention(entity, phrase, form)
    return entity


def _native(roster: Roster, phrase: Phrase) -> Entity | None:
    """Whoever spoke last, where "the Virginian" is nobody's name."""
    word = roster.tokens.surface(phrase.name, phrase.name_end)
    if phrase.end != phrase.name + 1 or roster.tokens.letters[phrase.name] != "C" or not word.endswith("an"):
        return None
    return None if roster.candidates("#" + word.upper()) else last_heard(roster, phrase, True)


def _callings(tokens: Tokens, phrase: Phrase) -> set[str]:
    """What a named body is said to be: "the NGO Relief International", "Emergency Lawyers, a rights monitor"."""
    words = {_word(tokens, at) for at in range(phrase.first, phrase.end) if tokens.letters[at] == "O"}
    return words & references()


def _owner(roster: Roster, phrase: Phrase) -> Entity | None:
    """Whose channel "its Telegram channel" is: the body's that was named last."""
    tokens = roster.tokens
    own = tokens.lower(phrase.first) in ("its", "their")
    if not own or tokens.words[phrase.head].label != "media" or tokens.letters[phrase.head] != "O":
        return None
    lately = reversed(roster.recent[-OWNER_BACK:])
    return next((entity for entity in lately if entity.shape == "institution" and entity.kind != "media"), None)


def find_body(roster: Roster, first: int, end: int, head: int) -> tuple[Entity, Form]:
    """The institution named between two tokens, known before or new, and whether the name is a short form."""
    if roster.tokens.letters[first : first + 2] == "Ws" and head > first + 1:  # "the country's defence ministry"
        first += 2
    content, stem = _content(roster, first, end, head)
    name = proper_name(roster, first, end, head)
    keys = [_usual_key(name), *_keys(roster, first, end)]  # "the UK-based Observatory" by its own name first
    entity = None if _is_agency_of(roster, first, head) else _known(roster, keys[0], name, content, stem)
    if entity is None or not (entity.proper or entity.speaks):
        referred = _by_reference(roster, first, end, head)
        if referred is not None:
            return referred, "short"
    form: Form = "full"
    if entity is None:
        label = roster.tokens.words[head].label or "organisation"
        entity = roster.add(Entity(cast(SourceKind, label), "institution", name, content, head=stem))
        entity.homes = homes(roster, first, end)
    elif _is_fuller(name, entity.name):
        entity.name, entity.content = name, entity.content | content
        roster.learn(entity, content)
    else:
        form = "full" if name.lower() == entity.name.lower() else "short"
        if form == "full" and name == name.lower():
            entity.name = name  # not as a headline writes it
    roster.learn(entity, {"#" + key for key in keys})
    return entity, form


def proper_name(roster: Roster, first: int, end: int, head: int) -> str:
    """A body's name without what is only said of it: "London-based Delta Watch monitor", "official SANA"."""
    tokens = roster.tokens
    first = next((at + 1 for at in range(end - 2, first - 1, -1) if _only_says_what(tokens, at)), first)
    named = any(tokens.letters[at] in "KCg" for at in range(first, head + 1))
    while named and first < head and tokens.letters[first] in "MA" and _is_remark(tokens.surface(first, first + 1)):
        first += 1
    if end == head + 1 and _is_dispensable(roster, first, head):
        end = head
    full = roster.name(first, end)
    spelt_out, _, short = full.removesuffix(")").partition(" (")
    return spelt_out if short and _abbreviates(short, spelt_out) else full


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in their order, the first first; "Kasai's" may stand before."""
    own = name.replace("’", "'").rpartition("'s ")[2]
    return any(spelt[0] == short[0] and _holds(spelt, short) for spelt in (name, own) if spelt)


def _holds(name: str, short: str) -> bool:
    """Whether a name has the letters of another in their order."""
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower())


def _only_says_what(tokens: Tokens, at: int) -> bool:
    """Whether a noun before a name says what bears it: "the charity Relief International"."""
    named = tokens.letters[at] == "O" and tokens.letters[at + 1] in "CKM" and tokens.is_capital(at + 1)
    return named and _word(tokens, at) in references()


def _word(tokens: Tokens, at: int) -> str:
    """The last word of a token; an acronym in lower case ("NGO"), a name's part as it stands ("Bureau")."""
    word = tokens.surface(at, at + 1).split()[-1]
    return word.lower() if word.isupper() else word


def _is_remark(word: str) -> bool:
    return word.endswith(endings("remarking")) or word in closed("remarks")


def _is_dispensable(roster: Roster, first: int, head: int) -> bool:
    """Whether a common noun behind a name only says what it is: "the Delta Watch monitor", "the Koran Tempo daily"."""
    tokens = roster.tokens
    word = tokens.surface(head, head + 1)
    if head == first or word not in _dispensable():
        return False
    before = tokens.letters[first:head]
    return before == "K" or before in ("CC", "pC", "CCC") or (before[-1] == "K" and " " in roster.name(head - 1, head))


def _content(roster: Roster, first: int, end: int, head: int) -> tuple[set[str], str]:
    """The stems that tell a body from others, and its head: "the Lebanese Hezbollah group" is Hezbollah."""
    tokens = roster.tokens
    names = [at for at in range(first, end) if tokens.letters[at] == "K"]
    generic = tokens.surface(head, head + 1).split()[-1].lower() in references()
    if names and (names[-1] == head or (generic and names[-1] < head)):
        return roster.stems(names[-1], names[-1] + 1), roster.stem(names[-1])
    return roster.stems(first, end), roster.stem(head)


@cache
def _reference_stems() -> frozenset[str]:
    return frozenset(word[:STEM] for word in references())


@cache
def references() -> frozenset[str]:
    """The nouns by which a named body comes back: "the group", "the newspaper"."""
    return frozenset(table("anonymous")["reference"]["group"].split())


@cache
def _dispensable() -> frozenset[str]:
    return frozenset(table("anonymous")["reference"]["dispensable"].split(", "))


def _is_fuller(name: str, known: str) -> bool:
    """A name of more words is the fuller one, a spelt-out name fuller than an acronym; not "Hamas's network"."""
    if name.startswith((known + "'", known + "’")):
        return False
    return (len(name.split()) > len(known.split()) and name != name.lower()) or (known.isupper() and not name.isupper())


def _known(roster: Roster, key: str, name: str, content: set[str], stem: str) -> Entity | None:
    """The body known by its usual key, by its initials, or by part of its name."""
    return _by_key(roster, key) or by_initials(roster, name) or _by_name(roster, content, stem)


def _by_key(roster: Roster, key: str) -> Entity | None:
    return next((entity for entity in roster.candidates("#" + key) if entity.shape == "institution"), None)


def by_initials(roster: Roster, name: str) -> Entity | None:
    """The body whose initials a word is: "RAS", or "MoI", which keeps the small words."""
    if " " in name or sum(map(str.isupper, name)) < 2:
        return None
    return _by_key(roster, name if name.isupper() else "~" + name.upper())


def _by_name(roster: Roster, content: set[str], stem: str) -> Entity | None:
    """A body whose name holds this one or is held by it, with the same head."""
    for entity in roster.candidates(stem):
        generic = len(entity.content) == 1 and stem in _reference_stems()
        nested = content <= entity.content or (entity.content <= content and not generic)
        if entity.shape == "institution" and nested and stem == entity.head:
            return entity
    return None


def _by_reference(roster: Roster, first: int, end: int, head: int) -> Entity | None:
    """ "The group", "the humanitarian organisation": the body last mentioned that it fits."""
    tokens = roster.tokens
    plain = end == head + 1 and all(tokens.letters[at] in "MWGo" or _is_seat(tokens, at) for at in range(first, head))
    plain = plain or _is_agency_of(roster, first, head)
    definite = tokens.letters[max(0, first - 1)] == "d" and tokens.lower(first - 1) != "a"
    word = _word(tokens, head)
    returning = word in references() or roster.tokens.lower(head) in closed("returning")
    if not (plain and definite and returning):
        return None
    states = homes(roster, first, head)
    suiting = [
        entity
        for entity in reversed(roster.recent[-LOOK_BACK:])
        if _suits(entity, word) and (not states or not entity.homes or states & entity.homes)
    ]
    called = next((entity for entity in suiting if word in entity.heads), None)
    if called is not None:
        return called
    if word in closed("watchers"):
        suiting = [entity for entity in suiting if entity.speaks and entity.kind == "organisation"] or suiting
    heard = [entity for entity in suiting if entity.speaks or roster.same_sentence(entity.last, head)]
    return next(iter(heard or suiting), None)


def _is_seat(tokens: Tokens, at: int) -> bool:
    """Whether a place only says where a body has its seat: "the London based monitor"."""
    return tokens.letters[at] == "L" and tokens.surface(at + 1, at + 2) == "based"


def _is_agency_of(roster: Roster, first: int, head: int) -> bool:
    """ "The UN agency": one of its bodies, not the United Nations themselves."""
    if first == 0 or head != first + 1 or roster.tokens.lower(first - 1) != "the":
        return False
    return roster.tokens.lower(head) in closed("bodies_of_bodies") and _usual_key(roster.name(first, head)) == "UN"


def _suits(entity: Entity, word: str) -> bool:
    """Whether "the newspaper", "the group" can be this body."""
    if entity.shape != "institution" or not entity.proper or entity.head in _states_own():
        return False
    if entity.name.endswith("groups"):
        return False
    return entity.kind == "media" or word not in table("anonymous")["reference"]["media"].split()


@cache
def _states_own() -> frozenset[str]:
    return frozenset(word[:STEM] for word in closed("states_own"))


def homes(roster: Roster, first: int, end: int) -> set[str]:
    """The states named between two tokens: "the Belarusian dictator"."""
    tokens = roster.tokens
    return {tokens.words[at].label for at in range(first, end) if tokens.letters[at] in "GL"} - {""}


def merge_groups_forward(roster: Roster) -> None:
    """Give "a monitoring group said" to the body that the next few mentions name."""
    order = {id(mention): index for index, (_, mention) in enumerate(roster.trail)}
    for group in roster.entities:
        word = group.name.split()[-1]
        word = word.lower() if word in (group.name, word.upper()) else word  # "NGO", a headline's "Monitor"
        proper = group.proper and group.name.lower() not in references()
        if group.shape != "institution" or proper or not group.mentions:
            continue
        since = order[id(group.mentions[0][0])]
        reach = OUTLET_AHEAD if group.kind == "media" or word in closed("watchers") else BODY_AHEAD
        following = [entity for entity, mention in roster.trail[since + 1 : since + 1 + reach] if mention.speaks]
        named = [e for e in following if e is not group and _suits(e, word) and e.kind != "official"]
        if named and word in references() and group.speaks:
            roster.absorb(named[0], group)


@cache
def _aliases() -> dict[str, str]:
    """Every other name of a well known body, and the key all of them share."""
    found: dict[str, str] = {}
    for line in table("organisations")["aliases"]["lines"].strip().splitlines():
        key, _, names = line.partition(" = ")
        found |= dict.fromkeys([key.lower(), *names.split(", ")], key)
    return found


def _keys(roster: Roster, first: int, end: int) -> list[str]:
    """The keys under which a body may come back: its usual key, its initials, an acronym in brackets after it."""
    name = roster.name(first, end)
    keys = [_usual_key(name)]
    tokens = roster.tokens
    if end - first > 1 or " " in name:
        keys += [initials(name.split("(")[0]), "~" + all_initials(name)]
    for at in (end, end - 3):
        if at > first and tokens.letters[at : at + 1] == "(" and tokens.letters[at + 2 : at + 3] == ")":
            keys.append(tokens.surface(at + 1, at + 2).upper().replace(".", ""))
    return [keys[0], *(key for key in keys[1:] if len(key) > 1)]


@lru_cache(maxsize=NAMES)
def initials(name: str) -> str:
    """The capitals that open the words of a name: its acronym, most likely."""
    words = name.replace("-", " ").replace("’s", "").replace("'s", "").split()
    return "".join(word[0] for word in words if word[0].isupper())


@lru_cache(maxsize=NAMES)
def all_initials(name: str) -> str:
    """The first letters of every word of a name but articles: "MoI" of a Ministry of Interior, in capitals."""
    return "".join(word[0] for word in name.split("(")[0].split() if word.lower() != "the").upper()


def is_alias(name: str) -> bool:
    """Whether a name is one of a well known body's."""
    return " " in name and _plain(name) in _aliases()


def _plain(name: str) -> str:
    plain = name.lower().replace("’", "'").replace(".", "").replace("united nations", "un").replace("'s ", " ")
    return plain.split(" (")[0]


@lru_cache(maxsize=NAMES)
def _usual_key(name: str) -> str:
    plain = _plain(name)
    return _aliases().get(plain, plain.upper())


def note_bodies(roster: Roster, phrase: Phrase) -> None:
    """Remember a body named inside a phrase that does not speak ("guerrillas of the Front"): "the group" may be it."""
    letters = roster.tokens.letters
    for at in range(phrase.name, phrase.name_end):
        if letters[at] == "K":
            entity = find_body(roster, at, at + 1, at)[0]
            entity.last = at
            roster.recent.append(entity)


def resolve_place(roster: Roster, phrase: Phrase) -> Entity:
    """A state, people or capital as one that speaks."""
    tokens = roster.tokens
    word = tokens.words[phrase.head]
    name = roster.name(phrase.head, phrase.head + 1)
    key = "=" + (word.label or name.lower())
    known = roster.candidates(key)
    entity = known[0] if known else roster.add(Entity("official", "place", name, {name.lower()}))
    if not known:
        roster.learn(entity, {key})
    elif tokens.letters[phrase.head] == "L" and len(name) > len(entity.name):
        entity.name = name
    roster.mention(entity, phrase, "full")
    return entity
