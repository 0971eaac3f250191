"""Text of an article made harmless for where it is printed: one escaper for each destination.

A terminal obeys escape sequences and bidirectional overrides, a spreadsheet obeys formulas. The article's
characters stay readable: what would act is shown as a sign for itself.
"""

import re
from functools import cache

# C0 and C1 controls, DEL, bidirectional marks, embeddings, overrides and isolates, line separators, tags, surrogates.
ACTING = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff"
FORMULA = ("=", "+", "-", "@")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(f"[{ACTING}]")


@cache
def _not_in_json() -> re.Pattern[str]:
    return re.compile(f"[{ACTING.replace(chr(0) + '-' + chr(31), '')}]")


def terminal(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey.

    White space becomes a space, ESC and the other controls their pictures (␛), the rest its number (<U+202E>).
    """
    return text if text.isprintable() else _acting().sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if char in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"<U+{code:04X}>"


def line(text: str) -> str:
    """`text` for one line of prose: white space folded, acting characters shown."""
    return terminal(" ".join(text.split()))


def cell(text: str) -> str:
    """`text` for a field between tabs: tabs and line ends become spaces, nothing is folded or quoted."""
    return terminal(text)


def spreadsheet(text: str) -> str:
    """`text` for a spreadsheet's text cell: never the start of a formula."""
    shown = terminal(text)
    return f"'{shown}" if shown.lstrip().startswith(FORMULA) else shown


def json_text(text: str) -> str:
    """A JSON text with every acting character as its escape: the same value, nothing for a terminal to obey."""
    return _not_in_json().sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def html(text: str) -> str:
    """`text` inside an element or a double-quoted attribute. Acting characters are shown; line ends and tabs stay."""
    shown = _acting().sub(lambda match: match[0] if match[0] in "\t\n" else _sign(match), text)
    return (
        shown.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#x27;")
    )
