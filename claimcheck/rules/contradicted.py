"""contradicted: one voice gives two values for one thing that cannot both be true

The same thing, place and time, told twice by the article itself or by one named source, in numbers whose bounds
do not meet. Updates ("rose to", "later revised"), other places, days, sides and roles, denials, plans and
forecasts are never compared. Where the two differ by swapped digits or a power of ten, the finding says so.

Bad:
    The strike on the depot killed 27 people. … The strike on the depot left 72 people dead.
Good:
    The strike on the depot killed 27 people. … The toll later rose to 72.

To resolve it: check both against the source; correct one, or say what changed between them.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Pairs graded `contradicted`; either may be the wrong one."""
    for relation, mentions in case.rivals("contradicted"):
        a, b = relation.a, relation.b
        yield mentions, f"{case.said(a)} ({case.at(a)}) against {case.said(b)} ({case.at(b)}): {relation.why}"


RULE = Rule("contradicted", "error", "one voice gives two values that cannot both be true", find, __doc__)
