"""What the command line asked for."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the model is not loaded for --help
    from claimcheck.model.settings import FailOn


class Request(NamedTuple):
    """The flags as one value; `form` and `fail_on` are None where the configuration may answer."""

    paths: tuple[str, ...]
    form: str | None = None
    output: str = "-"
    only: frozenset[str] = frozenset()
    every: bool = False
    fail_on: "FailOn | None" = None
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
