"""unsourced: nobody is said to stand behind the figure

A number in the narrator's voice, in no quotation, with no "said", no "according to", and no named account that
runs on into it. A headline or lead figure that the body gives with its source is not reported.

Bad:
    The strike killed 14 people. The road stayed shut until dawn.
Good:
    The strike killed 14 people, the regional hospital said.

To resolve it: name who counted, or say that your own reporter did ("a reporter counted 14 graves").
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Figures that nobody stands behind and that no sourced figure carries."""
    for figure, attribution in case.figures():
        if attribution.sourcing == "unsourced" and figure.id not in case.carried:
            yield (figure.id,), f"{case.said(figure.id)} has no source"


RULE = Rule("unsourced", "warning", "nobody is said to stand behind the figure", find, __doc__)
