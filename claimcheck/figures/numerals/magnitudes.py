"""The magnitude behind a number: "3.5 million", "40k", "two and a half thousand"."""

import re
from decimal import Decimal
from functools import cache

from claimcheck.figures.idioms import idiom
from claimcheck.figures.numerals.numeral import Numeral
from claimcheck.figures.numerals.words import number_words
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy


@cache
def scale_after() -> re.Pattern[str]:
    return re.compile(rf"(?P<plus>\+|[-‐](?:plus|odd|some))?(?P<gap>{JOIN})?(?P<word>[a-z]++)(?![a-z0-9])")


def scaled(copy: Copy, number: Numeral) -> Numeral:
    """With the magnitude behind it: "3.5 million", "40k", "15 hundred", "100s"."""
    match = scale_after().match(copy.low, number.end, number.end + WINDOW)
    if match is None:
        return and_a_half(copy, number)
    words, word = number_words(), match["word"]
    singular = word[:-1] if word.endswith("s") else word
    scale = words.scales.get(word) or words.scales.get(singular)
    if scale is None and match["gap"] is None:
        scale = words.suffixes.get(word) or _trillion(copy, number, word)
    if scale is None:
        return and_a_half(copy, number)
    end = match.end("word")
    if word in idiom("magnitudes", "short") and _stop_behind().match(copy.text, end, end + WINDOW):
        end += 1  # "30 bn. hryvnias"
    number = number._replace(end=end, low=number.low * scale, scale=scale)
    lesser = _lesser().match(copy.low, end, end + WINDOW) if scale >= 1000 and match["gap"] else None
    if lesser and words.scales[lesser["scale"]] < scale:
        return number._replace(
            end=lesser.end(), low=number.low + Decimal(lesser["more"]) * words.scales[lesser["scale"]]
        )
    deeper = scale_after().match(copy.low, end, end + WINDOW)  # "300 thousand million", "2 lakh crore"
    if deeper and deeper["word"] in words.scales and words.scales[deeper["word"]] >= scale and deeper["gap"]:
        more = words.scales[deeper["word"]]
        number = number._replace(end=deeper.end(), low=number.low * more, scale=scale * more)
    return and_a_half(copy, number)


@cache
def _stop_behind() -> re.Pattern[str]:
    return re.compile(r"\.(?=[^\S\n][a-z])")


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


def and_a_half(copy: Copy, number: Numeral) -> Numeral:
    """ "Two and a half", then perhaps "million"; "a million and a half"."""
    match = _half_behind().match(copy.low, number.end, number.end + WINDOW)
    if match is None:
        return number
    part = Decimal("0.5") if match["half"] else Decimal("0.25")
    if number.scale > 1:
        return number._replace(end=match.end(), low=number.low + part * number.scale, bare=number.bare + part)
    grown = number._replace(end=match.end(), low=number.low + part, bare=number.bare + part)
    scale = scale_after().match(copy.low, grown.end, grown.end + WINDOW)
    worth = number_words().scales.get(scale["word"]) if scale and scale["gap"] else None
    if scale is None or worth is None:
        return grown
    return grown._replace(end=scale.end("word"), low=grown.low * worth, scale=worth)
