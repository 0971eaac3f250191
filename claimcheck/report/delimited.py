"""`--format tsv` and `--format csv`: the same columns, one for `cut` and `awk`, one for a spreadsheet."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from claimcheck.model import Audit
from claimcheck.report import escape
from claimcheck.report.rows import Row, rows
from claimcheck.report.view import View
from claimcheck.report.wording import figure_words

COLUMNS = (
    "file", "line", "column", "figure", "low", "high", "bound", "kind", "unit", "per", "counted", "category", "state",
    "source", "source_kind", "cites", "sourcing", "certainty", "in_quote", "headline", "findings", "related",
    "fingerprint", "sentence",
)  # fmt: skip
NUMERIC = frozenset({"line", "column", "low", "high"})
BYTE_ORDER_MARK = "\ufeff"


def render_tsv(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """A header, then a figure a line; tabs and line ends in a field become spaces; no quoting, no byte order mark."""
    yield "\t".join(COLUMNS) + "\n"
    for audit in audits:
        for row in rows(audit, view):
            yield "\t".join(map(escape.cell, fields(row))) + "\n"


def render_csv(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """RFC 4180 with a byte order mark, by which spreadsheets know UTF-8; no text cell can start a formula."""
    yield BYTE_ORDER_MARK + csv_line(COLUMNS)
    for audit in audits:
        for row in rows(audit, view):
            yield csv_line(
                field if name in NUMERIC else escape.spreadsheet(field)
                for name, field in zip(COLUMNS, fields(row), strict=True)
            )


def csv_line(fields: Iterable[str]) -> str:
    """Fields by RFC 4180: quoted where they hold a comma, a quotation mark or a line end; the line ends in CR LF."""
    return ",".join(map(_quoted, fields)) + "\r\n"


def _quoted(field: str) -> str:
    if any(char in field for char in ',"\r\n'):
        return '"' + field.replace('"', '""') + '"'
    return field


def fields(row: Row) -> list[str]:
    """The row's fields in the order of COLUMNS; what is not known is empty."""
    figure, attribution = row.figure, row.attribution
    return [
        row.path,
        str(row.place.line),
        str(row.place.column),
        figure_words(figure),
        plain(figure.amount.low),
        plain(figure.amount.high),
        figure.amount.bound,
        figure.kind,
        figure.unit or "",
        figure.per or "",
        figure.counted or "",
        figure.category,
        figure.state,
        row.said_by,
        row.source.kind if row.source else "",
        row.cites or "",
        attribution.sourcing,
        attribution.certainty,
        _truth(figure.in_quote),
        _truth(figure.headline),
        ",".join(dict.fromkeys(verdict.rule for verdict in row.verdicts)),
        "; ".join(f"{kind} {place}" for kind, place in row.related),
        row.fingerprint,
        row.sentence,
    ]


def plain(value: Decimal | None) -> str:
    """A number for a program: no grouping, no exponent; empty where the bound is open."""
    if value is None:
        return ""
    return str(int(value)) if value == value.to_integral_value() else f"{value.normalize():f}"


_truth: Callable[[bool], str] = {True: "true", False: "false"}.__getitem__
