"""Hyperlinks beside a figure: where the page itself points for it."""

from bisect import bisect_left

from claimcheck.attribution.passage import Passage
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure, Link, Span


def linked(passage: Passage, figure: Figure, voice: Voice | None, links: tuple[Link, ...]) -> str | None:
    """Where the first link leads that touches the figure's clause, its cue or its mention; None without one."""
    if not links:
        return None
    spans = [clause(passage, figure)]
    if voice is not None and voice.sentence == figure.sentence:
        spans += [voice.cue.span] + ([voice.mention.span] if voice.mention else [])
    touching = (link for span in spans for link in near(links, span))
    return next((link.href for link in touching), None)


def near(links: tuple[Link, ...], span: Span) -> list[Link]:
    """The links that share characters with a span; links are in text order and never overlap."""
    index = max(0, bisect_left(links, span.start, key=lambda link: link.span.start) - 1)
    found = []
    while index < len(links) and links[index].span.start < span.end:
        if links[index].span.end > span.start:
            found.append(links[index])
        index += 1
    return found


def clause(passage: Passage, figure: Figure) -> Span:
    """The stretch of the figure's sentence between the clause joints around it, figures' commas apart."""
    sentence = passage.sentence(figure.sentence)
    row, names = passage.joint_row, passage.joint_names
    start, end = max(sentence.start, figure.span.start - LONG), min(sentence.end, figure.span.end + LONG)
    before = [i for i in row.within(start, figure.span.start) if names[i] in BREAKS]
    after = [i for i in row.within(figure.span.end, end) if names[i] in BREAKS]
    return Span(row.ends[before[-1]] if before else start, row.starts[after[0]] if after else end)


LONG = 300
"""Characters to either side beyond which no clause runs."""
BREAKS = frozenset(("comma", "semicolon", "colon", "dash", "but"))
