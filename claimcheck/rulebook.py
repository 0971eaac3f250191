"""The rules by name, for the command line: what may be named, listed and explained, without loading the rooms."""

RULES = (
    "unsourced", "anonymous-source", "implied-source", "contradicted", "disputed", "distorted", "bound-dropped",
    "sum-mismatch", "part-exceeds-whole", "share-mismatch", "direction-mismatch", "conversion-mismatch",
    "impossible-value", "single-source",
)  # fmt: skip
NOTES = frozenset({"anonymous-source", "implied-source", "bound-dropped", "single-source"})


def listing() -> str:
    """`--list-rules`: a rule a line."""
    return "".join(f"{rule}\n" for rule in RULES)


def explanation(rule: str) -> str:
    """`--explain RULE`."""
    from claimcheck.rules import explain

    return explain(rule)
