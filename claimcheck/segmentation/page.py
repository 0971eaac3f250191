"""What on a page is furniture: everything outside the article, and the boxes and lines that stand within."""

from collections.abc import Sequence
from itertools import takewhile

from claimcheck.segmentation.elsewhere import is_teaser
from claimcheck.segmentation.furniture import is_furniture_line, opens_box
from claimcheck.segmentation.paragraph import Paragraph, content_words, says_again
from claimcheck.segmentation.stretch import MENU_LINES, TITLE_WORDS, Page, could_title, find_article, is_menu_line

# So many different furniture lines make a text a page and not an article.
FURNITURE_LINES = 3
BOX_WORDS = 20
SIGN_LENGTH = 3
LINK_WORDS = 5


def mark_furniture(paragraphs: Sequence[Paragraph]) -> None:
    """Sets the kind of every paragraph that is page furniture; headlines that the page repeats are marked too."""
    lines = [
        p.kind == "furniture" or (is_furniture_line(p.text) and not p.is_row and not _labels_title(p, n))
        for n, p in enumerate(paragraphs)
    ]
    title = None
    if _is_page(paragraphs, lines):
        page = Page(paragraphs, lines, _boxed(paragraphs, lines))
        titles = _titles(page)
        start, end = find_article(page, titles)
        for place in titles:
            if place < start:
                paragraphs[place].kind, lines[place] = "headline", False
        title = max((place for place in titles if place < start), default=start - 1) + 1
        lines = [
            line or not (title <= place < end or paragraphs[place].kind == "headline")
            for place, line in enumerate(lines)
        ]
    boxed = _boxed(paragraphs, lines, title)
    for paragraph, is_line, is_boxed in zip(paragraphs, lines, boxed, strict=True):
        if is_line or is_boxed:
            paragraph.kind = "furniture"


def _is_page(paragraphs: Sequence[Paragraph], lines: Sequence[bool]) -> bool:
    """Whether the text is a whole page: several kinds of furniture, or a menu."""
    if len({p.text for p, is_line in zip(paragraphs, lines, strict=True) if is_line}) >= FURNITURE_LINES:
        return True
    run = 0
    for paragraph in paragraphs:
        run = run + 1 if is_menu_line(paragraph) else 0
        if run >= MENU_LINES:
            return True
    return False


def mark_shouted_links(paragraphs: Sequence[Paragraph]) -> None:
    """Furniture: lines in capitals between the paragraphs of an article that is not, which link to other stories."""
    if not any(p.kind is None and p.is_prose and not p.text.isupper() for p in paragraphs):
        return
    for place, paragraph in enumerate(paragraphs):
        is_line = paragraph.kind is None and paragraph.could_head and paragraph.words >= LINK_WORDS
        if place and is_line and paragraph.text.isupper():
            paragraph.kind = "furniture"


def _boxed(paragraphs: Sequence[Paragraph], lines: Sequence[bool], title: int | None = None) -> list[bool]:
    """Of each paragraph, whether it is a short line without a stop that follows on from the title of a box.

    Related stories, most read; what is no word ("+2", "3.") does not end it, the article's own `title` does.
    """
    boxed = []
    is_open = False
    for place, (paragraph, is_line) in enumerate(zip(paragraphs, lines, strict=True)):
        if is_line and opens_box(paragraph.text):
            is_open, is_in = True, False
        elif is_line:
            is_in = False
            is_open = is_open and len(paragraph.text) <= SIGN_LENGTH and not any(map(str.isalpha, paragraph.text))
        else:
            is_in = is_open = is_open and place != title and _could_be_listed(paragraph)
        boxed.append(is_in)
    return boxed


def _could_be_listed(paragraph: Paragraph) -> bool:
    """Whether a box may list a line as another story: not a sentence, nor what leads up to a list of the article's."""
    if paragraph.kind is not None or paragraph.words > BOX_WORDS or paragraph.ends or " said" in paragraph.text:
        return False
    return not paragraph.text.endswith((":", "[edit]")) and not paragraph.text.startswith("# ")


def _titles(page: Page) -> list[int]:
    """Where the page's title stands, each time that it is said in a line of its own.

    It is first said above all paragraphs: what is only said again between them is a caption, or an offer.
    """
    free = [n for n in range(len(page.paragraphs)) if not page.lines[n] and not page.boxed[n]]
    above = takewhile(lambda n: not page.paragraphs[n].is_prose, free)
    first = next((n for n in above if could_title(page.paragraphs[n])), None)
    if first is None:
        return []
    wanted = content_words(page.paragraphs[first].text)
    again = [n for n in free if page.paragraphs[n].could_head and says_again(page.paragraphs[n].text, wanted)]
    return again if len(again) > 1 else []


def _labels_title(paragraph: Paragraph, place: int) -> bool:
    """Whether the first line of a text is a headline with a label: "Watch: Two tanks burn in Tarsk"."""
    if place or not could_title(paragraph) or paragraph.words <= TITLE_WORDS:
        return False
    return ": " in paragraph.text or is_teaser(paragraph.text)
