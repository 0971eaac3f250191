"""What holds of the speakers of any text: offsets, order, references, time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Block, Layout, Sentence, Span
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers

PIECES = st.sampled_from(
    [
        "the", "Rosa", "Marin", "governor", "of", "Kasai", ",", "said", "officials", "he", "it", "“", "”", "'s", "’",
        "UN", "(", ")", "U.S.", "army", "report", "by", "according to", "12", "\n\n", ":", "-", "al-", "Gen.", "and",
        "who", "I", "By", "POLICE", "é", "\u202e", ".", "ministry", "spokesman", "for", "a", "A.", "II",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80))
def test_speakers_of_any_text_hold_together(text: str) -> None:
    found = find_speakers(text, segment(text), ("Rosa army",))
    ids = [source.id for source in found.sources]
    assert len(ids) == len(set(ids))
    spans = {(source.id, span) for source in found.sources for span in source.mentions}
    assert spans == {(mention.source, mention.span) for mention in found.mentions}
    assert list(found.mentions) == sorted(found.mentions, key=lambda mention: mention.span)
    for mention in found.mentions:
        assert mention.phrase is not None
        assert mention.phrase.holds(mention.span)
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
    assert all(source.name and source.name == " ".join(source.name.split()) for source in found.sources)
    assert all(0 <= cue.span.start < cue.span.end <= len(text) for cue in found.cues)


HOSTILE = [
    "Kaba ", "al ", "of the Army ", "Kaba, ", "Russian and ", '" said Kaba, ', "Army (", "Kaba's ", "1,", "a-",
    "who who ", "Kaba Kaba Russian ", "he said. ", "a report by the Army ", "U.S. ", "’ ", "Minister of ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        layout = Layout((Block(Span(0, size), "body"),), (Sentence(Span(0, size), 0),), ())
        start = time.process_time()
        find_speakers(text, layout)
        return time.process_time() - start

    def best(size: int) -> float:
        return min(seconds(size) for _ in range(3))

    assert best(32_000) < 16 * max(best(4_000), 0.01)
