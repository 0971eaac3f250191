"""Who is meant by what he, she or it is called: titles, callings, initials, and names freed of what is said of them."""

import pytest

from claimcheck.model import Speakers
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers


def speakers(text: str) -> Speakers:
    return find_speakers(text, segment(text))


def surfaces(text: str, name: str) -> list[str]:
    """The mentions of the entity called `name`."""
    found = [source for source in speakers(text).sources if source.name == name]
    return [span.of(text) for source in found for span in source.mentions]


JOINED = [
    # a calling that nobody was given before is whoever spoke last
    ("“Nine died,” director Carmen Duarte said. “Nobody came,” the lawyer added.",
     "Carmen Duarte", ["Carmen Duarte", "lawyer"]),
    ("Ana Ruiz said 9 people died. “They fled,” the official said.",
     "Ana Ruiz", ["Ana Ruiz", "official"]),
    # what stands behind a titled name is its role too
    ("Hajji Marjan, a tribal elder from the valley, said 9 had fled. The elder said 14 had died.",
     "Hajji Marjan", ["Hajji Marjan", "elder"]),
    # a body goes back by what it was called
    ("Clear Lens, a rights monitor, counted 9. The army denied it. The monitor accused the army of 14 killings.",
     "Clear Lens", ["Clear Lens", "monitor"]),
    ("The NGO Relief Kasai said 9 died. OCHA reported 12. The NGO said it would dig 14 wells.",
     "Relief Kasai", ["NGO Relief Kasai", "NGO"]),
    # initials that keep the small words
    ("The Ministry of Interior said 9 died. The MoI said 14 were held.",
     "Ministry of Interior", ["Ministry of Interior", "MoI"]),
    # an office first, its holder under another word of the same family later
    ("“Nine fled,” the police chief said. Director-General of Police Hari Baruah gave 14 names.",
     "Hari Baruah", ["police chief", "Hari Baruah"]),
    # the head of a ministry is the minister
    ("The head of Kasai diplomacy Ivan Petrov said 9 died. The minister added that 14 had fled.",
     "Ivan Petrov", ["Ivan Petrov", "minister"]),
    # a department is whoever reported last
    ("The State Rescue Service counted 9 fires. The department stressed that 14 men were hurt.",
     "State Rescue Service", ["State Rescue Service", "department"]),
    # a headline's monitor
    ("14 killed in raid on camp: NGO\n\nMen fled, a monitor said. The Delta Observatory for Human Rights said.",
     "Delta Observatory for Human Rights", ["NGO", "monitor", "Delta Observatory for Human Rights"]),
    # an office holder inside the name of an office
    ("Prime Minister Ana Ruiz's office said 9 died. Ruiz told reporters that 14 had.", "Ana Ruiz", ["Ruiz"]),
    # headlines write nouns large
    ("14 Dead in Valley Raid, Aid Groups Say\n\nThe raid was on Monday, aid groups said. Rain fell on 9 villages.",
     "aid groups", ["Aid Groups", "aid groups"]),
    # where a body has its seat is no part of its name
    ("The Rome-based World Food Programme said 9 drivers died. WFP also reported 14 raids.",
     "World Food Programme", ["Rome-based World Food Programme", "WFP"]),
    # a bare title, then the state's name
    ("President Ana Ruiz said 9 died. The Ukrainian leader told parliament that 14 had.",
     "Ana Ruiz", ["Ana Ruiz", "Ukrainian leader"]),
    # the acronym of whose office it is
    ("The chairman of the United Kasai Party, Ivan Petrov, said 9 died. The UKP chairman said 14 had.",
     "Ivan Petrov", ["Ivan Petrov", "UKP chairman"]),
    # where a legislator is from
    ("Sen. Jon Ward, R-Va., chairman of the Arms Panel, said 9 died. The Virginian demanded 14 planes.",
     "Jon Ward", ["Jon Ward", "Virginian"]),
    # a statement's own author
    ("A Statement by the Prime Minister, Mr. Delroy Hines\n\nMr. Speaker, I report that 14 men were lost.",
     "Delroy Hines", ["Delroy Hines", "I"]),
    # initials that no list knows
    ("The MRLK said 9 died. It said 14 were hurt.", "MRLK", ["MRLK", "It"]),
    # every word of a rank, an office's short name, and the acronym that stands before its holder
    ("The director, Major General Milan Petrak, said 9 died. The general said 14 were hurt.",
     "Milan Petrak", ["Milan Petrak", "general"]),
    ("Prime Minister Otto Brandl said 9 died. The PM said 14 were hurt.", "Otto Brandl", ["Otto Brandl", "PM"]),
    ("District Police Officer (DPO) Ovid Tarn said 9 died. The DPO said 14 were hurt.",
     "Ovid Tarn", ["Ovid Tarn", "DPO"]),
    # offices with the bodies they are of, operations that are nobody
    ("The Commander, 7 Division, Sarmatian Army, Balma, Brigadier General Pavel Dorn, said 9 died. "
     "The Commander said 14 were hurt.", "Pavel Dorn", ["Pavel Dorn", "Commander"]),
    ("The Theatre Commander of Operation Clean Sweep, Major General Leo Varga, said 9 died. He said 14 were hurt.",
     "Leo Varga", ["Leo Varga", "He"]),
    ("Lieutenant Colonel Jonas Kell, the Deputy Director, Army Public Relations, said 9 died.",
     "Jonas Kell", ["Jonas Kell"]),
    ("Spokesman of 8 Task Force Division Colonel Lars Hove said 9 died.", "Lars Hove", ["Lars Hove"]),
    ("Ana Ruiz, Director General of the agency, said 9 died. The DG said 14 fled.", "Ana Ruiz", ["Ana Ruiz", "DG"]),
    # "the group" is no two groups of men
    ("Two groups came at dawn. The Relief Network for Balma said 9 died. The group said 14 were hurt.",
     "Relief Network for Balma", ["Relief Network for Balma", "group"]),
    # whoever signs a statement says it
    ("It was told in a statement signed by Colonel Rolf Ekman. The statement said 9 died. It said 14 were hurt.",
     "Rolf Ekman", ["Rolf Ekman", "statement", "It"]),
    # what an acronym stands for is a body, and its statement is its own
    ("The Inter-Services Public Relations (ISPR) said 9 died. The ISPR statement said 14 were hurt.",
     "Inter-Services Public Relations", ["Inter-Services Public Relations (ISPR)", "ISPR statement"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "mentions"), JOINED)
def test_one_speaker_under_several_callings(text: str, name: str, mentions: list[str]) -> None:
    assert surfaces(text, name) == mentions


NAMES = [
    ("The head of the Tarsk OVA Taras Holub reported that 9 had died.", "Taras Holub"),
    ("More than 9 people have died, according to the conflict monitor Balmia.", "Balmia"),
    ("According to the military's media wing, 9 died.", "military's media wing"),
    ("The Director of Public Relations (DPR), Ana Ruiz, said 9 died.", "Ana Ruiz"),
    ("Figures released by the Harbour Society put the dead at 9.", "Harbour Society"),
    ("The state-run Balma Agency said 9 died.", "Balma Agency"),
    ("The rebel-linked NNF said 9 died.", "NNF"),
    ("Doctors' unions said 9 died. The Tarna Doctors' Trade Union counted 14.", "Tarna Doctors' Trade Union"),
    ("The Chief Directorate of Missile Troops said 9 died.", "Chief Directorate of Missile Troops"),
    ("Emergency Lawyers reported 9 arrests.", "Emergency Lawyers"),
    ("Northern Kasai's Counter Terrorism Department put the dead at six.",
     "Northern Kasai's Counter Terrorism Department"),
    ("The Kasai Patriotic Front (KPF) says it holds 9 towns.", "Kasai Patriotic Front"),
    ("The outlawed United Front claimed 9 raids.", "United Front"),
    ("The head of the Polish Ministry of National Defence Jan Kowal announced 14 tanks.", "Jan Kowal"),
    ("The so-called Free Council said 9 died.", "Free Council"),
    ("Two police officers and a doctor at the Tarna hospital said 9 died.",
     "police officers and a doctor at the Tarna hospital"),
    ("Home Minister L.K. Vardhan informed parliament that 9 had died.", "L.K. Vardhan"),
    ("The UN Assistance Mission for Kasai (UNAMKA) said 9 died.", "UN Assistance Mission for Kasai"),
    ("Lt. Gen. Carlo Galves Jr. said 9 died.", "Carlo Galves Jr."),
    ("Jan Storvik said 9 died.", "Jan Storvik"),
    ("Kasai police, in a statement carried by SANA, gave the number of dead men as 16.", "Kasai police"),
    ("The Council for the Defence of Rights and Freedoms (CDRF) said 9 died.",
     "Council for the Defence of Rights and Freedoms"),
    ("Activists in Kasai province said 9 died.", "Activists in Kasai province"),
    ("The governor of Kasai province Ana Ruiz said 9 died.", "Ana Ruiz"),
    ("Mediator Lord Harrow proposed 9 visits.", "Lord Harrow"),
    ("Monsignor Julio Prada counted 9 bodies.", "Julio Prada"),
    ("Governor Ivan Petrov, posting on Telegram, said 9 had died.", "Ivan Petrov"),
    ("Local civil society representatives informed a joint team that 9 houses burned.",
     "Local civil society representatives"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_whole_and_nothing_but_a_name(text: str, name: str) -> None:
    assert name in [source.name for source in speakers(text).sources]


SILENT = [
    ("Governor Ivan Petrov, posting on Telegram, said 9 had died.", "Telegram"),
    ("The UK newspaper said 9 died. The UN said 14 had.", "UK newspaper (UN)"),
    ("Mr. Speaker, I report that 14 men were lost.", "Mr. Speaker"),
    ("Nobody counted them. The army said 9 died.", "Nobody"),
    ("In a fax to the BBC, the army said 9 died.", "BBC"),
    ("In an interview with Reuters, Ivan Petrov said 9 died.", "Reuters"),
    ("The Eastern Front was quiet, the army said.", "Eastern Front"),
    ("Kasai diplomats met the head of Kasai diplomacy Ivan Petrov. The president of Kasai said 9 died.", "Kasai"),
    ("A spokesman for the army, Ivan Petrov, said 9 died. A spokesman for the navy said 14 had.", "spokesman"),
    ("A Tarna Press Writer\n\nThe Tarna Press said 9 died.", "Tarna Press Writer"),
]


@pytest.mark.parametrize(("text", "name"), SILENT)
def test_nobody_goes_by(text: str, name: str) -> None:
    assert name not in [source.name for source in speakers(text).sources]


def test_two_bodies_of_like_initials_are_two() -> None:
    names = {source.name for source in speakers("The UK newspaper said 9 died. The UN said 14 had.").sources}
    assert {"UK newspaper", "UN"} <= names


RATED = [
    ("The mayor raised the death toll to 43.", "raised"),
    ("Relief workers put their true figure nearer to 5,600.", "put"),
    ("The ministry puts it above 4,000.", "puts"),
]
UNRATED = [
    "They raised the flag to 40 metres.",
    "They raised the number of troops to 40,000.",
    "They mean to raise the estimate to 40.",
    "He put the tents around 40 sites.",
]


@pytest.mark.parametrize(("text", "verb"), RATED)
def test_a_tally_is_given_a_number(text: str, verb: str) -> None:
    assert verb in [cue.span.of(text) for cue in speakers(text).cues]


@pytest.mark.parametrize("text", UNRATED)
def test_what_is_really_moved_is_no_tally(text: str) -> None:
    assert [cue.span.of(text) for cue in speakers(text).cues if cue.kind == "say"] == []


SIGNED = [
    ("14 killed in raid in Kasai monitor", "monitor", ["monitor"]),
    ("Death toll from bomb attack at least 57 Observatory", "Observatory", ["Observatory"]),
]


@pytest.mark.parametrize(("headline", "name", "mentions"), SIGNED)
def test_a_headline_that_lost_its_dash_is_still_signed(headline: str, name: str, mentions: list[str]) -> None:
    text = f"{headline}\n\nThe raid was on Monday. It killed nine men. Rain fell on the road.\n"
    found = speakers(text)
    assert "tag" in [cue.kind for cue in found.cues if cue.span.end <= len(headline)]
    assert surfaces(text, name) == mentions


@pytest.mark.parametrize("headline", ["Army arrests 14 activists", "Gunmen kill 3 officials"])
def test_those_who_suffer_sign_no_headline(headline: str) -> None:
    found = speakers(f"{headline}\n\nThe raid was on Monday. It killed nine men. Rain fell on the road.\n")
    assert [cue for cue in found.cues if cue.kind == "tag"] == []


def test_a_place_before_a_number_is_a_label() -> None:
    assert [cue for cue in speakers("Kenya: 31 killed in raid").cues if cue.kind == "tag"] == []
    assert [cue.kind for cue in speakers("Kenya: Rebels lost 31 men").cues if cue.kind == "tag"] == ["tag"]


COUNTED = [
    ("The IOM works there. By the IOM's count, 230 boats have left.", "IOM"),
    ("Rain fell. By Amnesty's tally, 14 men were shot.", "Amnesty"),
]


@pytest.mark.parametrize(("text", "name"), COUNTED)
def test_a_number_stands_by_somebody_s_count(text: str, name: str) -> None:
    found = speakers(text)
    assert ("By", "by the count of") in [(cue.span.of(text), cue.lemma) for cue in found.cues]
    assert name in [source.name for source in found.sources]


def test_a_deed_is_no_count() -> None:
    assert "by the count of" not in [cue.lemma for cue in speakers("14 men were shot by the army's troops.").cues]
