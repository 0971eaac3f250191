"""Groups: the mentions of one thing, with the least and the most that they allow and who stands behind them."""

from collections.abc import Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.pairs import Judged, one_thing
from claimcheck.comparison.restatements import compare_amounts
from claimcheck.comparison.sameness import LIKELY, SHARED_STEMS, comparable, one_tale, opposed, telling
from claimcheck.comparison.things import same_outcome
from claimcheck.model import Group

# Mentions of each of two groups that are asked before the groups are joined.
ASKED = 4
# Mentions of a small number that are believed to be of one thing without more ado.
OFTEN = 4


def group_mentions(judged: Judged, claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Mentions joined by `same`, in text order of their first."""
    parent = list(range(len(claims)))
    members: dict[int, list[Claim]] = {}
    for left, right in judged.same:
        a, b = sorted((root(parent, left), root(parent, right)))
        one, other = members.get(a) or [claims[a]], members.get(b) or [claims[b]]
        if a != b and agree(one, other):
            parent[b] = a
            one += other
            members[a] = one
            members.pop(b, None)
    joined = [sorted(members[first], key=lambda claim: claim.index) for first in sorted(members)]
    return tuple(make_group(f"g{number}", group) for number, group in enumerate(joined, 1))


def agree(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether every mention of one group can be one of the other: all pairs are `same`, by the nearest of each.

    A number that would be told more often than `OFTEN` needs most pairs to be one thing by themselves; a small one,
    which is common, that its mentions share their words.
    """
    often = len(left) + len(right) > OFTEN and not telling(left[0], LIKELY)
    pairs = [(x, y) for x in left[-ASKED:] for y in right[:ASKED]]
    if len(left) + len(right) > OFTEN:
        votes = sum(one_thing(x, y) if x.index < y.index else one_thing(y, x) for x, y in pairs)
        if 2 * votes < len(pairs):
            return False
    return all(compatible(x, y) and not (often and len(x.stems & y.stems) < SHARED_STEMS) for x, y in pairs)


def compatible(x: Claim, y: Claim) -> bool:
    """Whether nothing known speaks against one thing and the values agree."""
    if compare_amounts(x, y).outcome != "same":
        return False
    if x.recalled or y.recalled:
        return not opposed(x, y) and same_outcome(x, y)
    return one_tale(x, y) if x.figure.amount.low == y.figure.amount.low else comparable(x, y)


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
