"""claimcheck.toml: where it is looked for, and what it may say. A key that is not known is an error, never ignored.

The configuration of an article is `--config`, else the nearest `claimcheck.toml` in its folder or one above (for
standard input: the current folder or one above), else `claimcheck/claimcheck.toml` in the user's configuration folder.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from claimcheck.model.figure import Category
from claimcheck.model.settings import Accept, ExtraNoun, FailOn, Settings
from claimcheck.report import FORMATS
from claimcheck.suggest import meant

NAME = "claimcheck.toml"
KEYS = ("format", "fail-on", "ignore", "sources", "nouns", "accept")
ACCEPT_KEYS = ("fingerprint", "rule", "reason")


class ConfigError(Exception):
    """`claimcheck.toml:7: unknown key 'fail_on'; did you mean 'fail-on'?`: `subject` is the file and line."""

    def __init__(self, subject: str, what: str, hint: str | None = None) -> None:
        super().__init__(f"{subject}: {what}")
        self.subject, self.what, self.hint = subject, what, hint


def settings_for(config: str | None, isolated: bool, rules: Sequence[str]) -> Callable[[str], Settings]:
    """A function that answers for each path (`-` is standard input) with the settings that hold for it.

    `config` is an explicit file for all; `isolated` reads none. `rules` are the rules that may be named. What it
    returns raises ConfigError.
    """
    load = cache(lambda file: read(file, rules))
    search = cache(discovered)
    if isolated:
        return lambda path: Settings()
    if config is not None:
        return lambda path: load(Path(config))

    def nearest(path: str) -> Settings:
        file = search(folder_of(path))
        return load(file) if file else Settings()

    return nearest


def folder_of(path: str) -> Path:
    """The folder that the search starts in."""
    return Path.cwd() if path == "-" else Path(path).absolute().parent


def discovered(folder: Path) -> Path | None:
    """The configuration file nearest to `folder`, None where there is none at all."""
    places = [folder, *folder.parents, user_folder()]
    return next((place / NAME for place in places if (place / NAME).is_file()), None)


def user_folder() -> Path:
    """The user's configuration folder, by the XDG convention."""
    home = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path("~/.config").expanduser()) / "claimcheck"


def read(file: Path, rules: Sequence[str]) -> Settings:
    """The settings that `file` makes. Raises ConfigError with the line at fault."""
    name = shown(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        raise ConfigError(name, "no such file") from None
    except OSError as error:
        raise ConfigError(name, (error.strerror or "cannot be read").lower()) from None
    except UnicodeDecodeError:
        raise ConfigError(name, "not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(*_syntax(name, str(error))) from None
    return _Reader(name, text, tuple(rules)).settings(table)


def shown(file: Path) -> str:
    """The file as a person in the current folder would name it."""
    try:
        return str(file.absolute().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(file)


def _syntax(name: str, message: str) -> tuple[str, str]:
    """tomllib's "Invalid value (at line 3, column 8)" as a subject with the line and what is wrong."""
    match = re.fullmatch(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", message)
    if match is None:
        return name, message
    return f"{name}:{match['line']}" if match[
        "line"
    ] else name, f"not TOML: {match['what'][:1].lower()}{match['what'][1:]}"


class _Reader(NamedTuple):
    """Checks one parsed file; `text` is there to name the line at fault."""

    name: str
    text: str
    rules: tuple[str, ...]

    def settings(self, table: Mapping[str, Any]) -> Settings:
        self._known(table, KEYS, "")
        default = Settings()
        fail_on: FailOn = self._choice(table, "fail-on", get_args(FailOn), "severity") or default.fail_on
        return Settings(
            format=self._choice(table, "format", tuple(FORMATS), "format") or default.format,
            fail_on=fail_on,
            ignore=frozenset(self._words(table, "ignore", self.rules)),
            sources=tuple(self._words(table, "sources", None)),
            nouns=self._nouns(table.get("nouns", {})),
            accept=self._accepted(table.get("accept", [])),
        )

    def _nouns(self, table: object) -> tuple[ExtraNoun, ...]:
        """`[nouns]`, each `technicals = "equipment"`."""
        if not isinstance(table, dict):
            raise self._error("nouns", "'nouns' takes a table: technicals = \"equipment\"")
        return tuple(
            ExtraNoun(noun, self._choice(table, noun, get_args(Category), "category", "nouns") or "other")
            for noun in table
        )

    def _accepted(self, entries: object) -> tuple[Accept, ...]:
        """Every `[[accept]]`."""
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise self._error("accept", "'accept' takes tables: [[accept]]")
        return tuple(self._accept(entry, number) for number, entry in enumerate(entries, 1))

    def _accept(self, entry: Mapping[str, Any], number: int) -> Accept:
        section = f"accept#{number}"
        self._known(entry, ACCEPT_KEYS, section)
        for key in ("fingerprint", "reason"):
            if key not in entry:
                raise self._error("", f"[[accept]] needs a '{key}'", section)
        for key, value in entry.items():
            if not isinstance(value, str) or not value.strip():
                raise self._error(key, f"'{key}' takes a text in quotation marks", section)
        rule = self._choice(entry, "rule", self.rules, "rule", section)
        if re.fullmatch("[0-9a-f]{12}", entry["fingerprint"]) is None:
            raise self._error("fingerprint", f"no fingerprint '{entry['fingerprint']}': 12 hex digits", section)
        return Accept(entry["fingerprint"], " ".join(entry["reason"].split()), rule)

    def _known(self, table: Mapping[str, Any], keys: Sequence[str], section: str) -> None:
        for key in table:
            if key not in keys:
                raise self._error(key, f"unknown key '{key}'{meant(key, keys)}", section)

    def _choice(self, table: Mapping[str, Any], key: str, known: Sequence[str], what: str, section: str = "") -> Any:
        """The value of `key`, one of `known`, None where it is not set."""
        value = table.get(key)
        if value is not None and not isinstance(value, str):
            raise self._error(key, f"'{key}' takes a text in quotation marks", section)
        if value is not None and value not in known:
            raise self._error(key, f"'{key}': no {what} '{value}'{meant(value, known)}", section)
        return value

    def _words(self, table: Mapping[str, Any], key: str, known: Sequence[str] | None) -> list[str]:
        """The list of texts at `key`."""
        words = table.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise self._error(key, f"'{key}' takes a list of texts: {key} = [\"…\"]")
        for word in words:
            if known is not None and word not in known:
                raise self._error(key, f"'{key}': no rule '{word}'{meant(word, known)}")
        return words

    def _error(self, key: str, what: str, section: str = "") -> ConfigError:
        return ConfigError(f"{self.name}:{line_of(self.text, key, section)}", what)


def line_of(text: str, key: str, section: str = "") -> int:
    """The line on which `key` is set, or where its section begins.

    `section` is empty for the top of the file, `nouns` for that table, `accept#2` for the second `[[accept]]`.
    """
    here, begins, seen = "", 1, 0
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*(\[\[?)\s*[\"']?(?P<name>[^\]\"']+?)[\"']?\s*\]", line)
        if header and "=" not in line.partition("]")[0]:
            seen += header[1] == "[["
            here = f"{header['name']}#{seen}" if header[1] == "[[" else header["name"]
            if here == section:
                begins = number
            if not section and key and header["name"].partition(".")[0].strip() == key:
                return number
        elif here == section and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
            return number
    return begins
