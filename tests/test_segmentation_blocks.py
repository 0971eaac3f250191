"""Blocks: what each piece of a text is, written as KIND: its first words."""

import pytest

from claimcheck import audit
from claimcheck.segmentation import segment

BODY = "At least 14 people were killed on Monday when shells hit the market of Tarsk, Governor Irena Voskan said.\n"
MORE = "She said that the market had been full when the shells fell, and that nobody had been warned beforehand.\n"


def kinds(text: str) -> list[str]:
    """Each block as "kind: first three words"."""
    return [f"{b.kind}: {' '.join(b.span.of(text).split()[:3])}" for b in segment(text).blocks]


CASES = [
    ("a headline", f"Fourteen die in Tarsk\n\n{BODY}", ["headline: Fourteen die in", "body: At least 14"]),
    (
        "no headline: the first block is a sentence",
        f"Shells fell.\n\n{BODY}",
        ["body: Shells fell.", "body: At least 14"],
    ),
    (
        "no headline: nothing longer follows",
        "Fourteen die in Tarsk\n\nShells fell.\n",
        ["heading: Fourteen die in", "body: Shells fell."],
    ),
    ("a slug", f"ATTENTION - ADDS toll ///\n\n{BODY}", ["headline: ATTENTION - ADDS", "body: At least 14"]),
    ("a cable's number", f"TST9-MUC1-0001\n\n{BODY.upper()}", ["headline: TST9-MUC1-0001", "body: AT LEAST 14"]),
    (
        "a standfirst without a stop",
        f"Fourteen die in Tarsk\n\nGovernor blames army for strike\n\n{BODY}",
        ["headline: Fourteen die in", "standfirst: Governor blames army", "body: At least 14"],
    ),
    (
        "a first paragraph is no standfirst",
        f"Fourteen die in Tarsk\n\n{MORE}\n{BODY}",
        ["headline: Fourteen die in", "body: She said that", "body: At least 14"],
    ),
    (
        "the headline again below",
        f"Fourteen die in Tarsk market strike\n\n{BODY}\nFourteen die in Tarsk market strike\n\n{MORE}",
        ["headline: Fourteen die in", "body: At least 14", "headline: Fourteen die in", "body: She said that"],
    ),
    (
        "a byline and a date",
        f"Fourteen die in Tarsk\n\nBy Marek Hadl\n\nMonday, March 4, 2024\n\n{BODY}",
        ["headline: Fourteen die in", "furniture: By Marek Hadl", "furniture: Monday, March 4,", "body: At least 14"],
    ),
    ("a dateline is body", f"DRAVNA, March 4 (AP) --\n\n{BODY}", ["body: DRAVNA, March 4", "body: At least 14"]),
    (
        "headings",
        f"{BODY}\n## The aftermath\n\n{MORE}\n– Roads closed –\n\n{MORE}",
        [
            "body: At least 14",
            "heading: ## The aftermath",
            "body: She said that",
            "heading: – Roads closed",
            "body: She said that",
        ],
    ),
    (
        "items",
        f"{BODY}\nThe toll by town:\n\n• Tarsk: 14 dead\n• Volm: 3 dead\n\n{MORE}",
        ["body: At least 14", "body: The toll by", "item: • Tarsk: 14", "item: • Volm: 3", "body: She said that"],
    ),
    (
        "an endless row of numbers",
        f"{BODY}\n{'1,204, 88, ' * 60}\n\n{MORE}",
        ["body: At least 14", "table: 1,204, 88, 1,204,", "body: She said that"],
    ),
    (
        "a table",
        f"{BODY}\nTown\tDead\tHurt\nTarsk\t14\t30\n\n{MORE}",
        ["body: At least 14", "table: Town Dead Hurt", "table: Tarsk 14 30", "body: She said that"],
    ),
    (
        "a caption",
        f"{BODY}\nA burnt lorry near Tarsk, 4 March (Photo: I. Olin)\n\n{MORE}",
        ["body: At least 14", "caption: A burnt lorry", "body: She said that"],
    ),
    (
        "a link in capitals",
        f"{BODY}\nNINE DRONES SHOT DOWN OVER ULMA\n\n{MORE}",
        ["body: At least 14", "furniture: NINE DRONES SHOT", "body: She said that"],
    ),
    (
        "an article in capitals",
        f"FOURTEEN DIE IN TARSK\n\n{BODY.upper()}\n{MORE.upper()}",
        ["headline: FOURTEEN DIE IN", "body: AT LEAST 14", "body: SHE SAID THAT"],
    ),
    (
        "a share bar and a menu on one line",
        f"Home | World | Sport\n\n{BODY}\nFacebook Twitter Email Print\n",
        ["furniture: Home | World", "body: At least 14", "furniture: Facebook Twitter Email"],
    ),
    (
        "a dated page run together",
        f"Shells kill 14 in Tarsk market\n\n4 March 2024 Shells kill 14 in Tarsk market. {BODY.strip()} {MORE * 3}",
        ["headline: Shells kill 14", "furniture: 4 March 2024", "headline: Shells kill 14", "body: At least 14"],
    ),
    (
        "a title with a credit run together",
        f"Shells kill 14 in Tarsk market AFP Monday 4 Mar 2024 {BODY.strip()} {MORE * 3}",
        ["headline: Shells kill 14", "furniture: AFP Monday 4", "body: At least 14"],
    ),
    ("blank", "\n \n\t\n", []),
    ("signs only", "* * *\n\n—\n\n...", ["furniture: * * *", "furniture: —", "furniture: ..."]),
]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_kinds(text: str, wanted: list[str]) -> None:
    text = text.replace(MORE * 3, MORE.strip() + " " + MORE.strip() + "\n")
    assert kinds(text) == wanted


NOTED = f"""{BODY}
{MORE.strip()}1

The road was shut all week.2 It opened on Friday, the police said.3

1 Displacement survey, covering 31 villages.
2 See the second bulletin, page 4.

3 Officers who stood on the road.

12 Soldiers fell on Friday.
"""


def test_the_numbers_of_footnotes_are_no_figures() -> None:
    found = audit(NOTED)
    assert [b.span.of(NOTED) for b in found.layout.blocks if b.kind == "furniture"] == ["1", "2", "3"]
    assert [f.text for f in found.figures if f.claim] == ["14", "31", "12"]


def test_prose_that_begins_like_furniture_is_kept() -> None:
    text = (
        f"{BODY}\nMore than 30 others were hurt.\n\nSupport for the truce fell.\n\nComments by both sides followed.\n"
    )
    assert "furniture" not in [block.kind for block in segment(text).blocks]


def test_numbered_headings_are_one_sentence() -> None:
    text = f"1. The road north\n\n{BODY}"
    assert next(s.span.of(text) for s in segment(text).sentences) == "1. The road north"
