"""What the tests of decoys share: their lexicon, and whether a noun is counted."""

from functools import cache

from claimcheck.lexicon import table


@cache
def listed(section: str, entry: str) -> frozenset[str]:
    return frozenset(table("decoys")[section][entry])


def counts_plural(following: list[str]) -> bool:
    """Whether a plural noun follows at once, or after one adjective: the number counts it."""
    return any(
        word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s", "as")) and word not in ("was", "has")
        for word in following[:1]
    )
