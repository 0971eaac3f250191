"""Parts that make up a whole, told by arithmetic; and closed lists that do not come out."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import disjoint, total
from claimcheck.comparison.sums.adding import adding_up, told_again
from claimcheck.comparison.sums.closed import by_event, closed
from claimcheck.comparison.sums.fitting import number
from claimcheck.comparison.sums.incidents import incidents
from claimcheck.comparison.sums.itemised import itemised
from claimcheck.comparison.sums.ledger import Ledger, bracketed
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
    ledger = Ledger(text, counts, part_of, bracketed(text, counts))
    taken: set[str] = set()
    again: list[tuple[list[Claim], Claim]] = []
    for run, whole in nearest_wholes(ledger):
        if not any(c.id in taken for c in run):
            taken.update(c.id for c in run)
            yield from addends(run, whole)
            again.append((told_again(ledger, ledger.place(whole), run), whole))
            for inner, group in nested(run, whole, ledger):
                yield from addends(inner, group)
    for run, whole in again:
        if run and not any(c.id in taken for c in run):
            taken.update(c.id for c in run)
            yield from addends(run, whole)


def nearest_wholes(ledger: Ledger) -> list[tuple[list[Claim], Claim]]:
    """Every run of figures that makes up a whole, with the nearest such whole; one of the body before a headline."""
    found: dict[tuple[str, ...], tuple[int, list[Claim], Claim]] = {}
    for at, whole in enumerate(ledger.counts):
        run = (
            itemised(ledger.counts, at)
            or closed(ledger, at)
            or by_event(ledger.counts, at)
            or incidents(ledger, at)
            or remainder(ledger, at)
            or adding_up(ledger, at)
        )
        if run:
            key = tuple(c.id for c in run)
            distance = abs(run[0].index - whole.index) + 100 * whole.figure.headline
            if key not in found or distance < found[key][0]:
                found[key] = (distance, run, whole)
    return [(run, whole) for _, run, whole in found.values()]


def nested(run: Sequence[Claim], whole: Claim, ledger: Ledger) -> Iterator[tuple[list[Claim], Claim]]:
    """A group of the whole that its addends' groups make up: "9 dead, 5 of them women: 6, 3 of them women, and …"."""
    addend_ids = {c.id for c in run}
    start = max(0, ledger.place(whole) - len(run))
    near = ledger.counts[start : start + 4 * len(run) + 4]
    for group in (c for c in near if ledger.told(c) == whole.id and c.id not in addend_ids):
        inner = [c for c in near if ledger.told(c) in addend_ids and c.figure.category == group.figure.category]
        if len(inner) > 1 and sum((number(c) or Decimal(0) for c in inner), Decimal(0)) == number(group):
            yield inner, group


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
