"""Which way a number is bent, by the words before and behind it."""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.figures.numerals import number_words
from claimcheck.figures.ranges import Extent
from claimcheck.figures.wording import GAP, WINDOW, Copy, Word, compiled, words_after, words_before
from claimcheck.lexicon import table
from claimcheck.model import Amount, Span
from claimcheck.model.figure import Bound

OPEN_BELOW: frozenset[Bound] = frozenset({"up_to", "less_than"})
OPEN_ABOVE: frozenset[Bound] = frozenset({"at_least", "more_than"})
LONGEST_PHRASE = 6


class Hedge(NamedTuple):
    """A bound and the words that made it. `suffix` is how much of the number's own span it took ("40-odd", "400+")."""

    bound: Bound
    span: Span
    suffix: int = 0


class HedgeWords(NamedTuple):
    """The phrases before and behind a number; `nearest` and `openings` are the words of them that stand next to it."""

    before: dict[tuple[str, ...], Bound]
    behind: dict[str, Bound]
    nearest: frozenset[str]
    openings: frozenset[str]
    between: frozenset[str]
    around: frozenset[str]
    doubtful: frozenset[str]


@cache
def hedge_words() -> HedgeWords:
    """The tables of `lexicon/data/hedges.toml`, phrases before the number turned round for reading leftward."""
    lexicon = table("hedges")
    before = {
        tuple(reversed(phrase.split())): bound for bound, phrases in lexicon["before"].items() for phrase in phrases
    }
    behind = {phrase: bound for bound, phrases in lexicon["behind"].items() for phrase in phrases}
    nearest = frozenset(phrase[0] for phrase in before)
    openings = frozenset(phrase.split()[0] for phrase in behind)
    names = ("between", "before_hedge", "doubtful")
    return HedgeWords(before, behind, nearest, openings, *(frozenset(lexicon[name]["words"]) for name in names))


def amount(extent: Extent, hedge: Hedge | None) -> Amount:
    """The interval that the guidelines give a number under its hedge."""
    low, high = extent.low, extent.high
    if extent.first.number.form == "vague":
        return Amount(low, None, "vague", hedge is not None or extent.hedged)
    if high is not None:
        return Amount(low, high, "range", hedge is not None or extent.hedged)
    if hedge is None:
        return Amount(low, low, "exact")
    if hedge.bound in OPEN_BELOW:
        return Amount(None, low, hedge.bound, True)
    if hedge.bound in OPEN_ABOVE:
        return Amount(low, None, hedge.bound, True)
    return Amount(low, low, hedge.bound, True)


def find_hedge(copy: Copy, extent: Extent) -> Hedge | None:
    """The hedge of the number or range, behind it first ("40 or more"), then before it; None where it stands bare."""
    behind = _behind(copy, extent)
    before = _sign_before(copy, extent.start) or _before(copy, extent)
    mark = _mark(copy, extent)
    if mark:
        return mark
    if behind and before:
        return behind if before.bound in ("approx", "nearly") else before
    return behind or before


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile(r"(?P<sign>\+)(?!\w)|(?P<hyphen>[-‐](?:odd|plus|ish)\b)")


def _behind(copy: Copy, extent: Extent) -> Hedge | None:
    match = _suffix().match(copy.low, extent.end, extent.end + WINDOW)
    match = match or _suffix_within().search(copy.low, extent.start, extent.end)
    if match:
        odd = match["hyphen"] is not None and match["hyphen"][1:] != "plus"
        return Hedge("approx" if odd else "at_least", Span(*match.span()))
    comma = copy.low.startswith(",", extent.end)
    words = words_after(copy, extent.end + comma, 5)
    lows = [word.low for word in words]
    for size in range(min(4, len(lows)), 0, -1) if lows and lows[0] in hedge_words().openings else ():
        bound = hedge_words().behind.get(" ".join(lows[:size]))
        if bound and _closes(copy, words[size - 1].end, " ".join(lows[:size]), lows[size:], comma):
            return Hedge(bound, Span(words[0].start, words[size - 1].end))
    return _late(words, lows) if not comma else None


def _late(words: tuple[Word, ...], lows: list[str]) -> Hedge | None:
    """ "Forty people or more"."""
    if lows[1:2] != ["or"]:
        return None
    phrase = " ".join(lows[1:3])
    if phrase not in ("or more", "or so", "or fewer", "or less") or lows[3:4] == ["than"]:
        return None
    return Hedge(hedge_words().behind[phrase], Span(words[1].start, words[2].end))


def _closes(copy: Copy, end: int, phrase: str, following: list[str], comma: bool) -> bool:
    """Whether a phrase closes the number ("40 at least.") and opens nothing new ("or so he said", "and more than")."""
    if following[:1] == ["than"] or (following[:2] == ["of", "them"] and not phrase.startswith("or ")):
        return False
    if phrase == "plus":
        return compiled(r"\s[0-9$€£]").match(copy.low, end, end + WINDOW) is None
    if phrase == "or so":
        return following[:1] not in (["he"], ["she"], ["they"], ["it"], ["the"], ["says"])
    if phrase not in hedge_words().doubtful:
        return True
    if comma or (following[:1] and following[0] in number_words().ones):
        return compiled(r"\s[\w$€£]").match(copy.low, end, end + WINDOW) is None
    return compiled(r"\s[0-9$€£]").match(copy.low, end, end + WINDOW) is None


@cache
def _suffix_within() -> re.Pattern[str]:
    """ "20-plus months", "$50+ million": the suffix stands before the unit or the magnitude."""
    return re.compile(r"(?<=[0-9a-z])(?:(?P<sign>\+)|(?P<hyphen>[-‐](?:odd|plus)\b))")


SIGNS: dict[str, Bound] = {
    "~": "approx", "≈": "approx", "∼": "approx", "≥": "at_least", ">": "more_than", "≤": "up_to", "<": "less_than",
}  # fmt: skip


def _sign_before(copy: Copy, start: int) -> Hedge | None:
    near = copy.text[max(0, start - 2) : start]
    at = start - 2 if near[-1:].isspace() else start - 1
    sign = near[:1] if near[-1:].isspace() else near[-1:]
    return Hedge(SIGNS[sign], Span(at, at + 1)) if sign in SIGNS else None


def _before(copy: Copy, extent: Extent) -> Hedge | None:
    words = words_before(copy, extent.start, 10)
    found = _phrase(words)
    if found is None:
        return None
    bound, first, last = found
    if not _measures(copy, extent, words, first, last):
        return None
    start = words[last].start
    if bound == "more_than" and (negated := _negation(words[last], words[last + 1 :])) is not None:
        return Hedge("up_to", Span(negated.start, words[first].end))
    stacked = _phrase(words[last + 1 :], skip=0)
    if stacked:
        bound = _stronger(bound, stacked[0])
        last += 1 + stacked[2]
        start = words[last].start
    for word in words[last + 1 :]:
        if word.low not in hedge_words().around or (word.low in ("a", "said", "many", "little") and word.low == "said"):
            break
        start = word.start
    return Hedge(bound, Span(start, words[first].end))


def _phrase(words: tuple[Word, ...], skip: int = 4) -> tuple[Bound, int, int] | None:
    """The longest hedge phrase that ends at the nearest word, or before words that may stand between."""
    book = hedge_words()
    lows = tuple(word.low for word in words)
    for first in range(min(skip, len(lows) - 1) + 1 if lows else 0):
        for size in range(min(LONGEST_PHRASE, len(lows) - first), 0, -1) if lows[first] in book.nearest else ():
            bound = book.before.get(lows[first : first + size])
            if bound:
                return bound, first, first + size - 1
        if lows[first] not in book.between:
            return None
    return None


def _negation(hedge: Word, before: tuple[Word, ...]) -> Word | None:
    """The "not" of "could not risk more than 20 %", "does not exceed 4": what is not passed is the most there is.

    `hedge` is the first word of the hedge, `before` what stands before it, the nearest first.
    """
    for place, word in enumerate(before[:3]):
        if word.low in _hedging("negation", "clause"):
            return None
        if word.low not in _hedging("negation", "words") and not word.low.endswith(("n't", "n’t")):
            continue
        modal = {word.low.replace("’", "'"), *(each.low for each in before[place + 1 : place + 2])}
        verb = before[place - 1].low if place else hedge.low
        limits = verb in _hedging("negation", "verbs")
        return word if limits or not modal.isdisjoint(_hedging("negation", "modals")) else None
    return None


def _stronger(near: Bound, far: Bound) -> Bound:
    """ "At least about 40" is a floor: a direction outweighs "about"."""
    weak: tuple[Bound, ...] = ("approx", "nearly")
    return far if near in weak and far not in weak else near


@cache
def _hedging(section: str, entry: str = "words") -> frozenset[str]:
    return frozenset(table("hedges")[section][entry])


def _measures(copy: Copy, extent: Extent, words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a word that is also a preposition hedges here: "over four years" may only span them."""
    phrase = " ".join(word.low for word in reversed(words[first : last + 1]))
    if phrase == "up to":  # "bring its strength up to 15,000"
        if words[last + 1 : last + 2] and words[last + 1].low in _hedging("particle", "rising"):
            return False
        return _hedging("particle", "raising").isdisjoint(word.low for word in words[last + 2 : last + 5])
    if phrase not in _hedging("preposition"):
        return True
    if _hedging("preposition", "determiners") & {word.low for word in words[:first]}:
        return False
    if phrase == "about":  # "he spoke about two cases"
        lead = words[last + 1].low if last + 1 < len(words) else ""
        return extent.low >= 20 or lead not in _hedging("particle", "speaking")
    if phrase == "under":
        lead = words[last + 1].low if last + 1 < len(words) else ""
        return lead not in _hedging("particle", "under") or extent.unit is not None
    if "within" in phrase:
        return extent.unit is not None and extent.unit.dimension == "length"
    if phrase == "near":  # "near two villages"
        return extent.unit is not None or extent.low >= 20
    if phrase == "over":
        lead = words[last + 1].low if last + 1 < len(words) else ""
        few = extent.low < 20 and extent.unit is None and lead in _hedging("particle", "few")
        return not few and lead not in _hedging("particle", "verbs") and not _spans_time(copy, extent, lead)
    return True


def _spans_time(copy: Copy, extent: Extent, lead: str) -> bool:
    """ "He got 50 over four years", where nothing says that the four years are passed."""
    if extent.unit is None or extent.unit.dimension != "time" or extent.high is not None:
        return False
    return lead not in _hedging("spanning") and copy.low[extent.end : extent.end + 4] not in (" ago", " old")


@cache
def _mark_behind() -> re.Pattern[str]:
    nouns = "|".join(table("hedges")["mark"]["nouns"])
    return re.compile(rf"(?:{GAP}|-)(?:(?!{nouns})[a-z]+{GAP})?(?P<noun>{nouns})\b")


def _mark(copy: Copy, extent: Extent) -> Hedge | None:
    """ "Broke the 2,000 mark"."""
    behind = _mark_behind().match(copy.low, extent.end, extent.end + WINDOW)
    if behind is None:
        return None
    before = [word for word in words_before(copy, extent.start, 3) if word.low in _hedging("mark", "verbs")]
    return Hedge("more_than", Span(before[0].start, behind.end())) if before else None
