"""Writes training/articles/NNN.txt and NNN.json from the marked-up articles in training/sources.

    python training/build.py            # write every pair and training/split.toml
    python training/build.py --check    # write nothing; exit 1 where a pair or the split is stale

The markup is described in training/README.md. Standard library only; deterministic.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
ARTICLES = HERE / "articles"
SPLIT = HERE / "split.toml"
RULE = "\n====\n"

CATEGORIES = {
    "com": "combatants", "civ": "civilians", "ppl": "people", "chi": "children", "wom": "women",
    "jam": "journalists_aid_medical", "hos": "hostages_prisoners", "dis": "displaced", "equ": "equipment",
    "mun": "munitions", "str": "strikes_events", "pla": "places", "uni": "units", "mon": "money",
    "are": "area_distance", "tim": "time", "aid": "aid_supplies", "sha": "share", "oth": "other",
}  # fmt: skip
STATES = {
    "kil": "killed", "wou": "wounded", "kow": "killed_or_wounded", "mis": "missing", "cap": "captured",
    "srd": "surrendered", "sur": "surrounded", "dsp": "displaced", "dep": "deployed", "des": "destroyed",
    "dam": "damaged", "los": "lost", "fir": "fired", "int": "intercepted", "sup": "supplied", "rel": "released",
    "nee": "in_need", "con": "controlled", "pre": "present", "oth": "other",
}  # fmt: skip
UNITS = {
    "%": ("percent", "percent"), "x": ("ratio", None), "age": ("age", "year"),
    "s": ("duration", "second"), "min": ("duration", "minute"), "h": ("duration", "hour"), "d": ("duration", "day"),
    "w": ("duration", "week"), "mo": ("duration", "month"), "y": ("duration", "year"), "dec": ("duration", "decade"),
}  # fmt: skip
SOURCINGS = {"n": "named", "i": "implied", "a": "anonymous"}
SOURCE_KINDS = {
    "off": "official", "org": "organisation", "med": "media", "doc": "document", "exp": "expert",
    "wit": "witness", "rep": "reporter", "ano": "anonymous",
}  # fmt: skip
RELATIONS = {
    "same": "same", "distorts": "distorts", "contradicts": "contradicts", "updates": "updates",
    "part": "part_of", "sums": "sums_to", "converts": "converts",
}  # fmt: skip
BOUNDS = (("..", "range"), (">=", "at_least"), ("<=", "up_to"), (">", "more_than"), ("<", "less_than"),
          ("~", "approx"), ("^", "nearly"), ("?", "vague"))  # fmt: skip
ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
NUMERALS = {word: value for value, word in enumerate(ONES.split(), start=1)}
NUMERALS |= {
    word: 10 * tens
    for tens, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
NUMERALS |= {"both": 2, "single": 1, "no": 0}
SHORT = {"T": "tim oth", "D": "are oth", "F": "oth oth"}
MARK = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)


class Slip(ValueError):  # noqa: N818  (a slip of the pen is the word)
    """A mark that the markup does not allow."""


@dataclass(frozen=True)
class Article:
    """One marked-up article: its number, its sources by key, its marked text, its relation lines."""

    number: str
    sources: dict[str, tuple[str, str | None]]
    marked: str
    relations: tuple[str, ...]


def read_article(path: Path) -> Article:
    """The parts of one file of training/sources; raises Slip where a part is missing."""
    parts = path.read_text(encoding="utf-8").split(RULE)
    if len(parts) != 3:
        raise Slip(f"{path.name}: {len(parts)} parts between rules, not 3")
    head, marked, relations = parts
    named = (line[1:].split(" ", 2) for line in head.splitlines() if line.startswith("@"))
    sources = {key: (SOURCE_KINDS[kind], None if name == "-" else name) for key, kind, name in named}
    lines = tuple(line for line in relations.splitlines() if line.strip())
    return Article(path.stem, sources, marked.strip("\n") + "\n", lines)


def plain_number(words: str) -> float:
    """The value of a bare numeral with or without unit, "4,200", "Twelve", "$1.3 million"; else raises Slip."""
    folded = re.sub(r"(?<=\d),(?=\d)", "", words.lower()).replace("-", " ")
    scale = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    scale |= {"m": 10**6, "mln": 10**6, "bn": 10**9, "k": 10**3, "lakh": 10**5, "crore": 10**7}
    if digits := re.search(r"(\d+(?:\.\d+)?) ?([a-z]*)", folded):
        return tidy(float(digits[1]) * scale.get(digits[2], 1))
    if folded.startswith("a dozen"):
        return 12
    found = re.match(r"([a-z]+)(?:\s([a-z]+))?(?:\s([a-z]+))?", folded)
    if not found or found[1] not in NUMERALS:
        raise Slip(f"give the value of {words!r}")
    if found.group() != folded and " and " in folded:
        raise Slip(f"give the value of {words!r}")
    base, rest = NUMERALS[found[1]], [found[2], found[3]]
    if rest[0] in NUMERALS and base >= 20:
        base += NUMERALS[rest.pop(0)]
    return tidy(base * scale.get(rest[0] or "", 1))


def tidy(value: float) -> float:
    """Whole values as int, so that the JSON reads 12 and not 12.0."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def read_amount(text: str, notation: str) -> dict[str, Any]:
    """`low`, `high`, `bound`, `kind`, `unit` of a value such as ">40", "10..15 km", "2 w", "120/ dollar"."""
    value, _, unit = notation.strip().partition(" ")
    if re.match(r"[a-z$%]", value):
        value, unit = "", notation.strip()
    rate = value.endswith("/")
    value = value.removesuffix("/")
    bound = next((name for sign, name in BOUNDS if sign in value), "exact")
    ends = [tidy(float(end)) for end in re.findall(r"\d+(?:\.\d+)?", value)] or [plain_number(text)]
    low, high = ends[0], ends[-1]
    if bound in ("at_least", "more_than", "vague"):
        high = None  # type: ignore[assignment]
    if bound in ("up_to", "less_than"):
        low = None  # type: ignore[assignment]
    return {"low": low, "high": high, "bound": bound} | read_unit(unit, rate)


def read_unit(unit: str, rate: bool) -> dict[str, Any]:
    """The kind and unit behind "km" spelt out, "$dollar" for money, "%" and the time units' short forms."""
    if unit in UNITS and not rate:
        kind, name = UNITS[unit]
    elif unit.startswith("$"):
        kind, name = "money", unit[1:]
    else:
        kind, name = ("measure", unit) if unit else ("count", None)
    return {"kind": "rate" if rate else kind, "unit": name}


def read_source(article: Article, notation: str) -> dict[str, Any]:
    """`source`, `source_kind`, `sourcing` of "u", or of a letter of SOURCINGS before a key of the header."""
    if notation == "u":
        return {"source": None, "source_kind": "none", "sourcing": "unsourced"}
    sourcing, key = SOURCINGS[notation[0]], notation[1:]
    kind, name = article.sources[key]
    return {"source": name, "source_kind": kind, "sourcing": sourcing}


def read_mark(article: Article, mark: str) -> tuple[str, dict[str, Any]]:
    """The relation key of one {{mark}} and its figure, without offsets."""
    text, value, counted, what, source, *last = mark.split("|")
    key, _, flags = (last[0] if last else "").partition(".")
    category, state = SHORT.get(what, what).split()
    if set(flags) - set("qho"):
        raise Slip(f"flags {flags!r}")
    return key, {
        "text": text, **read_amount(text, value), "counted": None if counted == "-" else counted,
        "category": CATEGORIES[category], "state": STATES[state], **read_source(article, source),
        "in_quote": "q" in flags, "headline": "h" in flags, "optional": "o" in flags,
    }  # fmt: skip


def render(article: Article) -> tuple[str, dict[str, Any]]:
    """The plain text of an article and its annotation; raises Slip, naming the mark that is wrong."""
    text, figures, keys = "", [], {}
    end = 0
    for number, found in enumerate(MARK.finditer(article.marked), start=1):
        text += article.marked[end : found.start()]
        end = found.end()
        try:
            key, figure = read_mark(article, found[1])
        except (Slip, KeyError, ValueError) as slip:
            raise Slip(f"{article.number}: {{{{{found[1]}}}}}: {slip!r}") from slip
        if key in keys:
            raise Slip(f"{article.number}: two figures named {key}")
        keys[key or f"#{number}"] = f"f{number}"
        figures.append({"id": f"f{number}", "start": len(text), "end": len(text) + len(figure["text"]), **figure})
        text += figure["text"]
    text += article.marked[end:]
    relations = [relation for line in article.relations for relation in read_relations(article, line, keys)]
    return text, {"file": f"{article.number}.txt", "figures": figures, "relations": relations}


def read_relations(article: Article, line: str, keys: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The pairs of "same a b c" (each with each) or "part a b : whole" (each left with each right)."""
    word, *rest = line.split()
    holds = not word.endswith("!")
    kind = RELATIONS[word.removesuffix("!")]
    left, _, right = " ".join(rest).partition(":")
    pairs: Iterable[tuple[str, str]] = product(left.split(), right.split()) if right else combinations(left.split(), 2)
    for a, b in pairs:
        if a not in keys or b not in keys:
            raise Slip(f"{article.number}: {line!r} names no figure {a if a not in keys else b}")
        yield {"a": keys[a], "b": keys[b], "type": kind} | ({} if holds else {"holds": False})


def dump(annotation: dict[str, Any]) -> str:
    """One figure and one relation a line: small, and a change shows as a line."""
    rows = {name: ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in annotation[name])
            for name in ("figures", "relations")}  # fmt: skip
    return (
        f'{{"file": {json.dumps(annotation["file"])},\n "figures": [\n  {rows["figures"]}],\n'
        f' "relations": [\n  {rows["relations"]}]}}\n'
    )


def split_of(number: str) -> str:
    """Every third article stays out of training, to check that what was learnt generalises."""
    return "check" if int(number) % 3 == 2 else "train"


def dump_split(numbers: list[str]) -> str:
    """The split as TOML: two lists of article numbers."""
    lists = {name: [n for n in numbers if split_of(n) == name] for name in ("train", "check")}
    return "".join(f"{name} = {json.dumps(members)}\n" for name, members in lists.items())


def made() -> Iterator[tuple[Path, str]]:
    """Every file that the sources make, with what belongs in it."""
    paths = sorted(SOURCES.glob("[0-9]*.md"))
    for path in paths:
        text, annotation = render(read_article(path))
        yield ARTICLES / f"{path.stem}.txt", text
        yield ARTICLES / f"{path.stem}.json", dump(annotation)
    yield SPLIT, dump_split([path.stem for path in paths])


def write(path: Path, text: str) -> bool:
    """Write a file; always fresh afterwards."""
    path.write_bytes(text.encode("utf-8"))
    return True


def fresh(path: Path, text: str) -> bool:
    """Whether a file already holds what the sources make."""
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def main(arguments: list[str]) -> int:
    """Write, or with --check only compare; 1 where something is stale or marked wrongly."""
    act: Callable[[Path, str], bool] = fresh if "--check" in arguments else write
    try:
        stale = [path for path, text in made() if not act(path, text)]
    except Slip as slip:
        print(slip, file=sys.stderr)
        return 1
    for path in stale:
        print(f"stale: {path.relative_to(HERE)}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
