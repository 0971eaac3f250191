"""conversion-mismatch: the same amount in another unit comes out otherwise

Off by more than either figure's own rounding allows. Currencies are not checked.

Bad:
    The front runs for 80 km (30 miles).
Good:
    The front runs for 80 km (50 miles).

To resolve it: convert again; nearly always the figure in brackets is the wrong one.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Conversions graded as off."""
    for relation in case.graded("conversion-mismatch"):
        a, b = relation.a, relation.b
        yield (a, b), f"{case.said(a)} does not convert {case.said(b)} ({case.at(b)}): {relation.why}"


RULE = Rule("conversion-mismatch", "warning", "a conversion into another unit is off", find, __doc__)
