"""Figures that stand beside what is said: a speaker's own age, how far off a place lies."""

from claimcheck.attribution.passage import Passage, phrase, words
from claimcheck.model import Figure, Mention

TOUCHING = 4
"""Characters between a name and a figure that says something of it: "Ana Ruiz, 81, said", "81-year-old Ana Ruiz"."""


def aside(passage: Passage, figure: Figure, mention: Mention) -> list[str]:
    """Whether a figure says something of the one who speaks, and then is the narrator's."""
    whole = phrase(mention)
    within = whole.start <= figure.span.start < whole.end
    behind = -1 <= figure.span.start - whole.end <= TOUCHING
    if not (within or behind or 0 <= whole.start - figure.span.end < TOUCHING):
        return []
    return [f"own beside mention {figure.kind}"] + (["own age beside"] if figure.kind == "age" else [])


def locates(text: str, figure: Figure) -> bool:
    """Whether a distance tells where a place lies: "Tarna, about 250 kilometres northwest of the capital"."""
    if figure.kind != "measure":
        return False
    following = text[figure.span.end : figure.span.end + 40].lower().replace("-", "").replace(")", " ").split()[:4]
    return not words("directions", "words").isdisjoint(following)
