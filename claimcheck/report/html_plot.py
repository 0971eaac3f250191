"""The range plots of the HTML report: for each thing counted more than once, one bar per mention, by source.

The words stand beside the pictures as text, so that nothing is lost in print, to a screen reader or on a telephone.
"""

from collections.abc import Iterator, Sequence

from claimcheck.report.escape import html
from claimcheck.report.html_article import weight, word
from claimcheck.report.things import Bar, Thing, ends
from claimcheck.report.wording import figure_words

HEIGHT = 24
TICK = 8


def plots(found: Sequence[Thing], prefix: str) -> Iterator[str]:
    """The section with all plots; nothing where nothing is counted twice."""
    if not found:
        return
    yield f'<section class="plots" aria-labelledby="{prefix}-plots">'
    yield f'<h2 id="{prefix}-plots">Counted more than once</h2>\n'
    yield '<p class="legend">One bar for each mention. A block is what the figure leaves possible, a stroke the number '
    yield "that it states; an arrow leads on to where it sets no limit. Conflicts are hatched and named.</p>\n"
    for thing in found:
        yield plot(thing, prefix)
    yield "</section>\n"


def plot(thing: Thing, prefix: str) -> str:
    """One thing's picture: a small table of source, bar, figure and verdict, over its scale."""
    lines = [
        line(bar, voice if number == 0 else "", prefix)
        for voice, bars in thing.voices
        for number, bar in enumerate(bars)
    ]
    low, high = map(html, ends(thing))
    scale = (
        f'<tr class="scale" aria-hidden="true"><td></td><td><span>{low}</span><span>{high}</span></td><td></td></tr>'
    )
    return (
        f'<table class="plot"><caption dir="auto">{html(thing.name)}</caption>\n'
        '<thead><tr><th scope="col">Source</th><th scope="col">Range</th><th scope="col">Figure</th></tr></thead>\n'
        f"<tbody>{''.join(lines)}{scale}</tbody></table>\n"
    )


def line(bar: Bar, voice: str, prefix: str) -> str:
    """One mention."""
    row = bar.row
    kind = weight(row)
    head = f'<th scope="row" dir="auto">{html(voice)}</th>' if voice else '<td class="ditto"></td>'
    return (
        f'<tr class="{kind}">{head}<td class="bar">{picture(bar, kind)}</td>'
        f'<td><a href="#{prefix}-{html(row.figure.id)}">{html(figure_words(row.figure))}</a> '
        f'<span class="word">{html(word(row))}</span> <small>{row.place}</small></td></tr>\n'
    )


def picture(bar: Bar, kind: str) -> str:
    """The bar itself, a thousand units wide and stretched to the column."""
    shapes = []
    if bar.end > bar.start:
        inset = 14 if bar.open_left else 0
        length = bar.end - bar.start - inset - (14 if bar.open_right else 0)
        shapes.append(
            f'<rect class="reach{" open" if bar.open_left or bar.open_right else ""}" x="{bar.start + inset}" y="7" '
            f'width="{max(length, 1)}" height="10"/>'
        )
    if bar.open_left:
        shapes.append('<path class="arrow" d="M14 4 L0 12 L14 20 Z"/>')
    if bar.open_right:
        shapes.append('<path class="arrow" d="M986 4 L1000 12 L986 20 Z"/>')
    shapes += [
        f'<rect class="end" x="{max(at - TICK // 2, 0)}" y="2" width="{TICK}" height="20"/>' for at in bar.strokes
    ]
    hatch = ""
    if kind == "error" and bar.end > bar.start:
        hatch = "".join(
            f'<path class="hatch" d="M{x} 17 L{min(x + 12, bar.end)} 7"/>' for x in range(bar.start, bar.end, 24)
        )
    return (
        f'<svg viewBox="0 0 1000 {HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<path class="axis" d="M0 12 H1000"/>{"".join(shapes)}{hatch}</svg>'
    )
