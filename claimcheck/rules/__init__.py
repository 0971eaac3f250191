"""One module per finding; its docstring is what `--explain` prints. Adding a rule is one module and one line here."""

from claimcheck.model import Audit, Finding, Settings
from claimcheck.rules import (
    anonymous_source,
    bound_dropped,
    contradicted,
    conversion_mismatch,
    direction_mismatch,
    disputed,
    distorted,
    implied_source,
    impossible_value,
    part_exceeds_whole,
    share_mismatch,
    single_source,
    sum_mismatch,
    unsourced,
)
from claimcheck.rules.rule import Case, Rule

RULES: tuple[Rule, ...] = (
    unsourced.RULE,
    anonymous_source.RULE,
    implied_source.RULE,
    contradicted.RULE,
    disputed.RULE,
    distorted.RULE,
    bound_dropped.RULE,
    sum_mismatch.RULE,
    part_exceeds_whole.RULE,
    share_mismatch.RULE,
    direction_mismatch.RULE,
    conversion_mismatch.RULE,
    impossible_value.RULE,
    single_source.RULE,
)

__all__ = ["RULES", "Rule", "explain", "judge", "names"]


def judge(audit: Audit, settings: Settings) -> tuple[Finding, ...]:
    """All findings of all rules that are not ignored, in text order of the first figure."""
    case = Case(audit)
    found = [finding for rule in RULES if rule.name not in settings.ignore for finding in rule.findings(case)]
    order = {figure.id: index for index, figure in enumerate(audit.figures)}
    return tuple(sorted(found, key=lambda finding: order[finding.figures[0]]))


def names() -> tuple[str, ...]:
    """The rules' names, in the order in which they are listed."""
    return tuple(rule.name for rule in RULES)


def explain(name: str) -> str:
    """The page of one rule: what it says, a bad and a good example, how an editor resolves it.

    Raises KeyError where there is no such rule.
    """
    rule = {rule.name: rule for rule in RULES}[name]
    title, _, body = rule.page.strip().partition("\n")
    return f"{title} [{rule.severity}]\n{body}\n"
