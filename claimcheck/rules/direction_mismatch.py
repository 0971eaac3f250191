"""direction-mismatch: a change runs against its verb, or by another amount than stated

"Rose" to less, "fell" to more, or an increment that does not lead from the old value to the new.

Bad:
    The number of wounded rose from 31 to 26. Four more bodies were found, bringing the toll from 18 to 24.
Good:
    The number of wounded rose from 26 to 31. Four more bodies were found, bringing the toll from 18 to 22.

To resolve it: the values may be swapped, or the verb; check the earlier report.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Changes graded as running against what is said of them."""
    for relation in case.graded("direction-mismatch"):
        a, b = relation.a, relation.b
        yield (a, b), f"{case.said(a)} after {case.said(b)} ({case.at(b)}): {relation.why}"


RULE = Rule("direction-mismatch", "error", "a change runs against its verb or by another amount", find, __doc__)
