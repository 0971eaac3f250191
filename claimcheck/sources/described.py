"""Speakers whom no lexicon knows: the subject of a verb that only persons and bodies have ("a baker said")."""

import re
from bisect import bisect_left
from functools import cache

from claimcheck.lexicon import table
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.speaking import is_passive
from claimcheck.sources.spelling import NO_WORD
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import endings


@cache
def subject_pattern() -> re.Pattern[str]:
    """A short noun phrase just before a verb, or just behind one that follows a quotation."""
    return re.compile(
        r"""
        (?P<opening>[dn]) (?P<body>[MGCKLoW]{0,3}o) (?:Fd?[GLMCO]{1,3}|,?w[^,\nqv]{1,12},?)? x{0,3} (?P<verb>v)
      | (?<=[\nq,&]) (?P<plural>[GM]{1,2}o) x{0,3} (?P<verb2>v)
      | (?<=[q,]) (?P<verb3>v) (?P<opening3>[dn]) (?P<body3>[MGo]{0,2}o) (?=[,.&\n])
        """,
        re.VERBOSE,
    )


@cache
def _speech() -> frozenset[str]:
    return frozenset(table("cues")["say"]["personal"].split())


@cache
def _no_subjects() -> frozenset[str]:
    return frozenset(table("anonymous")["quantifiers"]["measures"].split())


def add_described(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with those of unknown nouns among them that say something, in text order."""
    starts = [phrase.first for phrase in phrases]
    found = []
    for match in subject_pattern().finditer(tokens.letters):
        phrase = _described(tokens, match)
        if phrase is not None and not _overlaps(starts, phrases, phrase):
            found.append(phrase)
    return sorted([*phrases, *found], key=lambda phrase: phrase.first) if found else phrases


def _described(tokens: Tokens, match: re.Match[str]) -> Phrase | None:
    which = next(name for name in ("verb", "verb2", "verb3") if match[name])
    body = {"verb": "body", "verb2": "plural", "verb3": "body3"}[which]
    verb = tokens.words[match.start(which)].verb
    name, end = match.span(body)
    while end > name and tokens.words[end - 1] is not NO_WORD:
        end -= 1
    if verb is None or verb[0] not in _speech() or end == name or not _is_noun(tokens, end - 1, which == "verb2"):
        return None
    if which != "verb3" and (is_passive(tokens, end, match.start(which)) or _is_participle(tokens, match.start(which))):
        return None
    if which == "verb" and match["opening"] == "n" and tokens.letters[match.end(which)] in "FB":
        return None  # "six hopefuls announced in the capital"
    first = name - 1 if which != "verb2" else name
    return Phrase("described", first, end, name, end, end - 1, end, speaks=True)


def _is_participle(tokens: Tokens, verb: int) -> bool:
    """ "A poster saying": what it bears, not what it says."""
    return tokens.surface(verb, verb + 1).endswith("ing")


def _is_noun(tokens: Tokens, at: int, plural: bool) -> bool:
    """Whether an unknown word can be the head of a subject: no adverb, no participle."""
    word = tokens.surface(at, at + 1)
    if word in _no_subjects():
        return False
    return word.endswith("s") if plural else not word.endswith(endings("unlike_nouns"))


def _overlaps(starts: list[int], phrases: list[Phrase], phrase: Phrase) -> bool:
    at = bisect_left(starts, phrase.end)
    return at > 0 and phrases[at - 1].end > phrase.first
