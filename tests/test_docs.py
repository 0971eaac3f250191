"""The documentation is about this command: pages that are made from it are fresh, and none leaves anything out."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest
from command import inside

from claimcheck.cli import command
from claimcheck.config import ACCEPT_KEYS, KEYS
from claimcheck.report import FORMATS
from claimcheck.report.delimited import COLUMNS
from claimcheck.rulebook import RULES

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.glob("*.md"))
ROOT = DOCS.parent


def script(name: str) -> ModuleType:
    """One of the scripts that make pages."""
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("maker", "page"), [("make_man", "claimcheck.1"), ("make_rules", "rules.md")])
def test_a_page_made_from_the_command_is_fresh(maker: str, page: str) -> None:
    assert script(maker).page() == text(page), f"run: python docs/{maker}.py > docs/{page}"


def test_every_flag_is_in_the_manual_page_and_on_some_page() -> None:
    manual = text("claimcheck.1").replace("\\-", "-")
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    flags = [flag for option in command.params if isinstance(option, click.Option) for flag in option.opts]
    assert len(flags) > 15
    for flag in flags:
        assert flag in manual
    undocumented = {flag for flag in flags if flag.startswith("--") and flag not in pages}
    assert undocumented <= {"--version", "--output", "--quiet", "--format"}  # pages use -o, -q and -f


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_a_section_with_a_transcript(form: str) -> None:
    section = text("formats.md").partition(f"\n## {form}\n")[2].partition("\n## ")[0]
    assert "```console" in section


def test_every_key_column_and_rule_is_documented() -> None:
    for key in (*KEYS, *ACCEPT_KEYS):
        assert re.search(rf"^\[*{key}\b", text("configuration.md"), re.MULTILINE), key
    for column in COLUMNS:
        assert f"`{column}`" in text("formats.md")
    for rule in RULES:
        assert f"\n## {rule}\n" in text("rules.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert not target or (page.parent / target).exists(), target


def test_the_configuration_page_shows_a_file_that_is_read(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", text("configuration.md"), re.MULTILINE | re.DOTALL)
    (tmp_path / "claimcheck.toml").write_text(shown, encoding="utf-8")
    (tmp_path / "draft.txt").write_text("The mayor said the rain had stopped on Monday in Orlin.\n", encoding="utf-8")
    assert inside(tmp_path, "draft.txt").returncode == 0


def test_the_pre_commit_hook_runs(tmp_path: Path) -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^  entry: claimcheck (.*)$", hook, re.MULTILINE)
    (tmp_path / "draft.txt").write_text("Shells fell on Orlin on Monday and killed 14 people.\n", encoding="utf-8")
    done = inside(tmp_path, *entry.split(), "--fail-on", "warning", "draft.txt")
    assert done.returncode == 1
    assert done.stdout.startswith("draft.txt:1:")
    assert done.stderr == ""


def test_the_errorformat_for_vim_fits_the_lines(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Shells fell on Orlin on Monday and killed 14 people.\n", encoding="utf-8")
    (line,) = inside(tmp_path, "-q", "-f", "line", "draft.txt").stdout.splitlines()
    (form,) = re.findall(r"^set errorformat=(.*)$", text("recipes.md"), re.MULTILINE)
    parts = {"%f": r"(?P<file>[^:]+)", "%l": r"(?P<line>\d+)", "%c": r"(?P<column>\d+)", "%t": r"(?P<type>[ewn])",
             "%*[a-z]": "[a-z]*", "%m": "(?P<message>.+)", "\\ ": " "}  # fmt: skip
    pattern = re.sub(r"%\*\[a-z\]|%\w|\\ ", lambda part: parts[part[0]], form)
    match = re.fullmatch(pattern, line)
    assert match is not None
    assert (match["file"], match["line"], match["column"], match["type"]) == ("draft.txt", "1", "43", "w")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_what_the_command_prints(page: Path) -> None:
    shown = page.read_text(encoding="utf-8")
    assert script("transcripts").refreshed(shown) == shown, "run: python docs/transcripts.py"
