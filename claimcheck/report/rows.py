"""An audit as rows: one for each figure, with its place, its verdicts and what it is related to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from claimcheck.model import Accept, Attribution, Audit, Figure, Finding, Source
from claimcheck.model.audit import Severity
from claimcheck.report.contract import Places, fingerprints, on, sentence_of
from claimcheck.report.view import View

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# These findings say what the sourcing word has said already.
SAID_BY_SOURCING = frozenset({"unsourced", "anonymous-source", "implied-source"})


class Place(NamedTuple):
    """Where a figure stands: line and column from 1, in the file `path` (empty within one document)."""

    line: int
    column: int
    path: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.path else f"{self.line}:{self.column}"


class Verdict(NamedTuple):
    """A finding as it stands on one row: `others` are the ids of the other figures it speaks of, `places` theirs."""

    rule: str
    severity: Severity
    message: str
    places: tuple[Place, ...] = ()
    others: tuple[str, ...] = ()
    accepted: str | None = None


class Prints:
    """The fingerprints of an audit's figures, made when one is asked for."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit

    @cached_property
    def by_figure(self) -> dict[str, str]:
        """Fingerprints by figure id."""
        return fingerprints(self._audit)


class Row(NamedTuple):
    """Everything that the flat reports say of one figure. `related` pairs a relation type with a place.

    `sentence` is the figure's sentence with white space folded; the figure's own words begin at its index `at`.
    """

    path: str
    figure: Figure
    attribution: Attribution
    source: Source | None
    cites: str | None
    place: Place
    prints: "Prints"
    sentence: str
    at: int
    verdicts: tuple[Verdict, ...] = ()
    see: Place | None = None
    related: tuple[tuple[str, Place], ...] = ()

    @property
    def fingerprint(self) -> str:
        """The name by which the figure is known from draft to draft."""
        return self.prints.by_figure[self.figure.id]

    @property
    def said_by(self) -> str:
        """The source's name; for a source without a noun its cue ("reportedly"); empty where there is none."""
        if self.source is None:
            return ""
        return self.source.name or self.attribution.cue or ""


def rows(audit: Audit, view: View) -> list[Row]:
    """The rows of one audit that the view shows, in text order."""
    return [row for row in every_row(audit) if shown(row, view)]


def shown(row: Row, view: View) -> bool:
    """Whether the reader asked for this row."""
    if not (row.figure.claim or view.every):
        return False
    return not view.only or row.attribution.sourcing in view.only or any(v.rule in view.only for v in row.verdicts)


def problems(row: Row, view: View) -> list[Verdict]:
    """The verdicts of a shown row that were asked for: all for its sourcing word, else those of the rules named."""
    whole = not view.only or row.attribution.sourcing in view.only
    return [verdict for verdict in row.verdicts if whole or verdict.rule in view.only]


def every_row(audit: Audit) -> list[Row]:
    """A row for every figure, shown or not."""
    where = _Where(audit)
    names = {source.id: source for source in audit.sources}
    prints = Prints(audit)
    carried = dict(audit.carried_by)
    verdicts, related = verdicts_by_figure(audit, where), related_by_figure(audit, where)
    return [
        Row(
            path=audit.document.path,
            figure=figure,
            attribution=attribution,
            source=names.get(attribution.source or ""),
            cites=names[attribution.cites].name if attribution.cites in names else None,
            place=where.place(figure.id),
            prints=prints,
            sentence=" ".join(sentence_of(audit, figure).split()),
            at=folded_offset(audit, figure),
            verdicts=verdicts.get(figure.id, ()),
            see=where.place(carried[figure.id]) if figure.id in carried and attribution.source is None else None,
            related=related.get(figure.id, ()),
        )
        for figure, attribution in zip(audit.figures, audit.attributions, strict=True)
    ]


def folded_offset(audit: Audit, figure: Figure) -> int:
    """Where a figure's words begin in its sentence once white space is folded."""
    sentences = audit.layout.sentences
    if figure.sentence >= len(sentences):
        return 0
    before = audit.document.text[sentences[figure.sentence].span.start : figure.span.start]
    folded = " ".join(before.split())
    return len(folded) + (bool(folded) and before[-1:].isspace())


class _Where:
    """Places of an audit's figures by id."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        places = Places(self._audit.document.text)
        return {figure.id: Place(*places.of(figure.span.start)) for figure in self._audit.figures}

    def place(self, figure: str) -> Place:
        return self._places[figure]

    def others(self, figures: Iterable[str], figure: str) -> tuple[str, ...]:
        return tuple(other for other in figures if other != figure and other in self._places)


def verdicts_by_figure(audit: Audit, where: _Where) -> dict[str, tuple[Verdict, ...]]:
    """The verdicts on each figure, the gravest first."""
    found: defaultdict[str, list[Verdict]] = defaultdict(list)
    for finding in sorted(audit.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        for figure in on(finding):
            others = where.others(finding.figures, figure)
            places = tuple(map(where.place, others))
            found[figure].append(
                Verdict(finding.rule, finding.severity, finding.message, places, others, finding.accepted)
            )
    return {figure: tuple(verdicts) for figure, verdicts in found.items()}


def related_by_figure(audit: Audit, where: _Where) -> dict[str, tuple[tuple[str, Place], ...]]:
    """The relations of each figure; of a group, a mention names the first of the others only."""
    found: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    for relation in audit.relations:
        if relation.type != "same":
            found[relation.a].append((relation.type, where.place(relation.b)))
            found[relation.b].append((relation.type, where.place(relation.a)))
    for group in audit.groups:
        for figure in group.figures:
            other = group.figures[1] if figure == group.figures[0] and len(group.figures) > 1 else group.figures[0]
            if other != figure:
                found[figure].append(("same", where.place(other)))
    return {
        figure: tuple(sorted(pairs, key=lambda pair: (pair[1].line, pair[1].column))) for figure, pairs in found.items()
    }


def accept(audit: Audit, accepted: Iterable[Accept]) -> Audit:
    """The audit with every finding marked that the user has checked: by fingerprint of a figure it is made on."""
    reasons = {(accept.fingerprint, accept.rule): accept.reason for accept in accepted}
    if not reasons:
        return audit
    prints = fingerprints(audit)

    def reason(finding: Finding) -> str | None:
        keys = ((prints.get(figure, ""), rule) for figure in on(finding) for rule in (finding.rule, None))
        return next((reasons[key] for key in keys if key in reasons), None)

    return replace(audit, findings=tuple(replace(finding, accepted=reason(finding)) for finding in audit.findings))


def gravest(row: Row) -> Severity | None:
    """The severity of the gravest finding on the row that the user has not accepted."""
    return next((verdict.severity for verdict in row.verdicts if verdict.accepted is None), None)


def status(row: Row, notes: bool = True) -> list[str]:
    """STATUS in the pieces that stay whole: `unsourced, see 5:8`, `distorted (5:8)`, `accepted: by phone`."""
    pieces = [row.attribution.sourcing + (f", see {row.see}" if row.see else "")]
    pieces.extend(_verdict_pieces(row.verdicts, notes))
    pieces.extend(f"accepted: {reason}" for reason in dict.fromkeys(v.accepted for v in row.verdicts) if reason)
    return pieces


def _verdict_pieces(verdicts: Iterable[Verdict], notes: bool) -> Iterator[str]:
    """One piece for each rule, with the places of all the figures it holds against this one."""
    by_rule: dict[str, list[Place]] = {}
    for verdict in verdicts:
        if verdict.accepted is None and verdict.rule not in SAID_BY_SOURCING and (notes or verdict.severity != "note"):
            by_rule.setdefault(verdict.rule, []).extend(verdict.places)
    for rule, places in by_rule.items():
        yield rule + (f" ({', '.join(map(str, dict.fromkeys(places)))})" if places else "")
