"""Sentences: text on the left, the sentences it holds on the right."""

import textwrap

import pytest

from claimcheck.model import Span
from claimcheck.segmentation import segment
from claimcheck.segmentation.sentences import split_sentences

CORPUS = [
    ("Gen. Orlov spoke. He left.", ["Gen. Orlov spoke.", "He left."]),
    ("The U.S. Army lost 3.5 tonnes. The U.N. said so.", ["The U.S. Army lost 3.5 tonnes.", "The U.N. said so."]),
    ("He flew to the U.S. The talks failed.", ["He flew to the U.S.", "The talks failed."]),
    ("Twelve died, he said.In 2022 more fell.", ["Twelve died, he said.", "In 2022 more fell."]),
    ("“We lost 12 men.” The town fell.", ["“We lost 12 men.”", "The town fell."]),
    ("“Fire!” Captain Orlov shouted. They ran.", ["“Fire!” Captain Orlov shouted.", "They ran."]),
    ("Company No. 3 held on. No. They fled.", ["Company No. 3 held on.", "No.", "They fled."]),
    ("On Jan. 5 it began. In Feb. they met.", ["On Jan. 5 it began.", "In Feb. they met."]),
    ("TWO MEN DIED.  THE ARMY FLED.", ["TWO MEN DIED.", "THE ARMY FLED."]),
    ("Ten were killed.[4] Six lived.", ["Ten were killed.[4]", "Six lived."]),
    ("J. R. Brown and John F. Kerr came. So did A. Smith.", ["J. R. Brown and John F. Kerr came.", "So did A. Smith."]),
    ("See www.Example.Org for more. It is free.", ["See www.Example.Org for more.", "It is free."]),
    ("Lt.-Gen. Musa spoke ... and left.", ["Lt.-Gen. Musa spoke ... and left."]),
    ("The man was ill. Doctors came.", ["The man was ill.", "Doctors came."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), CORPUS)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)))] == sentences


# A bar stands where a sentence ends; the text is without it.
BARRED = [
    "Two fell to the TDF.|Residents saw it on X.|The rest fled.",
    "It fell.|“I’ve seen it,” he said.|“[The] army left.",
    "They hit the depot.|- These were our men.|I'm sure.",
    "Many were hurt.|12 others died.|1,200 men stayed.",
    "A bill of Rs.500 crore for No.5 company since the Sept.11 attacks.",
    "By J.Smith, Lt.-Gen. Musa and A.B.Carter of U.S.Steel.",
    "It began at 8:00 p.m. Tuesday.| It ended at 5 a.m.| The toll was 12.",
    "“... We have spoken.| It is over.”",
    "« Ils ont perdu 12 hommes. »| Il est parti. ”",
    "3 . The road north",
]


@pytest.mark.parametrize("barred", BARRED)
def test_where_sentences_end(barred: str) -> None:
    text = barred.replace("|", "")
    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)))] == [
        part.strip() for part in barred.split("|")
    ]


def test_hard_wraps_join_into_sentences() -> None:
    text = (
        "SHELLING GOES ON\n\nThe shelling of the northern districts went on through the night,\n"
        "the mayor said, and by dawn 14 people had been brought to the only\nhospital. Six of them died.\n"
        "    A second barrage hit the depot at noon and burned two lorries\nto the wheels.\n"
    )
    layout = segment(text)
    assert [s.span.of(text).split("\n")[0][:20] for s in layout.sentences] == [
        "SHELLING GOES ON", "The shelling of the ", "Six of them died.", "A second barrage hit",
    ]  # fmt: skip


WRAPPED = (
    "The shelling of the northern districts went on through the night, the mayor of Tarsk said, and by dawn 14 people "
    "had been brought to the only hospital of the town, where two doctors and nine nurses had been at work since noon. "
    "Six of them died. A second barrage hit the depot at noon and burned two lorries to the wheels, but hurt nobody."
)


@pytest.mark.parametrize("width", [30, 38, 60, 72, 98, 118, 140])
def test_any_column_width_joins_into_sentences(width: int) -> None:
    text = "Shelling goes on\n\n" + textwrap.fill(WRAPPED, width) + "\n"
    layout = segment(text)
    assert [" ".join(s.span.of(text).split()) for s in layout.sentences] == [
        "Shelling goes on", *(span.of(WRAPPED) for span in split_sentences(WRAPPED, Span(0, len(WRAPPED)))),
    ]  # fmt: skip


def test_short_lines_that_begin_anew_stay_apart() -> None:
    text = (
        "Tarsk: 14 killed, 30 wounded\nVolm: three killed, 5 wounded\nSelin: two men wounded\nOrlen: nobody was hurt\n"
    )
    assert len(segment(text).blocks) == 4
