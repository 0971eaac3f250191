"""Which columns a table has at a width, and how wide each is: decided by measuring, before anything is drawn.

Figures, verdict words and places are never wrapped, cut or shortened; names and nouns wrap between words; only the
sentence, which is context, is cut, and says so with an ellipsis.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.report import cells
from claimcheck.report.escape import line
from claimcheck.report.rows import Row, status
from claimcheck.report.wording import figure_words

GAP = 2
STACKED_BELOW = 60
NOTES_FROM = 120
ONE_LINE_FROM = 200
NARROWEST_TEXT = 12
LONGEST_WORD = 24
NARROWEST_SENTENCE = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """One row's cells, safe to print. `status` is in pieces that stay whole; `severity` is the gravest verdict's."""

    path: str
    where: str
    figure: str
    of: str
    state: str
    source: str
    status: tuple[str, ...]
    sentence: str
    text: str
    sourcing: str
    severity: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of a table in order, each with its width in cells."""

    columns: tuple[tuple[str, int], ...]

    def width(self, name: str) -> int:
        """The width of a column, 0 where the table does not have it."""
        return dict(self.columns).get(name, 0)


def entry(row: Row, notes: bool) -> Entry:
    """What the table prints of a row."""
    figure = row.figure
    state = "" if figure.state == "other" else figure.state.replace("_", " ")
    open_verdicts = [verdict.severity for verdict in row.verdicts if verdict.accepted is None]
    return Entry(
        path=line(row.path),
        where=str(row.place),
        figure=line(figure_words(figure)),
        of=line(figure.counted or ""),
        state=state,
        source=line(row.said_by),
        status=tuple(line(piece) for piece in status(row, notes)),
        sentence=line(row.sentence),
        text=line(figure.text),
        sourcing=row.attribution.sourcing,
        severity=open_verdicts[0] if open_verdicts else None,
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
    """Widths for these columns within `width`, or None: first what may not break, then STATUS, then names and nouns."""
    widths = {name: least(entries, name) for name in names}
    spare = width - sum(widths.values()) - GAP * (len(names) - 1)
    if spare < 0:
        return None
    for name in ("STATUS", "SOURCE", "OF", "STATE"):
        if name in widths:
            share = spare if name == "STATUS" else spare // 2 if name == "SOURCE" and "OF" in widths else spare
            grown = min(natural(entries, name) - widths[name], share)
            widths[name] += grown
            spare -= grown
    if "SOURCE" in widths and spare:
        grown = min(natural(entries, "SOURCE") - widths["SOURCE"], spare)
        widths["SOURCE"] += grown
        spare -= grown
    if "SENTENCE" in widths:
        widths["SENTENCE"] += spare
    return Plan(tuple(widths.items()))


def natural(entries: Sequence[Entry], name: str) -> int:
    """The width at which no cell of the column breaks."""
    return max([len(name), *(cells.width(cell(e, name)) for e in entries)])


def least(entries: Sequence[Entry], name: str) -> int:
    """The width below which a fact would be cut."""
    if name == "WHERE":
        return max([len(name), *map(len, aligned(entries))])
    if name == "FIGURE":
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
            return e.sentence


def status_words(e: Entry) -> list[str]:
    """STATUS in the parts that a line may break between: verdicts with one place each, words of a reason."""
    words: list[str] = []
    for position, piece in enumerate(e.status):
        parts = piece.split(" ") if piece.startswith("accepted: ") else _verdict_parts(piece)
        words.extend([f"· {parts[0]}" if position else parts[0], *parts[1:]])
    return words


def _verdict_parts(piece: str) -> list[str]:
    """`contradicted (5:8, 7:9)` may break after the comma, `unsourced, see 5:8` too, nowhere else."""
    first, *rest = piece.split(", ")
    return [part + "," * (index < len(rest)) for index, part in enumerate([first, *rest])]


def cell_lines(e: Entry, name: str, width: int) -> list[str]:
    """One cell, broken over the lines of its column."""
    if name == "STATUS":
        return cells.wrap(status_words(e), width)
    if name == "SENTENCE":
        return [excerpt(e.sentence, e.text, width)]
    if name in ("OF", "SOURCE", "STATE"):
        return cells.wrap(cells.fold(cell(e, name), width), width)
    return [cell(e, name)]


def excerpt(sentence: str, text: str, width: int) -> str:
    """As much of the sentence around the figure as fits, with an ellipsis where it is cut."""
    if cells.width(sentence) <= width:
        return sentence
    at = max(sentence.find(text), 0)
    start = max(0, at - max(0, (width - cells.width(text)) // 3))
    room = width - (start > 0)
    if cells.width(sentence[start:]) <= room:
        while start > 0 and cells.width(sentence[start - 1 :]) < width:
            start -= 1
        return "…" + sentence[start:]
    end, used = start, 0
    while end < len(sentence) and used + cells.width(sentence[end]) <= room - 1:
        used += cells.width(sentence[end])
        end += 1
    return "…" * (start > 0) + sentence[start:end] + "…"
