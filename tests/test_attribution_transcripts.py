"""Transcripts: whoever has the floor says everything; lists with colons and captions are none."""

import pytest

from claimcheck import audit

BRIEFING = """Daily briefing

MR. HOLLAND: Good afternoon. We have confirmed the delivery of 40 vehicles to the Lertan border guard.

QUESTION: Can you confirm that 300 people died at Mesk?

MR. HOLLAND: We have no count of our own. Partners on the ground speak of at least 180 dead.

There are some 25,000 people in the camp.

QUESTION: The opposition says 12 of your contractors were there.

MR. HOLLAND: What I can say is that two citizens were injured.
"""

INTERVIEW = """How many are left?

Mirage: How many people are left in the town?

Ana Ruiz: I would say 900. The mayor told me that 40 of them are children.

Mirage: And before the war?

Ana Ruiz: We were 8,000.
"""

TOLLS = """What is known of the dead

Police: 14 people died on the bridge.

Fire service: 9 bodies lay in the river.

Health ministry: 30 people were hurt.

The town has 8,000 inhabitants.
"""


def said(text: str) -> dict[str, str | None]:
    """The name behind each figure."""
    found = audit(text)
    names = {source.id: source.name for source in found.sources}
    return {f.text: names.get(a.source or "") for f, a in zip(found.figures, found.attributions, strict=True)}


@pytest.mark.parametrize("figure", ["40", "180", "25,000", "two"])
def test_a_speaker_answers_for_all_that_he_says(figure: str) -> None:
    assert said(BRIEFING)[figure] == "HOLLAND"


@pytest.mark.parametrize("figure", ["300", "12"])
def test_a_question_is_not_the_speaker_s(figure: str) -> None:
    assert said(BRIEFING)[figure] != "HOLLAND"


@pytest.mark.parametrize("figure", ["900", "40", "8,000"])
def test_an_interview(figure: str) -> None:
    assert said(INTERVIEW)[figure] == "Ana Ruiz"


def test_a_list_of_tolls_is_no_transcript() -> None:
    assert said(TOLLS)["8,000"] is None
    assert "ministry" in (said(TOLLS)["30"] or "")
