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
    ('She left."We lost 12," he said."They took 3."The army fled.', ["We lost 12,", "They took 3."]),
    ("The town held.'We lost 12,' he said.'They took 3.'The army fled.", ["We lost 12,", "They took 3."]),
    ("The soldiers' town held.'We're 12,' he said. The men's tents burned.", ["We're 12,"]),
    # spaces on the wrong side, marks one behind the other
    ("\"They said 'we lost 12'\", she added.", ["They said 'we lost 12'", "we lost 12"]),
    ('"We lost 12 ", he said. He left " in tears ".', ["We lost 12 ", " in tears "]),
    (
        'He said:" We lost 12." She said: "... We fled." ".50 guns fired."',
        [" We lost 12.", "... We fled.", ".50 guns fired."],
    ),
    # paragraphs joined without a space: speech that opens its marks again at the head of each
    (
        'He said: "Our town held."We lost 12 men."The army denied it. It was a "rout", it said.',
        ["Our town held.", "We lost 12 men.", "rout"],
    ),
    (
        'It burned."My house fell."The toll was 12. It rose."We fled to our barn."I saw it," he said.',
        ["My house fell.", "We fled to our barn.", "I saw it,"],
    ),
    ('"It is over," he said."We lost 12."They took 3."Then he left.', ["It is over,", "We lost 12.", "They took 3."]),
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


def test_a_quotation_may_hold_paragraphs_without_marks() -> None:
    text = "The mayor wrote:\n\n“We lost 12.\n\nWe took 3.\n\nNews of the day\n\nWe hold on.”\n\nHe left.\n"
    found = segment(text).quotations
    assert [q.inner.of(text) for q in found] == ["We lost 12.", "We took 3.", "We hold on."]
    assert [q.continues for q in found] == [False, True, True]


def test_an_unclosed_quotation_ends_with_its_sentence() -> None:
    text = "“We lost 12. The army fled.\n\nNobody came.\n\nA 5” gun fired. “Go,” he said.\n"
    assert [q.inner.of(text) for q in segment(text).quotations] == ["We lost 12.", "Go,"]


@pytest.mark.parametrize(("text", "scare"), [("the “safe zone” fell", True), ("“We have 12.” he said", False)])
def test_scare_quotes(text: str, scare: bool) -> None:
    assert segment(text).quotations[0].scare is scare
