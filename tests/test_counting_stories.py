"""Counted noun, category and state as they are read in running stories: who shares a fate, who is only told of.

A row reads: text; then for each figure of it "counted | category | state", "-" where nothing is named.
"""

import pytest

from claimcheck.figures import describe, find_amounts
from claimcheck.model import Figure
from claimcheck.segmentation import segment


def described(text: str) -> tuple[Figure, ...]:
    layout = segment(text)
    return describe(text, layout, find_amounts(text, layout))


def reading(figure: Figure) -> str:
    return f"{figure.counted or '-'} | {figure.category} | {figure.state}"


SHARED_FATES = [
    ("The mayor was killed along with two bodyguards and a driver.", "bodyguards | combatants | killed"),
    ("He died alongside three colleagues.", "colleagues | civilians | killed"),
    ("The envoy was shot dead as well as his aide and four other people.", "people | people | killed"),
    (
        "Seven sailors, one prisoner and all nine guards were killed in the breakout.",
        "sailors | combatants | killed; prisoner | hostages_prisoners | killed; guards | combatants | killed",
    ),
    ("Eight of the dead were evacuees.", "evacuees | displaced | killed"),
    ("At least 19 of the wounded were policemen.", "policemen | combatants | wounded"),
    ("Four of the victims are women and children.", "women and children | civilians | other"),
    ("Thirty Korean engineers were among the hostages.", "Korean engineers | hostages_prisoners | captured"),
    ("Three suicide bombers exploded near the barracks.", "suicide bombers | combatants | killed"),
]
SHARED_NOUNS = [
    (
        "It sent 900 army and 300 navy personnel.",
        "army | combatants | deployed; navy personnel | combatants | deployed",
    ),
    (
        "The navy said two F-15 and four A-7 jets took part.",
        "F-15 | equipment | deployed; A-7 jets | equipment | deployed",
    ),
    ("A 62-member rescue team is on its way.", "rescue team | people | other"),
    ("The 275-member parliament met.", "member | people | other"),
    ("The 15-member council voted.", "member | other | other"),
]
WHAT_BEFELL = [
    ("Some 6,000 people left Taresh on Monday.", "people | people | displaced"),
    ("About 1,500 left the town of Bren by bus.", "people | people | displaced"),
    ("Four Marines are to face murder charges.", "Marines | combatants | other"),
    ("Two other soldiers pleaded guilty.", "soldiers | combatants | other"),
    ("The plan would withdraw 4,500 soldiers by May.", "soldiers | combatants | other"),
    ("About 3,000 Filipino nurses work in the capital.", "Filipino nurses | journalists_aid_medical | present"),
    ("The agency delivered food for 35,000 displaced people.", "displaced people | displaced | in_need"),
    ("Agencies must be let through to assist the 300,000 refugees.", "refugees | displaced | in_need"),
    ("Two suspects were handed over to the tribunal.", "suspects | people | captured"),
    ("The jets were hit by 12 missiles.", "missiles | munitions | fired"),
    ("Ruthenia has taken in 41,000 Talvenians.", "Talvenians | displaced | displaced"),
    (
        "As well as the four killed, nine are being treated in the district hospital.",
        "people | people | killed; people | people | wounded",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*SHARED_FATES, *SHARED_NOUNS, *WHAT_BEFELL])
def test_counted_category_state(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


CLAUSES = [
    ("Medics counted 22 bodies and 70 injured.", "bodies | people | killed; people | people | wounded"),
    ("The navy stopped 12 smugglers' boats.", "smugglers' boats | equipment | other"),
    ("The camp holds 4,000 families.", "families | civilians | present"),
    ("Rebels hold 12 foreigners.", "foreigners | people | captured"),
    ("They showed the 40 tanks they lost.", "tanks | equipment | lost"),
    ("The agency got the $2 billion it needs.", "- | money | in_need"),
    (
        "Two sisters, aged 16 and 20, were killed.",
        "sisters | women | killed; sisters | other | killed; sisters | other | killed",
    ),
    (
        "Two guards, both fathers of five, were shot.",
        "guards | combatants | killed; fathers | people | killed; children | children | other",
    ),
    ("A refugee cap of 45,000 was set.", "refugee | displaced | other"),
    ("The refugee quota this year is 45,000.", "refugee | displaced | other"),
    ("The tunnel was 2 km long and 30 metres deep.", "tunnel | area_distance | other; tunnel | area_distance | other"),
    ("The rebels fired 12 mortars at the base.", "mortars | munitions | fired"),
    (
        "Two helicopters were shot down and three tanks were hit by artillery.",
        "helicopters | equipment | intercepted; tanks | equipment | damaged",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CLAUSES)
def test_clauses_and_remarks(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


WHOLES = [
    ("Air defences shot down 48 of 61 drones.", "drones | munitions | intercepted; drones | munitions | fired"),
    ("Two of its 10,000 peacekeepers were hurt.", "peacekeepers | people | wounded; peacekeepers | people | other"),
    ("Of the 40 killed, 12 were children.", "people | people | killed; children | children | killed"),
    (
        "The defences met a wave of missiles, downing 16 of the 36 launched on Thursday.",
        "missiles | munitions | intercepted; missiles | munitions | fired",
    ),
    (
        "Rescuers pulled 11 people from the rubble, and 40 residents had to be resettled.",
        "people | people | other; residents | civilians | displaced",
    ),
    (
        "Sixty soldiers were killed and two tanks and a lorry knocked out.",
        "soldiers | combatants | killed; tanks | equipment | destroyed",
    ),
    ("Brigades hold the line and fire 2,000 shells.", "shells | munitions | fired"),
    ("Militiamen shelled the camp with 70 mortar bombs.", "mortar bombs | munitions | fired"),
    (
        "He said 22 insurgents died in the clashes, which lasted five hours.",
        "insurgents | combatants | killed; clashes | time | other",
    ),
    ("At least 18 million face acute hunger.", "people | people | in_need"),
    ("The ministry put its losses at six dead.", "people | combatants | killed"),
    ("The UN asked for $2.7 billion but has got just 3.5 percent of it.", "- | money | other; - | share | supplied"),
]


@pytest.mark.parametrize(("text", "wanted"), WHOLES)
def test_wholes_and_lists(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


WHO_AND_WHERE = [
    ("Soldiers executed at least 37 men and boys.", "men and boys | people | killed"),
    ("Soldiers executed 37 men.", "men | people | killed"),
    (
        "They burned 120 homes in nine villages.",
        "homes | places | destroyed; villages | places | other",
    ),
    ("They executed 12 men and raped 11 women.", "men | people | killed; women | women | other"),
    ("Our forces repelled four counter-attacks.", "counter-attacks | strikes_events | other"),
    (
        "Police fired at 300 protesters, and 120 people were arrested.",
        "protesters | civilians | other; people | people | captured",
    ),
    ("Two other bombers were shot before they could detonate their vests.", "bombers | combatants | killed"),
    ("Some 17 private houses received damages.", "private houses | places | damaged"),
    ("At least 19 show soldiers on a road.", "- | other | other"),
]


@pytest.mark.parametrize(("text", "wanted"), WHO_AND_WHERE)
def test_who_and_where(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


NAMES_OF_WHAT = [
    ("It pumped 800,000 bpd of its 1.2 mln bpd production.", "production | other | other; production | other | other"),
    ("The northern front amounts to about 900 km.", "northern front | area_distance | other"),
    (
        "They had taken pockets of land measuring around 100 square kilometres.",
        "pockets of land | area_distance | controlled",
    ),
    ("Troops advanced to within 7 km of the dam.", "- | area_distance | other"),
    ("It opened a nine-mile-long, $3 billion causeway.", "causeway | area_distance | other; causeway | money | other"),
    ("The aid brings our total contribution to $20 million.", "contribution | money | supplied"),
    ("The US death toll reached 2,000.", "US troops | combatants | killed"),
    ("There were 40 British casualties.", "British casualties | combatants | killed_or_wounded"),
    ("The six-week Gulf-States war ended.", "Gulf-States war | time | other"),
    ("Over 150 miles available were used.", "- | area_distance | other"),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES_OF_WHAT)
def test_what_is_sized(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


CATEGORIES = [
    ("Two hospitals and three bakeries were hit.", "hospitals | places | damaged; bakeries | places | damaged"),
    ("Fifteen Sarian citizens were held.", "Sarian citizens | people | captured"),
    ("It got 50 Strykers.", "Strykers | equipment | supplied"),
    ("They captured three MT-LBs.", "MT-LBs | equipment | captured"),
    ("The 600-man battalion moved.", "battalion | combatants | deployed"),
    ("The strikes cost $20 million.", "strikes | money | other"),
    ("The flood drowned 2,000 sheep.", "sheep | other | killed"),
    ("Eighty lorries of aid left.", "lorries of aid | aid_supplies | supplied"),
]


@pytest.mark.parametrize(("text", "wanted"), CATEGORIES)
def test_category(text: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(text)] == wanted.split("; ")


SIZES = [
    ("A frigate rescued 17 from a dhow.", "people | people | released"),
    ("Another 30 suspects had been bailed.", "suspects | people | released"),
    ("Raiders set fire to 12 warehouses.", "warehouses | places | destroyed"),
    ("A doctor said the death toll as gathered from clinics east of the capital was 213.", "people | people | killed"),
    ("He faces 17 counts of murder.", "counts of murder | other | other"),
    ("The port was destroyed by six missiles.", "missiles | munitions | fired"),
    ("The deal worth around $1 billion was signed.", "deal | money | supplied"),
    ("The toll, as compiled by clinics in the three northern districts, was 88.", "people | people | killed"),
    ("The number of people believed to have died in the east since June was put at 1,300.", "people | people | killed"),
    ("A nation of barely 3 million, it has no navy.", "people | people | present"),
    ("A family of six died.", "people | people | killed"),
    ("The town's 40,000 residents have no water.", "residents | civilians | present"),
    ("Rebuilding will cost billions.", "- | money | other"),
    ("The Red Crescent said that two of its drivers were wounded.", "drivers | journalists_aid_medical | wounded"),
    ("Four heavy bombers from the northern base had struck the hills.", "heavy bombers | equipment | deployed"),
    (
        "Gurian soldiers are still dying; the army admitted the deaths of four more on Friday.",
        "Gurian soldiers | combatants | killed",
    ),
]


@pytest.mark.parametrize(("text", "last"), SIZES)
def test_last_figure(text: str, last: str) -> None:
    assert reading(described(text)[-1]) == last


NOT = [
    # a text, and the state that its last figure must not have
    ("Deaths were mourned; the bill was 300.", "killed"),
    ("The minister walked out and 12 people left the room.", "displaced"),
    ("The ship was damaged, and three tanks were hit by artillery.", "fired"),
    ("The army may withdraw its 3,000 troops.", "other"),
    ("Two supporters of the 40 farmers without work spoke.", "present"),
    ("Doctors treated 200 cholera patients.", "wounded"),
    ("Support for the president rose to 52 percent.", "supplied"),
]


@pytest.mark.parametrize(("text", "state"), NOT)
def test_state_is_not(text: str, state: str) -> None:
    assert described(text)[-1].state != state
