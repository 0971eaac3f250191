"""A name behind the closing colon or dash of a headline signs all that the headline counts."""

import pytest

from claimcheck import audit

SIGNED = [
    ("9,000 refugees counted at the Tarna crossing: UNHCR", "9,000", "UNHCR"),
    ("14 people killed as shells hit bus - mayor", "14", "mayor"),
    ("Tarna says convoy hit, 14 trucks lost: police", "14", "olice"),
]


@pytest.mark.parametrize(("headline", "figure", "name"), SIGNED)
def test_a_closing_tag_signs_the_headline(headline: str, figure: str, name: str) -> None:
    found = audit(f"{headline}\n\nNothing more was known of the matter on Friday night.\n")
    at = [f.text for f in found.figures].index(figure)
    assert found.attributions[at].sourcing != "unsourced"
    assert name in {source.id: source.name for source in found.sources}[found.attributions[at].source or ""]


def test_a_colon_within_a_sentence_signs_nothing() -> None:
    found = audit("They had lost 14 men: the mayor wept.\n")
    assert found.attributions[0].sourcing == "unsourced"


@pytest.mark.parametrize("headline", ["Shelling killed 14, court hears", "Shelling killed 14, jury told"])
def test_a_court_that_hears_says_nothing(headline: str) -> None:
    found = audit(f"{headline}\n\nThe case went on in Tarna on Friday night.\n")
    assert found.attributions[0].sourcing == "unsourced"
