"""Values that nothing can have: more than all there is, shares above the whole, ranges that descend."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from claimcheck.model import Figure

ALL = Decimal(100)
# Shares that are rounded may come to a little more than the whole.
ROUNDING = Decimal(2)
REACH = 60


@cache
def of_a_whole() -> re.Pattern[str]:
    """Words behind a percentage that say that it is a share of something: "% of its men"."""
    return re.compile(r"^\s*(?:percent|per cent)?\s*of\s(?:the|its|their|his|her|all|our|those|this|these|\w+’?s?\s)")


@cache
def losing() -> re.Pattern[str]:
    """Verbs before a share that cannot take more than all."""
    return re.compile(
        r"\b(?:lost|lose|loses|losing|destroyed|killed|damaged|wiped out|holds?|held|controls?|controlled|occupied"
        r"|occupies|captured|completed|intercepted|shot down|disabled|flattened|suffered losses of)\b[^.;:]{0,25}$"
    )


@cache
def growth() -> re.Pattern[str]:
    """Words that make a percentage a growth or a comparison, which may pass 100."""
    return re.compile(
        r"\b(?:ris\w*|rose|grew|grow\w*|increas\w*|jump\w*|surg\w*|soar\w*|inflation|up|more|higher|above|over|than|compared|capacity"
        r"|occupancy|price\w*|cost\w*|interest|tariff\w*|gdp|target|quota|plan|level\w*|profit\w*|average|by)\b"
    )


def descends(figure: Figure) -> bool:
    """Whether a range runs downwards: "between 400 and 300"."""
    low, high = figure.amount.low, figure.amount.high
    return (
        figure.amount.bound == "range"
        and figure.kind != "ratio"
        and low is not None
        and high is not None
        and low > high
    )


def over_the_whole(text: str, figure: Figure) -> bool:
    """Whether a share of something that is lost, held or destroyed is more than all of it."""
    low = figure.amount.low
    if figure.kind != "percent" or low is None or low <= ALL:
        return False
    before = " ".join(text[max(0, figure.span.start - REACH) : figure.span.start].lower().split())
    behind = " ".join(text[figure.span.end : figure.span.end + 30].lower().split())
    return bool(of_a_whole().match(behind) and losing().search(before)) and not growth().search(before)


@cache
def between_shares() -> re.Pattern[str]:
    """What may stand between two shares of one closed list: the first one's noun, a comma or "and"."""
    return re.compile(
        r"^(?:\s(?:were|was|are|is|voted|said|backed|support\w*|oppose\w*|of\sthem|for|against))?(?:\s[\w’'-]+){1,4}(?:,|,?\sand)$"
    )


@cache
def partition() -> re.Pattern[str]:
    """Words before the first share that say that the list divides one whole."""
    return re.compile(r"\b(?:made\sup\sof|composed\sof|comprising|consisting\sof|divided|split|breakdown|:)\s*$")


def shares_over_the_whole(text: str, figures: Sequence[Figure]) -> Iterator[tuple[list[Figure], Decimal]]:
    """Shares in a list that divides one whole, and their sum, where that is above 100 %."""
    row: list[Figure] = []
    for figure in (*figures, None):
        if figure is not None and row and joined(text, row[-1], figure):
            row.append(figure)
            continue
        if len(row) > 1 and divides(text, row[0]):
            total = sum((f.amount.low for f in row if f.amount.low is not None), Decimal(0))
            if total > ALL + ROUNDING:
                yield row, total
        row = [figure] if figure is not None and is_share(figure) else []


def is_share(figure: Figure) -> bool:
    """Whether a figure is a plain percentage."""
    return figure.kind == "percent" and figure.amount.bound in ("exact", "approx")


def joined(text: str, left: Figure, right: Figure) -> bool:
    """Whether two shares stand in one list."""
    gap = " " + " ".join(text[left.span.end : right.span.start].lower().split())
    return (
        is_share(right) and left.sentence == right.sentence and len(gap) < REACH and bool(between_shares().match(gap))
    )


def divides(text: str, first: Figure) -> bool:
    """Whether the words before the list say that it divides one whole."""
    lead = text[max(0, first.span.start - REACH) : first.span.start].lower()
    return bool(partition().search(" ".join(lead.split())))
