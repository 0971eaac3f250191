"""One module per finding; its docstring is what `--explain` prints."""

from claimcheck.model import Audit, Finding, Settings


def judge(audit: Audit, settings: Settings) -> tuple[Finding, ...]:
    """All findings of all rules that are not ignored, in text order of the first figure."""
    carried = {figure for figure, _ in audit.carried_by}
    if "unsourced" in settings.ignore:
        return ()
    return tuple(
        Finding("unsourced", "warning", (figure.id,), f"“{figure.text}” has no source")
        for figure, attribution in zip(audit.figures, audit.attributions, strict=True)
        if figure.claim and attribution.sourcing == "unsourced" and figure.id not in carried
    )
