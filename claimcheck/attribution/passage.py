"""The article indexed by offset: which sentence, quotation, cues, mentions and clause joints stand where."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from claimcheck.lexicon import table
from claimcheck.model import Block, Cue, Layout, Mention, Quotation, Sentence, Source, Span, Speakers

Standing = TypeVar("Standing", Sentence, Quotation, Cue, Mention, Block)


class Row(NamedTuple):
    """Spans of one sort in text order, and where each starts."""

    starts: list[int]
    ends: list[int]

    def within(self, start: int, end: int) -> range:
        """Indexes of those that start in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def at(self, offset: int) -> int | None:
        """Index of the last that starts at or before `offset`, where it has not ended yet."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else None

    def before(self, offset: int) -> int:
        """How many start at or before `offset`: the last of them is one less."""
        return bisect_right(self.starts, offset)


def row(things: tuple[Standing, ...]) -> Row:
    """The row of things that have a span."""
    return Row([thing.span.start for thing in things], [thing.span.end for thing in things])


class Passage(NamedTuple):
    """One article with its speakers.

    `quoted` are the outer quotations that hold a clause; `standing` the mentions that are no part of another's
    phrase: in "Ana Ruiz, head of the agency, said" the agency is not one who could be speaking; `outside` the indexes
    of the cues that stand in no quotation, and `outside_starts` where those do.
    """

    text: str
    layout: Layout
    cues: tuple[Cue, ...]
    sources: dict[str, Source]
    quoted: tuple[Quotation, ...]
    standing: tuple[Mention, ...]
    sentence_row: Row
    cue_row: Row
    standing_row: Row
    quoted_row: Row
    joint_row: Row
    joint_names: list[str]
    outside: list[int]
    outside_starts: list[int]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that `offset` stands in, or of the last before it; 0 in a text without any."""
        return max(0, self.sentence_row.before(offset) - 1)

    def sentence(self, index: int) -> Span:
        """The span of a sentence; the whole text where it has none."""
        sentences = self.layout.sentences
        return sentences[index].span if index < len(sentences) else Span(0, len(self.text))

    def block_of(self, sentence: int) -> int:
        """Index of the block that a sentence stands in."""
        sentences = self.layout.sentences
        return sentences[sentence].block if sentence < len(sentences) else 0

    def quotation_at(self, offset: int) -> int | None:
        """Index into `quoted` of the quotation around `offset`."""
        return self.quoted_row.at(offset)

    def joints(self, start: int, end: int) -> list[str]:
        """Names of the clause joints that start in [start, end), in text order."""
        found = self.joint_row.within(start, end)
        return self.joint_names[found.start : found.stop]


def passage(text: str, layout: Layout, speakers: Speakers) -> Passage:
    """The index of one article; linear in the text."""
    quoted = tuple(q for q in layout.quotations if q.depth == 0 and not q.scare)
    joint_row, joint_names = joints(text, layout.sentences)
    standing = outermost(speakers.mentions)
    quoted_row = row(quoted)
    outside = [index for index, cue in enumerate(speakers.cues) if quoted_row.at(cue.span.start) is None]
    return Passage(
        text, layout, speakers.cues, {source.id: source for source in speakers.sources}, quoted, standing,
        row(layout.sentences), row(speakers.cues), phrase_row(standing),
        quoted_row, joint_row, joint_names, outside, [speakers.cues[index].span.start for index in outside],
    )  # fmt: skip


def phrase(mention: Mention) -> Span:
    """The whole noun phrase of a mention."""
    return mention.phrase or mention.span


def phrase_row(mentions: tuple[Mention, ...]) -> Row:
    """The row of mentions by their whole phrases."""
    return Row([phrase(mention).start for mention in mentions], [phrase(mention).end for mention in mentions])


def outermost(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions whose phrase stands within no other's, by the start of their phrases."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda m: (phrase(m).start, -phrase(m).end)):
        if phrase(mention).end > end:
            kept.append(mention)
            end = phrase(mention).end
    return tuple(kept)


def joints(text: str, sentences: tuple[Sentence, ...]) -> tuple[Row, list[str]]:
    """Every clause joint of the text: punctuation by its own sign, words by their class in the lexicon."""
    starts: list[int] = []
    ends: list[int] = []
    names: list[str] = []
    classes, cut = joint_classes(), joint_pattern().split
    for sentence in sentences:
        start, end = sentence.span
        # Cut in one call, for every word of the article passes here: what stands between and the words, in turn.
        parts = cut(text[start:end])
        offsets = list(accumulate(map(len, parts), initial=start))
        at = [index for index in range(1, len(parts), 2) if parts[index] in classes]
        # "of whom nine were women" goes on counting, "whom they shot" turns to something else.
        names += ["part" if parts[i - 2] == "of" and classes[parts[i]] == "relative" else classes[parts[i]] for i in at]
        starts += [offsets[i] for i in at]
        ends += [offsets[i + 1] for i in at]
    return Row(starts, ends), names


@cache
def words(*path: str) -> frozenset[str]:
    """A word list of the attribution lexicon by its keys."""
    entry: Any = table("attribution")
    for key in path:
        entry = entry[key]
    return frozenset(entry)


@cache
def joint_classes() -> dict[str, str]:
    """Each joint in every case that it is written in, and its class."""
    signs = {",": "comma", ";": "semicolon", ":": "colon", "(": "open", ")": "close"}
    signs |= dict.fromkeys(("—", "–", "--", " - "), "dash") | dict.fromkeys('“”"«»', "quote")
    listed = {word: name for name, entry in table("attribution")["joints"].items() for word in entry}
    return signs | {form: name for word, name in listed.items() for form in (word, word.capitalize(), word.upper())}


@cache
def joint_pattern() -> re.Pattern[str]:
    """Words and signs; which of them are joints is for `joint_classes` to say."""
    # The standard engine: half the time of `regex` on so plain a pattern, over every word of the article.
    return re.compile(r"(\w+|[,;:()—–“”\"«»]|--|\ -\ )")
