"""The first annotated article, row for row, where the shared measuring material stands beside the project."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.model import Audit

GOLD = Path(os.environ.get("CLAIMCHECK_GOLD", Path(claimcheck.__file__).parents[2] / "shared" / "gold" / "dev"))
pytestmark = pytest.mark.skipif(not (GOLD / "000.json").exists(), reason="no annotated articles beside the project")
COMPARED = ("start", "end", "bound", "kind", "unit", "headline", "in_quote")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads((GOLD / "000.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def audit() -> Audit:
    return claimcheck.audit((GOLD / "000.txt").read_bytes().decode("utf-8"))


def test_rows(gold: dict[str, Any], audit: Audit) -> None:
    wanted = [figure for figure in gold["figures"] if not figure["optional"]]
    found = [pair for pair in zip(audit.figures, audit.attributions, strict=True) if pair[0].claim]
    names = {source.id: source.name for source in audit.sources}
    assert [
        (
            *f.span,
            f.amount.bound,
            f.kind,
            f.unit,
            f.headline,
            f.in_quote,
            a.sourcing,
            names.get(a.source),
        )
        for f, a in found
    ] == [(*(w[key] for key in COMPARED), w["sourcing"], w["source"]) for w in wanted]


def test_findings(audit: Audit) -> None:
    at = {figure.id: figure.span.start for figure in audit.figures}
    distorted = {at[f.figures[0]] for f in audit.findings if f.rule == "distorted"}
    assert distorted == {7, 112, 479}
    assert 7 in {at[figure] for figure, _ in audit.carried_by}
    assert not [f for f in audit.findings if f.severity == "error" and f.rule != "distorted"]
    same = {frozenset(at[i] for i in group.figures) for group in audit.groups}
    assert {frozenset({2393, 2685}), frozenset({209, 673})} <= same
