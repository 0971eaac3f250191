"""Writes the page on all rules from their own modules: `python docs/make_rules.py > docs/rules.md`."""

import sys

from claimcheck.rules import RULES, explain

HEAD = """\
# Rules

A rule looks at a figure, or at two, and says what is wrong. `claimcheck --explain RULE` prints one of these pages,
`claimcheck --list-rules` the list, `--ignore RULE` switches one off. Errors make the exit code 1, unless `--fail-on`
says otherwise.

"""


def page() -> str:
    """The whole page."""
    rows = "".join(f"| [`{rule.name}`](#{rule.name}) | {rule.severity} | {rule.summary} |\n" for rule in RULES)
    rules = "".join(f"\n## {rule.name}\n\n```text\n{explain(rule.name).strip()}\n```\n" for rule in RULES)
    return f"{HEAD}| rule | severity | fires when |\n| --- | --- | --- |\n{rows}{rules}"


if __name__ == "__main__":
    sys.stdout.write(page())
