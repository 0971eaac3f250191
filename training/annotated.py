"""Annotated articles as the rooms before attribution see them: what the weights are learned from."""

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.attribution.passage import Passage, passage
from claimcheck.figures import describe, find_amounts
from claimcheck.model import Figure, Layout, Speakers
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article as the rooms before attribution see it; `gold` maps figure ids to their annotation."""

    name: str
    passage: Passage
    figures: tuple[Figure, ...]
    gold: dict[str, dict[str, Any]]


def read(folder: Path, half: str | None = None) -> list[Article]:
    """The annotated articles of a folder; `half` keeps every other one, in the order of their names."""
    paths = sorted(folder.glob("*.json"))
    return [annotated(path) for path in (paths[0 if half == "first" else 1 :: 2] if half else paths)]


def own_articles(folder: Path) -> list[Article]:
    """The articles written for the project that `split.toml` gives to training, and the marked ones to train on."""
    split = tomllib.loads((folder / "split.toml").read_text(encoding="utf-8"))
    pairs = [annotated(folder / "articles" / f"{stem}.json") for stem in split["train"]]
    return pairs + marked_files(folder, check=False)


def marked_files(folder: Path, *, check: bool) -> list[Article]:
    """The articles of every file of marked articles: those kept for checking, or those to train on."""
    files = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.marked"))]
    return [article for marked in files for article in marked_articles(marked, check=check)]


def annotated(path: Path) -> Article:
    """One article of a folder: the text beside its annotation."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    return analysed(path.stem, path.with_suffix(".txt").read_bytes().decode("utf-8"), gold["figures"])


def analysed(name: str, text: str, gold: list[dict[str, Any]]) -> Article:
    """An article with the pipeline's own figures and speakers."""
    layout = segment(text)
    figures = describe(text, layout, find_amounts(text, layout))
    return article(name, text, layout, figures, find_speakers(text, layout), gold)


def marked_articles(marked: str, *, check: bool) -> list[Article]:
    """The articles of a marked file, each under a line `=== name`, or under `=== name (check)` if it only checks."""
    parts = re.split(r"^=== (.+)\n", marked, flags=re.MULTILINE)[1:]
    pairs = [pair for pair in zip(parts[::2], parts[1::2], strict=True) if pair[0].endswith(CHECK) == check]
    return [analysed(name.removesuffix(CHECK), *unmarked(body.strip())) for name, body in pairs]


CHECK = " (check)"


def unmarked(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its marks, and the annotation that they give.

    `{14|Ana Ruiz}` is a figure with a named source, `{14|?medics}` anonymous, `{14|?}` hearsay, `{14|~Ana Ruiz}`
    implied, `{14|}` unsourced, `{14|*}` optional.
    """
    text, gold, end = "", [], 0
    for mark in re.finditer(r"\{([^|}]*)\|([^}]*)\}", marked):
        text += marked[end : mark.start()]
        sign, source = (mark[2][:1], mark[2][1:]) if mark[2][:1] in SOURCINGS else ("", mark[2])
        sourcing = SOURCINGS[sign] if sign or not source else "named"
        gold.append({"start": len(text), "end": len(text) + len(mark[1]), "sourcing": sourcing,
                     "source": source or None, "optional": sign == "*"})  # fmt: skip
        text += mark[1]
        end = mark.end()
    return text + marked[end:], gold


SOURCINGS = {"": "unsourced", "?": "anonymous", "~": "implied", "*": "unsourced"}


def article(
    name: str, text: str, layout: Layout, figures: tuple[Figure, ...], speakers: Speakers, gold: list[dict[str, Any]]
) -> Article:
    """An article whose figures are matched to their annotations by overlap."""
    matched = {}
    for figure in figures:
        here = [g for g in gold if g["start"] < figure.span.end and figure.span.start < g["end"] and not g["optional"]]
        if here:
            matched[figure.id] = here[0]
    return Article(name, passage(text, layout, speakers), figures, matched)


def same_name(gold: str | None, name: str | None) -> bool:
    """Whether two names of a source mean the same: one within the other by a long word, or most words shared."""
    if not gold or not name:
        return not gold and not name
    a, b = stems(gold), stems(name)
    if a == b or initials(gold) == name.replace(".", "").upper() or initials(name) == gold.replace(".", "").upper():
        return True
    shared = a & b
    if (a <= b or b <= a) and any(len(word) > 3 for word in shared - COMMON):
        return True
    return 2 * len(shared) >= 0.66 * (len(a) + len(b)) > 0


COMMON = frozenset(("minis", "army", "mili", "milit", "force", "gover", "polic", "offic", "spoke", "gener", "state"))


def stems(name: str) -> frozenset[str]:
    """The words of a name, cut to five letters, without articles and possessives."""
    found = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", name.lower()).replace(".", ""))
    return frozenset(w[:5].rstrip("i") for w in found if w not in ("the", "a", "an", "of", "and", "for", "in", "s"))


def initials(name: str) -> str:
    """The capitals that open the words of a name."""
    return "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())
