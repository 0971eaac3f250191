"""Bytes to Document, or a refusal with its reason."""

from pathlib import Path

from claimcheck.model import Document
from claimcheck.reading.encodings import decode
from claimcheck.reading.language import guess_language
from claimcheck.reading.refusal import RefusedError
from claimcheck.reading.webpage import is_webpage, read_webpage

__all__ = ["RefusedError", "read_bytes", "read_path"]


def read_path(path: str, encoding: str | None = None) -> Document:
    """The document at `path`, decoded by `encoding` or by what its bytes say. Raises RefusedError."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise RefusedError(path, "no such file") from None
    except IsADirectoryError:
        raise RefusedError(path, "is a directory", f"name its files: claimcheck {path.rstrip('/')}/*.txt") from None
    except PermissionError:
        raise RefusedError(path, "permission denied") from None
    except (OSError, ValueError) as trouble:  # a name with a NUL is a ValueError
        raise RefusedError(path, f"cannot be read: {getattr(trouble, 'strerror', None) or trouble}") from None
    return read_bytes(data, path, encoding)


def read_bytes(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The document in `data`, named `path`: an article in English, as plain text or as an HTML page.

    Raises RefusedError where the bytes are no text, hold nothing, or are in another language.
    """
    text, used, notes = decode(data, path, encoding)
    document = Document(path, text, used, notes)
    if is_webpage(text):
        document = read_webpage(document)
    if not document.text.strip("\ufeff \t\r\n\f\v"):
        raise RefusedError(path, "empty")
    language = guess_language(document.text)
    if language != "English":
        raise RefusedError(
            path, f"not English: looks like {language}", "claimcheck reads English only; translate it first"
        )
    return document
