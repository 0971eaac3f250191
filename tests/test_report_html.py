"""The HTML report: self-contained, inert whatever the article holds, and, in a real browser, usable."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import browser
import desk
import pytest

from claimcheck.model import Audit
from claimcheck.report import renderer
from claimcheck.report.view import View

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    "\"><svg onload=alert(1)>' onmouseover='alert(1)",
    '</style></title><base href=//evil.example/><a href="javascript:alert(1)">',
    "&lt;script&gt; ${1} `x` \u202egnp.exe\u202c \x1b[31m",
)


def page(*audits: Audit) -> str:
    return "".join(renderer("html")(audits, View(several=len(audits) > 1)))


def hostile() -> Audit:
    """The article with an attack in every place that its words can reach."""
    attack = " ".join(HOSTILE)
    text = desk.TEXT.replace("Kolno pit", f"Kolno pit {attack} ")
    audit = desk.audit(path=f"{attack}.txt", text=text)
    return replace(
        audit,
        figures=tuple(replace(f, counted=f"{attack} {f.counted}") for f in audit.figures),
        sources=tuple(replace(s, name=f"{attack} {s.name}", role=attack) for s in audit.sources),
        findings=tuple(replace(f, message=attack) for f in audit.findings),
        attributions=tuple(replace(a, cue=a.cue and attack) for a in audit.attributions),
    )


class Elements(HTMLParser):
    """The elements of a page with their attributes, and whether every one that opens closes."""

    VOID = frozenset({"meta", "input", "br", "rect", "path"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(params=["plain", "hostile", "several", "empty", "refused"])
def report(request: pytest.FixtureRequest) -> str:
    audit = desk.audit()
    return {
        "plain": lambda: page(audit),
        "hostile": lambda: page(hostile()),
        "several": lambda: page(audit, hostile()),
        "empty": lambda: page(replace(audit, figures=(), attributions=(), findings=(), relations=(), groups=())),
        "refused": lambda: page(replace(audit, error="empty")),
    }[request.param]()


def test_every_element_closes_and_every_link_leads_somewhere(report: str) -> None:
    elements = Elements(report)
    assert elements.open == []
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in elements.found:
        if tag == "a":
            assert attributes["href"] is not None
            assert attributes["href"].startswith("#")
            assert attributes["href"][1:] in ids
        for reference in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(reference) in (None, *ids)


def test_nothing_in_the_page_can_act_or_load(report: str) -> None:
    elements = Elements(report)
    tags = [tag for tag, _ in elements.found]
    assert tags.count("script") == tags.count("style") == 1
    assert not {"img", "base", "iframe", "object", "embed", "link", "form"} & set(tags)
    for _, attributes in elements.found:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style")]
    assert "\x1b" not in report
    assert "\u202e" not in report


def test_the_article_is_there_word_for_word() -> None:
    text = re.sub(r'<span class="note-card".*?</span></span></span>', "", page(desk.audit()))
    text = re.sub(r' <span class="word">.*?</span>', "", text)
    bare = re.sub(r"<[^>]+>", "", text).replace("&quot;", '"')
    for paragraph in desk.PARAGRAPHS:
        assert paragraph in bare


needs_browser = pytest.mark.skipif(browser.binary() is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def chromium() -> Iterator[browser.Browser]:
    path = browser.binary()
    assert path is not None
    opened = browser.Browser(path)
    yield opened
    opened.close()


@pytest.fixture
def opened(chromium: browser.Browser, tmp_path: Path) -> browser.Browser:
    """The report on the article, open in the browser."""
    (tmp_path / "report.html").write_text(page(desk.audit()), encoding="utf-8")
    chromium.open(tmp_path / "report.html")
    return chromium


SHOWN = "[...document.querySelectorAll('.figures tbody tr')].filter((r) => !r.hidden).map((r) => r.cells[0].innerText)"


@needs_browser
def test_the_page_loads_nothing_and_complains_of_nothing(opened: browser.Browser) -> None:
    assert opened.complaints() == []
    assert [address for address in opened.requests() if not address.startswith("file:")] == []
    assert opened.ask("document.querySelectorAll('.story .figure').length") == 8


@needs_browser
@pytest.mark.parametrize(
    ("choice", "sought", "places"),
    [
        ("", "", ["1:8", "3:6", "3:110", "5:8", "7:18", "7:49", "9:13", "9:44"]),
        ("*", "", ["1:8", "3:110", "7:18", "7:49", "9:13", "9:44"]),
        ("contradicted", "", ["9:13", "9:44"]),
        ("implied", "", ["3:110"]),
        ("", "ADA", ["3:6", "3:110", "5:8"]),
        ("named", "21", ["9:44"]),
        ("", "no such words", []),
    ],
)
def test_the_table_filters(opened: browser.Browser, choice: str, sought: str, places: list[str]) -> None:
    opened.ask(f"""(() => {{
        const [choice, search] = document.querySelectorAll(".controls select, .controls input");
        choice.value = "{choice}"; choice.dispatchEvent(new Event("change"));
        search.value = "{sought}"; search.dispatchEvent(new Event("input"));
    }})()""")
    assert opened.ask(SHOWN) == places
    assert opened.ask("document.querySelector('output').textContent") == f"{len(places)} of 8 figures"
    assert opened.complaints() == []


@needs_browser
def test_the_table_sorts_by_value_and_says_so(opened: browser.Browser) -> None:
    figure = "document.querySelectorAll('.figures thead th')[1]"
    opened.ask(f"{figure}.querySelector('button').click()")
    assert opened.ask(f"{figure}.getAttribute('aria-sort')") == "ascending"
    assert opened.ask(SHOWN) == ["9:13", "9:44", "7:18", "7:49", "3:6", "1:8", "3:110", "5:8"]
    opened.ask(f"{figure}.querySelector('button').click()")
    assert opened.ask(SHOWN)[0] in ("3:110", "5:8")
    assert opened.ask("document.querySelectorAll('[aria-sort]').length") == 1


@needs_browser
def test_the_tab_key_reaches_a_figure_and_shows_its_note(opened: browser.Browser) -> None:
    card = "document.activeElement.parentNode.querySelector('.note-card')"
    for _ in range(30):
        opened.press("Tab", 9)
        if opened.ask("document.activeElement.id") == "d1-f1":
            break
    assert opened.ask(f"getComputedStyle({card}).display") == "block"
    text = opened.ask(f"{card}.innerText")
    for fact in ("≲90", "miners", "unsourced, see 3:6", "distorted", "leaves out the 60"):
        assert fact in text


@needs_browser
def test_escape_puts_the_note_away(opened: browser.Browser) -> None:
    opened.ask("document.getElementById('d1-f1').focus()")
    assert opened.ask("getComputedStyle(document.querySelector('.note-card')).display") == "block"
    opened.press("Escape", 27)
    assert opened.ask("getComputedStyle(document.querySelector('.note-card')).display") == "none"


@needs_browser
@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
def test_nothing_runs_off_the_page_at_any_width(opened: browser.Browser, width: int) -> None:
    opened.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    try:
        for figure in range(1, 10):  # with each note open in turn
            opened.ask(f"document.getElementById('d1-f{figure}')?.focus()")
            assert opened.ask("document.documentElement.scrollWidth") <= width
    finally:
        opened.call("Emulation.clearDeviceMetricsOverride")


@needs_browser
def test_a_hostile_article_injects_nothing(chromium: browser.Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(page(hostile()), encoding="utf-8")
    chromium.open(tmp_path / "report.html")
    assert chromium.complaints() == []
    assert chromium.ask("document.title").startswith("The numbers in: Nearly 90 miners")
    assert chromium.ask("document.querySelectorAll('script').length") == 1
    assert chromium.ask("document.querySelectorAll('img, base, [onload], [onerror]').length") == 0
    assert [address for address in chromium.requests() if not address.startswith("file:")] == []
