"""Lists of numbers without list marks: "Ruthenia: 12", "9 in the capital", a line each under a colon."""

import re
from functools import cache

from claimcheck.model.text import BlockKind
from claimcheck.segmentation.lines import labelled_number
from claimcheck.segmentation.paragraph import Paragraph

ITEM_WORDS = 12
"""Words in the longest line that is taken for an item."""


@cache
def opening_number() -> re.Pattern[str]:
    """A number and what it counts: "12 in the capital", "1,200 – wounded"."""
    return re.compile(r"\d[\d,.]*(?:\s[-–—])?\s[a-z(]")


def mark_tallies(paragraphs: list[Paragraph], kinds: list[BlockKind]) -> None:
    """Make items of the lines of numbers that follow a colon, or another such line."""
    for place, paragraph in enumerate(paragraphs):
        if kinds[place] not in ("heading", "body") or not is_line(paragraph):
            continue
        led = place > 0 and (kinds[place - 1] == "item" or paragraphs[place - 1].text.endswith(":"))
        labelled = labelled_number().match(paragraph.text) is not None
        if (led and (labelled or opening_number().match(paragraph.text))) or (labelled and goes_on(paragraphs, place)):
            kinds[place] = "item"


def is_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph is one short line."""
    return paragraph.lines == 1 and paragraph.words <= ITEM_WORDS


def goes_on(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether the next line is a labelled number as well."""
    following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    return following is not None and is_line(following) and labelled_number().match(following.text) is not None
