"""From weighed candidates to one attribution, with the words that made it."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claimcheck.attribution.anonymity import is_anonymous
from claimcheck.attribution.candidates import Candidate, Scene, candidates
from claimcheck.attribution.certain import certain
from claimcheck.attribution.chain import cited
from claimcheck.attribution.evidence import evidence
from claimcheck.attribution.links import linked
from claimcheck.attribution.roster import UNNAMED
from claimcheck.attribution.scorer import Weights, shares
from claimcheck.attribution.surroundings import surroundings
from claimcheck.attribution.voices import Voice
from claimcheck.model import Attribution, Figure, Link
from claimcheck.model.source import Certainty, Mode, Sourcing

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
    plain = certain(scene, figure, field, context)
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
