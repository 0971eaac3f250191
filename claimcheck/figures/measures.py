"""What is written on a number: currency, percent sign, unit of measure or of time."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import regex

from claimcheck.figures.numerals import Numeral, read_numeral
from claimcheck.figures.units import Unit, unit_book
from claimcheck.figures.wording import GAP, JOIN, WINDOW, Copy, words_after, words_before
from claimcheck.lexicon import table

PERCENT = Unit("percent", "percent")


class Quantity(NamedTuple):
    """A numeral with its unit: `start` and `end` cover both, `unit_span` the unit alone.

    `sign` is true where a currency sign or code stands before the number.
    """

    start: int
    end: int
    low: Decimal
    number: Numeral
    unit: Unit | None = None
    unit_span: tuple[int, int] | None = None
    sign: bool = False


def read_quantity(copy: Copy, start: int, dotted: bool = False) -> Quantity | None:
    """The number at `start` with what is written on it; None where there is no number."""
    number = read_numeral(copy, start, dotted)
    if number is None:
        return None
    bare = Quantity(number.start, number.end, number.low, number)
    if number.form == "multiple":
        return bare
    if number.form == "digits":
        bare = _with_sign(copy, bare)
        bare = _below_zero(copy, bare)
        if not bare.sign and _single_letter_million(copy, number):
            bare = _metres_or_millions(copy, bare)
            if bare.unit:
                return bare
    found = _with_unit(copy, bare)
    return found if found.low >= 0 or found.unit is not None else found._replace(start=number.start, low=number.low)


@cache
def _minus() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?:(?<![\w-]|or )minus[ -]|(?<=^|[\s(])[-−–])")


def _below_zero(copy: Copy, quantity: Quantity) -> Quantity:
    """ "Minus 20 degrees", "-5°C": kept only where a unit follows, for a dash may open a list."""
    match = _minus().match(copy.low, max(0, quantity.start - 8), quantity.start)
    if match is None or quantity.sign:
        return quantity
    number = quantity.number._replace(low=-quantity.low)
    return quantity._replace(start=match.start(), low=-quantity.low, number=number)


@cache
def _sign_before() -> "regex.Pattern[str]":
    return regex.compile(
        r"(?r)(?:(?P<dollars>\$US)\s?|(?P<code>(?<![^\W\d_])(?:[A-Z][A-Za-z.]{0,3}|[A-Z.]{2,4}\s))?(?P<sign>[$€£¥₹₴₽₦₺₪₩₱৳¢₵₨])\s?(?P<minus>[-–−])?)"
        r"|(?<![^\W\d_])(?P<letters>dlrs|Y=|[A-Z][A-Za-z]{0,4}\.?)\s?"
    )


@cache
def _bare() -> re.Pattern[str]:
    """What stands before most numbers, and holds no sign: small letters, of which only "dlrs" is money."""
    return re.compile(r"[a-z ,.(]*+(?<!dlrs)(?<!dlrs )")


def _with_sign(copy: Copy, quantity: Quantity) -> Quantity:
    """$40, US$ 1.7bn, N300bn, Rs 500."""
    if _bare().fullmatch(copy.text, max(0, quantity.start - 12), quantity.start):
        return quantity
    match = _sign_before().match(copy.text, max(0, quantity.start - 12), quantity.start)
    if match is None:
        return quantity
    before = unit_book().before
    if match["dollars"]:
        span = (match.start(), quantity.number.start)
        return quantity._replace(start=span[0], unit=before["$"], unit_span=span, sign=True)
    if match["letters"]:
        glued = match.end("letters") == quantity.start
        unit = before.get(match["letters"])
        if unit is None or (not glued and len(match["letters"]) < 2):
            return quantity
        start = match.start("letters")
    else:
        code = (match["code"] or "").strip() + match["sign"]
        unit = before.get(code)
        start = match.start("code") if unit and match["code"] else match.start("sign")
        unit = unit or before.get(match["sign"])
        if unit is None:
            return quantity
    return quantity._replace(start=start, unit=unit, unit_span=(start, quantity.number.start), sign=True)


def _single_letter_million(copy: Copy, number: Numeral) -> bool:
    return number.scale == 1000000 and copy.low[number.end - 1] == "m" and copy.low[number.end - 2].isdigit()


def _metres_or_millions(copy: Copy, quantity: Quantity) -> Quantity:
    """ "500m away" is metres, "1.2m people" is millions, "3m read" minutes."""
    number, lexicon = quantity.number, table("idioms")
    paid = unit_after(copy, number.end)
    if paid is not None and paid[0].dimension == "currency":
        return quantity  # "300m Kenyan shillings"
    following = [word.low for word in words_after(copy, number.end, 1)]
    near = following[0] if following else ""
    metre = (
        near in lexicon["metres"]["behind"]
        or copy.low.startswith(" (", number.end)
        or (not near and number.bare >= 100)
    )
    minute = near in ("read", "ago")
    people = near.endswith("s") or near in table("decoys")["years"]["people"] or near in lexicon["metres"]["uncounted"]
    if not minute and (
        (not metre and (people or number.bare < 100)) or (number.bare % 1 and number.bare < 20 and not metre)
    ):
        return quantity
    book = unit_book()
    unit = book.words["minute"] if minute else book.symbols["m"]
    plain = number._replace(low=number.bare, scale=Decimal(1))
    return quantity._replace(low=number.bare, number=plain, unit=unit, unit_span=(number.end - 1, number.end))


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:{GAP})? [%٪] (?: [-\x20]points?\b )?
        | (?:{JOIN})? (?: per[-\x20]?cent(?:age)? | per{GAP}cent | pct(?:\.(?=[^\S\n]+[a-z]))? | percentage
            | p\.c\. | pc\b | pp\b | percent\. )
          (?: {JOIN}points? )? (?![a-z])
        """,
        re.VERBOSE,
    )


@cache
def _sign_behind() -> re.Pattern[str]:
    """ "30 €", "200$": as other languages write it."""
    return re.compile(r"[  ]?(?P<sign>[$€£₴₽₺])(?![\w])(?!\s?[0-9])")


@cache
def _unit_text() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?P<gap>{JOIN}|[-‐‑]\s|)(?P<first>[^\W\d_°]+(?:[.'’^/]?[\w²³]+)*|°[cf]?)\.?"
        rf"(?:{JOIN}(?P<rest>[a-z²³/]+)\.?){{0,3}}"
    )


def _with_unit(copy: Copy, quantity: Quantity) -> Quantity:
    number = quantity.number
    percent = _percent().match(copy.low, number.end, number.end + WINDOW) if not quantity.sign else None
    if percent:
        return _percentage(quantity, percent.end())
    sign = _sign_behind().match(copy.text, number.end, number.end + WINDOW) if not quantity.sign else None
    if sign:
        unit = unit_book().before[sign["sign"]]
        return quantity._replace(end=sign.end(), unit=unit, unit_span=sign.span("sign"))
    found = _unit_at(copy, number, quantity.sign)
    if found is None:
        return quantity
    unit, start, end, times = found
    if quantity.sign:  # "$40 dollars", "US$20 USD": one currency said twice; "$5 million tons" is none
        return quantity._replace(end=end) if unit.dimension == "currency" else quantity
    return quantity._replace(end=end, low=times or number.low, unit=unit, unit_span=(start, end))


def _percentage(quantity: Quantity, end: int) -> Quantity:
    """ "Half a percent" does not occur; a share with a percent sign keeps its number."""
    return quantity._replace(end=end, unit=PERCENT, unit_span=(quantity.number.end, end))


@cache
def _of_unit() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of{GAP}(?=[a-z])")


@cache
def _a_unit() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}of)?{GAP}an?(?={JOIN})|(?:-an?(?=-))")


def _unit_at(copy: Copy, number: Numeral, sign: bool) -> tuple[Unit, int, int, Decimal] | None:
    """The unit behind a number, where it starts and ends, and the value that it gives a share ("half an hour")."""
    end = number.end
    if number.form == "share":
        article = _a_unit().match(copy.low, end, end + WINDOW)
        if article is None and not number.half:
            found = unit_after(copy, end)
            return (*found, number.bare) if found and found[0].name == "century" else None
        found = unit_after(copy, article.end() if article else end)
        plain_half = found is not None and article is None and found[0].dimension not in ("time", "length")
        return None if found is None or plain_half else (*found, number.bare)
    found = unit_after(copy, end, glued=number.form == "digits") or _unit_further_on(copy, end)
    if found is None and (number.form == "vague" or number.scale > 1):
        of = _of_unit().match(copy.low, end, end + WINDOW)
        found = unit_after(copy, of.end(), glued=True) if of else None
    if found is None or (found[0].name == "pound" and not sign and not _pounds(copy, number, found)):
        return None if found is None else (unit_book().symbols["lb"], found[1], found[2], Decimal(0))
    return (*found, Decimal(0))


@cache
def _stepping() -> re.Pattern[str]:
    words = "|".join(table("units")["adjectives"]["words"])
    return re.compile(rf"(?:\+|[-‐](?:plus|odd|some))?(?:{GAP}(?:{words})){{0,2}}(?={JOIN})")


def _unit_further_on(copy: Copy, end: int) -> tuple[Unit, int, int] | None:
    """ "Four more days", "20-plus months", "15+ years": the unit behind a suffix or an adjective of extent."""
    match = _stepping().match(copy.low, end, end + WINDOW)
    if match is None or match.end() == end:
        return None
    found = unit_after(copy, match.end())
    return found if found and found[0].dimension in ("time", "length", "area", "mass", "currency") else None


def _pounds(copy: Copy, number: Numeral, found: tuple[Unit, int, int]) -> bool:
    """Whether "pounds" are money: by the millions, or near a word of paying."""
    written = copy.low[found[1] : found[2]]
    if "pound" not in written:
        return True
    if "sterling" in written or number.scale >= 1000000:
        return True
    cues = table("idioms")["sterling"]["cues"]
    return any(word.low in cues for word in words_before(copy, number.start, 5))


def unit_after(copy: Copy, end: int, glued: bool = False) -> tuple[Unit, int, int] | None:
    """The unit whose words begin right after `end`, with where they start and end; None where none does."""
    match = _unit_text().match(copy.low, end, min(len(copy), end + 64))
    if match is None or (not match["gap"] and not glued):
        return None
    start, close = match.span("first")
    found = _longest_unit(copy, match)
    if found is None:
        symbol = _symbol(copy.text[start:close], match["gap"])
        return (symbol, start, close) if symbol else None
    unit, close = found
    if (
        copy.text[start:close].isupper()
        and copy.text[close : close + 1] == "-"
        and copy.text[close + 1 : close + 2].isupper()
    ):
        return None  # "three MT-LBs"
    compounds = table("units")["compounds"].get(unit.name)
    if compounds and any(word.low in compounds for word in words_after(copy, close, 1)):
        return None
    return unit, start, close


def _longest_unit(copy: Copy, match: "regex.Match[str]") -> tuple[Unit, int] | None:
    """The longest run of the words in `match` that names a unit, and where it ends."""
    book = unit_book()
    first = match["first"]
    if first.endswith(("'s", "’s")):  # "half an hour's notice"
        unit = book.words.get(first[:-2])
        return (unit, match.end("first") - 2) if unit else None
    if book.singular(first) not in book.openers and first not in book.openers and not _nationality(copy, match):
        return None
    words = [(first, match.end("first")), *zip(match.captures("rest"), match.ends("rest"), strict=True)]
    for count in range(len(words), 0, -1):
        unit = book.words.get(" ".join(book.singular(word) for word, _ in words[:count]))
        if unit is not None and words[count - 1][0] in table("units")["plural_only"]["words"]:
            return None
        unit = unit or _national_currency(copy, match, words[:count])
        if unit:
            return unit, words[count - 1][1]
    return None


def _symbol(written: str, gap: str) -> Unit | None:
    """km, MW, and KM in capitals; a lone letter only glued or before no further word ("30 m", "5 g of")."""
    symbols = unit_book().symbols
    unit = symbols.get(written) or (symbols.get(written.lower()) if len(written) > 1 and written.isupper() else None)
    if unit is None or (len(written) == 1 and gap and (written not in "mgtl" or gap == "-" or "\n" in gap)):
        return None
    if len(written) == 1 and written in "tl" and gap:
        return None
    return unit


def _nationality(copy: Copy, match: "regex.Match[str]") -> bool:
    return copy.text[match.start("first")].isupper() and bool(match.captures("rest"))


def _national_currency(copy: Copy, match: "regex.Match[str]", words: list[tuple[str, int]]) -> Unit | None:
    """ "Syrian pounds", "Canadian dollars": a capitalised adjective before the name of a currency."""
    if copy.low.find(". ", match.start("first"), words[-1][1]) >= 0 and "." not in words[0][0]:
        return None  # "3 million USD. Euros were …"
    if len(words) not in (2, 3) or not copy.text[match.start("first")].isupper():
        return None
    starts = match.starts("rest")[: len(words) - 2]
    if not all(copy.text[start].isupper() for start in starts):
        return None
    book = unit_book()
    name = book.singular(words[-1][0])
    unit = Unit("pound", "currency") if name == "pound" else book.words.get(name)
    if unit is None or unit.dimension != "currency":
        return None
    if words[0][0] in ("us", "u.s", "american", "british", "russian", "ukrainian", "israeli", "nigerian"):
        return unit
    return Unit(f"{' '.join(word.capitalize() for word, _ in words[:-1])} {unit.name}", "currency")
