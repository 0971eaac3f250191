"""An article's counts as sums see them: in order, with what words tell of them and which stand in brackets."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.neighbours import between, counts_alike
from claimcheck.comparison.parts.words import listed_on


@cache
def brackets() -> re.Pattern[str]:
    """Round and square brackets."""
    return re.compile(r"[()\[\]]")


class Ledger(NamedTuple):
    """The counts of an article and what is known of them before anything is added up.

    `part_of` gives a part's whole, as told by words; `hosts` the figure before the bracket that a figure stands in.
    """

    text: str
    counts: Sequence[Claim]
    part_of: Mapping[str, str]
    hosts: Mapping[str, str]

    def told(self, claim: Claim) -> str | None:
        """The id of the whole that words name for a part."""
        return self.part_of.get(claim.id)

    def host(self, claim: Claim) -> str | None:
        """The id of the figure that a bracketed one belongs to."""
        return self.hosts.get(claim.id)

    def at_level(self, claims: Sequence[Claim], whole: Claim) -> list[Claim]:
        """The claims that can add up to a whole: in its own bracket where it has one, else those beside it.

        "174 killed (67 men, 48 women …) and 559 injured": the men are no addends beside the injured.
        """
        if not self.hosts:
            return list(claims)
        inner = [claim for claim in claims if self.host(claim) == whole.id]
        return inner or [claim for claim in claims if self.host(claim) == self.host(whole)]

    def splits_list(self, run: Sequence[Claim], whole: Claim) -> bool:
        """Whether a run leaves out an item of the list it stands in: two of "seven Ruthenians, four Norlanders …"."""
        first, last = self.place(run[0]), self.place(run[-1])
        before = self.counts[first - 1] if first else None
        after = self.counts[last + 1] if last + 1 < len(self.counts) else None
        return self.listed(before, run[0], whole) or self.listed(run[-1], after, whole)

    def listed(self, left: Claim | None, right: Claim | None, whole: Claim) -> bool:
        """Whether two neighbours, neither of them the whole, are items of one list."""
        if left is None or right is None or whole.id in (left.id, right.id) or self.told(right) == left.id:
            return False
        alike = left.figure.sentence == right.figure.sentence and left.figure.state == right.figure.state
        item = alike and counts_alike(left, right) and self.host(left) == self.host(right)
        return item and bool(listed_on().search(between(self.text, left, right)))

    def place(self, claim: Claim) -> int:
        """Where a claim stands among the counts."""
        return bisect_left(self.counts, claim.index, key=lambda other: other.index)


def bracketed(text: str, counts: Sequence[Claim]) -> dict[str, str]:
    """For each figure in a bracket the id of the one before it: "174 killed (67 men, 48 women)"."""
    found: dict[str, str] = {}
    open_at: list[str] = []
    for left, right in pairwise(counts):
        if left.figure.sentence != right.figure.sentence:
            open_at = []
            continue
        for mark in brackets().findall(text, left.figure.span.end, right.figure.span.start):
            if mark in "([":
                open_at.append(left.id)
            elif open_at:
                open_at.pop()
        if open_at:
            found[right.id] = open_at[-1]
    return found
