"""Parts and their wholes, class by class: what the words or the counts tell, and what merely stands beside."""

import pytest

import claimcheck


def pairs_of(kind: str, text: str) -> set[tuple[str, str]]:
    """(first, second) of every relation of a kind, as written."""
    audit = claimcheck.audit(text)
    written = {figure.id: figure.text for figure in audit.figures}
    return {(written[r.a], written[r.b]) for r in audit.relations if r.type == kind}


def part_pairs(text: str) -> set[tuple[str, str]]:
    """(part, whole) of every `part_of`, as written."""
    return pairs_of("part_of", text)


TOLD = {
    "a list before its whole": (
        "Two nurses, three drivers and one cook were among the 40 dead.",
        {("Two", "40"), ("three", "40"), ("one", "40")},
    ),
    "among those killed, a sentence between": (
        "A shell hit the market and killed 93 people. The valley has been shut for years. "
        "Nineteen children and eight women were among those killed.",
        {("Nineteen", "93"), ("eight", "93")},
    ),
    "of those killed means the whole, not its part": (
        "The floods killed 312 people, including 15 Ruthenians, and hurt hundreds. Of those killed, nine died in Orsk.",
        {("15", "312"), ("nine", "312")},
    ),
    "of the dead means the toll, not the one before it": (
        "The clinic counted 87 people killed, correcting an earlier toll of 74 dead. "
        "At least 71 of the dead were pilgrims.",
        {("71", "87")},
    ),
    "the dead of the headline": (
        "Bomb kills 45 guards in Orsk\n\nThe blast came at dawn. It tore off the gate. Dogs fled. The road is shut. "
        "Smoke rose. Nobody came. At least six officers were among those killed.",
        {("six", "45")},
    ),
    "among those killed, before the toll": (
        "Nearly 30 pupils were among those killed when a bus burned. The bus was old. "
        "At least 58 people died in the fire, the clinic said.",
        {("30", "58")},
    ),
    "among the passengers": (
        "The ferry carried 310 passengers. It sank off Orsk. Twenty Ruthenians were among the passengers.",
        {("Twenty", "310")},
    ),
    "some of the rebels": (
        "All 23 smugglers died in the raid. Police went in at noon. A blast in the barn killed four of the smugglers.",
        {("four", "23")},
    ),
    "with some of them": (
        "At least 27 people were killed on the east bank, with 12 bodies pulled from the mill.",
        {("12", "27")},
    ),
    "critically": ("The blast hurt 60 people, two critically.", {("two", "60")}),
    "in total": (
        "A raid on Orsk killed 12 people on Monday. Jets struck Talven, killing six people. "
        "In total over 50 civilians were killed in the valley on Monday.",
        {("12", "50"), ("six", "50")},
    ),
    "the toll of the whole weekend": (
        "Gunfire killed at least 15 people on Sunday. The toll of the whole weekend was at least 37.",
        {("15", "37")},
    ),
    "a list that goes on behind it": (
        "The region's clinics took in 66 people. Among them were 13 children and two pregnant women.",
        {("13", "66"), ("two", "66")},
    ),
    "named groups behind a toll": (
        "The explosions in Orsk and Talven killed at least 70 people. The nine Ruthenians were killed in Orsk, "
        "along with three clerks of the mill.",
        {("nine", "70"), ("three", "70")},
    ),
    "all that there are": (
        "Three sailors jumped before the ferry sank and drowned. All 19 sailors died that night.",
        {("Three", "19")},
    ),
    "what came down": (
        "The army fired 25 missiles overnight. Five missiles fell in fields and two hit a barn.",
        {("Five", "25"), ("two", "25")},
    ),
    "two towns in all": (
        "Police detained 130 dockers in Orsk, among them 14 minors, and 56 in Talven. In all, 310 people were held.",
        {("14", "130"), ("56", "310"), ("130", "310")},
    ),
    "sums of money in a total": (
        "The premier asked for $6bn in loans to Orsk and $2bn in grain. The total of $19bn is the largest ever.",
        {("$6bn", "$19bn"), ("$2bn", "$19bn")},
    ),
    "some of a total told before": (
        "The force will total around 4,000 soldiers. The largest share will come from Ruthenia with 1,800 soldiers.",
        {("1,800", "4,000")},
    ),
    "a count that goes on": (
        "In the camp three more people died of cold on Friday. Around 90 people have died there of fever and cold.",
        {("three", "90")},
    ),
    "spelled out behind a dash": (
        "The captain faces 21 charges of theft -- 20 minor charges and one for the gold.",
        {("20", "21")},
    ),
    "the dead of two places": (
        "Gunmen killed 23 people in two hamlets. In Kardov 14 people were killed and nine in Brem. "
        "Six women and two children were among the dead.",
        {("Six", "23"), ("two", "23")},
    ),
    "of whom died": (
        "Some 35 people were wounded and 26 were taken to the hospital in Lund, where three of them died.",
        {("three", "26")},
    ),
    "some of the wounded": (
        "The blast injured 33 people. Nine people were in a critical condition.",
        {("Nine", "33")},
    ),
    "a bare number behind its hedge, and the next": (
        "The flood displaced 12,000 people. Some 5,000 are in schools, 3,000 in tents and the rest with families.",
        {("5,000", "12,000"), ("3,000", "12,000")},
    ),
    "let go of those held": (
        "Soldiers arrested 27 men on Friday, 16 of whom were later freed.",
        {("16", "27")},
    ),
    "a gloss in brackets": (
        "The raid killed 40 people (12 women and nine children).",
        {("12", "40"), ("nine", "40")},
    ),
}

NOT_TOLD = {
    "a bracket that closes": "The treaty opens 20 ports (including Orsk) and six ports of the north.",
    "dozens of the same": "Dozens of pupils dead in fire\n\nNearly 30 pupils were among those killed in the fire.",
    "along with": "The blast killed 22 guards along with six teachers.",
    "of the enemy, twice": "In Orsk 19 of the enemy were killed. In Talven six of the enemy were killed.",
    "a total that may come": (
        "By Sunday 2,200 soldiers stood on the border. The number may be raised to 9,000 soldiers, the premier said."
    ),
    "beside a copy of the whole": (
        "The raids killed 51 people in Orsk and three people in Talven. Bread is short. "
        "Raids on Orsk have killed 51 people since Friday."
    ),
    "a total of others": (
        "The raids killed 17 members of the Talven militia. A total of 31 Orsk fighters died in the hills."
    ),
    "another day behind a total": (
        "In total, 40 soldiers were killed on Monday. On Friday a mine killed 12 soldiers in Orsk."
    ),
    "more, and a count that is over": (
        "Three more people died of cold on Friday. A flood killed 90 people in the valley in 2009."
    ),
    "the object of a verb": "Guards killed nine smugglers after holding four of them for a day.",
    "the rest of a larger whole": (
        "So far the agency has received $840 million. It plans to spend $500 million on shelter "
        "and $300 million on water, with the rest going to schools."
    ),
    "more in danger": "The blast hurt 33 people. In Talven nine more people are in a critical condition.",
    "an incident apart": "A bomb killed nine people in Orsk. Separately, raiders shot five Ruthenians dead.",
    "missiles of another make": (
        "Guns shot down two ballistic missiles. In total, 45 cruise missiles were fired at the dam."
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_told(name: str) -> None:
    text, parts = TOLD[name]
    assert part_pairs(text) == parts


@pytest.mark.parametrize("name", NOT_TOLD)
def test_not_told(name: str) -> None:
    assert part_pairs(NOT_TOLD[name]) == set()


SUMS = {
    "the other four": (
        "The court tried nine officers. Five of the officers got life; the other four officers were freed.",
        {("Five", "nine"), ("four", "nine")},
    ),
    "the rest, whatever became of them": (
        "The strike hurt eleven people. Of the eleven injured, six were in the clinic. The five others were released.",
        {("six", "eleven"), ("five", "eleven")},
    ),
    "one more of the same noun": (
        "Troops freed 58 miners in May. The raid freed 56 of the miners. Two miners died of their wounds.",
        {("56", "58"), ("Two", "58")},
    ),
    "the remaining": (
        "The ministry has received 25 of the 40 howitzers that were promised. The remaining 15 are due in May.",
        {("25", "40"), ("15", "40")},
    ),
    "two groups in one breath": (
        "A bomb killed seven people in the mill. The town is small. No one lives near. It has a road. "
        "“Four women and three guards were killed,” the mayor said.",
        {("Four", "seven"), ("three", "seven")},
    ),
    "a group within addends": (
        "Floods have killed at least 93 people, including 25 children. The dead include 51 people, among them "
        "14 children, in the north. Another 38 people, including 11 children, died in the south. Four more died "
        "on the road.",
        {("51", "93"), ("38", "93"), ("Four", "93"), ("14", "25"), ("11", "25")},
    ),
    "brackets have levels": (
        "The fever killed 14 people (nine men and five women). Another 62 people died of cold, 76 people in all.",
        {("nine", "14"), ("five", "14"), ("62", "76"), ("14", "76")},
    ),
    "by place, and then by who did it": (
        "Monitors counted 47 villagers killed in May. In Orsk 12 villagers were killed, in Talven nine, in Kardov 15 "
        "and in Brem 11. The army killed 29 villagers. Armed groups killed 14 villagers. Four others died on mines.",
        {
            ("12", "47"),
            ("nine", "47"),
            ("15", "47"),
            ("11", "47"),
            ("29", "47"),
            ("14", "47"),
            ("Four", "47"),
        },
    ),
}

NO_SUMS = {
    "those who came to kill": (
        "Two bombers struck the gate. The raid left 12 people dead. Five hours later a mine killed 10 people in Orsk."
    ),
    "two of a longer list": (
        "Pirates freed 12 sailors on Friday. The crew were seven Ruthenian sailors, eight Norland sailors, "
        "four Orsk sailors and two Lund sailors."
    ),
    "many of several kinds over a page": (
        "Floods killed 26 people. Nine farmers died in Orsk. The mill is gone. Three women drowned. It rains. "
        "Two boys were killed on a bridge. Help is slow. Eight miners died in a shaft. No road is open. "
        "Four nuns died. The river rose."
    ),
    "one and one far apart": (
        "Two casualties were reported in Orsk. The road is shut. In Talven one rebel was killed. "
        "It rained all day. In Kardov one soldier was killed."
    ),
    "parts of one whole and another toll": (
        "Three women and four boys were among 12 people killed when a mine blew up a ferry. "
        "Nine people were also reported killed in Talven."
    ),
}


@pytest.mark.parametrize("name", SUMS)
def test_sums(name: str) -> None:
    text, addends = SUMS[name]
    assert pairs_of("sums_to", text) == addends


@pytest.mark.parametrize("name", NO_SUMS)
def test_no_sums(name: str) -> None:
    assert pairs_of("sums_to", NO_SUMS[name]) == set()
