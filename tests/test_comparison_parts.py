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
    "a list that goes on behind it": (
        "The region's clinics took in 84 people. Among them were 17 children and four pregnant women.",
        {("17", "84"), ("four", "84")},
    ),
    "named groups behind a toll": (
        "The explosions in Orsk and Talven killed at least 110 people. The 11 Ruthenians were killed in Orsk, "
        "along with five clerks of the mill.",
        {("11", "110"), ("five", "110")},
    ),
    "all that there are": (
        "Two rebels were shot after they had given up, witnesses said. All 14 rebels died in the assault.",
        {("Two", "14")},
    ),
    "what came down": (
        "The army fired 36 missiles overnight. Four missiles fell in fields and three hit a barn.",
        {("Four", "36"), ("three", "36")},
    ),
    "two towns in all": (
        "Police detained 130 dockers in Orsk, among them 14 minors, and 56 in Talven. In all, 310 people were held.",
        {("14", "130"), ("56", "310"), ("130", "310")},
    ),
    "sums of money in a total": (
        "The premier asked for $8bn in loans to Orsk and $3bn in grain. The total of $33bn is the largest ever.",
        {("$8bn", "$33bn"), ("$3bn", "$33bn")},
    ),
    "some of a total told before": (
        "The force will total around 6,000 soldiers. The largest share will come from Ruthenia with 2,500 soldiers.",
        {("2,500", "6,000")},
    ),
    "a count that goes on": (
        "In the camp two more people died of cold on Friday. Around 130 people have died there of hunger and cold.",
        {("two", "130")},
    ),
    "spelled out behind a dash": (
        "The captain faces 13 counts of murder -- 12 single counts and one for all the rest.",
        {("12", "13")},
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
    "another day behind a total": (
        "In total, 40 soldiers were killed on Monday. On Friday a mine killed 12 soldiers in Orsk."
    ),
    "more, and a count that is over": (
        "Two more people died of cold on Friday. A flood killed 130 people in the valley in 2009."
    ),
    "an incident apart": "A bomb killed eight people in Orsk. Separately, raiders shot four Ruthenians dead.",
    "missiles of another make": (
        "Guns shot down one ballistic missile. In total, 30 cruise missiles were fired at the dam."
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
        "The strike hurt seven people. Of the seven injured, three were in the clinic. The four others were released.",
        {("three", "seven"), ("four", "seven")},
    ),
    "one more of the same noun": (
        "Troops freed 72 hostages in May. The raid freed 71 of the hostages. One hostage died of his wounds.",
        {("71", "72"), ("One", "72")},
    ),
    "the remaining": (
        "The ministry has received 25 of the 40 howitzers that were promised. The remaining 15 are due in May.",
        {("25", "40"), ("15", "40")},
    ),
    "two groups in one breath": (
        "A bomber killed four people in the clinic. The town is small. No one lives near. It has one road. "
        "“Two women and two soldiers were killed,” the mayor said.",
        {("Two", "four"), ("two", "four")},
    ),
    "a group within addends": (
        "Raids have killed at least 112 people, including 33 children. The dead include 65 people, among them "
        "22 children, in the north. Another 42 people, including 11 children, died in the south. Five more died "
        "on the road.",
        {("65", "112"), ("42", "112"), ("Five", "112"), ("22", "33"), ("11", "33")},
    ),
}

NO_SUMS = {
    "those who came to kill": (
        "Two bombers struck the gate. The raid left 12 people dead. Five hours later a mine killed 10 people in Orsk."
    ),
    "one and one far apart": (
        "Two casualties were reported in Orsk. The road is shut. In Talven one rebel was killed. "
        "It rained all day. In Kardov one soldier was killed."
    ),
    "parts of one whole and another toll": (
        "Two women and two children were among eight people killed when a bomb hit a mill. "
        "Six people were also reported killed in Talven."
    ),
}


@pytest.mark.parametrize("name", SUMS)
def test_sums(name: str) -> None:
    text, addends = SUMS[name]
    assert pairs_of("sums_to", text) == addends


@pytest.mark.parametrize("name", NO_SUMS)
def test_no_sums(name: str) -> None:
    assert pairs_of("sums_to", NO_SUMS[name]) == set()
