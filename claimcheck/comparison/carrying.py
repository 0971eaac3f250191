"""Which sourced figure stands behind an unsourced one of the headline or lead that restates it."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.model import Group, Relation


def carried(
    claims: Sequence[Claim], groups: Sequence[Group], relations: Sequence[Relation]
) -> tuple[tuple[str, str], ...]:
    """(unsourced headline or lead figure, the first sourced figure it restates), in text order.

    A figure of the body comes before one of the standfirst: a reader looks there for the source.
    """
    bare = [claim for claim in claims if claim.front and claim.attribution.sourcing == "unsourced"]
    if not bare:
        return ()
    by_id = {claim.id: claim for claim in claims}
    sourced = {g.id: first_of([f for f in g.figures if by_id[f].attribution.source], by_id) for g in groups}
    group_of = {figure: group.id for group in groups for figure in group.figures}
    restated = restatements(relations, by_id)
    found = []
    for claim in bare:
        mates = [sourced.get(group_of.get(claim.id, "")), *restated[claim.id]]
        carrier = first_of([mate for mate in mates if mate is not None], by_id)
        if carrier is not None:
            found.append((claim.id, carrier))
    return tuple(found)


def first_of(figures: Sequence[str], by_id: dict[str, Claim]) -> str | None:
    """The first of the figures that stands in the body, else the first in the headline or standfirst."""
    return min(figures, key=lambda f: (by_id[f].figure.headline, by_id[f].index), default=None)


def restatements(relations: Sequence[Relation], by_id: dict[str, Claim]) -> dict[str, list[str]]:
    """Every figure that distorts sourced ones, with those; empty for all others."""
    found: dict[str, list[str]] = defaultdict(list)
    for relation in relations:
        if relation.type == "distorts" and by_id[relation.b].attribution.source:
            found[relation.a].append(relation.b)
    return found
