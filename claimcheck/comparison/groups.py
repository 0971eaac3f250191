"""Groups: the mentions of one thing, with the least and the most that they allow and who stands behind them."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.pairs import Judged
from claimcheck.model import Group


def group_mentions(judged: Judged, claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Mentions joined by `same`, in text order of their first."""
    parent = list(range(len(claims)))
    for left, right in judged.same:
        a, b = root(parent, left), root(parent, right)
        parent[max(a, b)] = min(a, b)
    members: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        members[root(parent, claim.index)].append(claim)
    joined = [group for group in members.values() if len(group) > 1]
    return tuple(make_group(f"g{number}", group) for number, group in enumerate(joined, 1))


def root(parent: list[int], index: int) -> int:
    """The first mention of the group that `index` is in."""
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def make_group(name: str, claims: list[Claim]) -> Group:
    """One group: its ends are null where a mention leaves them open and none closes them."""
    lows = [c.figure.amount.low for c in claims if c.figure.amount.low is not None]
    highs = [c.figure.amount.high for c in claims if c.figure.amount.high is not None]
    sources = {c.attribution.source for c in claims if c.attribution.source is not None}
    return Group(name, tuple(c.id for c in claims), min(lows, default=None), max(highs, default=None), len(sources))
