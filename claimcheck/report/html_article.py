"""The article in the HTML report: the author's own characters, every figure marked, its source within reach."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.model import Audit, Block, Span
from claimcheck.report.contract import Places
from claimcheck.report.escape import html
from claimcheck.report.rows import SAID_BY_SOURCING, Row, Verdict, gravest, status
from claimcheck.report.wording import figure_words

# The line on the source has said what these findings say.
SAID_IN_FULL = frozenset({"unsourced", "anonymous-source"})
ELEMENTS = {"headline": "h3", "heading": "h4"}
BOUNDS = {
    "exact": "exactly as written", "approx": "about", "nearly": "nearly, but less", "at_least": "at least, open above",
    "more_than": "more than, open above", "up_to": "at most, open below", "less_than": "less than, open below",
    "range": "a range, both ends included", "vague": "no exact number",
}  # fmt: skip


class Mark(NamedTuple):
    """A stretch of the text that is marked, and the HTML that stands in its place."""

    span: Span
    html: str


def article(audit: Audit, rows: Sequence[Row], prefix: str) -> Iterator[str]:
    """The article, block by block, each with the number of its line."""
    text = audit.document.text
    marks = marked(audit, rows, prefix)
    places = Places(text)
    position = 0
    for block, span in blocks(audit):
        inside = []
        while position < len(marks) and marks[position].span.start < span.end:
            inside.append(marks[position])
            position += 1
        element = ELEMENTS.get(block.kind, "p") if block else "p"
        kind = block.kind if block else "body"
        number = places.of(span.start)[0]
        yield f'<{element} class="{kind}" data-line="{number}" dir="auto">{filled(text, span, inside)}</{element}>\n'


def blocks(audit: Audit) -> Iterator[tuple[Block | None, Span]]:
    """The blocks in order, and whatever text lies between them, for nothing of the article may be left out."""
    text, end = audit.document.text, 0
    for block in audit.layout.blocks:
        if text[end : block.span.start].strip():
            yield None, Span(end, block.span.start)
        yield block, block.span
        end = block.span.end
    if text[end:].strip():
        yield None, Span(end, len(text))


def filled(text: str, span: Span, marks: Sequence[Mark]) -> str:
    """The text of `span` with its marks in place."""
    parts, at = [], span.start
    for mark in marks:
        parts += [html(text[at : mark.span.start]), mark.html]
        at = mark.span.end
    parts.append(html(text[at : span.end]))
    return "".join(parts)


def marked(audit: Audit, rows: Sequence[Row], prefix: str) -> list[Mark]:
    """Marks that do not overlap, in text order: all figures, then the names of their sources where these are free."""
    text = audit.document.text
    marks = [Mark(row.figure.span, figure(row, prefix)) for row in rows]
    known = {row.source.id for row in rows if row.source}
    for source in audit.sources:
        if source.id in known:
            marks += [
                Mark(span, f'<a class="source" href="#{prefix}-{html(source.id)}">{html(span.of(text))}</a>')
                for span in source.mentions
            ]
    # A figure before a name that holds it ("the 12 mayors"): sorted() keeps the order of equals, figures came first.
    return list(_apart(sorted(marks, key=lambda mark: mark.span.start), {row.figure.span for row in rows}))


def _apart(marks: Sequence[Mark], figures: set[Span]) -> Iterator[Mark]:
    """`marks` without the names that overlap a figure or an earlier name."""
    taken = sorted(figures)
    end, after = 0, 0
    for mark in marks:
        while after < len(taken) and taken[after].end <= mark.span.start:
            after += 1
        crosses = mark.span not in figures and after < len(taken) and taken[after].start < mark.span.end
        if mark.span.start >= end and not crosses:
            yield mark
            end = mark.span.end


def weight(row: Row) -> str:
    """The class of a figure's colour: its gravest open finding, else how it is sourced."""
    if not row.figure.claim:
        return "aside"
    grave = gravest(row)
    if grave in ("error", "warning"):
        return grave
    return {"named": "fine", "unsourced": "carried"}.get(row.attribution.sourcing, "note")


def word(row: Row) -> str:
    """The verdict in words: what is wrong, else how it is sourced."""
    if not row.figure.claim:
        return "no claim"
    wrong = [v.rule for v in row.verdicts if v.accepted is None and v.severity != "note"]
    wrong = [rule for rule in dict.fromkeys(wrong) if rule not in SAID_BY_SOURCING] or wrong
    return " · ".join(dict.fromkeys(wrong)) or status(row)[0]


def figure(row: Row, prefix: str) -> str:
    """One figure: a link to its row, with a note that hovering or focusing it shows."""
    name = f"{prefix}-{row.figure.id}"
    return (
        f'<span class="figure {weight(row)}"><a id="{name}" href="#{name}-row" aria-describedby="{name}-note">'
        f'<span class="number">{html(row.figure.text)}</span> <span class="word">{html(word(row))}</span></a>'
        f'<span class="note-card" id="{name}-note" role="tooltip">{note(row, prefix)}</span></span>'
    )


def note(row: Row, prefix: str) -> str:
    """What is known of a figure."""
    what = " ".join(filter(None, [row.figure.counted, _state(row)]))
    lines = [f"<b>{html(figure_words(row.figure))}</b> {html(what)}", f"bound: {html(BOUNDS[row.figure.amount.bound])}"]
    lines.append(sourced(row, prefix))
    lines += [verdict_line(verdict, prefix) for verdict in row.verdicts if verdict.rule not in SAID_IN_FULL]
    return "".join(f'<span class="line">{line}</span>' for line in lines)


def _state(row: Row) -> str:
    return "" if row.figure.state == "other" else f"({row.figure.state.replace('_', ' ')})"


def sourced(row: Row, prefix: str) -> str:
    """Who says it, and how that is known."""
    if row.source is None:
        return html(status(row)[0])
    by = f'<a href="#{prefix}-{html(row.source.id)}">{html(row.said_by)}</a>'
    cites = f", citing {html(row.cites)}" if row.cites else ""
    cue = f" (“{html(row.attribution.cue)}”)" if row.attribution.cue and row.attribution.cue != row.said_by else ""
    sure = "" if row.attribution.certainty == "high" else ", uncertain"
    return f"{html(row.attribution.sourcing)}: {by}{cites}{cue}{sure}"


def verdict_line(verdict: Verdict, prefix: str) -> str:
    """A finding in full; every other figure that it speaks of is a link, where the message places it or before it."""
    message, missing = html(verdict.message), []
    for other, place in zip(verdict.others, verdict.places, strict=True):
        link = f'<a href="#{prefix}-{html(other)}">{place}</a>' if other else str(place)
        if f"({place})" in message:
            message = message.replace(f"({place})", f"({link})", 1)
        else:
            missing.append(link)
    accepted = f" — accepted: {html(verdict.accepted)}" if verdict.accepted is not None else ""
    against = f" ({', '.join(missing)})" if missing else ""
    return f'<b class="{verdict.severity}">{verdict.severity}: {verdict.rule}</b>{against} {message}{accepted}'
