"""The words that attribute: their kind, their lemma, and what must not be taken for one."""

import pytest

from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers


def cues(text: str) -> list[tuple[str, str, str]]:
    return [(cue.span.of(text), cue.lemma, cue.kind) for cue in find_speakers(text, segment(text)).cues]


FOUND = [
    ("Officials said 12 died.", ("said", "say", "say")),
    ("Officials are saying 12 died.", ("saying", "say", "say")),
    ("Officials had denied it.", ("denied", "deny", "say")),
    ("She wrote that 12 died.", ("wrote", "write", "say")),
    ("The army put the death toll at 12.", ("put", "put at", "say")),
    ("The army gave a revised toll of 12.", ("gave", "give of", "say")),
    ("It had given the number of dead as 12.", ("given", "give of", "say")),
    ("He put the overall number of dead at 43.", ("put", "put at", "say")),
    ("SANA gave a provisional toll of 12.", ("gave", "give of", "say")),
    ("12 died, according to the army.", ("according to", "according to", "according_to")),
    ("12 died, as reported by the army.", ("as reported by", "as reported by", "according_to")),
    ("A tally compiled by the army has 12 dead.", ("compiled by", "compiled by", "according_to")),
    ("Monitors counted 12 dead.", ("counted", "count", "count")),
    ("The council documented 12 cases.", ("documented", "document", "count")),
    ("The court fined the firm 12 dollars.", ("fined", "fine", "act")),
    ("The state pledged 12 tanks.", ("pledged", "pledge", "intention")),
    ("The envoy's request for 12 tanks failed.", ("request", "request", "intention")),
    ("12 reportedly died.", ("reportedly", "reportedly", "hearsay")),
    ("12 are believed to have died.", ("are believed to", "is believed to", "hearsay")),
    ("The report says 12 died.", ("report", "report", "document")),
    ("12 dead: police", (":", ":", "tag")),
    ("12 dead – police", ("–", "–", "tag")),
    ("Police: 12 dead", (":", ":", "tag")),
]


@pytest.mark.parametrize(("text", "cue"), FOUND)
def test_a_cue_is_found_with_its_lemma_and_kind(text: str, cue: tuple[str, str, str]) -> None:
    assert cue in cues(text)


VERB_OR_NOUN = [
    ("The report said so.", ["report", "said"]),
    ("They report that 12 died.", ["report"]),
    ("The confirmed dead were 12.", []),
    ("The law states that 12 must sit.", ["states"]),
    ("The Gulf states sent 12 tanks.", []),
    ("The bus left at 10: nobody was in it.", []),
    ("Peking Radio was off the air.", []),
    ("They put up tents at 40 sites.", []),
    ("They gave each of 40 men a rifle.", []),
    ("He put it on the table at noon.", []),
    ("Nobody was left in the Tarna Monitoring Centre by the evening.", []),
    ("He was not authorised to talk.", []),
]


@pytest.mark.parametrize(("text", "words"), VERB_OR_NOUN)
def test_verbs_are_told_from_nouns(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in cues(text)] == words


def test_cues_are_in_text_order() -> None:
    text = "According to the army, 12 reportedly died, officials said: the report says 14."
    starts = [cue.span.start for cue in find_speakers(text, segment(text)).cues]
    assert starts == sorted(starts)
    assert len(starts) == len(set(starts)) == 5
