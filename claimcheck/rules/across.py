"""Findings between documents: the rules of one article, where they hold between two."""

from collections.abc import Iterator, Sequence

from claimcheck.model import Audit, FindingAcross, RelationAcross, Settings
from claimcheck.rules import bound_dropped, contradicted, disputed
from claimcheck.rules.rule import Case, Rule

GRADED: dict[str, Rule] = {rule.RULE.name: rule.RULE for rule in (contradicted, disputed, bound_dropped)}


def judge_across(
    audits: Sequence[Audit], relations: Sequence[RelationAcross], settings: Settings
) -> tuple[FindingAcross, ...]:
    """The findings of relations between documents that are graded and not ignored."""
    cases = {audit.document.path: Case(audit) for audit in audits}
    return tuple(found(cases, relations, settings))


def found(cases: dict[str, Case], relations: Sequence[RelationAcross], settings: Settings) -> Iterator[FindingAcross]:
    """One finding for each graded relation."""
    for relation in relations:
        rule = GRADED.get(relation.grade or "")
        if rule is not None and rule.name not in settings.ignore:
            told = ", ".join(said(cases, place) for place in (relation.a, relation.b))
            yield FindingAcross(rule.name, rule.severity, (relation.a, relation.b), f"{told}: {relation.why}")


def said(cases: dict[str, Case], place: tuple[str, str]) -> str:
    """What one document says, by whom and where: "a.txt says “12” (3:4, the mayor)"."""
    path, figure = place
    case = cases[path]
    return f"{path} says {case.said(figure)} ({case.at(figure)}, {case.who(figure)})"
