"""bound-dropped: a restatement loses or gains a hedge on the same number

"At least 12" in the body, "12" in the headline; or "sixteen" in the body and "at least 16" above it. House styles
differ, so this is a note. Losing "up to", or turning it round, changes the claim: that is distorted.

Bad:
    31 killed in shelling — over a body that reads: At least 31 people were killed.
Good:
    At least 31 killed in shelling

To resolve it: carry the hedge along, or let it go where house style does.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Restatements graded `bound-dropped`."""
    for relation in case.restatements("bound-dropped"):
        yield (relation.a, relation.b), case.proof(relation)


RULE = Rule("bound-dropped", "note", "a restatement loses or gains a hedge on the same number", find, __doc__)
