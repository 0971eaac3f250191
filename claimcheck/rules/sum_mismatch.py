"""sum-mismatch: the stated parts do not add up to the stated whole

Only lists that are closed are added up: after a colon, a dash, "comprising", "a total of". Lists left open by
"including" or "among them" may fall short. Hedged parts are added as intervals.

Bad:
    The raid left 26 dead: 14 guards and nine drivers.
Good:
    The raid left 26 dead: 14 guards, nine drivers and three nurses.

To resolve it: find the part that is missing or counted twice, or open the list ("among them").
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Wholes whose addends do not come out, each once."""
    addends: dict[str, list[str]] = {}
    why: dict[str, str] = {}
    for relation in case.graded("sum-mismatch"):
        addends.setdefault(relation.b, []).append(relation.a)
        why[relation.b] = relation.why
    for whole, parts in addends.items():
        yield (whole, *parts), f"the parts of {case.said(whole)} do not add up to it: {why[whole]}"


RULE = Rule("sum-mismatch", "error", "the stated parts do not add up to the stated whole", find, __doc__)
