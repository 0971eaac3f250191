"""`--together`: several files of one story, kept until all are read and then compared with each other."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from claimcheck.comparison import compare_documents
from claimcheck.model import Audit, FindingAcross, RelationAcross, Settings
from claimcheck.report.contract import across
from claimcheck.rules.across import judge_across


class Story:
    """The audits of one story as they pass, and what holds between them once they have all passed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._audits: list[Audit] = []

    def gather(self, audits: Iterable[Audit]) -> Iterator[Audit]:
        """The same audits, each kept where it could be made."""
        for audit in audits:
            if audit.error is None:
                self._audits.append(audit)
            yield audit

    @cached_property
    def relations(self) -> tuple[RelationAcross, ...]:
        """How figures of different files stand to each other."""
        return compare_documents(self._audits)

    @cached_property
    def findings(self) -> tuple[FindingAcross, ...]:
        """What the rules say of figures of different files."""
        return judge_across(self._audits, self.relations, self.settings)

    def part(self) -> dict[str, Any]:
        """The part of the JSON contract that holds between documents."""
        return across(self.relations, self.findings)
