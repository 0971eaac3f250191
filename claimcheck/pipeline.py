"""The pipeline: the only room that knows the order.

Not named `audit`, which is the library's front door: a submodule of that name would take its place.
"""

from dataclasses import replace

from claimcheck.attribution import attribute
from claimcheck.comparison import compare
from claimcheck.figures import describe, find_amounts
from claimcheck.model import Audit, Document, Settings
from claimcheck.rules import judge
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers
from claimcheck.visible import Visible


def audit_document(document: Document, settings: Settings) -> Audit:
    """The audit of one document, step by step. Never raises on article text."""
    visible = Visible(document.text)
    text = visible.text
    layout = segment(text)
    figures = find_amounts(text, layout)
    figures = describe(text, layout, figures, settings.nouns)
    speakers = find_speakers(text, layout, settings.sources)
    sources, attributions = attribute(text, layout, figures, speakers, visible.links(document.links))
    comparison = compare(text, layout, figures, attributions)
    audit = Audit(
        document=document,
        layout=layout,
        figures=figures,
        attributions=attributions,
        sources=sources,
        referents=comparison.referents,
        groups=comparison.groups,
        relations=comparison.relations,
        carried_by=comparison.carried_by,
    )
    audit = visible.restored(audit)
    return replace(audit, findings=judge(audit, settings))
