"""Which language a text is in, offline and by its commonest words: enough to refuse what is not English."""

import re
from collections import Counter
from functools import cache

from claimcheck.lexicon import table

SAMPLE = 20_000
# Fewer words than this are judged by their script alone; from the first on by their accents too.
FEWEST_WORDS, LEAST_WORDS = 15, 20
# Another language must be surely there, and English must be nearly absent.
SURE_SHARE, ABSENT_SHARE = 0.12, 0.06
# Or its little words may be few, as in a telegram, where so many words that are no names have accents.
LEAST_ACCENTED, ACCENTED_SHARE = 2, 0.05

SCRIPTS = (
    ("Cyrillic", 0x0400, 0x052F),
    ("Greek", 0x0370, 0x03FF),
    ("Armenian", 0x0530, 0x058F),
    ("Hebrew", 0x0590, 0x05FF),
    ("Arabic", 0x0600, 0x077F),
    ("Hindi", 0x0900, 0x097F),
    ("Bengali", 0x0980, 0x09FF),
    ("Thai", 0x0E00, 0x0E7F),
    ("Burmese", 0x1000, 0x109F),
    ("Georgian", 0x10A0, 0x10FF),
    ("Amharic", 0x1200, 0x137F),
    ("Japanese", 0x3040, 0x30FF),
    ("Chinese", 0x4E00, 0x9FFF),
    ("Korean", 0xAC00, 0xD7AF),
)
# Letters that only one language of a shared script has, the first match names it.
TELLING_LETTERS = {
    "Cyrillic": (
        ("Ukrainian", "іїєґ"),
        ("Belarusian", "ў"),
        ("Serbian", "ђћџјљњ"),
        ("Russian", "ыэё"),
        ("Bulgarian", "ъ"),
    ),
    "Arabic": (("Urdu", "ےٹڈڑ"), ("Pashto", "ښځډټ"), ("Persian", "پچژگ")),
}
DEFAULT = {"Cyrillic": "Russian"}


def guess_language(text: str) -> str:
    """The English name of the language that `text` is surely in; "English" wherever it is not sure of another."""
    sample = _sample(text)
    return _by_script(sample.casefold()) or _by_words(sample) or "English"


def _sample(text: str) -> str:
    """The head of a text and a piece of its middle."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + text[middle : middle + SAMPLE]


@cache
def _foreign() -> re.Pattern[str]:
    """A character beyond Latin script and its accents."""
    return re.compile(r"[^\0-\u036f]")


def _by_script(sample: str) -> str | None:
    """The language of a text most of whose letters are in another script."""
    foreign = [ord(char) for char in _foreign().findall(sample) if char.isalpha()]
    if len(foreign) < 10:
        return None
    letters = [char for char in sample if char.isalpha()]
    if 2 * len(foreign) <= len(letters):
        return None
    counts = Counter(name for name, first, last in SCRIPTS for char in foreign if first <= char <= last)
    if not counts:
        return None
    script = "Japanese" if counts["Japanese"] * 5 > len(foreign) else counts.most_common(1)[0][0]
    frequent = Counter(letters)
    for language, telling in TELLING_LETTERS.get(script, ()):
        if sum(frequent[char] for char in telling) * 200 > len(letters):
            return language
    return DEFAULT.get(script, script)


@cache
def _stop_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table("languages")["words"].items()}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


def _by_words(sample: str) -> str | None:
    """The language whose commonest words, or whose accents, fill the text while the English words are missing."""
    words = _word().findall(sample.casefold())
    if len(words) < FEWEST_WORDS:
        return None
    stop_words = _stop_words()
    if sum(word in stop_words["English"] for word in words) >= ABSENT_SHARE * len(words):
        return None
    frequent = Counter(words)
    shares = {
        language: sum(frequent[word] for word in common) / len(words)
        for language, common in stop_words.items()
        if language != "English"
    }
    language = max(shares, key=lambda name: shares[name])
    if shares[language] >= SURE_SHARE and len(words) >= LEAST_WORDS:
        return language
    # names have a capital: what is left is "zginęło", "übereinstimmend"
    accented = sum(word[0].islower() and not word.isascii() for word in _word().findall(sample))
    if accented < LEAST_ACCENTED or accented < ACCENTED_SHARE * len(words):
        return None
    return language if shares[language] else "another language"
