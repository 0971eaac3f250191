"""Wholes that sum up what was told before: "six more, raising the toll to 81", "52 since Friday"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import before, behind, counts_alike, fate_within, holds_group
from claimcheck.comparison.parts.fitting import fewer, part, smaller
from claimcheck.comparison.parts.words import have_died, have_killed, in_total, raising, total_of
from claimcheck.comparison.things import FATES, HUMAN, like_nouns, places_clash, same_counted, sides_clash, times_clash
from claimcheck.model import Relation

# Sentences that what was added may stand before its total.
REACH = 2
# Claims to look back over for what was added to a total, and for an incident within a longer stretch.
LOOK = 12
# Sentences that a total sums up.
TOTAL_REACH = 4


def added(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What was added to a total: "six more …, raising the toll to 81"."""
    for at, whole in enumerate(counts):
        if not at or not raising().search(before(text, whole, 130)):
            continue
        for claim in reversed(counts[max(0, at - LOOK) : at]):
            reach = REACH + 1 if claim.counted.head == whole.counted.head and not whole.counted.generic else 1
            if whole.figure.sentence - claim.figure.sentence > 2 * reach:
                break
            if grew_by(claim, whole):
                if same_counted(claim, whole) or claim.figure.category in HUMAN or claim.figure.kind == "money":
                    yield part(claim, whole)
                break


def grew_by(claim: Claim, whole: Claim) -> bool:
    """Whether a total can have grown by a figure: of one kind, one fate and one side, and smaller."""
    apart = only_feared(claim, whole) or named_apart(claim, whole)
    return not apart and fate_within(claim, whole) and counts_alike(claim, whole) and fewer(claim, whole)


def only_feared(claim: Claim, whole: Claim) -> bool:
    """Whether the total is one that may come to be, and the figure before it stands: "… might be raised to 9,000"."""
    open_total = whole.referent.modality in ("hypothetical", "possible")
    return open_total and claim.referent.modality == "asserted" and not claim.more


def summed_up(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What stands before a total of the passage: "In Oresk 12 died … six in Talven. In total over 50 … died"."""
    for at, whole in enumerate(counts):
        if whole.figure.headline or not sums_up(text, whole):
            continue
        for claim in reversed(counts[max(0, at - LOOK) : at]):
            if whole.figure.sentence - claim.figure.sentence > TOTAL_REACH or sums_up(text, claim):
                break
            if in_total_of(claim, whole):
                yield part(claim, whole)
        for claim in counts[at + 1 : at + 1 + LOOK // 3]:
            if claim.figure.sentence - whole.figure.sentence > REACH or sums_up(text, claim):
                break
            if goes_into(claim, whole) and in_total_of(claim, whole):
                yield part(claim, whole)


def goes_into(claim: Claim, whole: Claim) -> bool:
    """Whether a figure behind a total tells of some of it: one noun, and no word that turns to something else."""
    return like_nouns(claim, whole) and not (claim.more or claim.also or claim.turns or claim.other)


def still_counting(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What was added to a count that goes on: "Three more miners died on Friday. Some 90 miners have died of it"."""
    for claim, whole in pairwise(counts):
        if not claim.more or whole.figure.sentence - claim.figure.sentence != 1 or whole.more:
            continue
        goes_on = have_died().match(behind(text, whole)) or have_killed().search(before(text, whole))
        if goes_on and same_counted(claim, whole) and in_total_of(claim, whole):
            yield part(claim, whole)


def sums_up(text: str, whole: Claim) -> bool:
    """Whether words beside a figure make it a total of what was told before it."""
    return bool(total_of().search(before(text, whole)) or in_total().match(behind(text, whole)))


def in_total_of(claim: Claim, whole: Claim) -> bool:
    """Whether a figure is one of those that a total sums up: one thing, one fate, within one stretch of time."""
    if (
        claim.figure.headline
        or claim.history
        or whole.history
        or times_clash(claim, whole)
        or named_apart(claim, whole)
    ):
        return False
    human = claim.figure.category in HUMAN and holds_group(claim, whole)
    alike = human if whole.figure.category in HUMAN else same_counted(claim, whole)
    sums = claim.figure.kind == whole.figure.kind == "money"  # what is pledged, asked for or spent makes one total
    one_fate = sums or (
        claim.figure.state == whole.figure.state
        and (not human or whole.figure.state in FATES or like_nouns(claim, whole))
    )
    return alike and one_fate and counts_alike(claim, whole) and smaller(claim, whole)


def named_apart(claim: Claim, whole: Claim) -> bool:
    """Whether both counted nouns name whose they are, and not the same: militiamen of one side, fighters of another."""
    a, b = claim.counted.names, whole.counted.names
    return sides_clash(claim, whole) or bool(a and b and not a & b)


def windows(counts: Sequence[Claim]) -> Iterator[Relation]:
    """One incident's count within that of a stretch that began on a day: "since Friday … 52 civilians"."""
    for at, whole in enumerate(counts):
        scope = (whole.referent.scope or "").split()
        dated = len(scope) > 1 and scope[0].lower() == "since" and scope[1][0].isupper() and bool(whole.times.days)
        if not dated or whole.figure.state not in FATES or whole.history or scope_is_of_next(counts, at):
            continue
        for claim in counts[max(0, at - LOOK) : at]:
            if claim.referent.scope is None and fits(claim, whole) and not places_clash(claim, whole):
                yield part(claim, whole)


def scope_is_of_next(counts: Sequence[Claim], at: int) -> bool:
    """Whether the stretch of time stands behind the next figure of the sentence, and so is that one's."""
    span = dict(counts[at].referent.spans).get("scope")
    after = counts[at + 1] if at + 1 < len(counts) else None
    same = after is not None and after.figure.sentence == counts[at].figure.sentence
    return span is not None and same and after is not None and after.figure.span.start < span.start


def fits(claim: Claim, whole: Claim) -> bool:
    """Whether an incident's count can be within a longer stretch's."""
    return (
        claim.figure.state == whole.figure.state
        and same_counted(claim, whole)
        and not claim.figure.headline
        and not claim.history
        and lies_below(claim.interval, whole.interval)
    )
