"""Numbers that are no figures, and the figures that look like them."""

import pytest
from amounts_desk import amounts

NOT_FIGURES: dict[str, list[str]] = {
    "dates": [
        "on 24 February 2022", "on Feb. 24-26", "on March 3, 1999", "on 5 May", "on May 1 and 2,", "on 24/02/2022",
        "on 2022-02-24",
        "on 07.04.2017", "on the 24th of June", "after 9/11", "on Aug 142016", "on March eight,", "on Sept. 11",
        "by July 27.",
    ],
    "years": [
        "in 2014", "since 1998", "the 2014-15 campaign", "from 1992 - 1994", "in the 1990s", "in late 2021",
        "the 2008 war", "by 1260 and",
        "in '44", "the '90s", "his 1991 report", "the 1967 borders", "in 575 B.C.", "alarming 2016 predictions",
        "in 1948–49, and",
    ],
    "clock times": [
        "at 12.30 there",
        "at 10:30 GMT", "at 4 p.m.", "at 0600 hours", "at 2am", "at 1100 GMT", "at 2300 and left", "at 5.30pm",
        "at 10-11am", "at nine o'clock",
        "(0400 GMT)",
    ],
    "designators": [
        "a Burkhan 2-H",
        "a T-72B3", "an S-400", "an M777", "CTF 50", "the 47th Brigade", "DDG 70", "some Su-34s", "an F-16",
        "a Shahed-136", "Route 60", "Unit 74455",
        "the GOC 7 division", "the (CVN 69)", "Brigade 93 held", "COVID-19", "the G7", "a 3D map", "World War Two",
        "Phase One", "Leopard 2",
        "Nord Stream 2", "Boeing 747", "a Peugeot 405", "TVN24", "Camp Delta 1, 2 and 3",
        "the P5+1", "the 5+1 talks", "the Group of 77", "the 2-14 Cavalry",
        "France 24", "Photo 1 of 12",
    ],
    "documents": [
        "Resolution 2254", "resolution 2254", "Article 5", "Article 2(4),", "section 119.3", "page 3", "pp. 12-14",
        "No. 5", "posts 542 and 543,",
        "paragraph 12", "S/2023/345", "[3]", "chapter 7", "Rule 12",
    ],
    "numbers to call or find": [
        "call +44 20 7946 0958", "call 555-0101", "call 212 555 0101", "at www.example.com/a/123", "@name123",
        "#tag40", "at 48°27'N",
        "id 007", "ref 123456", "10 Downing Street", "42 Commando",
    ],
    "scores": [
        "were 3-1 down", "a 16:9 screen",
        "won 3-2", "a 7-2 ruling", "and it was 7-2.", "voted 12-3", "a 50-50 chance", "a 24/7 line",
    ],
    "words": [
        "no one", "one another", "the one", "one by one", "one of the best", "one-way", "a third man",
    "the couple", "he scores", "a double agent",
        "the first half of it", "half past", "the Six-Day War", "the Group of Seven", "per million",
    ],
}  # fmt: skip


@pytest.mark.parametrize("phrase", [phrase for phrases in NOT_FIGURES.values() for phrase in phrases])
def test_no_figure(phrase: str) -> None:
    assert amounts(f"They said {phrase} was there.") == []


FOOTNOTED = [
    "They fled.12 The rest stayed.",
    "They fled, he said.”3",
    "They fled.3,4 We stayed.",
    "They fled (in May).5\n",
]


@pytest.mark.parametrize("sentence", FOOTNOTED)
def test_the_mark_of_a_footnote_is_no_figure(sentence: str) -> None:
    assert amounts(sentence) == []


FIGURES_AFTER_ALL: list[tuple[str, list[str]]] = [
    ("They killed 2000 people.", ["2000"]),
    ("They fled.12 others stayed.", ["12"]),
    ("Some 2000 troops came.", ["~2000"]),
    ("The raid left 1407 injured.", ["1407"]),
    ("In 1943 4,000 died.", ["4000"]),
    ("In 2014 thousands fled.", ["2000+"]),
    ("Over 120 battalion tactical groups came.", [">120"]),
    ("THE ARMY KILLED 23 ON 5 MAY; 12 MAY HAVE DIED.", ["23", "12"]),
    ("On May 5, 12 people died.", ["12"]),
    ("By 4 p.m. 30 were dead.", ["30"]),
    ("The 47th Brigade lost 12 men.", ["12"]),
    ("Two T-72s and 3 M-60 guns were seized.", ["2", "3"]),
    ("The May raid hit 30 homes.", ["30"]),
    ("1. The mission\n2. The cost: 40 men", ["40"]),
    ("1/ The mission failed.\n\n2/ The cost was 40 men.", ["40"]),
    ("They sent 18 Leopard 2 tanks and 60 Shahed 136 drones.", ["18", "60"]),
    ("It flew at Mach 2 for 3 hrs from 16.30 hrs.", ["3"]),
    ("1/3 of the men fled.", ["33.33"]),
    ("Units 12 men strong came.", ["12"]),
    ("One man was killed and one was wounded.", ["1", "1"]),
    ("A report said that one rebel died.", ["1"]),
    ("The one-year ban ended.", ["1"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES_AFTER_ALL)
def test_a_figure_beside_a_decoy(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected
