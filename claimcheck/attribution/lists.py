"""Lists under a colon: "The police gave these figures:" answers for every item below it (guidelines, `implied`)."""

from collections.abc import Sequence

from claimcheck.attribution.passage import Passage
from claimcheck.attribution.speeches import paragraphs
from claimcheck.attribution.voices import Voice


def lists(passage: Passage, voices: Sequence[Voice], starts: list[int]) -> dict[int, Voice]:
    """Who gives each item of a list, by the item's block: whoever speaks last in the paragraph that leads it."""
    found: dict[int, Voice] = {}
    speaker: Voice | None = None
    for index, (span, heard) in enumerate(paragraphs(passage, voices, starts)):
        if passage.layout.blocks[index].kind != "item":
            speaker = heard if passage.text[span.end - 1 : span.end] == ":" else None
        elif speaker is not None:
            found[index] = speaker
    return found
