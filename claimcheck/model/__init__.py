"""The frozen values that cross from room to room.

Every offset is a Unicode code point index into the text as read, half open. Nothing here computes
more than a view of its own fields, and nothing here imports another room.
"""

from claimcheck.model.audit import Audit, Comparison, Finding, FindingAcross, Group, Relation, RelationAcross
from claimcheck.model.figure import Amount, Figure, FigureSpans, Referent
from claimcheck.model.settings import Accept, ExtraNoun, Settings
from claimcheck.model.source import Attribution, Cue, Mention, Source, Speakers
from claimcheck.model.text import Block, Document, Layout, Link, Quotation, Sentence, Span

__all__ = [
    "Accept",
    "Amount",
    "Attribution",
    "Audit",
    "Block",
    "Comparison",
    "Cue",
    "Document",
    "ExtraNoun",
    "Figure",
    "FigureSpans",
    "Finding",
    "FindingAcross",
    "Group",
    "Layout",
    "Link",
    "Mention",
    "Quotation",
    "Referent",
    "Relation",
    "RelationAcross",
    "Sentence",
    "Settings",
    "Source",
    "Span",
    "Speakers",
]
