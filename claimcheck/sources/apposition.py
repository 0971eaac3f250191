"""Names and roles that a comma joins: "Rosa Marin, the governor of Kasai, said"; "the envoy, Ali Karam, told"."""

from claimcheck.sources.phrases import Phrase
from claimcheck.sources.tokens import Tokens

PARTIES = ("R-", "D-", "I-")
LONGEST_DEPARTMENT = 12  # tokens between an office and its holder, commas included
DEPARTMENTS = 3  # phrases between them
CLOSES = frozenset(",v.x\nq-:();FBoh!?&")


def join_appositions(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """The same phrases, where a role beside a name has become part of the name's phrase."""
    joined: list[Phrase] = []
    for phrase in phrases:
        if phrase.shape == "person":
            del joined[len(joined) - _departments(tokens, joined, phrase) :]
        elif joined and _is_own_department(tokens, joined[-1], phrase):
            joined[-1] = joined[-1]._replace(end=phrase.end, speaks=True)
            continue
        merged = _merged(tokens, joined[-1], phrase) if joined else None
        if merged is None:
            joined.append(phrase)
        else:
            joined[-1] = merged
    return joined


def _merged(tokens: Tokens, before: Phrase, after: Phrase) -> Phrase | None:
    """`before` and `after` as one person's phrase, or None where they are two."""
    between = tokens.letters[_past_party(tokens, before.end) : after.first]
    if before.shape == after.shape == "institution":
        return _merged_bodies(tokens, before, after) if between in (",", "") else None
    if between == "," and before.shape == "person" and before.role == before.role_end and after.shape == "institution":
        return _merged_bodies(tokens, before._replace(shape="institution", head=after.head), after, before.head)
    if between == "&" and before.shape == "unnamed" and _is_nobody(tokens, after):
        return _coordinated(before, after)
    closing = tokens.letters[after.end : after.end + 1]
    if closing not in CLOSES:
        return None
    speaks = before.speaks or after.speaks
    if (
        (between in (",", ",n,", ",n,d", "-", "(") or (not between and _is_indefinite(tokens, after)))
        and before.shape == "person"
        and _is_role(tokens, after)
        and _may_hold(tokens, before, after, closing)
    ):
        role = before if before.role_end > before.role else after
        span = (role.role, role.role_end) if role is before else (after.name, after.name_end)
        return before._replace(end=after.end, role=span[0], role_end=span[1], speaks=speaks)
    ranked = set(tokens.letters[after.role : after.role_end]) <= {"T", "s"}
    bare_name = after.shape == "person" and ranked
    department = between[:1] == between[-1:] == "," and 2 < len(between) <= LONGEST_DEPARTMENT
    if between == "," or (department and before.shape == "office" and "v" not in between and closing in ",v"):
        closes = closing in ",v.\nx"
    else:
        closes = between == "(" and closing == ")"
    if closes and _is_role(tokens, before) and bare_name:
        return after._replace(first=before.first, role=before.name, role_end=before.name_end, speaks=speaks)
    return None


def _past_party(tokens: Tokens, end: int) -> int:
    """Where a legislator's party and state end, if a phrase is followed by them: "Sen. Ana Ruiz, R-Va., chairman …"."""
    if tokens.letters[end : end + 2] == ",o" and tokens.surface(end + 1, end + 2)[:2] in PARTIES:
        return end + 2 + (tokens.letters[end + 2] == ".")
    return end


def _departments(tokens: Tokens, joined: list[Phrase], person: Phrase) -> int:
    """How many phrases say of which body an office is: "the commander, 7th Division, Balma, General Dorn,"."""
    for middles in range(1, min(DEPARTMENTS, len(joined) - 1) + 1):
        if joined[-middles].shape not in ("institution", "person"):
            return 0
        if _is_department(tokens, joined[-middles - 1], joined[-middles], person):
            return middles
    return 0


def _is_department(tokens: Tokens, office: Phrase, middle: Phrase, person: Phrase) -> bool:
    """ "The director, army public relations, General Dorn, said": the middle is the office's department."""
    titled = person.role_end > person.role or person.name_end > person.name + 1
    if office.shape != "office" or middle.shape not in ("institution", "person") or not titled:
        return False
    between = tokens.letters[office.end : person.first]
    commas = between[:1] == "," == between[-1:] and "v" not in between
    return commas and len(between) <= LONGEST_DEPARTMENT and _closes(tokens, person)


def _is_own_department(tokens: Tokens, person: Phrase, body: Phrase) -> bool:
    """ "Colonel Ankar, the deputy director, Army Public Relations, said": the body is that of the office."""
    if person.shape != "person" or person.end == person.name_end or body.shape not in ("institution", "person"):
        return False
    return tokens.letters[person.end : body.first] == "," and tokens.letters[body.end : body.end + 2] == ",v"


def _closes(tokens: Tokens, person: Phrase) -> bool:
    return tokens.letters[person.end] in ",v"


def _is_nobody(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase brings in somebody unnamed: "officials", "a doctor"."""
    return phrase.shape == "unnamed" or (phrase.shape == "office" and _is_indefinite(tokens, phrase))


def _coordinated(before: Phrase, after: Phrase) -> Phrase:
    """ "Witnesses and officials": one source under both names."""
    speaks = before.speaks or after.speaks
    return after._replace(shape="unnamed", first=before.first, name=before.name, speaks=speaks)


def _merged_bodies(tokens: Tokens, before: Phrase, after: Phrase, name: int | None = None) -> Phrase | None:
    """ "The Observatory, a monitoring group": one body, by its proper name."""
    indefinite = tokens.lower(after.first) in ("a", "an")
    proper = tokens.text[tokens.starts[before.head if name is None else name]].isupper()
    common = tokens.letters[after.head] == "O" and tokens.text[tokens.starts[after.head]].islower()
    if indefinite and proper and common:
        return before._replace(end=after.end, speaks=before.speaks or after.speaks)
    return None


def _may_hold(tokens: Tokens, name: Phrase, role: Phrase, closing: str) -> bool:
    """Whether the role after a name can be its own: not "in Goma, a doctor said", nor "in Goma, the mayor, …"."""
    untitled = name.role == name.role_end
    single = name.name_end == name.name + 1
    located = untitled and tokens.letters[max(0, name.first - 1)] in "FMf"
    if located and (single or (closing != "," and tokens.letters[role.first] == "d")):
        return False
    return closing not in "vx" or tokens.letters[role.first] != "d" or role.first == name.end


def _is_indefinite(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase opens with "a": behind a name without a comma it says who that is."""
    return tokens.surface(phrase.first, phrase.first + 1) in ("a", "an")


def _is_role(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase says what somebody is."""
    if phrase.shape == "office":
        return True
    return phrase.shape == "unnamed" and not tokens.lower(phrase.head).endswith("s")
