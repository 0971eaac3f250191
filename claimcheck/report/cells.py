"""How many terminal cells a text takes, and how it breaks over lines."""

import unicodedata
from collections.abc import Iterable, Iterator


def width(text: str) -> int:
    """Cells that `text` takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def left(text: str, cells: int) -> str:
    """`text` padded on its right to `cells`."""
    return text + " " * (cells - width(text))


def right(text: str, cells: int) -> str:
    """`text` padded on its left to `cells`."""
    return " " * (cells - width(text)) + text


def wrap(words: Iterable[str], cells: int, joint: str = " ") -> list[str]:
    """`words` on lines of at most `cells`; a word that is wider than that has a line of its own, unbroken."""
    lines: list[str] = []
    for word in words:
        if lines and width(lines[-1]) + width(joint) + width(word) <= cells:
            lines[-1] += joint + word
        else:
            lines.append(word)
    return lines


def fold(text: str, cells: int) -> Iterator[str]:
    """The words of `text`, each broken where it is wider than `cells`."""
    for word in text.split():
        piece, used = "", 0
        for char in word:
            size = _cells(char)
            if used + size > cells:
                yield piece
                piece, used = "", 0
            piece, used = piece + char, used + size
        yield piece
