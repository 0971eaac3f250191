"""share-mismatch: a percentage, fraction or ratio that its stated base and count refute

Checked only where base and count both stand beside the share. A share may be off by its rounding; where it is
hedged ("about half"), by ten points, a third by five.

Bad:
    Of the garrison's 300 soldiers, 75 were killed, a loss of 40 per cent.
Good:
    Of the garrison's 300 soldiers, 75 were killed, a loss of 25 per cent.

To resolve it: work the share out again, or say what else it counts (killed, wounded and missing).
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Shares graded as refuted."""
    for relation in case.graded("share-mismatch"):
        a, b = relation.a, relation.b
        yield (a, b), f"{case.said(a)} does not fit {case.said(b)} ({case.at(b)}): {relation.why}"


RULE = Rule("share-mismatch", "error", "a share that its stated base and count refute", find, __doc__)
