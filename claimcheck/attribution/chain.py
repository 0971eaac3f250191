"""Whom a speaker relays: "the governor said the army had counted 40" names the governor and cites the army."""

from claimcheck.attribution.candidates import Scene
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure

CITING = frozenset(("cite", "citing", "quote", "quoting", "quoted", "referring to", "relay"))
NEAR = 6


def cited(scene: Scene, figure: Figure, speaker: Voice) -> str | None:
    """Id of the source that the speaker's own sentence says it relays, None where it relays nobody."""
    passage = scene.passage
    sentence = passage.sentence(speaker.sentence)
    for index in passage.cue_row.within(sentence.start, sentence.end)[:NEAR]:
        voice = scene.voice(index)
        if voice is not speaker and relays(voice, speaker, figure):
            return voice.source.id if voice.source else None
    return None


def relays(inner: Voice, speaker: Voice, figure: Figure) -> bool:
    """Whether `inner` is a report within what `speaker` says of the figure."""
    if inner.source is None or inner.source == speaker.source or not inner.reports:
        return False
    if inner.cue.lemma in CITING or inner.cue.span.start == speaker.cue.span.start:
        return True
    return speaker.cue.span.start < inner.cue.span.start < figure.span.start and inner.sentence == figure.sentence
