"""Puts noun phrase, category and state together, figure by figure in text order, so that an elliptical figure can take
up what the one before it counted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.figures.counting.category import Reading, categorise
from claimcheck.figures.counting.events import Hit, find_events
from claimcheck.figures.counting.governing import Evidence, Governor
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import Phrase, PhraseReader
from claimcheck.figures.counting.taxonomy import taxonomy
from claimcheck.figures.counting.words import Line, Reader
from claimcheck.model import ExtraNoun, Figure, Layout, Span
from claimcheck.model.figure import Category, State

_BODILY = frozenset(["killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "displaced"])


@dataclass(frozen=True, slots=True)
class Described:
    """A figure as described so far, kept for those that refer back to it."""

    figure: Figure
    line: Line
    place: int
    phrase: Phrase
    evidence: Evidence | None


class Describer:
    """Describes the figures of one article."""

    __slots__ = ("_done", "_figures", "_line", "_nouns", "_readers", "_text", "_tools")

    def __init__(self, text: str, layout: Layout, figures: Sequence[Figure], nouns: tuple[ExtraNoun, ...]) -> None:
        self._text, self._figures = text, figures
        self._nouns = taxonomy(nouns)
        self._readers = Reader(text, layout, figures)
        self._line: Line | None = None
        self._tools: tuple[dict[int, tuple[Hit, ...]], PhraseReader, Governor] | None = None
        self._done: list[Described | None] = []

    def described(self) -> tuple[Figure, ...]:
        """All figures, described."""
        for index in range(len(self._figures)):
            self._done.append(self._describe(index))
        return tuple(done.figure if done else figure for done, figure in zip(self._done, self._figures, strict=True))

    def _tools_for(self, line: Line) -> tuple[dict[int, tuple[Hit, ...]], PhraseReader, Governor]:
        if line is not self._line or self._tools is None:
            events = find_events(line.words)
            phrases = PhraseReader(line, self._figures, events, self._nouns)
            self._line, self._tools = line, (events, phrases, Governor(line, self._figures, events, phrases))
        return self._tools

    def _describe(self, index: int) -> Described | None:
        line = self._readers.line(index)
        place = line.at.get(index)
        if place is None:
            return None
        _, phrases, governor = self._tools_for(line)
        figure = self._figures[index]
        reading = categorise(figure, line, place, phrases, self._nouns)
        evidence = governor.judge(place, reading.around, reading.category)
        described = Described(figure, line, place, reading.around, evidence)
        return self._settled(described, reading)

    def _settled(self, described: Described, reading: Reading) -> Described:
        previous = self._previous(described)
        counted, span, category = self._counted(described, reading, previous)
        evidence = described.evidence
        state: State = evidence.state if evidence else "other"
        state_span = described.line.span(evidence.first, evidence.last) if evidence else None
        if (
            previous is not None
            and self._continues(described, previous, category)
            and (evidence is None or evidence.weight < 75)
        ):
            state, state_span, evidence = previous.figure.state, previous.figure.spans.state, previous.evidence
        if described.figure.kind == "duration":
            state, state_span = "other", None
        figure = replace(
            described.figure,
            counted=counted,
            category=category,
            state=state,
            spans=replace(described.figure.spans, counted=span, state=state_span),
        )
        return replace(described, figure=figure, evidence=evidence)

    def _previous(self, described: Described) -> Described | None:
        previous = self._done[-1] if self._done else None
        return previous if previous is not None and previous.line is described.line else None

    def _counted(
        self, described: Described, reading: Reading, previous: Described | None
    ) -> tuple[str | None, Span | None, Category]:
        figure, line = described.figure, described.line
        if reading.phrase is not None:
            span = line.span(reading.phrase.first, reading.phrase.last)
            return self._wording(span, line, reading), span, reading.category or "other"
        if reading.category is not None:
            return None, None, reading.category
        antecedent = self._antecedent(described, reading, previous)
        if antecedent is not None:
            return antecedent.figure.counted, None, antecedent.figure.category
        state = described.evidence.state if described.evidence else "other"
        if state in _BODILY or reading.around.anaphor:
            return "people", None, "people"
        return (None, None, "other") if figure.kind != "percent" else (None, None, "share")

    def _antecedent(self, described: Described, reading: Reading, previous: Described | None) -> Described | None:
        for back in range(len(self._done) - 1, max(-1, len(self._done) - 5), -1):
            done = self._done[back]
            if done is None or done.figure.kind not in ("count", "rate") or done.figure.counted is None:
                continue
            if done.line is described.line or reading.around.anaphor:
                return done
            break
        return None

    def _continues(self, described: Described, previous: Described, category: Category) -> bool:
        """Whether the figure goes on a list that the previous one is in, and so shares its state."""
        between = described.line.words[previous.phrase.end + 1 : described.place]
        forms = [word.form for word in between]
        if len(forms) > 8 or previous.figure.kind not in ("count", "percent", "rate"):
            return False
        return all(form in closed("links") for form in forms)

    def _wording(self, span: Span, line: Line, reading: Reading) -> str:
        wording = " ".join(span.of(self._text).split())
        wording = wording.replace('"', "").replace("“", "").replace("”", "")
        if line.shouting:
            wording = " ".join(word if any(map(str.isdigit, word)) else word.lower() for word in wording.split())
        return reading.prefix + wording
