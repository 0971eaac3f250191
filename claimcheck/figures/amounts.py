"""Every figure of an article: anchors first, then local work at each."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from claimcheck.figures.bounds import amount, find_hedge
from claimcheck.figures.claims import claims, is_figure
from claimcheck.figures.decoys import decoy_end
from claimcheck.figures.ellipsis import in_currency_of, is_currency, is_money_too
from claimcheck.figures.found import Found
from claimcheck.figures.kinds import sort_of
from claimcheck.figures.numerals import anchor_pattern, groups_by_dots
from claimcheck.figures.others import other_figure
from claimcheck.figures.ranges import read_extent
from claimcheck.figures.wording import GAP, WINDOW, Copy, as_copy, compiled
from claimcheck.lexicon import table
from claimcheck.model import Amount, Figure, FigureSpans, Layout, Span

BARE = FigureSpans()
UNCLAIMED_BLOCKS = frozenset({"furniture", "table"})


def find_amounts(text: str, layout: Layout) -> tuple[Figure, ...]:
    """Every figure of the text in order: number, bound, kind, unit and whether it is a claim.

    Args:
        text: the article as read; every span of the result indexes it by code point.
        layout: its blocks, sentences and quotations.

    Counted noun, category and state are left at their defaults: `describe` fills them in. Dates,
    ordinals, designators and other decoys give no figure; what the annotation guidelines call optional is
    a figure whose `claim` is false. Never raises on text; linear in its length.
    """
    place = _Places(layout)
    copy = as_copy(text)
    found = _carried(copy, list(_scan(copy)))
    return tuple(place.figure(text, number, one) for number, one in enumerate(found, 1))


def _scan(copy: Copy) -> Iterator[Found]:
    dotted = groups_by_dots(copy)
    done = 0
    for anchor in anchor_pattern().finditer(copy.low):
        start = anchor.start()
        if start < done:
            continue
        end = decoy_end(copy, start) if copy.low[start].isdigit() else None
        if end is not None:
            done = end
            continue
        found = other_figure(copy, start, anchor.end()) or _read(copy, start, dotted)
        if found is None:
            done = _past_digits(copy, start) if copy.low[start].isdigit() else done
        elif found.span.start >= done:
            done = found.span.end
            yield found


def _past_digits(copy: Copy, start: int) -> int:
    match = compiled(r"[0-9][0-9.,]*").match(copy.low, start, start + WINDOW)
    return match.end() if match else start


def _read(copy: Copy, start: int, dotted: bool) -> Found | None:
    extent = read_extent(copy, start, dotted)
    if extent is None or not is_figure(copy, extent):
        return None
    hedge = find_hedge(copy, extent)
    sort = sort_of(copy, extent, hedge)
    first = min(extent.start, hedge.span.start) if hedge else extent.start
    return Found(
        Span(sort.start, sort.end), amount(extent, hedge), sort, hedge.span if hedge else None,
        Span(*extent.unit_span) if extent.unit_span else None, claims(copy, extent, sort, first),
    )  # fmt: skip


@cache
def _opens_bracket() -> re.Pattern[str]:
    return re.compile(r"[^\S\n]?[(\[](?:[^\S\n]?|or )")


@cache
def _coordinated() -> re.Pattern[str]:
    return re.compile(rf"{GAP}[a-z-]+{GAP}and{GAP}")


def _carried(copy: Copy, found: list[Found]) -> list[Found]:
    """Hedges that reach a second number: a bracketed conversion, or "at least nine dead and 28 wounded"."""
    money: Found | None = None
    for index in range(1, len(found)):
        first, second = found[index - 1], found[index]
        money = first if is_currency(first.sort.unit) else money
        if money is not None and is_money_too(copy, money, second):
            found[index] = second = in_currency_of(copy, money, second)
        if _age_before(copy, first, second):
            found[index - 1] = first._replace(sort=second.sort._replace(start=first.span.start, end=first.span.end))
        if _ages_too(copy, first, second):
            found[index] = second._replace(sort=second.sort._replace(kind="age", unit="year"))
        if first.hedge is None or second.hedge is not None or second.amount.bound != "exact":
            continue
        if _converts(copy, first, second) or _shares_hedge(copy, first, second) or _both_hedged(copy, first, second):
            found[index] = second._replace(amount=_bent(second.amount, first.amount), hedge=first.hedge)
    return [one for index, one in enumerate(found) if not index or not _said_twice(copy, found[index - 1], one)]


def _said_twice(copy: Copy, first: Found, second: Found) -> bool:
    """ "Twenty (20)": the same number in words and in digits is one figure."""
    if first.amount.low != second.amount.low or second.unit_span is not None:
        return False
    between = copy.low[first.span.end : second.span.start]
    return between in (" (", "(") and copy.low.startswith(")", second.span.end)


@cache
def _listed_on() -> re.Pattern[str]:
    return re.compile(rf",?{GAP}(?:and{GAP}|or{GAP})?|,")


def _ages_too(copy: Copy, first: Found, second: Found) -> bool:
    """ "Aged three, six and 17": the rest of a list of ages, where no noun follows its numbers."""
    if first.sort.kind != "age" or second.sort.kind != "count" or second.hedge is not None:
        return False
    between = copy.low[first.span.end : second.span.start]
    if _listed_on().fullmatch(between) is None or (second.amount.low or 200) > 110:
        return False
    return (
        compiled(rf"[”\"]|,|\.|;|\)|{GAP}(?:and|or|were|was|who|with|from)\b|$").match(
            copy.low, second.span.end, second.span.end + WINDOW
        )
        is not None
    )


def _age_before(copy: Copy, first: Found, second: Found) -> bool:
    """ "10- and 12-year-olds": the first of two ages, whose noun only the second carries."""
    alike = second.sort.kind == "age" and first.sort.unit == second.sort.unit and first.sort.kind == "duration"
    return alike and copy.low[first.span.end : second.span.start].strip(" -") in ("and", "or", "to")


def _converts(copy: Copy, first: Found, second: Found) -> bool:
    between = copy.low[first.span.end : second.span.start]
    measured = first.sort.kind == second.sort.kind and first.sort.kind in ("measure", "money")
    return measured and _opens_bracket().fullmatch(between) is not None


def _shares_hedge(copy: Copy, first: Found, second: Found) -> bool:
    if first.sort.kind != "count" or second.sort.kind != "count" or first.amount.bound in ("vague", "range"):
        return False
    if first.hedge is None or first.hedge.start > first.span.start:
        return False
    if not _coordinated().fullmatch(copy.low[first.span.end : second.span.start]):
        return False
    after = compiled(rf"{GAP}(?P<one>[a-z-]+)(?:{GAP}(?P<two>[a-z-]+))?").match(
        copy.low, second.span.end, second.span.end + WINDOW
    )
    return after is not None and after["one"] not in table("hedges")["shared"]["ends"]


def _both_hedged(copy: Copy, first: Found, second: Found) -> bool:
    """ "Roughly 30% and 40% of …": one hedge in front of two shares of one thing."""
    if first.hedge is None or first.hedge.start > first.span.start or first.amount.bound in ("vague", "range"):
        return False
    shares = first.sort.kind == second.sort.kind == "percent"
    return shares and copy.low[first.span.end : second.span.start] in (" and ", " or ")


def _bent(plain: Amount, model: Amount) -> Amount:
    """The plain value under the bound of another figure."""
    value = plain.low
    low: Decimal | None = None if model.bound in ("up_to", "less_than") else value
    high: Decimal | None = None if model.bound in ("at_least", "more_than") else value
    return Amount(low, high, model.bound if model.bound not in ("range", "vague") else "approx", True)


class _Places:
    """Which sentence, block and quotation an offset lies in, by bisection."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.sentences = [sentence.span.start for sentence in layout.sentences]
        self.quotes = [quotation.inner.start for quotation in layout.quotations]

    def figure(self, text: str, number: int, found: Found) -> Figure:
        index = max(0, bisect_right(self.sentences, found.span.start) - 1)
        kind = self.layout.blocks[self.layout.sentences[index].block].kind if self.sentences else "body"
        hedge, unit, per = found.hedge, found.unit_span, found.sort.per_span
        spans = BARE if hedge is unit is per is None else FigureSpans(hedge=hedge, unit=unit, per=per)
        return Figure(
            id=f"f{number}", span=found.span, text=found.span.of(text), amount=found.amount, kind=found.sort.kind,
            unit=found.sort.unit, per=found.sort.per, claim=found.claim and kind not in UNCLAIMED_BLOCKS,
            spans=spans, sentence=index, in_quote=self._quoted(found.span), headline=kind in ("headline", "standfirst"),
        )  # fmt: skip

    def _quoted(self, span: Span) -> bool:
        """Whether a quotation holds the span; quotations nest two or three deep at most."""
        last = bisect_right(self.quotes, span.start)
        return any(self.layout.quotations[i].inner.holds(span) for i in range(max(0, last - 4), last))
