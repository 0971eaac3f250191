"""`--format markdown`: a table to paste into a ticket, and under it what the errors and warnings say."""

import re
from collections.abc import Iterable, Iterator

from claimcheck.model import Audit
from claimcheck.report.crossing import Passing, sentence
from claimcheck.report.escape import line
from claimcheck.report.rows import Row, problems, rows, status
from claimcheck.report.view import View
from claimcheck.report.wording import figure_words

HEADS = ("Where", "Figure", "Of", "Source", "Status", "Sentence")
ACTIVE = re.compile(r"[\\`*_\[\]<>#|~&^$]|:(?=[\w/+-]*:|//)")


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """A table for each audit, under its name where there are several."""
    passing = Passing(audits, view)
    for audit in passing:
        listed = rows(audit, view)
        if view.several:
            yield f"## {escaped(audit.document.path)}\n\n"
        if audit.error is not None:
            yield f"Not audited: {escaped(audit.error)}.\n\n"
        elif not listed:
            yield "No figures.\n\n" if not audit.figures else "No figures to show.\n\n"
        else:
            yield from table(listed)
            yield from problem_list(listed, view)
    crossings = passing.crossings()
    if crossings:
        yield "## Across the files\n\n"
        yield from (f"- {escaped(sentence(crossing))}\n" for crossing in crossings)


def table(listed: Iterable[Row]) -> Iterator[str]:
    """The rows of one audit."""
    yield f"| {' | '.join(HEADS)} |\n| --- | ---: | --- | --- | --- | --- |\n"
    for row in listed:
        words = (
            str(row.place), figure_words(row.figure), row.figure.counted or "", row.said_by, " · ".join(status(row)),
            row.sentence,
        )  # fmt: skip
        yield f"| {' | '.join(map(escaped, words))} |\n"
    yield "\n"


def problem_list(listed: Iterable[Row], view: View) -> Iterator[str]:
    """Each error and warning once, as a list."""
    said = dict.fromkeys(
        f"- {row.place} **{verdict.severity}: {verdict.rule}** {escaped(verdict.message)}\n"
        for row in listed
        for verdict in problems(row, view)
        if verdict.severity != "note" and verdict.accepted is None
    )
    if said:
        yield from said
        yield "\n"


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown, its HTML or a ticket system's mentions would act on."""
    return ACTIVE.sub(r"\\\g<0>", line(text)).replace("@", "@\u200b")
