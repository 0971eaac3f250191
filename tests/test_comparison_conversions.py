"""The same amount told twice: in another unit, as a share and a count; and amounts that only stand side by side."""

import pytest

import claimcheck

CONVERTED = [
    "The front runs for 100 kilometres (62 miles) along the river.",
    "The rocket flew 50 miles, or about 80 kilometres.",
    "The drone carried 40 pounds, roughly 18 kilograms, of explosive.",
    "The court fined her 4,200 rubles, the equivalent of $55.",
    "Some 900 pesos are worth four dollars.",
    "Around 12 percent of the islanders, or 70,000 people, have fled.",
    "Six percent of the refugees - 14,000 people - live in barns.",
    "Almost a quarter of the force (1,100 men) deserted.",
    "About 12,000 conscripts have enlisted, nearly 8 per cent of the class.",
    "Output fell to 7 million tonnes a day — about 30 percent of the capacity of the pits.",
    "It sold 300 tanks, a third of its fleet.",
]

NOT_CONVERTED = [
    # the second is another distance, and must not be held against the first either
    "The front runs for 50 miles, about 30 kilometres from the border.",
    "The raid killed 40 people, about 60 percent of them women.",
    "The party won 20 percent of the vote and 30 seats.",
    "He holds 45% of the shares, some 2,300 of which were seized.",
    "The strike destroyed 12 houses, 30 percent more than on Monday.",
    "The talks ran for two days, or three hours too long.",
]


@pytest.mark.parametrize("text", CONVERTED)
def test_converted(text: str) -> None:
    relations = claimcheck.audit(text).relations
    assert [relation.type for relation in relations] == ["converts"]
    assert relations[0].holds is not False


@pytest.mark.parametrize("text", NOT_CONVERTED)
def test_not_converted(text: str) -> None:
    assert "converts" not in {relation.type for relation in claimcheck.audit(text).relations}
