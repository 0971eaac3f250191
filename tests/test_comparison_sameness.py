"""Which mentions are one thing and which only look alike: numbers named again, words of magnitude, sums of money."""

import pytest

import claimcheck

FILLER = "The road to the valley stayed shut for repairs."

SAME = {
    "a region in the headline and its town in the lead": (
        "Shelling kills 7 in Donbas town\n\n"
        f"Artillery hit the mill of Kostivka at noon, killing seven people, the governor wrote.\n\n{FILLER}",
        ["7", "seven"],
    ),
    "a small number of people named again by another noun": (
        "Three ministers left the cabinet on Monday in protest at the war tax.\n\n"
        f"{FILLER}\n\nThe three officials who resigned had run the treasury and the ports.",
        ["Three", "three"],
    ),
    "a number named again after the verb it was told with": (
        f"Rebels have attacked the base 17 times since spring. {FILLER} "
        "The garrison's commander confirmed the 17 raids and asked for guns.",
        ["17", "17"],
    ),
    "students who are citizens": (
        f"Ruthenia said 12 of its citizens had been killed.\n\n{FILLER}\n\n"
        "Its embassy said that the 12 students who were killed had come to pick fruit.\n\n"
        "As well as the 12 killed, four lie in hospital.",
        ["12", "12", "12"],
    ),
    "a share named again": (
        "The pact asks its members to spend 3% of output on arms by next year. Ruthenia called the 3% target a dream.",
        ["3%", "3%"],
    ),
    "one sum of money under many names": (
        "The cabinet was attacked over the $7 billion it unfroze.\n\n"
        "A senator said the government had handed over $7 billion to the enemy. "
        f"{FILLER} Another asked how $7 billion in frozen assets could be a gift.",
        ["$7 billion", "$7 billion", "$7 billion"],
    ),
    "a word of magnitude before the number it stands for": (
        "Dozens killed in Oresk bombardment\n\n"
        "The bombardment of Oresk killed 64 people on Monday, the city's hospital said.",
        ["Dozens", "64"],
    ),
    "a doubt about the rank of an event is none about its toll": (
        "More than 200 killed in Oresk gas attack\n\n"
        "A gas attack on Oresk killed at least 213 people on Friday in what would be the worst such attack of the war.",
        ["200", "213"],
    ),
    "children who are pupils, in exact thousands": (
        "Some 64,000 children in Talven are out of school, according to the education ministry.\n\n"
        f"{FILLER}\n\nThe ministry said that 64,000 pupils had no lessons.",
        ["64,000", "64,000"],
    ),
    "a headline's rounder bound": (
        "More than 60 wounded in Oresk blast\n\nThe blast shook the harbour at noon.\n\n"
        "Doctors at the clinic said that 64 people had been wounded in the blast.",
        ["60", "64"],
    ),
    "a name of a place whose apostrophe was lost": (
        "Six children killed in Georgias rebel-held Oresk\n\n"
        "Shells on Oresks Lower district killed at least 13 residents including six children on Friday.",
        ["Six", "six"],
    ),
}

APART = {
    "other people of the same noun": (
        "Five sailors are to stand trial over the sinking of the ferry.\n\n"
        f"{FILLER}\n\nFive other sailors are accused of hiding the log."
    ),
    "a word of magnitude and one of two groups": (
        "Dozens killed as jets pound the north\n\n"
        "The raids killed 45 villagers in Oresk and 22 in the neighbouring Talven district, a monitor said."
    ),
    "a word of magnitude behind the number, a day's toll": (
        "Raids kill 41 in Oresk\n\nRaids on Oresk killed 41 people on Sunday.\n\n"
        f"{FILLER}\n\nThe opposition says dozens of people are killed in Oresk each day."
    ),
    "dozens wounded and the people who were asked about it": (
        "Armed groups attacked the schools of Talven, killing 31 teachers and students and injuring dozens more.\n\n"
        "Researchers talked to 112 people, including 40 students, 35 teachers and 12 officials of the schools there."
    ),
    "one word of magnitude of soldiers and of those they face": (
        "Thousands of soldiers and coils of wire on the Ruthenian border\n\n"
        f"{FILLER}\n\nFew women are in the mass of the thousands that walk to the border."
    ),
    "the other works": (
        "The guns were turned on three of the army's fortified posts. "
        "Nobody was hurt in the three other works, which were shelled at noon."
    ),
    "a number of one thing named, another counted by a name": (
        "Nine villages lie beyond the ridge. The nine armies met there in spring."
    ),
}


def groups(text: str) -> list[list[str]]:
    """The texts of each group's figures."""
    audit = claimcheck.audit(text)
    words = {figure.id: figure.text for figure in audit.figures}
    return [[words[name] for name in group.figures] for group in audit.groups]


@pytest.mark.parametrize("case", SAME)
def test_one_thing(case: str) -> None:
    text, group = SAME[case]
    assert group in groups(text)


@pytest.mark.parametrize("case", APART)
def test_two_things(case: str) -> None:
    assert groups(APART[case]) in ([], [["41", "41"]])


NO_CONFLICT = [
    # a part of another group
    "Six children killed in Oresk\n\nShells on Oresk killed at least 13 residents including six children on Friday.\n\n"
    "Another 37 people including 11 children were killed in strikes on Oresk, the monitor said.",
    # words of contrast between counts of others, elsewhere, or of a longer time
    "A strike on the market of Oresk killed 14 people on Sunday, mayor Ivo Marn said.\n\nHowever, governor Anna Tolk "
    "said 12 people were killed in a separate strike in Talven.\n\nThe army put the death toll from a month of "
    "fighting at 340.\n\nBut general Jon Varga said three people were killed in Kardov on Monday.",
    "But general Jon Varga said three people were killed in Kardov. The army said it had killed 40 rebels near Oresk. "
    "But rebel spokesman Musa Idris said 12 soldiers were killed.\n\n"
    "However, Doctors Without Walls said it had treated 60 people, 20 of whom died.",
    # what is feared of a price restates nothing
    "Prices are approaching $90 a barrel, the Talven bank said. The war is likely to push prices above $90 a barrel, "
    "the Talven bank said.",
    # half of the people are this, nearly half of them that
    "The valley is young, with 54% of its people under the age of 18, the census office said. "
    "Work is scarce, with nearly half of the population without a job, the census office said.",
]


@pytest.mark.parametrize("text", NO_CONFLICT)
def test_no_conflict(text: str) -> None:
    assert not [r for r in claimcheck.audit(text).relations if r.type in ("contradicts", "distorts", "updates")]


CONFLICT = [
    # locals against a governor, who told of the same blast after "meanwhile"
    (
        "A bomb killed nine Ruthenians in a tea house in Oresk on Sunday, the police chief Ivo Marn said.\n\n"
        "Meanwhile, governor Anna Tolk said that the blast killed eight people and wounded 26 others.\n\n"
        "However, doctor Ivo Lenz said 12 people were killed and 35 others wounded.",
        ("12", "eight"),
    ),
    # "also" goes with the saying
    (
        "Five people were killed in a blast in Oresk on Thursday, the Ruthenian Red Cross said.\n\n"
        "Local radio also told of the blast, saying three people had been killed.",
        ("Five", "three"),
    ),
    # a wire's take is no ordinal of the event
    (
        "2nd Ld: Blast kills nine villagers in Oresk\n\nA blast killed nine villagers in Oresk on Sunday, "
        "the army said.\n\n"
        "The blast in Oresk killed six villagers on Sunday, the governor said.",
        ("nine", "six"),
    ),
    # a rate, told by one voice
    (
        "The war kills nearly 1,000 Georgian soldiers each day, the Talven ministry said.\n\n"
        "The war weighs on the army, with 730 Georgian soldiers dying each day in the war, the Talven ministry said.",
        ("1,000", "730"),
    ),
    # casualties are not all dead
    (
        "The defenders killed 640 Georgian soldiers in a battle near Oresk, the Talven staff said.\n\n"
        "The road is shut.\n\nThe Talven staff said the defenders killed, injured or captured 640 Georgian soldiers "
        "in the battle.",
        ("640", "640"),
    ),
    (
        "The war kills nearly 900 Georgian troops every day, the Talven staff said.\n\n"
        "The war weighs on Georgia, with 610 Georgian troops dying each day, the Talven staff said.",
        ("900", "610"),
    ),
]


@pytest.mark.parametrize(("text", "rivals"), CONFLICT)
def test_conflict(text: str, rivals: tuple[str, str]) -> None:
    audit = claimcheck.audit(text)
    words = {figure.id: figure.text for figure in audit.figures}
    found = [{words[r.a], words[r.b]} for r in audit.relations if r.type in ("contradicts", "distorts")]
    assert set(rivals) in found


CONFLICT_TOO = [
    # an event told by its verb, then named
    (
        "Jets shelled the market in Oresk on Sunday, killing 14 people, mayor Ivo Marn said.\n\nIt was crowded. "
        "Smoke hung over the town.\n\nThe Talven army said the strike killed nine people.",
        ("14", "nine"),
    ),
    (
        "The two sides exchanged 230 prisoners on Saturday, the Talven ministry said.\n\n"
        "The Red Cross, which oversaw the exchange, said it had accompanied 219 prisoners.",
        ("230", "219"),
    ),
    # a toll put at another number
    (
        "Gunmen killed at least 37 people in Oresk, governor Ivo Marn said.\n\nMarn said that more than 20 houses were "
        "burnt.\n\nThe Talven army put the death toll at 19.",
        ("37", "19"),
    ),
    (
        "Doctor Ivo Marn said 50 wounded soldiers were in his wards. The Talven army put the number of wounded at 17.",
        ("50", "17"),
    ),
    # a count that is said to fall short
    (
        "Some 600 children have been counted among the families in the camps, but the agency puts their true number "
        "closer to 3,000.",
        ("600", "3,000"),
    ),
]


@pytest.mark.parametrize(("text", "rivals"), CONFLICT_TOO)
def test_dispute(text: str, rivals: tuple[str, str]) -> None:
    audit = claimcheck.audit(text)
    words = {figure.id: figure.text for figure in audit.figures}
    assert set(rivals) in [{words[r.a], words[r.b]} for r in audit.relations if r.type == "contradicts"]
    assert "contradicted" not in {finding.rule for finding in audit.findings}


UPDATES = [
    (
        "Toll of Kardov collapse climbs\n\nRescuers found more bodies on Monday. The collapse killed 31 people, "
        "the mayor said.\n\nEarlier, the mayor had put the toll at 24 people killed.",
        ("31", "24"),
    ),
    (
        "The council later said 26 people had died in the fire. In an earlier statement it had given a toll of 18.",
        ("26", "18"),
    ),
    (
        "At least 58 children were among the 131 people killed in the blast, the monitor said, updating a previous "
        "toll of 117 dead. It was noon.",
        ("131", "117"),
    ),
    (
        "Toll of Oresk raids rises to 12 with over 190 injured\n\nThe toll of the raids on Oresk rose to 12 dead and "
        "more than 190 injured.\n\nAccording to earlier information from the police, five people were killed and 44 "
        "others were injured in Oresk.",
        ("190", "44"),
    ),
]
NO_UPDATES = [
    # another raid, not another count
    "A raid on Oresk killed 14 people on Sunday.\n\nFive people were killed in Oresk when jets struck earlier in May.",
]


@pytest.mark.parametrize(("text", "tally"), UPDATES)
def test_a_tally_that_moved_on(text: str, tally: tuple[str, str]) -> None:
    audit = claimcheck.audit(text)
    words = {figure.id: figure.text for figure in audit.figures}
    assert tally in {(words[r.a], words[r.b]) for r in audit.relations if r.type == "updates"}


@pytest.mark.parametrize("text", NO_UPDATES)
def test_an_earlier_event_is_no_earlier_count(text: str) -> None:
    assert not [r for r in claimcheck.audit(text).relations if r.type == "updates"]
