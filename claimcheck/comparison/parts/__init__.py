"""Parts of wholes, told by words, by the groups that are counted, or by a total that grows."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.parts.listed import in_sentences
from claimcheck.comparison.parts.pointing import back_pointing
from claimcheck.comparison.parts.subgroups import (
    named_groups,
    of_a_total,
    of_all_there_are,
    outgrowing,
    shot_down,
    subgroups,
    with_single_items,
)
from claimcheck.comparison.parts.totals import added, still_counting, summed_up, windows
from claimcheck.model import Relation

__all__ = ["find_added", "find_inferred", "find_parts"]


def find_parts(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations told by words; `holds` False and a grade where the part is more than the whole can be."""
    counts = countable(claims)
    listed = tuple(in_sentences(text, counts))
    inner = frozenset(relation.a for relation in listed)
    found = chain(listed, back_pointing(text, counts, inner), of_a_total(text, counts), outgrowing(text, counts))
    return first_wholes(found, counts)


def find_inferred(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations that no word tells but the counts themselves: a sub-group, what was shot down, one each."""
    counts = countable(claims)
    found = chain(
        subgroups(text, counts),
        named_groups(text, counts),
        of_all_there_are(text, counts),
        shot_down(text, counts),
        with_single_items(text, counts),
    )
    return first_wholes(found, counts)


def countable(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that can be parts or wholes."""
    return [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money", "rate", "measure")]


def first_wholes(relations: Iterable[Relation], counts: Sequence[Claim]) -> tuple[Relation, ...]:
    """For each part the first whole that it is given; a part is never as many as its whole."""
    found: dict[str, Relation] = {}
    for relation in relations:
        found.setdefault(relation.a, relation)
    value = {c.id: c.figure.amount.low for c in counts}
    return tuple(r for r in found.values() if value[r.a] is None or value[r.a] != value[r.b])


def find_added(text: str, claims: Sequence[Claim], inner: frozenset[str]) -> Iterator[Relation]:
    """`part_of` across sentences: what was added to a total, and incidents within a longer stretch.

    Args:
        inner: ids that are parts or addends of another figure; the figure they belong to stands for them.
    """
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money") and c.id not in inner]
    found = chain(added(text, counts), summed_up(text, counts), still_counting(text, counts), windows(counts))
    return without_neighbours(found, claims)


def without_neighbours(relations: Iterable[Relation], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The relations but those of a figure that stands beside a copy of its whole: "51 there and three here"."""
    by_id = {claim.id: claim.figure for claim in claims}
    told = {(claim.figure.sentence, claim.figure.amount.low) for claim in claims if claim.figure.claim}
    for relation in relations:
        claim, whole = by_id[relation.a], by_id[relation.b]
        if claim.sentence == whole.sentence or (claim.sentence, whole.amount.low) not in told:
            yield relation
