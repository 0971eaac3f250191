"""Things counted more than once: the mentions of each, by source, on a scale of their own, for the range plots."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.model import Audit
from claimcheck.report.rows import Row
from claimcheck.report.wording import number_words

# Relations between two figures that speak of one thing; an update is another time's, a conversion another scale's.
OF_ONE_THING = frozenset({"same", "distorts", "contradicts"})
NOBODY = "no source"
MARGIN = Decimal("0.15")


class Bar(NamedTuple):
    """One mention's picture, in thousandths of the scale: the stretch it leaves possible, and the ends it states.

    `open_left` and `open_right` mark a stretch without a stated end there ("at least 12", "up to 90").
    """

    row: Row
    start: int
    end: int
    open_left: bool = False
    open_right: bool = False
    strokes: tuple[int, ...] = ()


class Thing(NamedTuple):
    """What is counted, the ends of its scale, and its mentions: source by source, each source's in text order."""

    name: str
    low: Decimal
    high: Decimal
    voices: tuple[tuple[str, tuple[Bar, ...]], ...]

    @property
    def bars(self) -> Iterator[Bar]:
        """All bars, in the order of the plot."""
        return (bar for _, bars in self.voices for bar in bars)


def things(audit: Audit, rows: Sequence[Row]) -> list[Thing]:
    """Every thing that two or more of `rows` (of that audit) count, in order of first mention."""
    by_id = {row.figure.id: row for row in rows}
    found = []
    for members in together(audit, by_id):
        by_scale: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in (by_id[figure] for figure in members):
            by_scale[(row.figure.unit or "", row.figure.per or "")].append(row)
        found += [drawn(same_scale) for same_scale in by_scale.values() if len(same_scale) > 1]
    return sorted(found, key=lambda thing: min(bar.row.figure.span for bar in thing.bars))


def together(audit: Audit, known: Iterable[str]) -> list[list[str]]:
    """Ids of figures that speak of one thing, directly or through a third: connected parts, in text order."""
    order = {figure: number for number, figure in enumerate(known)}
    leader = {figure: figure for figure in order}

    def lead(figure: str) -> str:
        while leader[figure] != figure:
            leader[figure] = leader[leader[figure]]
            figure = leader[figure]
        return figure

    pairs = [(relation.a, relation.b) for relation in audit.relations if relation.type in OF_ONE_THING]
    pairs += [(group.figures[0], figure) for group in audit.groups for figure in group.figures[1:]]
    for a, b in pairs:
        if a in order and b in order:
            leader[lead(a)] = lead(b)
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for figure in order:
        parts[lead(figure)].append(figure)
    return [part for part in parts.values() if len(part) > 1]


def drawn(rows: Sequence[Row]) -> Thing:
    """The mentions of one thing on one scale."""
    low, high = scale(rows)
    voices: dict[str, list[Bar]] = {}
    for row in rows:
        voices.setdefault(row.said_by or NOBODY, []).append(bar(row, low, high))
    return Thing(name_of(rows), low, high, tuple((voice, tuple(bars)) for voice, bars in voices.items()))


def name_of(rows: Sequence[Row]) -> str:
    """The counted noun said most often, the first of equals, with the state."""
    nouns = [row.figure.counted for row in rows if row.figure.counted]
    noun = max(nouns, key=nouns.count, default=rows[0].figure.category.replace("_", " "))
    states = [row.figure.state for row in rows if row.figure.state != "other"]
    return f"{noun}, {states[0].replace('_', ' ')}" if states else noun


def scale(rows: Sequence[Row]) -> tuple[Decimal, Decimal]:
    """The ends of the scale: from nought, unless all values lie close together far from it."""
    stated = [end for row in rows for end in stated_ends(row)] or [Decimal(0)]
    low, high = min(stated), max(stated)
    margin = (high - low) * MARGIN or abs(high) * MARGIN or Decimal(1)
    near = low > 0 and high < 2 * low
    top = high + margin
    if rows[0].figure.kind == "percent" and high <= 100:
        top = min(top, Decimal(100))
    return (low - margin if near else min(low, Decimal(0))), top


def ends(thing: Thing) -> tuple[str, str]:
    """The ends of the scale in words: whole numbers, unless the scale is finer than that."""
    step = Decimal(1) if thing.high - thing.low >= 5 else Decimal("0.01")
    return number_words(thing.low.quantize(step)), number_words(thing.high.quantize(step))


def stated_ends(row: Row) -> list[Decimal]:
    """The numbers that the figure states, lower first."""
    amount = row.figure.amount
    return sorted({end for end in (amount.low, amount.high) if end is not None})


def bar(row: Row, low: Decimal, high: Decimal) -> Bar:
    """The figure on the scale from `low` to `high`."""
    at = [int((end - low) / (high - low) * 1000) for end in stated_ends(row)]
    amount = row.figure.amount
    open_left = amount.low is None
    open_right = amount.high is None
    return Bar(
        row,
        start=0 if open_left else at[0],
        end=1000 if open_right else at[-1],
        open_left=open_left,
        open_right=open_right,
        strokes=tuple(at),
    )
