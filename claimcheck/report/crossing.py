"""Findings between the files of one story (`--together`): the last part of every report that can say them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.model import Audit
from claimcheck.model.audit import Severity
from claimcheck.report.contract import Places
from claimcheck.report.rows import Place
from claimcheck.report.view import View


class Crossing(NamedTuple):
    """A finding about figures of different files: `figures` pairs a path with an id, `places` are theirs."""

    rule: str
    severity: Severity
    message: str
    figures: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]


class Passing:
    """The audits as they pass; afterwards, what holds between them."""

    def __init__(self, audits: Iterable[Audit], view: View) -> None:
        self._audits, self._view = audits, view
        self._places: dict[tuple[str, str], Place] = {}

    def __iter__(self) -> Iterator[Audit]:
        for audit in self._audits:
            if self._view.across:
                self._remember(audit)
            yield audit

    def _remember(self, audit: Audit) -> None:
        path, places = audit.document.path, Places(audit.document.text)
        for figure in audit.figures:
            self._places[path, figure.id] = Place(*places.of(figure.span.start), path)

    def crossings(self) -> list[Crossing]:
        """The findings between the audits that have passed, those only that the reader asked for."""
        if not self._view.across:
            return []
        found = (self._crossing(finding) for finding in self._view.across()["findings"])
        return [crossing for crossing in found if not self._view.only or crossing.rule in self._view.only]

    def _crossing(self, finding: dict[str, object]) -> Crossing:
        figures = tuple((path, figure) for path, figure in finding["figures"])  # type: ignore[attr-defined]
        return Crossing(
            rule=str(finding["rule"]),
            severity=finding["severity"],  # type: ignore[arg-type]
            message=str(finding["message"]),
            figures=figures,
            places=tuple(self._places[figure] for figure in figures),
        )


def sentence(crossing: Crossing) -> str:
    """The finding on one line, as the line format has it, its other places after the rule."""
    first, *others = map(str, crossing.places)
    against = f" ({', '.join(others)})" if others else ""
    return f"{first}: {crossing.severity}: {crossing.message} [{crossing.rule}]{against}"
