"""The training articles: what is committed is what the sources make, and every annotation is well formed."""

import importlib.util
import json
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from claimcheck.model.figure import Bound, Category, Kind, State
from claimcheck.model.source import SourceKind, Sourcing

TRAINING = Path(__file__).parent.parent / "training"
ARTICLES = sorted((TRAINING / "articles").glob("[0-9]*.json"))
RELATIONS = {"same", "distorts", "contradicts", "updates", "part_of", "sums_to", "converts"}
OPEN_BELOW, OPEN_ABOVE = {"up_to", "less_than"}, {"at_least", "more_than", "vague"}
CLOSED = {
    "bound": get_args(Bound),
    "kind": get_args(Kind),
    "category": get_args(Category),
    "state": get_args(State),
    "sourcing": get_args(Sourcing),
    "source_kind": get_args(SourceKind),
}


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"training_{name}", TRAINING / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BUILD, ANNOTATED = script("build"), script("annotated")


def annotated(path: Path) -> tuple[str, dict[str, Any]]:
    return path.with_suffix(".txt").read_bytes().decode("utf-8"), json.loads(path.read_text(encoding="utf-8"))


def test_the_pairs_and_the_split_are_what_the_sources_make() -> None:
    assert [path.name for path, text in BUILD.made() if not BUILD.fresh(path, text)] == []


def test_no_pair_has_lost_its_source() -> None:
    assert {path.stem for path in ARTICLES} == {path.stem for path in (TRAINING / "sources").glob("*.md")}


def test_the_split_keeps_every_article_once() -> None:
    split = tomllib.loads((TRAINING / "split.toml").read_text(encoding="utf-8"))
    assert sorted(split["train"] + split["check"]) == [path.stem for path in ARTICLES]
    assert not set(split["train"]) & set(split["check"])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_figure_is_well_formed(path: Path) -> None:
    text, annotation = annotated(path)
    end = 0
    for figure in annotation["figures"]:
        assert text[figure["start"] : figure["end"]] == figure["text"]
        assert end <= figure["start"] < figure["end"], figure
        end = figure["end"]
        for field, allowed in CLOSED.items():
            assert figure[field] in allowed, figure
        bound = figure["bound"]
        assert (figure["low"] is None) == (bound in OPEN_BELOW), figure
        assert (figure["high"] is None) == (bound in OPEN_ABOVE), figure
        assert (figure["sourcing"] == "unsourced") == (figure["source_kind"] == "none"), figure
        assert figure["source"] or figure["source_kind"] in ("none", "anonymous"), figure


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_source_is_named_by_the_article(path: Path) -> None:
    text, annotation = annotated(path)
    folded = re.sub(r"\s+", " ", text).lower()
    missing = {f["source"] for f in annotation["figures"] if f["source"] and f["source"].lower() not in folded}
    assert not missing


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_relation_joins_two_figures_once(path: Path) -> None:
    _, annotation = annotated(path)
    ids = {figure["id"] for figure in annotation["figures"]}
    pairs = [(relation["a"], relation["b"]) for relation in annotation["relations"]]
    assert all({a, b} <= ids and a != b for a, b in pairs)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert {relation["type"] for relation in annotation["relations"]} <= RELATIONS


@pytest.mark.parametrize(
    ("text", "notation", "low", "high", "bound", "kind", "unit"),
    [
        ("4,200", "", 4200, 4200, "exact", "count", None),
        ("thirty-four", ">", 34, None, "more_than", "count", None),
        ("1.3 million", "~", 1300000, 1300000, "approx", "count", None),
        ("a third", "<=33.33 %", None, 33.33, "up_to", "percent", "percent"),
        ("10 to 15 km", "10..15 kilometre", 10, 15, "range", "measure", "kilometre"),
        ("N50bn", "$naira", 50000000000, 50000000000, "exact", "money", "naira"),
        ("$90", "^/ $dollar", 90, 90, "nearly", "rate", "dollar"),
        ("dozens", "?24", 24, None, "vague", "count", None),
        ("three days", "d", 3, 3, "exact", "duration", "day"),
    ],
)
def test_the_notation_of_amounts(
    text: str, notation: str, low: float, high: float, bound: str, kind: str, unit: str
) -> None:
    expected = {"low": low, "high": high, "bound": bound, "kind": kind, "unit": unit}
    assert BUILD.read_amount(text, notation) == expected


@pytest.mark.parametrize(
    "mark", ["12||men|com kil|x", "12||men|com xxx|u", "several||men|com kil|u", "12||men|com kil"]
)
def test_a_wrong_mark_is_refused(mark: str) -> None:
    article = BUILD.Article("999", {}, "{{" + mark + "}}", ())
    with pytest.raises(BUILD.Slip):
        BUILD.render(article)


@pytest.mark.parametrize("path", sorted(TRAINING.glob("*.marked")), ids=lambda path: path.stem)
def test_marked_articles(path: Path) -> None:
    parts = re.split(r"^=== (.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    names = [name.removesuffix(ANNOTATED.CHECK) for name in parts[::2]]
    assert len(names) == len(set(names))
    for name, body in zip(names, parts[1::2], strict=True):
        text, marks = ANNOTATED.unmarked(body.strip())
        assert marks and not re.search(r"[{}|]", text), f"{name}: a mark is malformed"
        said = words(text)
        unknown = [mark["source"] for mark in marks if not words(mark["source"] or "") <= said]
        assert not unknown, f"{name}: sources that the article does not name: {unknown}"


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
