"""Quotations: what is inside marks, what is nested, what runs on, and what is only an apostrophe."""

import pytest

from claimcheck.segmentation import segment

CORPUS = [
    ("“We lost 12,” he said, “and took 3.”", ["We lost 12,", "and took 3."]),
    ('He said: "We lost 12."', ["We lost 12."]),
    ("He said: 'We lost 12 of the men's tents.'", ["We lost 12 of the men's tents."]),
    ("The soldiers' tents and the '90s were gone.", []),
    ("«We lost 12», he said.", ["We lost 12"]),
    ("„We lost 12“, he said.", ["We lost 12"]),
    ("“He said ‘at least 12’ twice.”", ["He said ‘at least 12’ twice.", "at least 12"]),
    ("She said: ” We lost 12 men.”", [" We lost 12 men."]),
    ('He fired a 5" gun.', []),
    ("He said ‘the soldiers’ tents’ burned.", ["the soldiers’ tents"]),
]


@pytest.mark.parametrize(("text", "inner"), CORPUS)
def test_quotations(text: str, inner: list[str]) -> None:
    assert [quotation.inner.of(text) for quotation in segment(text).quotations] == inner


def test_a_quotation_that_runs_over_paragraphs_continues() -> None:
    text = "The mayor said: “We lost 12.\n\n“We took 3.\n\n“We hold on.”\n\nHe left. “Go,” he said."
    found = segment(text).quotations
    assert [(q.inner.of(text), q.continues) for q in found] == [
        ("We lost 12.", False), ("We took 3.", True), ("We hold on.", True), ("Go,", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "scare"), [("the “safe zone” fell", True), ("“We have 12.” he said", False)])
def test_scare_quotes(text: str, scare: bool) -> None:
    assert segment(text).quotations[0].scare is scare
