"""A claim: one figure with all that comparison needs of it, read once from the words of its sentence."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import NamedTuple

from claimcheck.comparison.counted import Counted, read_counted
from claimcheck.comparison.intervals import Interval, interval
from claimcheck.comparison.places import read_places
from claimcheck.comparison.signs import Sign, Signs, beside, country_words, read_signs
from claimcheck.comparison.times import Times, read_times
from claimcheck.lexicon import table
from claimcheck.model import Attribution, Figure, Layout, Referent, Span
from claimcheck.model.figure import Modality

# Characters behind a figure in which "in all" makes it a total.
TOTAL_REACH = 25
# Two words of one story meet in their first letters: "Kharkiv's", "strikes" and "strike".
STEM = 5
# The lead is so many sentences of the first body paragraph, for some articles are one paragraph.
LEAD_SENTENCES = 2
# "Also on Monday", "And elsewhere": so early in a sentence the word turns to another event.
TURN = 2
# Words of change that tell no direction.
REVISIONS = frozenset({"revision", "former"})
# A sentence of so many figures is a list of them.
LIST = 4
# Words after a figure in which a modal verb still governs it ("80 people may have died").
MODAL_REACH = 6
# Characters behind a figure in which "of whom" makes it a part.
PART_REACH = 3
# Blocks whose figures are no claims: nothing is compared with them.
UNTOLD = frozenset({"furniture", "table"})
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure, its referent, and the facts of its sentence that guards ask for.

    `places` are those its own clause names, `near_places` the paragraph's where the sentence has none.
    `more` marks a count beside another ("another seven"), `further` that or a part of one, `history` a
    figure of another time told for comparison, `change` the verb's direction, `revision` a word that says a
    tally moved on, `former` one of the tally that was. `also` marks a figure behind such a word, `turns` a
    sentence that opens on it ("Also on Monday …"), `shared` a count told beside another of its noun and fate,
    `listed` one of many, `recalled` a number already named ("the 14 rebels"), `divided` one of two groups of one fate,
    `contrast` a figure of a sentence that opens on "But", `item` one of an item of a list,
    `recount` one that "the toll is put at",
    `truth` one that is said to be "the true number".
    """

    index: int
    figure: Figure
    referent: Referent
    attribution: Attribution
    interval: Interval
    loose: Interval
    counted: Counted
    block: int
    lead: bool
    words: Signs
    places: frozenset[str]
    near_places: frozenset[str]
    times: Times
    events: frozenset[str]
    definite: bool
    ordinal: str | None
    more: bool
    history: bool
    change: str | None
    revision: bool
    former: bool
    stems: frozenset[str]
    countries: frozenset[str]
    rival: bool
    shared: bool
    listed: bool
    other: bool
    also: bool
    turns: bool
    total: bool
    recalled: bool
    further: bool
    contrast: bool
    recount: bool
    truth: bool
    divided: bool
    item: bool

    @property
    def id(self) -> str:
        """The figure's id."""
        return self.figure.id

    @property
    def front(self) -> bool:
        """Whether it stands in headline, standfirst or the first body paragraph."""
        return self.figure.headline or self.lead


class Clause(NamedTuple):
    """The stretch of a sentence that a figure governs: from the boundary before it to the one behind."""

    start: int
    end: int


def read_claims(
    text: str, layout: Layout, figures: Sequence[Figure], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """One claim for each figure of the article's own words, in order; each sentence is read once."""
    lead = next((i for i, block in enumerate(layout.blocks) if block.kind == "body"), -1)
    first_body = next((i for i, sentence in enumerate(layout.sentences) if sentence.block == lead), 0)
    claims: list[Claim] = []
    at, near, near_block = 0, frozenset[str](), -1
    while at < len(figures):
        number = figures[at].sentence
        end = at
        while end < len(figures) and figures[end].sentence == number:
            end += 1
        sentence = layout.sentences[number] if layout.sentences else None
        if sentence is not None and layout.blocks[sentence.block].kind in UNTOLD:
            at = end
            continue
        span = sentence.span if sentence else Span(0, len(text))
        block = sentence.block if sentence else 0
        item = bool(layout.blocks) and layout.blocks[block].kind == "item"
        reading = SentenceReading(text, span, figures[at:end], near if block == near_block else frozenset(), item)
        claims += [
            reading.claim(
                i, len(claims) + i, block, block == lead and number < first_body + LEAD_SENTENCES, attributions[at + i]
            )
            for i in range(end - at)
        ]
        if reading.places:
            near, near_block = frozenset(sign.value for sign in reading.places), block
        at = end
    return tuple(claims)


class SentenceReading:
    """A sentence's words, signs and places, and the figures that stand in it; makes their claims."""

    def __init__(
        self, text: str, span: Span, figures: Sequence[Figure], near: frozenset[str], item: bool = False
    ) -> None:
        self.text, self.span, self.figures, self.near, self.item = text, span, figures, near, item
        self.signs = read_signs(text, span)
        self.places = read_places(self.signs)
        self.times = read_times(self.signs)
        self.alike = Counter((figure.kind, figure.counted, figure.state) for figure in figures)
        common = common_words()
        words = [word for word in self.signs.lowers if len(word) > 3 and word not in common]
        self.stems = frozenset([intern(word[:STEM]) for word in words])
        self.joints = [*self.signs.of("boundary"), *self.reporting()]
        self.countries = values(self.signs.of("country"))
        self.again = any(self.is_definite(event) for event in self.signs.of("event"))
        self.goes_on = [sign for sign in self.signs.of("also") if not self.tells_again(sign)]

    def claim(self, i: int, index: int, block: int, lead: bool, attribution: Attribution) -> Claim:
        """The claim of the sentence's `i`-th figure, which is the article's `index`-th."""
        figure, (start, end) = self.figures[i], self.reach(i)
        places, events = self.places_of(i), self.signs.between("event", start, end)
        times = self.times.near((start, end), figure.span)
        named = values(places)
        moves = values(self.signs.of("change"))
        return Claim(
            index=index,
            figure=figure,
            referent=self.referent(i, places, times, events),
            attribution=attribution,
            interval=interval(figure.amount, figure.kind),
            loose=interval(figure.amount, figure.kind, between_sources=True),
            counted=read_counted(figure.counted),
            block=block,
            lead=lead,
            words=self.signs,
            places=named,
            near_places=named or self.near,
            times=times,
            events=values(events),
            definite=any(self.is_definite(sign) for sign in events),
            ordinal=self.ordinal(figure, i),
            more=self.is_beside(figure, "more"),
            further=self.is_beside(figure, "more") or self.is_part_of_more(i),
            other=self.is_beside(figure, "other") and not self.is_of_other_fate(i),
            contrast=self.opens_on_contrast() and not self.is_within(i),
            truth=bool(self.signs.between("truth", start, figure.span.start)),
            recount=bool(self.signs.between("recount", start, figure.span.start)),
            also=any(sign.span.start < figure.span.start for sign in self.goes_on),
            turns=any(sign.at < TURN for sign in self.goes_on),
            total=bool(self.signs.between("whole", start, min(figure.span.end + TOTAL_REACH, self.span.end))),
            history=self.is_history(figure),
            change=next((s.value for s in self.signs.of("change") if s.value not in REVISIONS), None),
            revision=bool(moves & REVISIONS),
            former="former" in moves,
            stems=self.stems,
            countries=self.countries,
            rival=bool(self.signs.of("rival")),
            listed=len(self.figures) >= LIST,
            shared=self.has_sibling(figure),
            recalled=self.is_recalled(figure),
            divided=self.is_divided(i),
            item=self.item,
        )

    def referent(self, i: int, places: list[Sign], times: Times, events: list[Sign]) -> Referent:
        """What the sentence's `i`-th figure speaks of, as written, and which characters say so."""
        figure = self.figures[i]
        modality, modal = self.modality(figure, self.clause(i))
        side, side_span = self.side(figure)
        window = self.window(i)
        return Referent(
            side=side,
            place=", ".join(dict.fromkeys(self.written(p) for p in places)) or None,
            time=times.text(self.text),
            event=self.written(events[0]) if events else None,
            scope=self.written(window) if window else None,
            modality=modality,
            spans=spans_of(
                places, times, events, {"side": side_span, "modality": modal, "window": window.span if window else None}
            ),
        )

    def reach(self, i: int) -> tuple[int, int]:
        """From the end of the figure before to the start of the figure behind; whole sentence at its ends."""
        start = self.figures[i - 1].span.end if i else self.span.start
        end = self.figures[i + 1].span.start if i + 1 < len(self.figures) else self.span.end
        return start, end

    def clause(self, i: int) -> Clause:
        """The words that govern the figure: back to a conjunction, a verb of saying or a semicolon, and on to one."""
        figure = self.figures[i]
        start, end = self.span
        for sign in self.joints:
            if sign.span.end <= figure.span.start:
                start = max(start, sign.span.end)
            elif sign.span.start >= figure.span.end:
                end = min(end, sign.span.start)
        return Clause(start, end)

    def reporting(self) -> list[Sign]:
        """Verbs of saying: what stands before one does not govern what stands after."""
        return [sign for sign in self.signs.of("time") if sign.value == "reporting"]

    def places_of(self, i: int) -> list[Sign]:
        """The places a figure belongs to: those behind it and before the next figure, else before it, else any."""
        start, end = self.reach(i)
        figure = self.figures[i].span
        behind = [p for p in self.places if figure.end <= p.span.start < end]
        before = [p for p in self.places if start <= p.span.start < figure.start]
        return (behind + before) or [p for p in self.places if p.span.start < figure.start][-2:] or self.places[:2]

    def modality(self, figure: Figure, clause: Clause) -> tuple[Modality, Span | None]:
        """How the figure is said to be: the last modal word before it in its clause, else one soon behind it."""
        before = self.signs.between("modality", clause.start, figure.span.start)
        behind = [
            sign
            for sign in self.signs.between("modality", figure.span.end, clause.end)
            if sign.value in ("possible", "hypothetical") and self.words_between(figure.span.end, sign) <= MODAL_REACH
        ]
        sign = before[-1] if before else behind[0] if behind else None
        if sign is None or self.is_month(sign):
            return "asserted", None
        possible = next((s for s in self.signs.of("modality") if s.at == sign.at and s.value == "possible"), sign)
        return possible.value, possible.span  # type: ignore[return-value]

    def is_month(self, sign: Sign) -> bool:
        """ "May" after "in" or beside a number is a month."""
        return self.signs.lowers[sign.at] == "may" and self.signs.capitals[sign.at] and sign.at > 0

    def words_between(self, offset: int, sign: Sign) -> int:
        """How many words stand from `offset` to the sign."""
        return sign.at - bisect_left(self.signs.starts, offset)

    def side(self, figure: Figure) -> tuple[str | None, Span | None]:
        """The country or party that the counted phrase names."""
        span = figure.spans.counted
        phrase = span.of(self.text) if span else figure.counted or ""
        for word in phrase.replace("-", " ").split():
            country = country_of(word)
            if country:
                return country, span
        names = [w for w in phrase.split() if w[:1].isupper() and not phrase.isupper()]
        return (" ".join(names), span) if names and len(names) < len(phrase.split()) else (None, None)

    def window(self, i: int) -> Sign | None:
        """How long the count runs ("since January", "in the past 24 hours"): the sign nearest to the figure."""
        figure = self.figures[i].span
        windows = [s for s in self.times.windows if not (s.span.start <= figure.start < s.span.end)]
        windows += [s for s in self.signs.of("window") if self.runs(s, self.figures[i])]
        return min(windows, key=lambda s: abs(s.span.start - figure.start), default=None)

    def runs(self, sign: Sign, figure: Figure) -> bool:
        """Whether a count runs so long: "across the country" is of the nearest, "a day after" dates another event."""
        if sign.value == "across":
            return self.nearest(sign) is figure
        last = bisect_left(self.signs.starts, sign.span.end)
        return beside("dating").isdisjoint(self.signs.lowers[last : last + 1])

    def nearest(self, sign: Sign) -> Figure:
        """The figure that stands nearest to a word."""
        return min(self.figures, key=lambda f: max(sign.span.start - f.span.end, f.span.start - sign.span.end))

    def has_sibling(self, figure: Figure) -> bool:
        """Whether figures of the sentence divide one group: "16 of the dead were guards and 14 were drivers"."""
        if figure.counted is None or figure.kind != "count":
            return False
        return self.alike[figure.kind, figure.counted, figure.state] > 1

    def is_of_other_fate(self, i: int) -> bool:
        """Whether "others" are other than those of another fate: "killed six people and injured 31 others"."""
        return i > 0 and self.figures[i - 1].kind == "count" and self.figures[i - 1].state != self.figures[i].state

    def is_within(self, i: int) -> bool:
        """Whether words make the figure a part of the one before: "treated 60 people, 20 of whom died"."""
        if not i:
            return False
        span = self.figures[i].span
        return bool(self.signs.between("part", self.figures[i - 1].span.end, span.end + PART_REACH))

    def opens_on_contrast(self) -> bool:
        """Whether the sentence opens on a word that sets it against what was said: "However", "But"."""
        return not beside("contrast").isdisjoint(self.signs.lowers[:1])

    def is_recalled(self, figure: Figure) -> bool:
        """Whether the number is one already named: "the 14 attacks", "all 14 rebels"."""
        at = bisect_left(self.signs.starts, figure.span.start)
        return at > 0 and self.signs.lowers[at - 1] in beside("recalling")

    def is_divided(self, i: int) -> bool:
        """Whether the sentence tells one fate of two groups: "killed 40 in one town and 22 in another"."""
        return any(0 <= k < len(self.figures) and self.stands_beside(min(i, k), max(i, k)) for k in (i - 1, i + 1))

    def stands_beside(self, left: int, right: int) -> bool:
        """Whether neither of two neighbouring figures of one fate is a part of the other."""
        a, b = self.figures[left], self.figures[right]
        if a.kind != b.kind or a.state != b.state or a.state in ("other", "present"):
            return False
        return not self.signs.between("part", a.span.end, b.span.start)

    def is_definite(self, sign: Sign) -> bool:
        """Whether the event is one already named: "the strike", "this attack"."""
        return sign.at > 0 and self.signs.lowers[sign.at - 1] in ("the", "this", "that", "these")

    def ordinal(self, figure: Figure, i: int) -> str | None:
        """The ordinal that tells one event from another, in the figure's own reach."""
        start, end = self.reach(i)
        behind = [s for s in self.signs.between("ordinal", figure.span.end, end) if self.numbers(s)]
        before = [s for s in self.signs.between("ordinal", start, figure.span.start) if self.numbers(s)]
        found = behind or [s for s in before if not (i and self.is_of(self.figures[i - 1], s))]
        return found[0].value if found else None

    def numbers(self, sign: Sign) -> bool:
        """Whether an ordinal tells events apart: not the day of a date, nor "Meanwhile the mayor said the blast …"."""
        return not self.dates(sign) and not self.tells_again(sign) and not self.is_slug(sign)

    def is_slug(self, sign: Sign) -> bool:
        """Whether an ordinal is of a wire's takes: "2nd Ld", "1st lead"."""
        return not beside("slugs").isdisjoint(self.signs.lowers[sign.at + 1 : sign.at + 2])

    def tells_again(self, sign: Sign) -> bool:
        """Whether another is said to tell of the same: "Meanwhile the mayor said the blast …", "also reported the"."""
        if not self.again:
            return False
        if self.signs.lowers[sign.at] == "meanwhile":
            return not sign.at
        behind = self.signs.lowers[sign.at + 1 : sign.at + 2]
        return bool(behind) and behind[0] in table("signs")["time"]["reporting"]

    def dates(self, sign: Sign) -> bool:
        """ "1 April", "April 1st": an ordinal beside a month is a day."""
        return any(month.at in (sign.at - 1, sign.at + 1) for month in self.signs.of("time") if month.value == "months")

    def is_of(self, figure: Figure, sign: Sign) -> bool:
        """Whether a word behind a figure is that figure's: "seven in another town, a total of 20"."""
        first = bisect_left(self.signs.starts, figure.span.end)
        return all(word[0].isalnum() and word not in ("and", "while") for word in self.signs.lowers[first : sign.at])

    def is_history(self, figure: Figure) -> bool:
        """Whether the figure is of another time: after "compared with", or "the deadliest since …"."""
        told = self.signs.between("history", self.span.start, figure.span.start)
        if any(sign.value == "words" for sign in told):
            return True
        since = [sign for sign in self.times.windows if sign.value == "since" and sign.span.start < figure.span.start]
        return bool(told and since and since[-1].span.start > told[0].span.start)

    def is_beside(self, figure: Figure, kind: str) -> bool:
        """Whether the figure stands beside such a word: "another seven", "five more", "nine other civilians"."""
        start = figure.spans.hedge.start if figure.spans.hedge else figure.span.start
        for sign in self.signs.of(kind):
            if 0 <= min(start, figure.span.start) - sign.span.end <= 2 or 0 <= sign.span.start - figure.span.end <= 2:
                return True
        counted = figure.spans.counted
        return bool(counted) and counted is not None and bool(self.signs.between(kind, figure.span.end, counted.start))

    def is_part_of_more(self, i: int) -> bool:
        """Whether the figure is a part of one that stands beside another: "another 42 people, including 11 guards"."""
        if not i or not self.signs.between("part", self.figures[i - 1].span.end, self.figures[i].span.start):
            return False
        return self.is_beside(self.figures[i - 1], "more")

    def written(self, sign: Sign) -> str:
        """The author's own characters of a sign, white space folded."""
        return " ".join(sign.span.of(self.text).split())


@cache
def common_words() -> frozenset[str]:
    """Words that two sentences share whatever they tell."""
    return frozenset(table("alike")["common"]["words"].split())


def country_of(word: str) -> str | None:
    """The country that a word belongs to ("Kurdish" -> Kurdistan, "Syrias" -> Syria), None where it is no such word."""
    lower = word.lower().removesuffix("'s").removesuffix("’s").strip(".,")
    return country_words().get(lower) or country_words().get(lower.removesuffix("s"))


def values(signs: Sequence[Sign]) -> frozenset[str]:
    """What some signs say, each once; most sentences have none, and those share one empty set."""
    return frozenset([sign.value for sign in signs]) if signs else NOTHING


def spans_of(
    places: list[Sign], times: Times, events: list[Sign], others: dict[str, Span | None]
) -> tuple[tuple[str, Span], ...]:
    """Which characters gave each field that is known."""
    spans = [("side", others["side"]), ("place", places[0].span if places else None), ("time", times.first)]
    spans += [
        ("event", events[0].span if events else None),
        ("scope", others["window"]),
        ("modality", others["modality"]),
    ]
    return tuple((name, span) for name, span in spans if span is not None)
