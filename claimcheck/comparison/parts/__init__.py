"""Parts of wholes, told by words, by the groups that are counted, or by a total that grows."""

from collections.abc import Callable, Iterator, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.parts.listed import in_sentences
from claimcheck.comparison.parts.pointing import back_pointing
from claimcheck.comparison.parts.subgroups import of_a_total, outgrowing, shot_down, subgroups, with_single_items
from claimcheck.comparison.parts.totals import added, windows
from claimcheck.model import Relation

__all__ = ["find_added", "find_inferred", "find_parts"]

Finder = Callable[[str, Sequence[Claim]], Iterator[Relation]]


def find_parts(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations told by words; `holds` False and a grade where the part is more than the whole can be."""
    return first_wholes(text, claims, (in_sentences, back_pointing, of_a_total, outgrowing))


def find_inferred(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations that no word tells but the counts themselves: a sub-group, what was shot down, one each."""
    return first_wholes(text, claims, (subgroups, shot_down, with_single_items))


def first_wholes(text: str, claims: Sequence[Claim], finders: Sequence[Finder]) -> tuple[Relation, ...]:
    """For each part the first whole that any finder gives it; a part is never as many as its whole."""
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money", "rate", "measure")]
    found: dict[str, Relation] = {}
    for finder in finders:
        for relation in finder(text, counts):
            found.setdefault(relation.a, relation)
    value = {c.id: c.figure.amount.low for c in counts}
    return tuple(r for r in found.values() if value[r.a] is None or value[r.a] != value[r.b])


def find_added(text: str, claims: Sequence[Claim], inner: frozenset[str]) -> Iterator[Relation]:
    """`part_of` across sentences: what was added to a total, and incidents within a longer stretch.

    Args:
        inner: ids that are parts or addends of another figure; the figure they belong to stands for them.
    """
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money") and c.id not in inner]
    yield from added(text, counts)
    yield from windows(counts)
