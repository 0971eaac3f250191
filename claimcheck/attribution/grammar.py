"""The mention that plain grammar makes the speaker at a cue: the rule that the scorer starts from."""

from claimcheck.attribution.passage import Passage, phrase, words
from claimcheck.model import Cue, Mention, Span

ADJACENT = 3
"""Characters between a cue and a mention that still count as side by side."""


LONGEST_RELATIVE = 16
"""Characters from a mention to the verb of its relative clause: ", who has since "."""
CLAUSES = frozenset(("that", "but", "time", "cause", "semicolon", "colon"))
"""Joints that no apposition holds."""


def grammatical(
    passage: Passage, cue: Cue, sentence: Span, left: list[Mention], right: list[Mention]
) -> Mention | None:
    """The subject of a verb of saying, or what follows "according to"; None where neither is there.

    `left` and `right` are the mentions of the sentence on either side of the cue, nearest first.
    """
    behind = right[0] if right and phrase(right[0]).start - cue.span.end <= ADJACENT else None
    if cue.kind in ("according_to", "document"):
        return behind or (left[0] if left and cue.kind == "document" else None)
    if behind and inverted(passage, cue, left):
        return behind
    subjects = [mention for mention in left if may_be_subject(passage, mention, sentence)]
    if not subjects:
        return None
    return named(passage, subjects) or subjects[0]


def antecedent(passage: Passage, cue: Cue, left: list[Mention]) -> Mention | None:
    """Whom a relative clause tells of: "said Ana Ruiz, who offered a reward of", whoever spoke before."""
    if not left:
        return None
    end = phrase(left[0]).end
    if cue.span.start - end > LONGEST_RELATIVE:
        return None
    gap = passage.text[end : cue.span.start].replace(",", " ").split()
    return left[0] if gap and gap[0] == "who" and set(gap[1:]) <= words("before", "perfect") else None


def inverted(passage: Passage, cue: Cue, left: list[Mention]) -> bool:
    """Whether the subject of a verb stands behind it: "…", said Ana Ruiz."""
    before = passage.text[max(0, cue.span.start - 3) : cue.span.start].rstrip()[-1:]
    if before in ("”", '"', "’", "'", "»") or not left:
        return True
    start = phrase(left[0]).end
    if not wrapped(passage.text, start, cue.span.start):
        return before == ","
    # A clause of its own is no apposition: "The office in Tarna, Ruland is closing, as it has no staff, said Ana Ruiz".
    gap = passage.joints(start, cue.span.start)
    return before == "," and "relative" not in gap and not CLAUSES.isdisjoint(gap)


def wrapped(text: str, start: int, end: int) -> bool:
    """Whether a gap is a phrase set off by commas: "Ana Ruiz, the mayor, said"."""
    return end - start > ADJACENT and text[start] == "," and "," in text[end - 2 : end]


def may_be_subject(passage: Passage, mention: Mention, sentence: Span) -> bool:
    """Whether nothing governs a mention: no preposition, no other cue, no relative clause, no possessive mark."""
    whole, text = phrase(mention), passage.text
    if text[whole.end : whole.end + 2] in ("'s", "’s"):
        return False
    before = text[max(sentence.start, whole.start - 24) : whole.start].lower().split()
    if before and any(
        before[-1] in words("prepositions", name) for name in ("oblique", "genitive", "agent", "addressed")
    ):
        return False
    taken = passage.cue_row.within(max(sentence.start, whole.start - 20), whole.start)
    if taken and whole.start - passage.cue_row.ends[taken[-1]] <= ADJACENT + 4:
        return False
    joints = passage.joints(max(sentence.start, whole.start - 60), whole.start)
    return not (joints and joints[-1] == "relative")


def named(passage: Passage, subjects: list[Mention]) -> Mention | None:
    """The named one of two in apposition: "the commander, Ana Ruiz, said", "Ana Ruiz, the commander, said"."""
    if len(subjects) < 2:
        return None
    nearest, other = subjects[0], subjects[1]
    if passage.text[phrase(other).end : phrase(nearest).start].strip() != ",":
        return None
    return other if capital(passage, other) and not capital(passage, nearest) else nearest


def capital(passage: Passage, mention: Mention) -> bool:
    """Whether the entity of a mention goes by a proper name."""
    source = passage.sources.get(mention.source)
    return bool(source and source.name and source.name[:1].isupper())
