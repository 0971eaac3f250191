"""What sort of amount a number is: a count, a share, money, a measure, a duration, an age, a rate, a ratio."""

import re
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.figures.bounds import Hedge
from claimcheck.figures.idioms import idiom
from claimcheck.figures.ranges import Extent
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, compiled, words_after, words_before
from claimcheck.lexicon import table
from claimcheck.model import Span
from claimcheck.model.figure import Kind


class Sort(NamedTuple):
    """The kind with the unit it is counted in, where the figure's span ends, and what a rate is per."""

    kind: Kind
    unit: str | None
    start: int
    end: int
    per: str | None = None
    per_span: Span | None = None


def sort_of(copy: Copy, extent: Extent, hedge: Hedge | None) -> Sort:
    """The kind of the figure, tried from the most particular to the plain count."""
    return (
        _age(copy, extent, hedge)
        or _ratio(copy, extent)
        or _share(extent)
        or _in_cash(copy, extent)
        or _rate(copy, extent)
        or _by_dimension(extent)
        or Sort("count", None, extent.start, extent.end)
    )


@cache
def _old() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:{JOIN})? (?P<unit>year|month|week|day)s? {JOIN} (?P<old>olds?)(?![a-z])
        | (?:{JOIN})? y/?o\b
        | {GAP}years?{GAP}of{GAP}age
        """,
        re.VERBOSE,
    )


def _age(copy: Copy, extent: Extent, hedge: Hedge | None) -> Sort | None:
    """ "A 75-year-old man", ", 40,", "aged 12", "as young as 10"; "a six-year-old conflict" is a duration."""
    end = extent.first.number.end if extent.high is None else _number_end(copy, extent)
    match = _old().match(copy.low, end, end + WINDOW)
    if match:
        unit = match["unit"] or "year"
        kind: Kind = "duration" if match["old"] and _lasts(copy, match.end(), unit) else "age"
        return Sort(kind, unit, extent.start, match.end())
    if extent.unit is not None or extent.first.number.form not in ("digits", "words"):
        return None
    top = extent.high or extent.low
    if not 0 <= top <= 120 or extent.first.number.scale > 1:
        return None
    if _aged_before(copy, extent, hedge) or _apposition(copy, extent) or _is_old(copy, extent, hedge):
        return Sort("age", "year", extent.start, extent.end)
    return None


def _lasts(copy: Copy, end: int, unit: str) -> bool:
    """Whether what is so old is no person: a war, a truce; weeks and months old are things, infants aside."""
    following = words_after(copy, end, 2)
    if any(
        word.low.removesuffix("s") in idiom("aged", "things") or word.low in idiom("aged", "things")
        for word in following
    ):
        return True
    person = not following or copy.text[following[0].start].isupper()
    return unit != "year" and not person and not any(word.low in idiom("aged", "infants") for word in following)


def _number_end(copy: Copy, extent: Extent) -> int:
    """Where the last number of a range ends, before its unit."""
    return extent.unit_span[0] if extent.unit_span and extent.unit_span[0] > extent.first.number.end else extent.end


def _aged_before(copy: Copy, extent: Extent, hedge: Hedge | None) -> bool:
    start = hedge.span.start if hedge and hedge.span.start < extent.start else extent.start
    if hedge and copy.low[hedge.span.start : hedge.span.end] in idiom("aged", "hedges"):
        return not _counts_noun(copy, extent.end)
    before = words_before(copy, start, 3)
    near = [word.low for word in before]
    if (near[:1] and near[0] in idiom("aged", "before")) or near[:2] == ["of", "age"] or near[:2] == ["of", "ages"]:
        return near[0] != "age" or not _counts_noun(copy, extent.end)
    older = hedge is not None and copy.low[hedge.span.start : hedge.span.end] in idiom("aged", "limits")
    return older and near[:1] != [] and near[0] in idiom("aged", "children") and not _counts_noun(copy, extent.end)


@cache
def _ends_clause() -> re.Pattern[str]:
    return re.compile(rf"[”\"’']?[.,;:)?!—–]|[”\"]|{GAP}(?:and|or|when|who|but|at|years?{GAP}old|then|now)\b|$|¶|。")


def _is_old(copy: Copy, extent: Extent, hedge: Hedge | None) -> bool:
    """ "He was 19.", "the youngest is only 15", "girls of 14 or 15"."""
    if extent.low < 1 or _ends_clause().match(copy.low, extent.end, extent.end + WINDOW) is None:
        return False
    start = hedge.span.start if hedge and hedge.span.start < extent.start else extent.start
    near = [word.low for word in words_before(copy, start, 4) if word.low not in idiom("aged", "barely")]
    if near[:1] == ["of"]:
        return near[1:2] != [] and near[1] in idiom("aged", "young")
    be = near[:1] != [] and near[0] in idiom("aged", "be")
    return be and near[1:2] != [] and near[1] in idiom("aged", "subjects")


def _counts_noun(copy: Copy, end: int) -> bool:
    following = words_after(copy, end, 1)
    return bool(following) and following[0].low.endswith("s") and following[0].low not in idiom("aged", "in_s")


@cache
def _name_before() -> "regex.Pattern[str]":
    return regex.compile(
        r"""(?r)
        (?P<name> (?:[A-Z][\w'’.-]*|al-[A-Z][\w'’-]*|[IVX]+|Jr\.?) (?:[ ](?:[A-Z][\w'’-]*|al|bin|de|van|el))? )
        (?: ,\s | (?P<bracket>[ ]\() )
        """,
        regex.VERBOSE,
    )


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(r"\)|,?[”\"]|[,;](?!\s?[0-9])|\.(?![0-9])|\s[-–—]\s")


@cache
def _and_another() -> re.Pattern[str]:
    return re.compile(rf"{GAP}and{GAP}[0-9]{{1,2}}(?=[.,;)”\"])")


@cache
def _said_behind() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:said|told|recalled|added|says)\b")


def _apposition(copy: Copy, extent: Extent) -> bool:
    """ "Anna Kovalenko, 40," and "Kovalenko (40)"."""
    if extent.high is not None or extent.first.number.form != "digits" or not 1 <= extent.low <= 110:
        return False
    if extent.low > 9 and _said_behind().match(
        copy.low, extent.end, extent.end + WINDOW
    ):  # "Ahmed 24 said": commas lost on the way
        before = words_before(copy, extent.start, 1)
        return bool(before) and copy.text[before[0].start].isupper()
    match = _name_before().match(copy.text, max(0, extent.start - 60), extent.start)
    closing = _closes().match(copy.low, extent.end, extent.end + WINDOW)
    if closing is None:
        return _and_another().match(copy.low, extent.end) is not None and _person_before(copy, extent.start)
    if match is None:
        return closing[0][0] in ",." and _person_before(copy, extent.start)
    if match["bracket"]:
        return closing[0] == ")" and " " in match["name"]
    names = match["name"].split()
    dated = _not_names() if len(names) == 1 else _weekdays()
    return closing[0].strip()[:1] in tuple(',.;”"-–—') and not any(name.lower() in dated for name in names)


def _person_before(copy: Copy, start: int) -> bool:
    """ "The mother, 34, …", "two nephews, 12 and 14"."""
    match = compiled(r"(?r)\b(?P<noun>[a-z]+),\s").match(copy.low, max(0, start - 24), endpos=start)
    noun = match["noun"].removesuffix("s") if match else ""
    return noun in idiom("one", "people") or noun in idiom("aged", "young")


@cache
def _not_names() -> frozenset[str]:
    months = table("decoys")["months"]
    return frozenset((*months["full"], *months["short"])) | _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(table("decoys")["months"]["days"])


@cache
def _times_more() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}times?{GAP}(?:{'|'.join(table('idioms')['ratio']['behind'])})\b"
        rf"|(?:-|{GAP})?fold\b|{GAP}?x{GAP}(?:more|as|the|higher)|x\b(?!\w)"
    )


@cache
def _to_one() -> re.Pattern[str]:
    return re.compile(rf"\s?:\s?1(?![0-9:])|(?:{GAP}|-)to(?:{GAP}|-)one\b|(?:{GAP}|-)to(?:{GAP}|-)1(?![0-9]|[,.][0-9])")


def _ratio(copy: Copy, extent: Extent) -> Sort | None:
    """ "Three times as many", "tenfold", "10:1", "doubled"."""
    if extent.first.number.form == "multiple":
        return Sort("ratio", None, extent.start, extent.end)
    if extent.unit is not None:
        return None
    match = _times_more().match(copy.low, extent.end, extent.end + WINDOW)
    if match:
        word = compiled(rf"{GAP}times?|(?:-|{GAP})?fold|{GAP}?x").match(copy.low, extent.end, extent.end + WINDOW)
        return Sort("ratio", None, extent.start, word.end() if word else extent.end)
    one = _to_one().match(copy.low, extent.end, extent.end + WINDOW)
    return Sort("ratio", None, extent.start, one.end()) if one and extent.high is None else None


@cache
def _cash() -> re.Pattern[str]:
    return re.compile(rf"{GAP}in{GAP}(?:cash|loans|funding|damages|compensation|unpaid)\b")


def _in_cash(copy: Copy, extent: Extent) -> Sort | None:
    """ "Gave billions in cash": money whose currency is not said."""
    if extent.unit is not None or extent.low < 100 or not _cash().match(copy.low, extent.end, extent.end + WINDOW):
        return None
    return Sort("money", None, extent.start, extent.end)


def _share(extent: Extent) -> Sort | None:
    percent = extent.unit is not None and extent.unit.name == "percent"
    if percent or (extent.first.number.form == "share" and extent.unit is None):
        return Sort("percent", "percent", extent.start, extent.end)
    return None


# Words at which the noun that a rate counts ends: no rate reaches across them.
_ENDS = (
    "and|but|or|who|which|that|said|were|was|have|has|had|in|on|at|to"
    "|from|after|for|killed|with|when|by|than|is|are|as|including"
)


@cache
def _per() -> re.Pattern[str]:
    lexicon = table("idioms")["per"]
    periods, adverbs = "|".join(lexicon["periods"]), "|".join(lexicon["adverbs"])
    goods, things = "|".join(lexicon["goods"]), "|".join(sorted(lexicon["things"], key=len, reverse=True))
    return re.compile(
        rf"""
        (?: {JOIN} (?!(?:{_ENDS})\b) [^\W\d_][\w’'-]* ){{0,5}}?
        {JOIN} (?P<per>
            (?:a|an|per|each|every) {JOIN} (?P<what> (?:single{GAP})? (?:{periods}|{goods}) \b )
          | (?:per|each|every) {JOIN} (?P<whom> (?:{things}) \b )
          | (?P<daily>{adverbs}) \b
        )
        (?! {GAP}(?:ago|later|earlier|after|before|since|old|long) )
        | / (?P<slash>day|month|week|year|hour|night|barrel|bbl|tonne|ton) \b
        """,
        re.VERBOSE,
    )


def _may_be_rate(ahead: str) -> bool:
    """Whether the words ahead hold any that a rate needs: a cheap look before the pattern."""
    return "/" in ahead or "ly" in ahead or " a" in ahead or "-a" in ahead or "per" in ahead or " e" in ahead


def _rate(copy: Copy, extent: Extent) -> Sort | None:
    """ "200 a day", "50,000 shells per month", "$100 a barrel", "800,000 bpd"."""
    unit = extent.unit
    if unit is not None and unit.dimension == "flow":
        return Sort("rate", unit.name.split(" per ")[0], extent.start, extent.end, unit.name.split(" per ")[-1])
    if (unit is not None and unit.dimension in ("time", "percent", "speed")) or extent.first.number.form == "share":
        return None
    ahead = copy.low[extent.end : extent.end + 80]
    match = _per().match(copy.low, extent.end, extent.end + len(ahead)) if _may_be_rate(ahead) else None
    if match is None:
        return _every(copy, extent)
    end = extent.end
    per = match["what"] or match["whom"] or match["daily"] or match["slash"]
    whole = Span(match.start("per"), match.end("per")) if match["per"] else Span(*match.span("slash"))
    measured = unit is not None and unit.dimension != "currency"
    if (
        measured
        and compiled(rf"{GAP}(?:per|a){GAP}|/").match(copy.low, extent.end, extent.end + WINDOW)
        and match.end() <= extent.end + 24
    ):
        end = match.end()
    name = unit.name if unit else None
    return Sort("rate", name, extent.start, end, per, whole)


@cache
def _every_before() -> "regex.Pattern[str]":
    periods = "|".join(table("idioms")["per"]["periods"])
    return regex.compile(rf"(?r)\b(?P<per>(?:every|each){GAP}(?P<what>{periods})),?(?:{GAP}[\w’'-]+){{0,4}}?{GAP}")


def _every(copy: Copy, extent: Extent) -> Sort | None:
    """ "Every month, Moscow spends 5 billion"."""
    floor = max(0, extent.start - 64)
    if copy.low.find("every ", floor, extent.start) < 0 and copy.low.find("each ", floor, extent.start) < 0:
        return None
    match = _every_before().match(copy.low, floor, extent.start)
    if match is None or not copy.text[match.start("per")].isupper():
        return None
    name = extent.unit.name if extent.unit else None
    return Sort("rate", name, extent.start, extent.end, match["what"], Span(*match.span("per")))


def _by_dimension(extent: Extent) -> Sort | None:
    if extent.unit is None:
        return None
    kinds: dict[str, Kind] = {"currency": "money", "time": "duration"}
    return Sort(kinds.get(extent.unit.dimension, "measure"), extent.unit.name, extent.start, extent.end)
