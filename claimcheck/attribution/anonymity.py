"""Whether a reader could look a source up."""

from claimcheck.attribution.passage import words
from claimcheck.model import Source


def is_anonymous(source: Source) -> bool:
    """True for officials, residents, reports, local media: whoever is named by a description alone."""
    if source.kind == "anonymous" or source.name is None:
        return True
    if source.kind in ("witness", "expert"):
        return not has_proper_name(source.name)
    if source.kind == "media":
        return source.name.split()[-1].lower() in words("unnamed", "media") and not known(source.name)
    if source.kind == "document":
        return source.name.islower() and source.name.split()[-1] in words("unnamed", "documents")
    return False


def has_proper_name(name: str) -> bool:
    """Whether a name ends in a capitalised word or is an acronym: "Ana Ruiz", not "local medics"."""
    last = name.split()[-1]
    return last[:1].isupper() and (" " in name or last.isupper())


def known(name: str) -> bool:
    """Whether generic media are still those of one owner: "Syrian state media"."""
    return not words("unnamed", "known").isdisjoint(name.lower().split())
