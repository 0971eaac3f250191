"""Several articles of one story: outlet against outlet, yesterday against today.

Each article's groups stand for their mentions; things are bucketed by what they count before any two are compared,
so that two hundred articles cost two hundred times one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.comparison.claims import Claim, read_claims
from claimcheck.comparison.contradictions import conflict, contradiction, moved_on
from claimcheck.comparison.restatements import compare_amounts
from claimcheck.comparison.sameness import TELLING, comparable, telling
from claimcheck.comparison.things import links, places_clash, times_clash
from claimcheck.comparison.wording import shown
from claimcheck.model import Audit, RelationAcross

# Things of one bucket that each thing is held against.
WINDOW = 60
# Links that tie a thing of one article to one of another; two articles share nothing but what they say.
TYING = frozenset({"event", "place", "time", "noun", "modifiers"})
LEAST, LEAST_TELLING = 3, 2
# More sentences than an article has: what sets those of one document apart from those of the next.
FAR = 10**9


class Thing(NamedTuple):
    """One thing that an article counts, by the mention that stands for it. The claim's source is a name, the same in
    every document, or the document's path where nobody is named: then the outlet itself says so."""

    path: str
    claim: Claim


def compare_documents(audits: Sequence[Audit]) -> tuple[RelationAcross, ...]:
    """The relations between figures of different documents, in the order of the documents."""
    buckets: dict[Hashable, list[Thing]] = defaultdict(list)
    found: list[RelationAcross] = []
    for number, audit in enumerate(audits):
        fresh = list(things(audit, number))
        for thing in fresh:
            near = buckets[bucket(thing)][-WINDOW:]
            found += (r for other in near if other.path != thing.path and (r := relation(other, thing)) is not None)
        for thing in fresh:
            buckets[bucket(thing)].append(thing)
    return tuple(found)


def things(audit: Audit, number: int) -> Iterator[Thing]:
    """The things an article counts: a mention for each group, sourced where one is, and every figure in no group."""
    claims = read_claims(audit.document.text, audit.layout, audit.figures, audit.attributions)
    names = {source.id: source.name for source in audit.sources}
    later = {figure for group in audit.groups for figure in group.figures}
    by_id = {claim.id: claim for claim in claims}
    chosen = {standing_for([by_id[name] for name in group.figures]) for group in audit.groups}
    for claim in claims:
        stands = claim.id in chosen or claim.id not in later
        if stands and claim.figure.claim and claim.figure.kind in ("count", "money"):
            voice = names.get(claim.attribution.source or "") or audit.document.path
            yield Thing(audit.document.path, set_apart(claim, number, voice))


def set_apart(claim: Claim, number: int, voice: str) -> Claim:
    """The claim as one of a row of documents: its sentence and paragraph are no other document's."""
    figure = replace(claim.figure, sentence=claim.figure.sentence + number * FAR)
    attribution = replace(claim.attribution, source=voice)
    return replace(claim, figure=figure, block=claim.block + number * FAR, attribution=attribution)


def standing_for(mentions: Sequence[Claim]) -> str:
    """The mention that says most: one in the body with a source, else the first."""
    best = (claim for claim in mentions if claim.attribution.source and not claim.figure.headline)
    return next(best, mentions[0]).id


def bucket(thing: Thing) -> Hashable:
    """What must be equal before two things are compared at all."""
    figure = thing.claim.figure
    return figure.kind, figure.unit, figure.state, figure.category


def relation(old: Thing, new: Thing) -> RelationAcross | None:
    """How a thing of a later document stands to one of an earlier, None where they are not tied."""
    x, y = old.claim, new.claim
    if not comparable(x, y) or places_clash(x, y):
        return None
    ends = (new.path, y.id), (old.path, x.id)
    verdict = compare_amounts(y, x)
    if verdict.outcome == "same":
        return RelationAcross(*ends, "same", verdict.why(y, x)) if tied(x, y) and not times_clash(x, y) else None
    if verdict.outcome not in ("distorts", "apart") or not tied(x, y) or not one_story(x, y):
        return None
    if verdict.outcome == "apart":
        return apart(old, new)
    if times_clash(x, y) or "vague" in (x.figure.amount.bound, y.figure.amount.bound):
        return None
    return RelationAcross(*ends, "distorts", verdict.why(y, x), grade="bound-dropped")


def one_story(x: Claim, y: Claim) -> bool:
    """Whether two articles' figures name one place, and one event or day: less is no ground to say that they differ."""
    found = links(x, y)
    return "place" in found and bool({"event", "time"} & found)


def tied(x: Claim, y: Claim) -> bool:
    """Whether two articles' figures share enough of event, place, day and noun."""
    count = len(links(x, y) & TYING)
    return count >= (LEAST_TELLING if telling(x, TELLING) else LEAST)


def apart(old: Thing, new: Thing) -> RelationAcross | None:
    """Values that cannot both be true: another day's tally, or a dispute; one named source's two values contradict."""
    x, y = old.claim, new.claim
    ends = (new.path, y.id), (old.path, x.id)
    if times_clash(x, y) or moved_on(x, y):
        return RelationAcross(*ends, "updates", f"{shown(x.figure)} → {shown(y.figure)}")
    if not conflict(x, y):
        return None
    made = contradiction(y, x)
    return RelationAcross(*ends, "contradicts", made.why, grade=made.grade) if made else None
