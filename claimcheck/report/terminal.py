"""The table on a terminal: the only importer of Rich, which gets `Text` alone, so that it interprets nothing."""

import io
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

from claimcheck.model import Audit
from claimcheck.report import cells, columns
from claimcheck.report.columns import Entry, Plan
from claimcheck.report.escape import line
from claimcheck.report.rows import rows
from claimcheck.report.view import View

UNBOUNDED = 1_000_000
BY_SEVERITY = {"error": "bold red", "warning": "yellow", "note": "cyan"}
BY_SOURCING = {"named": "green", "anonymous": "cyan", "implied": "cyan", "unsourced": "yellow"}


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """Each audit's table, under a heading of its own where there are several."""
    width = view.width or UNBOUNDED
    for audit in audits:
        entries = [columns.entry(row, notes=width >= columns.NOTES_FROM) for row in rows(audit, view)]
        if not entries:
            continue
        if view.several:
            yield drawn([Text(line(audit.document.path), style="bold underline")], width, view.colour)
        plan = columns.plan(entries, width)
        yield drawn([table(entries, plan)] if plan else list(records(entries, width)), width, view.colour)
        if view.several:
            yield "\n"


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
    """The table with every cell broken beforehand, so that nothing is left for Rich to wrap or cut."""
    made = Table(box=None, show_edge=False, pad_edge=False, padding=(0, columns.GAP, 0, 0), header_style="dim")
    for name, width in plan.columns:
        justify: JustifyMethod = "right" if name == "FIGURE" else "left"
        made.add_column(Text(name), width=width, no_wrap=True, overflow="ignore", justify=justify)
    for e, where in zip(entries, columns.aligned(entries), strict=True):
        made.add_row(
            *(where_cell(where) if name == "WHERE" else styled(e, name, width) for name, width in plan.columns)
        )
    return made


def where_cell(where: str) -> Text:
    """The place, dim: it is looked up, not read."""
    return Text(where, style="dim")


def styled(e: Entry, name: str, width: int) -> Text:
    """A cell with its ink."""
    lines = columns.cell_lines(e, name, width)
    if name == "STATUS":
        return status(lines, e)
    text = Text("\n".join(lines))
    if name == "FIGURE":
        text.stylize("bold")
    if name == "SENTENCE":
        text.stylize("dim")
        text.highlight_words([e.text], style="not dim bold")
    return text


def status(lines: Sequence[str], e: Entry) -> Text:
    """The verdict: the sourcing word in its colour, what the rules say in the colour of the gravest."""
    text = Text("\n".join(lines))
    at = len(e.sourcing)
    text.stylize(BY_SOURCING[e.sourcing], 0, at)
    first = text.plain.find("·")
    if first >= 0 and e.severity is not None:
        text.stylize(BY_SEVERITY[e.severity], first + 1)
    return text


def records(entries: Sequence[Entry], width: int) -> Iterator[Text]:
    """One block of `key: value` for each figure, for a terminal too narrow for columns."""
    for position, e in enumerate(entries):
        if position:
            yield Text("")
        yield _record("where", [e.where], width, "dim")
        yield _record("figure", [e.figure], width, "bold")
        if e.of:
            yield _record("of", list(cells.fold(e.of, max(width - 8, 8))), width)
        if e.source:
            yield _record("source", list(cells.fold(e.source, max(width - 8, 8))), width)
        yield _record(
            "status", columns.status_words(e), width, BY_SEVERITY.get(e.severity or "", BY_SOURCING[e.sourcing])
        )


def _record(key: str, words: Sequence[str], width: int, style: str = "") -> Text:
    """`key: value`, the value wrapped between its words under itself."""
    margin = " " * len("status: ")
    lines = cells.wrap(words, width - len(margin))
    return Text.assemble((f"{key}: ".ljust(len(margin)), "dim"), (f"\n{margin}".join(lines), style))
