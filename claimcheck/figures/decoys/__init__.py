"""Numbers that are no figures: dates, years, clock times, designators, labels, scores, addresses, identifiers, notes.

Every test asks one question of the characters at a digit and returns where the decoy ends, or None.
`DIGIT_TESTS` is the whole list in order; the first that answers wins. Each module holds the tests of one idea.
"""

from collections.abc import Callable

from claimcheck.figures.decoys.clock import clock_time, military_time
from claimcheck.figures.decoys.dates import calendar_day, numeric_date
from claimcheck.figures.decoys.designators import designator, letters_after, somethings
from claimcheck.figures.decoys.identifiers import identifier, list_number, result
from claimcheck.figures.decoys.names import (
    address_or_formation,
    formation,
    hull_number,
    labelled,
    numbered_places,
    series_number,
)
from claimcheck.figures.decoys.notes import footnote
from claimcheck.figures.decoys.years import bare_year, era, short_year
from claimcheck.figures.wording import Copy

__all__ = ["decoy_end"]

Test = Callable[[Copy, int], int | None]


def decoy_end(copy: Copy, start: int, joined: bool = False) -> int | None:
    """Where the decoy that begins with the digit at `start` ends; None where the digit may be a figure's.

    `joined` says that a dash joins it to a number before it, so that what is glued on before it tells nothing.
    """
    for test in DIGIT_TESTS[1:] if joined else DIGIT_TESTS:
        end = test(copy, start)
        if end is not None:
            return max(end, start + 1)
    return None


DIGIT_TESTS: tuple[Test, ...] = (
    designator, footnote, list_number, clock_time, military_time, numeric_date, calendar_day, identifier, somethings,
    letters_after, short_year, labelled, numbered_places, hull_number, series_number, era, bare_year, result,
    formation, address_or_formation,
)  # fmt: skip
