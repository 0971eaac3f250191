"""The table on a terminal: the only importer of Rich, which gets `Text` alone, so that it interprets nothing."""

import io
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.model import Audit
from claimcheck.model.audit import Severity
from claimcheck.report import cells, columns
from claimcheck.report.columns import Entry, Plan
from claimcheck.report.crossing import Passing, sentence
from claimcheck.report.escape import line
from claimcheck.report.plot import BAR, plots
from claimcheck.report.rows import rows
from claimcheck.report.things import things
from claimcheck.report.view import View

UNBOUNDED = 1_000_000
MARGIN = " " * len("status: ")
BY_SEVERITY = {"error": "bold red", "warning": "yellow", "note": "cyan"}
BY_SOURCING = {"named": "green", "anonymous": "cyan", "implied": "cyan", "unsourced": "yellow"}


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """Each audit's table, under a heading of its own where there are several."""
    width = view.width or UNBOUNDED
    passing = Passing(audits, view)
    for audit in passing:
        listed = rows(audit, view)
        entries = [columns.entry(row, notes=width >= columns.NOTES_FROM) for row in listed]
        if not entries:
            continue
        if view.several:
            yield drawn([Text(line(audit.document.path), style="bold underline")], width, view.colour)
        plan = columns.plan(entries, width)
        yield drawn([table(entries, plan)] if plan else list(records(entries, width)), width, view.colour)
        if view.plot:
            pictures = [picture(text, grave) for text, grave in plots(things(audit, listed), width)]
            yield drawn(pictures, width, view.colour)
        if view.several:
            yield "\n"
    yield drawn(list(across(passing, width)), width, view.colour)


def picture(line: str, grave: Severity | None) -> Text:
    """One line of a plot: a mention at fault is coloured from its bar on, not the name of who said it."""
    text = Text(line)
    if grave is not None:
        text.stylize(BY_SEVERITY[grave], next((at for at, char in enumerate(line) if char in BAR), 0))
    return text


def across(passing: Passing, width: int) -> Iterator[Text]:
    """What holds between the files, after their tables."""
    for position, crossing in enumerate(passing.crossings()):
        if position == 0:
            yield Text("Across the files", style="bold underline")
        words = cells.wrap(cells.fold(line(sentence(crossing)), width), width)
        yield Text("\n".join(words), style=BY_SEVERITY[crossing.severity])


def drawn(parts: Sequence[Table | Text], width: int, colour: bool) -> str:
    """The parts as terminal text of at most `width` cells a line."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        soft_wrap=False,
    )
    for part in parts:
        console.print(part, overflow="ignore", no_wrap=True, crop=False)
    return "".join(f"{text.rstrip()}\n" for text in out.getvalue().splitlines())


def table(entries: Sequence[Entry], plan: Plan) -> Table:
    """The table with every cell broken and padded beforehand, so that nothing is left for Rich to wrap or cut."""
    made = Table(box=None, show_edge=False, pad_edge=False, padding=(0, columns.GAP, 0, 0), header_style="dim")
    for name, width in plan.columns:
        title = cells.right(name, width) if name == "FIGURE" else name
        made.add_column(Text(title), width=width, no_wrap=True, overflow="ignore")
    one_line = bool(plan.width("STATE"))
    for e, where in zip(entries, columns.aligned(entries), strict=True):
        lines = 1 if one_line else max(columns.height(e, plan), columns.SENTENCE_LINES)
        made.add_row(*(cell(e, name, width, where, lines) for name, width in plan.columns))
    return made


def cell(e: Entry, name: str, width: int, where: str, lines: int) -> Text:
    """A cell with its ink: the place dim, for it is looked up and not read."""
    match name:
        case "WHERE":
            return Text(where, style="dim")
        case "FIGURE":
            return Text(cells.right(e.figure, width), style="bold")
        case "STATUS":
            return status(columns.status_lines(e, width), e)
        case "SENTENCE":
            return excerpt(columns.excerpt(e, width, lines))
        case _:
            return Text("\n".join(columns.cell_lines(e, name, width)))


def excerpt(cut: columns.Excerpt) -> Text:
    """The sentence, dim, with its figure standing out."""
    text = Text("\n".join(cut.lines), style="dim")
    before = sum(len(line) + 1 for line in cut.lines[: cut.line])
    text.stylize("not dim bold", before + cut.start, before + cut.end)
    return text


def status(lines: Sequence[str], e: Entry) -> Text:
    """The verdict: the sourcing word in its colour, what the rules say in the colour of the gravest."""
    text = Text("\n".join(lines))
    at = len(e.sourcing)
    is_carried = e.status[0] != e.sourcing  # "unsourced, see 5:8" is sourced there
    text.stylize("cyan" if is_carried else BY_SOURCING[e.sourcing], 0, at)
    first = text.plain.find("·")
    if first >= 0 and e.severity is not None:
        text.stylize(BY_SEVERITY[e.severity], first + 1)
    return text


def records(entries: Sequence[Entry], width: int) -> Iterator[Text]:
    """One block of `key: value` for each figure, for a terminal too narrow for columns."""
    room = max(width - len(MARGIN), 1)
    for position, e in enumerate(entries):
        if position:
            yield Text("")
        yield _record("where", [e.where], "dim")
        yield _record("figure", [e.figure], "bold")
        if e.of:
            yield _record("of", columns.cell_lines(e, "OF", room))
        if e.source:
            yield _record("source", columns.cell_lines(e, "SOURCE", room))
        yield _record(
            "status", columns.status_lines(e, room), BY_SEVERITY.get(e.severity or "", BY_SOURCING[e.sourcing])
        )


def _record(key: str, lines: Sequence[str], style: str = "") -> Text:
    """`key: value`, the value's further lines under its first."""
    return Text.assemble((f"{key}: ".ljust(len(MARGIN)), "dim"), (f"\n{MARGIN}".join(lines), style))
