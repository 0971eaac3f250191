"""Headline, slug and standfirst, as design.md defines them, and every place that says the headline again."""

from collections.abc import Sequence

from claimcheck.segmentation.furniture import is_desk_line, is_slug
from claimcheck.segmentation.paragraph import HEADLINE_WORDS, Paragraph, content_words, says_again

STANDFIRST_WORDS = 40
# A standfirst that is a sentence is told from a first paragraph by how much longer the paragraph is that repeats it.
FULLER = 2.5


def mark_headline(paragraphs: Sequence[Paragraph]) -> None:
    """Marks the headline, the slug above it, the standfirst below it, and the headline's repetitions.

    A headline is the first block where it is one line without terminal punctuation (or a slug), at most 25 words,
    with a longer block after it. Text without one has neither headline nor standfirst.
    """
    article = [p for p in paragraphs if p.kind != "furniture"]
    if not article:
        return
    place = next((n for n in range(len(article) - 1, -1, -1) if article[n].kind == "headline"), None)
    if place is None:
        place = _mark_first(article)
    elif article[0].kind is None and article[0].could_head:
        article[0].kind = "headline"
    if place is not None:
        _mark_repeats(article[place], article[place + 1 :])
        _mark_standfirst([p for p in article[place + 1 :] if p.kind is None])


def _mark_first(article: Sequence[Paragraph]) -> int | None:
    """Marks the slug and the headline at the head of the article; the place of the headline, None without one."""
    place = 0
    while place < len(article) and (is_slug(article[place].text) or is_desk_line(article[place].text)):
        article[place].kind = "headline" if is_slug(article[place].text) else "furniture"
        place += 1
    if len(article) <= place + 1 or not article[place].could_head:
        return None
    if max(p.words for p in article[place + 1 :]) <= article[place].words:
        return None
    article[place].kind = "headline"
    return place


def _mark_repeats(headline: Paragraph, rest: Sequence[Paragraph]) -> None:
    """A second headline, section heading or caption that repeats the headline counts as headline."""
    wanted = content_words(headline.text)
    for paragraph in rest:
        is_line = paragraph.kind is None and paragraph.words <= 2 * HEADLINE_WORDS and not paragraph.ends
        if is_line and says_again(paragraph.text, wanted):
            paragraph.kind = "headline"


def _mark_standfirst(body: Sequence[Paragraph]) -> None:
    """Marks the short block between headline and body, if there is one."""
    if len(body) > 1 and _is_standfirst(body[0], body[1]):
        body[0].kind = "standfirst"


def _is_standfirst(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a short block below the headline is a standfirst and not the first paragraph of the body.

    Either it is no sentence, or it is one that a much longer first paragraph says again more fully.
    """
    if paragraph.lines > 1 or paragraph.words > STANDFIRST_WORDS or paragraph.text.endswith((":", "—", "–", "_", "--")):
        return False
    if not paragraph.ends:
        return paragraph.words >= 4 and following.words > paragraph.words
    if paragraph.words > HEADLINE_WORDS or following.words < FULLER * paragraph.words:
        return False
    said = content_words(paragraph.text)
    return len(said & content_words(following.text)) >= max(4, 0.4 * len(said))
