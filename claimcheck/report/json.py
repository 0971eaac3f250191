"""`--format json`: the contract of docs/claimcheck.schema.json; `--format jsonl`: one figure a line, with `path`.

Both list figures with `claim` false too, marked as such. `--only` leaves out figures, nothing else.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.model import Audit
from claimcheck.report.contract import counted, document, head, summary_of
from claimcheck.report.escape import json_text
from claimcheck.report.view import View


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """The report in pieces, one for each document, so that a thousand articles never lie in memory together."""
    yield "{" + _members(head()) + ',\n "documents": ['
    counts: Counter[str] = Counter()
    comma = ""
    for audit in audits:
        counts.update(counted(audit))
        yield comma + "\n" + _indented(_seen(document(audit), view), 2)
        comma = ","
    across = view.across() if view.across else {}
    tail = {"relations": [], "findings": [], **across, "summary": summary_of(counts)}
    yield ("\n ]" if comma else "]") + "," + _members(tail) + "\n}\n"


def render_lines(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One JSON value a line, a figure each."""
    for audit in audits:
        seen = _seen(document(audit), view)
        for figure in seen["figures"]:
            yield json_text(json.dumps({"path": seen["path"], **figure}, ensure_ascii=False)) + "\n"


def _members(members: dict[str, Any]) -> str:
    """The members of an outer object, without its braces."""
    return json_text(json.dumps(members, ensure_ascii=False, indent=1))[1:-2]


def _indented(value: dict[str, Any], depth: int) -> str:
    """The object with a member a line, and each figure, source or finding on a line of its own."""
    margin = "\n" + " " * (depth + 1)
    members = (
        f"{_line(name)}: {_listed(part, margin) if _is_list(part) else _line(part)}" for name, part in value.items()
    )
    return json_text(f"{' ' * depth}{{{margin}{(',' + margin).join(members)}{margin[:-1]}}}")


def _is_list(part: object) -> bool:
    return isinstance(part, list) and bool(part) and isinstance(part[0], dict)


def _listed(parts: list[dict[str, Any]], margin: str) -> str:
    return "[" + ",".join(f"{margin} {_line(part)}" for part in parts) + margin + "]"


def _line(value: object) -> str:
    """The value on one line. Only so does the standard encoder run in C, several times as fast."""
    return json.dumps(value, ensure_ascii=False)


def _seen(part: dict[str, Any], view: View) -> dict[str, Any]:
    """The document with only the figures that the reader asked for."""
    if view.only:
        part["figures"] = [f for f in part["figures"] if f["sourcing"] in view.only or view.only & set(f["findings"])]
    return part
