"""`--format json`: the contract, indented."""

import json
from collections.abc import Iterable

from claimcheck.model import Audit
from claimcheck.report.contract import report


def render(audits: Iterable[Audit]) -> str:
    """The whole report as one JSON text that ends in a newline."""
    return json.dumps(report(audits), ensure_ascii=False, indent=1) + "\n"
