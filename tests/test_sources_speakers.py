"""Who could be speaking: entities under their fullest names, their mentions, the cues."""

import pytest

from claimcheck.model import Speakers
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers


def speakers(text: str) -> Speakers:
    return find_speakers(text, segment(text))


def surfaces(text: str, name: str) -> list[str]:
    """The mentions of the entity called `name`."""
    found = [source for source in speakers(text).sources if source.name == name]
    return [span.of(text) for source in found for span in source.mentions]


JOINED = [
    ("Rosa Marin, the governor of Kasai, said 12 died. Marin added that she was safe.",
     "Rosa Marin", ["Rosa Marin", "Marin"]),
    ("The governor of Kasai, Rosa Marin, said 12 died. The governor spoke on radio.",
     "Rosa Marin", ["Rosa Marin", "governor"]),
    ("Colonel Peter Okello told reporters that 12 died. No names were known, the colonel said. He added nothing.",
     "Peter Okello", ["Peter Okello", "colonel", "He"]),
    ("Kenya's defence ministry said 12 died. The ministry added that it counted 40.",
     "Kenya's defence ministry", ["Kenya's defence ministry", "ministry", "it"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "mentions"), JOINED)
def test_forms_of_one_entity_are_joined(text: str, name: str, mentions: list[str]) -> None:
    assert surfaces(text, name) == mentions


KINDS = [
    ("Officials said 12 died.", "Officials", "anonymous"),
    ("Two residents of Kasai said 12 died.", "residents of Kasai", "witness"),
    ("According to Reuters, 12 died.", "Reuters", "media"),
    ("UNICEF said 12 died.", "UNICEF", "organisation"),
    ("Moscow said 12 died.", "Moscow", "official"),
    ("Professor Ivo Brandt said 12 died.", "Ivo Brandt", "expert"),
    ("The survey found that 12 died.", "survey", "document"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_each_source_has_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(source.name, source.kind) for source in speakers(text).sources]


def test_mentions_are_parallel_to_sources() -> None:
    text = "Rosa Marin, the governor, said 12 died. Officials said 13 died. She disagreed, she said."
    found = speakers(text)
    spans = sorted(span for source in found.sources for span in source.mentions)
    assert spans == [mention.span for mention in found.mentions]
    assert all(mention.phrase is not None and mention.phrase.holds(mention.span) for mention in found.mentions)
