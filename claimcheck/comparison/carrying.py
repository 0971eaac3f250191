"""Which sourced figure stands behind an unsourced one of the headline or lead that restates it."""

from collections.abc import Iterator, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.model import Group, Relation


def carried(
    claims: Sequence[Claim], groups: Sequence[Group], relations: Sequence[Relation]
) -> tuple[tuple[str, str], ...]:
    """(unsourced headline or lead figure, the first sourced figure it restates), in text order."""
    by_id = {claim.id: claim for claim in claims}
    sourced = {g.id: next((f for f in g.figures if by_id[f].attribution.source), None) for g in groups}
    group_of = {figure: group.id for group in groups for figure in group.figures}
    restated = dict(restatements(relations, by_id))
    found = []
    for claim in claims:
        if claim.front and claim.attribution.sourcing == "unsourced":
            carrier = sourced.get(group_of.get(claim.id, "")) or restated.get(claim.id)
            if carrier is not None:
                found.append((claim.id, carrier))
    return tuple(found)


def restatements(relations: Sequence[Relation], by_id: dict[str, Claim]) -> Iterator[tuple[str, str]]:
    """(restatement, sourced figure) of every distortion; the first of several comes last, so that it is kept."""
    for relation in reversed(relations):
        if relation.type == "distorts" and by_id[relation.b].attribution.source:
            yield relation.a, relation.b
