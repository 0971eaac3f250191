"""The noun phrases and pronouns of an article that may be somebody speaking."""

import re
from functools import cache
from typing import Literal, NamedTuple

from claimcheck.lexicon import table
from claimcheck.sources.speaking import cue_beside
from claimcheck.sources.spelling import NO_WORD, lost_its_mark
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed

Shape = Literal["person", "office", "institution", "place", "unnamed", "group", "document", "pronoun", "described"]
FIRST_PERSON_REACH = 16  # words from "I" to the verb of seeing or counting: "I rode over the ground and counted"
SHORTEST_LABEL = 5  # letters: a shorter word in capitals that opens a headline may be an acronym
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 7  # letters
LONGEST_NAME = 8  # words: longer runs of capitals are headings
HEAD_SHAPES: dict[str, Shape] = {
    "R": "office", "T": "office", "O": "institution", "K": "institution", "L": "place", "G": "place",
    "A": "unnamed", "W": "group", "U": "document",
}  # fmt: skip


class Phrase(NamedTuple):
    """One noun phrase by token index: `first` to before `end` in full, `name` to before `name_end` its name.

    For a person `role` to before `role_end` is the title or office beside the name, empty where none stands.
    `head` is the token that decides the shape. `body_end` is where the phrase ends without its complement
    ("the ministry" of "the ministry of health"). `speaks` is true where a cue stands beside it.
    """

    shape: Shape
    first: int
    end: int
    name: int
    name_end: int
    head: int
    body_end: int
    role: int = 0
    role_end: int = 0
    speaks: bool = False


@cache
def run_pattern() -> re.Pattern[str]:
    """A determiner, a number, and an unbroken run of nominal words, with what may join two modifiers."""
    return re.compile(
        r"""
        (d?n? (?:(?<=[dn])o{1,2}(?=M*[ORAWU]))?)
        ((?: [GLKMOCRAWUTI]s?
           | p(?=p{0,3}[CI])
           | g(?=[CKMO]|F[GLM]*[CKU])      # "the Front for National Accord"
           | (?<=[CM])g(?=[v(xs,])         # "the Patriotic Front said"
           | (?<=[GM])&(?=[GM])            # "Chinese and Ukrainian customs"
           | (?<=[RMKO])o(?=R[CI])         # "chief investment strategist Ana Ruiz"
           | (?<=[MsGL])o(?=[ORAU])        # "Egypt's canal authority"
        )+)
        | h
        """,
        re.VERBOSE,
    )


@cache
def _kept_titles(single: bool) -> frozenset[str]:
    """The titles that stay with a name, and with a single name alone: "Lord Owen", but "David Owen"."""
    kept = table("offices")["kept"]
    return frozenset(kept["words"].split() + (kept["single"].split() if single else []))


@cache
def holder_pattern() -> re.Pattern[str]:
    """The holder's name at the end of an office's complement: "chair of the security council Ivan Petrov".

    Behind a modifier a name is two words: "the Ministry of Defence Ivan Petrov".
    """
    joined = "(?:[CI]|p(?=p{0,3}[CI]))*"
    return re.compile(rf"(?:(?<=[KOLgo])[CI]{joined}|(?<=M)CI*(?:p(?=p{{0,3}}C))*|(?<=[RT]){joined})C$")


@cache
def complement_patterns() -> dict[str, re.Pattern[str]]:
    """What may follow a head and belongs to it: "of the Luhansk People's Republic (LPR) to Russia"."""
    run = r"(?:[GLKMOCRAWI]s?|p(?=p{0,3}[CI])|g(?=[gCKMO])|(?<=g)g|(?<=[GMC])&(?=[GMC]))+(?:\([KCL]\))?"
    short = r"(?:\([KCL]\))?"
    return {
        "office": re.compile(
            rf"{short}(?:[fF]d?(?:o{{1,2}}(?=M)|n(?=O))?{run}(?:(?<=[KO])U)?){{0,4}}(?:(?<=s)[oM&]{{1,4}})?"
        ),
        "institution": re.compile(rf"{short}(?:fd?{run}){{0,2}}(?:Fd?[LC]+)?"),
        "bracket": re.compile(short),
        "name": re.compile(rf"{short}(?:[fF]d?{run}(?:(?<=[CM])U)?){{0,3}}"),
        "unnamed": re.compile(rf"o[FB]d?{run}(?=[xv])|(?:[fF]d?(?:o(?=[GLC]))?{run}){{0,3}}"),
        "reporter": re.compile(rf"(?:[fF]d?{run})?"),
        "document": re.compile(rf"(?:[fFB]d?{run}){{0,2}}"),
        "authored": re.compile(rf"(?:vx{{1,3}}B|a)d?{run}"),
        "group": re.compile(rf"(?:[fF]d?{run})?"),
        "person": re.compile(rf"(?:[fF]d?[GLKMCO]*[OK](?:[fF]d?{run})?)?"),
    }


def find_phrases(tokens: Tokens) -> list[Phrase]:
    """Candidate phrases in text order; none overlaps another."""
    found: list[Phrase] = []
    letters, search = tokens.letters, run_pattern().search
    match = search(letters)
    while match:
        at, past = match.start(), match.end()
        phrase = _pronoun(tokens, at) if letters[at] == "h" else _nominal(tokens, match)
        if phrase is not None:
            found.append(phrase)
            past = max(phrase.end, match.start() + 1)
        match = search(letters, past)
    return found


def _pronoun(tokens: Tokens, at: int) -> Phrase | None:
    """A pronoun as a subject; as an object it speaks only after "according to"."""
    if tokens.lower(at) not in closed("subjects") and tokens.letters[max(0, at - 1)] != "a":
        return None
    speaks = cue_beside(tokens, at, at + 1) and not _is_impersonal(tokens, at)
    if tokens.words[at].label == "i":
        speaks = "v" in tokens.letters[at : at + FIRST_PERSON_REACH].partition("\n")[0]
    return Phrase("pronoun", at, at + 1, at, at + 1, at, at + 1, speaks=speaks)


def _is_impersonal(tokens: Tokens, at: int) -> bool:
    """ "It is feared", "it was reported": nobody."""
    if tokens.lower(at) != "it":
        return False
    following = tokens.text[tokens.ends[at] : tokens.ends[at] + 9].lower()
    return following.startswith((" is ", " was ", "'s ", "’s ", " has been", " will be"))


def _nominal(tokens: Tokens, match: re.Match[str]) -> Phrase | None:
    """The phrase that a run of nominal words makes, or None where its end names nobody."""
    start, end = match.start(2), match.end(2)
    first, start = _with_modifiers(tokens, match.start(), start)
    first, start = _behind_plural(tokens, first, start, end)
    closing = _closing_modifier(tokens, start, end)
    if closing is not None:
        return _phrase(tokens, "institution", first, end, start, end, closing, end)
    if _is_cause(tokens, first, end):
        after = _complement_end(tokens, "name", end)
        return _phrase(tokens, "institution", first, after, start, after, end - 1, end)
    if _is_movement(tokens, start, end):
        after = _complement_end(tokens, "bracket", end)
        return _phrase(tokens, "institution", first, after, start, after, end - 1, end)
    while end > start and tokens.letters[end - 1] in "Ms&pg":
        end -= 1
    if end == start:
        return None
    if end < match.end(2) and "g" in tokens.letters[end : match.end(2)]:
        return None
    last = tokens.letters[end - 1]
    if last == "G" and not _is_people(tokens, first, end):
        return None
    if last == "L" and tokens.letters[start - 1] == "F" and tokens.lower(start - 1) in closed("placing"):
        return None
    if last in "CI":
        return _named(tokens, first, start, end)
    return _headed(tokens, first, start, end, HEAD_SHAPES[last])


def _is_cause(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a body is named for what it wants: "the Front for National Accord", "the Voices for Peace"."""
    if tokens.letters[end] != "F" or tokens.surface(end, end + 1) != "for" or not tokens.is_capital(end + 1):
        return False
    return tokens.letters[end - 1] == "g" or (tokens.letters[end - 1] == "C" and tokens.letters[first] == "d")


def _is_movement(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run is a movement's name, "the Patriotic Front", and no place at war, "the Eastern Front"."""
    named = end - start > 1 and tokens.letters[end - 1] == "g" and tokens.surface(end - 1, end) == "Front"
    return named and tokens.letters[end - 2] in "CM" and tokens.lower(end - 2) not in closed("directions")


def _behind_plural(tokens: Tokens, first: int, start: int, end: int) -> tuple[int, int]:
    """Where the last noun phrase of a run begins: people in the plural qualify nothing ("fighters local activists")."""
    for at in range(end - 2, start - 1, -1):
        if tokens.letters[at] in "AW" and _is_plural(tokens, at) and not tokens.is_capital(at):
            return at + 1, at + 1
    return first, start


def _with_modifiers(tokens: Tokens, first: int, start: int) -> tuple[int, int]:
    """Where a phrase and its name begin: unknown words behind the determiner belong to it, participles end it."""
    at = start
    while at > first and tokens.letters[at - 1] == "o":
        at -= 1
        if tokens.words[at] is not NO_WORD or tokens.lower(at).endswith("ing"):
            return at + 1, at + 1
    return first, at


def _closing_modifier(tokens: Tokens, start: int, end: int) -> int | None:
    """The head of a body that a capitalised modifier closes, "Lutheran Aid", or a place: "Radio Goma"."""
    if end - start < 2 or not tokens.is_capital(end - 1) or not tokens.is_capital(end - 2):
        return None
    last, before = tokens.letters[end - 1], tokens.letters[end - 2]
    if last == "M" and tokens.letters[end] == "o" and tokens.lower(end) in closed("sites"):
        return None
    if last == "L" and before == "O" and tokens.words[end - 2].label == "media":
        return end - 2
    speaks = tokens.letters[end] == "v" and start == end - 2  # "Relief International says", not "human rights reports"
    return end - 1 if last == "M" and (before in "CK" or (before == "M" and speaks)) else None


def _is_people(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a demonym stands for people ("the British say", "Iraqis said"), not before a noun ("British guns")."""
    plural = tokens.text[tokens.ends[end - 1] - 1] == "s" or tokens.letters[first] == "d"
    return plural and tokens.letters[end] in "vx,"


def _named(tokens: Tokens, first: int, start: int, end: int) -> Phrase | None:
    """A proper name, with the title or office that stands before it."""
    letters = tokens.letters
    tail = _name_start(letters, start, end)
    if tail is None or letters[end] == "g" or tokens.surface(end - 1, end) in closed("credits"):
        return None
    body = _body_before(tokens, start, tail, end)
    if body is not None:
        return _phrase(tokens, "institution", first, end, start, end, body, end)
    name = role_end = tail
    while role_end > start and letters[role_end - 1] == "s":
        role_end -= 1
    if role_end > start and role_end == name and _is_title(tokens, role_end - 1):
        shape: Shape = "person"
        role = start
    elif role_end > start and letters[role_end - 1] == "O" and role_end == name and not tokens.is_capital(name - 1):
        return _phrase(tokens, "institution", first, end, name, end, name - 1, end)
    elif letters[name - 1] == "F" and tokens.lower(name - 1) in closed("locating"):
        return None
    elif start == first + 1 and tokens.lower(first) == "the" and _is_all_name(tokens, start, name):
        name, shape, role, role_end = start, "institution", 0, 0  # no person: "the White Hands said"
    else:
        shape, role, role_end = "person", 0, 0
        first = first if name == start else name
        if _is_acronym(tokens.surface(name, end)) and cue_beside(tokens, first, end):
            shape = "institution"
    if role_end and tokens.is_capital(role_end - 1) and tokens.lower(role_end - 1) in _kept_titles(end - name == 1):
        name -= 1
    if role == role_end and name == start and (_qualifies(tokens, first, end) or _is_label(tokens, start, end)):
        return None
    body_end = end
    end = _complement_end(tokens, shape, end)
    return _phrase(tokens, shape, first, end, name, body_end, body_end - 1, body_end, role, role_end)


def _is_all_name(tokens: Tokens, start: int, name: int) -> bool:
    """Whether only capitalised modifiers stand before a name: "the New Tribune"."""
    return all(tokens.letters[at] == "M" and tokens.is_capital(at) for at in range(start, name))


def _is_acronym(word: str) -> bool:
    """Whether a name is a body's initials, known or not: "the MRLK said"."""
    return SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isalpha() and word.isupper()


def _qualifies(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a capitalised word is said of a noun: "the Harvest music festival", "a Soviet-style answer"."""
    return tokens.letters[first] == "d" and tokens.letters[end] == "o"


def _is_label(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word in capitals before a colon is a dateline or a page's label: "TARNA: Three …", "EXCLUSIVE: …"."""
    word = tokens.surface(start, end)
    if tokens.letters[end] != ":" or not word.isupper() or tokens.letters[start - 1 : start] not in ("", "\n"):
        return False
    acronym = len(word) < SHORTEST_LABEL and start == 0
    return not acronym and not tokens.surface(end + 1, end + 2).isupper()


def _name_start(letters: str, start: int, end: int) -> int | None:
    """Where the proper name that ends a run begins; a state opens it only as a first name ("Israel Katz")."""
    name = end
    while name > start and letters[name - 1] in "CIpg":
        name -= 1
    if end - name > LONGEST_NAME or "C" not in letters[name:end]:
        return None
    first_name = name > start and letters[name - 1] == "L" and end - name == 1
    return name - 1 if first_name else name


def _is_title(tokens: Tokens, at: int) -> bool:
    """Whether the word before a name says what its bearer is: "Mayor", "police officer", "the soldier"."""
    return tokens.letters[at] in "RT" or (tokens.letters[at] in "AW" and not _is_plural(tokens, at))


def _body_before(tokens: Tokens, start: int, name: int, end: int) -> int | None:
    """The head of a body whose name a single unknown word closes: "World Factbook", "Economist Intelligence Unit"."""
    if end - name > 1:
        known = tokens.letters[start:name] == "K" and tokens.letters[start - 1 : start] in ("a", "d")
        return start if known else None  # "according to IOM Displacement Watch", "the IOM Displacement Watch"
    head = None
    for at in range(name - 1, start - 1, -1):
        if tokens.letters[at] not in "MKOg" or not tokens.is_capital(at):
            break
        head = at if head is None and tokens.letters[at] in "KO" else head
    return head


def _headed(tokens: Tokens, first: int, start: int, end: int, shape: Shape) -> Phrase | None:
    """A phrase that its last word decides: an office, an institution, a place, unnamed people, a document."""
    if (
        shape in ("unnamed", "group")
        and tokens.letters[start - 1] != "\n"
        and first == start == end - 1
        and not _is_plural(tokens, end - 1)
    ):
        return None
    if tokens.letters[start:end] == "TR" and tokens.letters[end] == ",":
        return None  # "Mr. Speaker, I can report"
    if _is_addressee(tokens, first, end - 1) or _is_channel(tokens, end) or _is_posted_on(tokens, first, end):
        return None
    if shape in ("office", "unnamed") and (name_end := _name_before_role(tokens, start, end)):
        after = _complement_end(tokens, "office", end)
        return _phrase(tokens, "person", first, after, start, name_end, name_end - 1, name_end, name_end, after)
    complement = _complement(tokens, shape, end)
    after = _complement_end(tokens, complement, end)
    holder = holder_pattern().search(tokens.letters, end, after) if shape == "office" else None
    if holder:
        name = holder.start()
        return _phrase(tokens, "person", first, after, name, after, after - 1, after, start, name)
    name_end = end if complement == "reporter" else after
    phrase = _phrase(tokens, shape, first, after, start, name_end, end - 1, end)
    return phrase if phrase.speaks or not _is_idle(tokens, first, end) else None


def _name_before_role(tokens: Tokens, start: int, end: int) -> int | None:
    """Where a name ends that its role follows without a comma: "Ana Ruiz senior official", "Ana Ruiz WHOs envoy"."""
    at = start
    while tokens.letters[at] in "CIp":
        at += 1
    qualified = at < end - 1 and (
        (tokens.letters[at] == "M" and not tokens.is_capital(at)) or lost_its_mark(tokens.surface(at, at + 1))
    )
    return at if at - start > 1 and qualified and not _is_plural(tokens, end - 1) else None


def _is_channel(tokens: Tokens, end: int) -> bool:
    """Whether a platform only carries what somebody says: "on X, formerly Twitter, writing"."""
    known = tokens.letters[end - 1] == "K" and tokens.letters[end] not in "vxs"
    return known and tokens.lower(end - 1) in closed("platforms")


def _is_posted_on(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a platform is only where somebody says it: "posting on Telegram, said"."""
    if end - first > 1 or tokens.lower(first) not in closed("platforms"):
        return False
    return tokens.lower(first - 1) in closed("posting") if first else False


def _is_addressee(tokens: Tokens, first: int, head: int) -> bool:
    """Whether a medium only hears what is said: "told Reuters", "told reporters"."""
    if not first:
        return False
    if tokens.words[head].label == "media" and tokens.lower(first - 1) in ("to", "with"):
        return True  # "in a fax to the paper", "in an interview with the paper"
    verb = tokens.words[first - 1].verb if tokens.letters[first - 1] == "v" else None
    told = verb is not None and verb[0] in closed("addressing")
    return told and (tokens.words[head].label == "media" or tokens.lower(head) in closed("addressed"))


def _is_idle(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a role only qualifies a noun: "a general election", "refugee camps"."""
    letter = tokens.letters[end - 1]
    if letter == "T":
        return True
    before_noun = tokens.letters[end] in "oM" and letter in "RAW"
    if letter == "O" and tokens.letters[end] == "o":  # "a vital military station"
        return tokens.lower(first) in ("a", "an") and set(tokens.letters[first:end]) <= set("doMO")
    bare = tokens.letters[first] != "d" and not _is_plural(tokens, end - 1)
    return before_noun and (bare or tokens.lower(end - 1) in closed("qualifying"))


def _complement(tokens: Tokens, shape: Shape, end: int) -> str:
    """Which kind of complement may follow: the table of `complement_patterns`."""
    if shape == "institution" and tokens.letters[end - 1] == "K":
        return "bracket"
    if shape == "institution" and tokens.is_capital(end - 1):
        return "name"
    if tokens.words[end - 1].label == "media" and tokens.letters[end - 1] in "RA":
        return "reporter"
    return "authored" if shape == "document" and _is_authored(tokens, end) else shape


def _is_authored(tokens: Tokens, at: int) -> bool:
    """Whether a word tells whose work a document is: "released on Monday by"; not "seen by", "obtained by"."""
    return tokens.lower(at).split(" ")[0] in closed("authored")


def _is_plural(tokens: Tokens, at: int) -> bool:
    surface = tokens.lower(at)
    return surface.endswith("s") or surface in closed("plurals")


def _complement_end(tokens: Tokens, shape: str, end: int) -> int:
    pattern = complement_patterns().get(shape)
    match = pattern.match(tokens.letters, end) if pattern else None
    if match is None:
        return end
    after: int = match.end()
    if shape == "group" and tokens.lower(end) == "to":  # "sent by the rebels to a station"
        return end
    while after > end and tokens.letters[after - 1] in "s&":
        after -= 1
    if (
        after > end
        and tokens.letters[after - 1 : after + 1] in ("Co", "Lo")
        and tokens.lower(after) in closed("regions")
    ):
        holder = re.compile("CC+").match(tokens.letters, after + 1) if shape == "office" else None
        return holder.end() if holder else after + 1  # "activists in Kasai province", "governor of it Ana Ruiz"
    return end if after > end and tokens.letters[after - 1] in "fF" else after


def _phrase(
    tokens: Tokens, shape: Shape, first: int, end: int, name: int, name_end: int, head: int, body_end: int,
    role: int = 0, role_end: int = 0,
) -> Phrase:  # fmt: skip
    speaks = cue_beside(tokens, first, end)
    return Phrase(shape, first, end, name, name_end, head, body_end, role, role_end, speaks)
