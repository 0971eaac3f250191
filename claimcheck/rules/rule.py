"""What a rule is, and what it may ask of an audit."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Attribution, Audit, Figure, Finding, Relation

if TYPE_CHECKING:
    from claimcheck.model.audit import Severity

SIGNS = {"approx": "about ", "nearly": "nearly ", "at_least": "at least ", "more_than": "more than ",
         "up_to": "up to ", "less_than": "fewer than "}  # fmt: skip


class Rule(NamedTuple):
    """One rule: its name and severity, one line of what it says, how it finds, and the page that explains it."""

    name: str
    severity: "Severity"
    summary: str
    find: Callable[["Case"], Iterator[tuple[tuple[str, ...], str]]]
    page: str

    def findings(self, case: "Case") -> Iterator[Finding]:
        """What the rule finds in one audit."""
        for figures, message in self.find(case):
            yield Finding(self.name, self.severity, figures, message)


class Case:
    """An audit as the rules ask of it: figures by id, who said them, where they stand."""

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self._figures = {figure.id: figure for figure in audit.figures}
        self._attributions = {f.id: a for f, a in zip(audit.figures, audit.attributions, strict=True)}
        self._names = {source.id: source.name for source in audit.sources}

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", self.audit.document.text))]

    @cached_property
    def carried(self) -> dict[str, str]:
        """Unsourced headline or lead figure -> the sourced figure that carries it."""
        return dict(self.audit.carried_by)

    @cached_property
    def _graded(self) -> dict[str, list[Relation]]:
        graded: dict[str, list[Relation]] = {}
        for relation in self.audit.relations:
            if relation.grade is not None:
                graded.setdefault(relation.grade, []).append(relation)
        return graded

    def graded(self, rule: str) -> list[Relation]:
        """The relations that are graded as this rule's, between figures that make claims."""
        return [r for r in self._graded.get(rule, ()) if self.claims(r.a) and self.claims(r.b)]

    def restatements(self, rule: str) -> Iterator[Relation]:
        """Of each restatement that is graded as this rule's the relation to the first figure it restates."""
        seen: set[str] = set()
        for relation in self.graded(rule):
            if relation.a not in seen:
                seen.add(relation.a)
                yield relation

    def rivals(self, rule: str) -> Iterator[tuple[Relation, tuple[str, ...]]]:
        """Of each two things that are graded as this rule's one relation, and all the mentions that are in it."""
        group_of = {figure: group.id for group in self.audit.groups for figure in group.figures}
        rows: dict[frozenset[str], list[Relation]] = {}
        for relation in self.graded(rule):
            things = frozenset(group_of.get(name, name) for name in (relation.a, relation.b))
            rows.setdefault(things, []).append(relation)
        for relations in rows.values():
            mentions = dict.fromkeys(name for relation in relations for name in (relation.a, relation.b))
            yield relations[0], tuple(mentions)

    def proof(self, relation: Relation) -> str:
        """The proof of a relation with its two figures quoted, and where the second one stands."""
        a, b = self.said(relation.a), self.said(relation.b)
        left, right = a.strip("“”"), b.strip("“”")
        if relation.why.startswith(left) and relation.why.endswith(right):
            return f"{a}{relation.why[len(left) : -len(right)]}{b} ({self.at(relation.b)})"
        return f"{a} against {b} ({self.at(relation.b)}): {relation.why}"

    def claims(self, figure: str) -> bool:
        """Whether the figure makes a claim; what the guidelines call optional is never a finding."""
        return self._figures[figure].claim

    def figures(self) -> Iterator[tuple[Figure, Attribution]]:
        """Every figure that makes a claim, with who stands behind it."""
        for figure in self.audit.figures:
            if figure.claim:
                yield figure, self._attributions[figure.id]

    def figure(self, name: str) -> Figure:
        """The figure of this id."""
        return self._figures[name]

    def said(self, name: str) -> str:
        """A figure with its bound, in quotation marks: “nearly 400”."""
        figure = self._figures[name]
        return f"“{SIGNS.get(figure.amount.bound, '')}{' '.join(figure.text.split())}”"

    def at(self, name: str) -> str:
        """Where a figure stands, line and column from 1: "5:8"."""
        return self.place(self._figures[name].span.start)

    def place(self, offset: int) -> str:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self._lines, offset)
        return f"{line}:{offset - self._lines[line - 1] + 1}"

    def who(self, name: str) -> str:
        """Who stands behind a figure: a name, "an unnamed source", or "the article"."""
        attribution = self._attributions[name]
        if attribution.source is None:
            return "the article"
        return self._names.get(attribution.source) or "an unnamed source"

    def origin(self, name: str) -> str | None:
        """The id of the party that a figure ends in: whom its source relays, else its source."""
        attribution = self._attributions[name]
        return attribution.cites or attribution.source
