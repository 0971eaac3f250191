"""The comparison of one article's figures, step by step."""

from collections.abc import Iterable, Sequence
from itertools import chain

from claimcheck.comparison.carrying import carried
from claimcheck.comparison.changes import find_changes
from claimcheck.comparison.claims import Claim, read_claims
from claimcheck.comparison.conversions import find_conversions
from claimcheck.comparison.explained import drop_explained, spread
from claimcheck.comparison.groups import group_mentions
from claimcheck.comparison.pairs import judge_pairs, likely_pairs
from claimcheck.comparison.parts import find_added, find_inferred, find_parts
from claimcheck.comparison.shares import find_shares
from claimcheck.comparison.sums import find_sums
from claimcheck.model import Attribution, Comparison, Figure, Layout, Referent, Relation

UNKNOWN = Referent()


def compare(text: str, layout: Layout, figures: Sequence[Figure], attributions: Sequence[Attribution]) -> Comparison:
    """The referent of each figure, the groups of mentions of one thing, and the relations between figures."""
    claims = read_claims(text, layout, figures, attributions)
    inside = settle_inside(text, claims)
    pairs = judge_pairs(likely_pairs(claims), {pair_of(relation) for relation in inside})
    groups = group_mentions(pairs, claims)
    conflicts = drop_explained(spread(pairs.relations, groups, claims), inside, groups, claims)
    relations = (*inside, *conflicts)
    return Comparison(referents(figures, claims), groups, relations, carried(claims, groups, relations))


def referents(figures: Sequence[Figure], claims: Sequence[Claim]) -> tuple[Referent, ...]:
    """What each figure speaks of; of one that is no claim, such as a table's, nothing is known."""
    known = {claim.id: claim.referent for claim in claims}
    return tuple([known.get(figure.id, UNKNOWN) for figure in figures])


def settle_inside(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """The relations that words and arithmetic tell; the first of the finders to see a pair settles it."""
    parts = find_parts(text, claims)
    sums = tuple(find_sums(text, claims, {relation.a: relation.b for relation in parts}))
    parts = without_addends(parts, sums, claims)
    told = frozenset(relation.a for relation in (*parts, *sums))
    inferred = tuple(relation for relation in find_inferred(text, claims) if relation.a not in told)
    inner = told.union(relation.a for relation in inferred)
    return settle(
        find_shares(text, claims),
        find_changes(text, claims),
        find_conversions(text, claims),
        sums,
        parts,
        inferred,
        find_added(text, claims, inner),
    )


def without_addends(
    parts: Iterable[Relation], sums: Sequence[Relation], claims: Sequence[Claim]
) -> tuple[Relation, ...]:
    """The parts but those that are addends of another mention of their whole."""
    value = {claim.id: claim.figure.amount.low for claim in claims}
    totals = {relation.a: value[relation.b] for relation in sums}
    return tuple(r for r in parts if r.a not in totals or totals[r.a] != value[r.b])


def settle(*finders: Iterable[Relation]) -> tuple[Relation, ...]:
    """The relations of all finders, one for each pair: the first finder to see a pair settles it."""
    found: dict[frozenset[str], Relation] = {}
    for relation in chain.from_iterable(finders):
        found.setdefault(pair_of(relation), relation)
    return tuple(found.values())


def pair_of(relation: Relation) -> frozenset[str]:
    """The two figures of a relation, whichever way round."""
    return frozenset((relation.a, relation.b))
