"""Figures that stand beside what is said: a speaker's own age, how far off a place lies."""

from claimcheck.attribution.passage import Passage, phrase, words
from claimcheck.model import Figure, Mention

TOUCHING = 4
"""Characters between a name and a figure that says something of it: "Ana Ruiz, 81, said", "81-year-old Ana Ruiz"."""


def aside(passage: Passage, figure: Figure, mention: Mention) -> list[str]:
    """Whether a figure says something of the one who speaks, and then is the narrator's."""
    touches = behind(figure, mention) or 0 <= phrase(mention).start - figure.span.end < TOUCHING
    if not touches:
        return []
    return [f"own beside mention {figure.kind}"] + (["own age beside"] if figure.kind == "age" else [])


def behind(figure: Figure, mention: Mention) -> bool:
    """Whether a figure stands within the phrase of a mention, or right behind it."""
    whole = phrase(mention)
    return whole.start <= figure.span.start < whole.end or -1 <= figure.span.start - whole.end <= TOUCHING


def own_age(figure: Figure, mention: Mention | None) -> bool:
    """Whether a figure is the age of the one who speaks, which the narrator gives: "said Ana Ruiz, 81"."""
    return figure.kind == "age" and mention is not None and mention.form != "pronoun" and behind(figure, mention)


def parts_apposition(text: str, figure: Figure, mention: Mention) -> bool:
    """Whether a figure is the age between a name and what its bearer is: "Ana Ruiz, 81, a teacher, said"."""
    start = phrase(mention).start
    lead = text[figure.span.end : start + 3].lower()
    return figure.kind == "age" and 0 <= start - figure.span.end <= TOUCHING and lead.startswith((", a ", ", an "))


def counts_speakers(figure: Figure, mention: Mention) -> bool:
    """Whether a figure tells how many speak: "two officials said", "four of the survivors told the court"."""
    whole = phrase(mention)
    return whole.start <= figure.span.start < whole.end


def locates(text: str, figure: Figure) -> bool:
    """Whether a distance tells where a place lies: "Tarna, about 250 kilometres northwest of the capital"."""
    if figure.kind != "measure":
        return False
    following = text[figure.span.end : figure.span.end + 40].lower().replace("-", "").replace(")", " ").split()[:4]
    return not words("directions", "words").isdisjoint(following)
