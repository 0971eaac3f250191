"""Pairs of claims worth comparing, and the verdict on each. Grouping comes before pairing: work stays linear."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from claimcheck.comparison.claims import STEM, Claim
from claimcheck.comparison.contradictions import (
    COMPARED,
    conflict,
    contradiction,
    headline_conflict,
    moved_on,
    slip,
    two_speakers,
    update,
)
from claimcheck.comparison.intervals import base
from claimcheck.comparison.restatements import compare_amounts
from claimcheck.comparison.sameness import (
    LIKELY,
    RARE_NUMBER,
    SHARED_STEMS,
    akin,
    equal_are_same,
    linked,
    near_are_same,
    opposed,
    telling,
)
from claimcheck.comparison.things import HUMAN, WEAK, same_counted
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

# How many earlier claims of its bucket a claim is held against, and how many of equal value.
WINDOW = 32
EQUAL_WINDOW = 8
# A claim that so many earlier ones are the same as is held against no more.
ENOUGH = 6
# One event of several: "the second attack left 20 hurt" is not the "more than 20" of them all.
NUMBERED = frozenset({"first", "second", "third", "fourth", "fifth"})
# A count of the dead is not one of the dead and wounded.
CASUALTIES = frozenset({"killed", "killed_or_wounded"})
# What is not yet so: "prices near 100 … may be pushed above 100" restates nothing.
TO_COME = frozenset({"forecast", "planned", "requested"})
HEDGED_KINDS = frozenset({"duration", "measure"})


class Judged(NamedTuple):
    """Pairs found to be the same, by index, and the relations of all other kinds."""

    same: tuple[tuple[int, int], ...]
    relations: tuple[Relation, ...]


def likely_pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the nearest earlier ones of its kind and unit, with those of its value, and with the front's."""
    buckets: dict[tuple[str, str | None, str], list[Claim]] = defaultdict(list)
    equals: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.figure.claim:
            continue
        figure = claim.figure
        bucket = buckets[figure.kind, figure.unit, "human" if figure.category in HUMAN else figure.category]
        equal = equals[figure.kind, figure.unit, number_of(claim)]
        near = bucket[: -WINDOW - 1 : -1]
        front = [c for c in bucket[:EQUAL_WINDOW] if c.front] if len(bucket) > WINDOW else []
        seen = {id(c) for c in near}
        for other in (*near, *(c for c in (*front, *equal[-EQUAL_WINDOW:]) if id(c) not in seen)):
            yield other, claim
        bucket.append(claim)
        equal.append(claim)


def number_of(claim: Claim) -> Decimal | None:
    """The number a claim's amount is built on."""
    return base(claim.figure.amount)


def judge_pairs(pairs: Iterator[tuple[Claim, Claim]], settled: Set[frozenset[str]]) -> Judged:
    """The verdict on each pair that is not settled yet, as `same` pairs and relations."""
    same: list[tuple[int, int]] = []
    relations: list[Relation] = []
    met: Counter[int] = Counter()
    for x, y in pairs:
        if met[y.index] >= ENOUGH or not worth_comparing(x, y) or frozenset((x.id, y.id)) in settled:
            continue
        a, b = restated(x, y)
        verdict = compare_amounts(a, b)
        if verdict.outcome == "same" and turned_fate(x, y):
            why = f"{shown(a.figure)} {said_of(a)}, {shown(b.figure)} {said_of(b)}"
            grade = "distorted" if a.figure.headline and a.figure.state == "killed" else None
            relations.append(Relation(a.id, b.id, "distorts", why, grade=grade))
            continue
        if verdict.outcome in ("same", "distorts"):
            if not one_thing(x, y) or (verdict.grade == "distorted" and not linked(x, y)):
                continue
            if verdict.outcome == "same":
                same.append((x.index, y.index))
                met[y.index] += 1
            elif may_distort(x, y, verdict.grade):
                grade = "distorted" if left_out(a, b) and conflict(x, y) else verdict.grade
                relations.append(Relation(a.id, b.id, "distorts", verdict.why(a, b), grade=grade))
        elif verdict.outcome == "apart":
            relation = apart(a, b)
            if relation is not None:
                relations.append(relation)
    return Judged(tuple(same), tuple(relations))


def turned_fate(x: Claim, y: Claim) -> bool:
    """Whether one number of the same people is told as their dead and as all their casualties."""
    if {x.figure.state, y.figure.state} != CASUALTIES or not telling(x, LIKELY) or x.figure.category not in HUMAN:
        return False
    if opposed(x, y) or not akin(x, y) or y.further or x.further or x.figure.sentence == y.figure.sentence:
        return False
    return number_of(x) == number_of(y) and x.figure.amount.bound != "vague" and linked(x, y)


def said_of(claim: Claim) -> str:
    """A state in words."""
    return claim.figure.state.replace("_", " ")


def may_distort(x: Claim, y: Claim, grade: str | None) -> bool:
    """Whether another bound can be a change of the report: of a spell or distance a lost one only; links where
    a fate is told of one figure and none of the other, and between shares, for half of this is not half of that."""
    if x.ordinal != y.ordinal and {x.ordinal, y.ordinal} & NUMBERED:
        return False
    modalities = {x.referent.modality, y.referent.modality}
    if grade == "distorted" and len(modalities) > 1 and modalities & TO_COME:
        return False
    if x.figure.kind in HEDGED_KINDS:
        return grade == "bound-dropped"
    one_fate = x.figure.state == y.figure.state or x.front or y.front
    if x.figure.kind == "percent":
        return linked(x, y) and said_alike(x, y)
    return x.figure.kind in COMPARED and (one_fate or x.figure.kind == "money" or linked(x, y))


def said_alike(x: Claim, y: Claim) -> bool:
    """Whether the same is said of two shares: half of the people may be young, and nearly half without work."""
    base = {word[:STEM] for claim in (x, y) for word in (claim.counted.head or "", *claim.counted.modifiers)}
    restates = x.figure.headline != y.figure.headline or x.figure.in_quote != y.figure.in_quote
    return len((x.stems & y.stems) - base) >= (1 if restates else SHARED_STEMS)


def worth_comparing(x: Claim, y: Claim) -> bool:
    """Whether any verdict on two figures of one kind and unit can come to something: most pairs are done with here."""
    a, b = x.figure.state, y.figure.state
    if a != b and a not in WEAK and b not in WEAK and "killed_or_wounded" not in (a, b):
        return False
    equal = number_of(x) == number_of(y)
    if x.figure.sentence == y.figure.sentence and not told_twice(x, y, equal):
        return False
    return (equal or same_counted(x, y)) and not opposed(x, y)


def told_twice(x: Claim, y: Claim, equal: bool) -> bool:
    """Whether one sentence may tell of one thing twice: a number no chance repeats, or one that another voice or
    "the true figure" sets against the first. Of a list of hundreds hardly a pair passes."""
    if equal and x.figure.amount.bound == y.figure.amount.bound:
        return telling(x, RARE_NUMBER)
    return x.truth or y.truth or two_speakers(x, y) or (equal and telling(x, RARE_NUMBER))


def left_out(a: Claim, b: Claim) -> bool:
    """Whether "more than 40" stands against 40 in running text: unlike "at least", it leaves the number itself out."""
    bounds = {a.figure.amount.bound, b.figure.amount.bound}
    return bounds == {"exact", "more_than"} and not a.figure.headline and number_of(a) == number_of(b)


def one_thing(x: Claim, y: Claim) -> bool:
    """Whether two figures whose values agree are one thing."""
    return equal_are_same(x, y) if number_of(x) == number_of(y) else near_are_same(x, y)


def apart(a: Claim, b: Claim) -> Relation | None:
    """The relation of two values that cannot both be true, where they are of one thing."""
    if headline_conflict(a, b):
        note = slip(a, b)
        why = f"headline {shown(a.figure)} is not {shown(b.figure)}" + (f" ({note})" if note else "")
        return Relation(a.id, b.id, "distorts", why, grade="distorted")
    first, second = (a, b) if a.index < b.index else (b, a)
    if moved_on(first, second):
        return update(second, first) if second.former and not first.former else update(first, second)
    return contradiction(a, b) if conflict(a, b) else None


def restated(x: Claim, y: Claim) -> tuple[Claim, Claim]:
    """(the restatement, what it restates): a headline restates the body, a paraphrase the quotation, else the later."""
    if x.figure.headline != y.figure.headline:
        return (x, y) if x.figure.headline else (y, x)
    if x.figure.in_quote != y.figure.in_quote:
        return (y, x) if x.figure.in_quote else (x, y)
    return (x, y) if x.lead and not y.lead else (y, x)
