"""Lists with a line for each addend, under the sentence that gives their whole."""

from collections.abc import Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.neighbours import counts_alike
from claimcheck.comparison.sums.fitting import number

ITEMS = 60
"""Figures behind a whole among which its items are looked for."""
FAR = 2
"""A list of no more items adds up to a number by chance, if its own sentence does not give that."""


def itemised(counts: Sequence[Claim], at: int) -> list[Claim]:
    """The first figure of each item in the list behind a whole, where they add up to it: "Volna: 31", "Kuprina: 19"."""
    whole = counts[at]
    if whole.item:
        return []
    run: list[Claim] = []
    for claim in counts[at + 1 : at + 1 + ITEMS]:
        if claim.item and (not run or claim.block != run[-1].block):
            run.append(claim)
        elif not claim.item and run:
            break
    values = [number(claim) for claim in run if counts_alike(claim, whole)]
    exact = [value for value in values if value is not None]
    led = bool(run) and run[0].block == whole.block + 1
    return run if (1 if led else FAR) < len(run) == len(exact) and sum(exact) == number(whole) else []


def in_another_item(claim: Claim, whole: Claim) -> bool:
    """Whether a figure is of an item in which the whole does not stand: a list is added up as a whole or not at all."""
    return claim.item and claim.block != whole.block
