"""`--format table`: for eyes. A pipe gets one row a line, aligned, uncut; a terminal gets what its width can hold."""

from collections.abc import Iterable, Iterator

from claimcheck.model import Audit
from claimcheck.report import cells, columns
from claimcheck.report.crossing import Passing, sentence
from claimcheck.report.escape import line
from claimcheck.report.rows import rows
from claimcheck.report.view import View

WHOLE = ("WHERE", "FIGURE", "OF", "STATE", "SOURCE", "STATUS", "SENTENCE")


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """The table of every audit."""
    if view.width is None and not view.colour:
        yield from piped(audits, view)
        return
    from claimcheck.report import terminal  # the only road to Rich: 100 ms that a pipe need not pay

    yield from terminal.render(audits, view)


def piped(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One line a row, every column, nothing wrapped or cut; several inputs share one table with a FILE column."""
    if not view.several:
        for audit in audits:
            yield from aligned([audit], view)
        return
    passing = Passing(audits, view)
    yield from aligned(passing, view)
    yield from across(passing)


def across(passing: Passing) -> Iterator[str]:
    """What holds between the files, under their tables."""
    crossings = passing.crossings()
    if crossings:
        yield "\nAcross the files\n"
        yield from (f"{line(sentence(crossing))}\n" for crossing in crossings)


def aligned(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One table over `audits`, and under it their plots where these are wanted."""
    entries, pictures = [], []
    for audit in audits:
        listed = rows(audit, view)
        entries += [columns.entry(row, notes=True) for row in listed]
        if view.plot:
            from claimcheck.report.plot import plots
            from claimcheck.report.things import things

            pictures += [text for text, _ in plots(things(audit, listed), None)]
    if not entries:
        return
    shown = [("WHERE", columns.aligned(entries))]
    shown += [(name, [columns.cell(e, name) for e in entries]) for name in WHOLE[1:]]
    if view.several:
        shown.insert(0, ("FILE", [e.path for e in entries]))
    padded = [_column(name, texts) for name, texts in shown]
    for parts in zip(*padded, strict=True):
        yield "  ".join(parts).rstrip() + "\n"
    yield from (f"{text}\n" for text in pictures)


def _column(name: str, texts: list[str]) -> list[str]:
    """A column with its head, padded to its widest cell; the last column is the sentence and needs no padding."""
    if name == "SENTENCE":
        return [name, *texts]
    widest = max(map(cells.width, [name, *texts]))
    pad = cells.right if name == "FIGURE" else cells.left
    return [pad(text, widest) for text in [name, *texts]]
