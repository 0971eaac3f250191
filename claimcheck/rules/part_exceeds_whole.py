"""part-exceeds-whole: a part is more than the whole that it is counted within

The least that the part allows is more than the most that the whole allows. A whole that is open above ("more
than 50") holds any part.

Bad:
    The raid killed 16 people, including 19 students.
Good:
    The raid killed 36 people, including 19 students.

To resolve it: one of the two is wrong, or the second is no part of the first ("as well as").
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Parts graded as more than their whole."""
    for relation in case.graded("part-exceeds-whole"):
        a, b = relation.a, relation.b
        yield (a, b), f"{case.said(a)} cannot be part of {case.said(b)} ({case.at(b)}): {relation.why}"


RULE = Rule("part-exceeds-whole", "error", "a part is more than its whole", find, __doc__)
