"""Whether somebody speaks: which cues may stand beside a phrase, and whether they are its own."""

import re
from functools import cache

from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed

SUBJECT_OPENS = "CTRdKLOGMnA"  # letters that may open a subject behind its verb


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


def cue_beside(tokens: Tokens, first: int, end: int) -> bool:
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
    return tokens.letters[end] == "x" and tokens.lower(end) in closed("auxiliary")


def _is_counted(letters: str, first: int, verb: int, end: int) -> bool:
    """Whether a phrase is what was counted and the verb's subject follows: "… killed 12 people said the monitor"."""
    counted = letters[first] == "n" and first > 0 and letters[first - 1] not in "\nq,;"
    return counted and verb == end and letters[verb + 1] in SUBJECT_OPENS.replace("n", "")


def _is_object(tokens: Tokens, before: re.Match[str], first: int) -> bool:
    """Whether what stands before a phrase has another subject: "…, saying troops had crossed the river"."""
    verb = first - 1 - (tokens.letters[first - 1] == "x")
    return tokens.letters[verb] == "v" and before.group()[0] in "q,\n’'xv" and tokens.lower(verb).endswith("ing")


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
        and tokens.lower(verb) in closed("undergone")
    ):
        return False  # "refugees admitted to the country"
    return not (inverted or _is_loose_participle(tokens, verb) or is_passive(tokens, end, verb))


def is_passive(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether a form of "be" stands before a verb from token `first` on: "the governor was told"."""
    if tokens.surface(verb, verb + 1).endswith("ing"):
        return False
    last = verb - 1
    while last >= first and tokens.letters[last] == "x":
        if tokens.lower(last) in closed("be"):
            return True
        last -= 1
    return False


def _is_loose_participle(tokens: Tokens, at: int) -> bool:
    """ "Told reporters, adding": the participle belongs to the sentence's subject."""
    return tokens.letters[at - 1] == "," and tokens.surface(at, at + 1).endswith("ing")
