"""Whether a figure claims anything: what the guidelines call optional is listed and never flagged."""

from functools import cache

import regex

from claimcheck.figures.idioms import idiom
from claimcheck.figures.kinds import Sort
from claimcheck.figures.ranges import Extent
from claimcheck.figures.wording import GAP, WINDOW, Copy, Word, compiled, words_after, words_before
from claimcheck.lexicon import table

PUNCTUATION = str.maketrans(dict.fromkeys(',.;:!?)”"’。¶', " "))


def is_figure(copy: Copy, extent: Extent) -> bool:
    """Whether a number word is a number here: not "no one", "one another", "Six Nations", "double agent"."""
    word = copy.low[extent.start : extent.end]
    before = words_before(copy, extent.start, 1)
    if compiled(r"\s?o['’]clock|-on-[a-z]+\b").match(copy.low, extent.end, extent.end + WINDOW) or copy.low.endswith(
        "-on-", 0, extent.start
    ):
        return False
    if before and (before[0].low == "per" or _spelled_day(copy, extent, before[0])):
        return False
    if word == "one":
        return _counts_one(copy, extent)
    if extent.first.number.form == "multiple":
        return _multiplies(copy, extent)
    if extent.first.number.form == "words":
        return not _proper_name(copy, extent)
    if word == "half":
        return not _half_of_a_period(copy, extent)
    if extent.first.number.form == "vague":
        return _is_vague_number(copy, extent, word)
    return True


def _spelled_day(copy: Copy, extent: Extent, before: Word) -> bool:
    """ "On March eight,"."""
    month = before.low in table("decoys")["months"]["full"] and copy.text[before.start].isupper()
    return month and extent.low <= 31 and not words_after(copy, extent.end, 1)


def _is_vague_number(copy: Copy, extent: Extent, word: str) -> bool:
    """ "Scores of", not "he scores" or "test scores"."""
    if word != "scores":
        return True
    following, before = words_after(copy, extent.end, 1), words_before(copy, extent.start, 1)
    counted = bool(following) and following[0].low in idiom("scores", "behind")
    return counted or (bool(before) and before[0].low in idiom("scores", "before"))


def _counts_one(copy: Copy, extent: Extent) -> bool:
    """ "One soldier", "a one-year ban", not "no one", "one another", "one-way"."""
    before, following = words_before(copy, extent.start, 1), words_after(copy, extent.end, 2)
    ahead, near = copy.low[extent.end : extent.end + 1], following[0].low if following else ""
    lead = before[0].low if before else ""
    if ahead == "-":
        return near.split("-")[0] not in idiom("one", "hyphened")
    if ahead in ("'", "’") or lead in idiom("one", "before") or _last_name(copy, extent, before, following):
        return False
    if compiled(rf"{GAP}[0-9]").match(copy.low, extent.end, extent.end + WINDOW):
        return True
    if not near:
        return lead in idiom("one", "victims")
    return _one_of_its_noun([word.low for word in following], lead) or _is_shared_out(copy, extent, near)


def _one_of_its_noun(following: list[str], lead: str) -> bool:
    """Whether the words behind "one" leave it a number: a noun, "or more", "of which"; "only one way"."""
    near, next_one = following[0], following[1] if len(following) > 1 else ""
    if near == "of":
        return next_one not in idiom("one", "of")
    if near == "or":
        return next_one in ("more", "two")
    if lead == "only" and near in idiom("one", "only"):
        return True
    return near not in idiom("one", "behind") or (near == "was" and lead == "and")


@cache
def _and_one_more() -> "regex.Pattern[str]":
    return regex.compile(
        rf"{GAP}(?:in|from|by|at|on|near)\b[^.;:!?¶。]{{3,80}}?\band{GAP}(?:one|two|three|four|another)\b"
    )


@cache
def _one_before() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?r)(?:[,(–—-]\s?|\band\s)(?:one|two|three|four|five|six|[0-9]{{1,2}})"
        rf"{GAP}(?:in|from|by|at|on|near)\b[^.;:!?¶。]{{3,80}}\band\s"
    )


def _is_shared_out(copy: Copy, extent: Extent, near: str) -> bool:
    """ "Two soldiers died, one in a crash and one from wounds": each of them is told of."""
    if near not in idiom("one", "shared_out"):
        return False
    opens = copy.low[max(0, extent.start - 2) : extent.start].strip() in (",", "-", "–", "—", "(", ":")
    if opens and _and_one_more().match(copy.low, extent.end, extent.end + WINDOW):
        return True
    return _one_before().match(copy.low, max(0, extent.start - 110), extent.start) is not None


def _last_name(copy: Copy, extent: Extent, before: tuple[Word, ...], following: tuple[Word, ...]) -> bool:
    """ "Defense One reports"."""
    if not before or not following or copy.text[extent.start : extent.end].isupper():
        return False
    capitals = copy.text[extent.start].isupper() and copy.text[before[0].start].isupper()
    return capitals and copy.text[following[0].start].islower()


def _multiplies(copy: Copy, extent: Extent) -> bool:
    """ "Twice as many", "doubled", "double the number"; not "double agent", "hit twice", "doubled down"."""
    word = copy.low[extent.start : extent.end]
    following, before = words_after(copy, extent.end, 1), words_before(copy, extent.start, 1)
    near, lead = following[0].low if following else "", before[0].low if before else ""
    if word.endswith("fold"):
        return True
    if word in idiom("multiple", "verbs"):
        return near not in idiom("multiple", "particles")
    if near in idiom("multiple", "behind"):
        return True
    return (
        word not in ("twice", "thrice") and lead in idiom("multiple", "before") and near in idiom("multiple", "loose")
    )


def _proper_name(copy: Copy, extent: Extent) -> bool:
    """ "The Six-Day War", "Five Eyes": a capital within a sentence, with a capital after it."""
    before = words_before(copy, extent.start, 2)
    if before and before[0].low in table("decoys")["labels"]["spelled"] and extent.high is None and extent.unit is None:
        return not words_after(copy, extent.end, 1) or copy.text[extent.start].isupper() or before[0].low == "year"
    if not copy.text[extent.start].isupper() or copy.text[extent.start : extent.end].isupper():
        return False
    if not before or (copy.text[before[0].start].isupper() and before[0].low not in ("the",)):
        return (bool(before) and before[0].low in ("channel", "group")) or (
            len(before) > 1 and before[0].low == "of" and before[1].low in ("group", "gang")
        )
    if before[0].low == "of" and len(before) > 1 and before[1].low in idiom("one", "of_bodies"):
        return True
    following = words_after(copy, extent.end, 1)
    return bool(following) and copy.text[following[0].start].isupper()


def _half_of_a_period(copy: Copy, extent: Extent) -> bool:
    """ "The first half of 2025", "half past", "half-brother"."""
    before, following = words_before(copy, extent.start, 1), words_after(copy, extent.end, 1)
    if before and before[0].low in idiom("half", "before"):
        return True
    hyphen = copy.low[extent.end : extent.end + 1] == "-"
    return bool(following) and (following[0].low in idiom("half", "behind") or hyphen)


def claims(copy: Copy, extent: Extent, sort: Sort, start: int) -> bool:
    """Whether the figure whose hedge or span begins at `start` makes a claim."""
    word = copy.low[sort.start : sort.end]
    if _idle_phrase(copy, sort) or _alone_on_its_line(copy, sort):
        return False
    if sort.kind == "duration":
        return not _time_offset(copy, sort, start)
    if word == "one":
        return not _idle_one(copy, extent)
    if word == "two":
        return not _refers_back(copy, extent)
    return not (sort.kind == "count" and extent.low == 0)


@cache
def _line_start() -> "regex.Pattern[str]":
    return regex.compile(r"(?r)(?:^|[\n|·•(])[\s*#-]{0,8}")


def _stands_alone(copy: Copy, start: int) -> bool:
    """Whether nothing but marks stands before the number on its line: furniture, or a stray cell."""
    return _line_start().match(copy.text, max(0, start - 10), start) is not None


@cache
def _idle() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in table("idioms")["phrases"]["idle"])


@cache
def _idle_openings() -> frozenset[str]:
    """The characters that an idle phrase, or a mark before one, may begin with: most numbers begin with others."""
    return frozenset(phrase[0] for phrase in _idle()).union(map(chr, PUNCTUATION), " \n")


def _alone_on_its_line(copy: Copy, sort: Sort) -> bool:
    rest = compiled(r"\)?[^\S\n]*(?:\n|$)").match(copy.text, sort.end, sort.end + WINDOW)
    return rest is not None and (_stands_alone(copy, sort.start) or copy.low[sort.start - 1 : sort.start] == "(")


def _idle_phrase(copy: Copy, sort: Sort) -> bool:
    following = words_after(copy, sort.end, 1)
    if sort.kind == "count" and following and following[0].low in idiom("phrases", "furniture"):
        return _stands_alone(copy, sort.start) or copy.text[following[0].start].isupper()
    if copy.low[sort.start] not in _idle_openings():
        return False
    ahead = " ".join(copy.low[sort.start : sort.start + 40].translate(PUNCTUATION).split())
    return f"{ahead} ".startswith(_idle())


def _time_offset(copy: Copy, sort: Sort, start: int) -> bool:
    """ "Two weeks ago", "the past 24 hours", "within three days"; not "delayed for two hours after the raid"."""
    before, following = words_before(copy, start, 1), words_after(copy, sort.end, 2)
    lead = before[0].low if before else ""
    if lead in idiom("offset", "before"):
        return True
    if not following or copy.low[sort.end] == "-":
        return False
    behind = following[0].low
    if behind in ("on", "from"):
        return len(following) > 1 and following[1].low in idiom("offset", "behind_on")
    lasts = lead in idiom("offset", "lasting") and behind in idiom("offset", "ordering")
    return behind in idiom("offset", "behind") and not lasts


def _idle_one(copy: Copy, extent: Extent) -> bool:
    """ "One of them", "one resident said"."""
    following = [word.low for word in words_after(copy, extent.end, 4)]
    if not following:
        return False
    if following[0] == "of":
        return True
    before = words_before(copy, extent.start, 1)
    if following[0] in idiom("one", "narrative") or (before and _closes_quote(copy, before[0])):
        return True
    said = any(word in idiom("one", "speaking") for word in following[1:])
    return said and any(word in idiom("one", "people") for word in following[:3])


def _closes_quote(copy: Copy, verb: Word) -> bool:
    """ "…," said one captain: the verb of saying stands behind what was said."""
    said = verb.low in idiom("one", "closing")
    return said and copy.text[max(0, verb.start - 3) : verb.start].rstrip()[-1:] in ('"', "”", "’", "'", ",")


def _refers_back(copy: Copy, extent: Extent) -> bool:
    """ "The two sides"."""
    before = words_before(copy, extent.start, 2)
    if not before or before[0].low not in idiom("both", "before"):
        return False
    if len(before) > 1 and before[1].low in idiom("both", "counting"):
        return False
    following = words_after(copy, extent.end, 3)
    return not following or any(word.low in idiom("both", "nouns") for word in following)
