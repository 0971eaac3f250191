"""Conflicts that other relations explain away: parts and wholes of repeated figures, parts of different wholes."""

import itertools
from collections.abc import Iterable, Sequence

from claimcheck.model import Group, Relation

INNER = frozenset({"part_of", "sums_to"})


def drop_explained(
    conflicts: Sequence[Relation], inside: Sequence[Relation], groups: Sequence[Group]
) -> tuple[Relation, ...]:
    """The conflicts that stand once each figure is taken for its whole group.

    A part is no rival of a whole that is told twice; parts of two wholes are rivals only where the wholes are;
    a headline that agrees with one body figure is not wrong about another.
    """
    group_of = {figure: group.id for group in groups for figure in group.figures}
    known = {frozenset((group_of.get(r.a, r.a), group_of.get(r.b, r.b))) for r in inside}
    wholes = {r.a: r.b for r in inside if r.type in INNER}
    rivals = {frozenset((r.a, r.b)) for r in conflicts} | {
        frozenset((x, y)) for g in groups for x, y in pairs(g.figures)
    }
    return tuple(
        r
        for r in conflicts
        if frozenset((group_of.get(r.a, r.a), group_of.get(r.b, r.b))) not in known
        and not different_wholes(r, wholes, rivals)
        and not (r.type == "distorts" and r.why.startswith("headline") and r.a in group_of)
    )


def pairs(figures: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Neighbours in a group; enough to tell that two wholes are one where groups are small."""
    first = figures[0]
    return [(first, other) for other in figures[1:]] + list(itertools.pairwise(figures))


def different_wholes(relation: Relation, wholes: dict[str, str], rivals: set[frozenset[str]]) -> bool:
    """Whether both figures are parts, and of wholes that are neither one thing nor rivals."""
    a, b = wholes.get(relation.a), wholes.get(relation.b)
    return a is not None and b is not None and frozenset((a, b)) not in rivals
