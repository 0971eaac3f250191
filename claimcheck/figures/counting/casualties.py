"""Whose the casualties are where the figure itself names nobody: "the brigade lost 12 killed"."""

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL, Phrase, PhraseReader
from claimcheck.figures.counting.taxonomy import Taxonomy
from claimcheck.model.figure import Category

_REACH = 12
"""Words looked at on either side."""


def are_soldiers(phrases: PhraseReader, place: int, end: int, nouns: Taxonomy) -> bool:
    """Whether a fighting side bears the casualties: "24 casualties | on the infantry", "the army lost | 12 dead"."""
    return _borne_behind(phrases, end, nouns) or _borne_in_front(phrases, place, nouns)


def _borne_behind(phrases: PhraseReader, end: int, nouns: Taxonomy) -> bool:
    words = phrases.line.words
    for place in range(end + 1, min(end + _REACH, len(words))):
        form = words[place].form
        if form in closed("clause") or words[place].figure >= 0:
            return False
        if form in ("on", "among", "amongst", "upon", "to") and _fights(
            phrases.after(place + 1, place), phrases, nouns
        ):
            return True
    return False


def _borne_in_front(phrases: PhraseReader, place: int, nouns: Taxonomy) -> bool:
    words = phrases.line.words
    for back in range(place - 1, max(0, place - _REACH), -1):
        form = words[back].form
        if form in closed("clause") or words[back].figure >= 0:
            return False
        if form in closed("suffered") and not (form == "had" and back + 1 < place and phrases.tells(back + 1)):
            return _fights(phrases.ending_at(back - 1), phrases, nouns)
        if form in ("on", "among") and words[back - 1].form in closed("death_nouns"):
            return _fights(phrases.after(back + 1, back), phrases, nouns)
    return False


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
        if words[back].form not in ("a", "an"):
            continue
        phrase = phrases.single(back + 1)
        if phrase is None or words[min(phrase.last + 1, place)].form not in closed("be"):
            return None
        found = nouns.noun([word.form for word in words[phrase.first : phrase.last + 1]])
        return (phrase, found[0]) if found is not None and found[0] in PERSONAL else None
    return None
