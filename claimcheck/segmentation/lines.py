"""Lines and paragraphs: where the author broke the text, and where only a column width did."""

import re
from functools import cache
from typing import NamedTuple

from claimcheck.model import Span

# A line longer than this was never wrapped by hand or by a wire's teleprinter.
WIDEST_COLUMN = 100
NARROWEST_COLUMN = 40
# The columns of a newspaper are narrower, and those of a screen may be wider: there the lines have to be even, and many
# of them have to go on in the middle of a sentence.
NEWSPAPER_COLUMN = 22
WIDEST_SCREEN = 200
FEWEST_EVEN = 3
EVEN_SHARE = 0.6
CARRIED_SHARE = 0.4
# Teleprinters broke a line a word or so before the last column.
RAGGED = 9


class Line(NamedTuple):
    """One line without its surrounding white space; `indent` counts what was cut off in front."""

    start: int
    end: int
    indent: int
    after_blank: bool


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\n\r\f\v\x85\u2028\u2029]++")


@cache
def _marker() -> re.Pattern[str]:
    """What opens a list item, a heading or a rule: "* ", "•", "- ", "3) ", "## "."""
    return re.compile(r"(?:[*•●▪◦·‣⁃+]|[-–—]\s|\d{1,3}[.)]\s|\#{1,6}\s|[-–—_=*]{3})")


@cache
def _stands_alone() -> re.Pattern[str]:
    """A line that no other runs on from or into: "Page 3 of 12", "Subject: the toll"."""
    return re.compile(
        r"(?:page|p\.)\s\d{1,4}(?:\s(?:of|/)\s\d{1,4})?$|(?:from|to|cc|sent|date|subject|reply-to):\s", re.IGNORECASE
    )


@cache
def labelled_number() -> re.Pattern[str]:
    """A label, a colon or dash, and a number: "Ruthenia – 12", "Damaged homes: over 1,200", but not "Noon: 12:30"."""
    return re.compile(r"[^\W\d][^\d:;.!?\n]{1,40}?(?:\s?:|\s[-–—])\s*(?:[a-z]+\s){0,3}\d[\d,.]*(?![\d:/.-])")


def find_lines(text: str) -> list[Line]:
    """The lines of the text that hold anything, in order."""
    lines = []
    past = 0
    for match in _line().finditer(text):
        written = match[0]
        content = written.lstrip()
        if not content:
            continue
        indent = len(written) - len(content)
        begin, end = match.span()
        blank = _is_blank_between(text, past, begin)
        lines.append(Line(begin + indent, begin + indent + len(content.rstrip()), indent, blank))
        past = end
    return lines


def _is_blank_between(text: str, past: int, start: int) -> bool:
    """Whether more than one line end parts two lines; \\r\\n is one."""
    if start - past == 1 and past:
        return False
    gap = text[past:start].replace("\r\n", "\n")
    if gap == "\n\n" and past:
        return True
    return sum(gap.count(end) for end in "\n\r\f\u2028\u2029") != 1


def find_paragraphs(text: str) -> list[list[Line]]:
    """The lines that make up each paragraph. Lines broken only by a column width belong together."""
    paragraphs: list[list[Line]] = []
    for chunk in _chunks(find_lines(text)):
        width = max(line.indent + line.end - line.start for line in chunk)
        is_wrapped = _is_wrapped(text, chunk, width)
        for line in chunk:
            joins = is_wrapped and line is not chunk[0] and _runs_on(text, paragraphs[-1][-1], line, width)
            if joins and not _is_next_note(text, paragraphs[-1][0], line):
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
    return paragraphs


def _chunks(lines: list[Line]) -> list[list[Line]]:
    """Lines with no blank line between them."""
    chunks: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not chunks:
            chunks.append([line])
        else:
            chunks[-1].append(line)
    return chunks


def _is_wrapped(text: str, chunk: list[Line], width: int) -> bool:
    """Whether a column width broke these lines: a usual one, or another that most of them keep to."""
    if NARROWEST_COLUMN <= width <= WIDEST_COLUMN:
        return len(chunk) > 1
    if not NEWSPAPER_COLUMN <= width <= WIDEST_SCREEN or len(chunk) < FEWEST_EVEN:
        return False
    full = sum(line.indent + line.end - line.start > width - width // 5 for line in chunk)
    carried = sum(text[line.start].islower() for line in chunk)
    return full >= EVEN_SHARE * len(chunk) and carried >= CARRIED_SHARE * len(chunk)


def _runs_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether `following` continues the sentence or paragraph of `line`, which a column width broke off."""
    if following.indent >= line.indent + 2:
        return False
    leads = text[line.end - 1] == ":" or labelled_number().match(text, line.start, line.end) is not None
    if leads and labelled_number().match(text, following.start, following.end):
        return False
    if _marker().match(text, following.start) or is_table_row(text, line) or is_table_row(text, following):
        return False
    if _stands_alone().match(text, line.start, line.end) or _stands_alone().match(text, following.start, following.end):
        return False
    word = text.find(" ", following.start, following.end)
    first_word = (word if word >= 0 else following.end) - following.start
    is_full = line.indent + (line.end - line.start) + 1 + first_word > width - RAGGED
    is_open = text[line.end - 1] not in '.!?:"”’' and not text[following.start].isupper()
    return is_full or is_open


@cache
def _note() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}(?=\s+[A-Z“\"‘])")


def _is_next_note(text: str, line: Line, following: Line) -> bool:
    """Whether two lines open the footnotes of two numbers in a row: "1 Interview ..." and "2 See also ..."."""
    if not text[following.start].isdigit():
        return False
    first, second = (_note().match(text, one.start, one.end) for one in (line, following))
    return first is not None and second is not None and int(first[0]) + 1 == int(second[0])


@cache
def _cell_gap() -> re.Pattern[str]:
    return re.compile(r"\t|\s*+\|\s*+|\s{2,}+")


def is_table_row(text: str, line: Line | Span) -> bool:
    """Whether a line is a row of cells: two set apart by a tab, or three or more by tabs, bars or wide gaps."""
    start, end = line[0], line[1]
    if end - start > 2 * WIDEST_COLUMN:
        return False
    cells = _cell_gap().split(text[start:end])
    least = 2 if text.find("\t", start, end) >= 0 else 3
    return len(cells) >= least and all(len(cell) <= 30 and not cell.endswith((".", "!", "?")) for cell in cells)
