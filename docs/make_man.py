"""Writes the manual page from the command itself: `python docs/make_man.py > docs/claimcheck.1`."""

import sys

import click

from claimcheck import __version__
from claimcheck.cli import EXAMPLES, command

EXITS = (
    ("0", "Nothing at or above --fail-on."),
    ("1", "Findings at or above --fail-on."),
    ("2", "Wrong usage or configuration, or an output that cannot be written."),
    ("3", "Some input could not be audited; the others were."),
    ("4", "A bug in claimcheck."),
    ("130", "Ctrl-C."),
    ("141", "The reader of a pipe has gone."),
)
ENVIRONMENT = (
    ("NO_COLOR", "Set to anything: no colours, unless --color says otherwise."),
    ("FORCE_COLOR", "Set to anything: colours also in a pipe."),
    ("XDG_CONFIG_HOME", "Where the user's configuration folder is, else ~/.config."),
    ("COLUMNS", "The width of the terminal, where it cannot be asked."),
)
FILES = (
    ("claimcheck.toml", "The configuration: the nearest in the article's folder or one above it."),
    ("~/.config/claimcheck/claimcheck.toml", "The configuration where there is no nearer one."),
)


def roff(text: str) -> str:
    """`text` with nothing in it that troff would act on."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


def terms(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    """Tagged paragraphs."""
    return [line for term, text in pairs for line in (".TP", f"\\fB{roff(term)}\\fR", roff(text))]


def options(ctx: click.Context) -> list[str]:
    """Every option with its help, as the command prints them."""
    params = (parameter for parameter in command.get_params(ctx) if isinstance(parameter, click.Option))
    records = (parameter.get_help_record(ctx) for parameter in params)
    return terms(tuple((names, " ".join(text.split())) for names, text in filter(None, records)))


def examples() -> list[str]:
    """The command lines of --help, each under what it does."""
    lines = [line.strip() for line in EXAMPLES.splitlines() if line.startswith("  ")]
    pairs = [line.split("  ", 1) for line in lines]
    return [part for line, text in pairs for part in (".TP", roff(text.strip()), ".nf", roff(line), ".fi")]


def page() -> str:
    """The whole page."""
    ctx = click.Context(command, info_name="claimcheck", help_option_names=["-h", "--help"])
    name, _, description = (command.help or "").partition("\n\n")
    lines = [
        f'.TH CLAIMCHECK 1 "" "claimcheck {__version__}" "User Commands"',
        ".SH NAME", f"claimcheck \\- {roff(name.strip().rstrip('.').lower())}",
        ".SH SYNOPSIS", "\\fBclaimcheck\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR]...",
        ".SH DESCRIPTION", roff(" ".join(description.split())),
        ".SH OPTIONS", *options(ctx),
        ".SH EXIT STATUS", *terms(EXITS), "The highest of 0 to 4 wins.",
        ".SH ENVIRONMENT", *terms(ENVIRONMENT),
        ".SH FILES", *terms(FILES),
        ".SH EXAMPLES", *examples(),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
