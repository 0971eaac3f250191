"""disputed: two sources give values for one thing that cannot both be true

Not a mistake of the article's: it reports a disagreement, and should say so. Own losses are never held against
the enemy's, and a bound that leaves room for the other figure ("at least 12" and 17) is no dispute.

Bad:
    The ministry put the dead at 19, … three people were killed, the army said.
Good:
    The ministry put the dead at 19; the army disputed that and said three people were killed.

To resolve it: say that the counts differ and who gives which. Never print a number in between.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Pairs graded `disputed`."""
    for relation, mentions in case.rivals("disputed"):
        a, b = relation.a, relation.b
        told = f"{case.who(a)} says {case.said(a)} ({case.at(a)}), {case.who(b)} says {case.said(b)} ({case.at(b)})"
        yield mentions, f"{told}: {relation.why}"


RULE = Rule("disputed", "warning", "two sources give values that cannot both be true", find, __doc__)
