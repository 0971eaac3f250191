"""Whether one figure can be an addend of another."""

from decimal import Decimal

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.intervals import significant
from claimcheck.comparison.neighbours import counts_alike, fate_within, holds_group
from claimcheck.comparison.things import FATES, HUMAN
from claimcheck.lexicon import table

# A large count with so many significant figures is not hit by chance.
TELLING, TELLING_FIGURES = Decimal(100), 3
CASUALTIES = frozenset({"killed", "wounded", "killed_or_wounded"})


def number(claim: Claim) -> Decimal | None:
    """The number of an amount that can be added."""
    amount = claim.figure.amount
    return amount.low if amount.low is not None and amount.bound not in ("vague", "range") else None


def can_add(claim: Claim, whole: Claim) -> bool:
    """Whether a claim may be an addend of a whole: of one kind, with the same said of it, and smaller."""
    small, large = claim.figure.amount.low, whole.figure.amount.low
    if small is None or large is None or not 0 < small < large or not counts_alike(claim, whole):
        return False
    if whole.figure.category not in HUMAN and not telling_sum(whole):
        narrowed = whole.counted.modifiers <= claim.counted.modifiers
        return same_head(claim.counted, whole.counted) and narrowed and claim.figure.state == whole.figure.state
    return holds_group(claim, whole) and can_have_met(claim, whole)


def can_have_met(claim: Claim, whole: Claim) -> bool:
    """Whether the addend can have met the whole's fate: those who came to kill are not added to the killed."""
    if fate_within(claim, whole) or whole.figure.state not in FATES:
        return True
    return claim.figure.state not in FATES and not (whole.figure.state in CASUALTIES and came_to_kill(claim))


def came_to_kill(claim: Claim) -> bool:
    """Whether a count is of attackers who are not said to have died."""
    return claim.counted.head in table("alike")["attackers"]["nouns"]


def telling_sum(whole: Claim) -> bool:
    """Whether the whole is a number that no chance addition hits: three figures and more of a large count or sum."""
    value = number(whole)
    if value is None:
        return False
    return value >= TELLING and significant(value) >= TELLING_FIGURES
