"""Did you mean: the nearest known word, for values and keys that a person mistyped."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to `word`, None where none is close enough to be what was meant."""
    from difflib import get_close_matches

    folded = {name.casefold().replace("_", "-"): name for name in known}
    found = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def meant(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'json'?`, or nothing."""
    guess = nearest(word, known)
    return f"; did you mean '{guess}'?" if guess else ""
