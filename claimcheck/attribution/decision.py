"""From weighed candidates to one attribution, with the words that made it."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claimcheck.attribution.anonymity import is_anonymous
from claimcheck.attribution.candidates import Candidate, Scene, candidates, following
from claimcheck.attribution.chain import cited
from claimcheck.attribution.evidence import evidence
from claimcheck.attribution.links import linked
from claimcheck.attribution.passage import Passage, words
from claimcheck.attribution.roster import UNNAMED
from claimcheck.attribution.scorer import Weights, shares
from claimcheck.attribution.surroundings import surroundings
from claimcheck.attribution.voices import Voice
from claimcheck.model import Attribution, Figure, Link
from claimcheck.model.source import Certainty, Mode, Sourcing

AT_ONCE = 60
"""Characters within which "according to" takes the figure before it whatever else the sentence holds."""
LEAD_IN = 80
"""Characters behind a cue in which it may lead in a list or a bulletin."""
BESIDE = 40
"""Characters between a figure and the hearsay that takes it."""
SURE = 0.75
"""The share of the winning sourcing from which an attribution's certainty is `high`."""
DOUBT = 0.3
"""What speaks for nobody beforehand: reports hold more background than the articles that weights are learned from."""


class Verdict(NamedTuple):
    """The candidate that stands behind a figure, its sourcing, and the share of that sourcing."""

    candidate: Candidate
    sourcing: Sourcing
    share: float

    @property
    def certainty(self) -> Certainty:
        """`low` where another sourcing came near."""
        return "high" if self.share >= SURE else "low"


def attributed(scene: Scene, figure: Figure, weights: Weights, links: tuple[Link, ...] = ()) -> Attribution:
    """Who stands behind the figure, with cue, mention and the spans that say so."""
    verdict = decide(scene, figure, weights)
    voice = verdict.candidate.voice
    link = linked(scene.passage, figure, voice, links)
    if voice is None:
        return unsourced(verdict.certainty) if link is None else replace(unsourced(verdict.certainty), link=link)
    return Attribution(
        verdict.sourcing,
        source=voice.source.id if voice.source else UNNAMED,
        mention=voice.mention.span if voice.mention else None,
        cue=voice.cue.span.of(scene.passage.text),
        cue_span=voice.cue.span,
        mode=mode(scene, figure, verdict.candidate, voice),
        certainty=verdict.certainty,
        carried_from=scene.passage.sentence(voice.sentence) if verdict.sourcing == "implied" else None,
        cites=cited(scene, figure, voice),
        link=link,
    )


@cache
def unsourced(certainty: Certainty) -> Attribution:
    """The attribution of every figure that nobody stands behind, one for them all."""
    return Attribution("unsourced", certainty=certainty)


def decide(scene: Scene, figure: Figure, weights: Weights) -> Verdict:
    """The sourcing with the largest share, and its likeliest candidate."""
    context = surroundings(scene, figure)
    field = candidates(scene, figure)
    plain = next((c for c in field if is_scripted(c) or is_signed(c) or follows_at_once(scene, figure, c)), None)
    plain = plain or hearsay(scene, figure, field) or run_on(scene, figure, field, context)
    plain = plain or listed(scene, figure, field)
    if plain is not None:
        return Verdict(plain, sourcing_of(plain), 1.0)
    scores = [weights.sum(evidence(scene, figure, candidate, context)) for candidate in field]
    scores[0] += DOUBT
    chances = shares(scores)
    totals: dict[Sourcing, float] = {}
    best: dict[Sourcing, tuple[float, Candidate]] = {}
    for candidate, chance in zip(field, chances, strict=True):
        sourcing = sourcing_of(candidate)
        totals[sourcing] = totals.get(sourcing, 0.0) + chance
        if sourcing not in best or chance > best[sourcing][0]:
            best[sourcing] = (chance, candidate)
    winner = max(totals, key=totals.__getitem__)
    return Verdict(best[winner][1], winner, totals[winner])


def is_scripted(candidate: Candidate) -> bool:
    """Whether the figure stands in a transcript, where whoever has the floor says everything, relayed or not."""
    return candidate.route == "speech" and candidate.voice is not None and candidate.voice.cue.kind == "tag"


def listed(scene: Scene, figure: Figure, field: list[Candidate]) -> Candidate | None:
    """Whoever gives the list that the figure is an item of, where the item names nobody itself."""
    giver = scene.lists.get(scene.passage.block_of(figure.sentence))
    if giver is None or any(c.route == "own" and c.voice is not None and c.voice.plain for c in field):
        return None
    return Candidate("list", giver)


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


ADDS, ASIDE = "opens adding", frozenset(("background", "perfect", "quoted"))


def hearsay(scene: Scene, figure: Figure, field: list[Candidate]) -> Candidate | None:
    """The hearsay that stands right beside a figure which nobody reports: "40 people are believed to have died"."""
    if figure.kind == "age" or scene.passage.quotation_at(figure.span.start) is not None:
        return None
    voices = [c.voice for c in field if c.route == "own" and c.voice is not None]
    if any(voice.plain and is_left(voice, figure) for voice in voices):
        return None
    return next((c for c in field if c.route == "own" and c.voice and rumours(scene, figure, c.voice)), None)


def is_left(voice: Voice, figure: Figure) -> bool:
    """Whether a cue stands before the figure."""
    return voice.cue.span.start < figure.span.start


def rumours(scene: Scene, figure: Figure, voice: Voice) -> bool:
    """Whether a cue is hearsay by nobody, within a few words of the figure and in one clause with it."""
    if voice.cue.kind != "hearsay" or voice.source is not None or voice.cue.lemma in words("verbs", "certain"):
        return False
    cue = voice.cue.span
    start, end = (cue.end, figure.span.start) if is_left(voice, figure) else (figure.span.end, cue.start)
    return 0 <= end - start < BESIDE and not scene.passage.joints(start, end)


def sourcing_of(candidate: Candidate) -> Sourcing:
    """What a figure's sourcing would be if this candidate stood behind it."""
    if candidate.voice is None:
        return "unsourced"
    if candidate.route in ("list", "back", "next"):
        return "implied"
    source = candidate.voice.source
    return "anonymous" if source is None or is_anonymous(source) else "named"


def mode(scene: Scene, figure: Figure, candidate: Candidate, voice: Voice) -> Mode:
    """How the source comes to stand behind the figure."""
    if candidate.route in ("list", "back", "next"):
        return "carried"
    if scene.passage.quotation_at(figure.span.start) is not None:
        return "quoted"
    if voice.cue.kind in ("act", "intention"):
        return "act"
    return "according_to" if voice.cue.kind in ("according_to", "document") else "reported"
