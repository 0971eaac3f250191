"""Which figures speak of the same thing, and whether they can both be true."""

from claimcheck.model import Attribution, Comparison, Figure, Layout, Referent


def compare(
    text: str, layout: Layout, figures: tuple[Figure, ...], attributions: tuple[Attribution, ...]
) -> Comparison:
    """Referents, groups and relations among the figures of one article."""
    return Comparison(referents=tuple(Referent() for _ in figures))
