"""What the audit of one article concludes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claimcheck.model.figure import Figure, Referent
from claimcheck.model.source import Attribution, Source
from claimcheck.model.text import Document, Layout

RelationType = Literal["same", "distorts", "contradicts", "updates", "part_of", "sums_to", "converts"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Relation:
    """How figure `a` stands to figure `b` (ids): the restatement or the part is `a`.

    `holds` is False where addends or a conversion do not come out, None where it does not apply.
    `grade` is the finding this relation is graded as by the rules (`distorted` or `bound-dropped`,
    `contradicted` or `disputed`, …), None where no rule fires. `why` is a one-line proof.
    """

    a: str
    b: str
    type: RelationType
    why: str
    holds: bool | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one thing: every pair is `same`. `sources` counts independent origins."""

    id: str
    figures: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None
    sources: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one or more figures (ids; the first is the one at fault).

    `accepted` is the user's reason where the configuration accepts the finding, else None.
    """

    rule: str
    severity: Severity
    figures: tuple[str, ...]
    message: str
    accepted: str | None = None


# A figure of one of several documents: its document's path, its id.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RelationAcross:
    """How a figure of one document stands to a figure of another; else as Relation."""

    a: Place
    b: Place
    type: RelationType
    why: str
    holds: bool | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class FindingAcross:
    """What one rule says of figures of several documents; else as Finding."""

    rule: str
    severity: Severity
    figures: tuple[Place, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing the figures of one article yields; `referents` runs parallel to the figures.

    `carried_by` pairs an unsourced headline or lead figure's id with the sourced figure it restates.
    """

    referents: tuple[Referent, ...] = ()
    groups: tuple[Group, ...] = ()
    relations: tuple[Relation, ...] = ()
    carried_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything known of one article. Tuples `attributions` and `referents` run parallel to `figures`.

    `carried_by` pairs a figure's id with the id of the sourced figure that carries it.
    `error` is why the article could not be audited; then everything else is empty.
    """

    document: Document
    layout: Layout
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    referents: tuple[Referent, ...] = ()
    sources: tuple[Source, ...] = ()
    groups: tuple[Group, ...] = ()
    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
    carried_by: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    error: str | None = None
