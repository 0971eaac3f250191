"""Lines that lead away from the article: other stories, offers, and what the page counts of itself."""

import re
from functools import cache

import regex

from claimcheck.lexicon import table

LABEL_LENGTH = 30
COUNTER_WORDS = 10
OFFER_WORDS = 20
PRICE_WORDS = 12
TEASER_WORDS = 25
STAMP_WORDS = 5
CONTACT_WORDS = 15
NOTICE_LENGTH = 160
LONGEST_CALL = 20
# What a label stands before, and the brackets and arrows that may stand before the label.
AFTER_LABEL = ":|»›–—"
BEFORE_LABEL = "[(→»›▶►> "
WORD_EDGES = ".,:;|/()[]•·~-–"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("furniture")[name])


@cache
def _openings() -> tuple[str, ...]:
    return tuple(table("furniture")["run_on_boxes"])


@cache
def _ends() -> tuple[str, ...]:
    return tuple(table("furniture")["offer_ends"])


@cache
def _number() -> re.Pattern[str]:
    """A number as pages count: "45", "1.2K", "10:42", "5h", "3rd"."""
    return re.compile(r"[\d.,:/+-]*\d[\d.,:/+-]*(?:[kmhsd]|am|pm|min|st|nd|rd|th)?", re.IGNORECASE)


@cache
def _price() -> re.Pattern[str]:
    """An offer with its price: "Get 3 months for $1", "Save 50% off a subscription"."""
    return re.compile(
        r"(?:get|try|only|save|enjoy|just|from|subscribe|unlock)\b(?=.*(?:[$£€]\s?\d|\d\s?%\s(?:off|on)))"
        r"(?=.*\b(?:months?|weeks?|off|subscriptions?)\b)",
        re.IGNORECASE,
    )


@cache
def _credit() -> "regex.Pattern[str]":
    """Who else worked on the article: "(Reporting by Ana Petrova; editing by Petr Olin)"."""
    return regex.compile(
        r"(?:(?i:additional|further|with)\s)?(?i:reporting|writing|editing|edited|translated|compiled)\s(?:by|from)\s\p{Lu}"
    )


@cache
def _other_medium() -> re.Pattern[str]:
    """What a link's title ends with: "... says governor – video", "... – as it happened"."""
    return re.compile(
        r"(?:\s[–—|-]\s(?:video|in\spictures|as\sit\shappened|live(?:\supdates)?|photos|podcast|audio|gallery)"
        r"|\s[\[(](?:video|photos|watch|gallery)[\])])$",
        re.IGNORECASE,
    )


def leads_elsewhere(line: str, words: str) -> bool:
    """Whether a line is no part of the article but leads to another one, sells, or counts.

    `line` is as written without list marks, `words` the same in lower case.
    """
    if len(line) <= NOTICE_LENGTH and _is_notice(line, words):
        return True
    if _is_offer(words) or _is_credit(line):
        return True
    return is_teaser(line) or _is_run_on_box(line, words)


def _is_notice(line: str, words: str) -> bool:
    """Whether a short line counts, calls, names a reader, an address or a printed page."""
    if is_counter(words) or _calls(words) or _is_reader(words):
        return True
    return _is_contact(line) or _is_page_head(line)


def is_counter(words: str) -> bool:
    """Whether a line holds numbers and the page's own words for them, no others: "Page 1 of 3", "Duration 2:35"."""
    if len(words) > 80 or not any(map(str.isdigit, words)):
        return False
    parts = [part for part in (word.strip(WORD_EDGES) for word in words.split()) if part]
    if len(parts) > COUNTER_WORDS:
        return False
    said = [part for part in parts if part in _words("counter_words")]
    is_clock = len(parts) == 1 and parts[0].endswith(("am", "pm"))
    return (bool(said) or is_clock) and all(
        part in _words("counter_words") or _number().fullmatch(part) for part in parts
    )


def _is_offer(words: str) -> bool:
    """Whether a line sells: "Get our free newsletter", "You have 2 free articles left", "Try 4 weeks for $4"."""
    parts = words.split(None, OFFER_WORDS)
    if not parts or len(parts) > OFFER_WORDS or parts[0] not in _words("offer_verbs"):
        return False
    said = {part.strip(".,:;!?'’\"") for part in parts}
    if said & _words("offers"):
        return True
    if said & _words("doubtful_offers"):
        return bool(said & _words("selling")) or not words.endswith((".", "!", "?"))
    if parts[0] in _words("sending_verbs") and words.rstrip(".!").endswith(_ends()):
        return True
    return len(parts) <= PRICE_WORDS and not words.endswith(".") and _price().match(words) is not None


def _is_credit(line: str) -> bool:
    written = line.lstrip("([")
    if _credit().match(written) is None:
        return False
    return written != line or ";" in line or not line.endswith(".")


@cache
def _address() -> re.Pattern[str]:
    """An e-mail address or a telephone number."""
    return re.compile(
        r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+\d{1,3}(?:[\s().-]{1,2}\d{2,}){2}"
        r"|\(\d{2,4}\)\s?\d{3}[\s.-]\d{3}|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
    )


def _is_contact(line: str) -> bool:
    """Whether a line tells how to reach somebody: "Ana Brod, press officer, +49 30 123 4567"."""
    if "@" not in line and not any(map(str.isdigit, line)):
        return False
    is_short = len(line.split(None, CONTACT_WORDS)) <= CONTACT_WORDS
    is_told = not line.endswith((".", "!", "?")) or "can be reached" in line
    return is_short and is_told and _address().search(line) is not None


def _calls(words: str) -> bool:
    """Whether an advertisement's last words call the reader to act: "Save 40% on boots. Shop now."."""
    last = words.rstrip(".!>»›→ ")
    place = max(last.rfind(". "), last.rfind("! "), last.rfind("? "))
    call = last[place + 2 :] if place >= 0 else last
    return len(call) <= LONGEST_CALL and call in _words("calls")


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(r"\d\s?(?:s|secs?|m|mins?|h|hrs?|d|w|mo|y|second|minute|hour|day|week|month|year)s?\.?\sago$")


def _is_reader(words: str) -> bool:
    """Whether a line names a reader and how long ago the comment was written: "mill_rat 2 hr. ago"."""
    return words.endswith(" ago") and len(words.split(None, STAMP_WORDS)) <= STAMP_WORDS and bool(_ago().search(words))


@cache
def _page_head() -> re.Pattern[str]:
    """A page's number far from the name of the paper: "4        THE ORLEN COURIER, MONDAY"."""
    return re.compile(r"\d{1,3}\s{3,}\S.*|\S.*\s{3,}\d{1,3}", re.DOTALL)


def _is_page_head(line: str) -> bool:
    """Whether a line in capitals heads a printed page, with its number."""
    return "   " in line and line.isupper() and _page_head().fullmatch(line) is not None


def is_teaser(line: str) -> bool:
    """Whether a line is the title of another story or of a film: "MORE: Two killed in Tarsk", "Watch | ...".

    Its label says so, or the medium that it ends with; the titles of articles are written so as well.
    """
    if line.endswith((".", "!", "?", ":", ",")) or len(line.split(None, TEASER_WORDS)) > TEASER_WORDS:
        return False
    inner = line.lstrip(BEFORE_LABEL)
    end = next((place for place, sign in enumerate(inner[:LABEL_LENGTH]) if sign in AFTER_LABEL), 0)
    label = inner[:end].strip().casefold()
    if label in _words("labels"):
        return True
    first, _, rest = inner.partition(" ")
    if first.casefold() in _words("media") and rest[:1].isupper() and rest[1:2].islower():
        return True
    return line.startswith("→") or _other_medium().search(line) is not None


def _is_run_on_box(line: str, words: str) -> bool:
    """Whether a paragraph is the title of a box and its first story: "Related stories Grain leaves port ..."."""
    opening = next((opening for opening in _openings() if words.startswith(opening)), None)
    return opening is not None and line[len(opening) + 1 : len(opening) + 2].isupper()
