"""The rules by name, for the command line: what may be named, listed and explained.

The names are written out here, so that `--help` and completion need not load the rules' own room; a test holds them
against `claimcheck.rules.names()`.
"""

RULES = (
    "unsourced", "anonymous-source", "implied-source", "contradicted", "disputed", "distorted", "bound-dropped",
    "sum-mismatch", "part-exceeds-whole", "share-mismatch", "direction-mismatch", "conversion-mismatch",
    "impossible-value", "single-source",
)  # fmt: skip


def listing() -> str:
    """`--list-rules`: a rule a line, with its severity and what it says in a few words."""
    from claimcheck.rules import RULES as PAGES

    widest = max(map(len, RULES))
    return "".join(f"{rule.name:<{widest}}  {rule.severity:<7}  {rule.summary}\n" for rule in PAGES)


def explanation(rule: str) -> str:
    """`--explain RULE`."""
    from claimcheck.rules import explain

    return explain(rule)
