"""What an item counts that gives a number and a name only: under "83 were killed, by district:" | "Volna: 31"."""

from claimcheck.figures.counting.context import Headings
from claimcheck.figures.counting.ellipsis import BODILY, Understood
from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.history import Described
from claimcheck.figures.counting.spot import Spot


class Listing:
    """The figures that lead the lists of an article."""

    __slots__ = ("_headings", "_leading")

    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self._leading: dict[int, Described] = {}

    def add(self, described: Described) -> None:
        """Keeps a figure that a list may follow."""
        figure = described.figure
        if figure.claim and figure.kind == "count" and figure.counted is not None:
            self._leading[self._headings.block(figure.span.start)] = described

    def understood(self, spot: Spot) -> Understood | None:
        """What the sentence over the list counts, or people where it tells of casualties; None outside lists."""
        lead = self._headings.lead(spot.figure.span.start)
        if lead < 0 or spot.figure.kind != "count" or spot.place > FIRST_WORDS or not names_only(spot):
            return None
        leading, told = self._leading.get(lead), self._headings.over(spot.figure.span.start, "people")
        if leading is not None and (told is None or told[1] in (leading.figure.state, "other")):
            return Understood(leading.figure.counted, None, leading.figure.category, leading.evidence)
        if told is None or told[1] not in BODILY:
            return None
        hit, state, span = told
        return Understood("people", None, "people", Evidence(state, span, LEADING, "heading", (hit.event.sense,)))


FIRST_WORDS = 6
"""So early in its item a number is what the item gives."""
LEADING = 62
"""What the sentence over a list weighs: as much as a figure's own evidence."""


def names_only(spot: Spot) -> bool:
    """Whether nothing is counted in the item but the place or people in front: "Tarsk suburbs: | 9"."""
    phrase = spot.reading.phrase
    if phrase is None:
        return spot.reading.category is None
    return phrase.last < spot.place and spot.reading.category == "places" and spot.line.capital(phrase.first)
