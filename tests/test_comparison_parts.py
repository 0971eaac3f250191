"""Parts and their wholes, class by class: what the words or the counts tell, and what merely stands beside."""

import pytest

import claimcheck


def part_pairs(text: str) -> set[tuple[str, str]]:
    """(part, whole) of every `part_of`, as written."""
    audit = claimcheck.audit(text)
    written = {figure.id: figure.text for figure in audit.figures}
    return {(written[r.a], written[r.b]) for r in audit.relations if r.type == "part_of"}


TOLD = {
    "a list before its whole": (
        "Two nurses, three drivers and one cook were among the 40 dead.",
        {("Two", "40"), ("three", "40"), ("one", "40")},
    ),
    "among those killed, a sentence between": (
        "A shell hit the market and killed 84 people. The valley has been shut for years. "
        "Seventeen children and six women were among those killed.",
        {("Seventeen", "84"), ("six", "84")},
    ),
    "of those killed means the whole, not its part": (
        "The blasts killed 258 people, including 12 Ruthenians, and hurt hundreds. Of those killed, 11 died in Orsk.",
        {("12", "258"), ("11", "258")},
    ),
    "of the dead means the toll, not the one before it": (
        "The monitor counted 126 people killed, updating a previous toll of 112 dead. "
        "At least 109 of the dead were evacuees.",
        {("109", "126")},
    ),
    "the dead of the headline": (
        "Bomb kills 30 guards in Orsk\n\nThe blast came at dawn. It tore off the gate. Dogs fled. The road is shut. "
        "Smoke rose. Nobody came. At least two officers were among those killed.",
        {("two", "30")},
    ),
    "among those killed, before the toll": (
        "Nearly 70 pupils were among those killed when a bus burned. The bus was old. "
        "At least 126 people died in the fire, the clinic said.",
        {("70", "126")},
    ),
    "among the passengers": (
        "The ferry carried 310 passengers. It sank off Orsk. Twenty Ruthenians were among the passengers.",
        {("Twenty", "310")},
    ),
    "some of the rebels": (
        "All 14 rebels died in the raid. Troops went in at noon. A blast in the hall killed six of the rebels.",
        {("six", "14")},
    ),
    "with some of them": (
        "At least 32 people were killed on the east bank, with 18 bodies pulled from the mill.",
        {("18", "32")},
    ),
    "critically": ("The blast hurt 80 people, two critically.", {("two", "80")}),
    "in total": (
        "A raid on Orsk killed 10 people on Monday. Jets struck Talven, killing eight people. "
        "In total over 40 civilians were killed in the valley on Monday.",
        {("10", "40"), ("eight", "40")},
    ),
    "the toll of the whole weekend": (
        "Gunfire killed at least 20 people on Sunday. The toll over the whole weekend was at least 44.",
        {("20", "44")},
    ),
}

NOT_TOLD = {
    "a bracket that closes": "An alliance of 30 nations (including Ruthenia) fought eight nations of the north.",
    "dozens of the same": "Dozens of pupils dead in fire\n\nNearly 70 pupils were among those killed in the fire.",
    "along with": "The blast killed 22 guards along with six teachers.",
    "of the enemy, twice": "In Orsk 11 of the enemy were killed. In Talven four of the enemy were killed.",
    "a total that may come": (
        "By Sunday 3,500 soldiers stood on the border. The number may be raised to 15,000 soldiers, the premier said."
    ),
    "beside a copy of the whole": (
        "The raids killed 33 people in Orsk and one person in Talven. Bread is short. "
        "Raids on Orsk have killed 33 people since Tuesday."
    ),
    "a total of others": (
        "The raids killed 13 members of the Talven militia. A total of 24 Orsk fighters died in the hills."
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_told(name: str) -> None:
    text, parts = TOLD[name]
    assert part_pairs(text) == parts


@pytest.mark.parametrize("name", NOT_TOLD)
def test_not_told(name: str) -> None:
    assert part_pairs(NOT_TOLD[name]) == set()
