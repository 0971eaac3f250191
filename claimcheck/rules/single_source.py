"""single-source: every mention of the figure goes back to one party

The article says it more than once, and all who say it end in one source. Repetition is not confirmation.

Bad:
    The ministry said 40 tanks were lost. … Forty tanks, the ministry said, …
Good:
    The ministry said 40 tanks were lost. Satellite images showed at least 31 wrecks.

To resolve it: find a second count, or say that there is only one.
"""

from collections.abc import Iterator

from claimcheck.rules.rule import Case, Rule


def find(case: Case) -> Iterator[tuple[tuple[str, ...], str]]:
    """Groups of two or more sourced mentions whose chains all end in one party; on the first mention."""
    for group in case.audit.groups:
        origins = {origin for name in group.figures if (origin := case.origin(name)) is not None}
        sourced = [name for name in group.figures if case.origin(name) is not None]
        if len(origins) == 1 and len(sourced) > 1:
            mentions = "both mentions" if len(group.figures) == 2 else f"all {len(group.figures)} mentions"
            yield group.figures, f"{mentions} of {case.said(sourced[0])} go back to {case.who(sourced[0])}"


RULE = Rule("single-source", "note", "every mention goes back to one party", find, __doc__)
