"""Straight quotation marks with words stuck to them on both sides, where paragraphs were joined without a space."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from claimcheck.model import Span
from claimcheck.segmentation.marks import Mark

STRAIGHT = '"＂'
# No stretch between two marks counts for more: what is quoted speaks of itself, and so may the narrator, but less.
MOST_SAID = 3


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|ourselves|myself)\b")


def settle_stuck(text: str, block: Span, marks: Sequence[Mark], *, opens: bool, ends_open: bool) -> list[Mark]:
    """The marks of a block, with each stuck one given its role where taking them in turn leads to a contradiction.

    Speech that runs over several paragraphs opens its marks again at the head of each and closes them once: in
    `"We held on."Then we fled.""` stuck together the second mark opens again. `opens` says that the block begins
    inside a quotation, `ends_open` that it ends inside one.
    """
    settled = list(marks)
    if not any(_is_stuck(text, mark) for mark in marks):
        return settled
    pending: list[int] = []
    is_open = started_open = opens
    double = [place for place, mark in enumerate(marks) if mark.family == "double"]
    for place in [*double, None]:
        if place is not None and _is_stuck(text, marks[place]):
            pending.append(place)
            is_open = not is_open
            continue
        expects_open = _expects_open(marks[place] if place is not None else None, is_open=is_open, ends_open=ends_open)
        if is_open != expects_open:
            until = marks[place].start if place is not None else block.end
            _open_one_again(text, settled, pending, started_open=started_open, until=until)
        pending = []
        is_open = started_open = not expects_open
    return settled


def _is_stuck(text: str, mark: Mark) -> bool:
    """Whether a straight mark has something stuck to it on both sides that does not tell what the mark does."""
    if mark.role != "either" or text[mark.start] not in STRAIGHT:
        return False
    return not text[mark.start - 1].isspace() and not text[mark.end].isspace()


def _expects_open(mark: Mark | None, *, is_open: bool, ends_open: bool) -> bool:
    """Whether a quotation should be open before a mark whose role is sure; before the end of the block where None."""
    if mark is None:
        return ends_open
    return is_open if mark.role == "either" else mark.role == "close"


def _open_one_again(text: str, marks: list[Mark], pending: Sequence[int], *, started_open: bool, until: int) -> None:
    """Lets one of the pending marks that would close a quotation open it again, and all after it change their turn.

    It is the one that leaves most of what is said in the first person inside quotation marks.
    """
    closing = range(0 if started_open else 1, len(pending), 2)
    if not closing:
        return
    ends = [*(marks[place].start for place in pending[1:]), until]
    said = [
        min(MOST_SAID, sum(1 for _ in _first_person().finditer(text, marks[place].end, end)))
        for place, end in zip(pending, ends, strict=True)
    ]
    # Behind a mark that closes stands what is outside: opened again there, it would be inside.
    gains = [count if turn % 2 == closing.start else -count for turn, count in enumerate(said)]
    from_here = list(accumulate(reversed(gains)))[::-1]
    again = max(closing, key=lambda turn: from_here[turn])
    for turn, place in enumerate(pending):
        would_close = turn % 2 == closing.start
        is_turned = turn > again
        marks[place] = marks[place]._replace(role="close" if would_close != is_turned else "open")
    marks[pending[again]] = marks[pending[again]]._replace(role="reopen")
