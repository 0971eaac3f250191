"""Whatever the article, every report of it can be made, read back, and fits where it is shown."""

import csv
import io
import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimcheck import audit
from claimcheck.report import FORMATS, cells, contract, renderer
from claimcheck.report.delimited import COLUMNS
from claimcheck.report.view import View

PHRASES = (
    "At least", "nearly", "up to", "300-400", "12", "1.2 million", "dozens", "of", "90%", "$3.5bn", "15 km", "killed",
    "people", "soldiers", "Mara Desh", "said.", "the mayor", "according to",
)  # fmt: skip
HOSTILE = (
    "“", "”", ".", "\n\n", "\n", "\t", "|", "`", "=1+1", "@x", "<b>", "&amp;", "\x1b[31m", "\u202e", "避難民", "é",
    "\ufeff",
    "\x00", "[sic]", ":smile:", "a" * 70, ",", '"', "\r\n",
)  # fmt: skip
WORDS = st.sampled_from(PHRASES) | st.sampled_from(HOSTILE)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
QUICK = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS)
def test_every_format_can_be_made_and_read_back(text: str) -> None:
    made = audit(text, path="draft.txt")
    reports = {form: "".join(renderer(form)([made], View(every=True, plot=True))) for form in FORMATS}
    assert json.loads(reports["json"]) == contract.report([made])
    assert len(reports["jsonl"].splitlines()) == len(made.figures)
    tsv = [line.split("\t") for line in reports["tsv"].split("\n")[:-1]]
    assert (
        tsv == list(csv.reader(io.StringIO(reports["csv"].removeprefix("\ufeff"), newline=""))) or "'" in reports["csv"]
    )
    assert {len(line) for line in tsv} == {len(COLUMNS)}
    assert len(tsv) == 1 + len(made.figures)
    for report in reports.values():
        assert "\x1b" not in report
        assert "\u202e" not in report


@QUICK
@given(TEXTS, st.integers(min_value=20, max_value=240))
@example("$3.5bn $3.5bn " + "a" * 70, 55)
def test_the_table_fits_every_terminal(text: str, width: int) -> None:
    shown = "".join(renderer("table")([audit(text)], View(every=True, plot=True, width=width)))
    longest = max((cells.width(row.text) for row in audit(text).figures), default=0) + 40
    for line in shown.splitlines():
        assert cells.width(line) <= max(width, longest)
