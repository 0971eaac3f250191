"""The noun phrases and pronouns of an article that may be somebody speaking."""

import re
from functools import cache
from typing import Literal, NamedTuple

from claimcheck.lexicon import table
from claimcheck.sources.tokens import NO_WORD, Tokens, lost_its_mark
from claimcheck.sources.vocabulary import closed

Shape = Literal["person", "office", "institution", "place", "unnamed", "group", "document", "pronoun", "described"]
FIRST_PERSON_REACH = 16  # words from "I" to the verb of seeing or counting: "I rode over the ground and counted"
SHORTEST_LABEL = 5  # letters: a shorter word in capitals that opens a headline may be an acronym
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 7  # letters
LONGEST_NAME = 8  # words: longer runs of capitals are headings
SUBJECT_OPENS = "CTRdKLOGMnA"  # letters that may open a subject behind its verb
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


@cache
def speaks_after() -> re.Pattern[str]:
    """From the end of a phrase to a verb of saying: brackets, an apposition, adverbs, a day."""
    return re.compile(
        r"""
        s? (?:\([^()\n]{1,8}\))?
        (?:&d?[GLMCKORAWo]{1,4}(?=[xv,]))?           # "activists and the extremist group said"
        (?:o?[FB]d?[oGLMCOKWAUR]{1,3}(?=[xv,]))?      # "reached by telephone", "involved in refugee aid"
        (?:(?:,[^,\nvq]{1,24}){1,3},)?              # ", of Dayton, Ohio,"
        (?:-{1,2}[^-\nq]{1,24}-{1,2})?               # "-- one of the staff sent to meet them --"
        (?:,?w[^,\nq]{1,20},?)?                     # "who fled on foot"
        (?:,v[^,\nvq]{1,14},(?=x{0,3}v))?           # ", posting on Telegram, said"
        (?:n(?=v))?                                 # "Ana Ruiz 24 said", where the commas are lost
        (?:[x,]|[oF]n?(?=[xv])){0,6}
        v
        """,
        re.VERBOSE,
    )


@cache
def later_verb() -> re.Pattern[str]:
    """From a subject that opens its sentence over a first verb to a second: "expressed regret but said"."""
    return re.compile(r"[^,\nvqhw]{1,8}&x{0,2}v")


@cache
def speaks_before() -> re.Pattern[str]:
    """What ends just before a phrase that speaks: "according to", "a tally by", a verb of saying after quotes."""
    return re.compile(r"(?:a|[vU]x?B|[q,\n’']x?vx?)$")


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
    if tokens.surface(at, at + 1).lower() not in closed("subjects") and tokens.letters[max(0, at - 1)] != "a":
        return None
    speaks = _speaks(tokens, at, at + 1) and not _is_impersonal(tokens, at)
    if tokens.words[at].label == "i":
        speaks = "v" in tokens.letters[at : at + FIRST_PERSON_REACH].partition("\n")[0]
    return Phrase("pronoun", at, at + 1, at, at + 1, at, at + 1, speaks=speaks)


def _is_impersonal(tokens: Tokens, at: int) -> bool:
    """ "It is feared", "it was reported": nobody."""
    if tokens.surface(at, at + 1).lower() != "it":
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
    if (
        last == "L"
        and tokens.letters[start - 1] == "F"
        and tokens.surface(start - 1, start).lower() in ("in", "at", "from")
    ):
        return None
    if last in "CI":
        return _named(tokens, first, start, end)
    return _headed(tokens, first, start, end, HEAD_SHAPES[last])


def _is_cause(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a body is named for what it wants: "the Front for National Accord", "the Voices for Peace"."""
    if tokens.letters[end] != "F" or tokens.surface(end, end + 1) != "for" or not _is_capital(tokens, end + 1):
        return False
    return tokens.letters[end - 1] == "g" or (tokens.letters[end - 1] == "C" and tokens.letters[first] == "d")


def _is_movement(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run is a movement's name, "the Patriotic Front", and no place at war, "the Eastern Front"."""
    named = end - start > 1 and tokens.letters[end - 1] == "g" and tokens.surface(end - 1, end) == "Front"
    return named and tokens.letters[end - 2] in "CM" and _lower(tokens, end - 2) not in closed("directions")


def _behind_plural(tokens: Tokens, first: int, start: int, end: int) -> tuple[int, int]:
    """Where the last noun phrase of a run begins: people in the plural qualify nothing ("fighters local activists")."""
    for at in range(end - 2, start - 1, -1):
        if tokens.letters[at] in "AW" and _is_plural(tokens, at) and not _is_capital(tokens, at):
            return at + 1, at + 1
    return first, start


def _with_modifiers(tokens: Tokens, first: int, start: int) -> tuple[int, int]:
    """Where a phrase and its name begin: unknown words behind the determiner belong to it, participles end it."""
    at = start
    while at > first and tokens.letters[at - 1] == "o":
        at -= 1
        if tokens.words[at] is not NO_WORD or _lower(tokens, at).endswith("ing"):
            return at + 1, at + 1
    return first, at


def _closing_modifier(tokens: Tokens, start: int, end: int) -> int | None:
    """The head of a body that a capitalised modifier closes, "Lutheran Aid", or a place: "Radio Goma"."""
    if end - start < 2 or not _is_capital(tokens, end - 1) or not _is_capital(tokens, end - 2):
        return None
    last, before = tokens.letters[end - 1], tokens.letters[end - 2]
    if last == "M" and tokens.letters[end] == "o" and _lower(tokens, end) in closed("sites"):
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
    elif role_end > start and letters[role_end - 1] == "O" and role_end == name and not _is_capital(tokens, name - 1):
        return _phrase(tokens, "institution", first, end, name, end, name - 1, end)
    elif letters[name - 1] == "F" and tokens.surface(name - 1, name).lower() in ("in", "at"):
        return None
    elif start == first + 1 and _lower(tokens, first) == "the" and _is_all_name(tokens, start, name):
        name, shape, role, role_end = start, "institution", 0, 0  # no person: "the White Hands said"
    else:
        shape, role, role_end = "person", 0, 0
        first = first if name == start else name
        if _is_acronym(tokens.surface(name, end)) and _speaks(tokens, first, end):
            shape = "institution"
    if role_end and _is_capital(tokens, role_end - 1) and _lower(tokens, role_end - 1) in _kept_titles(end - name == 1):
        name -= 1
    if role == role_end and name == start and (_qualifies(tokens, first, end) or _is_label(tokens, start, end)):
        return None
    body_end = end
    end = _complement_end(tokens, shape, end)
    return _phrase(tokens, shape, first, end, name, body_end, body_end - 1, body_end, role, role_end)


def _is_all_name(tokens: Tokens, start: int, name: int) -> bool:
    """Whether only capitalised modifiers stand before a name: "the New Tribune"."""
    return all(tokens.letters[at] == "M" and _is_capital(tokens, at) for at in range(start, name))


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
        if tokens.letters[at] not in "MKOg" or not _is_capital(tokens, at):
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
        (tokens.letters[at] == "M" and not _is_capital(tokens, at)) or lost_its_mark(tokens.surface(at, at + 1))
    )
    return at if at - start > 1 and qualified and not _is_plural(tokens, end - 1) else None


def _is_channel(tokens: Tokens, end: int) -> bool:
    """Whether a platform only carries what somebody says: "on X, formerly Twitter, writing"."""
    known = tokens.letters[end - 1] == "K" and tokens.letters[end] not in "vxs"
    return known and _lower(tokens, end - 1) in closed("platforms")


def _is_posted_on(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a platform is only where somebody says it: "posting on Telegram, said"."""
    if end - first > 1 or _lower(tokens, first) not in closed("platforms"):
        return False
    return tokens.surface(first - 1, first).lower() in closed("posting") if first else False


def _is_addressee(tokens: Tokens, first: int, head: int) -> bool:
    """Whether a medium only hears what is said: "told Reuters", "told reporters"."""
    if not first:
        return False
    if tokens.words[head].label == "media" and _lower(tokens, first - 1) in ("to", "with"):
        return True  # "in a fax to the paper", "in an interview with the paper"
    verb = tokens.words[first - 1].verb if tokens.letters[first - 1] == "v" else None
    told = verb is not None and verb[0] in closed("addressing")
    return told and (tokens.words[head].label == "media" or _lower(tokens, head) in closed("addressed"))


def _is_idle(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a role only qualifies a noun: "a general election", "refugee camps"."""
    letter = tokens.letters[end - 1]
    if letter == "T":
        return True
    before_noun = tokens.letters[end] in "oM" and letter in "RAW"
    if letter == "O" and tokens.letters[end] == "o":  # "a vital military station"
        return _lower(tokens, first) in ("a", "an") and set(tokens.letters[first:end]) <= set("doMO")
    bare = tokens.letters[first] != "d" and not _is_plural(tokens, end - 1)
    return before_noun and (bare or _lower(tokens, end - 1) in closed("qualifying"))


def _lower(tokens: Tokens, at: int) -> str:
    return tokens.surface(at, at + 1).lower()


def _is_capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at] : tokens.starts[at] + 1].isupper()  # nothing stands at the end of a text


def _complement(tokens: Tokens, shape: Shape, end: int) -> str:
    """Which kind of complement may follow: the table of `complement_patterns`."""
    if shape == "institution" and tokens.letters[end - 1] == "K":
        return "bracket"
    if shape == "institution" and _is_capital(tokens, end - 1):
        return "name"
    if tokens.words[end - 1].label == "media" and tokens.letters[end - 1] in "RA":
        return "reporter"
    return "authored" if shape == "document" and _is_authored(tokens, end) else shape


def _is_authored(tokens: Tokens, at: int) -> bool:
    """Whether a word tells whose work a document is: "released on Monday by"; not "seen by", "obtained by"."""
    return tokens.surface(at, at + 1).lower().split(" ")[0] in closed("authored")


def _is_plural(tokens: Tokens, at: int) -> bool:
    surface = tokens.surface(at, at + 1).lower()
    return surface.endswith("s") or surface in closed("plurals")


def _complement_end(tokens: Tokens, shape: str, end: int) -> int:
    pattern = complement_patterns().get(shape)
    match = pattern.match(tokens.letters, end) if pattern else None
    if match is None:
        return end
    after: int = match.end()
    if shape == "group" and _lower(tokens, end) == "to":  # "sent by the rebels to a station"
        return end
    while after > end and tokens.letters[after - 1] in "s&":
        after -= 1
    if (
        after > end
        and tokens.letters[after - 1 : after + 1] in ("Co", "Lo")
        and _lower(tokens, after) in closed("regions")
    ):
        holder = re.compile("CC+").match(tokens.letters, after + 1) if shape == "office" else None
        return holder.end() if holder else after + 1  # "activists in Kasai province", "governor of it Ana Ruiz"
    return end if after > end and tokens.letters[after - 1] in "fF" else after


def _phrase(
    tokens: Tokens, shape: Shape, first: int, end: int, name: int, name_end: int, head: int, body_end: int,
    role: int = 0, role_end: int = 0,
) -> Phrase:  # fmt: skip
    speaks = _speaks(tokens, first, end)
    return Phrase(shape, first, end, name, name_end, head, body_end, role, role_end, speaks)


def _speaks(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a cue stands beside the phrase: before it, after it, or as a tag with a colon."""
    letters = tokens.letters
    after = speaks_after().match(letters, end)
    if after and _interrupts(tokens, end, after.end() - 1):
        after = None
    if after and _is_its_verb(tokens, end, after.end() - 1):
        return not _is_counted(letters, first, after.end() - 1, end)
    if first < 2 or letters[first - 1] == "\n":
        later = later_verb().match(letters, end)
        if later and _is_its_verb(tokens, end, later.end() - 1):
            return True
    before = speaks_before().search(letters, max(0, first - 4), first)
    if before and not _is_object(tokens, before, first) and not _is_reported(tokens, first, end):
        return True
    return opens_with_tag(letters, first, end) or closes_with_tag(letters, first, end)


def _interrupts(tokens: Tokens, end: int, verb: int) -> bool:
    """Whether the verb that a clause between commas opens with is another's: "…, said the mayor, warned"."""
    opener = end + 1
    opens = tokens.letters[end : end + 2] == ",v" and verb > opener
    return opens and not tokens.surface(opener, opener + 1).endswith("ing") and tokens.letters[opener + 1] not in "FBx"


def _is_reported(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a phrase behind a verb opens what is said: ", said 14 men were lost", ", said the gunmen had fled"."""
    if tokens.letters[first] == "n" and tokens.letters[end] in "xo":
        return True
    return tokens.letters[end] == "x" and _lower(tokens, end) in closed("auxiliary")


def _is_counted(letters: str, first: int, verb: int, end: int) -> bool:
    """Whether a phrase is what was counted and the verb's subject follows: "… killed 12 people said the monitor"."""
    counted = letters[first] == "n" and first > 0 and letters[first - 1] not in "\nq,;"
    return counted and verb == end and letters[verb + 1] in SUBJECT_OPENS.replace("n", "")


def _is_object(tokens: Tokens, before: re.Match[str], first: int) -> bool:
    """Whether what stands before a phrase has another subject: "…, saying troops had crossed the river"."""
    verb = first - 1 - (tokens.letters[first - 1] == "x")
    return tokens.letters[verb] == "v" and before.group()[0] in "q,\n’'xv" and _lower(tokens, verb).endswith("ing")


def opens_with_tag(letters: str, first: int, end: int) -> bool:
    """Whether a phrase opens its sentence and a colon follows it: "Minister: …"."""
    before = letters[first - 1] if first else "\n"
    opens = before == "\n" or (before == "q" and letters[first - 2 : first - 1] in ("", "\n"))
    label = set(letters[first:end]) <= {"d", "L"} and letters[end + 1 : end + 2] == "n"  # "Kasai: 31 killed in raid"
    return opens and letters[end] == ":" and not label


def closes_with_tag(letters: str, first: int, end: int) -> bool:
    """Whether a phrase closes its sentence behind a colon or dash: "…: minister"."""
    return first > 1 and letters[first - 1] in ":-" and letters[end] == "\n"


def _is_its_verb(tokens: Tokens, end: int, verb: int) -> bool:
    """Whether a verb behind a phrase is the phrase's own: not "X, said Y", not a participle, not a passive."""
    inverted = verb == end + 1 and tokens.letters[end] == "," and tokens.letters[verb + 1] in SUBJECT_OPENS
    lemma = tokens.words[verb].verb
    inverted = inverted and not (lemma is not None and lemma[0] in closed("addressing"))  # "…, Ana Ruiz, told a paper"
    if (
        tokens.letters[verb + 1 : verb + 3] in ("Fd", "FL")
        and verb == end
        and _lower(tokens, verb) in closed("undergone")
    ):
        return False  # "refugees admitted to the country"
    return not (inverted or _is_loose_participle(tokens, verb) or is_passive(tokens, end, verb))


def is_passive(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether a form of "be" stands before a verb from token `first` on: "the governor was told"."""
    if tokens.surface(verb, verb + 1).endswith("ing"):
        return False
    last = verb - 1
    while last >= first and tokens.letters[last] == "x":
        if _lower(tokens, last) in closed("be"):
            return True
        last -= 1
    return False


def _is_loose_participle(tokens: Tokens, at: int) -> bool:
    """ "Told reporters, adding": the participle belongs to the sentence's subject."""
    return tokens.letters[at - 1] == "," and tokens.surface(at, at + 1).endswith("ing")
