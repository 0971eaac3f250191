"""impossible-value: a value that nothing can have

More than 100 % of what there was, shares of one whole that come to more than 100 %, a range that descends. Growth
above 100 % is possible and is not reported.

Bad:
    The brigade lost 120 % of its men. Between 400 and 300 stayed behind.
Good:
    The brigade lost 12 % of its men. Between 300 and 400 stayed behind.

To resolve it: a slip of the keys, or a base that was left out.
"""

from collections.abc import Iterator

from claimcheck.comparison.impossible import descends, over_the_whole, shares_over_the_whole
from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Figures impossible by themselves, and shares impossible together."""
    text = case.audit.document.text
    figures = [figure for figure, _ in case.figures()]
    for figure in figures:
        if descends(figure):
            yield (figure.id,), f"{case.said(figure.id)} descends: {figure.amount.low} > {figure.amount.high}"
        elif over_the_whole(text, figure):
            yield (figure.id,), f"{case.said(figure.id)} is more than there is: {figure.amount.low} > 100"
    for row, total in shares_over_the_whole(text, figures):
        told = " + ".join(case.said(figure.id) for figure in row)
        yield tuple(figure.id for figure in row), f"shares of one whole come to {total}%: {told}"


RULE = Rule("impossible-value", "error", "a value that nothing can have", find, __doc__)
