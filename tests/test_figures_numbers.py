"""Numerals: value <- surfaces. A figure's text is the number expression, its value what the words are worth."""

import pytest
from amounts_desk import amounts, spans

VALUES: dict[str, list[str]] = {
    "45": ["45", "forty-five", "FORTY-FIVE", "forty five"],
    "1200": ["1,200", "1 200", "1\u00a0200", "1\u202f200", "1'200", "twelve hundred", "one thousand two hundred"],
    "1250000": ["1,250,000", "1 250 000", "1.25 million", "1.25mln", "12,50,000", "1.25 MILLION"],
    "28642": ["28,642", "twenty-eight thousand six hundred and forty-two"],
    "3500000": ["3.5 million", "three and a half million", "3,5 million", "three point five million", "3½ million"],
    "500000": ["500,000", "half a million", "half-a-million", "5 lakh", "500k"],
    "1500000": ["1.5 million", "a million and a half", "one and a half million"],
    "750000": ["three quarters of a million", "three-quarters of a million"],
    "150": ["a hundred and fifty", "one hundred fifty", "150"],
    "36": ["three dozen", "thirty-six"],
    "6": ["half a dozen", "half-dozen", "six"],
    "20": ["a score of", "twenty"],
    "40000": ["40k", "40,000", "forty thousand", "40 thousand"],
    "11700000000": ["11 billion 700 million", "11.7bn", "11.7 billion"],
    "24+": ["dozens of", "a few dozen", "couple dozen"],
    "300+": ["several hundred"],
    "20000+": ["tens of thousands of", "Tens of thousands of"],
    "200000+": ["hundreds of thousands of", "hundreds of thousands and"],
    "200+": ["hundreds of", "a few hundred", "a couple of hundred", "hundreds, if not thousands, of"],
}


@pytest.mark.parametrize(("value", "surface"), [(value, s) for value, surfaces in VALUES.items() for s in surfaces])
def test_value(value: str, surface: str) -> None:
    assert amounts(f"They counted {surface} men there.") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam lost a quarter of its water.", ["25"]),
        ("Two-thirds of the grid is dark.", ["66.67"]),
        ("One in five mines failed to explode.", ["20"]),
        ("Nine out of ten wells are dry.", ["90"]),
        ("One out of every three beds is taken.", ["33.33"]),
        ("They hold 3/4 of the town.", ["75"]),
        ("Half of the fleet sailed.", ["50"]),
        ("Production rose tenfold.", ["10"]),
        ("They fire five times as many shells.", ["5"]),
        ("They were outnumbered 10 to 1.", ["10"]),
        ("The price doubled.", ["2"]),
        ("It fell to minus 20 degrees.", ["-20"]),
        ("The rate was .5 per cent.", ["0.5"]),
    ],
)
def test_shares_and_multiples(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials counted two hundred and five prisoners.", ["two hundred and five"]),
        ("The camp has a dozen tents and 30 cots.", ["a dozen", "30"]),
        ("They fired two 500-pound bombs.", ["two", "500-pound"]),
        ("They found 2 100-round belts.", ["2", "100"]),
        ("Seven were killed and nineteen wounded.", ["Seven", "nineteen"]),
        ("A report of 1,024 KIA; 3,100 WIA; 27 POWs.", ["1,024", "3,100", "27"]),
        ("It cost $1.2BILLION in 48 hours.", ["$1.2BILLION", "48 hours"]),
    ],
)
def test_neighbours_stay_apart(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_dots_group_digits_only_where_the_article_shows_it() -> None:
    assert amounts("The city had 1.200.000 residents and lost 1.500 of them.") == ["1200000", "1500"]
    assert amounts("The index stood at 1.500 yesterday.") == ["1.5"]


def test_copy_that_has_run_together_still_reads() -> None:
    assert amounts("The market was hit.Some 40 people died.At least nine houses burned.") == ["~40", "≥9"]
    assert spans("They left two years ago.The mayor stayed.") == ["two years"]
    assert amounts("Losses reached 140,000.In turn, 300 were freed.") == ["140000", "300"]


@pytest.mark.parametrize(
    "text", ["ï¿½", "caï¿½ï¿½s", "999999999999999999999999999999 men", "a third man", "multi-million dollar deals"]
)
def test_no_number_here(text: str) -> None:
    assert amounts(text) == []
