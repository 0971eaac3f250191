"""Who could be speaking: entities under their fullest names, their kinds, their mentions."""

import pytest

from claimcheck.model import Speakers
from claimcheck.segmentation import segment
from claimcheck.sources import find_speakers


def speakers(text: str, *extra: str) -> Speakers:
    return find_speakers(text, segment(text), extra)


def surfaces(text: str, name: str) -> list[str]:
    """The mentions of the entity called `name`."""
    found = [source for source in speakers(text).sources if source.name == name]
    return [span.of(text) for source in found for span in source.mentions]


JOINED = [
    # a role after the name, then the surname
    ("Rosa Marin, the governor of Kasai, said 12 died. Marin added nothing.",
     "Rosa Marin", ["Rosa Marin", "Marin"]),
    # the role before the name, then the role alone
    ("The governor of Kasai, Rosa Marin, said 12 died. The governor spoke on radio.",
     "Rosa Marin", ["Rosa Marin", "governor"]),
    ("Kasai governor Rosa Marin said 12 died. She said more would.", "Rosa Marin", ["Rosa Marin", "She"]),
    ("The Minister for War (Rosa Marin)\n\nThe minister said 12 had died.", "Rosa Marin", ["Rosa Marin", "minister"]),
    # a bare role before anybody is named
    ("12 died, the governor said. Later Rosa Marin, governor of Kasai, said 14 had.",
     "Rosa Marin", ["governor", "Rosa Marin"]),
    # ranks in full and in short
    ("Colonel Peter Okello told reporters that 12 died. No names were known, the colonel said. He added nothing.",
     "Peter Okello", ["Peter Okello", "colonel", "He"]),
    # the holder behind a long office
    ("The deputy chairman of the National Security Council Ivan Petrov said 12 died. Petrov left.",
     "Ivan Petrov", ["Ivan Petrov", "Petrov"]),
    # a department between the office and its holder
    ("The director, army public relations, General Musa Bello, said 12 died. Bello left.",
     "Musa Bello", ["Musa Bello", "Bello"]),
    # unknown words inside the name of a body
    ("Egypt's canal authority said 12 ships passed. The authority gave no more.",
     "Egypt's canal authority", ["Egypt's canal authority", "authority"][:1]),
    # a verb behind another
    ("The Kenyan army expressed regret but said 12 died.", "Kenyan army", ["Kenyan army"]),
    # non-western names: a first name as the short form, particles
    ("President Haile Tesfaye said 12 died. Haile said more would.", "Haile Tesfaye", ["Haile Tesfaye", "Haile"]),
    ("Sheikh Omar al-Rashid said 12 died. Al-Rashid fled.", "Omar al-Rashid", ["Omar al-Rashid", "Al-Rashid"]),
    # institutions: short forms, people and state, both word orders
    ("Kenya's defence ministry said 12 died. The ministry added that it counted 40.",
     "Kenya's defence ministry", ["Kenya's defence ministry", "ministry", "it"]),
    ("The Kenyan Defense Ministry said 12 died. The Ministry of Defence of Kenya said 14.",
     "Ministry of Defence of Kenya", ["Kenyan Defense Ministry", "Ministry of Defence of Kenya"]),
    # acronyms: in brackets, by initials, by common knowledge
    ("The Relief and Aid Society (RAS) said 12 died. RAS said more would.",
     "Relief and Aid Society", ["Relief and Aid Society (RAS)", "RAS"]),
    ("The United Nations refugee agency said 12 died. UNHCR said more would.",
     "United Nations refugee agency", ["United Nations refugee agency", "UNHCR"]),
    # by turns
    ("The Chadian army said 12 died. The military said 3 were hurt.", "Chadian army", ["Chadian army", "military"]),
    ("UNICEF said 12 died. The UN agency said more would.", "UNICEF", ["UNICEF", "UN agency"]),
    # a group by description
    ("Boko Haram said it killed 12. The militant group said more would die.",
     "Boko Haram", ["Boko Haram", "militant group"]),
    ("The Lake Observatory for Peace, a London-based monitoring group, said 12 died. The Observatory said so.",
     "Lake Observatory for Peace", ["Lake Observatory for Peace", "Observatory"]),
    # spokespeople without a name speak for their institution
    ("The interior ministry said 12 died. A ministry spokeswoman said 14.",
     "interior ministry", ["interior ministry", "ministry spokeswoman"]),
    # documents answer through their authors
    ("The health ministry said in a report that 12 died. The report said 3 were children.",
     "health ministry", ["health ministry", "report"]),
    ("In a report on Monday, the health ministry said 12 died. The report said 3 were children.",
     "health ministry", ["health ministry", "report"]),
    ("The World Bank published a study on Monday. The latest study said 12 died.",
     "World Bank", ["World Bank", "latest study"]),
    ("According to a report by the World Bank, 12 died.", "World Bank", ["report by the World Bank"]),
    ("A survey by the Lagos Barometer found that 12 died.", "Lagos Barometer", ["survey by the Lagos Barometer"]),
    # the article's author
    ("By Rosa Marin\n\nThe road was empty. I counted 12 bodies.", "Rosa Marin", ["Rosa Marin", "I"]),
    # a name without what is only said of it
    ("The London-based Delta Observatory said 12 died.",
     "Delta Observatory", ["London-based Delta Observatory"]),
    ("The official SANA news agency said 12 died.", "SANA", ["official SANA news agency"]),
    ("The Rio Novo newspaper said 12 died.", "Rio Novo", ["Rio Novo newspaper"]),
    ("Kenya's defence ministry said 12 died. The country's defence ministry said 3 were hurt.",
     "Kenya's defence ministry", ["Kenya's defence ministry", "country's defence ministry"]),
    # what an apposition says of a name: a paper, a lawmaker's party
    ("The nurse left, said Umoja, a Swahili newspaper of the coast. The newspaper said 12 died.",
     "Umoja", ["Umoja", "newspaper"]),
    ("Rep. Luis Okoro, R-Texas, spoke. The Texas Republican said 12 died.",
     "Luis Okoro", ["Luis Okoro", "Texas Republican"]),
    ("The head of the FBI office in Dar es Tarna, Peter Okello, said 12 died.",
     "Peter Okello", ["Peter Okello"]),
    # one body's long name is not another's
    ("A video released by the Syrian military media centre showed smoke. The Syrian Army said 12 died.",
     "Syrian Army", ["Syrian Army"]),
    # a seat, a statement, a channel
    ("The Syrian Observatory for Human Rights counted 12. The London based monitor said 3 were hurt.",
     "Syrian Observatory for Human Rights", ["Syrian Observatory for Human Rights", "London based monitor"]),
    ("UNHCR said 12 died. A statement said 3 were hurt.", "UNHCR", ["UNHCR", "statement"]),
    ("The junta left. Its Telegram channels reported that 12 died.", "junta", ["Telegram channels"]),
    # two states' agencies; a facility; a name behind a closing mark; whoever told a paper
    ("The Serb news agency said 12 died. Bosnian radio said 3. The Serb news agency said 4 were hurt.",
     "Serb news agency", ["Serb news agency", "Serb news agency"]),
    ("All 12 were brought to the Kaba Ndosho hospital, the facility said.",
     "Kaba Ndosho hospital", ["Kaba Ndosho hospital", "facility"]),
    ("“We were 12 there,” Bakri, a Sudanese who had spent weeks there, said.", "Bakri", ["Bakri"]),
    ("The mayor it appointed in May, Peter Okello, told a local newspaper that 12 died.",
     "Peter Okello", ["Peter Okello"]),
    # a person in full is likelier "she" than a name by one word
    ("Lena Okoro, who has been here for weeks, lost her brother when they sacked Kirawa. She sells nuts. "
     "“There were 12,” she told this paper.", "Lena Okoro", ["Lena Okoro", "she"]),
    # surnames that are words elsewhere, and a party's letter
    ("Rep. Dan Bishop, R-Texas, said 12 died. “3 were hurt,” Bishop said.", "Dan Bishop", ["Dan Bishop", "Bishop"]),
    ("The nurse, Ana Young, said 12 died.", "Ana Young", ["Ana Young"]),
    # a first name in short and in full
    ("Pat Ryder said 12 died. Patrick Ryder spoke.", "Patrick Ryder", ["Pat Ryder", "Patrick Ryder"]),
    # states under their several names
    ("Ukraine said 12 died. The Ukrainians said 3 were children.", "Ukraine", ["Ukraine", "Ukrainians"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "mentions"), JOINED)
def test_forms_of_one_entity_are_joined(text: str, name: str, mentions: list[str]) -> None:
    assert surfaces(text, name) == mentions


APART = [
    # two ministries of one trade
    ("Armenia's defence ministry said 12 died. Azerbaijan's defence ministry said 3.",
     {"Armenia's defence ministry", "Azerbaijan's defence ministry"}),
    # two bearers of one surname
    ("Rosa Marin said 12 died. Luis Marin said 3.", {"Rosa Marin", "Luis Marin"}),
    # a group is not the first body that has the word in its name
    ("A rebel group said 12 died. Later, long after, Delta Insight Group of Lagos said 3.",
     {"Delta Insight Group of Lagos"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), APART)
def test_different_entities_stay_apart(text: str, names: set[str]) -> None:
    assert names <= {source.name for source in speakers(text).sources}


KINDS = [
    ("Officials said 12 died.", "Officials", "anonymous"),
    ("A military source told this paper that 12 died.", "military source", "anonymous"),
    ("A baker said 12 died.", "baker", "anonymous"),
    ("Two residents of Kasai said 12 died.", "residents of Kasai", "witness"),
    ("Medics and witnesses said 12 died.", "Medics and witnesses", "witness"),
    ("According to Reuters, 12 died.", "Reuters", "media"),
    ("Radio Goma said 12 died.", "Radio Goma", "media"),
    ("UNICEF said 12 died.", "UNICEF", "organisation"),
    ("Unrwa said 12 died.", "Unrwa", "organisation"),
    ("Activists in rural Kasai said 12 died.", "Activists in rural Kasai", "anonymous"),
    ("UN envoy Rosa Marin said 12 died.", "Rosa Marin", "organisation"),
    ("The ambassador to the United Nations, Rosa Marin, said 12 died.", "Rosa Marin", "official"),
    ("Moscow said 12 died.", "Moscow", "official"),
    ("The rebel commander Hadi Noor said 12 died.", "Hadi Noor", "official"),
    ("Professor Ivo Brandt, an analyst at the Peace Institute, said 12 died.", "Ivo Brandt", "expert"),
    ("The survey found that 12 died.", "survey", "document"),
    ("A Reuters correspondent counted 12 bodies.", "Reuters correspondent", "reporter"),
    ("Our correspondent counted 12 bodies.", "correspondent", "reporter"),
    ("12 dead, 3 hurt: police", "police", "official"),
    ("Ukrainian officials estimate about 12 per cent.", "Ukrainian officials", "anonymous"),
    ("Officials involved in refugee resettlement said 12 died.", "Officials", "anonymous"),
    ("There are 12 offices, and advocates estimate dozens are at risk.", "advocates", "anonymous"),
    ("Several ex-hostages said 12 died.", "ex-hostages", "anonymous"),
    ("Advocates said 12 died.", "Advocates", "anonymous"),
    ("Aid workers and state officials said 12 died.", "Aid workers and state officials", "anonymous"),
    ("The raid hit Syrian activists and the extremist group said 12 died.", "Syrian activists", "anonymous"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_each_source_has_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(source.name, source.kind) for source in speakers(text).sources]


NOBODY = [
    "A general election was held in a major city.",
    "Forty refugee tents burned near the Dnieper River.",
    "It was reported that the road was closed.",
    "The Second World War ended.",
    "The bus was hit in Goma, in Kasai and in Lubero.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_speaks_for_nobody_is_no_source(text: str) -> None:
    assert speakers(text).sources == ()


NO_SPEAKER = [
    ("The governor told Reuters that 12 died.", "Reuters"),
    ("The governor told reporters that 12 died.", "reporters"),
    ("Two died, including a captain, said Rosa Marin.", "captain"),
    ("A bus carrying government officials was hit, Rosa Marin said.", "bus carrying government officials"),
    ("The price was N1,200, Rosa Marin said.", "N1,200"),
    ("Forty were killed in Moscow, Rosa Marin said.", "Moscow"),
    ("The man from Cairo said 12 died.", "Cairo"),
    ("Rosa Marin came with a poster saying 12 died.", "poster"),
    ("Luis Okoro spoke on Twitter, writing that 12 died.", "Twitter"),
    ("(Rosa Marin/Bloomberg via Getty Images) It burned.", "Getty Images"),
    ("Refugees admitted to the United States were 12 per cent.", "Refugees"),
    ("The worst reported raid of all killed 12.", "worst"),
    ("Of the 32 death claims of 9 families, 12 were paid, Rosa Marin said.", "death"),
    ("Six new hopefuls announced in Tarna drew 12 votes.", "hopefuls"),
    ("The market in Tarna was hit. Tarna was calm in May. The governor said 12 died.", "Tarna"),
    ("Rosa Marin told the paper, saying troops had crossed the river.", "troops"),
]


@pytest.mark.parametrize(("text", "name"), NO_SPEAKER)
def test_bystanders_of_a_verb_are_no_speakers(text: str, name: str) -> None:
    assert name not in [source.name for source in speakers(text).sources]


def test_the_role_stands_beside_the_name() -> None:
    text = "Rosa Marin, the governor of Kasai (KS), said 12 died."
    (source,) = speakers(text).sources
    (mention,) = speakers(text).mentions
    assert source.role == "governor of Kasai (KS)"
    assert mention.span.of(text) == "Rosa Marin"
    assert mention.phrase is not None
    assert mention.phrase.of(text) == "Rosa Marin, the governor of Kasai (KS)"


def test_forms_say_how_a_source_is_mentioned() -> None:
    text = "Rosa Marin, the governor of Kasai, said 12 died. Marin wept. She said more would die."
    assert [mention.form for mention in speakers(text).mentions] == ["full", "short", "pronoun"]


def test_first_persons_in_quotation_marks_are_whoever_is_quoted() -> None:
    text = 'By Rosa Marin\n\n"We counted 12," said the driver, Ali Noor, and left.'
    assert "We" not in [mention.span.of(text) for mention in speakers(text).mentions]


def test_the_users_own_names_are_sources() -> None:
    text = "Forward post Lima said 12 died."
    assert "Forward post Lima" not in [source.name for source in speakers(text).sources]
    assert "Forward post Lima" in [source.name for source in speakers(text, "Forward post Lima").sources]


def test_capitals_are_read_as_words() -> None:
    text = "SAIGON, MAY 3 - THE MARINES LOST 12 MEN, A MARINE SPOKESMAN SAID. COLONEL JOHN HARPER SAID 40 WERE HURT."
    names = {source.name for source in speakers(text).sources}
    assert "JOHN HARPER" in names
    assert "LOST" not in names


def test_the_user_s_own_names_stand_beside_known_phrases() -> None:
    names = [
        s.name for s in speakers("The White House said 40 died. The White Hands said 5 did.", "White Hands").sources
    ]
    assert names == ["White House", "White Hands"]
