"""Bytes to characters: byte order mark, then strict UTF-8, then Windows-1252 with a note, else a refusal."""

import codecs
import re

from claimcheck.reading.refusal import RefusedError

EXTRACT = "extract the text first: pdftotext for a PDF, pandoc -t plain for a .docx"
# UTF-32 before UTF-16: the one's little-endian mark begins with the other's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What files that are no text begin with, though their first bytes may hold no NUL: PDF, RTF, zip (.docx, .odt).
FORMATS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04")


def decode(data: bytes, path: str, encoding: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """The text without its byte order mark, the encoding that it was in, and notes for the reader.

    `encoding` is taken at its word where given. Raises RefusedError.
    """
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if encoding is not None or marked is not None:
        return _strictly(data, path, encoding or marked or "utf-8"), encoding or marked or "utf-8", ()
    if b"\0" in data or data.startswith(FORMATS):
        is_wide = data.count(b"\0") * 3 > len(data)
        raise RefusedError(path, "not text", "if it is UTF-16 text: --encoding utf-16" if is_wide else EXTRACT)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as trouble:
        return _cut_off(data, trouble) or _declared(data) or _western(data, path)


def _cut_off(data: bytes, trouble: UnicodeDecodeError) -> tuple[str, str, tuple[str, ...]] | None:
    """The text of a UTF-8 file that ends inside a character, as a broken download does; None for any other file."""
    if trouble.reason != "unexpected end of data" or not any(byte > 0x7F for byte in data[: trouble.start]):
        return None
    return data[: trouble.start].decode("utf-8"), "utf-8", ("ends inside a character: the file is cut off",)


def _strictly(data: bytes, path: str, encoding: str) -> str:
    """The text in exactly this encoding. Raises RefusedError at the first byte that it does not have."""
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as trouble:
        what = f"byte 0x{data[trouble.start]:02x} at offset {trouble.start} is not {encoding}"
        raise RefusedError(path, what, "--encoding with the encoding that the file is in") from None


def _western(data: bytes, path: str) -> tuple[str, str, tuple[str, ...]]:
    """Windows-1252, which has five undefined bytes. Raises RefusedError at the first of those."""
    try:
        return data.decode("cp1252"), "windows-1252", ("read as Windows-1252, for it is not UTF-8",)
    except UnicodeDecodeError as trouble:
        what = f"byte 0x{data[trouble.start]:02x} at offset {trouble.start} is neither UTF-8 nor Windows-1252"
        raise RefusedError(path, what, "--encoding with the encoding that the file is in") from None


def _declared(data: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """The text of an HTML page in the encoding that it declares, or None."""
    head = data[:2048]
    name = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", head, re.IGNORECASE)
    if name is None:
        return None
    try:
        found = codecs.lookup(name[1].decode("ascii")).name
        return data.decode(found), found, ()
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
