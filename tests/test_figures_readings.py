"""A figure read whole, from number to state, on sentences made for the test.

A row reads: sentence; then for each figure that is a claim "text | kind or unit | counted | category | state", "-"
where nothing is named.
"""

import pytest

from claimcheck.figures import describe, find_amounts
from claimcheck.model import Figure
from claimcheck.segmentation import segment


def readings(text: str) -> list[str]:
    layout = segment(text)
    figures = describe(text, layout, find_amounts(text, layout))
    return [written(figure) for figure in figures if figure.claim]


def written(figure: Figure) -> str:
    sort = figure.unit or figure.kind
    return f"{figure.text} | {sort} | {figure.counted or '-'} | {figure.category} | {figure.state}"


ROWS: list[tuple[str, list[str]]] = [
    # a sum in the money of the one before
    (
        "The loan is $40 billion, of which 10 billion was paid.",
        ["$40 billion | dollar | loan | money | supplied", "10 billion | dollar | - | money | supplied"],
    ),
    ("It cost 100 rupees (130 US).", ["100 rupees | rupee | - | money | other", "130 US | dollar | - | money | other"]),
    # what has a price, a size, a length of time
    ("The judge set a fine of 300 euros.", ["300 euros | euro | fine | money | other"]),
    ("The repair cost $3 million.", ["$3 million | dollar | repair | money | other"]),
    ("The rocket has a range of over 30 miles.", ["30 miles | mile | range | area_distance | other"]),
    ("After two years of fighting they left.", ["two years | year | fighting | time | other"]),
    ("It was a truce that should have lasted one week.", ["one week | week | truce | time | other"]),
    (
        "Sales of shells, a scarce good, rose by 9% to $20 million.",
        [
            "9% | percent | Sales of shells | share | supplied",
            "$20 million | dollar | Sales of shells | money | supplied",
        ],
    ),
    # ages
    ("He was 19.", ["19 | year | - | other | other"]),
    ("They were boys of 18 and 19.", ["18 | year | boys | other | other", "19 | year | boys | other | other"]),
    # who they are
    (
        "Twelve soldiers were wounded, including four Danes.",
        ["Twelve | count | soldiers | combatants | wounded", "four | count | Danes | combatants | wounded"],
    ),
    ("Two of the slain rebels were foreigners.", ["Two | count | slain rebels | combatants | killed"]),
    ("Gunmen killed 22 or more in a raid.", ["22 | count | people | people | killed"]),
    (
        "Just 9 percent of refugees were Hindu, and 63 percent were Christian.",
        [
            "9 percent | percent | of refugees | displaced | displaced",
            "63 percent | percent | of refugees | displaced | displaced",
        ],
    ),
    (
        "The father-of-two fled. A mother of three fell.",
        ["two | count | children | children | other", "three | count | children | children | other"],
    ),
    ("Ruritania (pop. 4 million) joined.", ["4 million | count | population | people | other"]),
    ("The poll says 98 percent think so.", ["98 percent | percent | people | people | other"]),
    ("The bomb has a 30% dud rate.", ["30% | percent | dud rate | share | other"]),
    (
        "Eleven children were among 18 dead.",
        ["Eleven | count | children | children | killed", "18 | count | people | people | killed"],
    ),
    ("The town was split into two territories.", ["two | count | territories | places | other"]),
    ("Italy will send about 2,500 men.", ["2,500 | count | men | combatants | deployed"]),
    ("A 40-strong unit landed.", ["40 | count | unit | combatants | deployed"]),
    # what became of them
    (
        "The shelling left hundreds dead and thousands more fleeing.",
        ["hundreds | count | people | people | killed", "thousands | count | people | displaced | displaced"],
    ),
    (
        "Two girls - Ana, 16, and Vera, 13 - were missing.",
        [
            "Two | count | girls | children | missing",
            "16 | year | Ana | other | missing",
            "13 | year | Vera | other | missing",
        ],
    ),
    (
        "A lorry carrying 12 rebels was destroyed.",
        ["12 | count | rebels | combatants | other"],
    ),
    (
        "Nine women died, and 42 have been treated and sent home.",
        ["Nine | count | women | women | killed", "42 | count | women | women | other"],
    ),
    (
        "Bandits had shot 48 people last month in a hamlet on the coast, among them 10 children.",
        ["48 | count | people | people | killed", "10 | count | children | children | killed"],
    ),
    ("Some 350,000 people are still thought to live there.", ["350,000 | count | people | people | present"]),
    ("The rig was shelled by four destroyers.", ["four | count | destroyers | equipment | deployed"]),
    ("Two fighters blew themselves up.", ["Two | count | fighters | combatants | killed"]),
    (
        "Of 1,361 firms only 241 (17%) left.",
        [
            "1,361 | count | firms | other | other",
            "241 | count | firms | other | other",
            "17% | percent | firms | share | other",
        ],
    ),
    ("It has eight universities and several colleges.", ["eight | count | universities | places | other"]),
    ("It fell after 40 percent fewer people came.", ["40 percent | percent | people | share | other"]),
    ("The shells have a dud rate of 5%.", ["5% | percent | dud rate | share | other"]),
    (
        "Six miners were hurt. Another nine were flown out.",
        ["Six | count | miners | civilians | wounded", "nine | count | miners | civilians | other"],
    ),
    ("Five guards and a village militia soldier died.", ["Five | count | guards | combatants | killed"]),
    (
        "At least 5,600 people were killed on both sides, including 1,400 soldiers and 32 Danes.",
        [
            "5,600 | count | people | people | killed",
            "1,400 | count | soldiers | combatants | killed",
            "32 | count | Danes | people | killed",
        ],
    ),
    (
        "A raid hurt 83 soldiers in the hills along with 34 nurses.",
        ["83 | count | soldiers | combatants | wounded", "34 | count | nurses | journalists_aid_medical | wounded"],
    ),
    ("It gave them billions in cash.", ["billions | money | cash | money | supplied"]),
    (
        "There were 4,000 Danish, Dutch and French soldiers there.",
        [
            "4,000 | count | Danish, Dutch and French soldiers | combatants | deployed",
        ],
    ),
    (
        "It sent two aircraft carrier battle groups.",
        [
            "two | count | aircraft carrier battle groups | units | deployed",
        ],
    ),
    ("The raid did $2 million of damage.", ["$2 million | dollar | damage | money | other"]),
    ("The fight made thousands of villagers... flee.", ["thousands | count | villagers | civilians | displaced"]),
    ("He spoke about two raids.", ["two | count | raids | strikes_events | other"]),
    ("Russia, he said, has had 70,000 casualties.", ["70,000 | count | casualties | combatants | killed_or_wounded"]),
    ("Russia had 12 people killed in a flood.", ["12 | count | people | people | killed"]),
    (
        "Some 4,000 people, most of them guards but also cooks, have died.",
        ["4,000 | count | people | people | killed"],
    ),
    (
        "The militia overran the eastern half of the country.",
        ["half | percent | of the country | area_distance | controlled"],
    ),
    ("Thousands of migrants came.", ["Thousands | count | migrants | displaced | displaced"]),
    ("Four marines are accused of theft.", ["Four | count | marines | combatants | other"]),
    ("The tank fired shells from its 30mm cannon.", ["30mm | millimetre | cannon | equipment | other"]),
    (
        "The frigate shot down four missiles and 15 drones that rebels had launched.",
        ["four | count | missiles | munitions | intercepted", "15 | count | drones | munitions | intercepted"],
    ),
    (
        "Five were hurt when two booby traps exploded.",
        ["Five | count | people | people | wounded", "two | count | booby traps | munitions | fired"],
    ),
    ("The mill took direct hits from two shells.", ["two | count | shells | munitions | fired"]),
    ("It gave a $1 billion weapons package.", ["$1 billion | dollar | weapons package | money | supplied"]),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_a_figure_read_whole(text: str, wanted: list[str]) -> None:
    assert readings(text) == wanted


NO_MONEY = [
    "They need $40 million for 2 million in need.",
    "The war cost $5 billion, and 3 million people fled.",
    "It paid $2 million. Some 4 million were displaced.",
]


@pytest.mark.parametrize("text", NO_MONEY)
def test_people_behind_a_sum_stay_people(text: str) -> None:
    assert readings(text)[-1].split(" | ")[1] == "count"


NO_AGE = ["He was 12 kilometres away.", "It was 60.", "It is a group of 10.", "They were men of 4 brigades."]


@pytest.mark.parametrize("text", NO_AGE)
def test_no_age(text: str) -> None:
    assert all("| year |" not in reading for reading in readings(text))
