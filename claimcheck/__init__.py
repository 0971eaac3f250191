"""claimcheck audits the numbers in war reporting: who said each, and which cannot both be true."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Audit, Settings

__version__ = "0.1.0"
__all__ = ["__version__", "audit"]


def audit(text: str, *, path: str = "<text>", settings: "Settings | None" = None) -> "Audit":
    """Every figure of the article `text`, who said it, and what is wrong with it.

    `path` is only a name for the reports. The text is never rewritten: all offsets are code points
    into it. Never raises on any text. The result is frozen and picklable.
    """
    from claimcheck.model import Document, Settings
    from claimcheck.pipeline import audit_document

    return audit_document(Document(path=path, text=text), settings or Settings())
