"""Words given without quotation marks: "Speaking in the assembly, the president said:" and what follows."""

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.attribution.passage import Passage, words
from claimcheck.attribution.voices import Voice
from claimcheck.model import Span

MARKS = "“\"«‘'"


def speeches(passage: Passage, voices: Sequence[Voice], starts: list[int]) -> dict[int, Voice]:
    """The speaker of each paragraph that belongs to a speech, by the paragraph's index.

    A speech opens after a paragraph that ends in a colon behind somebody's cue, and runs on until another voice is
    heard or a quotation opens. It is one only if its speaker says "we" or "I" in it; else what follows is a list.
    """
    found: dict[int, Voice] = {}
    speaker: Voice | None = None
    run: list[int] = []
    personal = False
    for index, (span, heard) in enumerate(paragraphs(passage, voices, starts)):
        text = span.of(passage.text)
        if speaker is not None and heard is None and text[:1] not in MARKS:
            run.append(index)
            personal = personal or speaks_of_self(text)
            continue
        if speaker is not None and personal:
            found |= dict.fromkeys(run, speaker)
        speaker, run, personal = (heard if text.endswith(":") else None), [], False
    return found | (dict.fromkeys(run, speaker) if speaker is not None and personal else {})


def paragraphs(passage: Passage, voices: Sequence[Voice], starts: list[int]) -> list[tuple[Span, Voice | None]]:
    """Each block with the last plain voice heard in it."""
    found = []
    for block in passage.layout.blocks:
        heard = [
            v for v in voices[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)] if v.plain
        ]
        found.append((block.span, heard[-1] if heard else None))
    return found


def speaks_of_self(text: str) -> bool:
    """Whether a paragraph has a first person in it."""
    return not words("person", "first").isdisjoint(text.lower().split())
