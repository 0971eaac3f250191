"""Fits weights to choices: a logistic model over candidates, by gradient steps, in plain Python."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from claimcheck.attribution.scorer import Weights, shares

STEPS, RATE = 120, 0.15
RARE = 3
"""Evidence seen on fewer candidates than this is dropped."""
DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision to learn: the evidence of each candidate, which are right, and how much it counts."""

    candidates: list[list[str]]
    right: list[bool]
    weight: float = 1.0


def fit(choices: Sequence[Choice], prior: float) -> Weights:
    """Weights by maximum likelihood with an L2 prior: Adam over the whole batch, from zero, in a fixed order."""
    counts = Counter(name for choice in choices for name in {n for c in choice.candidates for n in c})
    names = sorted(name for name, count in counts.items() if count >= RARE)
    index = {name: i for i, name in enumerate(names)}
    rows = [([[index[n] for n in c if n in index] for c in choice.candidates], choice) for choice in choices]
    weights, first, second = [0.0] * len(names), [0.0] * len(names), [0.0] * len(names)
    for step in range(1, STEPS + 1):
        slope = [-prior * weight for weight in weights]
        for indexed, choice in rows:
            climb(indexed, choice, weights, slope)
        for i, up in enumerate(slope):
            first[i] = 0.9 * first[i] + 0.1 * up
            second[i] = 0.99 * second[i] + 0.01 * up * up
            size = sqrt(second[i] / (1 - 0.99**step)) + 1e-8
            weights[i] += RATE * (1 - step / (STEPS + 1)) * (first[i] / (1 - 0.9**step)) / size
    return Weights({name: round(w, DECIMALS) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.01})


def climb(indexed: list[list[int]], choice: Choice, weights: list[float], slope: list[float]) -> None:
    """Adds the gradient of one choice's log likelihood, summed over its right candidates."""
    chances = shares([sum(weights[i] for i in c) for c in indexed])
    right = sum(chance for chance, good in zip(chances, choice.right, strict=True) if good)
    for active, chance, good in zip(indexed, chances, choice.right, strict=True):
        change = ((chance / right if good else 0.0) - chance) * choice.weight
        if abs(change) > 1e-6:
            for i in active:
                slope[i] += change
