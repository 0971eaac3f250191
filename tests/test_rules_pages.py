"""Every rule has a page that an editor can use, and is listed wherever rules are named."""

import pytest

from claimcheck import rules
from claimcheck.rulebook import RULES

SEVERITIES = {
    "unsourced": "warning",
    "anonymous-source": "note",
    "implied-source": "note",
    "contradicted": "error",
    "disputed": "warning",
    "distorted": "error",
    "bound-dropped": "note",
    "sum-mismatch": "error",
    "part-exceeds-whole": "error",
    "share-mismatch": "error",
    "direction-mismatch": "error",
    "conversion-mismatch": "warning",
    "impossible-value": "error",
    "single-source": "note",
}


def test_the_command_line_knows_every_rule() -> None:
    assert rules.names() == RULES


def test_severities() -> None:
    assert {rule.name: rule.severity for rule in rules.RULES} == SEVERITIES


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_a_page_opens_with_its_name_and_shows_bad_good_and_the_way_out(rule: rules.Rule) -> None:
    page = rules.explain(rule.name)
    assert page.startswith(f"{rule.name}: ")
    assert f"[{rule.severity}]" in page.partition("\n")[0]
    for part in ("Bad:", "Good:", "To resolve it:"):
        assert part in page
    assert rule.summary


def test_no_such_rule() -> None:
    with pytest.raises(KeyError):
        rules.explain("nonsense")
