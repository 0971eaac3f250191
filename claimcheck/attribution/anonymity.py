"""Whether a reader could look a source up."""

from claimcheck.attribution.passage import words
from claimcheck.model import Source


def is_anonymous(source: Source) -> bool:
    """True for officials, residents, reports, local media: whoever is named by a description alone."""
    if source.kind == "anonymous" or source.name is None:
        return True
    if source.kind in ("witness", "expert"):
        return source.role is None and not has_proper_name(source.name)
    if source.kind == "media":
        return unnamed_outlet(source.name) and not known(source.name)
    if source.kind == "document":
        return source.name[1:].islower() and source.name.split()[-1].lower() in words("unnamed", "documents")
    return source.kind == "organisation" and unnamed_bodies(source.name)


def has_proper_name(name: str) -> bool:
    """Whether a name ends in a capitalised word or is an acronym: "Ana Ruiz", not "local medics"."""
    last = name.split()[-1].strip("()").rpartition("-")[2]
    return last[:1].isupper() and (" " in name or last.isupper())


def unnamed_outlet(name: str) -> bool:
    """Whether a name is that of outlets at large: "local media", "local television"; not "The Associated Press"."""
    *before, last = name.split()
    if before and before[0].lower() in words("unnamed", "local") and last in words("unnamed", "outlets"):
        return True
    return last.lower() in words("unnamed", "media") and (last.islower() or not before)


def unnamed_bodies(name: str) -> bool:
    """Whether a name is that of bodies at large: "rights groups", "Syrian activist groups"; not "UN agencies"."""
    *before, last = name.split()
    return last in words("unnamed", "bodies") and not any(word.isupper() for word in before)


def known(name: str) -> bool:
    """Whether generic media are still those of one owner: "Syrian state media"."""
    return not words("unnamed", "known").isdisjoint(name.lower().split())
