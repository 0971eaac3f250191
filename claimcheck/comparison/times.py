"""When: days, dates, months and years of a sentence, those of the event apart from those of the report."""

from typing import NamedTuple

from claimcheck.comparison.signs import Sign, Signs, beside
from claimcheck.lexicon import table
from claimcheck.model import Span

# "said on Monday", "Monday said": a day this near to a verb of saying dates the report, not the event.
REPORT_REACH = 2


class Times(NamedTuple):
    """The times of a sentence or of one figure in it. Values are lower case: "monday", "3 may", "2014"."""

    days: tuple[Sign, ...] = ()
    months: tuple[Sign, ...] = ()
    years: tuple[Sign, ...] = ()
    reported: tuple[Sign, ...] = ()
    windows: tuple[Sign, ...] = ()

    def near(self, reach: tuple[int, int], figure: Span) -> "Times":
        """The times in a figure's own reach; where there are none, the sentence's."""
        if not any(self):
            return self
        own = Times(*(tuple(s for s in field if reach[0] <= s.span.start < reach[1]) for field in self.fields()))
        days = own.days or self.days
        months = own.months or (() if own.days else self.months)
        return Times(days, months, own.years or self.years, self.reported, own.windows or self.windows)

    def fields(self) -> tuple[tuple[Sign, ...], ...]:
        """All fields in order."""
        return self.days, self.months, self.years, self.reported, self.windows

    @property
    def any_named(self) -> bool:
        """Whether a day, month or year of the event is named."""
        return bool(self.days or self.months or self.years)

    @property
    def weekdays(self) -> tuple[Sign, ...]:
        """Days by name; they do not clash with dates, which a calendar would have to tell."""
        return tuple(sign for sign in self.days if sign.value.isalpha())

    @property
    def all_months(self) -> tuple[Sign, ...]:
        """Months named alone and those of dates."""
        return (*self.months, *(sign._replace(value=sign.value.split()[-1]) for sign in self.dates))

    @property
    def dates(self) -> tuple[Sign, ...]:
        """Days by number and month."""
        return tuple(sign for sign in self.days if not sign.value.isalpha())

    @property
    def first(self) -> Span | None:
        """The characters of the event's time."""
        signs = (*self.days, *self.months, *self.years)
        return signs[0].span if signs else None

    def text(self, text: str) -> str | None:
        """The event's time as written, None where it is unknown."""
        return " ".join(self.first.of(text).split()) if self.first else None


def read_times(signs: Signs) -> Times:
    """Every time in a sentence, sorted by what it dates."""
    days: list[Sign] = []
    months: list[Sign] = []
    years: list[Sign] = []
    reported: list[Sign] = []
    for sign in signs.of("time"):
        if (sign.value == "days" and signs.capitals[sign.at]) or sign.value == "relative":
            day = Sign("day", signs.lowers[sign.at][:3], sign.span, sign.at)
            (reported if by_a_verb_of_saying(signs, sign) else days).append(day)
        elif sign.value == "months" and signs.capitals[sign.at]:
            date = bounded(signs, dated(signs, sign))
            (days if date.kind == "day" else months).append(date)
    for at, lower in enumerate(signs.lowers):
        if lower[0] in "12" and is_year(lower):
            years.append(Sign("year", lower, Span(signs.starts[at], signs.ends[at]), at))
    return Times(tuple(days), tuple(months), tuple(years), tuple(reported), tuple(read_windows(signs)))


def by_a_verb_of_saying(signs: Signs, sign: Sign) -> bool:
    """Whether the day dates the saying: "said on Monday", "told reporters Tuesday", "on Friday said"."""
    lowers = signs.lowers
    near = lowers[max(0, sign.at - REPORT_REACH) : sign.at] + lowers[sign.at + 1 : sign.at + 2]
    reporting = table("signs")["time"]["reporting"]
    return any(lower in reporting for lower in near)


def bounded(signs: Signs, date: Sign) -> Sign:
    """A date that is an end ("before 3 May", "after May 3") is another time than the date itself."""
    words = signs.lowers[max(0, date.at - 3) : date.at]
    end = next((lower for lower in reversed(words) if lower in ("before", "after")), None)
    return date._replace(value=f"{end} {date.value}") if end else date


def dated(signs: Signs, sign: Sign) -> Sign:
    """A month with its day ("3 May", "May 3") as a day, else the month alone."""
    lowers = signs.lowers
    month = lowers[sign.at][:3]
    before = lowers[sign.at - 1] if sign.at else ""
    behind = lowers[sign.at + 1] if sign.at + 1 < len(lowers) else ""
    for number in (before, behind):
        day = number.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
        if day.isdecimal() and len(day) < 3:
            return Sign("day", f"{int(day)} {month}", sign.span, sign.at)
    if (
        month == "may"
        and not behind.isdecimal()
        and before not in ("in", "of", "since", "last", "early", "late", "mid", "until", "from")
    ):
        return Sign("verb", "may", sign.span, sign.at)
    return Sign("month", month, sign.span, sign.at)


def is_year(word: str) -> bool:
    """1900 to 2099 in four figures."""
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def runs(lowers: list[str], at: int) -> bool:
    """Whether a period is one that something is counted over, "in the week before", not an offset: "a day after"."""
    bounded_by = lowers[at + 1 : at + 2]
    if not at or beside("bounding").isdisjoint(bounded_by):
        return False
    return not beside("lasting").isdisjoint(lowers[max(0, at - 3) : at])


def read_windows(signs: Signs) -> list[Sign]:
    """Stretches that a count runs over: "since January", "in the past 24 hours", "over the last three years"."""
    lowers, backwards, periods = signs.lowers, beside("backwards"), beside("periods")
    found = []
    for at, lower in enumerate(lowers):
        if lower == "since" and at + 1 < len(lowers):
            end = signs.ends[min(at + 3, len(lowers)) - 1]
            found.append(Sign("window", "since", Span(signs.starts[at], end), at))
        elif lower in backwards and at:
            period = next((k for k in range(at + 1, min(at + 4, len(lowers))) if lowers[k] in periods), None)
            if period is not None:
                found.append(Sign("window", "past", Span(signs.starts[at], signs.ends[period]), at))
        elif lower in periods and runs(lowers, at):
            end = signs.ends[min(at + 4, len(lowers)) - 1]
            found.append(Sign("window", "beside", Span(signs.starts[at - 1], end), at - 1))
    return found
