"""Whose the casualties are where the figure itself names nobody: "the brigade lost 12 killed"."""

from functools import cache

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL, Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.taxonomy import Taxonomy
from claimcheck.lexicon import table
from claimcheck.model.figure import Category

_REACH = 12
"""Words looked at on either side."""


def are_soldiers(phrases: PhraseReader, place: int, end: int, nouns: Taxonomy) -> bool:
    """Whether a fighting side bears the casualties: "24 casualties | on the infantry", "the army lost | 12 dead"."""
    said = phrases.line.words[end].form == "people"  # "Ruritania had 12 people killed": not of its army
    return _borne_behind(phrases, end, nouns) or _borne_in_front(phrases, place, nouns, nations=not said)


def _borne_behind(phrases: PhraseReader, end: int, nouns: Taxonomy) -> bool:
    words = phrases.line.words
    for place in range(end + 1, min(end + _REACH, len(words))):
        form = words[place].form
        if form in closed("clause") or words[place].figure >= 0:
            return False
        if form in closed("borne_by") and _fights(phrases.after(place + 1, place), phrases, nouns):
            return True
    return False


def _borne_in_front(phrases: PhraseReader, place: int, nouns: Taxonomy, nations: bool) -> bool:
    words = phrases.line.words
    for back in range(place - 1, max(0, place - _REACH), -1):
        form = words[back].form
        if form in closed("clause") or words[back].figure >= 0:
            return False
        if form in closed("death_nouns") and back and _fights(phrases.ending_at(back - 1), phrases, nouns):
            return True  # "put rebel casualties at | 30"
        if form in closed("suffered") and not (form == "had" and back + 1 < place and phrases.tells(back + 1)):
            subject = _subject(phrases, back - 1)
            return _fights(phrases.ending_at(subject), phrases, nouns) or (
                nations and words[subject].form in _nations()
            )
        if form in closed("death_nouns") and words[back - 1].form in closed("owned_by"):
            return True  # "the ministry put its own losses at | 12 dead"
        if form in ("on", "among") and words[back - 1].form in closed("death_nouns"):
            return _fights(phrases.after(back + 1, back), phrases, nouns)
    return False


@cache
def _nations() -> frozenset[str]:
    """Countries by their own names: one that suffers casualties suffers them in its army."""
    return frozenset(name.lower() for name in table("countries")["names"])


def _subject(phrases: PhraseReader, place: int) -> int:
    """The last word of the subject, over auxiliaries and an inserted verb of saying: "Russia, he said, has | had"."""
    words = phrases.line.words
    while place > 0 and words[place].form in closed("auxiliary"):
        place -= 1
    if place > 2 and words[place].form == "," and words[place - 1].form in closed("saying"):
        place -= 2
        while place > 0 and words[place].form != ",":
            place -= 1
        place -= 1
    return max(0, place)


def _fights(phrase: Phrase, phrases: PhraseReader, nouns: Taxonomy) -> bool:
    if not phrase.stands:
        return False
    forms = [word.form for word in phrases.line.words[phrase.first : phrase.last + 1]]
    found = nouns.noun(forms)
    return found is not None and found[0] in ("combatants", "units")


def struck_before(phrases: PhraseReader, place: int, nouns: Taxonomy) -> tuple[Phrase, Category] | None:
    """The one person told of before: "a policeman was killed and | 12 were injured"."""
    words = phrases.line.words
    for back in range(place - 1, max(-1, place - _REACH), -1):
        if words[back].figure >= 0 or words[back].form in closed("clause"):
            return None
        if words[back].form not in closed("articles"):
            continue
        phrase = phrases.single(back + 1)
        if phrase is None or words[min(phrase.last + 1, place)].form not in closed("be"):
            return None
        found = nouns.noun([word.form for word in words[phrase.first : phrase.last + 1]])
        return (phrase, found[0]) if found is not None and found[0] in PERSONAL else None
    return None
