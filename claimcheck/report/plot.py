"""`--plot`: the range plots in the terminal, one bar per mention for each thing counted more than once.

A heavy line is what the figure leaves possible, an upright stroke a number that it states, an arrow leads on to where
it sets no limit.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from claimcheck.model.audit import Severity
from claimcheck.report import cells
from claimcheck.report.escape import line
from claimcheck.report.rows import gravest, status
from claimcheck.report.things import Bar, Thing, ends
from claimcheck.report.wording import figure_words

NOTHING, REACH, END, OPEN_LEFT, OPEN_RIGHT = BAR = "·━┃◀▶"
WIDEST = 48
NARROWEST = 14


def plots(found: Sequence[Thing], width: int | None) -> Iterator[tuple[str, Severity | None]]:
    """Each thing's picture in lines of text, after an empty line, with the gravest finding that a line shows."""
    for thing in found:
        yield "", None
        yield from plot(thing, width)


def plot(thing: Thing, width: int | None) -> Iterator[tuple[str, Severity | None]]:
    """One thing's picture: its name, a line for each mention, and the scale."""
    widest = max(cells.width(figure_words(bar.row.figure)) for bar in thing.bars)
    tail = widest + 2 + max(cells.width(verdict(bar)) for bar in thing.bars)
    room = 2 * WIDEST if width is None else width - tail - 4
    if width is not None and room < 2 * NARROWEST:
        yield from stacked(thing, width, widest)
        return
    margin = min(max(cells.width(line(voice)) for voice, _ in thing.voices), room - NARROWEST)
    length = min(room - margin, WIDEST)
    titles = [line(thing.name)] if width is None else cells.wrap(cells.fold(line(thing.name), width), width)
    yield from ((title, None) for title in titles)
    for voice, bars in thing.voices:
        names = cells.wrap(cells.fold(line(voice), margin), margin)
        for name, bar in zip_longest(names, bars, fillvalue=None):
            yield (
                f"{cells.left(name or '', margin)}  {mention(bar, length, widest) if bar else ''}".rstrip(),
                grave(bar),
            )
    yield " " * (margin + 2) + scale(thing, length), None


def stacked(thing: Thing, width: int, widest: int) -> Iterator[tuple[str, Severity | None]]:
    """The picture for a narrow terminal: source, bar and verdict under each other."""
    length = max(width - widest - 4, NARROWEST // 2)
    for text in cells.wrap(cells.fold(line(thing.name), width), width):
        yield text, None
    for voice, bars in thing.voices:
        for text in cells.wrap(cells.fold(line(voice), width), width):
            yield text, None
        for bar in bars:
            yield f"  {drawn(bar, length)}  {line(figure_words(bar.row.figure))}", grave(bar)
            yield from ((f"  {text}", grave(bar)) for text in cells.wrap(verdict(bar).split(" · "), width - 4, " · "))
    yield "  " + scale(thing, length), None


def mention(bar: Bar, length: int, widest: int) -> str:
    """The bar, the figure and its verdict."""
    return f"{drawn(bar, length)}  {cells.right(line(figure_words(bar.row.figure)), widest)}  {verdict(bar)}"


def scale(thing: Thing, length: int) -> str:
    """The two ends of the scale under the bars."""
    low, high = ends(thing)
    return low + cells.right(high, max(length - len(low), len(high) + 2))


def grave(bar: Bar | None) -> Severity | None:
    """The gravest open finding on a mention."""
    return gravest(bar.row) if bar else None


def verdict(bar: Bar) -> str:
    """STATUS without places, which the table above gives."""
    return " · ".join(piece.partition(" (")[0] for piece in status(bar.row, notes=False))


def drawn(bar: Bar, length: int) -> str:
    """The bar over `length` cells."""

    def at(thousandth: int) -> int:
        return min(thousandth * length // 1000, length - 1)

    picture = [NOTHING] * length
    for cell in range(at(bar.start), at(bar.end) + 1):
        picture[cell] = REACH
    if bar.open_left:
        picture[0] = OPEN_LEFT
    if bar.open_right:
        picture[-1] = OPEN_RIGHT
    for end in bar.strokes:
        picture[at(end)] = END
    return "".join(picture)
