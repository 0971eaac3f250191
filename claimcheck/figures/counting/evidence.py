"""A state with the characters that speak of it, and how much they weigh."""

from typing import NamedTuple

from claimcheck.figures.counting.events import Sense
from claimcheck.model import Span
from claimcheck.model.figure import State

LEAST = 40
"""Evidence that weighs less is none."""


class Evidence(NamedTuple):
    """A state, the characters that speak of it, how much they weigh, and where they stand.

    `place`: `noun`, `modifier`, `subject`, `object`, `toll` or `front`. `senses` are all that the words can mean, so
    that a figure that shares the evidence takes its own meaning from them ("eliminated 12 men and two guns").
    """

    state: State
    span: Span
    weight: int
    place: str
    senses: tuple[Sense, ...]


def weight_of(evidence: Evidence) -> int:
    """What the evidence weighs."""
    return evidence.weight


def weightier(one: Evidence | None, other: Evidence | None) -> Evidence | None:
    """The weightier of two, the first where they weigh the same."""
    return max((each for each in (one, other) if each is not None), key=weight_of, default=None)


def is_personal(evidence: Evidence) -> bool:
    """Whether what is told befalls people alone: to be killed, hurt, arrested, to give oneself up."""
    told = [sense for sense in evidence.senses if sense.state == evidence.state]
    return any("people" in sense.only and "munitions" not in sense.only for sense in told) and (
        evidence.state in ("killed", "wounded", "captured", "surrendered")
    )
