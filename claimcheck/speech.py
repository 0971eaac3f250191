"""What is said on standard error: it never fails, and it never lets an article's control characters through."""

import sys

from claimcheck.report.escape import terminal


def say(line: str) -> None:
    """One line on standard error; nothing where that is closed."""
    try:
        print(terminal(line), file=sys.stderr, flush=True)
    except UnicodeEncodeError:
        print(terminal(line).encode("ascii", "backslashreplace").decode(), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return
