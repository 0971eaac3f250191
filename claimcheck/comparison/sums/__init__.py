"""Parts that make up a whole, told by arithmetic; and closed lists that do not come out."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import disjoint, total
from claimcheck.comparison.sums.adding import adding_up
from claimcheck.comparison.sums.closed import by_event, closed
from claimcheck.comparison.sums.fitting import number
from claimcheck.comparison.sums.itemised import itemised
from claimcheck.comparison.sums.remainder import remainder
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

__all__ = ["find_sums"]


def find_sums(text: str, claims: Sequence[Claim], part_of: Mapping[str, str]) -> Iterator[Relation]:
    """`sums_to` relations, `holds` False with a grade where a closed list does not come out.

    Args:
        part_of: part's id -> its whole's id, as told by words: a part of another whole is no addend here.
    """
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money") and number(c) is not None]
    found: dict[tuple[str, ...], tuple[int, list[Claim], Claim]] = {}
    for at, whole in enumerate(counts):
        run = (
            itemised(counts, at)
            or closed(text, counts, at)
            or by_event(counts, at)
            or remainder(text, counts, at, part_of)
            or adding_up(text, counts, at, part_of)
        )
        if run:
            key = tuple(c.id for c in run)
            distance = abs(run[0].index - whole.index) + 100 * whole.figure.headline
            if key not in found or distance < found[key][0]:
                found[key] = (distance, run, whole)
    taken: set[str] = set()
    for _, run, whole in found.values():
        if not any(c.id in taken for c in run):
            taken.update(c.id for c in run)
            yield from addends(run, whole)
            for inner, group in nested(run, whole, counts, part_of):
                yield from addends(inner, group)


def nested(
    run: Sequence[Claim], whole: Claim, counts: Sequence[Claim], part_of: Mapping[str, str]
) -> Iterator[tuple[list[Claim], Claim]]:
    """A group of the whole that its addends' groups make up: "9 dead, 5 of them women: 6, 3 of them women, and …"."""
    addend_ids = {c.id for c in run}
    start = max(0, whole_at(counts, whole) - len(run))
    near = counts[start : start + 4 * len(run) + 4]
    for group in (c for c in near if part_of.get(c.id) == whole.id and c.id not in addend_ids):
        inner = [c for c in near if part_of.get(c.id) in addend_ids and c.figure.category == group.figure.category]
        if len(inner) > 1 and sum((number(c) or Decimal(0) for c in inner), Decimal(0)) == number(group):
            yield inner, group


def whole_at(counts: Sequence[Claim], whole: Claim) -> int:
    """Where a whole stands among the counts."""
    return bisect_left(counts, whole.index, key=lambda claim: claim.index)


def addends(run: list[Claim], whole: Claim) -> Iterator[Relation]:
    """One relation for each addend."""
    exactly = sum((number(c) or Decimal(0) for c in run), Decimal(0)) == number(whole)
    holds = exactly or not disjoint(total([c.loose for c in run]), whole.loose)
    told = " + ".join(shown(c.figure) for c in run)
    for claim in run:
        if holds:
            yield Relation(claim.id, whole.id, "sums_to", f"{told} = {shown(whole.figure)}", True)
        else:
            yield Relation(claim.id, whole.id, "sums_to", f"{told} ≠ {shown(whole.figure)}", False, "sum-mismatch")
