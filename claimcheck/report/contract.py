"""The JSON contract, schema 1: an audit as plain dictionaries, keys in the order the docs give them."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from claimcheck import __version__
from claimcheck.model import (
    Attribution,
    Audit,
    Figure,
    Finding,
    FindingAcross,
    Referent,
    Relation,
    RelationAcross,
    Source,
    Span,
)

SCHEMA = 1
# "14 … 22 dead": either may be the wrong one. Every other rule faults the first of its figures.
ON_ALL = frozenset({"contradicted", "disputed"})
SOURCINGS = ("named", "anonymous", "implied", "unsourced")
CONFLICTS = ("contradicted", "disputed", "distorted")


def report(audits: Iterable[Audit]) -> dict[str, Any]:
    """The whole report over several documents."""
    documents = list(audits)
    return {
        **head(),
        "documents": [document(audit) for audit in documents],
        "relations": [],
        "findings": [],
        "summary": summary(documents),
    }


def across(relations: Iterable[RelationAcross], findings: Iterable[FindingAcross]) -> dict[str, Any]:
    """What holds between documents: figures are pairs of path and id."""
    return {
        "relations": [
            {"a": list(r.a), "b": list(r.b), "type": r.type, "holds": r.holds, "why": r.why} for r in relations
        ],
        "findings": [
            {"rule": f.rule, "severity": f.severity, "figures": [list(p) for p in f.figures], "message": f.message}
            for f in findings
        ],
    }


def head() -> dict[str, Any]:
    """Which contract and which tool."""
    return {"schema": SCHEMA, "tool": {"name": "claimcheck", "version": __version__}}


def document(audit: Audit) -> dict[str, Any]:
    """One document's part of the report."""
    parts = members(audit)
    return {**parts, "figures": list(parts["figures"])}


def members(audit: Audit) -> dict[str, Any]:
    """The same with `figures` as an iterator, so that the rows of a long document never lie in memory together."""
    behind = figures_by_source(audit)
    title = audit.layout.title
    return {
        "path": audit.document.path,
        "title": title.of(audit.document.text) if title else None,
        "language": audit.language,
        "error": audit.error,
        "figures": figure_rows(audit),
        "sources": [source_row(source, behind) for source in audit.sources],
        "groups": [
            {"id": g.id, "figures": list(g.figures), "low": number(g.low), "high": number(g.high), "sources": g.sources}
            for g in audit.groups
        ],
        "relations": [relation_row(relation) for relation in audit.relations],
        "findings": [finding_row(finding) for finding in audit.findings],
    }


class Places:
    """Line and column, both from 1, of an offset; lines end as str.splitlines(False) on \\n, \\r\\n and \\r."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", text))]

    def of(self, offset: int) -> tuple[int, int]:
        """(line, column) of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def figure_rows(audit: Audit) -> Iterator[dict[str, Any]]:
    """Every figure of one document as the contract has it, one after the other."""
    names = {source.id: source for source in audit.sources}
    carried = dict(audit.carried_by)
    places = Places(audit.document.text)
    rules = rules_by_figure(audit)
    found = zip(audit.figures, audit.attributions, audit.referents, each_fingerprint(audit), strict=True)
    for figure, attribution, referent, fingerprint in found:
        yield figure_row(audit, figure, attribution, referent, places, fingerprint, names, carried, rules)


def figure_row(
    audit: Audit,
    figure: Figure,
    attribution: Attribution,
    referent: Referent,
    places: Places,
    fingerprint: str,
    names: dict[str, Source],
    carried: dict[str, str],
    rules: Mapping[str, list[str]],
) -> dict[str, Any]:
    """One figure as the contract has it."""
    line, column = places.of(figure.span.start)
    amount = figure.amount
    spans = figure.spans
    marked = {
        "hedge": spans.hedge,
        "unit": spans.unit,
        "per": spans.per,
        "counted": spans.counted,
        "state": spans.state,
    }
    return {
        "id": figure.id,
        "fingerprint": fingerprint,
        "start": figure.span.start,
        "end": figure.span.end,
        "line": line,
        "column": column,
        "text": figure.text,
        "low": number(amount.low),
        "high": number(amount.high),
        "bound": amount.bound,
        "approximate": amount.approximate,
        "kind": figure.kind,
        "unit": figure.unit,
        "per": figure.per,
        "claim": figure.claim,
        "counted": figure.counted,
        "category": figure.category,
        "state": figure.state,
        "spans": {name: list(span) for name, span in marked.items() if span is not None},
        "referent": referent_row(referent),
        "in_quote": figure.in_quote,
        "headline": figure.headline,
        "sentence": sentence_of(audit, figure),
        "sourcing": attribution.sourcing,
        "certainty": attribution.certainty,
        "carried_by": carried.get(figure.id),
        "source": attribution_row(attribution, names),
        "findings": rules.get(figure.id, []),
    }


def on(finding: Finding) -> tuple[str, ...]:
    """Ids of the figures that a finding is made on; the others it only refers to."""
    return finding.figures if finding.rule in ON_ALL else finding.figures[:1]


def rules_by_figure(audit: Audit) -> dict[str, list[str]]:
    """The rules found on each figure, each once."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for finding in audit.findings:
        for figure in on(finding):
            found[figure][finding.rule] = None
    return {figure: list(rules) for figure, rules in found.items()}


def sentence_of(audit: Audit, figure: Figure) -> str:
    """The sentence a figure stands in, as written."""
    sentences = audit.layout.sentences
    return sentences[figure.sentence].span.of(audit.document.text) if figure.sentence < len(sentences) else ""


def referent_row(referent: Referent) -> dict[str, Any]:
    """The fields of a referent; null is unknown."""
    return {
        "side": referent.side,
        "place": referent.place,
        "time": referent.time,
        "event": referent.event,
        "scope": referent.scope,
        "modality": referent.modality,
    }


def attribution_row(attribution: Attribution, names: dict[str, Source]) -> dict[str, Any] | None:
    """The figure's source, or None where it has none."""
    if attribution.sourcing == "unsourced" or attribution.source is None:
        return None
    source = names[attribution.source]
    cites = names.get(attribution.cites) if attribution.cites else None
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "start": attribution.mention.start if attribution.mention else None,
        "end": attribution.mention.end if attribution.mention else None,
        "cue": attribution.cue,
        "cue_span": listed(attribution.cue_span),
        "mode": attribution.mode,
        "carried_from": listed(attribution.carried_from),
        "cites": cites.name if cites else None,
        "link": attribution.link,
    }


def source_row(source: Source, figures: Mapping[str, list[str]]) -> dict[str, Any]:
    """A source with every place that names it and every figure it stands behind."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "mentions": [list(span) for span in source.mentions],
        "figures": figures.get(source.id, []),
    }


def figures_by_source(audit: Audit) -> dict[str, list[str]]:
    """Ids of the figures that each source stands behind."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for figure, attribution in zip(audit.figures, audit.attributions, strict=True):
        if attribution.source is not None:
            found[attribution.source].append(figure.id)
    return found


def relation_row(relation: Relation) -> dict[str, Any]:
    """A relation as the contract has it."""
    return {"a": relation.a, "b": relation.b, "type": relation.type, "holds": relation.holds, "why": relation.why}


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as the contract has it."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "figures": list(finding.figures),
        "message": finding.message,
        "accepted": finding.accepted,
    }


def fingerprints(audit: Audit) -> dict[str, str]:
    """The fingerprint of each figure, by its id."""
    return dict(zip((figure.id for figure in audit.figures), each_fingerprint(audit), strict=True))


def each_fingerprint(audit: Audit) -> Iterator[str]:
    """A name for each figure, in order, that outlives edits elsewhere: sentence, its text, ordinal among equals."""
    import hashlib  # 5 ms, and most reports on a terminal need no fingerprint

    seen: Counter[tuple[str, str]] = Counter()
    folded, of = "", -1
    for figure in audit.figures:
        if figure.sentence != of:
            sentence = unicodedata.normalize("NFKC", sentence_of(audit, figure))
            folded, of = " ".join(sentence.casefold().split()), figure.sentence
        key = (folded, figure.text)
        seen[key] += 1
        yield hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:12]


def summary(audits: Iterable[Audit]) -> dict[str, int]:
    """Counts over figures with `claim` true: by sourcing, and by conflict; what the user accepted is not in them."""
    counts: Counter[str] = Counter()
    for audit in audits:
        counts.update(counted(audit))
    return summary_of(counts)


def summary_of(counts: Mapping[str, int]) -> dict[str, int]:
    """The summary's members, in the order of the contract."""
    return {name: counts.get(name, 0) for name in ("documents", "figures", *SOURCINGS, *CONFLICTS, "accepted")}


def counted(audit: Audit) -> Counter[str]:
    """One document's counts by sourcing word and by rule."""
    claims = {figure.id for figure in audit.figures if figure.claim}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for finding in audit.findings:
        found["accepted" if finding.accepted is not None else finding.rule].update(claims.intersection(on(finding)))
    checked = {i for f in audit.findings if f.rule == "unsourced" and f.accepted is not None for i in f.figures}
    counts = Counter({"documents": 1, "figures": len(claims)})
    counts.update({rule: len(figures) for rule, figures in found.items() if rule != "unsourced"})
    counts.update(
        attribution.sourcing
        for figure, attribution in zip(audit.figures, audit.attributions, strict=True)
        if figure.claim and not (attribution.sourcing == "unsourced" and figure.id in checked)
    )
    return counts


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as the JSON number a reader expects: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def listed(span: Span | None) -> list[int] | None:
    """A span as a JSON pair."""
    return None if span is None else list(span)
