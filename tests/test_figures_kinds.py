"""Kinds and units."""

import pytest
from amounts_desk import figures_of, kinds, spans

KINDS: dict[str, list[str]] = {
    "count": [
        "12 men", "three villages", "a five-member panel", "a nine-storey block", "a 300-strong unit",
    "1.2m people", "40k men", "135 times",
        "20m dead",
    ],
    "percent percent": [
        "40%", "40 per cent", "forty percent", "51 pct", "24pc", "two-thirds of it", "half of it",
        "2 percentage points", "one in five",
    ],
    "money dollar": [
        "$40", "$1.2m", "US$ 2.5bn", "$US40 million", "20,000 dollars", "18.50 dlrs", "12 US dollars",
        "a $5 million reward",
    ],
    "money mark": ["20 million marks", "30 million deutschmarks"],
    "money sol": ["30 million soles"],
    "money Kenyan shilling": ["300m Kenyan shillings"],
    "measure quintal": ["40 quintals"],
    "measure megawatt hour": ["400 MWh"],
    "measure millisievert": ["5 millisieverts"],
    "money euro": ["200€", "30 €", "€50bn", "5 million euros", "EUR 300", "a 30-million- euro loan"],
    "money pound": ["£3.5bn", "£500m", "20 million pounds"],
    "money rupee": ["Rs 500 crore", "Rs. 2 lakh", "40 lakh rupees"],
    "money naira": ["N300bn"],
    "money hryvnia": ["12 million hryvnias", "₴500", "30 bn. hryvnias"],
    "money Syrian pound": ["10,000 Syrian pounds"],
    "money Australian dollar": ["A$40m", "300 Australian dollars"],
    "measure kilometre": ["15 km", "15km", "40 kilometers", "100 KM"],
    "measure mile": ["a 300-mile border", "60 miles", "half a mile"],
    "measure square kilometre": ["300 sq km", "300 sq. km", "300 km2", "300 km²", "1,500 square kilometres"],
    "measure square nautical mile": ["420 square nautical miles"],
    "measure metric ton": ["300 metric tons"],
    "measure dunam": ["40 dunams"],
    "measure millimetre": ["155mm", "105-mm guns", "7.62 mm"],
    "measure pound": ["2,000-pound bombs", "500lb"],
    "measure tonne": ["120 tonnes", "4,500 MT", "300 metric tonnes"],
    "measure metre": ["500m away", "18m-deep", "300m from it"],
    "measure kilometre per hour": ["80 km/h", "80 kph"],
    "measure degree Celsius": ["45 degrees Celsius", "40°C", "20 Celsius"],
    "money yen": ["Y=28,030"],
    "duration day": ["three days", "a four-day lull", "four more days", "60-day"],
    "duration hour": ["half an hour", "an hour and a half", "a two-hour talk", "half an hour's notice"],
    "duration year": ["a two-year-old war", "5 years", "20-plus years", "15+ years"],
    "age year": [
        "aged 12", "a 75-year-old man", "14-year-olds", "40 years old", "children as young as 10",
        "people over 60", "aged between 16 and 45", "10- and 12-year-olds",
    ],
    "age month": ["a six-month-old boy"],
    "ratio": ["three times as many", "10:1", "tenfold", "twice the size", "a 10-fold rise"],
    "rate": ["200 a day", "50,000 shells per month", "1,000 men every day", "300 shells daily"],
    "rate dollar": ["$100 a barrel"],
    "rate barrel": ["800,000 bpd", "57,000 barrels per day"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "phrase"), [(kind, p) for kind, phrases in KINDS.items() for p in phrases])
def test_kind_and_unit(kind: str, phrase: str) -> None:
    assert kinds(f"They spoke of {phrase} there.")[0] == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Kovalenko, 40, was hit.", ["age year"]),
        ("The soldier, 24, said so.", ["age year"]),
        ("Ivan Petrov (68) was hit.", ["age year"]),
        ("Boys aged three, six and 17 were hurt.", ["age year", "age year", "age year"]),
        ("On Monday, 40, not 30, came.", ["count", "count"]),
        ("Every month, the war costs 5 billion euros.", ["rate euro"]),
        ("Six civilians including a child died.", ["count"]),
        ("Support grew from 60 to 71 percent.", ["percent percent", "percent percent"]),
        ("They spent 6 and 8 days in jail.", ["duration day", "duration day"]),
        ("Samuel May, 25, and Yahel Cohen, 13 - were missing.", ["age year", "age year"]),
        ("Two-week-old clashes killed a two-week-old baby.", ["duration week", "age week"]),
        ("A $2m-a-year deal was struck.", ["rate dollar"]),
        ("They paid 1,000 Hong Kong dollars.", ["money Hong Kong dollar"]),
        ("They dropped dozens of barrel bombs.", ["count"]),
        ("He led 200 foot soldiers.", ["count"]),
    ],
)
def test_kind_in_context(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 162,046-ton tanker sank.", ["162,046-ton"]),
        ("Several hundred feet apart.", ["Several hundred feet"]),
        ("They got billions of dollars.", ["billions of dollars"]),
        ("The 1.15\nmln bpd flow fell.", ["1.15\nmln bpd"]),
        ("It earned $100 a barrel.", ["$100"]),
        ("A three-month-old truce held.", ["three-month-old"]),
        ("A trillion dollars sank.", ["A trillion dollars"]),
        ("The term is four-year-long.", ["four-year"]),
    ],
)
def test_the_span_takes_the_unit(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_a_rate_says_what_it_is_per() -> None:
    text = "They fired 50,000 shells per month."
    (figure,) = figures_of(text)
    assert figure.per == "month"
    assert figure.spans.per is not None and figure.spans.per.of(text) == "per month"
