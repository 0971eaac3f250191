"""One module per output format, loaded only when it is asked for.

`renderer(name)` answers with a function of the audits and a View that yields the report in pieces of text, as the
audits come. Adding a format is one module and one line here.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from claimcheck.model import Audit
    from claimcheck.report.view import View

    Render = Callable[[Iterable[Audit], View], Iterator[str]]

FORMATS = {
    "table": "table:render",
    "line": "line:render",
    "tsv": "delimited:render_tsv",
    "csv": "delimited:render_csv",
    "json": "json:render",
    "jsonl": "json:render_lines",
    "markdown": "markdown:render",
    "html": "html:render",
    "sarif": "sarif:render",
    "records": "records:render",
}


def renderer(name: str) -> "Render":
    """The renderer of the format `name`, one of FORMATS."""
    module, _, function = FORMATS[name].partition(":")
    return cast("Render", getattr(import_module(f"claimcheck.report.{module}"), function))
