"""Parts that the counts themselves tell: a narrower group beside all, what was shot down, one person each."""

import itertools
from collections.abc import Iterator, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import before, behind
from claimcheck.comparison.parts.fitting import fate_or_free, holds_part, part, smaller
from claimcheck.comparison.parts.words import all_the, came_down, in_total, single
from claimcheck.comparison.things import FATES, HUMAN, SUBGROUPS, ordinals_clash, places_clash, times_clash
from claimcheck.model import Relation

# Sentences between a whole and a part that no word ties to it.
REACH = 2
# Claims to look back over for the whole that items of a list make up.
LOOK = 12
# Sentences from some of a group to the figure that says it is all of them.
ALL_REACH = 12
# Characters behind a counted item in which the others of its list stand.
LIST = 160


def of_a_total(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Sub-groups told before their total: "14 children … three cooks … 26 people in total"."""
    for at, whole in enumerate(counts):
        if whole.figure.category != "people" or not in_total().match(behind(text, whole)):
            continue
        for claim in counts[max(0, at - 4) : at]:
            near = whole.figure.sentence - claim.figure.sentence <= REACH
            narrower = claim.figure.category in HUMAN - {"people"} and not claim.figure.headline
            if near and narrower and claim.figure.state == whole.figure.state and holds_part(claim, whole):
                yield part(claim, whole)


def subgroups(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """A narrower group's count told beside the count of all, in the same passage: "Fifteen died. Seven children …"."""
    for at, claim in enumerate(counts):
        narrow = claim.figure.category in SUBGROUPS and claim.figure.state in FATES
        if not narrow or claim.more or claim.figure.headline:
            continue
        for whole in reversed(counts[max(0, at - 4) : at]):
            if claim.figure.sentence - whole.figure.sentence > 1:
                break
            if whole.figure.sentence == claim.figure.sentence and lies_below(claim.interval, whole.interval):
                break
            if of_all(claim, whole):
                yield part(claim, whole)
                break


def of_all(claim: Claim, whole: Claim) -> bool:
    """Whether a count of all people, at the same place and time, stands before a narrower group's."""
    return (
        whole.figure.category in ("people", "civilians")
        and whole.figure.state == claim.figure.state
        and whole.figure.sentence != claim.figure.sentence
        and smaller(claim, whole)
        and not (places_clash(claim, whole) or times_clash(claim, whole) or ordinals_clash(claim, whole))
        and not whole.history
    )


def named_groups(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """People of one nation or calling, told right behind the toll: "… killed 70. The nine Ruthenians …"."""
    for at, claim in enumerate(counts):
        if not a_named_group(claim) or claim.turns or claim.also:
            continue
        for whole in reversed(counts[max(0, at - LOOK // 3) : at]):
            if claim.figure.sentence - whole.figure.sentence > 1:
                break
            if whole.counted.generic and of_all(claim, whole) and not (claim.other or whole.more):
                yield part(claim, whole)
                break


def a_named_group(claim: Claim) -> bool:
    """Whether a count is of people with a name of their own, and of one that met a fate."""
    own = claim.figure.category in ("people", "civilians") and not claim.counted.generic
    return own and claim.figure.state in FATES and not (claim.more or claim.figure.headline)


def of_all_there_are(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Some of those of whom a figure says that it is all: "four advisers quit … all the president's ten advisers"."""
    for at, whole in enumerate(counts):
        if not all_the().search(before(text, whole)) or whole.counted.generic:
            continue
        for claim in counts[max(0, at - LOOK) : at + LOOK]:
            near = abs(claim.figure.sentence - whole.figure.sentence) <= ALL_REACH
            one_noun = claim.counted.head == whole.counted.head and not (claim.more or claim.figure.headline)
            if near and one_noun and fate_or_free(claim, whole) and smaller(claim, whole):
                yield part(claim, whole)


def outgrowing(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """A sub-group of the next sentence that is more than a closed whole: "nine in all … eleven children"."""
    for whole, claim in itertools.pairwise(counts):
        if claim.figure.sentence - whole.figure.sentence != 1 or not in_total().match(behind(text, whole)):
            continue
        narrower = claim.figure.category in HUMAN - {"people"} and whole.figure.category == "people"
        one_story = not claim.more and bool(whole.stems & claim.stems) and not places_clash(claim, whole)
        if (
            narrower
            and one_story
            and claim.figure.state == whole.figure.state
            and lies_below(whole.loose, claim.interval)
        ):
            yield part(claim, whole)


def shot_down(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What became of what was launched: "25 drones … air defences shot down 19 … two drones hit a mill"."""
    for at, claim in enumerate(counts):
        if claim.figure.state != "intercepted" and not came_down().match(behind(text, claim)):
            continue
        near = counts[max(0, at - 4) : at + 5]
        fired = [
            c
            for c in near
            if c.id != claim.id and launched(claim, c) and (c.index < claim.index or c.words.of("whole"))
        ]
        if fired:
            yield part(claim, max(fired, key=lambda c: c.figure.amount.low or 0))


def launched(claim: Claim, whole: Claim) -> bool:
    """Whether a figure counts launches of what was intercepted or came down."""
    alike = claim.counted.head == whole.counted.head or bool(claim.counted.kin & whole.counted.kin)
    a, b = claim.counted.modifiers, whole.counted.modifiers
    if a and b and not a & b:
        return False
    near = abs(claim.figure.sentence - whole.figure.sentence) <= REACH
    return near and alike and whole.figure.state == "fired" and smaller(claim, whole)


def with_single_items(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """A counted item of a list whose others are one each, and which make up a whole told near it."""
    for at, claim in enumerate(counts):
        if claim.figure.category not in HUMAN or claim.figure.state not in FATES or claim.figure.headline:
            continue
        items = len(single().findall(text[claim.figure.span.end : claim.figure.span.end + LIST].split(".")[0]))
        value = claim.figure.amount.low
        if not items or value is None or claim.figure.amount.bound != "exact":
            continue
        for whole in counts[max(0, at - LOOK) : at]:
            exact = whole.figure.amount.low == value + items and whole.figure.category == "people"
            if exact and whole.figure.state == claim.figure.state and not whole.figure.headline:
                yield part(claim, whole)
                break
