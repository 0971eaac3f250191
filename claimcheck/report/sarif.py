"""`--format sarif`: SARIF 2.1.0, problems only, for code-scanning views such as GitHub's annotations."""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from claimcheck import __version__
from claimcheck.model import Audit
from claimcheck.report.contract import Places
from claimcheck.report.crossing import Crossing, Passing
from claimcheck.report.escape import json_text
from claimcheck.report.rows import Row, Verdict, every_row, problems, shown
from claimcheck.report.view import View
from claimcheck.rules import RULES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """One run; results as the audits come."""
    run = {"tool": {"driver": driver()}, "columnKind": "unicodeCodePoints"}
    start = json.dumps(run, ensure_ascii=False, indent=1)[:-2]
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{json_text(start)},\n "results": ['
    comma = ""
    troubles = []
    passing = Passing(audits, view)
    for audit in passing:
        if audit.error is not None:
            troubles.append(trouble(audit))
        for made in results(audit, view):
            yield f"{comma}\n  {json_text(json.dumps(made, ensure_ascii=False))}"
            comma = ","
    for crossing in passing.crossings():
        yield f"{comma}\n  {json_text(json.dumps(crossed(crossing), ensure_ascii=False))}"
        comma = ","
    invocation = {"executionSuccessful": not troubles, "toolExecutionNotifications": troubles}
    yield f'\n ],\n "invocations": [{json_text(json.dumps(invocation, ensure_ascii=False))}]}}]}}\n'


def driver() -> dict[str, Any]:
    """The tool and its rules, in the order that `ruleIndex` counts."""
    return {
        "name": "claimcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [
            {
                "id": rule.name,
                "shortDescription": {"text": rule.summary},
                "fullDescription": {"text": rule.page.strip()},
                "defaultConfiguration": {"level": rule.severity},
                "help": {"text": rule.page.strip()},
            }
            for rule in RULES
        ],
    }


def results(audit: Audit, view: View) -> Iterator[dict[str, Any]]:
    """A result for each finding, at the figure that it faults; the others are related locations."""
    places = Places(audit.document.text)
    by_id = {row.figure.id: row for row in every_row(audit)}
    for row in by_id.values():
        if shown(row, view):
            for verdict in problems(row, view):
                yield result(row, verdict, places, by_id)


def result(row: Row, verdict: Verdict, places: Places, by_id: dict[str, Row]) -> dict[str, Any]:
    """One finding; one that the user accepted is a suppressed result with its reason."""
    made: dict[str, Any] = {
        "ruleId": verdict.rule,
        "ruleIndex": [rule.name for rule in RULES].index(verdict.rule),
        "level": verdict.severity,
        "message": {"text": linkless(verdict.message)},
        "locations": [location(row, places)],
        "partialFingerprints": {"claimcheckFigure/v1": f"{row.fingerprint}:{verdict.rule}"},
    }
    others = [by_id[other] for other in verdict.others if other in by_id]
    if others:
        made["relatedLocations"] = [
            {**location(other, places), "id": number, "message": {"text": linkless(other.figure.text)}}
            for number, other in enumerate(others, 1)
        ]
    if verdict.accepted is not None:
        made["suppressions"] = [{"kind": "external", "justification": verdict.accepted}]
    return made


def crossed(crossing: Crossing) -> dict[str, Any]:
    """A finding between files: a result at the first figure, the others related."""
    first, *others = (
        {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)},
                              "region": {"startLine": place.line, "startColumn": place.column}}}
        for place in crossing.places
    )  # fmt: skip
    return {
        "ruleId": crossing.rule, "level": crossing.severity, "message": {"text": linkless(crossing.message)},
        "locations": [first], "relatedLocations": others,
    }  # fmt: skip


def location(row: Row, places: Places) -> dict[str, Any]:
    """Where a figure stands: lines and columns from 1, the end column after the last character."""
    start, end = places.of(row.figure.span.start), places.of(row.figure.span.end)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(row.path)},
            "region": {
                "startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1],
                "charOffset": row.figure.span.start, "charLength": len(row.figure.text),
                "snippet": {"text": row.figure.text},
            },
        }
    }  # fmt: skip


def uri(path: str) -> str:
    """A path as a URI reference; a relative one stays relative to where the command ran."""
    given = PurePath(path)
    if given.is_absolute():
        return given.as_uri()
    return quote(given.as_posix().encode("utf-8", "surrogateescape"))


def trouble(audit: Audit) -> dict[str, Any]:
    """An input that could not be audited."""
    return {
        "level": "error",
        "message": {"text": linkless(f"{audit.document.path}: {audit.error}")},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(audit.document.path)}}}],
    }


def linkless(text: str) -> str:
    """A message in which nothing reads as an embedded link, "[label](address)": SARIF 2.1.0, 3.11.6."""
    return text.replace("](", "\\](")
