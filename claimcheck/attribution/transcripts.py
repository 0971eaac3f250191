"""Briefings, hearings and interviews set down word by word: "MR. HOLLAND: We have confirmed …"."""

import re
from functools import cache

from claimcheck.attribution.passage import Passage
from claimcheck.attribution.scorer import Weights
from claimcheck.attribution.speeches import speaks_of_self
from claimcheck.attribution.voices import Voice, bind

FEWEST = 2  # paragraphs that open with a speaker's name: a single one is a headline or a caption
LONGEST_TAG = 60  # characters from a paragraph's start to the colon


def transcript(passage: Passage, weights: Weights) -> dict[int, Voice]:
    """The speaker of each paragraph of a transcript, by the paragraph's index; empty where the article is none.

    Speakers are named before a colon that opens their words, and say "I" or "we"; a paragraph without a name goes on
    with the speaker before it, and a label that names nobody ("QUESTION:") ends his words.
    """
    opened = tagged(passage, weights)
    blocks = passage.layout.blocks
    if len(opened) < FEWEST or not any(speaks_of_self(blocks[index].span.of(passage.text)) for index in opened):
        return {}
    found: dict[int, Voice] = {}
    speaker: Voice | None = None
    for index, block in enumerate(blocks):
        if index in opened:
            speaker = opened[index]
        elif label().match(passage.text, block.span.start, block.span.end):
            speaker = None
        if speaker is not None:
            found[index] = speaker
    return found


def tagged(passage: Passage, weights: Weights) -> dict[int, Voice]:
    """The voice of every paragraph that opens with somebody's name and a colon."""
    found = {}
    for index, cue in enumerate(passage.cues):
        if cue.kind != "tag":
            continue
        block = passage.block_of(passage.sentence_at(cue.span.start))
        if block not in found and cue.span.start - passage.layout.blocks[block].span.start <= LONGEST_TAG:
            voice = bind(passage, index, None, weights)
            if voice.source is not None:
                found[block] = voice
    return found


@cache
def label() -> re.Pattern[str]:
    """A short word or two in front of a colon: "QUESTION:", "Q:", "The Moderator:"."""
    return re.compile(r"[^\W\d_][\w.'’ ]{0,24}:\s")
