"""Phone numbers, coordinates, citations, the numbering of a list, the result of a match or a vote."""

import re
from functools import cache

from claimcheck.figures.decoys.shared import counts_plural, listed
from claimcheck.figures.wording import WINDOW, Copy, compiled, words_after, words_before


@cache
def _identifiers() -> re.Pattern[str]:
    return re.compile(
        r"""
        \+?[0-9]{1,4}[ -]\(?[0-9]{2,5}\)?[ -][0-9]{3,4}[ -]?[0-9]{2,4}(?![0-9,]) # +44 20 7946 0958
        | [0-9]{3}-(?:[0-9]{4}|[0-9]{3}-[0-9]{4})(?![0-9])                        # 555-0101
        | [0-9]{1,3}(?:\.[0-9]+)?\s?[°º]\s?(?:[0-9]+(?:\.[0-9]+)?\s?['′’]|[nsew]\b)[^\s,;]* # 48°27′N
        | [0-9]{1,3}\.[0-9]{3,}\s?°?\s?[nsew]\b
        | 0[0-9]+(?![,.][0-9]|%)(?:[ -][0-9]{3,})*                                   # 007
        | [0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9,])                             # 212 555 0101
        | [0-9]{1,3}\.[0-9]+\s?°?\s?[nsew](?=[,.;)]|\s[0-9])                      # 33.5 N
        | [0-9]\+[0-9](?![0-9])                                                  # 5+1
        | [0-9]{1,2}:[2-9](?![0-9])                                              # 16:9
        | [0-9]{12,}(?![0-9,.])
        """,
        re.VERBOSE,
    )


def identifier(copy: Copy, start: int) -> int | None:
    """Phone numbers, coordinates, serial numbers, [3]."""
    if copy.low.startswith("0", start) and compiled(r"(?r)(?:^|\s)\.").match(copy.low, max(0, start - 2), start):
        return None  # ".001 per cent"
    match = _identifiers().match(copy.low, start, start + WINDOW)
    if match and not compiled(r"[0-9]{1,3}(?: [0-9]{3})+").fullmatch(match[0]):
        return int(match.end())
    cited = compiled(r"[0-9]{1,3}(?:[,-][0-9]{1,3})*\]").match(copy.low, start, start + WINDOW)
    return int(cited.end()) if cited and start and copy.text[start - 1] == "[" else None


@cache
def _enumeration() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*(?:\s?\.|\)|\.\)|/)(?=\s+\S)")


def list_number(copy: Copy, start: int) -> int | None:
    """ "1. The mission…" at the start of a line, "2/ The convoy…" in a thread."""
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


_MOST_GOALS = 20


def result(copy: Copy, start: int) -> int | None:
    """Won 3-2, a 7-2 ruling, 50-50."""
    match = _pair().match(copy.low, start, start + WINDOW)
    if match is None:
        return None
    before = {word.low for word in words_before(copy, start, 2)}
    following = words_after(copy, match.end(), 1)
    after = bool(following) and following[0].low in listed("scores", "after")
    ends = [int(end) for end in match[0].replace("–", "-").split("-")]
    closes = copy.low[match.end() : match.end() + 1] in tuple('.,;)"”')
    nouns = [word.low for word in following]
    few = ends[0] <= _MOST_GOALS and not counts_plural(nouns) and listed("years", "people").isdisjoint(nouns)
    falls = ends[0] > ends[-1] and (closes or few)  # "the ruling was 7-2.", "were 3-1 down"
    return match.end() if after or falls or before & listed("scores", "before") or match[0] == "50-50" else None
