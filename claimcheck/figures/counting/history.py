"""The figures of an article as described so far: what later ones can take up."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL
from claimcheck.figures.counting.words import Line
from claimcheck.model import Figure
from claimcheck.model.figure import Category, Kind, State

_BACK = 6
"""Figures back at most to what an elliptical one takes up."""


_TELLING = 5
"""From this number on one told twice is likely the same, whatever its people are called."""


class Described(NamedTuple):
    """A figure as described, with its line and `place` in it; `end` is the last word of its phrase.

    `part` is true where it is only named as a part of the one before: "20 people, including | five policemen".
    """

    figure: Figure
    line: Line
    place: int
    end: int
    evidence: Evidence | None
    part: bool = False


@dataclass(slots=True)
class History:
    """What has been described, in text order: of `done` the last few figures, of the rest what lasts."""

    done: list[Described] = field(default_factory=list)
    _seen: dict[tuple[Kind, Decimal | None, Decimal | None], Figure] = field(default_factory=dict)
    _lasting: dict[tuple[Category, str], State] = field(default_factory=dict)

    def add(self, described: Described) -> None:
        """Keeps one more figure."""
        figure = described.figure
        if len(self.done) > 2 * _BACK:
            del self.done[:-_BACK]  # or an archive's every line would be kept to its end
        self.done.append(described)
        if figure.state != "other":
            self._seen.setdefault((figure.kind, figure.amount.low, figure.amount.high), figure)
        if figure.state in closed("lasting") and figure.counted and _last(figure.counted) not in closed("anyone"):
            self._lasting[figure.category, _last(figure.counted)] = figure.state

    def last(self) -> Described | None:
        """The figure described last."""
        return self.done[-1] if self.done else None

    def before_on(self, line: Line) -> Described | None:
        """The figure before, if it stands on the same line."""
        return self.done[-1] if self.done and self.done[-1].line is line else None

    def same(self, figure: Figure, counted: str | None, category: Category) -> Figure | None:
        """An earlier figure of the same value that seems to speak of the same thing: "the 46" after "46 soldiers"."""
        earlier = self._seen.get((figure.kind, figure.amount.low, figure.amount.high))
        if earlier is None or figure.kind not in ("count", "money") or earlier.category != category:
            return None
        if counted is None or not earlier.counted:
            return earlier if counted is None else None
        one, other = _last(earlier.counted), _last(counted)
        telling = (figure.amount.low or figure.amount.high or 0) >= _TELLING
        alike = one == other or (telling and category in PERSONAL and not {one, other}.isdisjoint(closed("anyone")))
        return earlier if alike else None

    def lasting(self, counted: str | None, category: Category) -> State | None:
        """The state that the same things were in when last named, where such a state lasts."""
        return self._lasting.get((category, _last(counted))) if counted else None

    def antecedents(self, line: Line, figure: Figure, reaching: bool) -> list[Described]:
        """The figures before whose noun an elliptical figure can take up, the likeliest first.

        `reaching`: the figure refers back beyond its own sentence ("of those, 12", "the others").
        """
        likely: list[Described] = []
        parts: list[Described] = []
        for done in reversed(self.done[-_BACK:]):
            same = done.line is line
            if not (same or reaching):
                break
            if _can_be_meant(done.figure, figure, same):
                (parts if done.part else likely).append(done)
        return likely + parts


def _last(counted: str) -> str:
    return counted.lower().rpartition(" ")[2]


def _can_be_meant(done: Figure, figure: Figure, same: bool) -> bool:
    if figure.kind == "percent" and done.kind == "money":
        return same
    if done.kind == "age" or done.counted is None or done.amount.high == 0:
        return False
    if done.category in ("time", "places") and not same:
        return False
    if figure.kind == "percent" and figure.text[0].isdigit() and not same and done.category not in PERSONAL:
        return False
    return done.kind in ("count", "rate") or figure.kind == "ratio" or done.category in PERSONAL
