"""Two numbers that make one figure: a range by dash, "to", "or", "between … and"."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.figures.decoys import decoy_end
from claimcheck.figures.measures import Quantity, read_quantity
from claimcheck.figures.units import Unit, unit_book
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, compiled, words_after, words_before
from claimcheck.lexicon import table


class Extent(NamedTuple):
    """A number or a range with its unit.

    `high` is None for a single number. `hedged` is true where the joint hedges ("60 to as many as 100").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    first: Quantity
    unit: Unit | None
    unit_span: tuple[int, int] | None
    hedged: bool = False


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: {GAP} | -{GAP} | - ) (?P<word> to|or|and ) (?: {GAP} | - )
        (?: an?{GAP} (?=dozen|hundred|thousand|million) )?
        | (?P<dash> \s?[-–—‑−]\s? )
        """,
        re.VERBOSE,
    )


def _past_hedge(copy: Copy, at: int) -> int:
    """Where the second number may stand after words that loosen it ("12,000 to as many as 15,000")."""
    loose = _loosening()
    words = words_after(copy, at - 1, 5)
    for size in range(min(4, len(words)), 0, -1):
        if " ".join(word.low for word in words[:size]) in loose:
            gap = compiled(GAP).match(copy.low, words[size - 1].end, words[size - 1].end + WINDOW)
            return int(gap.end()) if gap else at
    return at


@cache
def _loosening() -> frozenset[str]:
    """The hedges of a range's second end, singly and by twos."""
    words = table("hedges")["joint"]["words"]
    return frozenset((*words, *(f"{one} {other}" for one in words for other in words)))


@cache
def _sign_at() -> re.Pattern[str]:
    return re.compile(r"(?:[A-Z]{1,3}\s?)?[$€£¥₹₴₽₦₺₪]\s?(?=[0-9])|[A-Z]{1,3}(?=[0-9])")


def single(quantity: Quantity) -> Extent:
    """One number, no range."""
    return Extent(quantity.start, quantity.end, quantity.low, None, quantity, quantity.unit, quantity.unit_span)


def read_extent(copy: Copy, start: int, dotted: bool = False) -> Extent | None:
    """The number at `start`, and with it the second end of its range where there is one; None where no number is."""
    first = read_quantity(copy, start, dotted)
    if first is None:
        return None
    return _with_second(copy, first, dotted) or (
        _plus_minus(copy, first) or _unit_or_two(copy, first) or _unit_and_a_half(copy, first) or single(first)
    )


def _with_second(copy: Copy, first: Quantity, dotted: bool) -> Extent | None:
    if first.number.form in ("multiple", "share") and first.unit is None and not first.number.half:
        return None
    joint = _joint().match(copy.low, first.end, first.end + WINDOW)
    if joint is None:
        return None
    at = _past_hedge(copy, joint.end()) if joint["word"] else joint.end()
    hedged = at > joint.end()
    sign = _sign_at().match(copy.text, at, at + WINDOW)
    at = sign.end() if sign else at
    if (
        at >= len(copy)
        or not _may_open(copy, at)
        or ("0" <= copy.low[at] <= "9" and not sign and decoy_end(copy, at, joint["dash"] is not None) is not None)
    ):
        return None
    second = read_quantity(copy, at, dotted)
    if second is None or (second.number.start > at and not sign):
        return None
    return _joined(copy, first, joint["word"] or "-", second, hedged)


def _may_open(copy: Copy, at: int) -> bool:
    letter = copy.low[at]
    return letter.isdigit() or letter.isalpha() or letter in "½¼¾"


def _joined(copy: Copy, first: Quantity, word: str, second: Quantity, hedged: bool) -> Extent | None:
    """The range of the two, where their units, sizes and the words around allow it."""
    if second.number.form in ("multiple", "share") and first.number.form != second.number.form:
        return None
    if not _units_agree(copy, first, second):
        return None
    low = _shared_scale(first, second)
    opening = _opening(copy, first.start)
    if not _allowed(copy, first, second, low, word, opening):
        return _changed(first, second, low) if word in ("to", "and", "or") else None
    start = opening[1] if opening and opening[0] == "between" else first.start
    span = second.unit_span or first.unit_span
    return Extent(start, second.end, low, second.low, first, second.unit or first.unit, span, hedged)


def _changed(first: Quantity, second: Quantity, low: Decimal) -> Extent | None:
    """ "Rose from 60 to 71 percent": two figures, the first in the unit and the magnitude of the second."""
    alike = second.unit is None and low == first.low
    if first.unit is not None or alike or low > 10 * second.low:
        return None
    return single(first)._replace(low=low, unit=second.unit)


def _units_agree(copy: Copy, first: Quantity, second: Quantity) -> bool:
    """Whether the two ends may share one unit."""
    if first.unit is None:
        return not second.sign
    if second.unit is None:
        if not first.sign or first.number.scale > second.number.scale:
            return False
        following = words_after(copy, second.end, 1)
        return second.number.scale > 1 or not (following and following[0].low.endswith("s"))
    return first.unit.name == second.unit.name


def _shared_scale(first: Quantity, second: Quantity) -> Decimal:
    """ "10-15 million": the first end takes the magnitude of the second where it has none and stays below it."""
    scale = second.number.scale
    if (
        first.number.scale == 1
        and scale > 1
        and first.low < second.number.bare
        and first.low < 1000
        and first.number.form != "vague"
    ):
        return first.low * scale
    return first.low


def _opening(copy: Copy, start: int) -> tuple[str, int] | None:
    """ "between" or "from" before the first end, hedges aside, and where it starts."""
    for word in words_before(copy, start, 3):
        if word.low in ("between", "from"):
            return word.low, word.start
        if word.low not in _between_words():
            return None
    return None


@cache
def _between_words() -> frozenset[str]:
    return frozenset(table("hedges")["opening"]["words"])


@cache
def _change_verbs() -> frozenset[str]:
    return frozenset(table("idioms")["change"]["verbs"])


def _allowed(
    copy: Copy, first: Quantity, second: Quantity, low: Decimal, word: str, opening: tuple[str, int] | None
) -> bool:
    rising = low < second.low
    if word == "and":
        return opening is not None and opening[0] == "between"
    if word == "or":
        return rising and second.low <= 10 * low and not (first.unit and second.unit is None)
    if word == "-":
        return _dashed(copy, first, second, rising)
    if opening and opening[0] == "from":
        return rising and not changes(copy, opening[1])
    if opening:
        return True
    return rising and not _raised_by(copy, first, second)


def _dashed(copy: Copy, first: Quantity, second: Quantity, rising: bool) -> bool:
    """A dash joins digits, or words without blanks; a spaced dash only numbers that rise and share what follows."""
    if first.number.form == "words" and copy.low[first.end] not in "-–‑":
        return False
    if copy.low[first.end].isspace() or copy.low[first.end] == "—":
        return rising and (first.unit is None) == (second.unit is None) and second.low <= 20 * first.low
    if rising:
        return True
    following = words_after(copy, second.end, 1)
    return second.unit is not None or (bool(following) and following[0].low.endswith(("s", "people", "troops", "men")))


def changes(copy: Copy, start: int) -> bool:
    """Whether a verb of change stands within the nine words before `start` ("rose from 12")."""
    return any(word.low in _change_verbs() for word in words_before(copy, start, 9))


def _raised_by(copy: Copy, first: Quantity, second: Quantity) -> bool:
    """ "Rose by 20 to 45": an amount of change, then where it ended."""
    before = words_before(copy, first.start, 2)
    if not before or (first.unit is None and second.unit is not None):
        return False
    return (before[0].low in _change_verbs() and before[0].low not in ("up",)) or (
        before[0].low == "by" and second.low > 2 * first.low
    )


@cache
def _tolerance() -> re.Pattern[str]:
    return re.compile(r"\s?(?P<open>\()?(?:±|\+/-|\+/−)\s?(?P<by>[0-9]+(?:\.[0-9]+)?)(?(open)\))")


def _plus_minus(copy: Copy, first: Quantity) -> Extent | None:
    """45 (±5)."""
    match = _tolerance().match(copy.low, first.end, first.end + WINDOW)
    if match is None:
        return None
    by = Decimal(match["by"])
    return Extent(first.start, match.end(), first.low - by, first.low + by, first, first.unit, first.unit_span)


@cache
def _or_two() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?r)(?<![\w'’-])(?P<whole>(?:(?P<article>an?){GAP})?(?P<unit>[a-z]+){GAP}or{GAP}(?:(?:possibly|perhaps|maybe|even|so){GAP})?)"
    )


def _unit_or_two(copy: Copy, second: Quantity) -> Extent | None:
    """ "A year or two", "a year or possibly two years": the first end is an unspoken one."""
    if second.low != 2 or second.number.form != "words":
        return None
    match = _or_two().match(copy.low, max(0, second.start - 48), second.start)
    unit = unit_book().words.get(match["unit"]) if match else None
    if match is None or unit is None or unit.dimension not in ("time", "length") or second.unit not in (None, unit):
        return None
    start = match.start("article") if match["article"] else match.start("unit")
    return Extent(start, second.end, Decimal(1), Decimal(2), second, unit, match.span("unit"))


@cache
def _and_a() -> "regex.Pattern[str]":
    return regex.compile(rf"(?r)(?<![\w'’-])(?:(?P<article>an?|one){GAP})?(?P<unit>[a-z]+){GAP}and{GAP}a{JOIN}")


def _unit_and_a_half(copy: Copy, half: Quantity) -> Extent | None:
    """ "A decade and a half": the whole stands before its half."""
    if not half.number.half or half.unit is not None:
        return None
    match = _and_a().match(copy.low, max(0, half.start - 40), half.start)
    unit = unit_book().words.get(match["unit"]) if match else None
    if match is None or unit is None:
        return None
    start = match.start("article") if match["article"] else match.start("unit")
    number = half.number._replace(form="words", half=False)
    whole = half._replace(number=number)
    return Extent(start, half.end, Decimal("1.5"), None, whole, unit, match.span("unit"))
