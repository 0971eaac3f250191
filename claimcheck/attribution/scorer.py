"""Sums of weights: the whole of the statistics that decide.

A candidate is a bag of named evidence; its score is the sum of the weights of its evidence, and scores
become shares of 1 by the softmax. Every decision can be recomputed with pencil and paper from the names.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from typing import NamedTuple


class Weights(NamedTuple):
    """Weights by the name of the evidence; unknown evidence weighs nothing."""

    of: Mapping[str, float]

    def sum(self, evidence: Iterable[str]) -> float:
        """The score of a candidate with this evidence."""
        return sum(map(self.of.get, evidence, repeat(0.0)), 0.0)


class Model(NamedTuple):
    """`speaker`: who speaks at a cue. `reach`: which cue, or nobody, stands behind a figure."""

    speaker: Weights
    reach: Weights


def shares(scores: list[float]) -> list[float]:
    """Softmax: scores as shares of 1, in the same order."""
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]


@cache
def trained() -> Model:
    """The weights that ship with the package (made by `python -m training.learn`)."""
    text = files("claimcheck.attribution").joinpath("weights.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    return Model(Weights(stored["speaker"]), Weights(stored["reach"]))
