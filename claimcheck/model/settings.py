"""What the user has set: one frozen value, made by config and cli, read by the pipeline and the reports."""

from dataclasses import dataclass
from typing import Literal

FailOn = Literal["error", "warning", "note", "never"]


@dataclass(frozen=True, slots=True)
class Accept:
    """A finding that the user has checked and accepts: by the figure's fingerprint, with a reason."""

    fingerprint: str
    reason: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class ExtraNoun:
    """A counted noun of the user's own: `technicals` are `equipment`."""

    noun: str
    category: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes what an audit finds or how it ends."""

    format: str = "table"
    fail_on: FailOn = "error"
    ignore: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    nouns: tuple[ExtraNoun, ...] = ()
    accept: tuple[Accept, ...] = ()
