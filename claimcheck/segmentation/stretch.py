"""Which stretch of a page is the article: weighed paragraph by paragraph, then carried on to what belongs to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from claimcheck.segmentation.furniture import is_share_bar, opens_box, opens_comments
from claimcheck.segmentation.paragraph import LONG_PROSE_WORDS, Paragraph, content_words

# What a paragraph speaks for or against its being part of the article, in words of prose.
MOST_WORDS = 50
SHORT_LINE = -4
MENU_LINE = -6
FURNITURE_LINE = -8
BOX_LINE = -12
BOXED_LINE = -1
LISTED_ITEM = 3
MENU_WORDS = 3
MENU_LINES = 5
TITLE_WORDS = 4
# So few lines above the article, each of more than a title's words, are its own though they have no headline's form.
LINES_ABOVE = 2
# So many short lines may stand between two paragraphs of one article; a feed stamps its posts with the time.
LINES_BETWEEN = 8
LISTED_TITLES = 2
SENTENCE_WORDS = 7
LIST_WORDS = 5
DASHES = ("—", "–", "--", "_")
# A title shares so many of its words with the first paragraphs below it.
OPENING = 3
LEAST_SHARED = 2
STAMPS = 3
STAMP_WORDS = 10


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a page, and of each whether it is furniture by its own words, and whether a box holds it."""

    paragraphs: Sequence[Paragraph]
    lines: Sequence[bool]
    boxed: Sequence[bool]


def is_menu_line(paragraph: Paragraph) -> bool:
    """A line of a menu: a word or three, each with a capital, no figure, no stop."""
    if paragraph.words > MENU_WORDS or paragraph.ends or any(char.isdigit() for char in paragraph.text):
        return False
    words = [word for word in paragraph.text.split() if word[0].isalpha()]
    return bool(words) and words[0][0].isupper()


def could_title(paragraph: Paragraph) -> bool:
    """Whether a line may be the title of a page or of a story on it."""
    return paragraph.words >= TITLE_WORDS and _is_line_of_words(paragraph)


def _is_line_of_words(paragraph: Paragraph) -> bool:
    if not paragraph.could_head or paragraph.is_item or "@" in paragraph.text:
        return False
    return not _is_cells(paragraph)


def _is_cells(paragraph: Paragraph) -> bool:
    return "\t" in paragraph.text or paragraph.is_row


def find_article(page: Page, titles: Sequence[int]) -> tuple[int, int]:
    """Where the article's paragraphs begin and end, as places in the page; `titles` says where its title stands.

    It is the stretch with the most prose and the least furniture; below the title, where the page says that twice.
    """
    weights = _weights(page)
    starts = [place + 1 for place in titles if not page.paragraphs[place].is_item]
    stretches = [_best_from(weights, start) for start in starts[1:] or starts if start < len(weights)]
    best = max(stretches, default=(0, 0, 0))
    if best[0] <= 0:
        best = _best_anywhere(weights)
    start, end = best[1], best[2]
    is_feed = _is_feed(page)
    end = _carried_on(page, range(end, len(weights)), is_feed=is_feed, default=end - 1) + 1
    end = _behind_list(page, end)
    if not titles and _opens_with_text(page):
        start = 0
    elif not titles:
        start = _carried_on(page, range(start - 1, -1, -1), is_feed=is_feed, default=start)
        if start and page.paragraphs[start - 1].text.endswith(DASHES):
            start -= 1  # a dateline in a line of its own
        start = _title_above(page, start)
    return start, _before_comments(page, start, end)


def _weights(page: Page) -> list[int]:
    """What each paragraph speaks for (in words) or against being part of the article."""
    weights = []
    is_listed = False
    paragraphs = page.paragraphs
    for place, paragraph in enumerate(paragraphs):
        is_listed = paragraph.is_item and (is_listed or (place > 0 and paragraphs[place - 1].text.endswith(":")))
        weight = BOXED_LINE if page.boxed[place] else _weight(paragraph, is_line=page.lines[place])
        if is_listed and not page.lines[place]:
            weight = max(weight, LISTED_ITEM)
        if weight > 0 and place and _is_name_in_list(paragraphs[place - 1]):
            weight = 0  # a reader's name in a list, and what the reader has to say
        weights.append(weight)
    return weights


def _is_name_in_list(paragraph: Paragraph) -> bool:
    return paragraph.is_item and is_menu_line(paragraph)


def _weight(paragraph: Paragraph, *, is_line: bool) -> int:
    if opens_box(paragraph.text):
        return BOX_LINE
    if is_line:
        return FURNITURE_LINE
    if paragraph.is_prose:
        return min(paragraph.words, MOST_WORDS)
    if _is_cells(paragraph):
        return 0
    if paragraph.is_item or paragraph.text.startswith("#") or paragraph.text.endswith(("...", "…")):
        return MENU_LINE
    return paragraph.words if paragraph.ends else SHORT_LINE


def _best_from(weights: Sequence[int], start: int) -> tuple[int, int, int]:
    """The heaviest stretch from `start` on: weight, start, end."""
    total, length = max((total, length) for length, total in enumerate(accumulate(weights[start:]), 1))
    return total, start, start + length


def _best_anywhere(weights: Sequence[int]) -> tuple[int, int, int]:
    """The heaviest stretch of all: weight, start, end."""
    best = (0, 0, len(weights))
    total, start = 0, 0
    for place, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, place
        total += weight
        if total > best[0]:
            best = (total, start, place + 1)
    return best


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"\b\d{1,2}[:.]\d\d\b")


def _is_feed(page: Page) -> bool:
    """Whether the page is a feed of posts, each with the time: a live blog, a channel, a thread."""
    stamps = (
        is_line and paragraph.words <= STAMP_WORDS and _clock().search(paragraph.text) is not None
        for paragraph, is_line in zip(page.paragraphs, page.lines, strict=True)
    )
    return sum(stamps) >= STAMPS


def _carried_on(page: Page, places: Sequence[int], *, is_feed: bool, default: int) -> int:
    """The last of the places, taken in order, at which the article still goes on; `default` where it does not.

    Short lines and furniture may stand between. What ends it is a menu, the readers' comments, the title of another
    story (but the posts of a feed have titles), and below it a box whose first title has a summary.
    """
    last, between, menu = default, 0, 0
    listed: int | None = None  # how many titles the box lists that was met since the last paragraph
    is_below = len(places) > 1 and places[0] < places[-1]
    for place in places:
        paragraph = page.paragraphs[place]
        if opens_comments(paragraph.text) or _is_name_in_list(paragraph):
            break
        if page.boxed[place]:
            listed = (listed or 0) + 1
        elif opens_box(paragraph.text) and not is_share_bar(paragraph.text):
            listed = 0
        elif page.lines[place]:
            continue
        elif paragraph.is_prose or (paragraph.ends and paragraph.words >= SENTENCE_WORDS):
            if is_below and listed is not None and listed < LISTED_TITLES:
                break
            last, between, menu, listed = place, 0, 0, None
        else:
            between += 1
            menu = menu + 1 if is_menu_line(paragraph) else 0
            if between > LINES_BETWEEN or menu >= MENU_LINES or (not is_feed and could_title(paragraph)):
                break
    return last


def _opens_with_text(page: Page) -> bool:
    """Whether the first thing of all is a paragraph: a page begins with its menus, or with what it says of cookies."""
    first = page.paragraphs[0]
    return first.words >= LONG_PROSE_WORDS and first.is_prose and not page.lines[0] and "cookie" not in first.text


def _behind_list(page: Page, end: int) -> int:
    """Where the list ends that closes an article: "• Tarsk: 14 killed"; titles of stories are longer."""
    for place in range(end, len(page.paragraphs)):
        paragraph = page.paragraphs[place]
        if page.lines[place] or page.boxed[place] or not paragraph.is_item:
            return place
        if not any(map(str.isdigit, paragraph.text)) or (paragraph.words > LIST_WORDS and ":" not in paragraph.text):
            return place
    return len(page.paragraphs)


def _before_comments(page: Page, start: int, end: int) -> int:
    """Where the article ends if readers' comments follow: at their box.

    A mere link to the comments is followed by the article: by prose at once, and by most of it.
    """
    words = [
        p.words if p.is_prose and not is_line else 0 for p, is_line in zip(page.paragraphs, page.lines, strict=True)
    ]
    above = list(accumulate(words[start:end], initial=0))
    for place in range(start, end):
        if opens_comments(page.paragraphs[place].text) and above[place - start]:
            is_box = not any(words[place + 1 : place + 3])
            if is_box or 2 * above[place - start] >= above[-1]:
                return place
    return end


def _title_above(page: Page, start: int) -> int:
    """The place of the headline above the article, or `start` where there is none.

    It is the nearest line that says what the article says, or else the nearest that could be a title.
    """
    about = {word for paragraph in page.paragraphs[start : start + OPENING] for word in content_words(paragraph.text)}
    title = start
    for place in range(start - 1, -1, -1):
        paragraph = page.paragraphs[place]
        if page.lines[place] or page.boxed[place]:
            continue
        is_told = _is_line_of_words(paragraph) and len(content_words(paragraph.text) & about) >= LEAST_SHARED
        if is_told or (title == start and could_title(paragraph)):
            title = place
        if is_told or (title != start and title - place >= LINES_BETWEEN):
            break
        if title == start and is_menu_line(paragraph) and place < start - 3:
            break
    above = range(title)
    is_said = all(not page.lines[place] and page.paragraphs[place].words > TITLE_WORDS for place in above)
    return 0 if is_said and len(above) <= LINES_ABOVE else title
