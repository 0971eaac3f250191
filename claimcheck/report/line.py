"""`--format line`: `draft.txt:3:46: warning: "20–25 drones" has no source [unsourced]`, problems only, for editors."""

from collections.abc import Iterable, Iterator

from claimcheck.model import Audit
from claimcheck.report import escape
from claimcheck.report.crossing import Passing, sentence
from claimcheck.report.rows import problems, rows
from claimcheck.report.view import View


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One line for each finding at each figure it is made on, in text order; accepted findings are no problems."""
    passing = Passing(audits, view)
    for audit in passing:
        for row in rows(audit, view):
            start = f"{escape.line(row.path)}:{row.place}"
            for verdict in problems(row, view):
                if verdict.accepted is None:
                    yield f"{start}: {verdict.severity}: {escape.line(verdict.message)} [{verdict.rule}]\n"
    for crossing in passing.crossings():
        yield f"{escape.line(sentence(crossing))}\n"
