"""`--format html`: one self-contained page to send to an editor.

Nothing is loaded from anywhere, and the page's policy forbids it; the page is whole without its script, which only
sorts and filters the table. Everything from the article passes through `escape.html`.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files

from claimcheck import __version__
from claimcheck.model import Audit
from claimcheck.report.contract import SOURCINGS, counted
from claimcheck.report.crossing import Crossing, Passing
from claimcheck.report.escape import html
from claimcheck.report.html_article import article, verdict_line, weight, word
from claimcheck.report.html_plot import plots
from claimcheck.report.rows import Row, Verdict, rows, status
from claimcheck.report.things import things
from claimcheck.report.view import View
from claimcheck.report.wording import figure_words

HEADS = (
    ("Where", "number"), ("Figure", "number"), ("Of", "text"), ("State", "text"), ("Source", "text"),
    ("Verdict", "number"), ("Sentence", ""),
)  # fmt: skip
GRAVITY = {"error": 0, "warning": 1, "note": 2, "carried": 3, "fine": 4, "aside": 5}


def render(audits: Iterable[Audit], view: View) -> Iterator[str]:
    """The page, a section for each article."""
    style, script = asset("page.css"), asset("page.js")
    sections: list[str] = []
    titles: list[tuple[str, str]] = []
    passing = Passing(audits, view)
    for number, audit in enumerate(passing, 1):
        titles.append((title(audit), audit.document.path))
        sections.append("".join(section(audit, view, f"d{number}")))
    yield head(titles, style, script)
    if len(titles) > 1:
        yield contents(titles)
    yield "<main>\n"
    yield from across(passing.crossings(), {path: f"d{number}" for number, (_, path) in enumerate(titles, 1)})
    yield from sections
    yield f"</main>\n{FOOT}<script>{script}</script>\n</body>\n</html>\n"


FOOT = f"""<footer><p>Made by claimcheck {__version__} from the text alone, offline. It says who stands behind each
figure and which figures cannot both be right; it never says which are true.</p></footer>
"""


def asset(name: str) -> str:
    """The page's own style or script."""
    return (files("claimcheck.report") / name).read_text(encoding="utf-8")


def allowed(content: str) -> str:
    """The hash by which the page's policy knows its own style and script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


def head(titles: Sequence[tuple[str, str]], style: str, script: str) -> str:
    """Everything before the first article."""
    name = titles[0][0] if len(titles) == 1 else f"{len(titles)} articles"
    policy = (
        f"default-src 'none'; style-src {allowed(style)}; script-src {allowed(script)}; base-uri 'none'; "
        "form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="claimcheck {__version__}">
<title>The numbers in: {html(name)}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#d1">Skip to the first article</a>
"""


def contents(titles: Sequence[tuple[str, str]]) -> str:
    """Links to the articles of a report on several."""
    items = (f'<li><a href="#d{n}">{html(name)}</a></li>' for n, (name, _) in enumerate(titles, 1))
    return f'<nav aria-label="Articles"><ol>{"".join(items)}</ol></nav>\n'


def across(crossings: Sequence[Crossing], prefixes: Mapping[str, str]) -> Iterator[str]:
    """What holds between the articles, before the first of them."""
    if not crossings:
        return
    yield '<section class="problems" aria-labelledby="across"><h2 id="across">Across the articles</h2>\n<ul>\n'
    for crossing in crossings:
        links = ", ".join(
            f'<a href="#{prefixes[path]}">{html(str(place))}</a>'
            for (path, _), place in zip(crossing.figures, crossing.places, strict=True)
        )
        yield f'<li class="{crossing.severity}">{links} <b class="{crossing.severity}">{crossing.severity}: '
        yield f"{crossing.rule}</b> {html(crossing.message)}</li>\n"
    yield "</ul></section>\n"


def title(audit: Audit) -> str:
    """The headline, else the file's name."""
    span = audit.layout.title
    return " ".join(span.of(audit.document.text).split()) if span else audit.document.path


def section(audit: Audit, view: View, prefix: str) -> Iterator[str]:
    """One article: what to look at, the text, the pictures, the table, the sources."""
    yield f'<article id="{prefix}" aria-labelledby="{prefix}-title">\n<header>\n'
    yield f'<p class="kicker">The numbers in <code>{html(audit.document.path)}</code></p>\n'
    yield f'<h1 id="{prefix}-title" dir="auto">{html(title(audit))}</h1>\n'
    if audit.error is not None:
        yield f'<p class="refused">Not audited: {html(audit.error)}.</p>\n</header>\n</article>\n'
        return
    listed = linkable(rows(audit, view))
    yield f"{tallies(audit)}</header>\n"
    yield from problems(listed, prefix)
    yield f'<section class="text" aria-labelledby="{prefix}-text"><h2 id="{prefix}-text">The article</h2>\n{LEGEND}'
    yield '<div class="story">\n'
    yield from article(audit, listed, prefix)
    yield "</div></section>\n"
    if listed:
        yield '<aside aria-label="Conflicts and sources">\n'
        yield from plots(things(audit, listed), prefix)
        yield from sources(audit, listed, prefix)
        yield "</aside>\n"
        yield from table(listed, prefix)
    yield "</article>\n"


def linkable(listed: Sequence[Row]) -> list[Row]:
    """The rows, their verdicts naming by id only figures that are on the page: `--only` may have left others out."""
    known = {row.figure.id for row in listed}

    def linked(verdict: Verdict) -> Verdict:
        return verdict._replace(others=tuple(other if other in known else "" for other in verdict.others))

    return [row._replace(verdicts=tuple(map(linked, row.verdicts))) for row in listed]


LEGEND = """<p class="legend">Each figure is marked: <span class="figure error">error</span>
<span class="figure warning">warning</span> <span class="figure note">anonymous or implied</span>
<span class="figure fine">named</span>. Point at one, or reach it with the Tab key, for its source and findings;
<span class="source">names so underlined</span> are sources.</p>
"""


def tallies(audit: Audit) -> str:
    """The summary line as a list: so many figures, so many of each sourcing, so many conflicts."""
    counts = counted(audit)
    if not counts["figures"]:
        return '<p class="tally">No figures found.</p>\n'
    words = [("figures" if counts["figures"] != 1 else "figure", counts["figures"], "total")]
    words += [(name, counts[name], {"named": "fine", "unsourced": "warning"}.get(name, "note")) for name in SOURCINGS]
    errors = {f.rule for f in audit.findings if f.severity == "error" and f.accepted is None}
    warnings = {f.rule for f in audit.findings if f.severity == "warning" and f.accepted is None} - {"unsourced"}
    words += [(name, counts[name], "error") for name in sorted(errors)]
    words += [(name, counts[name], "warning") for name in sorted(warnings)]
    words.append(("accepted", counts["accepted"], "note"))
    items = (f'<li class="{kind}"><b>{count:,}</b> {name}</li>' for name, count, kind in words if count)
    return f'<ul class="tally">{"".join(items)}</ul>\n'


def problems(listed: Sequence[Row], prefix: str) -> Iterator[str]:
    """The errors and warnings in order of gravity: what an editor reads first."""
    found = {
        (verdict.rule, frozenset((row.figure.id, *verdict.others))): (row, verdict)
        for row in reversed(listed)
        for verdict in row.verdicts
        if verdict.severity != "note" and verdict.accepted is None
    }
    yield f'<section class="problems" aria-labelledby="{prefix}-problems">'
    yield f'<h2 id="{prefix}-problems">What to look at</h2>\n'
    if not found:
        yield "<p>No errors and no warnings.</p></section>\n"
        return
    yield "<ul>\n"
    for row, verdict in sorted(found.values(), key=lambda pair: (GRAVITY[pair[1].severity], pair[0].figure.span.start)):
        link = f'<a href="#{prefix}-{html(row.figure.id)}">{row.place}</a>'
        yield f'<li class="{verdict.severity}">{link} {verdict_line(verdict, prefix)}</li>\n'
    yield "</ul></section>\n"


def table(listed: Sequence[Row], prefix: str) -> Iterator[str]:
    """Every figure in a row; the script adds sorting, a filter and a search."""
    yield f'<section class="figures" aria-labelledby="{prefix}-figures"><h2 id="{prefix}-figures">Every figure</h2>\n'
    yield f'<div class="controls" hidden><label>Show <select>{options(listed)}</select></label>\n'
    yield '<label>Find <input type="search" placeholder="a word, a name, a number"></label>\n'
    yield f'<output aria-live="polite">{len(listed):,} of {len(listed):,} figures</output></div>\n'
    heads = "".join(f'<th scope="col"{f" data-sort={kind!r}" if kind else ""}>{name}</th>' for name, kind in HEADS)
    yield f'<div class="scroll" tabindex="0" role="region" aria-labelledby="{prefix}-figures">'
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for number, row in enumerate(listed):
        yield table_row(row, number, prefix)
    yield "</tbody>\n</table></div></section>\n"


def options(listed: Sequence[Row]) -> str:
    """The choices of the filter: those words only that would leave something."""
    present = dict.fromkeys(w for row in listed for w in words(row))
    ordered = [w for w in SOURCINGS if w in present] + [w for w in present if w not in SOURCINGS]
    urgent = ['<option value="*">errors and warnings</option>'] if any(map(urgently, listed)) else []
    return "".join(
        ['<option value="">all figures</option>', *urgent, *(f"<option>{html(name)}</option>" for name in ordered)]
    )


def words(row: Row) -> list[str]:
    """The sourcing word and the rules of a row."""
    rules = [verdict.rule for verdict in row.verdicts if verdict.accepted is None]
    accepted = ["accepted"] if any(verdict.accepted is not None for verdict in row.verdicts) else []
    return list(dict.fromkeys([row.attribution.sourcing, *rules, *accepted]))


def urgently(row: Row) -> bool:
    """Whether the row has an error or a warning."""
    return weight(row) in ("error", "warning")


def table_row(row: Row, number: int, prefix: str) -> str:
    """One figure's row; `data-value` is what a column sorts by."""
    name = f"{prefix}-{html(row.figure.id)}"
    amount = row.figure.amount
    value = amount.low if amount.low is not None else amount.high
    state = "" if row.figure.state == "other" else row.figure.state.replace("_", " ")
    source = html(row.said_by)
    if row.source is not None:
        source = f'<a href="#{prefix}-{html(row.source.id)}">{source}</a>'
    cites = f' <span class="cites">citing {html(row.cites)}</span>' if row.cites else ""
    kind = weight(row)
    start, end = row.at, row.at + len(" ".join(row.figure.text.split()))
    sentence = f"{html(row.sentence[:start])}<b>{html(row.sentence[start:end])}</b>{html(row.sentence[end:])}"
    return (
        f'<tr id="{name}-row" class="{kind}" data-words="{html(" ".join(words(row)))}"'
        f"{' data-urgent' if urgently(row) else ''}>"
        f'<th scope="row" data-value="{number}"><a href="#{name}">{row.place}</a></th>'
        f'<td class="number" data-value="{value if value is not None else ""}">{html(figure_words(row.figure))}</td>'
        f'<td dir="auto">{html(row.figure.counted or "")}</td><td>{state}</td><td dir="auto">{source}{cites}</td>'
        f'<td class="verdict" data-value="{GRAVITY[kind]}">{verdict_cell(row)}</td>'
        f'<td class="sentence" dir="auto">{sentence}</td></tr>\n'
    )


def verdict_cell(row: Row) -> str:
    """STATUS, each piece with its own ink."""
    first, *rest = status(row)
    pieces = [f'<span class="sourcing {row.attribution.sourcing}">{html(first)}</span>']
    grave = {verdict.rule: verdict.severity for verdict in reversed(row.verdicts)}
    pieces += [f'<span class="{grave.get(piece.split(" ")[0], "note")}">{html(piece)}</span>' for piece in rest]
    return " · ".join(pieces)


def sources(audit: Audit, listed: Sequence[Row], prefix: str) -> Iterator[str]:
    """Everyone who stands behind a figure, with the figures."""
    behind: dict[str, list[Row]] = {}
    for row in listed:
        if row.source is not None:
            behind.setdefault(row.source.id, []).append(row)
    if not behind:
        return
    yield f'<section class="sources" aria-labelledby="{prefix}-sources"><h2 id="{prefix}-sources">Sources</h2>\n<dl>\n'
    for source in audit.sources:
        if source.id not in behind:
            continue
        name = source.name or behind[source.id][0].said_by or "unnamed"
        role = f", {html(source.role)}" if source.role else ""
        yield f'<dt id="{prefix}-{html(source.id)}" dir="auto">{html(name)}<span class="role">{role}'
        yield f" ({html(source.kind)})</span></dt>\n<dd>"
        yield ", ".join(
            f'<a href="#{prefix}-{html(row.figure.id)}" class="{weight(row)}">{html(figure_words(row.figure))} '
            f"{html(row.figure.counted or '')}</a> <small>{row.place}, {html(word(row))}</small>"
            for row in behind[source.id]
        )
        yield "</dd>\n"
    yield "</dl></section>\n"
