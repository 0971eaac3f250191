"""Bytes to Document, or a refusal with its reason."""

from pathlib import Path

from claimcheck.model import Document


class RefusedError(Exception):
    """An input that cannot be audited: `claimcheck: SUBJECT: WHAT`, and a hint for what to do."""

    def __init__(self, subject: str, what: str, hint: str | None = None) -> None:
        super().__init__(f"{subject}: {what}")
        self.subject, self.what, self.hint = subject, what, hint


def read_path(path: str, encoding: str | None = None) -> Document:
    """The document at `path`. Raises RefusedError."""
    try:
        return read_bytes(Path(path).read_bytes(), path, encoding)
    except FileNotFoundError:
        raise RefusedError(path, "no such file") from None


def read_bytes(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The document in `data`, named `path`. Raises RefusedError."""
    return Document(path=path, text=data.decode("utf-8-sig", "replace"))
