"""Institutions, states, offices and documents: under which name each is known, and its short forms."""

from claimcheck.lexicon import table
from claimcheck.sources.persons import kind_of_role
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.roster import Entity, Form, Roster

INDEFINITE = frozenset(("a", "an", "one", "another", "some", "several", "many", "few", "other"))


def resolve_institution(roster: Roster, phrase: Phrase) -> Entity:
    """The body that a phrase names: known in full, by acronym, by part of its name, or by its head alone."""
    entity, form = _institution(roster, phrase.name, phrase.name_end, phrase.head)
    roster.mention(entity, phrase, form)
    return entity


def _institution(roster: Roster, first: int, end: int, head: int) -> tuple[Entity, Form]:
    tokens = roster.tokens
    content = roster.stems(first, end)
    word = roster.stem(head)
    acronym = _acronym(roster, first, end)
    known = roster.candidates("#" + tokens.surface(first, end).upper().replace(".", ""))
    if known:
        return known[0], "short"
    found = _known_body(roster, content, word)
    if found is None:
        found = _by_reference(roster, content, word, tokens.surface(head, head + 1).lower())
    name = roster.name(first, end)
    if found is None:
        label = tokens.words[head].label or "official"
        found = Entity(label, "institution", name, content, head=word)  # type: ignore[arg-type]
        roster.add(found)
        form: Form = "full"
    else:
        form = "full" if len(content) >= len(found.content) else "short"
        if len(content) > len(found.content):
            found.name, found.content = name, found.content | content
            roster.learn(found, content)
    for short in acronym:
        roster.learn(found, {"#" + short})
    return found, form


def _known_body(roster: Roster, content: set[str], head: str) -> Entity | None:
    for entity in roster.candidates(head):
        nested = content <= entity.content or entity.content <= content
        if entity.shape == "institution" and nested and head in entity.content:
            return entity
    return None


def _by_reference(roster: Roster, content: set[str], stem: str, head: str) -> Entity | None:
    """ "The group", "the agency": the body last mentioned that it fits."""
    if content != {stem} or head not in table("anonymous")["reference"]["group"].split():
        return None
    for entity in reversed(roster.recent[-12:]):
        if entity.shape == "institution" and entity.kind in ("organisation", "media", "expert"):
            return entity
    return None


def _acronym(roster: Roster, first: int, end: int) -> set[str]:
    """The short names under which a body may come back: in brackets after it, or its initials."""
    tokens = roster.tokens
    shorts = set()
    letters = tokens.letters
    capitals = [tokens.text[tokens.starts[at]] for at in range(first, end) if letters[at] in "GLKMOCRAWU"]
    if len(capitals) > 1:
        shorts.add("".join(capitals).upper())
        words = tokens.surface(first, end).replace("-", " ").replace("’s", "").replace("'s", "").split()
        shorts.add("".join(word[0] for word in words if word[0].isupper()))
    for at in (end, end - 3):
        if at > first and letters[at : at + 1] == "(" and letters[at + 2 : at + 3] == ")":
            shorts.add(tokens.surface(at + 1, at + 2).upper().replace(".", ""))
    return {short for short in shorts if len(short) > 1}


def resolve_place(roster: Roster, phrase: Phrase) -> Entity:
    """A state, people or capital as one that speaks."""
    tokens = roster.tokens
    word = tokens.words[phrase.head]
    name = roster.name(phrase.name, phrase.name_end)
    key = "=" + (word.label or name.lower())
    for entity in roster.candidates(key):
        if tokens.letters[phrase.head] == "L" and len(name) > len(entity.name):
            entity.name = name
        break
    else:
        entity = roster.add(Entity("official", "place", name, roster.stems(phrase.name, phrase.name_end)))
        roster.learn(entity, {key})
    roster.mention(entity, phrase, "full")
    return entity


def resolve_office(roster: Roster, phrase: Phrase) -> Entity:
    """An office as a speaker: its holder where the article names one, the institution for its spokesperson."""
    tokens = roster.tokens
    label = tokens.words[phrase.head].label
    head, content = roster.stem(phrase.head), roster.stems(phrase.name, phrase.name_end)
    if is_indefinite(roster, phrase) and label != "spokesperson":
        return resolve_unnamed(roster, phrase)
    holder = _holder(roster, head, content, bare=content == {head})
    if holder is None and label == "spokesperson":
        holder = _house(roster, phrase)
    if holder is not None:
        roster.mention(holder, phrase, "short")
        return holder
    name = roster.name(phrase.name, phrase.name_end)
    kind = kind_of_role(roster, phrase.name, phrase.name_end)
    entity = roster.add(Entity(kind, "office", name, content, head=head))
    roster.mention(entity, phrase, "full")
    return entity


def _holder(roster: Roster, head: str, content: set[str], bare: bool) -> Entity | None:
    """The person or office last mentioned whom "the minister" or "Kenya's minister" fits."""
    for entity in roster.candidates(head):
        held = head in entity.heads and (entity.last >= 0 if bare else content <= entity.role_content)
        if entity.shape == "person" and held:
            return entity
        if entity.shape == "office" and head == entity.head and content <= entity.content:
            return entity
    return None


def _house(roster: Roster, phrase: Phrase) -> Entity | None:
    """The institution that a spokesperson speaks for."""
    letters = roster.tokens.letters
    inner = [at for at in range(phrase.name, phrase.name_end) if letters[at] in "KO"]
    if inner:
        before = [at for at in inner if at < phrase.head]
        head = before[-1] if before else inner[0]
        first, end = _house_span(roster, phrase, head)
        entity, _ = _institution(roster, first, end, head)
        return entity
    return next((entity for entity in reversed(roster.recent[-12:]) if entity.shape == "institution"), None)


def _house_span(roster: Roster, phrase: Phrase, head: int) -> tuple[int, int]:
    """From where to where the institution's name runs inside the spokesperson's phrase."""
    letters = roster.tokens.letters
    if head < phrase.head:
        return phrase.name, head + 1
    first = phrase.body_end
    while first < head and letters[first] in "fFBd":
        first += 1
    return first, phrase.name_end


def is_indefinite(roster: Roster, phrase: Phrase) -> bool:
    """Whether a phrase brings in somebody unnamed: "a minister", "two commanders"."""
    tokens = roster.tokens
    opening = tokens.surface(phrase.first, phrase.first + 1).lower()
    if phrase.first < phrase.name:
        return opening in INDEFINITE or tokens.letters[phrase.first] == "n"
    return False


def resolve_unnamed(roster: Roster, phrase: Phrase) -> Entity:
    """Officials, sources, residents: those known before where the phrase is definite, else new ones."""
    tokens = roster.tokens
    content = roster.stems(phrase.name, phrase.name_end)
    head = roster.stem(phrase.head).rstrip("s")[:5]
    definite = tokens.surface(phrase.first, phrase.first + 1).lower() in ("the", "these", "those")
    for entity in roster.candidates("~" + head):
        if content == entity.content or (definite and content <= entity.content):
            roster.mention(entity, phrase, "short" if len(content) < len(entity.content) else "full")
            return entity
    label = tokens.words[phrase.head].label
    kind = label if label in ("witness", "expert", "document", "media") else "anonymous"
    name = roster.name(phrase.name, phrase.name_end)
    entity = Entity(kind, phrase.shape, name, content, head=head)  # type: ignore[arg-type]
    roster.add(entity)
    roster.learn(entity, {"~" + head})
    roster.mention(entity, phrase, "full")
    return entity


def resolve_document(roster: Roster, phrase: Phrase) -> Entity:
    """A document's author where one is given, else the document."""
    author = _author(roster, phrase) or _paper(roster, phrase)
    if author is None:
        return resolve_unnamed(roster, phrase)
    roster.mention(author, phrase, "short")
    return author


def _author(roster: Roster, phrase: Phrase) -> Entity | None:
    letters = roster.tokens.letters
    inside = [at for at in range(phrase.name, phrase.name_end) if at != phrase.head and letters[at] in "KO"]
    if inside:
        head = inside[-1] if inside[-1] < phrase.head else inside[0]
        before = head < phrase.head
        first, end = (phrase.name, head + 1) if before else _house_span(roster, phrase, head)
        return _institution(roster, first, end, head)[0]
    if letters[phrase.name : phrase.head].endswith("Cs"):
        at = phrase.head - 2
        word = roster.tokens.surface(at, at + 1).lower()
        return next((e for e in roster.candidates("@" + word) if e.shape == "person"), None)
    return None


def _paper(roster: Roster, phrase: Phrase) -> Entity | None:
    """ "The paper" as the newspaper last mentioned."""
    head = roster.tokens.surface(phrase.head, phrase.head + 1).lower()
    if head != "paper" or phrase.name_end > phrase.name + 1:
        return None
    return next((entity for entity in reversed(roster.recent[-12:]) if entity.kind == "media"), None)
