"""Numbers in words, to any size: "twenty-eight thousand six hundred and forty-two", "several hundred"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from claimcheck.figures.numerals.magnitudes import and_a_half, scale_after, scaled
from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.shares import parts_of_whole
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, compiled
from claimcheck.lexicon import table


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{JOIN}(?P<and>and{JOIN})?(?P<word>[a-z]++)")


@cache
def _lead() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?r)(?<![\w'’-])(?P<lead>an?|several|many|(?:a{GAP})?few|(?:a{GAP})?couple(?:{GAP}of)?){JOIN}"
    )


@dataclass(slots=True)
class _Sum:
    """The running total of a spelled number: whole groups, and the group being read."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    least: Decimal | None = None  # the smallest magnitude used so far
    end: int = 0

    def take(self, word: str, joined: bool) -> bool:
        """Adds a word if the number can go on with it; `joined` says that "and" stood before it."""
        words = number_words()
        if word in words.ones or word in words.tens:
            return self._add(words.ones[word] if word in words.ones else words.tens[word], joined)
        scale = words.scales.get(word)
        return scale is not None and not joined and self._multiply(scale)

    def _add(self, value: Decimal, joined: bool) -> bool:
        if joined and ((self.group is None and self.least is None) or (self.group is not None and self.group % 100)):
            return False
        if self.group is None:
            self.group = value
            return True
        room = self.group % 100
        fits = value < 100 if not room else room >= 20 and room % 10 == 0 and 0 < value < 10
        if fits and self.group > 0:
            self.group += value
        return fits and self.group > 0

    def _multiply(self, scale: Decimal) -> bool:
        if scale == 100:
            if self.group is None or self.group >= 100 or not self.group:
                return False
            self.group *= 100
            return True
        if self.group is None or not self.group or (self.least is not None and scale >= self.least):
            return False
        self.total += self.group * scale
        self.group, self.least = None, scale
        return True

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def spelled_numeral(copy: Copy, start: int) -> Numeral | None:
    """ "Twenty-eight thousand six hundred and forty-two", "a dozen", "several hundred", "two point five million"."""
    match = compiled(r"[a-z]+").match(copy.low, start, start + WINDOW)
    assert match is not None
    words, word = number_words(), match[0]
    lead = None
    if word in words.scales:
        lead = _lead().match(copy.low, max(0, start - 24), start)
        if word == "score" and not (lead and copy.low.startswith(" of ", match.end())):
            return None
        if lead and lead["lead"] not in ("a", "an"):
            return _several(copy, lead.start("lead"), match.end(), lead["lead"], words.scales[word])
        if lead is None and not _counts_one_of(copy, start):
            return None
    running = _Sum(group=Decimal(1)) if word in words.scales else _Sum()
    running.take(word, False)
    running.end = match.end()
    last = word
    while following := _token().match(copy.low, running.end, running.end + WINDOW):
        if not running.take(following["word"], following["and"] is not None):
            break
        running.end, last = following.end(), following["word"]
    begin = lead.start("lead") if lead else start
    number = Numeral(begin, running.end, running.value, "words", running.value)
    pointed = _point(copy, number)
    if pointed:
        return pointed
    scale = words.scales.get(last)
    if scale is not None and running.value % scale == 0:
        number = number._replace(bare=running.value / scale, scale=scale)
        return and_a_half(copy, number)
    return parts_of_whole(copy, number) or and_a_half(copy, number)


@cache
def _one_scale() -> "regex.Pattern[str]":
    leads = "|".join(table("hedges")["one_of"]["words"])
    return regex.compile(rf"(?r)(?<![\w'’-])(?:{leads}){JOIN}")


def _counts_one_of(copy: Copy, start: int) -> bool:
    """Whether a bare magnitude means one of it: "another hundred", not "multi-million" or "parts per million"."""
    return _one_scale().match(copy.low, max(0, start - 24), start) is not None


@cache
def _point_tail() -> "regex.Pattern[str]":
    return regex.compile(rf"{GAP}point(?:{GAP}(?P<digit>zero|one|two|three|four|five|six|seven|eight|nine)\b)+")


def _point(copy: Copy, number: Numeral) -> Numeral | None:
    """ "Two point five million"."""
    match = _point_tail().match(copy.low, number.end, number.end + WINDOW)
    if match is None:
        return None
    ones = number_words().ones
    digits = "".join(str(ones[word]) for word in match.captures("digit"))
    value = number.low + Decimal(f"0.{digits}")
    return scaled(copy, Numeral(number.start, match.end(), value, "words", value))


def _several(copy: Copy, start: int, end: int, lead: str, scale: Decimal) -> Numeral:
    """ "Several hundred", "a few dozen", "a couple of thousand": vague, with the least that is meant."""
    lead = " ".join(lead.split())
    low = number_words().quantifiers[lead] * scale
    more = scale_after().match(copy.low, end, end + WINDOW)  # "several hundred thousand"
    worth = number_words().scales.get(more["word"]) if more and more["gap"] else None
    if more and worth and worth > 100:
        low, end, scale = low * worth, more.end("word"), scale * worth
    return Numeral(start, end, low, "vague", low / scale, scale)
