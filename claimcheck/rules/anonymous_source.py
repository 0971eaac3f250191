"""anonymous-source: the figure is attributed to somebody whom a reader cannot look up

"Officials said", "sources", "reportedly", "is believed to": an attribution, but to nobody who answers for it.

Bad:
    Officials said 40 houses had burned.
Good:
    The mayor, Ana Lirova, said 40 houses had burned.

To resolve it: name the person, or at least the institution; or say why the name is withheld.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Figures whose source is anonymous."""
    for figure, attribution in case.figures():
        if attribution.sourcing == "anonymous":
            yield (figure.id,), f"{case.said(figure.id)} comes from {case.who(figure.id)}, whom no reader can look up"


RULE = Rule("anonymous-source", "note", "the source is nobody whom a reader could look up", find, __doc__)
