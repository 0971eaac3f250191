"""Whether an account runs on: what ties the sentence of a figure to that of a voice outside it."""

from itertools import chain

from claimcheck.attribution.candidates import Scene
from claimcheck.attribution.passage import Passage
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure

CLOSING = 60
"""Characters from a cue to the start, or the end, of its sentence that it opens, or closes."""


def account(scene: Scene, figure: Figure, voice: Voice, route: str, near: bool) -> list[str]:
    """The evidence that a figure's sentence tells of what the voice's told; `near` in one paragraph with it."""
    mine, theirs = scene.wording(figure.sentence), scene.wording(voice.sentence)
    low, high = sorted((figure.sentence, voice.sentence))
    heard = [scene.wording(index) for index in range(low, high + 1) if index != figure.sentence]
    known = mine.names.intersection(chain.from_iterable([one.names for one in heard]))
    where, stands = "near" if near else "far", position(scene.passage, voice)
    return [
        f"{route} day {days(mine.days, theirs.days)}",
        f"{route} {where} day {days(mine.days, theirs.days)}",
        f"{route} new names {min(len(mine.names) - len(known), 2)}",
        f"{route} old names {min(len(known), 2)}",
        f"{route} voice {stands}",
        f"{route} {where} voice {stands}",
        f"{route} told {min(scene.counts.get(voice.sentence, 0), 2)}",
        f"{route} {'over quotation' if quoted(scene.passage, low, high) else 'over prose'}",
        f"{route} names {named_there(scene.passage, figure.sentence, voice)}",
    ]


def days(mine: frozenset[str], theirs: frozenset[str]) -> str:
    """Whether a sentence gives a day, month or year, and one that the voice's sentence gives too."""
    return "none" if not mine else "same" if mine & theirs else "new"


def position(passage: Passage, voice: Voice) -> str:
    """Where a cue stands in its sentence: "Ana Ruiz said …" opens an account, "…, according to Ana Ruiz" closes one."""
    sentence, cue = passage.sentence(voice.sentence), voice.cue.span
    led = cue.start - sentence.start
    if sentence.end - cue.end < CLOSING and led > 40:
        return "closes"
    return "opens" if led < CLOSING else "amid"


def quoted(passage: Passage, low: int, high: int) -> bool:
    """Whether a quotation opens within the sentences from `low` to `high`."""
    return bool(passage.quoted_row.within(passage.sentence(low).start, passage.sentence(high).end))


def named_there(passage: Passage, sentence: int, voice: Voice) -> str:
    """Whether a sentence names the one who spoke, others only, or nobody."""
    span = passage.sentence(sentence)
    found = {passage.standing[index].source for index in passage.standing_row.within(span.start, span.end)}
    if voice.source is not None and voice.source.id in found:
        return "them"
    return "others" if found else "nobody"
