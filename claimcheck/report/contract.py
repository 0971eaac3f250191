"""The JSON contract, schema 1: an audit as plain dictionaries, keys in the order the docs give them."""

import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from claimcheck import __version__
from claimcheck.model import Attribution, Audit, Figure, Finding, Referent, Relation, Source, Span

SCHEMA = 1


def report(audits: Iterable[Audit]) -> dict[str, Any]:
    """The whole report over several documents."""
    documents = list(audits)
    return {
        "schema": SCHEMA,
        "tool": {"name": "claimcheck", "version": __version__},
        "documents": [document(audit) for audit in documents],
        "relations": [],
        "findings": [],
        "summary": summary(documents),
    }


def document(audit: Audit) -> dict[str, Any]:
    """One document's part of the report."""
    text, layout = audit.document.text, audit.layout
    names = {source.id: source for source in audit.sources}
    carried = dict(audit.carried_by)
    places = Places(text)
    prints = fingerprints(audit)
    title = layout.title
    return {
        "path": audit.document.path,
        "title": title.of(text) if title else None,
        "language": audit.language,
        "error": audit.error,
        "figures": [
            figure_row(audit, figure, attribution, referent, places, prints[figure.id], names, carried)
            for figure, attribution, referent in zip(audit.figures, audit.attributions, audit.referents, strict=True)
        ],
        "sources": [source_row(source, audit) for source in audit.sources],
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
        self._starts = [0]
        for offset, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[offset + 1 : offset + 2] != "\n"):
                self._starts.append(offset + 1)

    def of(self, offset: int) -> tuple[int, int]:
        """(line, column) of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def figure_row(
    audit: Audit,
    figure: Figure,
    attribution: Attribution,
    referent: Referent,
    places: Places,
    fingerprint: str,
    names: dict[str, Source],
    carried: dict[str, str],
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
        "findings": [finding.rule for finding in audit.findings if figure.id in finding.figures],
    }


def sentence_of(audit: Audit, figure: Figure) -> str:
    """The sentence a figure stands in, as written."""
    sentences = audit.layout.sentences
    return sentences[figure.sentence].span.of(audit.document.text) if sentences else ""


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


def source_row(source: Source, audit: Audit) -> dict[str, Any]:
    """A source with every place that names it and every figure it stands behind."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "mentions": [list(span) for span in source.mentions],
        "figures": [
            figure.id
            for figure, attribution in zip(audit.figures, audit.attributions, strict=True)
            if attribution.source == source.id
        ],
    }


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
    }


def fingerprints(audit: Audit) -> dict[str, str]:
    """A name for each figure that survives edits elsewhere: sentence, figure's text, ordinal among equals."""
    seen: Counter[tuple[str, str]] = Counter()
    made = {}
    for figure in audit.figures:
        key = (" ".join(unicodedata.normalize("NFKC", sentence_of(audit, figure)).casefold().split()), figure.text)
        seen[key] += 1
        made[figure.id] = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:12]
    return made


def summary(audits: Iterable[Audit]) -> dict[str, int]:
    """Counts over figures with `claim` true."""
    counts = Counter({"documents": 0, "figures": 0})
    order = ("named", "anonymous", "implied", "unsourced", "contradicted", "disputed", "distorted")
    for audit in audits:
        counts["documents"] += 1
        claims = {f.id for f in audit.figures if f.claim}
        counts["figures"] += len(claims)
        for figure, attribution in zip(audit.figures, audit.attributions, strict=True):
            counts[attribution.sourcing] += figure.claim
        for rule in ("contradicted", "disputed", "distorted"):
            counts[rule] += len(
                {i for finding in audit.findings if finding.rule == rule for i in finding.figures} & claims
            )
    return {name: counts[name] for name in ("documents", "figures", *order)}


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as the JSON number a reader expects: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def listed(span: Span | None) -> list[int] | None:
    """A span as a JSON pair."""
    return None if span is None else list(span)
