"""A small article with its audit written out by hand, for the reports: they are tested apart from the rooms."""

from decimal import Decimal
from typing import Any

from claimcheck.model import (
    Amount,
    Attribution,
    Audit,
    Block,
    Document,
    Figure,
    Finding,
    Group,
    Layout,
    Referent,
    Relation,
    Sentence,
    Source,
    Span,
)

HEADLINE = "Nearly 90 miners trapped below Kolno"
LEAD = "Some 60-90 miners are cut off in the Kolno pit, Ada Brenn, head of the rescue service, said on Monday."
SECOND = "About 200 relatives wait at the gate."
QUOTE = '"Up to 200 relatives are waiting," Brenn said.'
THIRD = "The pit has lost dozens of people in ten years, 40 percent of them in fires."
FOURTH = 'Police said 12 were arrested. "We arrested 21," the police said later.'
PARAGRAPHS = (HEADLINE, f"{LEAD} {SECOND}", QUOTE, THIRD, FOURTH)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"


def layout_of(text: str) -> Layout:
    """Every line a block; every block a sentence, or two where its first ends in a full stop and a space."""
    blocks, sentences, at = [], [], 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(at, at + len(line))
            blocks.append(Block(span, "body" if blocks else "headline"))
            cut = line.find(". ") + 1
            middle = [at + cut, at + cut + 1] if cut else []
            ends = [span.start, *middle, span.end]
            sentences += [Sentence(Span(a, b), len(blocks) - 1) for a, b in zip(ends[::2], ends[1::2], strict=True)]
        at += len(line) + 1
    return Layout(tuple(blocks), tuple(sentences), ())


def figure(text: str, layout: Layout, number: int, words: str, nth: int = 1, **fields: Any) -> Figure:
    """The figure that `words` write, at their `nth` place in `text`; low, high and bound make its amount."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    low, high = (None if v is None else Decimal(str(v)) for v in (fields.pop("low", None), fields.pop("high", None)))
    amount = Amount(low, high, fields.pop("bound", "exact"))
    sentence = next(n for n, s in enumerate(layout.sentences) if s.span.start <= start < s.span.end)
    kind = fields.pop("kind", "count")
    return Figure(f"f{number}", Span(start, start + len(words)), words, amount, kind, sentence=sentence, **fields)


def audit(path: str = "draft.txt", text: str = TEXT) -> Audit:
    """The audit of the article: seven claims and one idiom, three findings that matter and two notes."""
    layout = layout_of(text)
    miners = {"counted": "miners", "category": "people", "state": "surrounded"}
    family = {"counted": "relatives", "category": "people", "state": "present"}
    held = {"counted": "people", "category": "people", "state": "captured"}
    figures = (
        figure(text, layout, 1, "90", low=90, high=90, bound="nearly", headline=True, **miners),
        figure(text, layout, 2, "60-90", low=60, high=90, bound="range", **miners),
        figure(text, layout, 3, "200", low=200, high=200, bound="approx", **family),
        figure(text, layout, 4, "200", 2, low=None, high=200, bound="up_to", in_quote=True, **family),
        figure(text, layout, 5, "dozens", low=24, high=None, bound="vague", counted="people", state="killed"),
        figure(text, layout, 6, "ten years", low=10, high=10, kind="duration", unit="year", claim=False),
        figure(text, layout, 7, "40 percent", low=40, high=40, kind="percent", unit="percent", counted="of them"),
        figure(text, layout, 8, "12", low=12, high=12, **held),
        figure(text, layout, 9, "21", low=21, high=21, in_quote=True, **held),
    )
    brenn, police = text.index("Ada Brenn"), text.index("Police")
    sources = (
        Source("s1", "Ada Brenn", "official", "head of the rescue service", (Span(brenn, brenn + 9),)),
        Source("s2", "Police", "official", None, (Span(police, police + 6),)),
    )
    said = Attribution("named", "s1", Span(brenn, brenn + 9), "said", mode="reported")
    told = Attribution("named", "s2", Span(police, police + 6), "said", mode="reported")
    nobody = Attribution("unsourced")
    lead = layout.sentences[1].span
    return Audit(
        document=Document(path, text),
        layout=layout,
        figures=figures,
        attributions=(
            nobody, said, Attribution("implied", "s1", mode="carried", carried_from=lead), said, nobody, nobody, nobody,
            told, told,
        ),
        referents=tuple(Referent() for _ in figures),
        sources=sources,
        groups=(Group("g1", ("f8",), Decimal(12), Decimal(12), 1),),
        relations=(
            Relation("f1", "f2", "distorts", "nearly 90 leaves out the 60 of 60–90", grade="distorted"),
            Relation("f3", "f4", "distorts", "about is not up to", grade="distorted"),
            Relation("f8", "f9", "contradicts", "21 > 12", grade="contradicted"),
            Relation("f7", "f5", "part_of", "of them"),
        ),
        findings=(
            Finding("distorted", "error", ("f1", "f2"), "“90” leaves out the 60 of “60-90”"),
            Finding("implied-source", "note", ("f3",), "carried on from the sentence before"),
            Finding("distorted", "error", ("f3", "f4"), "about 200 is not up to 200"),
            Finding("unsourced", "warning", ("f5",), "“dozens” has no source"),
            Finding("unsourced", "warning", ("f7",), "“40 percent” has no source"),
            Finding("contradicted", "error", ("f8", "f9"), "12 and 21 cannot both be true: a digit slip"),
        ),
        carried_by=(("f1", "f2"),),
    )  # fmt: skip
