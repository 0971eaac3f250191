"""The cases that nothing need be weighed in: who stands behind the figure is plain from the wording alone."""

from claimcheck.attribution.candidates import Candidate, Scene, following
from claimcheck.attribution.passage import Passage, words
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure

AT_ONCE = 60
"""Characters within which "according to" takes the figure before it whatever else the sentence holds."""
LEAD_IN = 80
"""Characters behind a cue in which it may lead in a list or a bulletin."""
BESIDE = 40
"""Characters between a figure and the hearsay that takes it."""
ADDS = "opens adding"
ASIDE = frozenset(("background", "perfect", "quoted"))


def certain(scene: Scene, figure: Figure, field: list[Candidate], context: tuple[str, ...]) -> Candidate | None:
    """The candidate that plainly stands behind the figure; None where the candidates must be weighed."""
    plain = next((c for c in field if is_scripted(c) or is_signed(c) or follows_at_once(scene, figure, c)), None)
    return (
        plain or hearsay(scene, figure, field) or run_on(scene, figure, field, context) or listed(scene, figure, field)
    )


def is_scripted(candidate: Candidate) -> bool:
    """Whether the figure stands in a transcript, where whoever has the floor says everything, relayed or not."""
    return candidate.route == "speech" and candidate.voice is not None and candidate.voice.cue.kind == "tag"


def is_signed(candidate: Candidate) -> bool:
    """Whether a closing tag names whose headline it is: "40 dead in raid: police"."""
    voice = candidate.voice
    if candidate.route != "own" or voice is None or voice.mention is None or voice.cue.kind != "tag":
        return False
    return voice.cue.span.start < voice.mention.span.start


def follows_at_once(scene: Scene, figure: Figure, candidate: Candidate) -> bool:
    """Whether "according to" closes the figure's own clause: "40 died according to the ministry, while …"."""
    voice = candidate.voice
    if candidate.route != "own" or voice is None or voice.mention is None or voice.strength != "according_to":
        return False
    start, end = figure.span.end, voice.cue.span.start
    return 0 < end - start < AT_ONCE and not scene.passage.joints(start, end)


def hearsay(scene: Scene, figure: Figure, field: list[Candidate]) -> Candidate | None:
    """The hearsay that stands right beside a figure which nobody reports: "40 people are believed to have died"."""
    if figure.kind == "age" or scene.passage.quotation_at(figure.span.start) is not None:
        return None
    voices = [c.voice for c in field if c.route == "own" and c.voice is not None]
    if any(voice.plain and is_left(voice, figure) for voice in voices):
        return None
    return next((c for c in field if c.route == "own" and c.voice and rumours(scene, figure, c.voice)), None)


def rumours(scene: Scene, figure: Figure, voice: Voice) -> bool:
    """Whether a cue is hearsay by nobody, within a few words of the figure and in one clause with it."""
    if voice.cue.kind != "hearsay" or voice.source is not None or voice.cue.lemma in words("verbs", "certain"):
        return False
    cue = voice.cue.span
    start, end = (cue.end, figure.span.start) if is_left(voice, figure) else (figure.span.end, cue.start)
    return 0 <= end - start < BESIDE and not scene.passage.joints(start, end)


def is_left(voice: Voice, figure: Figure) -> bool:
    """Whether a cue stands before the figure."""
    return voice.cue.span.start < figure.span.start


def run_on(scene: Scene, figure: Figure, field: list[Candidate], context: tuple[str, ...]) -> Candidate | None:
    """Whoever plainly goes on in a sentence without a cue: after a bulletin is announced, or in an addition."""
    if not ASIDE.isdisjoint(context) or any(c.route in ("own", "tag", "speech") for c in field):
        return None
    last = next((c for c in field if c.route == "back"), None)
    if last is None or last.voice is None:
        return None
    if announces(scene.passage, last.voice) or (ADDS in context and is_between(scene, figure, last.voice)):
        return last
    return None


def listed(scene: Scene, figure: Figure, field: list[Candidate]) -> Candidate | None:
    """Whoever gives the list that the figure is an item of, where the item names nobody itself."""
    giver = scene.lists.get(scene.passage.block_of(figure.sentence))
    if giver is None or any(c.route == "own" and c.voice is not None and c.voice.plain for c in field):
        return None
    return Candidate("list", giver)


def is_between(scene: Scene, figure: Figure, voice: Voice) -> bool:
    """Whether a voice speaks right before and right after a figure's sentence, all within one paragraph."""
    if voice.sentence != figure.sentence - 1:
        return False
    after = following(scene, figure, scene.passage.sentence(figure.sentence))
    if not after or after[0].voice is None or after[0].voice.source != voice.source:
        return False
    block_of = scene.passage.block_of
    return block_of(voice.sentence) == block_of(figure.sentence) == block_of(after[0].voice.sentence)


def announces(passage: Passage, voice: Voice) -> bool:
    """Whether a cue leads in what comes after its sentence: "The ministry gave the following figures"."""
    start, end = voice.cue.span.end, passage.sentence(voice.sentence).end
    behind = [word.strip(".:,") for word in passage.text[start : min(end, start + LEAD_IN)].lower().split()]
    for before, word, after in zip(behind, behind[1:], [*behind[2:], ""], strict=False):
        if (before, word) == ("as", "follows"):
            return True
        if (before, word) == ("the", "following"):  # but "the following day"
            return after not in words("announcing", "times")
    return False
