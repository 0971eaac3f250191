"""Who stands behind a number: a table of constructions, each with what it must and must not claim."""

import pytest

from claimcheck import audit
from claimcheck.model import Audit


def rows(text: str) -> list[tuple[str, str, str | None]]:
    """(figure, sourcing, source) of each figure of a text."""
    found: Audit = audit(text)
    names = {source.id: source.name for source in found.sources}
    return [
        (figure.text, a.sourcing, names.get(a.source or ""))
        for figure, a in zip(found.figures, found.attributions, strict=True)
    ]


SOURCED = {
    "reported, verb after": ("Shelling killed 14 people, Mayor Ana Ruiz said.", "14", "Ana Ruiz"),
    "reported with that": ("Mayor Ana Ruiz said that 14 people had died.", "14", "Ana Ruiz"),
    "reported without that": ("Mayor Ana Ruiz said 14 people had died.", "14", "Ana Ruiz"),
    "inverted": ("“We buried 14 people,” said Ana Ruiz, the mayor.", "14", "Ana Ruiz"),
    "quotation, tag before": ("Mayor Ana Ruiz said: “We buried 14 people.”", "14", "Ana Ruiz"),
    "according to, after": ("Some 300 homes burned, according to the interior ministry.", "300", "interior ministry"),
    "according to, before": ("According to the interior ministry, 300 homes burned.", "300", "interior ministry"),
    "apposition": ("Ana Ruiz, the mayor of Tarna, said 14 people had died.", "14", "Ana Ruiz"),
}


@pytest.mark.parametrize("name", SOURCED)
def test_names_the_source(name: str) -> None:
    text, figure, source = SOURCED[name]
    assert (figure, "named", source) in rows("Fighting went on in the north.\n\n" + text)


UNSOURCED = {
    "no cue": "The war has killed 40,000 people.",
    "a cue elsewhere": "The war has killed 40,000 people.\n\nThe mayor spoke of peace.",
}


@pytest.mark.parametrize("name", UNSOURCED)
def test_leaves_the_narrator_alone(name: str) -> None:
    assert [sourcing for _, sourcing, _ in rows(UNSOURCED[name])] == ["unsourced"]
