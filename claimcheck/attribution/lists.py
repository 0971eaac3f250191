"""Lists under a colon: "The police gave these figures:" answers for every item below it (guidelines, `implied`)."""

from collections.abc import Sequence

from claimcheck.attribution.passage import Passage
from claimcheck.attribution.speeches import paragraphs
from claimcheck.attribution.voices import Voice
from claimcheck.model.leads import leads


def lists(passage: Passage, voices: Sequence[Voice], starts: list[int]) -> dict[int, Voice]:
    """Who gives each item of a list, by the item's block: whoever speaks last in the paragraph that leads it."""
    heard = [voice for _, voice in paragraphs(passage, voices, starts)]
    blocks, text = passage.layout.blocks, passage.text
    found: dict[int, Voice] = {}
    for index, lead in enumerate(leads(text, passage.layout)):
        voice = heard[lead] if lead >= 0 and blocks[index].kind == "item" else None
        if voice is not None and text[blocks[lead].span.end - 1] == ":":
            found[index] = voice
    return found
