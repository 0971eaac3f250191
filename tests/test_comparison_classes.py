"""Which numbers cannot both be true: for every class what must be found, and what merely looks alike."""

import pytest

import claimcheck
from claimcheck.model import Settings

GRAVE = {
    "contradicted", "disputed", "distorted", "sum-mismatch", "part-exceeds-whole", "share-mismatch",
    "direction-mismatch", "conversion-mismatch", "impossible-value",
}  # fmt: skip


def found(text: str) -> set[str]:
    """The rules found in a text that say that something is wrong."""
    return {finding.rule for finding in claimcheck.audit(text).findings} & GRAVE


MUST = {
    "one voice, disjoint": (
        "contradicted",
        "The ambush near Talven on 4 March killed 31 soldiers.\n\n"
        "The ambush near Talven on 4 March killed 58 soldiers.",
    ),
    "two sources": (
        "disputed",
        "Rockets hit the depot in Oresk on Friday and killed 16 civilians, the mayor said. "
        "The attack on the depot killed 29 civilians, according to the district hospital.",
    ),
    "up to becomes about": (
        "distorted",
        "About 700 troops were sent to the pass, the commander said. "
        "“We have sent up to 700 soldiers to the pass,” said commander Oren Talik.",
    ),
    "range collapsed in a headline": (
        "distorted",
        "Nearly 900 soldiers trapped at dam\n\nBetween 600 and 900 soldiers are trapped at the dam, the governor said.",
    ),
    "headline that no body figure supports": (
        "distorted",
        "Shelling kills 41\n\nThe shelling killed 14 people in the town, the governor said.",
    ),
    "headline loses up to": (
        "distorted",
        "60 die in ferry fire\n\nUp to 60 people may have died in the ferry fire, rescuers said.",
    ),
    "more than the number itself": (
        "distorted",
        "The dam burst drowned 114 villagers near Kardov in May.\n\nMore than 114 villagers drowned near Kardov.",
    ),
    "a bound that shuts a close number out": (
        "contradicted",
        "As of 9 May there were 2,316 deaths from the fever in Kardov.\n\nKardov had fewer than 2,250 deaths by 9 May.",
    ),
    "a count that the other side puts higher": (
        "disputed",
        "The premier, who said he had sent 300 engineers to Kardov, denied any war aims. "
        "The council said that the premier had sent 800 engineers.",
    ),
    "two sides in one sentence": (
        "disputed",
        "The miners' union put the toll of the Kardov raid at 26, while the army said that two people were killed.",
    ),
    "more killed than casualties": (
        "contradicted",
        "The siege cost the garrison 140 casualties in all. The garrison had 155 killed in the siege.",
    ),
    "neighbours a fifth apart": (
        "contradicted",
        "In Kardov the fever killed 1,210 miners.\n\nThe fever in Kardov killed fewer than 1,050 miners.",
    ),
    "a share told again": (
        "contradicted",
        "In May 64% of the wells in the lower valley ran dry.\n\nOver 66% of the wells in the lower valley ran dry.",
    ),
    "part above whole": ("part-exceeds-whole", "The raid killed 21 people, including 34 soldiers."),
    "of whom above whole": ("part-exceeds-whole", "Nine villagers died, 12 of them children."),
    "sub-group above a closed whole": (
        "part-exceeds-whole",
        "Sixteen people in all drowned on the ferry. On that ferry 19 children drowned.",
    ),
    "closed list": ("sum-mismatch", "The battle left 30 dead: 17 soldiers and eight policemen."),
    "brackets that hold too much": ("sum-mismatch", "The raid killed 40 people (32 soldiers and 19 policemen)."),
    "a total of": ("sum-mismatch", "A total of 45 people died, 20 soldiers and 15 civilians."),
    "event by event": (
        "sum-mismatch",
        "Two ambushes left 31 drivers dead near the pass. Of these 18 fell in the first ambush, nine in the second.",
    ),
    "share": ("share-mismatch", "Of the 400 men in the battalion, 100 were killed, a loss of 40 per cent."),
    "share of a base": ("share-mismatch", "The brigade lost 80% of its 1,000 men: 300 were killed or wounded."),
    "ratio": ("share-mismatch", "Deaths doubled, from 30 in April to 41 in May."),
    "verb against values": ("direction-mismatch", "The death toll rose from 24 to 19 overnight, the mayor said."),
    "fall to more": ("direction-mismatch", "The number of strikes fell from 12 to 30 in a week."),
    "increment": ("direction-mismatch", "Four more bodies were found by Friday, raising the toll from 30 to 39."),
    "conversion": ("conversion-mismatch", "The front runs for 80 km (30 miles) along the river."),
    "more than all": ("impossible-value", "The division lost 130% of its tanks."),
}

MUST_NOT = {
    "a value inside a bound": (
        "At least 21 miners died in the raid on Kardov, a nurse said.\n\nThe raid on Kardov killed 26 miners."
    ),
    "up to holds less": (
        "Up to 600 fighters took part in the raid on Oresk.\n\nSome 450 fighters took part in the raid on Oresk."
    ),
    "about and some": (
        "About 800 people fled Oresk on Friday.\n\nSome 830 people fled Oresk on Friday, the agency said."
    ),
    "dozens": "Dozens of dockers died when a mine sank the barge.\n\nThe mine sank the barge and 57 dockers drowned.",
    "a range around it": (
        "Between 40 and 50 herders fell in the raid, elders said. "
        "The raid cost 44 herders their lives, according to the clinic."
    ),
    "places": "Shelling killed 14 civilians in Oresk on Monday. In Talven, 36 civilians were killed.",
    "days": "On Monday 14 soldiers were killed near Talven. On Friday 29 soldiers were killed near Talven.",
    "sides": "The army said it lost 60 soldiers at Talven. The rebels lost 150 fighters at Talven.",
    "roles": "The strike killed 11 people and wounded 34. Five people are missing.",
    "events told apart": "The first blast killed six people. The second blast killed 13 people.",
    "scope": "The clinic took in 50 dead over the past 24 hours. Since March it has taken in 8,400 dead.",
    "history": "The attack killed 24 people, the deadliest since a bomb killed 71 people in the city in 2019.",
    "denial": (
        "The minister denied that 400 soldiers had been killed at Talven. He said 40 soldiers were killed at Talven."
    ),
    "a warning": "The flood killed eight people. The agency had warned that such a flood could kill 800 people.",
    "killed within casualties": "The battle cost the army 500 casualties. The army had 120 killed in the battle.",
    "a group within all": "Forty people were killed in the raid. Fifteen soldiers were killed in the raid.",
    "a rise": "By Tuesday the toll of the Oresk fire had climbed from 14 to 19.",
    "a revision": "The clinic at first spoke of seven dead miners. It later corrected that to 12 dead miners.",
    "another day's toll": (
        "The toll of the Oresk strike stands at 14, the mayor said on Monday.\n\n"
        "The Oresk strike killed 21 people, the mayor said on Friday."
    ),
    "bodies found": (
        "The strike on the Oresk mill left at least six weavers dead.\n\n"
        "Overnight two more weavers were found dead in the mill, bringing the toll to eight."
    ),
    "a gloss in brackets": "The raid killed 40 people (12 women and nine children). At least 300 (120 men) were hurt.",
    "women and children": "The raid killed 40 people: 12 women and nine children, the clinic said.",
    "a list that ends on others": "Police held 50 men: 20 on Monday, 12 on Tuesday and others later.",
    "an open list": "The blast left 30 dead, among them 12 soldiers and five policemen.",
    "a list that comes out": "The blast left 30 dead: 12 soldiers, five policemen and 13 civilians.",
    "overlapping groups": "Ten people were killed, including four women, five children and three of one family.",
    "a whole that is open": "More than 40 soldiers were killed in the offensive, 55 of them by mines.",
    "rounded in the headline": "War has cost 520K lives, survey says\n\nThe war has cost 523,114 lives, it says.",
    "house style": "28 killed in shelling\n\nAt least 28 people were killed in the shelling of the market.",
    "a conversion rounded": "The convoy stood 80 km (50 miles) from the border, about 45 km (28 miles) from the river.",
    "a share that fits": "Of the 400 men in the battalion, 100 were killed, a loss of 25 per cent.",
    "nearly doubled": "Deaths nearly doubled, from 30 in April to 58 in May.",
    "an increment that fits": "Four more bodies were found by Friday, raising the toll from 30 to 34.",
    "over a number in the text, not in the headline": (
        "40 hamlets shelled\n\nGunners shelled over 40 hamlets along the river, the governor said."
    ),
    "stretches of time": (
        "In the five weeks before the truce 587 refugees crossed at Oresk, the guards say. "
        "In the five weeks between truce and harvest 1,469 refugees crossed at Oresk, the ministry says."
    ),
    "a sentence that turns elsewhere": (
        "Police captured 14 rebels in fighting across the province on Monday, officials said. "
        "Also on Monday soldiers captured 10 rebels in the province, the army said."
    ),
    "a range of other troops": (
        "The garrisons will each grow to 3,000 to 5,000 troops. A ministry plan puts 3,000 engineers on the islands."
    ),
    "addends of a bound": (
        "The levy raised $31.5 million in the north and $20.2 million in the south, more than $51.7 million in total."
    ),
    "another behind a hedge": (
        "The clinic counted 25 dead miners and 55 hurt in Kardov. "
        "In Kardov the clinic counted more than 24 dead miners and another more than 50."
    ),
    "one event of several": (
        "More than 20 engineers were hurt in attacks on the dam this week. The first attack hurt nobody, "
        "but the second attack left 20 engineers hurt."
    ),
    "a breakdown beside the whole": (
        "At least 33 Ruthenians died in Kardov since Tuesday, the article's count shows, in strikes on Kardov.\n\n"
        "The army said that 16 Ruthenians killed in the strikes on Kardov were guards and 14 were miners."
    ),
    "half of this and half of that": (
        "Half of the people of the valley are under 18, the survey says. It asked everyone. It took a year. "
        "Nearly half of the people have no work."
    ),
    "neighbours far apart": (
        "In Kardov the fever killed 1,210 miners.\n\nFloods on the Orm killed fewer than 700 miners."
    ),
    "a long list that leaves some out": (
        "Fever struck 90 miners: 40 in Kardov, 12 in Oresk, nine in Talven, four in Orsk, three in Brem, two in Lund."
    ),
    "growth above all": "Grain prices rose by 240% in the besieged town.",
    "another group": "Rebels captured seven soldiers in the raid. Another 19 soldiers were captured in Talven.",
    "candidates from parties": "The lower chamber has 214 candidates from nine parties.",
    "pages of a list": "Police seized 14 rifles in Oresk. In a raid in Talven police seized three rifles.",
}


@pytest.mark.parametrize("name", MUST)
def test_must_be_found(name: str) -> None:
    rule, text = MUST[name]
    assert rule in found(text)


@pytest.mark.parametrize("name", MUST_NOT)
def test_must_not_be_found(name: str) -> None:
    assert found(MUST_NOT[name]) == set()


def test_every_grave_rule_has_a_case() -> None:
    assert {rule for rule, _ in MUST.values()} == GRAVE


def test_a_finding_prints_both_figures_and_the_proof() -> None:
    audit = claimcheck.audit(MUST["part above whole"][1])
    message = next(f.message for f in audit.findings if f.rule == "part-exceeds-whole")
    assert "“34”" in message
    assert "“21”" in message
    assert "34 > 21" in message


def test_a_slip_of_digits_is_named() -> None:
    audit = claimcheck.audit(MUST["headline that no body figure supports"][1])
    assert any("digits swapped" in finding.message for finding in audit.findings)


def test_a_rule_that_is_ignored_finds_nothing() -> None:
    settings = Settings(ignore=frozenset({"part-exceeds-whole"}))
    audit = claimcheck.audit(MUST["part above whole"][1], settings=settings)
    assert not [finding for finding in audit.findings if finding.rule == "part-exceeds-whole"]
