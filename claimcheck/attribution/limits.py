"""Where a voice ends: cues of a figure's own sentence that say nothing of it."""

from bisect import bisect_left

from claimcheck.attribution.asides import counts_speakers, own_age, parts_apposition
from claimcheck.attribution.passage import Passage, phrase
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure

VERBS = frozenset(("say", "act", "intention", "count"))
BRACKET = 200
"""Characters that a bracket is looked through for its end."""
CLOSE = 3
"""Characters from closing quotation marks to the words that tag them."""


def out_of_reach(passage: Passage, starts: list[int], figure: Figure, voice: Voice) -> bool:
    """Whether a cue of the figure's sentence cannot speak of it; `starts` are the offsets of the article's figures."""
    return (
        is_quoted(passage, voice)
        or in_another_bracket(passage, starts, figure, voice)
        or is_counted(figure, voice)
        or tags_a_quotation(passage, figure, voice)
        or own_age(figure, voice.mention)
        or is_of_the_speaker(passage, figure, voice)
    )


def is_quoted(passage: Passage, voice: Voice) -> bool:
    """Whether a cue is itself quoted: "“They want to show it,” said the mayor, who offered $500": nobody wants $500."""
    return passage.quotation_at(voice.cue.span.start) is not None


def in_another_bracket(passage: Passage, starts: list[int], figure: Figure, voice: Voice) -> bool:
    """Whether a cue stands in brackets with a figure of their own: "killed 40 (officials say 55)"."""
    start, end = figure.span.end, voice.cue.span.start
    joints = passage.joints(start, end) if start < end else []
    if joints.count("open") <= joints.count("close"):
        return False
    opened, closed = passage.text.rfind("(", start, end), passage.text.find(")", end, end + BRACKET)
    first = bisect_left(starts, opened)
    return first < len(starts) and starts[first] < closed


def is_counted(figure: Figure, voice: Voice) -> bool:
    """Whether a cue is the noun that the figure counts: "charged with 12 counts of murder", "three separate orders"."""
    noun = figure.spans.counted
    return noun is not None and voice.cue.kind in VERBS and noun.start <= voice.cue.span.start < noun.end


def is_of_the_speaker(passage: Passage, figure: Figure, voice: Voice) -> bool:
    """Whether a figure belongs to the noun phrase of those who speak behind it: "two officials said"."""
    if voice.mention is None or voice.cue.span.start < max(figure.span.end, phrase(voice.mention).end):
        return False
    return counts_speakers(figure, voice.mention) or parts_apposition(passage.text, figure, voice.mention)


def tags_a_quotation(passage: Passage, figure: Figure, voice: Voice) -> bool:
    """Whether a cue tags words quoted right before it, and the figure follows: "“…,” Ana Ruiz told a rally of 200"."""
    cue = voice.cue.span
    if voice.mention is None or voice.cue.kind != "say" or cue.start > figure.span.start:
        return False
    first = min(cue.start, phrase(voice.mention).start)
    before = bisect_left(passage.quoted_row.ends, first + 1) - 1
    end = passage.quoted_row.ends[before] if before >= 0 else 0
    adjacent = passage.sentence(voice.sentence).start < end and first - end <= CLOSE
    return adjacent and "that" not in passage.joints(cue.end, figure.span.start)
