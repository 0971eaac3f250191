"""distorted: a restatement changes its own source's value, range, scope or the direction of its bound

A headline, lead or paraphrase says the figure again and says something else: a range collapsed to one end, "up
to 500" become "about 500", a number that no figure of the body supports. Rounding to the restatement's own
digits (412,380 to 410K) is not reported, nor is a dropped "at least" (that is the note bound-dropped).

Bad:
    Nearly 400 troops surrounded — over a body that reads: "300 to 400 troops are surrounded," he said.
Good:
    Up to 400 troops surrounded

To resolve it: give the source's figure, with its bound and both ends of its range.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Restatements graded `distorted`; the restatement is at fault."""
    for relation in case.restatements("distorted"):
        yield (relation.a, relation.b), case.proof(relation)


RULE = Rule("distorted", "error", "a restatement changes its source's value, range or bound", find, __doc__)
