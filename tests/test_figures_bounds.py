"""Ranges and hedges: which interval the words give."""

import pytest
from amounts_desk import amounts, figures_of, spans

BOUNDS: dict[str, list[str]] = {
    "~40": [
        "about 40", "around 40", "some 40", "roughly 40", "approximately 40", "approx. 40", "an estimated 40",
        "40 or so",
        "perhaps 40", "~40", "40-odd", "in the region of 40", "more or less 40", "SOME 40",
        "nearer 40", "more like 40", "about another 40",
    ],
    "≲40": ["nearly 40", "almost 40", "close to 40", "just under 40", "approaching 40", "not quite 40"],
    "≥40": [
        "at least 40", "no fewer than 40", "no less than 40", "not less than 40", "a minimum of 40", "40 or more",
        "40+", "40-plus",
        "at least at 40",
        "at least some 40", "at least about 40", "≥40", "at least another 40", "as few as 40", '"at least" 40',
    ],
    ">40": [
        "more than 40", "over 40", "exceeding 40", "upwards of 40", "in excess of 40", "above 40", "well over 40",
        ">40",
        "just over 40", "more than the 40", "north of 40",
        "it is not clear whether more than 40", "which does not mean more than 40",
    ],
    "≤40": [
        "up to 40", "as many as 40", "at most 40", "no more than 40", "not more than 40", "a maximum of 40",
        "40 or fewer",
        "40 at most", "perhaps as many as 40", "as high as 40",
        "could not spare more than 40", "that does not exceed 40",
    ],
    "<40": ["fewer than 40", "less than 40", "under 40", "below 40", "<40", "well under 40"],
    "40": ["40", "only 40", "just 40", "a total of 40", "exactly 40", "another 40", "the 40"],
}  # fmt: skip


@pytest.mark.parametrize(("value", "surface"), [(value, s) for value, surfaces in BOUNDS.items() for s in surfaces])
def test_bound(value: str, surface: str) -> None:
    assert amounts(f"They buried {surface} in the yard.") == [value]


RANGES: dict[str, list[str]] = {
    "300..400": [
        "300-400",
        "300–400",
        "300 to 400",
        "between 300 and 400",
        "from 300 to 400",
        "three to four hundred",
        "300 or 400",
    ],
    "10000000..15000000": [
        "10-15 million",
        "10 to 15 million",
        "between 10 and 15 million",
        "ten to fifteen million",
    ],
    "12000..15000": ["12,000 to as many as 15,000", "12,000-15,000", "between 12,000 and about 15,000"],
    "5..6": ["five or six", "5-6", "five to six"],
    "500000..1000000": ["between half a million and a million", "500,000 to 1 million"],
    "400..300": ["400-300"],
}


@pytest.mark.parametrize(("value", "surface"), [(value, s) for value, surfaces in RANGES.items() for s in surfaces])
def test_range(value: str, surface: str) -> None:
    assert amounts(f"The camp held {surface} rebels then.") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebuilding costs between $5 billion and $7 billion.", ["between $5 billion and $7 billion"]),
        ("The price is $40 to $50 billion.", ["$40 to $50 billion"]),
        ("Harvests shrank by 35 to 45 per cent.", ["35 to 45 per cent"]),
        ("Divers raised a mine of between 250kg and 350kg.", ["between 250kg and 350kg"]),
        ("They serve two- to three-year terms.", ["two- to three-year"]),
        ("It may last a year or two.", ["a year or two"]),
        ("It may last a year or possibly two years.", ["a year or possibly two years"]),
        ("Sentences ran to between six to 12 years.", ["between six to 12 years"]),
    ],
)
def test_a_range_shares_its_unit(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll rose from 12 to 15.", ["12", "15"]),
        ("The force was cut from 300 to 200 men.", ["300", "200"]),
        ("The toll was raised by 20 to 45.", ["20", "45"]),
        ("They sent 300 to 12 villages.", ["300", "12"]),
        ("They gave $5 million to 12 villages.", ["5000000", "12"]),
        ("At least 25 and possibly as many as 35 drowned.", ["≥25", "≤35"]),
        ("The toll stood at 45 (±5).", ["40..50"]),
        ("Almost 300-400 were held.", ["300..400"]),
        ("The army grew from 1 to 3 million troops.", ["1000000", "3000000"]),
        ("It was hit.AT LEAST 100 DEAD.", ["≥100"]),
        ("The war cost over four years of growth.", ["4"]),
        ("He got $50bn over four years.", ["50000000000", "4"]),
        ("For over four years they fought.", [">4"]),
        ("They handed over 12 prisoners.", ["12"]),
        ("It happened near two villages.", ["2"]),
        ("It reached near 30,000.", ["≲30000"]),
        ("They killed 30, at least 12 of them boys.", ["30", "≥12"]),
        ("Turnout broke the 2,000 mark.", [">2000"]),
        ("They came to within 5 km of it.", ["≤5"]),
        ("Turnout had exceeded 25 percent.", [">25"]),
        ("The dead are estimated at 30.", ["~30"]),
        ("Children as young as 10 fought.", ["≥10"]),
        ("It is 20-plus months old and cost $50+ million.", ["≥20", ">=50000000".replace(">=", "≥")]),
    ],
)
def test_what_a_bound_reaches(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lies about 45 km (28 miles) away.", ["~45", "~28"]),
        ("It lies more than 500 kilometres (300 miles) off.", [">500", ">300"]),
        ("Nearly $61bn (£49bn) was voted.", ["≲61000000000", "≲49000000000"]),
        ("The siege ran for over half a year (201 days).", [">0.5", "201"]),
        ("At least nine dead and 28 wounded were found.", ["≥9", "≥28"]),
        ("At least nine were killed and 28 wounded.", ["≥9", "28"]),
        ("At least six children died and 15 were hurt.", ["≥6", "15"]),
    ],
)
def test_a_hedge_carried_over(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


def test_the_hedge_says_which_characters_made_it() -> None:
    text = "Officials said that perhaps as many as 40 people drowned."
    (figure,) = figures_of(text)
    assert figure.spans.hedge is not None and figure.spans.hedge.of(text) == "perhaps as many as"
    assert figure.amount.approximate


def test_hedges_do_not_reach_across_sentences_or_paragraphs() -> None:
    assert amounts("They asked about it. 40 came.") == ["40"]
    assert amounts("What it is about\n\n40 people came.") == ["40"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They brought their strength up to 40.", ["40"]),
        ("Rates went up to 40 percent from 30 percent.", ["40", "30"]),
        ("They took over three hilltops.", ["3"]),
        ("They took over 300 men.", [">300"]),
        ("The fort came under 21 strikes.", ["21"]),
        ("It built 40 or more of them.", ["≥40"]),
        ("Raids fell from 40 to 21.", ["40", "21"]),
        ("Roughly 30% and 40% failed.", ["~30", "~40"]),
        ("They hold the eastern third of it.", ["33.33"]),
        ("Two died, one in a crash and one from wounds.", ["2", "1", "1"]),
        ("Siege by fire and two in five children hurt.", ["40"]),
        ("It fell to minus-20 degrees Celsius.", ["-20"]),
        ("It pays a quarter or so.", ["~25"]),
    ],
)
def test_amounts_in_context(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected
