"""Whose name a number goes by: short forms go back to whoever reports, and no name grows by what only stands near."""

import pytest

from claimcheck import audit
from claimcheck.attribution.anonymity import is_anonymous
from claimcheck.model import Source
from claimcheck.model.source import SourceKind

NAMED = [
    # the monitor is who reports, not the fighters named last
    ("The Delta Observatory for Human Rights said 9 people died. Officers accused militant rebel groups of the raid. "
     "The monitor said 14 people were hurt.", "14", "Delta Observatory for Human Rights"),
    # what a body owns is no fuller name of it
    ("Hamas said 9 people died. Hamas's whole network was hit. Hamas claimed 14 tunnels were left.", "14", "Hamas"),
    # the nearest "according to" takes the figure before it
    ("Raids killed 14 people according to Tarna health authorities, police said.", "14", "Tarna health authorities"),
    # a festival's name is no man's
    ("“We lived in peace,” says Guy Peres. Six of them went to the Aurora music festival. He says 14 came back.",
     "14", "Guy Peres"),
    # an age without its commas
    ("Ahmed Selim 24 said 14 people died.", "14", "Ahmed Selim"),
    # a role behind its name, where the commas are lost
    ("Lena Okoro a 30-year-old teacher from Tarna said 14 people died.", "14", "Lena Okoro"),
    ("14 people died according to Karim Selim senior official in the valley party.", "14", "Karim Selim"),
    # whoever holds an office of the same family
    ("UN Secretary-General Ana Ruiz met them. The UN chief said 14 people died.", "14", "Ana Ruiz"),
    ("Belarusian President Ivan Petrov flew home. The Belarusian dictator said 14 people died.", "14", "Ivan Petrov"),
    # an office, then its holder's name
    ("Their neighbours asked at once that the UN's envoy resign. Ana Ruiz said she stayed. The envoy said 14 died.",
     "14", "Ana Ruiz"),
    # a doctor once named, and whose report it is
    ("Doctor Lena Okoro ran the ward. The doctor said 14 people died.", "14", "Lena Okoro"),
    ("Talks were held, the Daily Mirage newspaper said. “14 people died,” said the report.", "14",
     "Daily Mirage newspaper"),
    # people counted do not speak, nor does who is spoken of
    ("Rebel fire killed 9 people said the Delta Observatory adding that 14 were hurt.", "14", "Delta Observatory"),
    # a run of nouns without commas: people in the plural end it
    ("The raid hit fighters Syrian activists said. Syrian activists said 14 people died.", "14", "Syrian activists"),
    # behind "the" stands a body, no man; a verb's form may be part of its name
    ("The White Hands said 9 people died. It said 14 were hurt.", "14", "White Hands"),
    ("The Tarna Monitoring Centre, which relies on volunteers, put the toll at 14.", "14", "Tarna Monitoring Centre"),
    ("The Front for National Renewal denied that its fighters had done so. Its spokesman said they had shot 14 men.",
     "14", "Front for National Renewal"),
    ("The New Mirage, citing two people there, reported that 14 had died.", "14", "New Mirage"),
    # who is not authorised to talk speaks for himself
    ("President Ivan Petrov met them. A senior army officer, speaking on condition of anonymity because he was not "
     "authorized to talk to the press, said 14 men were lost.", "14", "senior army officer"),
    ("The report, based on interviews with 9 survivors, also found that 14 had died.", "14", "report"),
    # a relative clause tells of whom it follows; what is quoted asks for nothing outside
    ("Ivan Petrov came. The governor met Ana Ruiz, who has asked for 14 trucks.", "14", "Ana Ruiz"),
    # a dateline's agency reports nothing by itself; a role with the place it is held in
    ("TARNA, Nov 3 (Mirage) - Two men were shot, the world body said, and 14 were hurt.", "14", "world body"),
    ("A rights activist in the nearby town of Orsk, Jean Kasongo, said the gunmen had burned 14 huts.", "14",
     "Jean Kasongo"),
    # two capital modifiers before a verb are a name
    ("Relief International says Tarna holds more than 14 political prisoners.", "14", "Relief International"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "name"), NAMED)
def test_a_figure_goes_by_the_name_of_whoever_says_it(text: str, figure: str, name: str) -> None:
    found = audit(text)
    names = {source.id: source.name for source in found.sources}
    pairs = zip(found.figures, found.attributions, strict=True)
    assert (figure, name) in [(f.text, names.get(a.source or "")) for f, a in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "In May an attack claimed by the Red Front killed 14 people.",
        "They've buried 14 people.",
        "Two die in valley\n\nTARNA: Three soldiers died on the road.",
        "EXCLUSIVE: Three soldiers die on the road",
    ],
)
def test_deeds_contractions_and_labels_speak_for_no_figure(text: str) -> None:
    names = [source.name for source in audit(text).sources]
    assert names == []


ANONYMOUS: list[tuple[str, SourceKind, bool]] = [
    ("The Daily Press", "media", False),
    ("Coast Institute of Peace Research (CIPR)", "expert", False),
    ("local media", "media", True),
    ("Newspapers", "media", True),
    ("local television", "media", True),
    ("state television", "media", False),
    ("Video", "document", True),
    ("ship-tracking data", "document", True),
]


@pytest.mark.parametrize(("name", "kind", "anonymous"), ANONYMOUS)
def test_who_could_be_looked_up(name: str, kind: SourceKind, anonymous: bool) -> None:
    assert is_anonymous(Source("s1", name, kind, None, ())) is anonymous


def test_a_person_by_one_name_is_no_crowd() -> None:
    assert not is_anonymous(Source("s1", "Avi", "witness", "farmer", ()))
    assert not is_anonymous(Source("s1", "Maya al-Tarni", "witness", None, ()))
