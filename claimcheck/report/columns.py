"""Which columns a table has at a width, and how wide each is: decided by measuring, before anything is drawn.

Figures, verdict words and places are never wrapped, cut or shortened; names and nouns wrap between words; only the
sentence, which is context, is cut, and says so with an ellipsis.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.report import cells
from claimcheck.report.escape import line, terminal
from claimcheck.report.rows import Row, gravest, status
from claimcheck.report.wording import figure_words

GAP = 2
STACKED_BELOW = 60
NOTES_FROM = 120
ONE_LINE_FROM = 200
NARROWEST_TEXT = 12
LONGEST_WORD = 24
NARROWEST_SENTENCE = 24
SENTENCE_LINES = 2
SLACK = 10
SAMPLE = 200


class Entry(NamedTuple):
    """One row's cells, safe to print.

    `status` is in pieces that stay whole; `before`, `text` and `after` are the sentence, the figure in the middle;
    `severity` is the gravest verdict's.
    """

    path: str
    where: str
    figure: str
    of: str
    state: str
    source: str
    status: tuple[str, ...]
    before: str
    text: str
    after: str
    sourcing: str
    severity: str | None


class Plan(NamedTuple):
    """The columns of a table in order, each with its width in cells."""

    columns: tuple[tuple[str, int], ...]

    def width(self, name: str) -> int:
        """The width of a column, 0 where the table does not have it."""
        return dict(self.columns).get(name, 0)


def entry(row: Row, notes: bool) -> Entry:
    """What the table prints of a row."""
    figure = row.figure
    state = "" if figure.state == "other" else figure.state.replace("_", " ")
    end = row.at + len(" ".join(figure.text.split()))
    return Entry(
        path=line(row.path),
        where=str(row.place),
        figure=line(figure_words(figure)),
        of=line(figure.counted or ""),
        state=state,
        source=line(row.said_by),
        status=tuple(line(piece) for piece in status(row, notes)),
        before=terminal(row.sentence[: row.at]),
        text=terminal(row.sentence[row.at : end]),
        after=terminal(row.sentence[end:]),
        sourcing=row.attribution.sourcing,
        severity=gravest(row),
    )


def aligned(entries: Sequence[Entry]) -> list[str]:
    """WHERE with line numbers right-aligned at the colon."""
    digits = max((e.where.index(":") for e in entries), default=0)
    return [" " * (digits - e.where.index(":")) + e.where for e in entries]


def plan(entries: Sequence[Entry], width: int) -> Plan | None:
    """The widest set of columns that fits `width` cells with every fact whole, or None where only records fit."""
    if width < STACKED_BELOW:
        return None
    base = ["WHERE", "FIGURE", "OF", "SOURCE", "STATUS"]
    wider = [*base, "SENTENCE"]
    widest = ["WHERE", "FIGURE", "OF", "STATE", "SOURCE", "STATUS", "SENTENCE"]
    choices = [base] if width < NOTES_FROM else [wider, base] if width < ONE_LINE_FROM else [widest, wider, base]
    return next((found for found in (fitted(entries, names, width) for names in choices) if found), None)


def fitted(entries: Sequence[Entry], names: list[str], width: int) -> Plan | None:
    """Widths for these columns within `width`, those that make the table shortest, or None where they do not fit."""
    widths = {name: least(entries, name) for name in names}
    spare = width - sum(widths.values()) - GAP * (len(names) - 1)
    if spare < 0:
        return None
    sample = entries[:SAMPLE]
    plans = [Plan(tuple(grown.items())) for grown in _growths(entries, widths, spare)]
    return min(plans, key=lambda plan: sum(height(e, plan) for e in sample))


def _growths(entries: Sequence[Entry], widths: dict[str, int], spare: int) -> Iterator[dict[str, int]]:
    """Ways to spend the spare cells: on STATUS all, a piece or none; then on SOURCE and OF; then on the sentence."""
    piece = max(cells.width(piece) for e in entries for piece in status_pieces(e))
    for wanted in (natural(entries, "STATUS"), piece, widths["STATUS"]):
        status = min(max(wanted, widths["STATUS"]), widths["STATUS"] + spare)
        rest = spare - (status - widths["STATUS"])
        for share in (2, 1, 3):
            source = min(natural(entries, "SOURCE") - widths["SOURCE"], rest * share // 4)
            of = min(natural(entries, "OF") - widths["OF"], rest - source)
            source = min(natural(entries, "SOURCE") - widths["SOURCE"], rest - of)
            grown = {**widths, "STATUS": status, "SOURCE": widths["SOURCE"] + source, "OF": widths["OF"] + of}
            if "SENTENCE" in grown:
                grown["SENTENCE"] += rest - source - of
            yield grown


def height(e: Entry, plan: Plan) -> int:
    """The lines that a row takes, its sentence aside."""
    return max(len(cell_lines(e, name, width)) for name, width in plan.columns if name != "SENTENCE")


def natural(entries: Sequence[Entry], name: str) -> int:
    """The width at which no cell of the column breaks."""
    return max([len(name), *(cells.width(cell(e, name)) for e in entries)])


def least(entries: Sequence[Entry], name: str) -> int:
    """The width below which a fact would be cut."""
    if name == "WHERE":
        return max([len(name), *map(len, aligned(entries))])
    if name in ("FIGURE", "STATE"):
        return natural(entries, name)
    if name == "STATUS":
        return max([len(name), *(cells.width(word) for e in entries for word in status_words(e))])
    if name == "SENTENCE":
        return NARROWEST_SENTENCE
    words = (word for e in entries for word in cell(e, name).split())
    longest = min(max(map(cells.width, words), default=0), LONGEST_WORD)
    return max(len(name), longest, min(natural(entries, name), NARROWEST_TEXT))


def cell(e: Entry, name: str) -> str:
    """One cell on one line."""
    match name:
        case "WHERE":
            return e.where
        case "FIGURE":
            return e.figure
        case "OF":
            return e.of
        case "STATE":
            return e.state
        case "SOURCE":
            return e.source
        case "STATUS":
            return " · ".join(e.status)
        case _:
            return e.before + e.text + e.after


def status_pieces(e: Entry) -> list[str]:
    """STATUS in its pieces, each after the first with the point that sets it off."""
    return [f"· {piece}" if position else piece for position, piece in enumerate(e.status)]


def status_words(e: Entry) -> list[str]:
    """STATUS in the smallest parts that a line may break between."""
    return [part for piece in status_pieces(e) for part in _parts(piece)]


def _parts(piece: str) -> list[str]:
    """`contradicted (5:8, 7:9)` may break after a comma, an editor's reason between words, nothing else anywhere."""
    if piece.startswith("· accepted: "):
        return ["· accepted:", *piece.removeprefix("· accepted: ").split(" ")]
    first, *rest = piece.split(", ")
    return [part + "," * (index < len(rest)) for index, part in enumerate([first, *rest])]


def status_lines(e: Entry, width: int) -> list[str]:
    """STATUS over lines: broken between pieces, and within a piece only where it is wider than the column."""
    lines: list[str] = []
    for piece in status_pieces(e):
        if lines and cells.width(lines[-1]) + 1 + cells.width(piece) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.extend(cells.wrap(_parts(piece), width))
    return lines


def cell_lines(e: Entry, name: str, width: int) -> list[str]:
    """One cell but the sentence, broken over the lines of its column."""
    if name == "STATUS":
        return status_lines(e, width)
    if name in ("OF", "SOURCE"):
        return cells.wrap(cells.fold(cell(e, name), width), width)
    return [cell(e, name)]


class Excerpt(NamedTuple):
    """A sentence cut to size: its lines, and where in them the figure's own characters are."""

    lines: tuple[str, ...]
    line: int
    start: int
    end: int


def excerpt(e: Entry, width: int, lines: int) -> Excerpt:
    """As much of the sentence around the figure as `lines` of `width` hold: whole words, an ellipsis for the rest."""
    *before, glued_before = e.before.split(" ")
    glued_after, *after = e.after.split(" ")
    words = [*before, glued_before + e.text + glued_after, *after]
    middle = len(before)
    low, high = _head_start(words, middle, (width - SLACK) * lines)
    if not _fits(words, low, high, width, lines):
        low = high = middle
    while True:
        grown = next(
            (ends for ends in _grown(low, high, middle, len(words)) if _fits(words, *ends, width, lines)), None
        )
        if grown is None:
            return _cut(words, low, high, middle, width, len(glued_before), len(e.text))
        low, high = grown


def _head_start(words: list[str], middle: int, room: int) -> tuple[int, int]:
    """Ends that surely leave little to grow, found by counting cells alone: wrapping anew for each word is slow."""
    low = high = middle
    used = cells.width(words[middle])
    while True:
        first, last = next(_grown(low, high, middle, len(words)), (low, high))
        used += 1 + cells.width(words[first] if first < low else words[last])
        if used > room or (first, last) == (low, high):
            return low, high
        low, high = first, last


def _grown(low: int, high: int, middle: int, count: int) -> Iterator[tuple[int, int]]:
    """One word more on either side; what follows a figure says what it counts, so two words after for each before."""
    sides = [(low, high + 1), (low - 1, high)]
    for first, last in sides if high - middle < 2 * (middle - low) + 2 else reversed(sides):
        if first >= 0 and last < count:
            yield first, last


def _dotted(words: list[str], low: int, high: int) -> list[str]:
    chosen = words[low : high + 1]
    chosen[0] = "…" * (low > 0) + chosen[0]
    chosen[-1] += "…" * (high < len(words) - 1)
    return chosen


def _fits(words: list[str], low: int, high: int, width: int, lines: int) -> bool:
    wrapped = cells.wrap(_dotted(words, low, high), width)
    return len(wrapped) <= lines and all(cells.width(line) <= width for line in wrapped)


def _cut(words: list[str], low: int, high: int, middle: int, width: int, glued: int, length: int) -> Excerpt:
    """The chosen words on their lines, with the figure found among them."""
    lines: list[str] = []
    row = start = 0
    for position, word in enumerate(_dotted(words, low, high), low):
        joined = bool(lines) and cells.width(lines[-1]) + 1 + cells.width(word) <= width
        if joined:
            lines[-1] += " "
        else:
            lines.append("")
        if position == middle:
            row, start = len(lines) - 1, len(lines[-1]) + glued + (position == low and low > 0)
        lines[-1] += word
    shown = (line if cells.width(line) <= width else next(cells.fold(line, width - 1)) + "…" for line in lines)
    return Excerpt(tuple(shown), row, start, start + length)
