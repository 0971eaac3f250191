"""What must hold of the audit of any text at all."""

import pickle
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model import Audit

WORDS = st.sampled_from(
    re.split(
        " ",
        "killed wounded 12 300-400 about some “ ” \" ' ‘ ’ , . ; : – — ( ) the said he she ministry Mr. U.S. at least "
        "up to more than 40% $3 million half two dozen dozens hundreds of thousands tens one in five twenty-eight and "
        "including Reuters officials according per between from 1,200 3.5 km miles (16 km) troops tanks T-72 47th 2022 "
        "May 3 a.m. doubled times as many nearly \n \n\n \t • * | "
        "Ivan Petrov, General KYIV 𝟝 ½ \u00a0 \u202e \x1b[31m [sic]",
    )
)
ARTICLES = st.lists(WORDS, max_size=60).map(" ".join)
ANY_TEXT = st.one_of(ARTICLES, st.text(max_size=300))
FRONT = "Nothing of note was reported from the harbour on Sunday.\n\nThe harbour stayed closed.\n\n"


def figures(audit: Audit) -> list[tuple[int, int, str]]:
    return [(f.span.start, f.span.end, f.text) for f in audit.figures]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(ANY_TEXT)
def test_any_text_is_audited_and_every_span_is_the_authors_own(text: str) -> None:
    audit = claimcheck.audit(text)
    for figure, attribution in zip(audit.figures, audit.attributions, strict=True):
        assert text[figure.span.start : figure.span.end] == figure.text
        spans = figure.spans
        for span in (spans.hedge, spans.unit, spans.per, spans.counted, spans.state, attribution.cue_span):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert attribution.cue_span is None or attribution.cue_span.of(text) == attribution.cue
        low, high = figure.amount.low, figure.amount.high
        assert low is not None or high is not None
        descends = low is not None and high is not None and low > high
        assert not descends or figure.amount.bound == "range"
    ids = {figure.id for figure in audit.figures}
    assert len(ids) == len(audit.figures) == len(audit.referents)
    assert all({relation.a, relation.b} <= ids for relation in audit.relations)
    assert all(set(finding.figures) <= ids for finding in audit.findings)
    assert {a.source for a in audit.attributions} - {None} <= {source.id for source in audit.sources}


@settings(max_examples=80, deadline=None, derandomize=True)
@given(ARTICLES)
def test_figures_never_overlap_and_come_in_text_order(text: str) -> None:
    found = figures(claimcheck.audit(text))
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_a_paragraph_in_front_shifts_every_span_equally() -> None:
    text = (
        "About 300 troops crossed the river on Monday, the governor of Tarsk, Irena Voskan, said.\n\n"
        "“We lost 12 men and four guns,” she added. Another 20 to 25 were wounded.\n"
    )
    alone, behind = claimcheck.audit(text), claimcheck.audit(FRONT + text)
    assert len(alone.figures) == 4
    assert figures(behind) == [(start + len(FRONT), end + len(FRONT), word) for start, end, word in figures(alone)]


def test_the_result_can_be_pickled_and_is_the_same_each_time() -> None:
    text = FRONT + "At least 14 people were killed, police said. The toll later rose to 19."
    audit = claimcheck.audit(text)
    assert pickle.loads(pickle.dumps(audit)) == audit == claimcheck.audit(text)
