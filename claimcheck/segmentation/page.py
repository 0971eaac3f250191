"""Where the article stands on a page: between the menus above it and the related stories and comments below."""

from collections.abc import Sequence
from itertools import accumulate

from claimcheck.segmentation.elsewhere import is_teaser
from claimcheck.segmentation.furniture import is_furniture_line, opens_box, opens_comments
from claimcheck.segmentation.paragraph import Paragraph, content_words, says_again

# So many different furniture lines, or so long a menu, make a text a page and not an article.
FURNITURE_LINES = 3
MENU_LINES = 5
MENU_WORDS = 3
# What a paragraph speaks for or against its being part of the article, in words of prose.
MOST_WORDS = 50
SHORT_LINE = -4
MENU_LINE = -6
FURNITURE_LINE = -8
BOX_LINE = -12
LISTED_ITEM = 3
BOX_WORDS = 20
TITLE_WORDS = 4
LINK_WORDS = 5
# So few lines above the article, each of more than a title's words, are its own though they have no headline's form.
LINES_ABOVE = 2


def mark_furniture(paragraphs: Sequence[Paragraph]) -> None:
    """Sets the kind of every paragraph that is page furniture; headlines that the page repeats are marked too."""
    lines = [
        p.kind == "furniture" or (is_furniture_line(p.text) and not _labels_title(p, n))
        for n, p in enumerate(paragraphs)
    ]
    if _is_page(paragraphs, lines):
        titles = _titles(paragraphs, lines)
        start, end = _article(paragraphs, lines, titles)
        end = _before_comments(paragraphs, lines, start, end)
        for place in titles:
            if place < start:
                paragraphs[place].kind, lines[place] = "headline", False
        first = max((place for place in titles if place < start), default=start - 1) + 1
        lines = [
            line or not (first <= place < end or paragraphs[place].kind == "headline")
            for place, line in enumerate(lines)
        ]
    for place, paragraph in enumerate(paragraphs):
        if lines[place] or _is_in_box(paragraphs, lines, place):
            paragraph.kind, lines[place] = "furniture", True


def _is_page(paragraphs: Sequence[Paragraph], lines: Sequence[bool]) -> bool:
    """Whether the text is a whole page: several kinds of furniture, or a menu."""
    if len({p.text for p, is_line in zip(paragraphs, lines, strict=True) if is_line}) >= FURNITURE_LINES:
        return True
    run = 0
    for paragraph in paragraphs:
        run = run + 1 if _is_menu_line(paragraph) else 0
        if run >= MENU_LINES:
            return True
    return False


def _is_menu_line(paragraph: Paragraph) -> bool:
    """A line of a menu: a word or three, each with a capital, no figure, no stop."""
    if paragraph.words > MENU_WORDS or paragraph.ends or any(char.isdigit() for char in paragraph.text):
        return False
    words = [word for word in paragraph.text.split() if word[0].isalpha()]
    return bool(words) and words[0][0].isupper()


def mark_shouted_links(paragraphs: Sequence[Paragraph]) -> None:
    """Furniture: lines in capitals between the paragraphs of an article that is not, which link to other stories."""
    if not any(p.kind is None and p.is_prose and not p.text.isupper() for p in paragraphs):
        return
    for place, paragraph in enumerate(paragraphs):
        is_line = paragraph.kind is None and paragraph.could_head and paragraph.words >= LINK_WORDS
        if place and is_line and paragraph.text.isupper():
            paragraph.kind = "furniture"


def _is_in_box(paragraphs: Sequence[Paragraph], lines: Sequence[bool], place: int) -> bool:
    """Whether a short line without a stop follows on from the title of a box: related stories, most read."""
    paragraph = paragraphs[place]
    if place == 0 or not lines[place - 1] or paragraph.words > BOX_WORDS or paragraph.ends:
        return False
    before = paragraphs[place - 1]
    return paragraph.kind is None and (opens_box(before.text) or _is_boxed(before))


def _is_boxed(paragraph: Paragraph) -> bool:
    """Whether a furniture line is one because it stands in a box, not by its own words."""
    return paragraph.kind == "furniture" and not is_furniture_line(paragraph.text)


def _weights(paragraphs: Sequence[Paragraph], lines: Sequence[bool]) -> list[int]:
    """What each paragraph speaks for (in words) or against being part of the article."""
    weights = []
    is_listed = False
    for place, paragraph in enumerate(paragraphs):
        is_listed = paragraph.is_item and (is_listed or (place > 0 and paragraphs[place - 1].text.endswith(":")))
        weight = _weight(paragraph, lines[place])
        if is_listed and not lines[place]:
            weight = max(weight, LISTED_ITEM)
        if weight > 0 and place and paragraphs[place - 1].is_item and _is_menu_line(paragraphs[place - 1]):
            weight = 0  # a reader's name in a list, and what the reader has to say
        weights.append(weight)
    return weights


def _weight(paragraph: Paragraph, is_line: bool) -> int:
    if opens_box(paragraph.text):
        return BOX_LINE
    if is_line:
        return FURNITURE_LINE
    if paragraph.is_prose:
        return min(paragraph.words, MOST_WORDS)
    if paragraph.is_item or paragraph.text.startswith("#") or paragraph.text.endswith(("...", "…")):
        return MENU_LINE
    return paragraph.words if paragraph.ends else SHORT_LINE


def _titles(paragraphs: Sequence[Paragraph], lines: Sequence[bool]) -> list[int]:
    """Where the page's title stands, each time that it is said in a line of its own."""
    first = next((p for p, is_line in zip(paragraphs, lines, strict=True) if not is_line and _could_title(p)), None)
    if first is None:
        return []
    wanted = content_words(first.text)
    again = [
        place
        for place, paragraph in enumerate(paragraphs)
        if not lines[place] and paragraph.could_head and says_again(paragraph.text, wanted)
    ]
    return again if len(again) > 1 else []


def _labels_title(paragraph: Paragraph, place: int) -> bool:
    """Whether the first line of a text is a headline with a label: "Watch: Two tanks burn in Tarsk"."""
    if place or not _could_title(paragraph) or paragraph.words <= TITLE_WORDS:
        return False
    return ": " in paragraph.text or is_teaser(paragraph.text)


def _could_title(paragraph: Paragraph) -> bool:
    return paragraph.could_head and paragraph.words >= TITLE_WORDS and not paragraph.is_item


def _article(paragraphs: Sequence[Paragraph], lines: Sequence[bool], titles: Sequence[int]) -> tuple[int, int]:
    """Where the article's paragraphs begin and end, as places in `paragraphs`.

    It is the stretch with the most prose and the least furniture; below the title, where the page says that twice.
    """
    weights = _weights(paragraphs, lines)
    starts = [place + 1 for place in titles if not paragraphs[place].is_item]
    stretches = [_best_from(weights, start) for start in starts[1:] or starts if start < len(weights)]
    best = max(stretches, default=(0, 0, 0))
    if best[0] <= 0:
        best = _best_anywhere(weights)
    start = best[1]
    if not titles:
        start = _title_above(paragraphs, lines, start)
    return start, best[2]


def _before_comments(paragraphs: Sequence[Paragraph], lines: Sequence[bool], start: int, end: int) -> int:
    """Where the article ends if readers' comments follow: at their box.

    A mere link to the comments is followed by the article: by prose at once, and by most of it.
    """
    words = [p.words if p.is_prose and not is_line else 0 for p, is_line in zip(paragraphs, lines, strict=True)]
    above = list(accumulate(words[start:end], initial=0))
    for place in range(start, end):
        if opens_comments(paragraphs[place].text) and above[place - start]:
            is_box = not any(words[place + 1 : place + 3])
            if is_box or 2 * above[place - start] >= above[-1]:
                return place
    return end


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


def _title_above(paragraphs: Sequence[Paragraph], lines: Sequence[bool], start: int) -> int:
    """The place of the headline that stands nearest above the article, or `start` where there is none."""
    title = start
    for place in range(start - 1, -1, -1):
        if not lines[place] and _could_title(paragraphs[place]):
            title = place
            break
        if not lines[place] and _is_menu_line(paragraphs[place]) and place < start - 3:
            break
    above = range(title)
    is_said = all(not lines[place] and paragraphs[place].words > TITLE_WORDS for place in above)
    return 0 if is_said and len(above) <= LINES_ABOVE else title
