"""Numbers that are no figures: dates, years, clock times, designators, labels, scores, addresses, identifiers.

Every test asks one question of the characters at a digit and returns where the decoy ends, or None.
`DIGIT_TESTS` is the whole list in order; the first that answers wins.
"""

import re
from collections.abc import Callable
from functools import cache

import regex

from claimcheck.figures.units import unit_book
from claimcheck.figures.wording import GAP, WINDOW, Copy, compiled, words_after, words_before
from claimcheck.lexicon import table

Test = Callable[[Copy, int], int | None]


def decoy_end(copy: Copy, start: int, joined: bool = False) -> int | None:
    """Where the decoy that begins with the digit at `start` ends; None where the digit may be a figure's.

    `joined` says that a dash joins it to a number before it, so that what is glued on before it tells nothing.
    """
    for test in DIGIT_TESTS[1:] if joined else DIGIT_TESTS:
        end = test(copy, start)
        if end is not None:
            return max(end, start + 1)
    return None


@cache
def _words(section: str, entry: str) -> frozenset[str]:
    return frozenset(table("decoys")[section][entry])


@cache
def _months() -> str:
    months = table("decoys")["months"]
    return "|".join(f"{month}" for month in (*months["full"], *months["short"]))


@cache
def _glued_before() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?P<letters>[^\W\d_]++\$?|[_#@=/\\~&%?+]|[0-9][:./-])(?P<hyphen>[-‐‑]?)")


@cache
def _token_tail() -> re.Pattern[str]:
    return re.compile(r"[\w/:-]*+(?:[.][\w/:-]++)*+")


def _designator(copy: Copy, start: int) -> int | None:
    """T-72, M777, COVID-19, @name1, Osinbajo228: letters or an address run into the digits."""
    match = _glued_before().match(copy.text, max(0, start - 24), start)
    if match is None:
        return None
    letters = match["letters"]
    if letters[0].isalpha():
        if not match["hyphen"] and _is_currency(letters, copy, match.start()):
            return None
        if match["hyphen"] and letters.islower() and letters in _words("designators", "joined"):
            return None
    elif letters == "=" and copy.text[max(0, match.start() - 1) : match.start()] == "Y":
        return None  # the yen of wires
    elif letters == "~" or (letters in "+%?&" and not _inside_address(copy, match.start())):
        return None
    return _token_end(copy, start)


def _is_currency(letters: str, copy: Copy, start: int) -> bool:
    """N300bn, Rs500, US$20."""
    if start and copy.text[start - 1] == "$" and letters == "US":
        return True
    return letters in unit_book().before and (start == 0 or not copy.text[start - 1].isalnum())


def _inside_address(copy: Copy, start: int) -> bool:
    return start > 0 and not copy.text[start - 1].isspace() and copy.text[start - 1] not in "(["


def _token_end(copy: Copy, start: int) -> int:
    match = _token_tail().match(copy.text, start, start + WINDOW)
    return int(match.end()) if match else start + 1


@cache
def _numeric_date() -> re.Pattern[str]:
    return re.compile(
        r"""
        [0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9])  # 24/02/2022
        | [0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}(?![0-9])\S*                  # 2022-02-24T05:00
        | [0-9]{1,2}\.[0-9]{2}\.(?![0-9])                                 # 07.04.
        | [0-9]{1,2}/[0-9]{1,2}(?![0-9/])(?!\s?(?:of\b|inch|mile|hour|pound|cup)) # 9/11, 24/7
        | [0-9]{1,3}(?:\.[0-9]{1,3}){2,}                                  # 10.0.0.1
        """,
        re.VERBOSE,
    )


def _dated(copy: Copy, start: int) -> int | None:
    match = _numeric_date().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match and not _grouped_by_dots(match[0]) else None


def _grouped_by_dots(digits: str) -> bool:
    """1.200.000 is a number where every group after the first has three digits."""
    groups = digits.split(".")
    return len(groups) > 2 and all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3


@cache
def _day_month() -> re.Pattern[str]:
    return re.compile(
        rf"""
        [0-9]{{1,2}} (?:st|nd|rd|th)?
        (?: \s?(?:[-–—/,&]|to|and|or)\s? [0-9]{{1,2}} (?:st|nd|rd|th)? (?![0-9]) ){{0,3}}
        (?: {GAP}of )? (?:{GAP}|-)?
        (?:{_months()})\b \.? (?: ,?[ -]?\s? (?:'|’)?(?:1[0-9]|20)?[0-9]{{2}} (?![0-9,]) )?
        """,
        re.VERBOSE,
    )


@cache
def _month_before() -> "regex.Pattern[str]":
    return regex.compile(rf"(?r)\b(?P<month>{_months()})(?:\.(?:{GAP})?|,{GAP}(?=[12][0-9]{{3}})|{GAP}(?:the{GAP})?|-)")


@cache
def _rest_of_date() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:st|nd|rd|th)? (?![0-9])
        (?: \s?[-–—/]\s?(?:[0-9]{{1,2}}|(?:{_months()})\.?\s[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]) )?
        (?: \s(?:and|to|or)\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?=[,.;)]|\sin\s|$) )?
        (?: ,?\s?(?:1[4-9]|20)[0-9]{{2}} (?![0-9,]) )?
        """,
        re.VERBOSE,
    )


def _month(copy: Copy, start: int, end: int, word: str) -> bool:
    """ "May" and "march" are months only with a capital."""
    return word not in ("may", "march", "mar", "sep", "dec") or (copy.text[start].isupper() and end > start)


def _calendar_day(copy: Copy, start: int) -> int | None:
    """24 February 2022, Feb. 24-26, the 24th of February, May 5, 2022; and June 2014."""
    match = _day_month().match(copy.low, start, start + WINDOW)
    if match:
        word = compiled(rf"(?<![a-z])(?:{_months()})\b").search(match[0])
        if word and _month(copy, start + word.start(), match.end(), word[0]) and not _modal(copy, match.end(), word[0]):
            return int(match.end())
    before = _month_before().match(copy.low, max(0, start - 32), start)
    if before is None or not _month(copy, before.start("month"), start, before["month"]):
        return None
    digits = compiled(r"[0-9]++").match(copy.low, start, start + WINDOW)
    assert digits is not None
    if len(digits[0]) in (5, 6) and digits[0][-4:-2] in ("19", "20"):  # "Aug 142016": day and year run together
        return int(digits.end())
    if len(digits[0]) > 4 or len(digits[0]) == 3 or (len(digits[0]) <= 2 and int(digits[0]) > 31):
        return None
    if len(digits[0]) == 4:
        return (
            int(digits.end())
            if 1000 <= int(digits[0]) <= 2100 and copy.low[digits.end() : digits.end() + 1] != ","
            else None
        )
    if _larger_number().match(copy.low, digits.end(), digits.end() + WINDOW):
        return None
    rest = _rest_of_date().match(copy.low, digits.end(), digits.end() + WINDOW)
    return int((rest or digits).end())


@cache
def _larger_number() -> re.Pattern[str]:
    return re.compile(rf"[,.][0-9]{{3}}|%|{GAP}?(?:percent|per cent|thousand|million|billion)")


def _modal(copy: Copy, end: int, month: str) -> bool:
    """ "12 MAY HAVE DIED"."""
    following = words_after(copy, end, 1)
    return (
        month == "may" and bool(following) and following[0].low in ("be", "have", "also", "still", "now", "not", "yet")
    )


@cache
def _clock() -> re.Pattern[str]:
    zones = "|".join(regex.escape(zone) for zone in table("decoys")["clock"]["zones"])
    minutes = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"
    hour = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
    return re.compile(
        rf"""
        (?: {minutes} (?: \s?(?:-|–|to)\s?{minutes} )? (?: \s?(?:{zones})\b\.? )?
          | {hour} (?: \s?(?:-|–|to|and|or)\s?{hour} )? [\s-]?(?:{zones})\b\.?
          | [0-9]{{4}}(?:{GAP})?(?:{zones})\b
          | [0-9]{{1,2}}h[0-9]{{2}}\b
          | 0[0-9]{{3}}(?:{GAP})?hours?\b
          | (?:[01][0-9]|2[0-3])(?:00|15|30|45)(?:{GAP})hours?\b
        )
        (?: {GAP}\(?(?:[0-9]{{1,2}}:)?[0-9]{{2,4}}{GAP}(?:{zones})\)? )?
        """,
        re.VERBOSE,
    )


def _clock_time(copy: Copy, start: int) -> int | None:
    """10:30 GMT, 4 p.m., 1100 GMT, 0600 hours."""
    match = _clock().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match else None


@cache
def _glued_after() -> "regex.Pattern[str]":
    # regex, for which ½ is no letter as it is for the standard library: "3½ million"
    return regex.compile(
        r"[0-9](?:[,.]?[0-9]){0,30}+(?P<letters>(?:st|nd|rd|th|s)(?![a-z])|[^\W\d_]++)(?P<more>[0-9])?"
    )


def _somethings(copy: Copy, start: int) -> int | None:
    """ "A 30-something", and the 2-H of a missile."""
    match = compiled(r"[0-9]+-(?:somethings?|[A-Z])\b(?!-)").match(copy.text, start, start + WINDOW)
    return int(match.end()) if match else None


def _letters_after(copy: Copy, start: int) -> int | None:
    """36th, 1990s, 72B3, 3D; not 40k, 155mm, 25minutes."""
    match = _glued_after().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    letters = match["letters"]
    if letters in ("st", "nd", "rd", "th"):
        return int(match.end("letters"))
    if letters == "s":
        return None if compiled(r"1[0,]*s of\b").match(copy.low, start, start + WINDOW) else match.end()
    if match["more"] and letters != "m":
        return _token_end(copy, start)
    if start and copy.text[start - 1] in "$€£":
        return None
    book, suffixes = unit_book(), table("numerals")["suffixes"]
    written = copy.text[match.start("letters") : match.end("letters")]
    known = letters in suffixes or letters in table("numerals")["scales"] or written in book.symbols
    if (
        known
        or book.singular(letters) in book.words
        or letters in ("yo", "y", "pc", "pct", "pp", "x", "yrs", "yr", "km", "mm", "cm", "kg")
    ):
        return None
    return None if len(letters) > 3 else _token_end(copy, start)


@cache
def _year_tail() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>1[0-9]{3}|20[0-9]{2}|2100)(?![0-9]|[,.][0-9]{3}|[.][0-9]|%)"
        r"(?P<span>\s?[-–/]\s?(?:(?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![0-9,]))?(?P<letter>[a-z])?"
    )


def _year(copy: Copy, start: int) -> int | None:
    """2014, 2014-15, 1992 - 1994; not "killed 2000 people"."""
    match = _year_tail().match(copy.low, start, start + WINDOW)
    if match is None or match["letter"]:
        return None
    year = int(match["year"])
    if match["span"] and year >= 1700 and _spans_years(match["year"], match["span"]):
        return int(match.end())
    following = [word.low for word in words_after(copy, match.end("year"), 2)]
    before = [word.low for word in words_before(copy, start, 2)]
    return int(match.end("year")) if _reads_as_year(year, before, following, copy, start) else None


def _spans_years(first: str, tail: str) -> bool:
    last = "".join(letter for letter in tail if letter.isdigit())
    return int(first[: 4 - len(last)] + last) > int(first)


def _reads_as_year(year: int, before: list[str], following: list[str], copy: Copy, start: int) -> bool:
    likely = 1900 <= year <= 2035
    nearest = before[0] if before else ""
    counted = bool(following) and following[0] in _words("years", "people")
    if start and copy.text[start - 1] in "$€£":
        return False
    if nearest in _words("years", "counting"):
        return likely and not counted and nearest in ("to", "up", "about", "over") and not _plural(following)
    if nearest in _words("years", "before"):
        if counted or (_plural(following) and year % 100 == 0 and nearest in _words("years", "loose")):
            return False
        return likely or (nearest in _words("years", "firm") and set(following[:1]) <= _words("years", "function"))
    if counted or (_plural(following) and not (1990 <= year <= 2030 and year % 100)):
        return False
    if following and unit_book().singular(following[0]) in unit_book().words:
        return False
    return likely


def _plural(following: list[str]) -> bool:
    """Whether a plural noun follows at once, or after one adjective: the number counts it."""
    return any(
        word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s", "as")) and word not in ("was", "has")
        for word in following[:1]
    )


def _label(copy: Copy, start: int) -> int | None:
    """Article 5, Resolution 2254, Route 60, Unit 74455, CTF 50, S&P 500."""
    before = words_before(copy, start, 1)
    if not before or copy.text[before[0].end : start].strip(" \n-"):
        return None
    word = before[0]
    if word.low in _words("labels", "always"):
        return _numbers_named(copy, start)
    names = word.low in _words("labels", "capital") and copy.text[word.start].isupper()
    if not names and word.low not in _words("labels", "lower"):
        return None
    following = words_after(copy, start + _digit_count(copy, start), 1)
    noun = bool(following) and (following[0].low in _words("years", "people") or _plural([following[0].low]))
    noun = noun and word.low not in _words("labels", "firm")
    shouted = len(word.low) > 3 and copy.text[word.start : word.end].isupper() and bool(following)
    return None if noun or shouted else _numbers_named(copy, start)


def _digit_count(copy: Copy, start: int) -> int:
    match = compiled(r"[0-9][0-9,.]{0,30}").match(copy.low, start, start + WINDOW)
    return len(match[0]) if match else 1


@cache
def _named_numbers() -> re.Pattern[str]:
    return re.compile(
        r"""
        [0-9]+(?:\.[0-9]+)* (?:\([0-9a-z]+\))* [a-z]? (?![0-9a-z])
        (?: (?:,\s?|\s?[-–]\s?|\ and\ ) [0-9]+(?:\.[0-9]+)* (?=[\s.,;:)”"]) )*
        """,
        re.VERBOSE,
    )


def _numbers_named(copy: Copy, start: int) -> int:
    """The label's number, and the rest of a list ("posts 542 and 543", "pages 3-5")."""
    match = _named_numbers().match(copy.low, start, start + WINDOW)
    return int(match.end()) if match else start + 1


@cache
def _identifier() -> re.Pattern[str]:
    return re.compile(
        r"""
        \+?[0-9]{1,4}[ -]\(?[0-9]{2,5}\)?[ -][0-9]{3,4}[ -]?[0-9]{2,4}(?![0-9,]) # +44 20 7946 0958
        | [0-9]{3}-(?:[0-9]{4}|[0-9]{3}-[0-9]{4})(?![0-9])                        # 555-0101
        | [0-9]{1,3}(?:\.[0-9]+)?\s?[°º]\s?(?:[0-9]+(?:\.[0-9]+)?\s?['′’]|[nsew]\b)[^\s,;]* # 48°27′N
        | [0-9]{1,3}\.[0-9]{3,}\s?°?\s?[nsew]\b
        | 0[0-9]+(?![,.][0-9]|%)(?:[ -][0-9]{3,})*                                   # 007
        | [0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9,])                             # 212 555 0101
        | [0-9]{12,}(?![0-9,.])
        """,
        re.VERBOSE,
    )


def _identity(copy: Copy, start: int) -> int | None:
    """Phone numbers, coordinates, serial numbers, [3]."""
    if copy.low.startswith("0", start) and compiled(r"(?r)(?:^|\s)\.").match(copy.low, max(0, start - 2), start):
        return None  # ".001 per cent"
    match = _identifier().match(copy.low, start, start + WINDOW)
    if match and not compiled(r"[0-9]{1,3}(?: [0-9]{3})+").fullmatch(match[0]):
        return int(match.end())
    cited = compiled(r"[0-9]{1,3}(?:[,-][0-9]{1,3})*\]").match(copy.low, start, start + WINDOW)
    return int(cited.end()) if cited and start and copy.text[start - 1] == "[" else None


@cache
def _enumeration() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*(?:\s?\.|\)|\.\))(?=\s+\S)")


def _list_number(copy: Copy, start: int) -> int | None:
    """ "1. The mission…" at the start of a line."""
    match = _enumeration().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    line = copy.text.rfind("\n", max(0, start - 8), start) + 1 or (0 if start < 8 else start)
    opens = (
        line < start + 1
        and (line or start < 8)
        and not copy.text[line:start].strip(" \t(*#•-")
        and (line < start or start == line)
    )
    return match.end() if opens and (line == 0 or copy.text[line - 1] == "\n") else None


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,3}\s?[-–]\s?[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?(?![0-9,])")


def _score(copy: Copy, start: int) -> int | None:
    """Won 3-2, a 7-2 ruling, 50-50."""
    match = _pair().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    before = {word.low for word in words_before(copy, start, 2)}
    following = words_after(copy, match.end(), 1)
    after = bool(following) and following[0].low in _words("scores", "after")
    ends = [int(end) for end in match[0].replace("–", "-").split("-")]
    falls = ends[0] > ends[-1] and copy.low[match.end() : match.end() + 1] in tuple('.,;)"”')  # "the ruling was 7-2."
    return match.end() if after or falls or before & _words("scores", "before") or match[0] == "50-50" else None


@cache
def _capitalised_after() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,4}[A-Z]?(?P<name>(?:\s(?:(?!and\b)[A-Z][\w'’.-]*)){1,4})")


def _address_or_formation(copy: Copy, start: int) -> int | None:
    """10 Downing Street, 42 Commando, 3 Rifles."""
    match = _capitalised_after().match(copy.text, start, start + WINDOW)
    if match is None or match["name"].isupper():
        return None
    names = match["name"].lower().split()
    last = next(
        (name for name in names if name in _words("places", "streets") or name in _words("places", "formations")), None
    )
    return match.end() if last else None


@cache
def _two_digits() -> re.Pattern[str]:
    return re.compile(r"[0-9]{2}(?![0-9%]|[,.][0-9]|s\w|\s?(?:percent|per|million))")


def _short_year(copy: Copy, start: int) -> int | None:
    """'44, with an apostrophe that opens no quotation."""
    if not start or copy.text[start - 1] not in "'’‘" or "'" in copy.text[start : start + 40]:
        return None
    match = _two_digits().match(copy.low, start, start + WINDOW)
    alone = start < 2 or copy.text[start - 2].isspace()
    return int(match.end()) if match and alone else None


@cache
def _bracketed_name() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)\((?:[A-Z]{2,5}|[A-Z][a-z]+)\s")


def _hull_number(copy: Copy, start: int) -> int | None:
    """ "(CVN 69)", "(Huey 500)": a name and its number alone in brackets."""
    match = compiled(r"[0-9]{1,4}(?=\))").match(copy.low, start, start + WINDOW)
    named = _bracketed_name().match(copy.text, max(0, start - 24), start)
    return int(match.end()) if match and named else None


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"1(?:, ?2(?:, ?[0-9])*)?,? and [2-9]\b")


def _numbered_places(copy: Copy, start: int) -> int | None:
    """ "Camp Delta 1, 2 and 3"."""
    match = _numbered().match(copy.low, start, start + WINDOW) if copy.low[start] == "1" else None
    before = words_before(copy, start, 1)
    return int(match.end()) if match and before and copy.text[before[0].start].isupper() else None


@cache
def _series() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?<![.!?:\n]\s?)\b[A-Z][a-z]+\s[A-Z][a-z]+\s")


def _series_number(copy: Copy, start: int) -> int | None:
    """ "Exercise Eager Lion 16 will …": the year or number of a named series."""
    match = compiled(r"[0-9]{1,2}(?=\s(?:will|would|is|was|has|had|took|begins|began)\b)").match(
        copy.low, start, start + WINDOW
    )
    named = match and _series().match(copy.text, max(0, start - 40), start)
    return int(match.end()) if match and named else None


def _era(copy: Copy, start: int) -> int | None:
    """575 B.C."""
    match = compiled(r"[0-9]{1,4}\s?(?:bc|bce|b\.c\.|ad|a\.d\.|b\.c\.e\.)(?![a-z])").match(
        copy.low, start, start + WINDOW
    )
    return int(match.end()) if match else None


@cache
def _formation_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?!1\b)[0-9]{{1,3}}{GAP}(?:brigade|division|battalion|regiment|squadron)\b(?!-|{GAP}(?:tactical|combat|commanders|groups|size))"
    )


def _formation(copy: Copy, start: int) -> int | None:
    """ "The GOC 7 division": a number above one before a formation in the singular."""
    match = _formation_after().match(copy.low, start, start + WINDOW)
    return None if match is None else int(match.end())


@cache
def _hours_dotted() -> re.Pattern[str]:
    return re.compile(rf"(?:[01][0-9]|2[0-3])\.[0-5][0-9](?![0-9%])(?!{GAP}?(?:per|pct|million|billion|mln|bn|km|m\b))")


def _continental_time(copy: Copy, start: int) -> int | None:
    """ "At 14.30 there was": two digits on either side, no unit behind."""
    match = _hours_dotted().match(copy.low, start, start + WINDOW)
    before = words_before(copy, start, 1)
    if match is None or not before or before[0].low not in ("at", "after", "until", "till", "before", "from", "by"):
        return None
    following = words_after(copy, match.end(), 1)
    book = unit_book()
    measured = bool(following) and (book.singular(following[0].low) in book.words or _plural([following[0].low]))
    return None if measured else int(match.end())


@cache
def _at_hours() -> re.Pattern[str]:
    return re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?![0-9,]|\.[0-9])")


def _military_time(copy: Copy, start: int) -> int | None:
    """ "At 2300 and …", "about 1400 Gulf time"."""
    match = _at_hours().match(copy.low, start, start + WINDOW)
    if match is None:
        return _continental_time(copy, start)
    before = [word.low for word in words_before(copy, start, 2)]
    following = [word.low for word in words_after(copy, match.end(), 3)]
    at = before[:1] == ["at"] or (before[1:] == ["at"] and before[0] in ("about", "around", "approximately"))
    timed = "time" in following[1:2] or following[:1] in (["today"], ["hours"])
    return int(match.end()) if timed or (at and not _plural(following) and following[:1] != ["people"]) else None


DIGIT_TESTS: tuple[Test, ...] = (
    _designator, _list_number, _clock_time, _military_time, _dated, _calendar_day, _identity, _somethings,
    _letters_after, _short_year, _label, _numbered_places, _hull_number, _series_number, _era, _year, _score,
    _formation, _address_or_formation,
)  # fmt: skip
