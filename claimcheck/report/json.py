"""`--format json`: the contract of docs/claimcheck.schema.json; `--format jsonl`: one figure a line, with `path`.

Both list figures with `claim` false too, marked as such. `--only` leaves out figures, nothing else.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.model import Audit
from claimcheck.report.contract import counted, figure_rows, head, members, summary_of
from claimcheck.report.escape import json_text
from claimcheck.report.view import View


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """The report in pieces, so that neither a thousand articles nor a long one's rows lie in memory together."""
    yield "{" + _members(head()) + ',\n "documents": ['
    counts: Counter[str] = Counter()
    comma = ""
    for audit in audits:
        counts.update(counted(audit))
        yield comma + "\n"
        yield from map(json_text, _indented({**members(audit), "figures": _seen(audit, view)}, 2))
        comma = ","
    across = view.across() if view.across else {}
    tail = {"relations": [], "findings": [], **across, "summary": summary_of(counts)}
    yield ("\n ]" if comma else "]") + "," + _members(tail) + "\n}\n"


def render_lines(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One JSON value a line, a figure each."""
    for audit in audits:
        for figure in _seen(audit, view):
            yield json_text(json.dumps({"path": audit.document.path, **figure}, ensure_ascii=False)) + "\n"


def _members(outer: dict[str, Any]) -> str:
    """The members of an outer object, without its braces."""
    return json_text(json.dumps(outer, ensure_ascii=False, indent=1))[1:-2]


def _indented(value: dict[str, Any], depth: int) -> Iterator[str]:
    """The object with a member a line, and each figure, source or finding on a line of its own."""
    margin = "\n" + " " * (depth + 1)
    before = " " * depth + "{"
    for name, part in value.items():
        yield f"{before}{margin}{_line(name)}: "
        yield from _listed(part, margin) if isinstance(part, (list, Iterator)) else (_line(part),)
        before = ","
    yield margin[:-1] + "}"


def _listed(parts: Iterable[dict[str, Any]], margin: str) -> Iterator[str]:
    before = "["
    for part in parts:
        yield f"{before}{margin} {_line(part)}"
        before = ","
    yield "[]" if before == "[" else margin + "]"


def _line(value: object) -> str:
    """The value on one line. Only so does the standard encoder run in C, several times as fast."""
    return json.dumps(value, ensure_ascii=False)


def _seen(audit: Audit, view: View) -> Iterator[dict[str, Any]]:
    """The document's figures, only those that the reader asked for."""
    rows = figure_rows(audit)
    if not view.only:
        return rows
    return (row for row in rows if row["sourcing"] in view.only or view.only & set(row["findings"]))
