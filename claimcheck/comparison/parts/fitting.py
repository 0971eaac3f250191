"""Whether one figure can be counted within another, and the relation of the two."""

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import counts_alike, fate_within
from claimcheck.comparison.restatements import LOWER
from claimcheck.comparison.things import FATES
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

# What became of some: of those held some are let go, of the missing some are found dead.
CAME_OF_IT = {
    "captured": frozenset({"released"}),
    "missing": frozenset({"killed", "released"}),
    "surrounded": frozenset({"killed", "released", "surrendered", "captured"}),
}


def fate_or_free(claim: Claim, whole: Claim) -> bool:
    """Whether the part's fate fits: the whole's own, one within it, one that came of it, or either has none."""
    if whole.figure.state not in FATES or claim.figure.state not in FATES:
        return True
    return fate_within(claim, whole) or claim.figure.state in CAME_OF_IT.get(whole.figure.state, ())


def holds_part(claim: Claim, whole: Claim) -> bool:
    """Whether the figure before can hold the part."""
    return counts_alike(claim, whole) and fate_or_free(claim, whole) and not lies_below(whole.interval, claim.interval)


def fewer(claim: Claim, whole: Claim) -> bool:
    """Whether a part is smaller; 300 is no part of "more than 300"."""
    return claim.figure.amount.low != whole.figure.amount.low and lies_below(claim.interval, whole.interval)


def smaller(claim: Claim, whole: Claim) -> bool:
    """Whether a part is smaller, or so is the least of one that is open above: "at least 15" of "at least 37"."""
    a, b = claim.figure.amount, whole.figure.amount
    open_above = a.bound in LOWER and a.low is not None and b.low is not None and a.low < b.low
    return fewer(claim, whole) or open_above


def part(claim: Claim, whole: Claim) -> Relation:
    """The relation, graded where the part's least is more than the whole's most."""
    if lies_below(whole.loose, claim.interval):
        why = f"{shown(claim.figure)} > {shown(whole.figure)}"
        return Relation(claim.id, whole.id, "part_of", why, False, "part-exceeds-whole")
    return Relation(claim.id, whole.id, "part_of", f"{shown(claim.figure)} counted within {shown(whole.figure)}")
