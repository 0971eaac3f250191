"""What is listed and never flagged."""

import pytest
from amounts_desk import claimed, figures_of

from claimcheck.figures import find_amounts
from claimcheck.model import Block, Layout, Sentence, Span


@pytest.mark.parametrize(
    "text",
    [
        "They shelled it 24 hours a day.",
        "It began two weeks ago.",
        "It happened in the past 24 hours.",
        "He wants an answer within three days.",
        "It came half an hour later.",
        "The two sides met.",
        "Both men left.",
        "A single shot was fired.",
        "There were no casualties.",
        "There were no civilian deaths.",
        "One resident said it was loud.",
        "One of them ran.",
        "Twin attacks hit the city.",
        "A double suicide bombing hit it.",
        "We will know within ten days.",
    ],
)
def test_no_claim(text: str) -> None:
    assert figures_of(text), "found all the same"
    assert claimed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held for 93 days.", ["93 days"]),
        ("He was delayed for half an hour after the raid.", ["half an hour"]),
        ("Two soldiers died.", ["Two"]),
        ("One soldier was killed.", ["One"]),
        ("The two sides lost 12 men.", ["12"]),
        ("One of the two bridges fell.", ["two"]),
        ("A three-day truce held.", ["three-day"]),
    ],
)
def test_claim(text: str, expected: list[str]) -> None:
    assert claimed(text) == expected


def test_furniture_and_tables_claim_nothing() -> None:
    text = "40 dead\n\n3 min read"
    blocks = (Block(Span(0, 7), "headline"), Block(Span(9, 19), "furniture"))
    layout = Layout(blocks, (Sentence(Span(0, 7), 0), Sentence(Span(9, 19), 1)), ())
    dead, read = find_amounts(text, layout)
    assert dead.claim and dead.headline and dead.sentence == 0
    assert not read.claim and read.sentence == 1
