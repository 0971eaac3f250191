"""Parts of wholes: "45 people, 12 of them children", "one of the 16", "six more raised the toll to 93"."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import before, behind, between, by_sentence, counts_alike, fate_within
from claimcheck.comparison.things import (
    FATES,
    HUMAN,
    SUBGROUPS,
    like_nouns,
    ordinals_clash,
    places_clash,
    same_counted,
    times_clash,
)
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

# A part may stand this many sentences behind its whole ("Of those, 761 crossed …").
REACH = 2
# Claims to look back over for what was added to a total, and for an incident within a longer stretch.
LOOK = 12
# Longest stretch of words between a whole and a part that an opening word ties together.
GAP = 160
ITEM_GAP = 60
HEDGES = r"(?:\s(?:about|some|more|than|at|least|nearly|almost|around|over|only|a|total|of))*"


@cache
def including() -> re.Pattern[str]:
    """Words between a whole and its part that say that the second is counted within the first."""
    return re.compile(
        r"\b(?:includ(?:ing|es?|ed)|among\s(?:them|whom|which|those)|amongst\sthem"
        r"|of\s(?:whom|which|them|those|these)|counting)\b"
    )


@cache
def of_them() -> re.Pattern[str]:
    """Words behind a part that point back at its whole."""
    return re.compile(
        r"^(?:%\s)?(?:\w+\s){0,2}?of\s(?:them|whom|which|those|these|the\s(?:dead|victims|wounded|injured|killed|total|casualties))\b"
    )


@cache
def of_its_own() -> re.Pattern[str]:
    """Words behind a part whose noun is the whole's: "four of its ships", "nine of those villages"."""
    return re.compile(r"^of\s(?:its|their|his|her|our|those|these|the)\s[a-z]")


@cache
def out_of() -> re.Pattern[str]:
    """All that stands between a part and its whole in "eight of the 16", "four out of five"."""
    return re.compile(
        r"^(?:[\w-]+\s){0,2}?(?:of|out\sof|from\samong)(?:\s(?:the|its|his|her|their|a|these|those|original|initial|total|our))*"
        + HEDGES
        + "$"
    )


@cache
def among() -> re.Pattern[str]:
    """Words that end right before a whole whose part stands before them: "four nurses were among the 40 dead"."""
    return re.compile(r"\bamong(?:st)?(?:\s(?:the|those|a))?" + HEDGES + "$")


@cache
def among_the_dead() -> re.Pattern[str]:
    """Words behind a part that point back at a whole by its fate: "… were among the dead"."""
    return re.compile(
        r"^[^.;]{0,60}\bamong\s(?:the|those)\s(?:dead|victims|killed|wounded|injured|casualties|missing|fatalities)\b"
    )


@cache
def the_rest() -> re.Pattern[str]:
    """Words behind a part that speak of what is left of its whole: "… carried 20 guards, with the rest miners"."""
    return re.compile(r"^[^.;:\d]{0,50}\b(?:the\s(?:rest|remainder|remaining|others\swere))\b")


@cache
def the_dead_include() -> re.Pattern[str]:
    """Words that end right before a part of a whole named by its fate: "the dead included …", "among the dead were"."""
    return re.compile(
        r"(?:(?:dead|victims|killed|wounded|injured|casualties|fatalities|deaths)\s(?:includ(?:e|es|ed|ing)|were|was|are)"
        r"|among\s(?:the|those)\s(?:dead|victims|killed|wounded|injured|casualties)\s(?:were|was|are|is))"
        + HEDGES
        + "$"
    )


@cache
def of_the() -> re.Pattern[str]:
    """Words before a whole whose part follows, at the head of a clause: "Of the 200 …", "Among the six …"."""
    return re.compile(
        r"(?:^|[.,;:“\"(–—-]\s?)(?:(?:of|among|amongst)\s(?:the|its|his|her|their|those|these)"
        r"|out\sof(?:\s(?:the|its|his|her|their|those|these))?)" + HEDGES + "$"
    )


@cache
def of_those() -> re.Pattern[str]:
    """A sentence that opens on "Of those," before its first part."""
    return re.compile(
        r"(?:^|[.!?]\s?)(?:of|among)\s(?:those|them|these|the\s(?:dead|victims|wounded|injured|killed))\b[^.]{0,20}$"
    )


@cache
def raising() -> re.Pattern[str]:
    """Words that end right before a total that earlier figures were added to."""
    return re.compile(
        r"(?:\b(?:bring(?:s|ing)?|brought|rais(?:e|es|ed|ing)|tak(?:e|es|ing)|took|push(?:es|ed|ing)?|increas(?:e|es|ed|ing))\b[^.]{0,90}\bto"
        r"|\bnow\s(?:totals?|stands?\sat)|\btotals?"
        r"|\b(?:toll|total|tally)\b[^.]{0,80}\b(?:to|at|reached|hit|is|now))" + HEDGES + "$"
    )


@cache
def in_total() -> re.Pattern[str]:
    """Words behind a whole that say that it is one."""
    return re.compile(r"^(?:[\w-]+\s){0,3}?(?:in\stotal|in\sall|altogether|all\stold|overall)\b")


@cache
def bare() -> re.Pattern[str]:
    """A verb right behind a number: its noun is the one before ("Five have been lost")."""
    return re.compile(r"^(?:have|has|had|were|was|are|remain|died)\b")


Finder = Callable[[str, Sequence[Claim]], Iterator[Relation]]


def find_parts(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations told by words; `holds` False and a grade where the part is more than the whole can be."""
    return first_wholes(text, claims, (in_sentences, back_pointing, of_a_total, outgrowing))


def find_inferred(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """`part_of` relations that no word tells but the counts themselves: a sub-group, what was shot down, one each."""
    return first_wholes(text, claims, (subgroups, shot_down, with_single_items))


def first_wholes(text: str, claims: Sequence[Claim], finders: Sequence[Finder]) -> tuple[Relation, ...]:
    """For each part the first whole that any finder gives it; a part is never as many as its whole."""
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money", "rate", "measure")]
    found: dict[str, Relation] = {}
    for finder in finders:
        for relation in finder(text, counts):
            found.setdefault(relation.a, relation)
    value = {c.id: c.figure.amount.low for c in counts}
    return tuple(r for r in found.values() if value[r.a] is None or value[r.a] != value[r.b])


def find_added(text: str, claims: Sequence[Claim], inner: frozenset[str]) -> Iterator[Relation]:
    """`part_of` across sentences: what was added to a total, and incidents within a longer stretch.

    Args:
        inner: ids that are parts or addends of another figure; the figure they belong to stands for them.
    """
    counts = [c for c in claims if c.figure.claim and c.figure.kind in ("count", "money") and c.id not in inner]
    yield from added(text, counts)
    yield from windows(counts)


def in_sentences(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Parts in the sentence of their whole."""
    for row in by_sentence(counts):
        whole: Claim | None = None
        for at, right in enumerate(row[1:], 1):
            left = row[at - 1]
            gap = between(text, left, right)
            if len(gap) < ITEM_GAP and (out_of().match(gap) or among().search(gap)) and counts_alike(left, right):
                yield part(left, right)
                continue
            holder = nearest_holder(text, row[max(0, at - 3) : at], right)
            if holder is None and continues(right, whole, gap):
                holder = whole
            if holder is not None:
                yield part(right, holder)
            whole = holder


def nearest_holder(text: str, lefts: Sequence[Claim], right: Claim) -> Claim | None:
    """The nearest figure before in the sentence that the words between open a list of parts of.

    Where that one is too small to hold the part and one before it is not, the one before was meant: "22 assaults in
    five areas, 14 of which".
    """
    found = [left for left in reversed(lefts) if counts_alike(right, left)][:1]
    if found and lies_below(found[0].interval, right.interval):
        larger = [left for left in reversed(lefts) if left.figure.kind == right.figure.kind]
        found = [left for left in larger if not lies_below(left.interval, right.interval)][:1] or found
    return holder(text, found[0], right) if found else None


def holder(text: str, left: Claim, right: Claim) -> Claim | None:
    """The figure before, where the words between open a list of its parts."""
    return opened(text, left, right, between(text, left, right))


def opened(text: str, left: Claim, right: Claim, gap: str) -> Claim | None:
    """The whole that the words between open a list of parts of, None where they do not."""
    if right.more or len(gap) > GAP or not fate_or_free(right, left):
        return None
    if of_them().match(behind(text, right)) or (of_the().search(before(text, left)) and not opposed(gap)):
        return left
    if of_them().match(behind(text, left)) or opposed(gap) or not including().search(gap):
        return None
    return left


def opposed(gap: str) -> bool:
    """Whether the words between turn away from a list of parts: "in addition to", "as well as", "besides"."""
    return any(
        words in gap for words in ("in addition", "as well as", "besides", "apart from", "not including", "toll", "; ")
    )


def continues(right: Claim, whole: Claim | None, gap: str) -> bool:
    """Whether a list of parts goes on: same fate, a short gap without a new verb, no "more"."""
    if whole is None or right.more or not counts_alike(right, whole) or right.figure.state != whole.figure.state:
        return False
    if right.figure.category not in HUMAN and right.counted.head != whole.counted.head:
        return False
    return len(gap) < ITEM_GAP and not opposed(gap) and not lies_below(whole.interval, right.interval)


def fate_or_free(claim: Claim, whole: Claim) -> bool:
    """Whether the part's fate fits: the whole's own, one within it, or either has none."""
    return fate_within(claim, whole) or whole.figure.state not in FATES or claim.figure.state not in FATES


def back_pointing(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Parts that point back over a full stop: "Of those, 761 …", "Seven of the victims …", "Five have been lost"."""
    for at, claim in enumerate(counts):
        tail = behind(text, claim)
        lead = before(text, claim, 60)
        pointed = bool(of_them().match(tail) or of_those().search(lead))
        of_its = bool(of_its_own().match(tail))
        pointed = pointed or bool(the_rest().match(behind(text, claim, 70)))
        pointed = pointed or bool(the_dead_include().search(lead) or among_the_dead().match(behind(text, claim, 90)))
        elliptic = bool(bare().match(tail))
        if not (pointed or elliptic or of_its):
            continue
        for whole in reversed(counts[max(0, at - 4) : at]):
            apart = claim.figure.sentence - whole.figure.sentence
            if apart > (REACH if pointed or of_its else 1):
                break
            named = of_its and (like_nouns(claim, whole) or one_group(claim, whole))
            if apart and holds_part(claim, whole) and (pointed or named or (elliptic and left_out(claim, whole))):
                yield part(claim, whole)
                break


def holds_part(claim: Claim, whole: Claim) -> bool:
    """Whether the figure before can hold the part."""
    return counts_alike(claim, whole) and fate_or_free(claim, whole) and not lies_below(whole.interval, claim.interval)


def one_group(claim: Claim, whole: Claim) -> bool:
    """Whether both count one narrower group of people, by whatever noun: "the 30 gunmen … two of the attackers"."""
    return claim.figure.category == whole.figure.category and claim.figure.category in HUMAN - {"people"}


def left_out(claim: Claim, whole: Claim) -> bool:
    """Whether a bare number leaves out the noun before it, at no other place or time."""
    noun = claim.counted.head is not None and claim.counted.head == whole.counted.head
    opens = claim.words.starts[0] >= claim.figure.span.start if claim.counted.generic and claim.words.starts else True
    return noun and opens and not claim.more and not places_clash(claim, whole) and not times_clash(claim, whole)


def of_a_total(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Sub-groups told before their total: "22 children … six teachers … 35 people in total"."""
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
        and lies_below(claim.interval, whole.interval)
        and not (places_clash(claim, whole) or times_clash(claim, whole) or ordinals_clash(claim, whole))
        and not whole.history
    )


def shot_down(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What was intercepted of what was launched: "36 drones … air defences shot down 32"."""
    for at, claim in enumerate(counts):
        if claim.figure.state != "intercepted":
            continue
        fired = [c for c in counts[max(0, at - 4) : at] if launched(claim, c)]
        if fired:
            yield part(claim, max(fired, key=lambda c: c.figure.amount.low or 0))


def launched(claim: Claim, whole: Claim) -> bool:
    """Whether the figure before counts launches of what was intercepted."""
    alike = claim.counted.head == whole.counted.head or bool(claim.counted.kin & whole.counted.kin)
    near = claim.figure.sentence - whole.figure.sentence <= REACH
    return near and alike and whole.figure.state == "fired" and not lies_below(whole.interval, claim.interval)


@cache
def single() -> re.Pattern[str]:
    """One person in a list without a number: ", a district chief and a civilian"."""
    return re.compile(r"(?:,|\band)\s(?:an?|the|his|her|their)\s\w")


def with_single_items(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """A counted item of a list whose others are one each, and which make up a whole told near it."""
    for at, claim in enumerate(counts):
        if claim.figure.category not in HUMAN or claim.figure.state not in FATES or claim.figure.headline:
            continue
        items = len(single().findall(text[claim.figure.span.end : claim.figure.span.end + GAP].split(".")[0]))
        value = claim.figure.amount.low
        if not items or value is None or claim.figure.amount.bound != "exact":
            continue
        for whole in counts[max(0, at - LOOK) : at]:
            exact = whole.figure.amount.low == value + items and whole.figure.category == "people"
            if exact and whole.figure.state == claim.figure.state and not whole.figure.headline:
                yield part(claim, whole)
                break


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


def added(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """What was added to a total: "six more …, raising the toll to 93"."""
    for at, whole in enumerate(counts):
        if not at or not raising().search(before(text, whole, 130)):
            continue
        for claim in reversed(counts[max(0, at - LOOK) : at]):
            reach = REACH + 1 if claim.counted.head == whole.counted.head and not whole.counted.generic else 1
            if whole.figure.sentence - claim.figure.sentence > 2 * reach:
                break
            if fate_within(claim, whole) and counts_alike(claim, whole) and fewer(claim, whole):
                if same_counted(claim, whole) or claim.figure.category in HUMAN or claim.figure.kind == "money":
                    yield part(claim, whole)
                break


def fewer(claim: Claim, whole: Claim) -> bool:
    """Whether a part is smaller; 300 is no part of "more than 300"."""
    return claim.figure.amount.low != whole.figure.amount.low and lies_below(claim.interval, whole.interval)


def windows(counts: Sequence[Claim]) -> Iterator[Relation]:
    """One incident's count within that of a stretch that began on a day: "since Thursday … 44 civilians"."""
    for at, whole in enumerate(counts):
        scope = (whole.referent.scope or "").split()
        dated = len(scope) > 1 and scope[0].lower() == "since" and scope[1][0].isupper() and bool(whole.times.days)
        if not dated or whole.figure.state not in FATES or whole.history:
            continue
        for claim in counts[max(0, at - LOOK) : at]:
            if claim.referent.scope is None and fits(claim, whole) and not places_clash(claim, whole):
                yield part(claim, whole)


def fits(claim: Claim, whole: Claim) -> bool:
    """Whether an incident's count can be within a longer stretch's."""
    return (
        claim.figure.state == whole.figure.state
        and same_counted(claim, whole)
        and not claim.figure.headline
        and not claim.history
        and lies_below(claim.interval, whole.interval)
    )


def part(claim: Claim, whole: Claim) -> Relation:
    """The relation, graded where the part's least is more than the whole's most."""
    if lies_below(whole.loose, claim.interval):
        why = f"{shown(claim.figure)} > {shown(whole.figure)}"
        return Relation(claim.id, whole.id, "part_of", why, False, "part-exceeds-whole")
    return Relation(claim.id, whole.id, "part_of", f"{shown(claim.figure)} counted within {shown(whole.figure)}")
