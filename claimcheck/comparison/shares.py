"""Shares against their stated counts: "of its 300, 75 fell, a loss of 40 %", "doubled, from 30 to 42"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

import regex

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.neighbours import before, behind, between
from claimcheck.comparison.wording import number, shown
from claimcheck.model import Relation

HUNDRED = Decimal(100)
# Points by which a share may be off: its rounding, and what "about" and "nearly" leave open.
ROUNDED, HEDGED, HALF, THIRD = Decimal("0.6"), Decimal(2), Decimal(10), Decimal(5)
RATIO_SLACK, NEARLY_SLACK = Decimal("0.10"), Decimal("0.20")
REACH = 8


@cache
def of_the_base() -> re.Pattern[str]:
    """Between a share and its base: "% of its 2,000 men", "two-thirds of the 90 dead"."""
    return re.compile(
        r"^(?:percent\s|per\scent\s)?(?:of|out\sof)(?:\s(?:the|its|their|his|all|some|about|those|these|a|total|of))*$"
    )


@cache
def base_first() -> re.Pattern[str]:
    """Between a base and the count that is part of it: "of the garrison's 300 men, 75 fell"."""
    return re.compile(r"^[^.;:]{0,70},$")


@cache
def loss_of() -> re.Pattern[str]:
    """Between the count and the share drawn from it."""
    return re.compile(
        r"(?:,|\s[–—-])\s(?:or|a\sloss\sof|a\srate\sof|that\sis|which\sis|i\.e\.|some|about|losses\sof|a\sshare\sof|\s)*$|\(\s?$"
    )


def find_shares(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """`converts` relations of a share and its count where a base is stated; `holds` False where refuted."""
    rows = [claim for claim in claims if claim.figure.kind in ("count", "percent", "ratio")]
    for at, claim in enumerate(rows):
        if claim.figure.kind == "percent":
            yield from drawn(text, rows, at)
            yield from told(text, rows, at)
        elif claim.figure.kind == "ratio":
            yield from multiplied(text, rows, at)


def drawn(text: str, rows: Sequence[Claim], at: int) -> Iterator[Relation]:
    """Base, count, share: "of its 300 …, 75 fell, a loss of 40 %", "128 of 154 (83 %)"."""
    if at < 2:
        return
    base, count, share = rows[at - 2], rows[at - 1], rows[at]
    if {base.figure.kind, count.figure.kind} != {"count"} or base.figure.sentence != share.figure.sentence:
        return
    if not loss_of().search(between(text, count, share)):
        return
    lead = before(text, base, 12).split()
    if lead[-2:-1] == ["of"] or lead[-1:] == ["of"]:
        if base_first().match(between(text, base, count)):
            yield from check(share, count, base)
    elif regex.match(r"^(?:out\s)?of(?:\s(?:the|its|a\stotal\sof))?$", between(text, base, count)):
        yield from check(share, base, count)


def told(text: str, rows: Sequence[Claim], at: int) -> Iterator[Relation]:
    """Share, base, count: "80 % of its 1,500 men: 300 are dead or hurt", "Half of the 60 dead …: 20 …"."""
    if at + 2 >= len(rows):
        return
    share, base, count = rows[at : at + 3]
    if {base.figure.kind, count.figure.kind} != {"count"} or not of_the_base().match(between(text, share, base)):
        return
    gap = between(text, base, count)
    if base.figure.sentence == share.figure.sentence and restates(gap, base, count, text):
        yield from check(share, count, base)


def restates(gap: str, base: Claim, count: Claim, text: str) -> bool:
    """Whether the count spells out the share: behind a colon or dash, or as "30 of the victims were civilians"."""
    if count.figure.sentence == base.figure.sentence:
        return bool(regex.search(r"(?::|\s[–—-]|—|,\sor|\()$", gap))
    close = count.figure.sentence - base.figure.sentence == 1
    return close and bool(
        regex.match(r"^of\s(?:the\s(?:dead|victims|wounded|killed|injured)|them|those)\b", behind(text, count))
    )


def check(share: Claim, count: Claim, base: Claim) -> Iterator[Relation]:
    """The relation of share and count, refuted where the quotient lies outside the share's slack."""
    whole, part, percent = (c.figure.amount.low for c in (base, count, share))
    if (
        whole is None
        or part is None
        or percent is None
        or whole <= 0
        or "range" in (base.figure.amount.bound, count.figure.amount.bound)
    ):
        return
    got = part * HUNDRED / whole
    why = f"{shown(count.figure)} of {shown(base.figure)} is {number(round(got, 1))}%"
    if abs(got - percent) <= points(share, count, base) or count.more:
        yield Relation(share.id, count.id, "converts", why, True)
    else:
        yield Relation(share.id, count.id, "converts", f"{why}, not {shown(share.figure)}", False, "share-mismatch")


def points(share: Claim, count: Claim, base: Claim) -> Decimal:
    """How many points the share may be off: more for a word ("half", "a third") and for hedged figures."""
    if "half" in share.figure.text.lower():
        return HALF
    if not any(char.isdigit() for char in share.figure.text):
        return THIRD
    hedged = any(c.figure.amount.bound != "exact" for c in (share, count, base))
    return HEDGED + ROUNDED if hedged else ROUNDED


def multiplied(text: str, rows: Sequence[Claim], at: int) -> Iterator[Relation]:
    """ "Doubled, from 30 in April to 42 in May": the new value against the ratio of the old."""
    if at + 2 >= len(rows):
        return
    ratio, old, new = rows[at : at + 3]
    times = ratio.figure.amount.low
    a, b = old.figure.amount.low, new.figure.amount.low
    same = (
        ratio.figure.sentence == old.figure.sentence == new.figure.sentence
        and old.figure.kind == new.figure.kind == "count"
    )
    if not same or times is None or a is None or b is None or times <= 0 or a <= 0:
        return
    if not before(text, old, 20).endswith("from") or not regex.search(r"\bto$", between(text, old, new)):
        return
    slack = NEARLY_SLACK if ratio.figure.amount.bound != "exact" else RATIO_SLACK
    got = b / a
    if abs(got - times) > slack * times and not (
        ratio.figure.amount.bound in ("more_than", "at_least") and got > times
    ):
        why = f"{shown(new.figure)} is {number(round(got, 2))} times {shown(old.figure)}"
        yield Relation(ratio.id, new.id, "converts", why, False, "share-mismatch")
