"""One run of the command: read, audit, report, say what was found on standard error, and answer with the exit code."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimcheck import batch
from claimcheck.batch import Outcome
from claimcheck.config import ConfigError, settings_for
from claimcheck.model import Audit, Settings
from claimcheck.model.settings import FailOn
from claimcheck.output import Output, opened
from claimcheck.progress import shown
from claimcheck.report import renderer
from claimcheck.report.contract import SOURCINGS, counted
from claimcheck.report.rows import SAID_BY_SOURCING, SEVERITIES, accept
from claimcheck.report.view import View
from claimcheck.request import Request
from claimcheck.rulebook import RULES
from claimcheck.speech import say
from claimcheck.story import Story

TABULAR = frozenset({"tsv", "csv", "jsonl", "records"})  # a row is a figure's or a group's: nothing between files fits
CLEAN, FOUND, USAGE, UNAUDITED, BUG = range(5)


class RequestError(Exception):
    """A request that cannot be met, as `SUBJECT: WHAT`: exit 2."""

    def __init__(self, problem: str, hint: str | None = None) -> None:
        super().__init__(problem)
        self.problem, self.hint = problem, hint


def run(request: Request) -> int:
    """Audit what was asked for, report it, and answer with the exit code. Raises RequestError,
    OutputError and BrokenPipeError.
    """
    settings = settings_by_path(request)
    form = request.form or settings(request.paths[0]).format
    with opened(request.output, request.paths) as output:
        return report(request, form, settings, output)


def settings_by_path(request: Request) -> Callable[[str], Settings]:
    """The settings for each input, the command line's flags over the configuration's. Raises RequestError.

    Every configuration is read before the first article, so that a mistake in one costs no waiting.
    """
    configured = settings_for(request.config, request.isolated, RULES)

    @cache
    def settings(path: str) -> Settings:
        found = configured(path)
        return replace(found, fail_on=request.fail_on or found.fail_on, ignore=found.ignore | request.ignore)

    try:
        for path in request.paths:
            settings(path)
    except ConfigError as error:
        raise RequestError(str(error), error.hint) from None
    return settings


def report(request: Request, form: str, settings: Callable[[str], Settings], output: Output) -> int:
    """Write the report as the audits come; the exit code."""
    tally = Tally(quiet=request.quiet)
    outcomes = batch.run(request.paths, settings, request.encoding, request.jobs, request.stdin_name)
    if len(request.paths) > 1 and not request.quiet and sys.stderr is not None and sys.stderr.isatty():
        outcomes = shown(outcomes, len(request.paths), sys.stderr)
    story = Story(settings(request.paths[0])) if request.together else None
    seen = audits(outcomes, tally, output)
    for piece in renderer(form)(story.gather(seen) if story else seen, view(request, output, story)):
        output.write(piece)
    output.flush()
    if story:
        tally.take_story(story, told=form not in TABULAR)
    return tally.code


def audits(outcomes: Iterable[Outcome], tally: "Tally", output: Output) -> Iterator[Audit]:
    """The audits, each told of on standard error once the report has written it and asks for the next."""
    for outcome in outcomes:
        audit = accept(outcome.audit, outcome.settings.accept)
        yield audit
        output.flush()
        tally.take(outcome, audit)


def view(request: Request, output: Output, story: Story | None = None) -> View:
    """How the report is shown where it is written."""
    return View(
        only=request.only,
        every=request.every,
        several=len(request.paths) > 1,
        width=shutil.get_terminal_size().columns if output.terminal else None,
        colour=coloured(request.colour, output.terminal),
        plot=request.plot,
        across=story.part if story else None,
    )


def coloured(choice: str, terminal: bool) -> bool:
    """Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


@dataclass(slots=True)
class Tally:
    """What the run amounts to: the one place that computes the exit code."""

    quiet: bool = False
    code: int = CLEAN

    def take(self, outcome: Outcome, audit: Audit) -> None:
        """Count one outcome in, and tell of it."""
        if outcome.crash is not None:
            self._end(BUG, outcome, "please report it, with the article if you can; " + innermost(outcome.crash))
        elif audit.error is not None:
            self._end(UNAUDITED, outcome, outcome.hint)
        else:
            self.code = max(self.code, FOUND if failing(audit, outcome.settings.fail_on) else CLEAN)
            self._tell(audit)

    def take_story(self, story: Story, *, told: bool) -> None:
        """Count in what holds between the files, and tell of it where the report itself does not."""
        grave = () if story.settings.fail_on == "never" else SEVERITIES[: SEVERITIES.index(story.settings.fail_on) + 1]
        for finding in story.findings:
            self.code = max(self.code, FOUND if finding.severity in grave else CLEAN)
            if not told and not self.quiet:
                say(f"{finding.severity}: {finding.message} [{finding.rule}]")

    def _end(self, code: int, outcome: Outcome, hint: str | None) -> None:
        self.code = max(self.code, code)
        say(f"claimcheck: {outcome.path}: {outcome.audit.error}")
        if hint:
            say(f"  hint: {hint}")

    def _tell(self, audit: Audit) -> None:
        if self.quiet:
            return
        for note in audit.document.notes:
            say(f"claimcheck: {audit.document.path}: {note}")
        say(f"{audit.document.path}: {summary_words(audit)}")


def innermost(crash: str) -> str:
    """The last of our own lines that a traceback names: `claimcheck/rules/sums.py:41 in judge`."""
    found = re.findall(r'File ".*?(claimcheck/[^"]+)", line (\d+), in (\w+)', crash.replace("\\", "/"))
    return "{}:{} in {}".format(*found[-1]) if found else crash.strip().splitlines()[-1]


def failing(audit: Audit, fail_on: FailOn) -> bool:
    """Whether any finding that the user has not accepted is at least as grave as `fail_on`."""
    if fail_on == "never":
        return False
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in grave and finding.accepted is None for finding in audit.findings)


def summary_words(audit: Audit) -> str:
    """`9 figures: 5 named, 2 implied, 2 unsourced; 1 contradicted, 2 distorted`: notes are not in it."""
    counts = counted(audit)
    figures = counts["figures"]
    if not figures:
        return "no figures found"
    noted = {finding.rule for finding in audit.findings if finding.severity == "note"} | SAID_BY_SOURCING
    conflicts = [*(rule for rule in RULES if rule not in noted), "accepted"]
    parts = [", ".join(f"{counts[word]} {word}" for word in words if counts[word]) for words in (SOURCINGS, conflicts)]
    return f"{figures} figure{'s' * (figures != 1)}: " + "; ".join(part for part in parts if part)
