"""One number expression at an offset: digits in any grouping, words to any size, mixed, vague, shares, multiples.

A numeral is the bare number with its magnitude word. Units, ranges and hedges are read by the rooms that follow.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

import regex

from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, compiled, words_after
from claimcheck.lexicon import table

Form = Literal["digits", "words", "vague", "share", "multiple"]
SHORT = frozenset({"lac", "mill", "mio", "mn", "mln", "bn", "bln", "trn", "tn"})  # magnitudes only behind a number
LONGEST = 18  # digits in a row beyond which a number is an identifier


class Numeral(NamedTuple):
    """A number as read: the span, the value with its magnitude, and the magnitude alone.

    `bare` is the value before the magnitude word ("10" of "10 million"), for ranges that share the
    magnitude of their second end. `low` is the least sensible value when `form` is `vague`. `half` marks
    "half", which measures may take ("half a mile").
    """

    start: int
    end: int
    low: Decimal
    form: Form
    bare: Decimal
    scale: Decimal = Decimal(1)
    half: bool = False


class NumberWords(NamedTuple):
    """The number lexicon as look-up tables of Decimals."""

    ones: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, Decimal]
    quantifiers: dict[str, Decimal]
    fractions: dict[str, Decimal]
    vulgar: dict[str, Decimal]
    multiples: dict[str, Decimal]


@cache
def number_words() -> NumberWords:
    """The tables of `lexicon/data/numerals.toml`."""
    lexicon = table("numerals")
    return NumberWords(
        **{name: {word: Decimal(value) for word, value in entries.items()} for name, entries in lexicon.items()}
    )


@cache
def anchor_pattern() -> re.Pattern[str]:
    """Where a figure may begin: a digit, or a word that numbers are made of. For lower-case text.

    The one pattern that meets every character of an article, and the standard `re` is twice as fast at it.
    """
    words = number_words()
    spelled = {
        *words.ones, *words.tens, *words.scales, *words.vague, *words.fractions, *words.multiples,
        "both", "single", "couple", "no", "twin",
    }  # fmt: skip
    spelled |= {f"{word}s" for word in ("third", "fourth", "fifth", "sixth", "eighth", "tenth", "quarter", "ninth")}
    signs = "".join(words.vulgar)
    initials = groupby(sorted(word for word in spelled if word not in SHORT), key=itemgetter(0))
    branches = (
        f"{letter}(?:{'|'.join(sorted((word[1:] for word in group), key=len, reverse=True))})"
        for letter, group in initials
    )
    return re.compile(rf"[0-9]+|[{signs}]|\b(?:{'|'.join(branches)})\b")


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<whole>
            [0-9]{1,3} (?: ,[0-9]{2} (?=,) ){0,6}+ (?: ,[0-9]{3} ){1,8}+ (?![0-9])     # 1,200,000 and 12,50,000
          | [0-9]{1,3} (?: (?:Â?\u00a0|[\u202f\u2009'’]|â€¯|â€‰)[0-9]{3} ){1,8}+ (?![0-9])  # 1'200, narrow spaces
          | [0-9]{1,3} (?: \x20[0-9]{3} ){1,8}+ (?![0-9]|[,.:/-][0-9]|-[a-z])          # 1 200 000
          | [0-9]++
        )
        (?P<decimals> \.[0-9]++ (?!\.[0-9]) )?
        """,
        re.VERBOSE,
    )


@cache
def _decimal_comma() -> re.Pattern[str]:
    return re.compile(rf"[0-9]++,[0-9]{{1,2}}(?=(?:{GAP})?(?:%|percent|per\ cent|[mb](?:illion|ln|n)|km|°))")


@cache
def _dotted_groups() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})++(?![0-9.]\d|,\d{3})")


@cache
def _dotted_article() -> re.Pattern[str]:
    return re.compile(r"(?<![0-9.])[0-9]{1,3}\.[0-9]{3}\.[0-9]{3}(?![0-9.])")


def groups_by_dots(copy: Copy) -> bool:
    """Whether the article groups digits by dots: only 1.200.000 somewhere in it shows that."""
    return _dotted_article().search(copy.low) is not None


@cache
def _fraction_tail() -> re.Pattern[str]:
    signs = "".join(number_words().vulgar)
    return re.compile(rf"[ ]?(?P<sign>[{signs}])|[ -](?P<top>[1-9])/(?P<bottom>[2-9])(?![0-9/])")


@cache
def _scale_after() -> re.Pattern[str]:
    return re.compile(rf"(?P<plus>\+|[-‐](?:plus|odd|some))?(?P<gap>{JOIN})?(?P<word>[a-z]++)(?![a-z0-9])")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{JOIN}(?P<and>and{JOIN})?(?P<word>[a-z]++)")


@cache
def _lead() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?r)(?<![\w'’-])(?P<lead>an?|several|many|(?:a{GAP})?few|(?:a{GAP})?couple(?:{GAP}of)?){JOIN}"
    )


def read_numeral(copy: Copy, start: int, dotted: bool = False) -> Numeral | None:
    """The numeral whose first digit or number word stands at `start`; None where the words there are no number.

    The span may begin before `start`, at an article or quantifier that is part of the number ("a dozen",
    "several hundred").
    """
    if "0" <= copy.low[start] <= "9" or copy.low[start] in number_words().vulgar:
        return _digit_numeral(copy, start, dotted)
    return _word_numeral(copy, start)


def _digit_numeral(copy: Copy, start: int, dotted: bool) -> Numeral | None:
    words = number_words()
    if copy.low[start] in words.vulgar:
        if start and not copy.low[start - 1].isspace() and copy.low[start - 1] not in "(-–$£€":
            return None  # what is left of a character read in the wrong encoding
        value = words.vulgar[copy.low[start]]
        return _scaled(copy, Numeral(start, start + 1, value, "digits", value))
    match = dotted and _dotted_groups().match(copy.low, start, start + WINDOW)
    if match:
        value = Decimal(match[0].replace(".", ""))
        return _scaled(copy, Numeral(start, match.end(), value, "digits", value))
    match = _decimal_comma().match(copy.low, start, start + WINDOW)
    if match:
        value = Decimal(match[0].replace(",", "."))
        return _scaled(copy, Numeral(start, match.end(), value, "digits", value))
    match = _digits().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    fraction = _plain_fraction().match(copy.low, start, start + WINDOW)
    if fraction:
        return _read_fraction(copy, start, fraction)
    whole = "".join(letter for letter in match["whole"] if "0" <= letter <= "9")
    if len(whole) > LONGEST:
        return None
    if _opens_with_point(copy, start) and not match["decimals"]:
        start, value = start - 1, Decimal(f"0.{whole}")
    else:
        value = Decimal(whole + (match["decimals"] or "")[:LONGEST])
    end, value = _with_fraction(copy, match.end(), value)
    return _scaled(copy, Numeral(start, end, value, "digits", value))


@cache
def _plain_fraction() -> re.Pattern[str]:
    return re.compile(rf"(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![0-9/])(?=(?P<of>{GAP}of\b)|[ -][a-z])")


def _read_fraction(copy: Copy, start: int, match: "regex.Match[str]") -> Numeral:
    """ "3/4 of the vote" is a share, "1/2 mile" a number."""
    value = Decimal(match["top"]) / Decimal(match["bottom"])
    end = match.end("bottom")
    if match["of"]:
        return Numeral(start, end, _rounded(value * 100), "share", value)
    return Numeral(start, end, value, "digits", value)


def _opens_with_point(copy: Copy, start: int) -> bool:
    """ ".001 per cent"."""
    return start > 0 and copy.low[start - 1] == "." and (start == 1 or copy.low[start - 2].isspace())


def _with_fraction(copy: Copy, end: int, value: Decimal) -> tuple[int, Decimal]:
    """1½ and "1 1/2"."""
    match = _fraction_tail().match(copy.low, end, end + WINDOW)
    if match is None:
        return end, value
    if match["sign"]:
        return match.end(), value + number_words().vulgar[match["sign"]]
    return match.end(), value + Decimal(match["top"]) / Decimal(match["bottom"])


def _scaled(copy: Copy, number: Numeral) -> Numeral:
    """With the magnitude behind it: "3.5 million", "40k", "15 hundred", "100s"."""
    match = _scale_after().match(copy.low, number.end, number.end + WINDOW)
    if match is None:
        return _and_a_half(copy, number)
    words, word = number_words(), match["word"]
    singular = word[:-1] if word.endswith("s") else word
    scale = words.scales.get(word) or words.scales.get(singular)
    if scale is None and match["gap"] is None:
        scale = words.suffixes.get(word) or _trillion(copy, number, word)
    if scale is None:
        return _and_a_half(copy, number)
    end = match.end("word")
    number = number._replace(end=end, low=number.low * scale, scale=scale)
    lesser = _lesser().match(copy.low, end, end + WINDOW) if scale >= 1000 and match["gap"] else None
    if lesser and words.scales[lesser["scale"]] < scale:
        return number._replace(
            end=lesser.end(), low=number.low + Decimal(lesser["more"]) * words.scales[lesser["scale"]]
        )
    deeper = _scale_after().match(copy.low, end, end + WINDOW)  # "300 thousand million", "2 lakh crore"
    if deeper and deeper["word"] in words.scales and words.scales[deeper["word"]] >= scale and deeper["gap"]:
        more = words.scales[deeper["word"]]
        number = number._replace(end=deeper.end(), low=number.low * more, scale=scale * more)
    return _and_a_half(copy, number)


def _trillion(copy: Copy, number: Numeral, word: str) -> Decimal | None:
    """ "$3T": a capital T after money; a small one is tonnes."""
    money = number.start > 0 and copy.text[number.start - 1] in "$€£"
    return number_words().scales["trillion"] if word == "t" and money and copy.text[number.end] == "T" else None


@cache
def _lesser() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?P<more>[0-9]{{1,3}}){GAP}(?P<scale>thousand|million|billion)\b")


@cache
def _half_behind() -> re.Pattern[str]:
    return re.compile(rf"{JOIN}and{JOIN}(?:a{JOIN}(?P<half>half)|a{JOIN}quarter)\b(?!{GAP}of)")


def _and_a_half(copy: Copy, number: Numeral) -> Numeral:
    """ "Two and a half", then perhaps "million"; "a million and a half"."""
    match = _half_behind().match(copy.low, number.end, number.end + WINDOW)
    if match is None:
        return number
    part = Decimal("0.5") if match["half"] else Decimal("0.25")
    if number.scale > 1:
        return number._replace(end=match.end(), low=number.low + part * number.scale, bare=number.bare + part)
    grown = number._replace(end=match.end(), low=number.low + part, bare=number.bare + part)
    scale = _scale_after().match(copy.low, grown.end, grown.end + WINDOW)
    worth = number_words().scales.get(scale["word"]) if scale and scale["gap"] else None
    if scale is None or worth is None:
        return grown
    return grown._replace(end=scale.end("word"), low=grown.low * worth, scale=worth)


def _word_numeral(copy: Copy, start: int) -> Numeral | None:
    match = compiled(r"[a-z]+").match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    word, words = match[0], number_words()
    if word in words.multiples:
        value = words.multiples[word]
        return Numeral(start, match.end(), value, "multiple", value)
    if word in words.vague:
        return _vague_numeral(copy, start, match.end(), words.vague[word])
    if word == "half":
        return _half_numeral(copy, start, match.end())
    if word in words.ones or word in words.tens or word in words.scales:
        return _spelled_numeral(copy, start)
    if word in words.fractions or word.rstrip("s") in words.fractions:
        return _one_part(copy, start, match.end(), word)
    return None


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


def _spelled_numeral(copy: Copy, start: int) -> Numeral | None:
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
        return _and_a_half(copy, number)
    return _parts(copy, number) or _and_a_half(copy, number)


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
    return _scaled(copy, Numeral(number.start, match.end(), value, "words", value))


def _several(copy: Copy, start: int, end: int, lead: str, scale: Decimal) -> Numeral:
    """ "Several hundred", "a few dozen", "a couple of thousand": vague, with the least that is meant."""
    lead = " ".join(lead.split())
    low = number_words().quantifiers[lead] * scale
    more = _scale_after().match(copy.low, end, end + WINDOW)  # "several hundred thousand"
    worth = number_words().scales.get(more["word"]) if more and more["gap"] else None
    if more and worth and worth > 100:
        low, end, scale = low * worth, more.end("word"), scale * worth
    return Numeral(start, end, low, "vague", low / scale, scale)


@cache
def _of_vague() -> re.Pattern[str]:
    plurals = "|".join(number_words().vague)
    return re.compile(
        rf"""
        (?P<of> {GAP}of{GAP} (?P<unit>{plurals})\b )
        | (?: ,?{GAP} (?:and|or|to|upon|,?\ ?if{GAP}not|perhaps|possibly|maybe|even|or{GAP}even|or{GAP}perhaps
              |if{GAP}not{GAP}even|or{GAP}possibly|or{GAP}maybe|and{GAP}perhaps|and{GAP}possibly|and{GAP}even)
            {GAP} (?P<more>{plurals})\b (?P<tail> {GAP}of{GAP}(?:hundreds|thousands|millions)\b )? )
        """,
        re.VERBOSE,
    )


def _vague_numeral(copy: Copy, start: int, end: int, low: Decimal) -> Numeral | None:
    """ "Dozens", "tens of thousands", "hundreds, if not thousands": the first end counts."""
    vague = number_words().vague
    while match := _of_vague().match(copy.low, end, end + WINDOW):
        if match["unit"]:
            low *= vague[match["unit"]] / 2
        end = match.end()
    if copy.low.startswith("tens", start) and end - start == 4 and not copy.low.startswith(" of", end):
        return None
    return Numeral(start, end, low, "vague", low)


@cache
def _half_of() -> re.Pattern[str]:
    scales = "|".join(number_words().scales)
    return re.compile(rf"(?:{JOIN}an?)?{JOIN}(?P<scale>{scales})\b")


def _half_numeral(copy: Copy, start: int, end: int) -> Numeral:
    """ "Half a million", "half a dozen", or the share."""
    match = _half_of().match(copy.low, end, end + WINDOW)
    article = compiled(r"(?r)(?<![\w'’-])(?:a|one)[- ]").match(copy.low, max(0, start - WINDOW), start)
    if match:
        scale = number_words().scales[match["scale"]]
        number = Numeral(start, match.end(), scale / 2, "words", Decimal("0.5"), scale)
        return number._replace(start=article.start()) if article else number
    return Numeral(start, end, Decimal(50), "share", Decimal("0.5"), half=True)


@cache
def _part_word() -> re.Pattern[str]:
    return re.compile(
        rf"{JOIN}(?P<part>[a-z]+?)s?\b(?P<whole>{GAP}of{GAP}an?{GAP}(?P<scale>million|billion|trillion|thousand))?"
    )


def _parts(copy: Copy, number: Numeral) -> Numeral | None:
    """ "Two-thirds", "three quarters of a million", "one-fifth", after the number of parts."""
    if not 1 <= number.low <= 19:
        return None
    match = _part_word().match(copy.low, number.end, number.end + WINDOW)
    fractions = number_words().fractions
    if match is None or match["part"] not in fractions or (match["part"] in ("hundredth", "half") and number.low > 1):
        return None
    if number.low > 1 and copy.low[match.end("part") : match.end("part") + 1] != "s":
        return None
    return _share(number.start, match, number.low)


def _share(start: int, match: "regex.Match[str]", parts: Decimal) -> Numeral:
    fraction = number_words().fractions[match["part"]]
    exact = _rounded(parts * 100 / (100 / fraction).quantize(Decimal(1)))
    if match["whole"]:
        scale = number_words().scales[match["scale"]]
        return Numeral(start, match.end(), _rounded(exact * scale / 100), "words", exact / 100, scale)
    end = match.end("part")
    end += match.string.startswith("s", end)
    return Numeral(start, end, exact, "share", exact / 100)


def _rounded(value: Decimal) -> Decimal:
    return value if value == value.to_integral() else value.quantize(Decimal("0.01"))


def _one_part(copy: Copy, start: int, end: int, word: str) -> Numeral | None:
    """ "A quarter", "a third of": the article is part of the number. Ordinals and quarter days are not shares."""
    lead = compiled(rf"(?r)(?<![\w'’])(?:an?|one){JOIN}").match(copy.low, max(0, start - WINDOW), start)
    if lead is None and _by_side(copy, start) and copy.low.startswith(" of ", end):
        fraction = number_words().fractions[word]
        return Numeral(start, end, _rounded(fraction), "share", fraction / 100)
    if lead is None or word.endswith("s"):
        return None
    match = _part_word().match(copy.low, start - 1, start - 1 + WINDOW)
    following = words_after(copy, end, 1)
    of = bool(following) and following[0].low in table("idioms")["share"]["behind"]
    of = of or compiled(rf"{GAP}or{GAP}(?:so|more)\b").match(copy.low, end, end + WINDOW) is not None
    if match is None or (not of and not _measured_share(copy, lead.start())):
        return None
    return _share(lead.start(), match, Decimal(1))


def _by_side(copy: Copy, start: int) -> bool:
    """Whether the share is told by where it lies: "the eastern | third of the country"."""
    side = compiled(r"(?r)\b(?:(?:north|south|east|west)(?:ern)?(?:most)?|upper|lower)\s").match(
        copy.low, max(0, start - 24), start
    )
    return side is not None


@cache
def _by_a_third() -> "regex.Pattern[str]":
    return regex.compile(
        r"(?r)\b(?:about|around|roughly|almost|nearly|over|than|by|approximately|least|under|only|just|some|up)\s"
    )


def _measured_share(copy: Copy, start: int) -> bool:
    """Whether words before the article measure ("by a third"), so that it is no ordinal ("and a third died")."""
    return _by_a_third().match(copy.low, max(0, start - WINDOW), start) is not None
