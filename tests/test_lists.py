"""Lists of numbers, a line each: laid out as items, counted, said and added up by the sentence over them."""

import pytest

import claimcheck
from claimcheck.model import Audit
from claimcheck.segmentation import segment

LEAD = "At least 83 people were killed in Sarmatia, the ministry said, giving these figures:\n\n"
ITEMS = "Volna: 31\nKuprina: 19\nBrenik: 33\n"


def kinds(text: str) -> list[str]:
    return [block.kind for block in segment(text).blocks]


@pytest.mark.parametrize(
    "lines",
    [
        "Volna: 31\nKuprina: 19",
        "Volna – 31\nKuprina – 19",
        "31 in Volna\n19 in Kuprina",
        "Volna: over 31\nKuprina: some 19",
    ],
)
def test_lines_of_numbers_under_a_colon_are_items(lines: str) -> None:
    assert kinds(f"A headline\n\nThe police gave these figures on Monday:\n\n{lines}\n")[-2:] == ["item", "item"]


@pytest.mark.parametrize("lines", ["Sunday: 14:30\nMonday: 15:30", "The aftermath\nThe dead", "Volna: a city"])
def test_other_short_lines_are_no_items(lines: str) -> None:
    text = f"A headline\n\nThe convoy left on Monday and came back two days later.\n\n{lines}\n"
    assert "item" not in kinds(text)


def sums(audit: Audit) -> list[str]:
    texts = {figure.id: figure.text for figure in audit.figures}
    return [f"{texts[r.a]} in {texts[r.b]}" for r in audit.relations if r.type == "sums_to"]


def test_items_count_what_the_sentence_over_them_counts() -> None:
    audit = claimcheck.audit(f"A headline\n\n{LEAD}{ITEMS}")
    assert [(f.counted, f.category, f.state) for f in audit.figures] == [("people", "people", "killed")] * 4
    assert [a.sourcing for a in audit.attributions] == ["named", "implied", "implied", "implied"]
    assert sums(audit) == ["31 in 83", "19 in 83", "33 in 83"]


def test_an_item_that_names_its_source_keeps_it() -> None:
    audit = claimcheck.audit(f"A headline\n\n{LEAD}Volna: 31, according to the town's mayor\nKuprina: 19\n")
    assert [a.sourcing for a in audit.attributions] == ["named", "named", "implied"]
    assert audit.attributions[1].source != audit.attributions[2].source


def test_items_that_fall_short_are_no_sum() -> None:
    assert sums(claimcheck.audit(f"A headline\n\n{LEAD}Volna: 31\nKuprina: 19\nBrenik: 12\n")) == []


def test_two_items_that_make_up_a_third_are_no_sum() -> None:
    assert (
        sums(claimcheck.audit("A headline\n\nThe police counted the dead:\n\nVolna: 31\nKuprina: 19\nBrenik: 12\n"))
        == []
    )


AXES = "On the {} axis, the enemy attacked {} times. In the {} direction, {} assaults were repelled. "


def test_attacks_told_place_by_place_add_up() -> None:
    told = AXES.format("Volna", "five", "Kupra", "12") + AXES.format("Lima", "nine", "Siva", "17")
    audit = claimcheck.audit(f"A headline\n\nA total of 43 clashes took place, the staff said.\n\n{told}\n")
    assert sums(audit) == ["five in 43", "12 in 43", "nine in 43", "17 in 43"]


def test_attacks_that_fall_short_are_no_sum() -> None:
    told = AXES.format("Volna", "five", "Kupra", "12") + AXES.format("Lima", "nine", "Siva", "16")
    assert sums(claimcheck.audit(f"A headline\n\nA total of 43 clashes took place, the staff said.\n\n{told}\n")) == []
