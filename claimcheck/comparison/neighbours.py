"""The words between two figures, and who stands near whom: what parts, sums, changes and conversions look at."""

from collections.abc import Iterable, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.things import HUMAN

# Groups that a count of civilians holds.
WITHIN_CIVILIANS = frozenset({"children", "women", "journalists_aid_medical", "displaced"})


def between(text: str, left: Claim, right: Claim) -> str:
    """The characters between two figures, lower case, white space folded."""
    return " ".join(text[left.figure.span.end : right.figure.span.start].lower().split())


def before(text: str, claim: Claim, length: int = 40) -> str:
    """The characters just before a figure, lower case, white space folded."""
    start = claim.figure.span.start
    return " ".join(text[max(0, start - length) : start].lower().split())


def behind(text: str, claim: Claim, length: int = 40) -> str:
    """The characters just behind a figure, lower case, white space folded."""
    end = claim.figure.span.end
    return " ".join(text[end : end + length].lower().split())


def by_sentence(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """The claims of each sentence that has any, in order."""
    row: list[Claim] = []
    for claim in claims:
        if row and row[-1].figure.sentence != claim.figure.sentence:
            yield row
            row = []
        row.append(claim)
    if row:
        yield row


def counts_alike(part: Claim, whole: Claim) -> bool:
    """Whether the part could be counted within the whole: people among people, else one category."""
    a, b = part.figure, whole.figure
    if a.kind != b.kind or a.unit != b.unit:
        return False
    if a.category in HUMAN and b.category in HUMAN:
        return True
    return a.category == b.category or (part.counted.head is not None and part.counted.head == whole.counted.head)


def holds_group(claim: Claim, whole: Claim) -> bool:
    """Whether a count of the whole's group can hold the part's: no sailors among women, no police among children."""
    part, group = claim.figure.category, whole.figure.category
    if part not in HUMAN or group not in HUMAN:
        return True
    return group == "people" or part in ("people", group) or (group == "civilians" and part in WITHIN_CIVILIANS)


def fate_within(part: Claim, whole: Claim) -> bool:
    """Whether what is said of the part is within what is said of the whole: killed within casualties."""
    a, b = part.figure.state, whole.figure.state
    return a == b or (b == "killed_or_wounded" and a in ("killed", "wounded"))


def around(text: str, claim: Claim, length: int) -> str:
    """The characters about a figure on both sides, lower case, white space folded."""
    start, end = claim.figure.span
    return " ".join(text[max(0, start - length) : end + length].lower().split())
