"""Groups, parts, sums, conversions, carried figures and the referents behind them, on made-up articles."""

import time

import pytest

import claimcheck
from claimcheck.model import Audit


def pairs(audit: Audit, kind: str) -> set[tuple[str, str]]:
    """The texts of related figures."""
    text = {figure.id: figure.text for figure in audit.figures}
    return {(text[r.a], text[r.b]) for r in audit.relations if r.type == kind}


def grouped(audit: Audit) -> list[list[str]]:
    """The texts of each group's figures."""
    text = {figure.id: figure.text for figure in audit.figures}
    return [[text[name] for name in group.figures] for group in audit.groups]


SAME = [
    ("Strike kills 23 in Oresk\n\nThe strike on Oresk killed 23 people on Monday, the mayor said.", ["23", "23"]),
    ("Some 640 people fled Oresk. The 640 people who fled Oresk sleep in schools.", ["640", "640"]),
]
SAME_TOO = [
    # a headline names the people, the lead says who they were
    (
        "Three Ruthenians wounded in Oresk clashes\n\n"
        "Three Ruthenian fighters were wounded in clashes on the border early on Monday, the army said.",
        ["Three", "Three"],
    ),
    (
        "The ridge is a 140-square-mile reserve. Much of that ground was mined in the war. "
        "No road crosses the 140-square-mile ridge of the reserve.",
        ["140-square-mile", "140-square-mile"],
    ),
]
NOT_SAME = [
    "A mine killed seven soldiers near Oresk. Another seven soldiers were killed near Talven.",
    "The raid killed 30 people, the heaviest toll since a raid in July killed 30 people.",
    "Police seized one rifle in Oresk and one rifle in Talven.",
    # two days' lists of what was hit
    "On Monday jets hit three bunkers, two tunnels, four trucks and nine mortars. "
    "On Friday jets hit 12 trenches, three bunkers, seven carts and five depots.",
    # a round number of two nations' men
    "The dam is failing. It is old.\n\nRuthenia will send 2,500 engineers.\n\nThe town has dykes. None are mended.\n\n"
    "We have 2,500 engineers of our own at the dam, a mayor said.",
    # a word of magnitude behind another's number
    "The pass is shut. It rained.\n\nAt least 45 herders were hurt, the elders said. The road is gone. "
    "The clinic said dozens of herders were hurt on the pass by cold.",
]


@pytest.mark.parametrize(("text", "group"), SAME + SAME_TOO)
def test_mentions_of_one_thing_are_grouped(text: str, group: list[str]) -> None:
    assert group in grouped(claimcheck.audit(text))


@pytest.mark.parametrize("text", NOT_SAME)
def test_equal_numbers_of_two_things_are_not(text: str) -> None:
    assert grouped(claimcheck.audit(text)) == []


PARTS = [
    ("The raid killed 21 people, including nine soldiers and four children.", {("nine", "21"), ("four", "21")}),
    ("Eight of the 16 prisoners were freed.", {("Eight", "16")}),
    ("The strike killed 40 people. Twelve of the victims were children.", {("Twelve", "40")}),
    ("Six more people died, raising the toll to 93.", {("Six", "93")}),
    ("Two medics were among 31 people killed in Oresk.", {("Two", "31")}),
    ("A barge took off 640 miners. Some 85 guards were on board, the rest miners.", {("85", "640")}),
    ("Out of 620 factories in the valley only 85 have closed.", {("85", "620")}),
    ("The fleet went out with 14 ships. Five of its ships were sunk.", {("Five", "14")}),
    ("The police named 20 gunmen. Six of the attackers had come from abroad.", {("Six", "20")}),
    ("Up to 900 more soldiers will go, to increase the garrison to nearly 4,000.", {("900", "4,000")}),
]
NO_PARTS = [
    "The raid killed 21 people and wounded nine soldiers.",
    "In addition to 40 tanks, including new ones, 12 soldiers were lost.",
    "The council wants to raise the garrison to 700 men. The plan is to raise the garrison to more than 700 men.",
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_parts(text: str, parts: set[tuple[str, str]]) -> None:
    assert parts <= pairs(claimcheck.audit(text), "part_of")


@pytest.mark.parametrize("text", NO_PARTS)
def test_no_parts(text: str) -> None:
    assert pairs(claimcheck.audit(text), "part_of") == set()


def test_addends_are_found_by_arithmetic() -> None:
    text = (
        "Strikes on the valley killed 37 people on Monday, the governor said.\n\n"
        "In Oresk 21 people were killed. In Talven 16 people were killed."
    )
    audit = claimcheck.audit(text)
    assert pairs(audit, "sums_to") == {("21", "37"), ("16", "37")}
    assert all(relation.holds for relation in audit.relations if relation.type == "sums_to")


def test_a_chance_sum_far_off_is_no_sum() -> None:
    filler = "The road stayed shut. " * 8
    text = f"Four people were killed in Oresk. {filler}One soldier died in Talven. {filler}Three miners were killed."
    assert pairs(claimcheck.audit(text), "sums_to") == set()


NO_SUMS = [
    # the third of a row of incidents is no total of the two before it
    "Four gunmen were killed in Oresk. Five gunmen were killed in Talven. A raid on Kardov killed nine gunmen.",
    "Three people were killed in Oresk. Seven people were killed in Talven. Another 10 people were killed in Kardov.",
    "Among those held are 40 women and six boys. The army holds 34 sailors.",
]


@pytest.mark.parametrize("text", NO_SUMS)
def test_no_sums(text: str) -> None:
    assert pairs(claimcheck.audit(text), "sums_to") == set()


def test_a_bound_that_is_open_above_may_be_made_up_of_such() -> None:
    text = "At least 64 guards died at the dam. More than 40 guards drowned, 15 were shot and at least nine froze."
    assert pairs(claimcheck.audit(text), "sums_to") == {("40", "64"), ("15", "64"), ("nine", "64")}


def test_conversions_hold_or_do_not() -> None:
    held = claimcheck.audit("The camp lies 100 kilometres (62 miles) from the border.")
    assert [relation.holds for relation in held.relations if relation.type == "converts"] == [True]
    money = claimcheck.audit("The package is worth $61bn (£49bn).")
    assert [relation.holds for relation in money.relations if relation.type == "converts"] == [None]


def test_a_share_in_brackets_converts_its_count() -> None:
    audit = claimcheck.audit("Of the mills along the river 85 (17%) have closed.")
    assert pairs(audit, "converts") == {("17%", "85")}


UPDATES = [
    (
        "Toll of Oresk fire rises to 14\n\nThe toll of the fire in Oresk rose to 14 people dead on Friday. "
        "According to earlier information from the police, nine people were killed in the fire.",
        {("14", "nine")},
    ),
]
NO_UPDATES = [
    "The army fired 36 shells at the border posts. Six of them fell short and another 15 shells hit a barn.",
]


@pytest.mark.parametrize(("text", "updates"), UPDATES)
def test_a_tally_moves_on(text: str, updates: set[tuple[str, str]]) -> None:
    audit = claimcheck.audit(text)
    assert pairs(audit, "updates") == updates
    assert len([r for r in audit.relations if r.type == "updates"]) > 1


@pytest.mark.parametrize("text", NO_UPDATES)
def test_what_is_no_tally_does_not(text: str) -> None:
    assert pairs(claimcheck.audit(text), "updates") == set()


def test_a_headline_is_carried_by_the_body_that_sources_it() -> None:
    audit = claimcheck.audit("Strike kills 23 in Oresk\n\nThe strike on Oresk killed 23 people, the mayor said.")
    assert audit.carried_by == ((audit.figures[0].id, audit.figures[1].id),)
    assert not [f for f in audit.findings if f.rule == "unsourced"]


def test_a_referent_says_which_characters_gave_it() -> None:
    text = "The strike on Oresk on Monday killed 23 Ruthenian soldiers in Kardov, the army said."
    audit = claimcheck.audit(text)
    referent = audit.referents[0]
    assert (referent.event, referent.time, referent.modality) == ("strike", "Monday", "asserted")
    for name, span in referent.spans:
        assert text[span.start : span.end]
        assert name in {"side", "place", "time", "event", "scope", "modality"}


MODALITIES = [
    ("The minister denied that 300 people had died.", "denied"),
    ("The army could lose 300 tanks.", "hypothetical"),
    ("As many as 300 people may have died.", "possible"),
    ("The ministry asked for 300 tanks.", "requested"),
    ("The dam burst and 300 people died.", "asserted"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(text: str, modality: str) -> None:
    assert claimcheck.audit(text).referents[0].modality == modality


def test_nothing_is_compared_with_a_table() -> None:
    story = "Police said 12 guards died in Tarsk.\n\n{}\n\nNobody else was hurt there that day, the mayor said."
    table = claimcheck.audit(story.format("Tarsk | 12 guards dead | 9 miles (40 km)"))
    told = claimcheck.audit(story.format("In Tarsk 12 guards died 9 miles (40 km) from the border on Monday."))
    assert [figure.claim for figure in table.figures] == [True, False, False, False]
    assert not table.groups and not table.relations and table.referents[1].place is None
    assert told.groups and told.relations


def test_one_figure_repeated_without_end_stays_linear() -> None:
    text = "The strike killed 120 people in Oresk on Monday. " * 3000
    start = time.perf_counter()
    audit = claimcheck.audit(text)
    assert len(audit.relations) < 10 * len(audit.figures)
    assert time.perf_counter() - start < 60


def test_the_same_text_gives_the_same_audit() -> None:
    text = "Two blasts killed 22 people. Fourteen died in the first blast and six in the second. Some 40 were hurt."
    assert claimcheck.audit(text) == claimcheck.audit(text)
