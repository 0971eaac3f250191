"""Names that the article itself uses as places: "in Tarna" once, and "Tarna" alone is nobody who acts."""

import re
from functools import cache

from claimcheck.sources.phrases import Phrase
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed


@cache
def location_pattern() -> re.Pattern[str]:
    """A preposition, and one or two capitalised words that nothing else belongs to."""
    return re.compile(r"F(?P<name>C{1,2})(?=[,.\n&Fxo;:-])")


def without_places(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without the untitled names that only say where, unless a verb of saying stands beside them."""
    places = {
        tokens.surface(*match.span("name"))
        for match in location_pattern().finditer(tokens.letters)
        if tokens.surface(match.start(), match.start() + 1).lower() in closed("locating")
    }
    if not places:
        return phrases
    surnames = {_last(tokens, phrase) for phrase in phrases if phrase.shape == "person" and _is_person(phrase)}
    return [
        phrase
        for phrase in phrases
        if phrase.shape != "person"
        or _is_person(phrase)
        or tokens.surface(phrase.name, phrase.name_end) not in places
        or _last(tokens, phrase) in surnames
    ]


def _is_person(phrase: Phrase) -> bool:
    """Whether a title, a role or a verb beside a name shows that somebody bears it."""
    return phrase.speaks or phrase.role_end > phrase.role


def _last(tokens: Tokens, phrase: Phrase) -> str:
    return tokens.surface(phrase.name_end - 1, phrase.name_end)
