"""Conflicts that other relations explain away: parts and wholes of repeated figures, parts of different wholes."""

import itertools
from collections.abc import Iterable, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.contradictions import CLOSER, contradiction, nearly_equal, told_otherwise
from claimcheck.comparison.wording import shown
from claimcheck.model import Group, Relation

# Mentions named at each end of a large group.
NAMED = 3

# What is true of one mention of a thing and so of all of them.
SPREAD = frozenset({"contradicts", "updates"})
INNER = frozenset({"part_of", "sums_to"})


def drop_explained(
    conflicts: Sequence[Relation], inside: Sequence[Relation], groups: Sequence[Group], claims: Sequence[Claim]
) -> tuple[Relation, ...]:
    """The conflicts that stand once each figure is taken for its whole group.

    A part is no rival of a whole that is told twice; parts of two wholes are rivals only where the wholes are;
    a headline that agrees with one body figure is not wrong about another.
    """
    if not conflicts:
        return ()
    group_of = {figure: group.id for group in groups for figure in group.figures}
    known = {frozenset((group_of.get(r.a, r.a), group_of.get(r.b, r.b))) for r in inside}
    wholes = {r.a: r.b for r in inside if r.type in INNER}
    addends = {r.a: r.b for r in inside if r.type == "sums_to"}
    by_id = {claim.id: claim for claim in claims}
    rivals = {frozenset((r.a, r.b)) for r in conflicts} | {
        frozenset((x, y)) for g in groups for x, y in pairs(g.figures)
    }
    return tuple(
        r
        for r in conflicts
        if frozenset((group_of.get(r.a, r.a), group_of.get(r.b, r.b))) not in known
        and not (lone_part(r, addends) and not nearly_equal(by_id[r.a], by_id[r.b], CLOSER))
        and not different_wholes(r, wholes, rivals)
        and not (r.type == "distorts" and r.why.startswith("headline") and r.a in group_of)
    )


def spread(conflicts: Sequence[Relation], groups: Sequence[Group], claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """The conflicts of each figure for every mention of its thing: who contradicts one mention contradicts all.

    Of a large group only the first and the last mentions are named.
    """
    if not conflicts:
        return ()
    mentions = {figure: few(group.figures) for group in groups for figure in group.figures}
    by_id = {claim.id: claim for claim in claims}
    conflicts = without_clashes(conflicts, mentions, by_id)
    found = {frozenset((r.a, r.b)): r for r in conflicts}
    done: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()  # what holds of two groups is told once
    for relation in conflicts:
        left, right = sides(relation, mentions)
        if not spreads(relation) or (relation.type, left, right) in done:
            continue
        done.add((relation.type, left, right))
        for a, b in itertools.product(left, right):
            made = told_by(by_id[a], by_id[b], relation)
            if made is not None:
                found.setdefault(frozenset((a, b)), made)
    return tuple(found.values())


def spreads(relation: Relation) -> bool:
    """Whether a relation is true of all mentions; a tally told wrong is wrong where it is told."""
    return relation.type in SPREAD and not (relation.type == "updates" and relation.holds is False)


def sides(relation: Relation, mentions: dict[str, tuple[str, ...]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The mentions of either thing of a relation that are asked and named."""
    return mentions.get(relation.a, (relation.a,)), mentions.get(relation.b, (relation.b,))


def told_by(a: Claim, b: Claim, relation: Relation) -> Relation | None:
    """The same relation told of other mentions: `b` is the older tally of an update."""
    if relation.type == "updates":
        return Relation(a.id, b.id, "updates", f"{shown(b.figure)} → {shown(a.figure)}")
    return contradiction(a, b)


def few(figures: tuple[str, ...]) -> tuple[str, ...]:
    """The first and the last mentions, few enough to be named in pairs."""
    return figures if len(figures) <= 2 * NAMED else (*figures[:NAMED], *figures[-NAMED:])


def pairs(figures: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Neighbours in a group; enough to tell that two wholes are one where groups are small."""
    first = figures[0]
    return [(first, other) for other in figures[1:]] + list(itertools.pairwise(figures))


def lone_part(relation: Relation, wholes: dict[str, str]) -> bool:
    """Whether one figure of a contradiction is a part of some whole and the other is of none: a part is no rival."""
    return relation.type == "contradicts" and (relation.a in wholes) != (relation.b in wholes)


def without_clashes(
    conflicts: Sequence[Relation], mentions: dict[str, tuple[str, ...]], by_id: dict[str, Claim]
) -> list[Relation]:
    """The conflicts but contradictions of things of which other mentions name a place, day or scope that clash."""
    clashes: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}
    kept = []
    for relation in conflicts:
        pair = sides(relation, mentions)
        if relation.type == "contradicts" and pair not in clashes:
            clashes[pair] = any(told_otherwise(by_id[a], by_id[b]) for a, b in itertools.product(*pair))
        if relation.type != "contradicts" or not clashes[pair]:
            kept.append(relation)
    return kept


def different_wholes(relation: Relation, wholes: dict[str, str], rivals: set[frozenset[str]]) -> bool:
    """Whether both figures are parts, and of wholes that are neither one thing nor rivals."""
    a, b = wholes.get(relation.a), wholes.get(relation.b)
    return a is not None and b is not None and frozenset((a, b)) not in rivals
