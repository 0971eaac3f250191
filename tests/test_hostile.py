"""Hostile input: work grows with the text and no faster, nothing raises, and what segmentation says always holds."""

import json
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import audit
from claimcheck.segmentation import segment
from claimcheck.segmentation.sentences import LONGEST

# One unit of each text that tries to make a pattern or a loop go over it again and again.
LARGE = {
    "digits": "7", "commas": ",", "magnitudes": "thousand ", "opening quotes": "“a ", "brackets": "(",
    "capitals": "Aa ",
}  # fmt: skip
SPARSE = {
    "stops": ".", "spaces": " ", "line ends": "\n", "letters": "a", "names": "General Voskan ", "initials": "J. ",
    "acronyms": "U.S. ", "straight quotes": '"a" ', "apostrophes": "'a ", "bare quotes": '"', "dashes": "12-",
    "hedges": "at least about nearly ", "cues": "he said ", "offices": "Ministry of ", "links": "http://a.b/",
    "menu": "* Home\n", "headings": "# a\n", "dates": "May 3, 2022 ", "currency": "$", "percent signs": "%",
    "hidden": "a\u200b", "escapes": "\x1b[", "markup": "[bold]", "tags": "<p>",
}  # fmt: skip
DENSE = {
    "number words": "one ", "grouped digits": "1,234,", "ranges": "10-15 to 20 or ",
    "shouted": "GENERAL SAID 12 ", "compounds": "twenty-", "parts": "12, including 3, ",
    "rival tolls": "Officials said 12 men died. Police said 19 men died, 7 of them guards.\n\n",
    "lists": "12 men, 3 tanks, ", "quoted": "“12,” he said. ", "ratios": "three times as many as ",
}  # fmt: skip


def sized(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def test_much_of_anything_is_read_in_time() -> None:
    program = "import sys, json\nfrom claimcheck import audit\nfor text in json.load(sys.stdin): audit(text)\n"
    texts = [sized(unit, 200_000) for unit in LARGE.values()] + [sized(unit, 20_000) for unit in SPARSE.values()]
    # A pattern that backtracks takes hours; the limit only has to be longer than a slow machine needs.
    subprocess.run([sys.executable, "-c", program], input=json.dumps(texts), text=True, check=True, timeout=240)


def calls(text: str) -> int:
    """How many Python functions are called to audit the text: the same on every machine."""
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        audit(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", DENSE)
def test_work_grows_with_the_text_and_no_faster(name: str) -> None:
    # Two sentences at least, for what holds between sentences begins with the second.
    short, long = sized(DENSE[name], 2 * LONGEST), sized(DENSE[name], 4 * LONGEST)
    audit(short)
    assert calls(long) < 2 * 1.4 * calls(short)


# Megabytes that an audit of so many characters may add to those of a short one. Of the blank lines a pattern that can
# backtrack into each keeps 200, of the digits a claim of each figure 30.
GROWTH = {"\n": (2_000_000, 60), "1,234,": (60_000, 20)}


@pytest.mark.parametrize("unit", GROWTH, ids=["blank lines", "grouped digits"])
def test_memory_grows_with_the_figures_and_little(unit: str) -> None:
    pytest.importorskip("resource")
    program = """
import resource, sys
from claimcheck import audit
unit, length = sys.argv[1], int(sys.argv[2])
peaks = []
for characters in (1_000, length):
    audit("Police said 12 men died.\\n\\n" + unit * (characters // len(unit)))
    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print((peaks[1] - peaks[0]) // (1024 if sys.platform == "linux" else 1024 * 1024))
"""
    length, most = GROWTH[unit]
    words = [sys.executable, "-c", program, unit, str(length)]
    measured = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    assert int(measured.stdout) < most


PIECES = st.sampled_from(
    [
        *LARGE.values(),
        *SPARSE.values(),
        *DENSE.values(),
        "\n\n",
        "said. In ",
        "”",
        "’",
        "» ",
        "Gen. ",
        "é",
        "\u202e",
        "½",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=80).map("".join), st.text(max_size=400))


@settings(max_examples=250, deadline=None, derandomize=True)
@given(TEXTS)
def test_what_segmentation_says_of_any_text_holds(text: str) -> None:
    layout = segment(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(layout.blocks))
    assert all(a.span.end <= b.span.start and a.block <= b.block for a, b in pairwise(layout.sentences))
    assert all(layout.blocks[s.block].span.holds(s.span) and s.span.of(text).strip() for s in layout.sentences)
    assert {sentence.block for sentence in layout.sentences} == set(range(len(layout.blocks)))
    for quotation in layout.quotations:
        assert quotation.span.holds(quotation.inner)
        assert any(block.span.holds(quotation.span) for block in layout.blocks)
    assert [q.span.start for q in layout.quotations] == sorted(q.span.start for q in layout.quotations)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(TEXTS)
def test_no_character_that_can_be_read_is_lost(text: str) -> None:
    sentences = segment(text).sentences
    kept = sum(len("".join(sentence.span.of(text).split())) for sentence in sentences)
    assert kept == len("".join(text.split()))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(TEXTS)
def test_no_text_breaks_the_audit(text: str) -> None:
    for figure in audit(text).figures:
        assert figure.span.of(text) == figure.text


def test_nothing_recurses_on_depth() -> None:
    deep = "“‘" * 3_000 + "12 men" + "’”" * 3_000 + "\n\n" + "(" * 5_000 + "12" + ")" * 5_000 + ", including 3" * 200
    assert audit(deep).figures
