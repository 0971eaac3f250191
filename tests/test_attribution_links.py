"""Who stands behind a number: a table of constructions, each with what it must and must not claim."""

import pytest

from claimcheck import audit
from claimcheck.model import Audit

LEAD = "Fighting went on in the north of the country.\n\n"


def rows(text: str) -> list[tuple[str, str, str | None]]:
    """(figure, sourcing, source) of each figure of a text."""
    found: Audit = audit(text)
    names = {source.id: source.name for source in found.sources}
    return [
        (figure.text, a.sourcing, names.get(a.source or ""))
        for figure, a in zip(found.figures, found.attributions, strict=True)
    ]


SOURCED = {
    "reported, verb after": ("Shelling killed 14 people, Mayor Ana Ruiz said.", "14", "Ana Ruiz"),
    "reported with that": ("Mayor Ana Ruiz said that 14 people had died.", "14", "Ana Ruiz"),
    "reported without that": ("Mayor Ana Ruiz said 14 people had died.", "14", "Ana Ruiz"),
    "told somebody": ("Mayor Ana Ruiz told reporters that 14 people had died.", "14", "Ana Ruiz"),
    "inverted": ("“We buried 14 people,” said Ana Ruiz, the mayor.", "14", "Ana Ruiz"),
    "quotation, tag before": ("Mayor Ana Ruiz said: “We buried 14 people.”", "14", "Ana Ruiz"),
    "quotation, tag after": ("“We buried 14 people in one day,” Mayor Ana Ruiz said.", "14", "Ana Ruiz"),
    "quotation, split": ("“It was bad,” Mayor Ana Ruiz said. “We buried 14 people.”", "14", "Ana Ruiz"),
    "according to, after": ("Some 300 homes burned, according to the interior ministry.", "300", "interior ministry"),
    "according to, before": ("According to the interior ministry, 300 homes burned.", "300", "interior ministry"),
    "apposition": ("Ana Ruiz, the mayor of Tarna, said 14 people had died.", "14", "Ana Ruiz"),
    "a new subject after while": (
        "Mayor Ana Ruiz said 14 people had died, while the interior ministry said 300 homes had burned.",
        "300",
        "interior ministry",
    ),
    "the subject before while": (
        "Mayor Ana Ruiz said 14 people had died, while the interior ministry said 300 homes had burned.",
        "14",
        "Ana Ruiz",
    ),
}


@pytest.mark.parametrize("name", SOURCED)
def test_names_the_source(name: str) -> None:
    text, figure, source = SOURCED[name]
    assert (figure, "named", source) in rows(LEAD + text)


RUNNING = """The commander of the front, General Tomas Verek, said: “The enemy came with 120 tanks.

“We have taken 340 prisoners.

“Our own losses are 75 dead.”
"""


@pytest.mark.parametrize("figure", ["120", "340", "75"])
def test_a_quotation_runs_on_over_paragraphs(figure: str) -> None:
    assert (figure, "named", "Tomas Verek") in rows(LEAD + RUNNING)


ANONYMOUS = {
    "officials": ("Shelling killed 14 people, officials said.", "14"),
    "residents": ("Residents said 14 people had died.", "14"),
    "hearsay": ("Shelling reportedly killed 14 people.", "14"),
    "hearsay with an adverb": ("Some 420 shepherds are still thought to be in the hills.", "420"),
    "a reported sum": ("He was on a reported salary of 900 dollars.", "900 dollars"),
    "hearsay behind": ("Another 23 were reportedly taken away by boat, and nobody knows what became of them.", "23"),
    "estimates": ("It is estimated a total of 7,300 fishermen have lost their boats.", "7,300"),
    "fear": ("The toll, which is feared to run to hundreds, has not been given.", "hundreds"),
}


@pytest.mark.parametrize("name", ANONYMOUS)
def test_nobody_could_look_the_source_up(name: str) -> None:
    text, figure = ANONYMOUS[name]
    assert (figure, "anonymous") in [row[:2] for row in rows(LEAD + text)]


UNSOURCED = {
    "no cue": "The war has killed 40,000 people.",
    "a cue in another paragraph": "The war has killed 40,000 people.\n\nThe mayor spoke of peace.",
    "a verb that means another thing": "The blast claimed 40 lives.",
    "the source's own age": "Ana Ruiz, 42, lives in the capital.",
    "a headline in the narrator's voice": "Fire kills 14 in market\n\nA fire swept through the market of the old town.",
}


@pytest.mark.parametrize("name", UNSOURCED)
def test_leaves_the_narrator_alone(name: str) -> None:
    assert {sourcing for _, sourcing, _ in rows(UNSOURCED[name])} == {"unsourced"}


def test_an_attribution_points_at_its_words() -> None:
    text = LEAD + "Some 300 homes burned, according to the interior ministry."
    found = audit(text)
    [attribution] = found.attributions
    assert attribution.cue == "according to"
    assert attribution.cue_span is not None and attribution.cue_span.of(text) == attribution.cue
    assert attribution.mention is not None and "interior ministry" in attribution.mention.of(text)
    assert attribution.mode == "according_to"


def test_an_implied_source_points_at_the_sentence_that_names_it() -> None:
    text = LEAD + "Mayor Ana Ruiz said 14 people had died in the market. Another nine were hurt, five of them children."
    found = audit(text)
    carried = [a for a in found.attributions if a.sourcing == "implied"]
    assert carried and all(a.carried_from and "Ana Ruiz" in a.carried_from.of(text) for a in carried)


def test_sources_are_numbered_in_text_order_and_all_stand_behind_a_figure() -> None:
    found = audit(LEAD + SOURCED["a new subject after while"][0])
    assert [source.id for source in found.sources] == [f"s{n + 1}" for n in range(len(found.sources))]
    assert {source.id for source in found.sources} == {a.source for a in found.attributions if a.source}


@pytest.mark.parametrize("noise", ["he said 5, " * 400, "“" * 3000 + "5", "5 " * 3000, "A said: " * 800 + "5", ""])
def test_never_raises(noise: str) -> None:
    found = audit(noise)
    assert len(found.attributions) == len(found.figures)
