"""Parts in the sentence of their whole: "45 people, 12 of them children", "one of the 16"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.neighbours import before, behind, between, by_sentence, counts_alike
from claimcheck.comparison.parts.fitting import fate_or_free, fewer, part
from claimcheck.comparison.parts.words import (
    accompanied,
    among,
    clause_opens,
    in_apposition,
    including,
    listed_on,
    noun_and_comma,
    of_the,
    of_them,
    of_whom_more,
    out_of,
    spelled_out,
)
from claimcheck.comparison.signs import beside
from claimcheck.comparison.things import FATES, HUMAN, SUBGROUPS, like_nouns, places_clash
from claimcheck.model import Relation

# Longest stretch of words between a whole and a part that an opening word ties together.
GAP = 160
ITEM_GAP = 60
# Parts listed before their whole.
ITEMS = 12


def in_sentences(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Parts in the sentence of their whole."""
    for row in by_sentence(counts):
        whole: Claim | None = None
        for at, right in enumerate(row[1:], 1):
            left = row[at - 1]
            gap = between(text, left, right)
            if len(gap) < ITEM_GAP and (out_of().match(gap) or among().search(gap)) and counts_alike(left, right):
                yield from (part(claim, right) for claim in run_before(text, row[max(0, at - ITEMS) : at], right))
                continue
            holder = nearest_holder(text, row[max(0, at - 3) : at], right)
            if holder is None and continues(right, whole, gap):
                holder = whole
            if holder is not None:
                yield part(right, holder)
            whole = holder


def run_before(text: str, lefts: Sequence[Claim], whole: Claim) -> Iterator[Claim]:
    """The part right before its whole, and those listed with it: "six boys and nine cooks were among the 53"."""
    yield lefts[-1]
    for claim, next_one in pairwise(reversed(lefts)):
        joined = listed_on().search(between(text, next_one, claim))
        if not joined or not counts_alike(next_one, whole) or not fate_or_free(next_one, whole):
            return
        yield next_one


def nearest_holder(text: str, lefts: Sequence[Claim], right: Claim) -> Claim | None:
    """The nearest figure before in the sentence that the words between open a list of parts of.

    Where that one is too small to hold the part and one before it is not, the one before was meant: "22 assaults in
    five areas, 14 of which".
    """
    found = [left for left in reversed(lefts) if counts_alike(right, left)][:1]
    if found and lies_below(found[0].interval, right.interval):
        larger = [left for left in reversed(lefts) if left.figure.kind == right.figure.kind]
        larger = [left for left in larger if not lies_below(left.interval, right.interval)]
        if larger and larger[0] is not found[0] and places_clash(larger[0], right):
            return None  # "130 in Oresk, among them 14 boys, and 56 in Talven"
        found = larger[:1] or found
    return holder(text, found[0], right) if found else None


def holder(text: str, left: Claim, right: Claim) -> Claim | None:
    """The figure before, where the words between open a list of its parts."""
    return opened(text, left, right, between(text, left, right))


def opened(text: str, left: Claim, right: Claim, gap: str) -> Claim | None:
    """The whole that the words between open a list of parts of, None where they do not."""
    if right.more or len(gap) > GAP:
        return None
    if of_whom_more().match(behind(text, right)) and clause_opens().search(gap) and left.figure.category in HUMAN:
        return left  # whatever became of them: "24 were hurt, two of whom died"
    if not fate_or_free(right, left):
        return None
    if of_them().match(behind(text, right)) or (of_the().search(before(text, left)) and not opposed(gap)):
        return left
    if of_them().match(behind(text, left)) or opposed(gap):
        return None
    if spelled_out().match(gap) and fewer(right, left) and (like_nouns(right, left) or glosses(right, left)):
        return left
    if accompanied().search(gap) and accompanies(right, left):
        return left
    if noun_and_comma().match(gap) and in_apposition().match(behind(text, right)) and not right.counted.modifiers:
        return left
    opening = including().search(gap)
    return left if opening and not shut(gap[opening.end() :]) else None


def glosses(right: Claim, left: Claim) -> bool:
    """Whether a toll is glossed by its women and children: "40 people (12 women and nine children)"."""
    return right.figure.category in SUBGROUPS and left.figure.category in ("people", "civilians")


def accompanies(right: Claim, left: Claim) -> bool:
    """Whether "with nine of them …" tells of some of those before: one fate of people, and not of another group."""
    return right.figure.category in HUMAN and right.figure.state == left.figure.state in FATES and fewer(right, left)


def shut(gap: str) -> bool:
    """Whether the bracket that a list of parts stood in is closed: "20 ports (including one abroad) and six roads"."""
    return gap.count(")") > gap.count("(")


def opposed(gap: str) -> bool:
    """Whether the words between turn away from a list of parts: "in addition to", "as well as", "besides"."""
    return any(words in gap for words in beside("turning_away"))


def continues(right: Claim, whole: Claim | None, gap: str) -> bool:
    """Whether a list of parts goes on: same fate, a short gap without a new verb, no "more"."""
    if whole is None or right.more or not counts_alike(right, whole) or right.figure.state != whole.figure.state:
        return False
    if places_clash(right, whole):
        return False
    if right.figure.category not in HUMAN and right.counted.head != whole.counted.head:
        return False
    return len(gap) < ITEM_GAP and not opposed(gap) and not shut(gap) and not lies_below(whole.interval, right.interval)
