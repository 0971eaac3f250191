"""Parts that point back at a whole over a full stop: "Of those, 340 …", "Seven of the victims …"."""

from collections.abc import Callable, Iterator, Sequence, Set

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.counted import Counted, read_counted, same_head
from claimcheck.comparison.neighbours import before, behind, between, holds_group
from claimcheck.comparison.parts.fitting import fewer, holds_part, part
from claimcheck.comparison.parts.words import (
    among_the_dead,
    among_whom,
    bare,
    in_danger,
    listed_on,
    of_its_own,
    of_the_dead,
    of_the_group,
    of_them,
    of_those,
    of_those_killed,
    outdated,
    the_dead_include,
    the_rest,
)
from claimcheck.comparison.things import FATES, HUMAN, SUBGROUPS, like_nouns, places_clash, times_clash
from claimcheck.model import Relation

# A part may stand this many sentences behind its whole ("Of those, 340 crossed …"), farther where it names the fate
# of the whole ("… were among those killed").
REACH, FATE_REACH = 2, 5
# Claims to look back over, likewise.
LOOK, FATE_LOOK = 4, 12
# Characters behind a part in which a list of parts may run on to "were among the dead".
LIST = 90


Fit = Callable[[Claim, Claim], bool]


def back_pointing(text: str, counts: Sequence[Claim], inner: Set[str]) -> Iterator[Relation]:
    """Parts that point back over a full stop: "Of those, 340 …", "Seven of the victims …", "Five have been lost".

    Args:
        inner: ids of figures that are parts themselves; "of the dead" means the whole of them, not one of its parts.
    """
    front = [c for c in counts if c.front and c.figure.state in FATES][:FATE_LOOK]
    last, last_whole = "", None
    for at, claim in enumerate(counts):
        if names_fate(text, claim):
            lefts = [c for c in counts[max(0, at - FATE_LOOK) : at] if c.id not in inner]
            whole = whole_of_fate(text, claim, lefts, front, counts[at + 1 : at + 1 + LOOK])
        else:
            whole = whole_pointed_at(text, claim, counts[max(0, at - LOOK) : at])
            whole = whole or whole_named(text, claim, counts[max(0, at - FATE_LOOK) : at], front)
        if whole is None and at and counts[at - 1].id == last:
            whole = carried_on(text, counts[at - 1], claim, last_whole)
        if whole is not None:
            yield part(claim, whole)
            last, last_whole = claim.id, whole


def carried_on(text: str, claim: Claim, following: Claim, whole: Claim | None) -> Claim | None:
    """The whole of the part before in the sentence, where a list goes on: "Among them were nine boys and two women"."""
    if whole is None or claim.figure.sentence != following.figure.sentence or following.more:
        return None
    listed = listed_on().search(between(text, claim, following))
    own = following.figure.category == claim.figure.category == "people" and not following.counted.generic
    elliptic = following.figure.counted == claim.figure.counted and following.figure.state == claim.figure.state
    groups = own or elliptic or following.figure.category != claim.figure.category
    return whole if listed and groups and holds_part(following, whole) and fewer(following, whole) else None


def names_fate(text: str, claim: Claim) -> bool:
    """Whether a part names the fate of its whole: "nine of the dead", "… were among those killed"."""
    tail, lead = behind(text, claim, LIST), before(text, claim, 60)
    behind_it = of_the_dead().match(tail) or among_the_dead().match(tail)
    return bool(behind_it or the_dead_include().search(lead) or of_those_killed().search(lead))


def whole_of_fate(
    text: str, claim: Claim, lefts: Sequence[Claim], front: Sequence[Claim], rights: Sequence[Claim]
) -> Claim | None:
    """The nearest figure in the passage of whom the fate is told, else the headline's or the lead's, else the next.

    Tolls told side by side ("11 died in the town and eight in the port") come last: the dead are those of all places.
    """
    passage = [c for c in reversed(lefts) if claim.figure.sentence - c.figure.sentence <= FATE_REACH]
    near = sorted(passage, key=lambda c: c.shared)
    told = [c for c in front if c.index < claim.index]
    ahead = [c for c in rights if c.figure.sentence - claim.figure.sentence <= REACH and c.counted.generic]
    for whole in (*near, *told, *ahead):
        if holds_part(claim, whole) and of_fate(claim, whole) and not outdated().search(before(text, whole)):
            return whole
    return None


def whole_named(text: str, claim: Claim, lefts: Sequence[Claim], front: Sequence[Claim]) -> Claim | None:
    """The nearest figure that counts those whom words beside a part name: "… were among the hostages"."""
    named = among_whom().match(behind(text, claim, LIST)) or of_the_group().search(before(text, claim))
    if named is None:
        return None
    group = read_counted(named.group("noun"))
    for whole in (*reversed(lefts), *front):
        if whole.index < claim.index and group_of(group, whole) and holds_part(claim, whole) and fewer(claim, whole):
            return None if of_its_own().match(behind(text, whole)) else whole
    return None


def group_of(group: Counted, whole: Claim) -> bool:
    """Whether a figure counts the group that a noun names; "people" names none."""
    return not group.generic and whole.counted.head is not None and same_head(group, whole.counted)


def of_fate(claim: Claim, whole: Claim) -> bool:
    """Whether a fate is told of the whole, and of more than the part's own group: no 70 children of dozens of children.

    In one sentence the whole names nobody ("40 were killed, six of the dead …"), else both are items of one list.
    """
    told = whole.figure.state in FATES and not whole.history and holds_group(claim, whole)
    own = like_nouns(claim, whole) and claim.figure.category in SUBGROUPS
    return told and not own and (whole.counted.generic or whole.figure.sentence != claim.figure.sentence)


def whole_pointed_at(text: str, claim: Claim, lefts: Sequence[Claim]) -> Claim | None:
    """The nearest figure of an earlier sentence that "of them", "of its …" or a bare number can mean.

    "Six of the enemy" are no part of "19 of the enemy": those are two counts of one force.
    """
    tail = behind(text, claim)
    rest = the_rest().match(behind(text, claim, 70)) and not ends_list(text, claim, lefts)
    if rest or of_them().match(tail) or of_those().search(before(text, claim, 60)):
        return nearest(claim, lefts, REACH, any_whole)
    if in_danger().match(behind(text, claim, LIST)):
        return nearest(claim, lefts, REACH, both_wounded)
    if of_its_own().match(tail):
        whole = nearest(claim, lefts, REACH, named_alike)
        return whole if whole and not of_its_own().match(behind(text, whole)) else None
    return nearest(claim, lefts, 1, left_out) if bare().match(tail) else None


def ends_list(text: str, claim: Claim, lefts: Sequence[Claim]) -> bool:
    """Whether a part is the last item of a list, so that "the rest" is what the list leaves of a larger whole."""
    left = lefts[-1] if lefts else None
    if left is None or left.figure.sentence != claim.figure.sentence or left.figure.kind != claim.figure.kind:
        return False
    return bool(listed_on().search(between(text, left, claim)))


def nearest(claim: Claim, lefts: Sequence[Claim], reach: int, fits: Fit) -> Claim | None:
    """The nearest of the figures, so many sentences back at most, that can hold the part and fits."""
    for whole in reversed(lefts):
        apart = claim.figure.sentence - whole.figure.sentence
        if apart > reach:
            return None
        if apart and holds_part(claim, whole) and fits(claim, whole):
            return whole
    return None


def any_whole(claim: Claim, whole: Claim) -> bool:
    """ "Of them" means whatever can hold the part."""
    return True


def both_wounded(claim: Claim, whole: Claim) -> bool:
    """ "Nine are in a critical condition" tells of the wounded."""
    return claim.figure.state == whole.figure.state == "wounded" and not claim.more


def named_alike(claim: Claim, whole: Claim) -> bool:
    """Whether both count one noun or one narrower group of people: "the 30 gunmen … two of the attackers"."""
    one_group = claim.figure.category == whole.figure.category and claim.figure.category in HUMAN - {"people"}
    return like_nouns(claim, whole) or one_group


def opens_sentence(claim: Claim) -> bool:
    """Whether a sentence opens on the number or on its hedge: "Some 5,000 are …"."""
    hedge = claim.figure.spans.hedge
    start = min(hedge.start, claim.figure.span.start) if hedge else claim.figure.span.start
    return not claim.words.starts or claim.words.starts[0] >= start


def left_out(claim: Claim, whole: Claim) -> bool:
    """Whether a bare number leaves out the noun before it, at no other place or time."""
    noun = claim.counted.head is not None and claim.counted.head == whole.counted.head
    opens = not claim.counted.generic or opens_sentence(claim)
    return noun and opens and not claim.more and not places_clash(claim, whole) and not times_clash(claim, whole)
