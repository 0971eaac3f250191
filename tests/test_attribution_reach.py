"""How far a voice reaches: brackets, quotations, asides, and verbs that nobody in sight could have said."""

import pytest

from claimcheck import audit
from claimcheck.model import Audit

LEAD = "Fighting went on in the north of the country.\n\n"


def rows(text: str) -> dict[str, tuple[str, str | None]]:
    """Sourcing and source of each figure of a text, by its words."""
    found: Audit = audit(LEAD + text)
    names = {source.id: source.name for source in found.sources}
    pairs = zip(found.figures, found.attributions, strict=True)
    return {figure.text: (a.sourcing, names.get(a.source or "")) for figure, a in pairs}


BRACKETED = {
    "conversion": ("The front has moved 40 kilometres (25 miles), Mayor Ana Ruiz said.", "40 kilometres", "25 miles"),
    "conversion after the source": ("Mayor Ana Ruiz said a bomb of 250 kg (550 lb) fell.", "250 kg", "550 lb"),
    "part": ("The navy said it had lost 40 sailors (six of them officers).", "40", "six"),
    "narrated": ("The road is 90 kilometres (56 miles) long.", "90 kilometres", "56 miles"),
}


@pytest.mark.parametrize("name", BRACKETED)
def test_brackets_are_said_by_whoever_said_what_they_stand_behind(name: str) -> None:
    text, figure, bracketed = BRACKETED[name]
    found = rows(text)
    assert found[bracketed] == found[figure]


def test_a_bracket_with_a_voice_of_its_own_is_not_its_neighbours() -> None:
    found = rows("The raid killed 40 people (officials say 55).")
    assert found["55"][0] == "anonymous"
    assert found["40"] != found["55"]


def test_who_is_named_in_quoted_words_did_not_say_them() -> None:
    found = rows("A statement by Colonel Omar Haddad said: “Troops of the Third Brigade killed 14 raiders.”")
    assert found["14"][1] in ("Omar Haddad", "Colonel Omar Haddad")


def test_a_long_quotation_keeps_its_speaker() -> None:
    middle = "".join(f"“We said so in report {n} and they said nothing.\n\n" for n in range(15))
    found = rows(f"Governor Ana Ruiz said: “The town has been shelled.\n\n{middle}“We have 340 dead.”\n")
    assert found["340"] == ("named", "Ana Ruiz")


def test_a_verb_without_a_subject_is_not_by_whoever_spoke_last() -> None:
    found = rows("Mayor Ana Ruiz said the bridge had been hit.\n\nThen polling stations opened in 14 districts.")
    assert found["14"][0] != "named"


@pytest.mark.parametrize(
    "text",
    [
        "“We have no water,” said Ana Ruiz, 81.",
        "“We have no water,” Ana Ruiz, 81, said.",
        "“We have no water,” said Ana Ruiz, 81, a teacher.",
    ],
)
def test_the_age_of_who_speaks_is_the_narrators(text: str) -> None:
    assert rows(text)["81"] == ("unsourced", None)


def test_a_clause_of_its_own_is_no_apposition() -> None:
    found = rows("The office in Tarna, Ruland is at risk, because it will take in only 85 families, said Ana Ruiz.")
    assert found["85"] == ("named", "Ana Ruiz")


TAGGED = {
    "where it was said": ("“We have no water,” Ana Ruiz told a rally of 200 people.", "200"),
    "a relative clause": ("“We have no water,” said Ana Ruiz, whose two sons are missing.", "two"),
    "an apposition": ("“We have no water,” said Ana Ruiz, head of one of the nine agencies in Tarna.", "nine"),
    "how far off": (
        "“It is over,” Ana Ruiz told reporters in Tarna, 250 kilometres from the sea.",
        "250 kilometres",
    ),
}


@pytest.mark.parametrize("name", TAGGED)
def test_what_follows_the_tag_of_a_quotation_is_the_narrators(name: str) -> None:
    text, figure = TAGGED[name]
    assert rows(text)[figure] == ("unsourced", None)


def test_a_report_that_goes_on_behind_a_tag_is_said() -> None:
    found = rows("“We have no water,” said Ana Ruiz, adding that 14 wells had been filled in.")
    assert found["14"] == ("named", "Ana Ruiz")


SPEAKERS = {
    "how many they are": ("The base was hit at dawn. Three defence officials said the fire was out.", "Three"),
    "an age in apposition": ("Ana Ruiz, 32, a local trader told the paper that she had seen the fire.", "32"),
}


@pytest.mark.parametrize("name", SPEAKERS)
def test_what_is_said_of_the_speakers_is_the_narrators(name: str) -> None:
    text, figure = SPEAKERS[name]
    assert rows(text)[figure][0] in ("unsourced", "implied")


NO_VERBS = {
    "a noun that is counted": ("Sergeant Tomas Verek was taken to court on 12 counts of murder.", "12"),
    "counts of a charge": ("Tomas Verek faces 17 counts of murder, 14 of them in Tarna.", "14"),
    "a hollow claim": ("Of its nine wars the kingdom can claim only two clear victories: both at sea.", "two"),
    "an order to the reader": ("Ana Ruiz said the town was quiet.\n\nRecall that 81 drones came in May.", "81"),
}


@pytest.mark.parametrize("name", NO_VERBS)
def test_nobody_speaks_at_a_word_that_is_no_verb_of_saying(name: str) -> None:
    text, figure = NO_VERBS[name]
    assert rows(text)[figure][0] in ("unsourced", "implied")


def test_an_addition_between_two_sentences_of_one_voice_is_carried() -> None:
    found = rows("Ana Ruiz, the mayor, said the market was hit. In addition, 14 homes burned. She said help had come.")
    assert found["14"] == ("implied", "Ana Ruiz")


BULLETIN = """The General Command of Varna reported {announced}.

Units in the east repelled seven attacks. The enemy lost up to 140 men.
"""


def test_a_bulletin_is_said_by_whoever_announced_it() -> None:
    found = rows(BULLETIN.format(announced="the following for 3 May"))
    assert found["seven"] == found["140"] == ("implied", "General Command of Varna")


@pytest.mark.parametrize("announced", ["a lull the following day", "losses"])
def test_a_day_that_follows_announces_nothing(announced: str) -> None:
    assert rows(BULLETIN.format(announced=announced))["seven"][0] == "unsourced"
