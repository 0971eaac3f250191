"""`--format records`: for casualty recorders, CSV, a row for each thing counted.

A dispute keeps minimum and maximum and every source; nothing is merged silently, unknown stays blank, and no midpoint
is ever given. Things in dispute are one row: their groups are joined by `contradicts`.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimcheck.model import Attribution, Audit, Figure, Referent
from claimcheck.report import escape
from claimcheck.report.delimited import BYTE_ORDER_MARK, csv_line, plain
from claimcheck.report.view import View

COLUMNS = (
    "group", "outcome", "who", "side", "place", "when", "low", "high", "sources", "original_sources", "wording",
    "figures",
)  # fmt: skip
# What recorders of casualties record; other counts are not their matter.
OUTCOMES = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "captured", "displaced", "released"})
Mention = tuple[Figure, Attribution, Referent]


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """A header, then a row for each thing of each document, in text order of its first mention."""
    yield BYTE_ORDER_MARK + csv_line(COLUMNS)
    for audit in audits:
        file = f"{audit.document.path}#" if view.several else ""
        for number, mentions in enumerate(recorded(audit), 1):
            yield csv_line(escape.spreadsheet(field) for field in fields(audit, f"{file}{number}", mentions))


def recorded(audit: Audit) -> list[list[Mention]]:
    """The mentions of each thing that a recorder records."""
    mentions = {f.id: (f, a, r) for f, a, r in zip(audit.figures, audit.attributions, audit.referents, strict=True)}
    wanted = [name for name, (figure, _, _) in mentions.items() if figure.claim and figure.state in OUTCOMES]
    leader = joined(audit, wanted)
    rows: dict[str, list[Mention]] = {}
    for name in wanted:
        rows.setdefault(leader[name], []).append(mentions[name])
    return list(rows.values())


def joined(audit: Audit, wanted: Sequence[str]) -> dict[str, str]:
    """Figure -> the first mention of its thing: one group, or groups that contradict or distort each other."""
    leader = {name: name for name in wanted}
    pairs = [(group.figures[0], other) for group in audit.groups for other in group.figures[1:]]
    pairs += [(r.a, r.b) for r in audit.relations if r.type in ("contradicts", "distorts")]
    for a, b in pairs:
        if a in leader and b in leader:
            first, second = first_of(leader, a), first_of(leader, b)
            leader[second] = first
    return {name: first_of(leader, name) for name in wanted}


def first_of(leader: dict[str, str], name: str) -> str:
    """The end of a chain of leaders."""
    while leader[name] != name:
        leader[name] = leader[leader[name]]
        name = leader[name]
    return name


def fields(audit: Audit, group: str, mentions: list[Mention]) -> list[str]:
    """One row's fields in the order of COLUMNS."""
    figures = [figure for figure, _, _ in mentions]
    names = {source.id: source.name or "" for source in audit.sources}
    spoken = listed(names.get(a.source or "", "") for _, a, _ in mentions)
    origins = listed(names.get(a.cites or a.source or "", "") for _, a, _ in mentions)
    low, high = least([f.amount.low for f in figures]), most(figures)
    return [
        group,
        figures[0].state,
        listed(figure.counted or "" for figure in figures),
        listed(r.side or "" for _, _, r in mentions),
        listed(r.place or "" for _, _, r in mentions),
        listed(r.time or "" for _, _, r in mentions),
        plain(low),
        plain(high),
        spoken,
        origins,
        listed(wording(audit, figure) for figure in figures),
        " ".join(figure.id for figure in figures),
    ]


def wording(audit: Audit, figure: Figure) -> str:
    """The words before normalisation, hedge included."""
    start = figure.spans.hedge.start if figure.spans.hedge else figure.span.start
    if not 0 <= figure.span.start - start <= len("an estimated ") * 2:
        start = figure.span.start
    return " ".join(audit.document.text[start : figure.span.end].split())


def listed(values: Iterable[str]) -> str:
    """Different values, each once, in text order."""
    return "; ".join(dict.fromkeys(value for value in values if value))


def least(values: Iterable[Decimal | None]) -> Decimal | None:
    """The least of the values that are known."""
    return min((value for value in values if value is not None), default=None)


def most(figures: Sequence[Figure]) -> Decimal | None:
    """The most that the mentions give; None where one that is open above ("at least 83") starts beyond the others."""
    known = [figure.amount.high for figure in figures if figure.amount.high is not None]
    floors = [f.amount.low for f in figures if f.amount.high is None and f.amount.low is not None]
    if not known or (floors and max(floors) > max(known)):
        return None
    return max(known)
