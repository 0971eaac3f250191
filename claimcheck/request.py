"""What the command line asked for."""

from dataclasses import dataclass

from claimcheck.model.settings import FailOn


@dataclass(frozen=True, slots=True)
class Request:
    """The flags as one value; `form` and `fail_on` are None where the configuration may answer."""

    paths: tuple[str, ...]
    form: str | None = None
    output: str = "-"
    only: frozenset[str] = frozenset()
    every: bool = False
    fail_on: FailOn | None = None
    ignore: frozenset[str] = frozenset()
    together: bool = False
    plot: bool = False
    config: str | None = None
    isolated: bool = False
    stdin_name: str = "<stdin>"
    encoding: str | None = None
    colour: str = "auto"
    jobs: int | None = None
    quiet: bool = False
