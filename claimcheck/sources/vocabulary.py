"""Which class each word of newsroom English belongs to, read from the lexicon once.

A class is one letter, so that a sentence becomes a string of letters and the shape of a noun phrase a short
regular expression over it:

    d determiner   n number       C capitalised, unknown   I initial       p name particle ("al", "van")
    G people       L state, city  T rank or honorific      R role          O institution's head noun
    K known name   M modifier     A unnamed persons        W persons who may speak beside a verb
    U document     v verb that attributes                  N the same as a noun ("their claim")
    a "according to"                        e "reportedly"
    x may stand between speaker and verb    g river, street, airport        f of   B by   F for, in, at, from, to
    h personal pronoun                      w who, which                   s possessive    & and, or, but
    o any other word, q quotation mark, - dash, and punctuation for itself; a line feed ends a sentence
"""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import table

CUE_PHRASES = {"say": "v", "according_to": "a", "hearsay": "e"}
VERB_KINDS = ("say", "count", "act", "intention")
ROLE_KINDS = ("official", "organisation", "expert", "media", "witness")
FUNCTION = {
    "d": "determiners", "f": "of", "F": "prepositions", "B": "by", "w": "relatives", "&": "joining",
    "x": "reflexives", "p": "particles", "h": "pronouns", "o": "closed", "n": "numerals",
}  # fmt: skip


class Word(NamedTuple):
    """What the lexicon knows of a word or fixed phrase.

    `label` is the kind of source a noun makes, the canonical state of a place, or a pronoun's group. `verb` is
    the lemma and cue kind where the same form is also a verb that attributes ("report", "claims").
    """

    letter: str
    label: str = ""
    verb: tuple[str, str] | None = None


RATING = "rating"  # label of a verb that attributes only before a preposition and a number

FixedPhrase = tuple[tuple[str, ...], bool, Word]
FixedPhrases = dict[str, list[FixedPhrase]]


class Vocabulary(NamedTuple):
    """`folded` answers for any case, `exact` for names whose capitals matter ("WHO", "US").

    `phrases` gives for a first word, and under it for a second (both folded), the fixed phrases that begin so,
    longest first, each with whether its capitals matter.
    """

    folded: dict[str, Word]
    exact: dict[str, Word]
    phrases: dict[str, FixedPhrases]


@cache
def closed(name: str) -> frozenset[str]:
    """A closed class of words by its name in the lexicon."""
    return frozenset(table("closed")[name]["words"].split())


@cache
def offices_of(name: str) -> frozenset[str]:
    """A list of offices by its name in the lexicon: those that tell a holder's sex, those that bodies have too."""
    return frozenset(table("offices")[name]["words"].split())


@cache
def tallies(preposition: str) -> frozenset[str]:
    """What may be given a number: "a toll of 12"; with "to" only what is reckoned, as troops are really raised."""
    rating = table("cues")["rating"]
    return frozenset(rating["reckoned" if preposition == "to" else "tallies"].split())


@cache
def steps(preposition: str) -> frozenset[str]:
    """What may stand between a tally and its number, by the preposition that the verb's lemma ends in."""
    return frozenset(table("cues")["rating"]["between"][preposition].split())


@cache
def endings(name: str) -> tuple[str, ...]:
    """A closed class of endings by its name in the lexicon."""
    return tuple(table("closed")[name]["words"].split())


@cache
def word_pattern() -> re.Pattern[str]:
    """One word, dotted abbreviation, possessive ending or mark at a time.

    The standard module's: it reads twice as fast here as `regex`, and every word of an article passes through.
    """
    return re.compile(
        r"""
        (?:[A-Z]\.){2,}                                                    # U.S.
      | \w++ (?: (?: [-‑&] | ['’](?!s\b) | (?<=\d)[.,](?=\d) ) \w++ )*+   # al-Shabaab, O'Brien, 100,000
      | ['’]s\b                                                           # the possessive ending alone
      | [^\w\s]
        """,
        re.VERBOSE,
    )


@cache
def vocabulary() -> Vocabulary:
    """Every word list of the lexicon that speaks of sources, joined."""
    vocab = Vocabulary({}, {}, {})
    _function_words(vocab)
    _cues(vocab)
    _institutions(vocab)
    _persons(vocab)
    _places(vocab)
    for seconds in vocab.phrases.values():
        for entries in seconds.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return vocab


def _add(vocab: Vocabulary, surface: str, word: Word) -> None:
    """Enter a word or phrase; the first meaning of a noun stands, a verb joins it."""
    parts = tuple(word_pattern().findall(surface))
    cased = surface != surface.lower()
    if len(parts) > 1:
        keys = parts if cased else tuple(part.lower() for part in parts)
        seconds = vocab.phrases.setdefault(keys[0].lower(), {})
        seconds.setdefault(keys[1].lower(), []).append((keys, cased, word))
        return
    entries = vocab.exact if cased else vocab.folded
    known = entries.get(surface)
    if known is None:
        entries[surface] = word
    elif known.letter == "v" and word.letter != "v":
        entries[surface] = word._replace(verb=known.verb)


def _function_words(vocab: Vocabulary) -> None:
    for letter, name in FUNCTION.items():
        for word in table("closed")[name]["words"].split():  # the order of the lists decides
            vocab.folded.setdefault(word, Word(letter))
    for group, words in table("anonymous")["pronouns"].items():
        for word in words.split() if group != "meaning" else ():
            if vocab.folded.get(word, Word("h")).letter == "h":
                vocab.folded[word] = Word("h", group)


def _cues(vocab: Vocabulary) -> None:
    cues = table("cues")
    for kind in VERB_KINDS:
        for entry in cues[kind]["verbs"].split():
            for form in _forms(entry):
                _add(vocab, form, Word("v", verb=(entry.split("/")[0], kind)))
    for preposition in ("at", "of", "to"):
        for entry in cues["rating"][preposition].split():
            for form in _forms(entry):
                _add(vocab, form, Word("v", RATING, verb=(f"{entry.split('/')[0]} {preposition}", "say")))
    for kind, letter in CUE_PHRASES.items():
        for line in cues[kind]["phrases"].strip().splitlines():
            lemma, _, others = line.partition(" = ")
            for surface in [lemma, *others.split(", ")]:
                if surface:
                    _add(vocab, surface, Word(letter, verb=(lemma, kind)))
    for surface in cues["between"]["words"].split():
        vocab.folded.setdefault(surface, Word("x"))
    for surface in cues["between"]["phrases"].strip().splitlines():
        _add(vocab, surface, Word("x"))


def _forms(entry: str) -> list[str]:
    """The inflected forms of a verb: given after slashes, or regular."""
    if "/" in entry:
        return entry.split("/")
    stem = entry[:-1] if entry.endswith("e") else entry
    if entry.endswith("y") and entry[-2] not in "aeou":
        return [entry, entry[:-1] + "ies", entry[:-1] + "ied", entry + "ing"]
    third = entry + ("es" if entry.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [entry, third, stem + "ed", (entry if entry.endswith("ee") else stem) + "ing"]


def _enter(vocab: Vocabulary, entries: dict[str, str], letter: str, label: str) -> None:
    for surface in entries.get("words", "").split():
        _add(vocab, surface, Word(letter, label))
    for surface in entries.get("phrases", "").strip().splitlines():
        _add(vocab, surface, Word(letter, label))


def _institutions(vocab: Vocabulary) -> None:
    organisations = table("organisations")
    for label in ("official", "organisation", "expert", "media"):
        _enter(vocab, organisations["names"][label], "K", label)
    for label in ("official", "organisation", "expert", "media"):
        _enter(vocab, organisations[label], "O", label)


def _persons(vocab: Vocabulary) -> None:
    offices, unnamed = table("offices"), table("anonymous")
    _enter(vocab, offices["spokesperson"], "R", "spokesperson")
    for label in ROLE_KINDS:
        _enter(vocab, offices[label], "R", label)
    for pair in offices["ranks"]["short"].split():
        short, _, rank = pair.partition("=")
        _add(vocab, short, Word("T", rank))
    for surface in offices["ranks"]["words"].split() + offices["ranks"]["phrases"].strip().splitlines():
        _add(vocab, surface, Word("T", surface.split()[-1]))
    for label in ("anonymous", "witness", "expert"):
        _enter(vocab, unnamed[label], "A", label)
    _enter(vocab, unnamed["document"], "U", "document")
    _enter(vocab, unnamed["group"], "W", "group")
    _enter(vocab, table("organisations")["modifiers"], "M", "")
    for label in ROLE_KINDS:
        for word in offices[label].get("words", "").split():
            _add(vocab, _plural(word), Word("A", label if label in ("expert", "witness", "media") else "anonymous"))
    for word in unnamed["document"]["words"].split():
        _add(vocab, _plural(word), Word("U", "document"))


def _plural(noun: str) -> str:
    """The plural of a role or document."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _places(vocab: Vocabulary) -> None:
    places = table("places")
    for line in places["states"]["lines"].strip().splitlines():
        state, _, others = line.partition(" = ")
        _state(vocab, state, others.split())
    for line in places["states"]["phrases"].strip().splitlines():
        state, _, others = line.partition(" = ")
        _state(vocab, state, [part for part in others.split(", ") if part])
    _enter(vocab, places["seats"], "L", "")
    _enter(vocab, places["geography"], "g", "")


def _state(vocab: Vocabulary, state: str, others: list[str]) -> None:
    canonical = {
        "United Kingdom": "britain",
        "Gaza Strip": "gaza",
        "Soviet Union": "ussr",
        "America": "united states",
        "Burma": "myanmar",
        "Holland": "netherlands",
        "Russian Federation": "russia",
    }.get(state, state.lower())
    for surface in (state, *others):
        place = surface == state or surface.replace(".", "").isupper() or surface in ("Netherlands", "the States")
        _add(vocab, surface, Word("L" if place else "G", canonical))
        if surface.isupper():
            _add(vocab, ".".join(surface) + ".", Word("L", canonical))
