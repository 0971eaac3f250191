"""Figures that are no plain numerals: "both", "a single", "no casualties", "one in five", "a couple of days"."""

import re
from decimal import Decimal
from functools import cache

import regex

from claimcheck.figures.bounds import amount, find_hedge
from claimcheck.figures.found import Found
from claimcheck.figures.kinds import Sort
from claimcheck.figures.measures import Quantity, unit_after
from claimcheck.figures.numerals import Numeral, number_words
from claimcheck.figures.ranges import single
from claimcheck.figures.wording import GAP, WINDOW, Copy, compiled, words_after, words_before
from claimcheck.lexicon import table
from claimcheck.model import Amount, Span


def other_figure(copy: Copy, start: int, end: int) -> Found | None:
    """The figure that the anchor word or digit at `start` makes in an idiom of its own; None where it makes none."""
    word = copy.low[start:end]
    if word == "both":
        return None if _pairs(copy, end) else _idle(start, end, Decimal(2))
    if word == "single":
        return _idle(start, end, Decimal(1)) if _counts_single(copy, start, end) else None
    if word == "no":
        return _idle(start, end, Decimal(0)) if _no_casualties(copy, end) else None
    if word == "couple":
        return _couple(copy, start, end)
    if word in table("idioms")["multiplicity"]["words"]:
        return _multiplicity(copy, start, end)
    return _one_in_five(copy, start)


def _idle(start: int, end: int, value: Decimal) -> Found:
    return Found(Span(start, end), Amount(value, value, "exact"), Sort("count", None, start, end), claim=False)


def _counts_single(copy: Copy, start: int, end: int) -> bool:
    before, following = words_before(copy, start, 1), words_after(copy, end, 1)
    return (
        bool(before)
        and before[0].low in ("a", "one")
        and bool(following)
        and following[0].low not in table("idioms")["multiplicity"]["single"]
    )


@cache
def _and_other() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}[\w’'-]+){{1,4}}?{GAP}and\b")


def _pairs(copy: Copy, end: int) -> bool:
    """ "Both Israel and Hezbollah": a conjunction, no number."""
    return _and_other().match(copy.low, end, end + WINDOW) is not None


@cache
def _zero_claim() -> re.Pattern[str]:
    nouns = "|".join(table("idioms")["none"]["nouns"])
    return re.compile(
        rf"{GAP}(?:(?!doubt|longer|more|less|one|matter)[a-z-]+{GAP}(?:or{GAP}[a-z]+{GAP})?){{0,2}}(?:{nouns})\b"
    )


def _no_casualties(copy: Copy, end: int) -> bool:
    return _zero_claim().match(copy.low, end, end + WINDOW) is not None


@cache
def _couple_of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:of{GAP})?(?:more{GAP})?(?=[a-z])")


def _couple(copy: Copy, start: int, end: int) -> Found | None:
    """ "A couple of days": vague; "the couple" is a pair of people."""
    of = _couple_of().match(copy.low, end, end + WINDOW)
    if of is None:
        return None
    following = words_after(copy, of.end() - 1, 1)
    if not following or following[0].low.rstrip("s") in number_words().scales or "of" not in of[0]:
        return None
    unit = unit_after(copy, of.end(), glued=True)
    article = compiled(rf"(?r)(?<!\w)a{GAP}").match(copy.low, max(0, start - WINDOW), start)
    first = article.start() if article else start
    if unit is None:
        return Found(Span(first, end), Amount(Decimal(2), None, "vague"), Sort("count", None, first, end), claim=False)
    kind = "duration" if unit[0].dimension == "time" else "measure"
    sort = Sort("duration" if kind == "duration" else "measure", unit[0].name, first, unit[2])
    return Found(
        Span(first, unit[2]), Amount(Decimal(2), None, "vague"), sort, unit_span=Span(unit[1], unit[2]), claim=False
    )


def _multiplicity(copy: Copy, start: int, end: int) -> Found | None:
    """ "A double bombing": listed, never flagged; None where "double" multiplies."""
    following = words_after(copy, end, 1)
    if not following or following[0].low not in table("idioms")["multiplicity"]["events"]:
        return None
    value = {"twin": 2, "dual": 2, "double": 2, "triple": 3, "quadruple": 4}[copy.low[start:end]]
    return _idle(start, end, Decimal(value))


@cache
def _in_of() -> re.Pattern[str]:
    words = number_words()
    numbers = "|".join((*words.ones, "hundred", "thousand", "twenty", "fifty", "forty", "thirty"))
    return re.compile(
        rf"(?P<top>[0-9]{{1,3}}|(?:{numbers})\b)(?:{GAP}|-)(?P<link>in|out{GAP}of)(?:{GAP}|-)(?P<every>every{GAP}|each{GAP})?"
        rf"(?P<bottom>[0-9]{{1,3}}(?:,000)?(?![0-9,.:%])|(?:a{GAP})?(?:{numbers})\b)"
    )


def _one_in_five(copy: Copy, start: int) -> Found | None:
    """ "One in five", "nine out of ten": a share in percent."""
    match = _in_of().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    top, bottom = _worth(match["top"]), _worth(match["bottom"])
    if not 0 < top < bottom or not _reads_as_share(copy, match, top, bottom):
        return None
    value = top * 100 / bottom
    value = value if value == value.to_integral() else value.quantize(Decimal("0.01"))
    number = Numeral(start, match.end(), value, "share", value / 100)
    extent = single(Quantity(start, match.end(), value, number))
    hedge = find_hedge(copy, extent)
    sort = Sort("percent", "percent", start, match.end())
    return Found(Span(start, match.end()), amount(extent, hedge), sort, hedge.span if hedge else None)


def _worth(word: str) -> Decimal:
    words = number_words()
    if word[0].isdigit():
        return Decimal(word.replace(",", ""))
    last = word.split()[-1]
    return words.ones.get(last) or words.tens.get(last) or words.scales.get(last) or Decimal(0)


def _reads_as_share(copy: Copy, match: "regex.Match[str]", top: Decimal, bottom: Decimal) -> bool:
    """ "One in five" but not "two in 10 days", "12 out of 15 drones"."""
    if unit_after(copy, match.end()) is not None:
        return False
    if match["every"]:
        return True
    round_base = bottom in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000)
    if match["link"] == "in":
        opens = words_before(copy, match.start(), 1)
        hedged = not opens or opens[0].low in table("idioms")["share"]["before"]
        return round_base and (top == 1 or bottom in (10, 100) or (hedged and bottom in (3, 4, 5)))
    return (round_base and bottom in (3, 4, 5, 10, 100, 1000)) or (top == 1 and round_base)
