"""The command: flags, exit codes, signals, and the words of its errors. It loads the heavy rooms only to audit.

Exit: 0 nothing at or above `--fail-on`; 1 findings; 2 usage or configuration; 3 some input could not be audited;
4 a bug in claimcheck; 130 Ctrl-C; 141 closed pipe.
"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

from claimcheck import __version__
from claimcheck.output import OutputError
from claimcheck.report import FORMATS
from claimcheck.rulebook import RULES
from claimcheck.suggest import meant

if TYPE_CHECKING:
    from claimcheck.request import Request

CLEAN, FOUND, USAGE, UNAUDITED, BUG, INTERRUPTED, CLOSED = 0, 1, 2, 3, 4, 130, 141
COMPLETING = "_CLAIMCHECK_COMPLETE"
# Objects made between two collections of cyclic garbage. An audit makes many small tuples and hardly a cycle: at the
# default of 700 the collector takes a twentieth of the time and finds nothing.
SELDOM = 50_000
SOURCINGS = ("named", "anonymous", "implied", "unsourced")

ENCODINGS = (
    "utf-8",
    "utf-16",
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "latin-1",
    "iso-8859-1",
    "koi8-r",
    "koi8-u",
)

EXAMPLES = """\b
Examples:
  claimcheck draft.txt                              the table of its figures
  claimcheck draft.txt -f html -o draft.html        a report to send to an editor
  curl -s URL | claimcheck --only unsourced -f tsv  for a script
"""


class Word(click.Choice[str]):
    """One of a set of words; another word is answered with the one that was meant."""

    def __init__(self, what: str, words: Sequence[str]) -> None:
        super().__init__(words)
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself. Raises click.BadParameter."""
        if value in self.choices:
            return str(value)
        raise click.BadParameter(f"no {self.what} '{value}'{meant(str(value), self.choices)}", ctx, param)


def encoding_named(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The name of a text encoding, checked. Raises click.BadParameter."""
    import codecs

    try:
        if value is not None:
            "".encode(codecs.lookup(value).name)
    except (LookupError, ValueError):
        raise click.BadParameter(f"no encoding '{value}'{meant(str(value), ENCODINGS)}", ctx, param) from None
    return value


class Command(click.Command):
    """The command with its three examples before the options."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it does, then the examples."""
        super().format_help_text(ctx, formatter)
        formatter.write_paragraph()
        formatter.write(EXAMPLES.removeprefix("\b\n"))


@click.command(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[OPTIONS]",
    epilog="Exit: 0 nothing at or above --fail-on, 1 findings, 2 usage or configuration, 3 some input could not be "
    "audited, 4 a bug in claimcheck, 130 Ctrl-C, 141 closed pipe.",
)
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    "form",
    type=Word("format", tuple(FORMATS)),
    metavar="FORMAT",
    help=f"How to report: {' '.join(FORMATS)}.  [default: table]",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    type=click.Path(),
    help="Where to write the report, all of it or nothing.  [default: -]",
)
@click.option(
    "--only",
    metavar="WORD",
    multiple=True,
    type=Word("sourcing or rule", (*SOURCINGS, *RULES)),
    help="Show only rows of this sourcing or rule (repeatable). Exit code and summary stay.",
)
@click.option("--all", "every", is_flag=True, help="Show also figures that make no claim.")
@click.option(
    "--fail-on",
    metavar="SEVERITY",
    type=Word("severity", ("error", "warning", "note", "never")),
    help="The least severity that makes exit 1: error warning note never.  [default: error]",
)
@click.option(
    "--ignore",
    metavar="RULE",
    multiple=True,
    type=Word("rule", RULES),
    help="Make no findings of this rule (repeatable).",
)
@click.option("--together", is_flag=True, help="Compare across the files: one story, several outlets or days.")
@click.option("--plot", is_flag=True, help="Under the table, a bar per mention for each thing counted more than once.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Use this configuration.  [default: claimcheck.toml"
    " nearest to the article, else in the user's configuration folder]",
)
@click.option("--isolated", is_flag=True, help="Use no configuration.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", help="Name standard input in the report.")
@click.option(
    "--encoding",
    metavar="NAME",
    callback=encoding_named,
    help="Read every FILE so.  [default: byte order mark, else UTF-8, else Windows-1252]",
)
@click.option(
    "--color",
    type=Word("choice", ("auto", "always", "never")),
    metavar="WHEN",
    default="auto",
    help="Colours: auto always never. NO_COLOR and FORCE_COLOR are honoured.  [default: auto]",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes over many files.  [default: 1 for one file, else the number of cores]",
)
@click.option("-q", "--quiet", is_flag=True, help="No summary on standard error; errors stay.")
@click.option("--explain", metavar="RULE", type=Word("rule", RULES), help="Explain a rule, with examples, and stop.")
@click.option("--list-rules", is_flag=True, help="List the rules and stop.")
@click.version_option(__version__, "--version", prog_name="claimcheck", message="%(prog)s %(version)s")
@click.pass_context
def command(ctx: click.Context, /, **flags: Any) -> "Request | str | None":
    """Audit the numbers in war reporting.

    Finds every figure in each FILE, says who stands behind it, and shows which figures are unsourced and which
    contradict each other. Without a FILE, or for -, it reads standard input. It never says what is true.
    """
    if flags["list_rules"]:
        from claimcheck.rulebook import listing

        return listing()
    if flags["explain"]:
        from claimcheck.rulebook import explanation

        return explanation(flags["explain"])
    return request(ctx, flags)


def request(ctx: click.Context, flags: dict[str, Any]) -> "Request":
    """What the user asked for. Raises click.UsageError where flags do not go together."""
    from claimcheck.request import Request

    paths = flags["files"] or ("-",)
    if flags["config"] is not None and flags["isolated"]:
        raise click.UsageError("--isolated: not together with --config", ctx)
    if paths.count("-") > 1:
        raise click.UsageError("-: standard input can be read once", ctx)
    return Request(
        paths=tuple(paths),
        form=flags["form"],
        output=flags["output"],
        only=frozenset(flags["only"]),
        every=flags["every"],
        fail_on=flags["fail_on"],
        ignore=frozenset(flags["ignore"]),
        together=flags["together"],
        plot=flags["plot"],
        config=flags["config"],
        isolated=flags["isolated"],
        stdin_name=flags["stdin_filename"],
        encoding=flags["encoding"],
        colour=flags["color"],
        jobs=flags["jobs"],
        quiet=flags["quiet"],
    )


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code; never a traceback for what a user or a pipe did."""
    try:
        asked = command.main(args=None if args is None else list(args), prog_name="claimcheck", standalone_mode=False)
        code = answer(asked)
        _flush()
    except click.UsageError as error:
        code = complain(*worded(error))
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        code = CLOSED
    except OutputError as error:
        code = complain(str(error), error.hint)
    except SystemExit as stop:  # click ends with 1 where the reader of --help has gone; completion ends so too
        code = CLOSED if stop.code == 1 and COMPLETING not in os.environ else int(stop.code or 0)
    except Exception as error:
        code = bug(error)
    _hush()
    sys.exit(code)


def answer(asked: object) -> int:
    """Do what the parsed command line asks for; the exit code."""
    if isinstance(asked, str):
        click.echo(asked, nl=False)
        return CLEAN
    from claimcheck.request import Request

    if not isinstance(asked, Request):  # click's own: --help and --version
        return CLEAN
    gc.set_threshold(SELDOM)
    from claimcheck import session

    try:
        return session.run(asked)
    except session.RequestError as error:
        return complain(error.problem, error.hint)


def worded(error: click.UsageError) -> tuple[str, str | None]:
    """click's errors in our words: SUBJECT: WHAT, and a hint."""
    hint = "claimcheck --help lists the options"
    if isinstance(error, click.NoSuchOption):
        guesses = error.possibilities or ()
        return f"{error.option_name}: no such option" + (f"; did you mean '{guesses[0]}'?" if guesses else ""), hint
    if isinstance(error, click.BadParameter) and error.param is not None:
        subject = next((name for name in error.param.opts if name.startswith("--")), error.param.human_readable_name)
        return f"{subject}: {error.message.rstrip('.')}", None
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name}: {_lower(error.message, error.option_name)}", hint
    return error.format_message().rstrip("."), hint


def _lower(message: str, option: str) -> str:
    """ "Option '--format' requires an argument." -> "requires an argument"."""
    return message.removeprefix(f"Option {option!r} ").rstrip(".")


def complain(problem: str, hint: str | None = None, code: int = USAGE) -> int:
    """Print one error and its hint; the exit code it stands for."""
    from claimcheck.speech import say

    say(f"claimcheck: {problem}")
    if hint:
        say(f"  hint: {hint}")
    return code


def bug(error: Exception) -> int:
    """Own up to a bug, with the place in the code: never an exit that reads as clean."""
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    what = f"a bug: {type(error).__name__}: {error} ({os.path.basename(frame.filename)}:{frame.lineno})"  # noqa: PTH119
    return complain(what, "please report it with the command and, if you can, the article", BUG)


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _hush() -> None:
    """Keep the interpreter from complaining about a closed pipe while it shuts down."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
