"""The import arrows of the design point one way, and the doors' commands are one and the same."""

import ast
import sys
from pathlib import Path

import pytest

import claimcheck

PACKAGE = Path(claimcheck.__file__).parent
ROOT = PACKAGE.parent
# What each room may import of the package; a room not named here may import whatever does not forbid it.
ALLOWED = {
    "model": {"model"},
    "lexicon": {"lexicon"},
    "segmentation": {"model", "lexicon", "segmentation"},
    "figures": {"model", "lexicon", "figures"},
    "sources": {"model", "lexicon", "sources"},
    "attribution": {"model", "lexicon", "attribution"},
    "comparison": {"model", "lexicon", "figures", "comparison"},
    "rules": {"model", "lexicon", "comparison", "rules"},
}
STANDARD_ONLY = ("model", "lexicon")


def imports(path: Path) -> set[str]:
    """Every module named by an import statement anywhere in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def modules() -> list[tuple[str, Path]]:
    return [(path.relative_to(PACKAGE).parts[0], path) for path in sorted(PACKAGE.rglob("*.py"))]


def importers_of(package: str) -> set[str]:
    """The modules of claimcheck that import anything of `package`."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for _, path in modules()
        if any(module.split(".")[0] == package for module in imports(path))
    }


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_lies_before_it(room: str) -> None:
    for name, path in modules():
        if name != room:
            continue
        rooms = {module.split(".")[1] for module in imports(path) if module.startswith("claimcheck.")}
        assert rooms <= ALLOWED[room], path.relative_to(PACKAGE)


@pytest.mark.parametrize("room", STANDARD_ONLY)
def test_the_lowest_rooms_import_the_standard_library_only(room: str) -> None:
    for name, path in modules():
        if name == room:
            tops = {module.split(".")[0] for module in imports(path)} - {"claimcheck"}
            assert tops <= sys.stdlib_module_names, path.relative_to(PACKAGE)


def test_nothing_imports_the_command_line() -> None:
    importers = {name for name, path in modules() if "claimcheck.cli" in imports(path)}
    assert importers <= {"__main__.py"}


def test_only_the_terminal_reports_import_rich() -> None:
    assert importers_of("rich") <= {"report/table.py", "report/terminal.py", "report/plot.py", "batch.py"}


def test_only_the_units_know_quantulum3() -> None:
    importers = {
        str(path.relative_to(PACKAGE)) for _, path in modules() if any("quantulum3" in m for m in imports(path))
    }
    assert importers <= {"figures/units.py"}


@pytest.mark.skipif(not (ROOT / ".ci" / "run").exists(), reason="installed without the repository around it")
def test_ci_calls_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
