"""One tally at two times: "rose from 12 to 15", "initially nine … later 14", "five more, from 20 to 25"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.intervals import before as lies_below
from claimcheck.comparison.intervals import disjoint, total
from claimcheck.comparison.neighbours import before, behind, between, by_sentence
from claimcheck.comparison.things import same_counted, same_measure
from claimcheck.comparison.wording import shown
from claimcheck.model import Relation

# Characters between a tally and what it was before.
REACH = 140


@cache
def rising() -> re.Pattern[str]:
    """Verbs that say that a number went up."""
    return re.compile(
        r"\b(?:rose|rises?|risen|rising|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|gr(?:ew|ows?|own)|jump(?:s|ed)|surged?"
        r"|soared|rais(?:e|es|ed|ing)|went\sup|mounted|swelled|up)\b"
    )


@cache
def falling() -> re.Pattern[str]:
    """Verbs that say that a number went down."""
    return re.compile(
        r"\b(?:fell|falls?|fallen|drop(?:s|ped)?|decreas(?:e|es|ed)|declin(?:e|es|ed)|lower(?:s|ed|ing)"
        r"|reduc(?:e|es|ed|ing)|shr[aiu]nk|cut|down)\b"
    )


@cache
def from_to() -> re.Pattern[str]:
    """Between the old and the new value: "from 12 to 15", "from 40 in May to 55"."""
    return re.compile(
        r"^(?:[\w\s,'’%]{0,30}\s)?to(?:\s(?:about|some|around|nearly|almost|more than|over|at least|just))*$"
    )


@cache
def to_from() -> re.Pattern[str]:
    """Between the new and the old value: "to 31 from 47", "15, up from 12"."""
    return re.compile(
        r"^(?:[\w\s,'’.]{0,30}\s|,\s?|,\s(?:up|down)\s)?from"
        r"(?:\s(?:about|some|around|nearly|almost|more than|over|at least"
        r"|the|an|initial|earlier|previous|previously|reported))*$"
    )


@cache
def earlier_toll() -> re.Pattern[str]:
    """Words that end right before the value that a tally had: "updating a previous toll of 112"."""
    return re.compile(
        r"\b(?:previous|earlier|initial|prior|preliminary)\s(?:death\s)?(?:toll|count|figure|estimate|tally|report)s?\sof(?:\s(?:at|least|about|some))*$"
    )


def find_changes(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """`updates` relations inside sentences; `holds` False with a grade where the verb's direction is refuted."""
    counts = [c for c in claims if c.figure.kind in ("count", "money", "percent", "measure", "rate")]
    for row in by_sentence(counts):
        for at, (left, right) in enumerate(itertools.pairwise(row)):
            pair = change(text, left, right)
            if pair is None:
                continue
            old, new, direction = pair
            yield graded(text, old, new, direction, row[at - 1] if at else None)


def change(text: str, left: Claim, right: Claim) -> tuple[Claim, Claim, str] | None:
    """(old, new, direction) where a sentence tells a change between two neighbours."""
    if not same_measure(left, right):
        return None
    gap, lead = between(text, left, right), before(text, left, 110)
    if len(gap) < REACH and earlier_toll().search(gap):
        return right, left, "unknown"
    if not same_counted(left, right) and None not in (left.counted.head, right.counted.head):
        return None
    if "from" in lead.split()[-4:] and from_to().match(gap):
        return left, right, direction_of(lead)
    if to_from().match(gap) and (
        "to" in lead.split()[-4:]
        or gap.startswith((", up", ", down", "from", ", from"))
        or rising().search(lead)
        or falling().search(lead)
    ):
        return right, left, direction_of(lead + " " + gap)
    return None


def direction_of(words: str) -> str:
    """`rise`, `fall` or `unknown`, by the last verb of change before the values."""
    up = [m.end() for m in rising().finditer(words)]
    down = [m.end() for m in falling().finditer(words)]
    if not up and not down:
        return "unknown"
    return "rise" if max(up, default=0) > max(down, default=0) else "fall"


def graded(text: str, old: Claim, new: Claim, direction: str, extra: Claim | None) -> Relation:
    """The relation with its proof; wrong where the values run against the verb or the increment is off."""
    wrong = refuted(text, old, new, direction, extra)
    if wrong is not None:
        return Relation(new.id, old.id, "updates", wrong, False, "direction-mismatch")
    return Relation(new.id, old.id, "updates", f"{shown(old.figure)} → {shown(new.figure)}")


def refuted(text: str, old: Claim, new: Claim, direction: str, extra: Claim | None) -> str | None:
    """The proof that a tally did not move so: against the verb, or by more or less than was added; else None."""
    before_it, after_it = shown(old.figure), shown(new.figure)
    if direction == "rise" and lies_below(new.interval, old.interval):
        return f"a rise to {after_it} from {before_it}: {after_it} < {before_it}"
    if direction == "fall" and lies_below(old.interval, new.interval):
        return f"a fall to {after_it} from {before_it}: {after_it} > {before_it}"
    if extra is None or direction != "rise" or not is_increment(text, extra, old):
        return None
    off = disjoint(total([old.interval, extra.interval]), new.interval)
    return f"{before_it} + {shown(extra.figure)} ≠ {after_it}" if off else None


def is_increment(text: str, extra: Claim, old: Claim) -> bool:
    """Whether a figure is what was added: "five more people died …, raising the toll from 20"."""
    same = extra.figure.kind == old.figure.kind and extra.figure.unit == old.figure.unit
    told = extra.more or behind(text, extra, 12).startswith(("more", "others more", "further", "additional"))
    return same and told and extra.figure.category == old.figure.category
