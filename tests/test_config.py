"""claimcheck.toml: what it may say, where it is found, and how a mistake in it is told."""

import json
from pathlib import Path

import pytest
from command import inside

from claimcheck.config import ConfigError, read, settings_for
from claimcheck.model.settings import Accept, ExtraNoun, Settings
from claimcheck.rulebook import RULES

WHOLE = """\
format = "line"
fail-on = "warning"
ignore = ["single-source", "bound-dropped"]
sources = ["Sector 3 command post"]

[nouns]
technicals = "equipment"
"pick-up trucks" = "equipment"

[[accept]]
fingerprint = "9f2c41d07b1e"
rule = "unsourced"
reason = "confirmed by phone, 20 Nov"

[[accept]]
fingerprint = "000000000000"
reason = "the editor knows"
"""


def settings(folder: Path, text: str) -> Settings:
    (folder / "claimcheck.toml").write_text(text, encoding="utf-8")
    return read(folder / "claimcheck.toml", RULES)


def test_everything_that_a_file_may_say(tmp_path: Path) -> None:
    assert settings(tmp_path, WHOLE) == Settings(
        format="line",
        fail_on="warning",
        ignore=frozenset({"single-source", "bound-dropped"}),
        sources=("Sector 3 command post",),
        nouns=(ExtraNoun("technicals", "equipment"), ExtraNoun("pick-up trucks", "equipment")),
        accept=(
            Accept("9f2c41d07b1e", "confirmed by phone, 20 Nov", "unsourced"),
            Accept("000000000000", "the editor knows"),
        ),
    )
    assert settings(tmp_path, "") == Settings()
    assert settings(tmp_path, "\ufefffail-on = 'never'\r\n").fail_on == "never"


MISTAKES = [
    ('# a desk\n\nfail_on = "error"', 3, "unknown key 'fail_on'; did you mean 'fail-on'?"),
    ("colour = true", 1, "unknown key 'colour'"),
    ("[noun]\na = 'people'", 1, "unknown key 'noun'; did you mean 'nouns'?"),
    ('format = "table"\nfail-on = "errors"', 2, "'fail-on': no severity 'errors'; did you mean 'error'?"),
    ('format = "jsno"', 1, "'format': no format 'jsno'; did you mean 'json'?"),
    ("format = 3", 1, "'format' takes a text in quotation marks"),
    ('ignore = "unsourced"', 1, "'ignore' takes a list of texts: ignore = [\"…\"]"),
    ('ignore = ["unsorced"]', 1, "'ignore': no rule 'unsorced'; did you mean 'unsourced'?"),
    ('sources = []\n[nouns]\nbikes = "equipement"', 3, "'bikes': no category 'equipement'; did you mean 'equipment'?"),
    ("nouns = ['a']", 1, "'nouns' takes a table: technicals = \"equipment\""),
    ('[[accept]]\nfingerprint = "9f2c41d07b1e"', 1, "[[accept]] needs a 'reason'"),
    ('[[accept]]\nfingerprint = "9f2c41d07b1e"\nreason = ""', 3, "'reason' takes a text in quotation marks"),
    ('[[accept]]\nfingerprint = "9f2c"\nreason = "x"', 2, "no fingerprint '9f2c': 12 hex digits"),
    (WHOLE + '[[accept]]\nfingerprint = "000000000000"\nreason = "x"\nrules = "unsourced"', 21,
     "unknown key 'rules'; did you mean 'rule'?"),
    (WHOLE.replace('"unsourced"', '"unsauced"'), 12, "'rule': no rule 'unsauced'; did you mean 'unsourced'?"),
    ("accept = 3", 1, "'accept' takes tables: [[accept]]"),
    ('format = "table"\nfail-on = error', 2, "not TOML: invalid value"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what"), MISTAKES)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    with pytest.raises(ConfigError) as error:
        settings(tmp_path, text)
    assert error.value.what == what
    assert error.value.subject.endswith(f"claimcheck.toml:{line}")


@pytest.mark.parametrize(
    ("data", "what"), [(b"a = '\xff'", "not UTF-8"), (b"a = [", "not TOML: invalid value"), (None, "no such file")]
)
def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path, data: bytes | None, what: str) -> None:
    if data is not None:
        (tmp_path / "desk.toml").write_bytes(data)
    with pytest.raises(ConfigError) as error:
        settings_for(str(tmp_path / "desk.toml"), False, RULES)("draft.txt")
    assert error.value.what == what


ARTICLE = "Shells fell on the market in Orlin on Monday and killed 14 people.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder two levels deep with an article at the bottom."""
    (tmp_path / "war" / "orlin").mkdir(parents=True)
    (tmp_path / "war" / "orlin" / "draft.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "xdg" / "claimcheck").mkdir(parents=True)
    return tmp_path


DRAFT = "war/orlin/draft.txt"


def write(folder: Path, place: str, text: str) -> None:
    (folder / place / "claimcheck.toml").write_text(text, encoding="utf-8")


def test_the_nearest_file_above_the_article_holds(desk: Path) -> None:
    assert inside(desk, DRAFT).returncode == 0
    write(desk, "xdg/claimcheck", 'fail-on = "warning"')
    assert inside(desk, DRAFT).returncode == 1
    write(desk, "war", 'fail-on = "error"')
    assert inside(desk, DRAFT).returncode == 0
    write(desk, "war/orlin", 'fail-on = "warning"')
    assert inside(desk, DRAFT).returncode == 1
    assert inside(desk, "--isolated", DRAFT).returncode == 0
    assert inside(desk, "--config", "war/claimcheck.toml", DRAFT).returncode == 0
    assert inside(desk, "--fail-on", "never", DRAFT).returncode == 0


def test_each_article_follows_its_own_configuration(desk: Path) -> None:
    (desk / "draft.txt").write_text(ARTICLE, encoding="utf-8")
    write(desk, "war", 'ignore = ["unsourced"]')
    done = inside(desk, "--jobs", "1", "-f", "line", "draft.txt", DRAFT)
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["draft.txt"]


def test_a_mistake_in_a_configuration_is_exit_2_before_any_article(desk: Path) -> None:
    write(desk, "war", '\n\n\n\n\n\nfail_on = "error"\n')
    done = inside(desk, DRAFT)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "claimcheck: war/claimcheck.toml:7: unknown key 'fail_on'; did you mean 'fail-on'?\n"
    assert inside(desk, "--config", "none.toml", DRAFT).stderr == "claimcheck: none.toml: no such file\n"
    both = inside(desk, "--config", "war/claimcheck.toml", "--isolated", DRAFT)
    assert (both.returncode, both.stderr.splitlines()[0]) == (2, "claimcheck: --isolated: not together with --config")


def test_an_accepted_finding_is_shown_and_counts_no_more(desk: Path) -> None:
    (found,) = json.loads(inside(desk, "-f", "json", DRAFT).stdout)["documents"][0]["figures"]
    write(
        desk, "war", f'fail-on = "warning"\n[[accept]]\nfingerprint = "{found["fingerprint"]}"\nreason = "rang them"\n'
    )
    done = inside(desk, DRAFT)
    assert done.returncode == 0
    assert "unsourced · accepted: rang them" in done.stdout
    assert done.stderr == f"{DRAFT}: 1 figure: 1 accepted\n"


def test_a_fingerprint_follows_its_figure_from_draft_to_draft(desk: Path) -> None:
    def prints() -> list[str]:
        head, *lines = (line.split("\t") for line in inside(desk, "-f", "tsv", DRAFT).stdout.splitlines())
        return [dict(zip(head, line, strict=True))["fingerprint"] for line in lines]

    (before,) = prints()
    longer = (
        f"Rain had kept the 300 stalls empty since Friday.\n\n{ARTICLE.replace('fell on', 'fell  on')}\nIt rained.\n"
    )
    (desk / DRAFT).write_text(longer, encoding="utf-8")
    assert before in prints()
    (desk / DRAFT).write_text(ARTICLE.replace("14", "15"), encoding="utf-8")
    assert before not in prints()
