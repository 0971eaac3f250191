"""implied-source: the figure's source is carried over from another sentence

The sentence attributes nothing itself, but runs on an account whose source was named before it, or is named in
the next sentence. The finding says which sentence the source was carried from.

Bad:
    The mayor said the market was hit at noon. Fourteen people died.
Good:
    The mayor said the market was hit at noon and that 14 people died.

To resolve it: if the account does run on, nothing need change; if not, attribute the figure where it stands.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Figures whose source is carried over."""
    for figure, attribution in case.figures():
        if attribution.sourcing == "implied":
            origin = attribution.carried_from
            place = f" (from the sentence at {case.place(origin.start)})" if origin else ""
            yield (figure.id,), f"{case.said(figure.id)} is carried over from {case.who(figure.id)}{place}"


RULE = Rule("implied-source", "note", "the source is carried over from another sentence", find, __doc__)
