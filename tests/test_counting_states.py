"""What a figure counts, under which category, and what became of it: on sentences made for the test.

A row reads: sentence with every figure in [brackets]; then for each "counted | category | state", "-" where nothing is
named. All figures are bare counts; the other kinds have their own file.
"""

from decimal import Decimal

import pytest

from claimcheck.figures import describe
from claimcheck.model import Amount, Figure, Span
from claimcheck.segmentation import segment


def described(marked: str) -> tuple[Figure, ...]:
    """The figures that are marked [so], described."""
    pieces = marked.replace("]", "[").split("[")
    text = "".join(pieces)
    layout = segment(text)
    figures, position = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            sentence = max(place for place, each in enumerate(layout.sentences) if each.span.start <= position)
            value = Decimal(1) if piece.lower() == "one" else Decimal("".join(filter(str.isdigit, piece)) or 12)
            span = Span(position, position + len(piece))
            amount = Amount(value, value, "exact")
            figures.append(Figure(f"f{number}", span, piece, amount, "count", sentence=sentence))
        position += len(piece)
    return describe(text, layout, tuple(figures))


def reading(figure: Figure) -> str:
    return f"{figure.counted or '-'} | {figure.category} | {figure.state}"


ROWS = [
    # two fates under one object
    ("Rebels killed or wounded [40] soldiers.", "soldiers | combatants | killed_or_wounded"),
    ("Over the day [32] shells were fired at the town.", "shells | munitions | fired"),
    # those who live in a place
    (
        "Gunmen killed [20] people in Kilin, a village of [3,000].",
        "people | people | killed; people | people | present",
    ),
    ("A fleet of [two] minehunters was sent.", "minehunters | equipment | supplied"),
    # "fired at" needs somebody fired at
    ("The rebels fired at least [30] mortar rounds on Wednesday.", "mortar rounds | munitions | fired"),
    # the killed are not the displaced
    (
        "The war uprooted [200] people, killed [15] and wounded [30].",
        "people | displaced | displaced; people | people | killed; people | people | wounded",
    ),
    # a side before its losses bears them
    ("He put rebel losses at [24] dead.", "people | combatants | killed"),
    # who stands in a bracket that is closed is not taken up again
    (
        "In all [12] people died ([8] soldiers, [4] civilians), [31] were hurt.",
        "people | people | killed; soldiers | combatants | killed; civilians | civilians | killed; "
        "people | people | wounded",
    ),
    # those whose strength is given
    ("The guerrillas, who number some [12,000], hide in the hills.", "guerrillas | combatants | present"),
    ("Its fighters, estimated at [2,000], are well armed.", "fighters | combatants | other"),
    ("The rebels number about [4,000].", "rebels | combatants | other"),
    # a verb of seeming is no noun
    ("So [1,150] looks inflated.", "- | other | other"),
    # a noun that nobody knows counts people where only people can be meant
    ("Security forces shot dead [27] Zorbas in the hills.", "Zorbas | people | killed"),
    ("They wounded [12] zorbians and [4] amghars.", "zorbians | people | wounded; amghars | people | wounded"),
    ("Some [14] zorbians were arrested.", "zorbians | people | captured"),
    # what stands between the verb and its predicate
    ("The group says [300] are still in detention.", "people | people | captured"),
    ("Some [250] remain trapped in the valley.", "people | people | surrounded"),
    ("The boat sank; [12] rescued.", "people | people | released"),
    ("The column was hit by [2] missiles.", "missiles | munitions | fired"),
    # captured
    (
        "About [240] people were taken hostage and [130] are still being held.",
        "people | hostages_prisoners | captured; people | hostages_prisoners | captured",
    ),
    ("The rebels took [300] prisoners.", "prisoners | hostages_prisoners | captured"),
    ("Troops detained [14] suspects.", "suspects | people | captured"),
    (
        "Police found [two] grenades and [500] rounds of ammunition.",
        "grenades | munitions | captured; rounds of ammunition | munitions | captured",
    ),
    (
        "They brought away [17] cannon and [2,000] muskets.",
        "cannon | equipment | captured; muskets | equipment | captured",
    ),
    (
        "Security forces killed at least [38] protesters and arrested [hundreds].",
        "protesters | civilians | killed; protesters | civilians | captured",
    ),
    ("The convoy of [30] lorries was looted.", "lorries | equipment | captured"),
    ("The tribunal jailed [two] generals for life.", "generals | combatants | captured"),
    ("[Ninety] prisoners escaped.", "prisoners | hostages_prisoners | captured"),
    ("Kidnappers are holding [12] aid workers.", "aid workers | journalists_aid_medical | captured"),
    ("A further [15] soldiers were taken prisoner.", "soldiers | combatants | captured"),
    # controlled
    (
        "The rebels seized [three] towns and [two] border posts.",
        "towns | places | controlled; border posts | places | controlled",
    ),
    # damaged
    (
        "The attack damaged [14] apartment buildings and [two] schools.",
        "apartment buildings | places | damaged; schools | places | damaged",
    ),
    ("The blast shattered windows in [30] houses.", "houses | places | damaged"),
    ("[Two] ships were sunk and [one] was crippled.", "ships | equipment | destroyed; ships | equipment | damaged"),
    ("The shelling hit [six] houses and a clinic.", "houses | places | damaged"),
    ("Some [4,000] buildings have been damaged or destroyed.", "buildings | places | damaged"),
    (
        "[One] helicopter crashed and [two] were damaged.",
        "helicopter | equipment | destroyed; helicopter | equipment | damaged",
    ),
    # deployed
    (
        "A force of [12,000] foot and [3,000] horse marched on the capital.",
        "foot | combatants | deployed; horse | combatants | deployed",
    ),
    (
        "The column consisted of [two] companies of infantry, [50] dragoons and [four] field guns.",
        "companies of infantry | units | deployed; dragoons | combatants | deployed; field guns | equipment | deployed",
    ),
    ("Moscow has massed [100,000] troops near the border.", "troops | combatants | deployed"),
    ("NATO will deploy [four] battlegroups to Poland.", "battlegroups | units | deployed"),
    ("[Two] brigades were moved to the east.", "brigades | units | deployed"),
    ("The US has [900] troops in Syria.", "troops | combatants | deployed"),
    ("[Six] warships sailed through the strait.", "warships | equipment | deployed"),
    (
        "The division consists of [three] brigades and [12,000] men.",
        "brigades | units | deployed; men | combatants | deployed",
    ),
    (
        "A force comprising [two] destroyers and [four] frigates left port.",
        "destroyers | equipment | deployed; frigates | equipment | deployed",
    ),
    ("The general took with him [5,000] cavalry.", "cavalry | combatants | deployed"),
    ("About [1,000] mercenaries have been recruited.", "mercenaries | combatants | deployed"),
    ("The army called up [360,000] reservists.", "reservists | combatants | deployed"),
    ("The army withdrew [2,000] soldiers from the valley.", "soldiers | combatants | other"),
    ("The king sent [5,000] archers to the wall.", "archers | combatants | deployed"),
    ("Warlords fielded [60] technicals.", "technicals | equipment | deployed"),
    ("Two brigades, about [6,000] men, held the ridge.", "men | combatants | deployed"),
    ("The rebels claim to have [20,000] men under arms.", "men | combatants | deployed"),
    # destroyed
    ("[Forty] prahus were burnt.", "prahus | equipment | destroyed"),
    ("[Three] bridges were blown up.", "bridges | places | destroyed"),
    ("At least [50] homes were reduced to rubble.", "homes | places | destroyed"),
    ("Sappers defused [300] mines.", "mines | munitions | destroyed"),
    ("Militiamen burned [300] huts.", "huts | places | destroyed"),
    ("Insurgents blew up [three] pylons.", "pylons | other | destroyed"),
    # displaced
    ("More than [6 million] Ukrainians have fled abroad.", "Ukrainians | displaced | displaced"),
    ("[Twelve] cannon fell into our hands.", "cannon | equipment | captured"),
    ("Baku admitted that it lost [40] men.", "men | combatants | killed_or_wounded"),
    ("[Two] guards paid the supreme price.", "guards | combatants | killed"),
    ("[Nine] barns were reduced to ashes.", "barns | places | destroyed"),
    ("[Three] men lost their lives in the mine.", "men | people | killed"),
    ("The fighting forced [40,000] residents from their homes.", "residents | civilians | displaced"),
    ("An estimated [90,000] people were evacuated.", "people | people | displaced"),
    ("The camp hosts [12,000] refugees.", "refugees | displaced | displaced"),
    ("Some [3,000] people crossed the border on Sunday.", "people | people | displaced"),
    (
        "Fighting in the town left [200] dead and [1,000] homeless.",
        "people | people | killed; people | people | displaced",
    ),
    ("Floods have made [40,000] people homeless.", "people | people | displaced"),
    # fired
    (
        "Air defence units destroyed [62] of the [74] attack drones launched overnight.",
        "attack drones | munitions | intercepted; attack drones | munitions | fired",
    ),
    (
        "The enemy carried out [22] missile strikes and [51] airstrikes.",
        "missile strikes | strikes_events | fired; airstrikes | strikes_events | fired",
    ),
    ("Hezbollah fired [200] rockets into northern Israel.", "rockets | munitions | fired"),
    ("[Six] shells landed near the school.", "shells | munitions | fired"),
    ("The jets dropped [four] bombs on the village.", "bombs | munitions | fired"),
    ("Police fired [40] tear gas canisters.", "tear gas canisters | munitions | fired"),
    ("[Two] of the drones hit an apartment block.", "drones | munitions | fired"),
    ("[Twelve] rockets hit the base.", "rockets | munitions | fired"),
    ("Iran launched more than [300] drones and missiles at Israel.", "drones and missiles | munitions | fired"),
    ("[Two] missiles hit the port.", "missiles | munitions | fired"),
    ("The frigate was hit by [two] Exocet missiles.", "Exocet missiles | munitions | fired"),
    ("A barrage of [40] rockets was fired from Gaza.", "rockets | munitions | fired"),
    # in_need
    ("Some [18 million] people need humanitarian aid.", "people | people | in_need"),
    ("About [2.3 million] children are at risk of famine.", "children | children | in_need"),
    ("Some [600,000] people face famine.", "people | people | in_need"),
    # intercepted
    (
        "Russia launched [80] drones at Odesa, of which [71] were shot down.",
        "drones | munitions | fired; drones | munitions | intercepted",
    ),
    ("The navy intercepted [three] boats carrying weapons.", "boats | equipment | intercepted"),
    ("Rebels shot down [one] MiG fighter.", "MiG fighter | equipment | intercepted"),
    ("Ukraine said it shot down [all 12] missiles.", "missiles | munitions | intercepted"),
    ("Russia said its forces had downed [41] Ukrainian drones.", "Ukrainian drones | munitions | intercepted"),
    # killed
    (
        "The death toll has risen to [34,000], including [14,000] children.",
        "people | people | killed; children | children | killed",
    ),
    ("[Nine] aid workers were among the dead.", "aid workers | journalists_aid_medical | killed"),
    ("At least [90] journalists have been killed since October.", "journalists | journalists_aid_medical | killed"),
    ("[Seven] bodies were pulled from the rubble.", "bodies | people | killed"),
    ("He said [60] insurgents had been neutralised.", "insurgents | combatants | killed"),
    ("The bombing claimed [23] lives.", "lives | people | killed"),
    ("[One] soldier died of his wounds.", "soldier | combatants | killed"),
    ("Mass graves holding [400] bodies were found.", "bodies | people | killed"),
    ("The militants beheaded [21] Egyptian Christians.", "Egyptian Christians | people | killed"),
    ("[Three] Israelis and [two] Palestinians died.", "Israelis | people | killed; Palestinians | people | killed"),
    (
        "A roadside bomb hit a convoy, killing [two] US soldiers and an interpreter.",
        "US soldiers | combatants | killed",
    ),
    ("The rebels left [200] dead on the field.", "people | people | killed"),
    (
        "At least [nine] medics and [two] ambulance drivers lost their lives.",
        "medics | journalists_aid_medical | killed; ambulance drivers | journalists_aid_medical | killed",
    ),
    ("The dead include [12] children.", "children | children | killed"),
    ("Among the dead were [12] children.", "children | children | killed"),
    ("The bodies of [14] men were found in a well.", "men | people | killed"),
    ("The bodies of [14] soldiers were returned.", "soldiers | combatants | killed"),
    ("Police recovered the bodies of [six] miners.", "miners | civilians | killed"),
    ("A suicide bomber blew himself up, killing himself and [four] policemen.", "policemen | combatants | killed"),
    (
        "The jet fired [two] missiles, killing [eight] people in a car.",
        "missiles | munitions | fired; people | people | killed",
    ),
    ("A woman and her [two] sons were shot dead.", "sons | people | killed"),
    ("An officer and [six] soldiers died.", "soldiers | combatants | killed"),
    # killed_or_wounded
    (
        "The regiment had [16] officers and [340] men killed or wounded.",
        "officers | combatants | killed_or_wounded; men | combatants | killed_or_wounded",
    ),
    (
        "The British casualties were [eight] officers and [112] men.",
        "officers | combatants | killed_or_wounded; men | combatants | killed_or_wounded",
    ),
    # lost
    (
        "Enemy losses amounted to [250] troops, [three] tanks and [12] vehicles.",
        "troops | combatants | killed_or_wounded; tanks | equipment | lost; vehicles | equipment | lost",
    ),
    ("Ukraine has lost [30] tanks since Monday.", "tanks | equipment | lost"),
    ("Total enemy losses: tanks – [7,000], aircraft – [350].", "tanks | equipment | lost; aircraft | equipment | lost"),
    ("The force lost [11] of its [14] aircraft.", "aircraft | equipment | lost; aircraft | equipment | other"),
    # missing
    (
        "The ambush left [11] policemen dead and [six] missing.",
        "policemen | combatants | killed; policemen | combatants | missing",
    ),
    ("[23] people are still unaccounted for.", "people | people | missing"),
    # other
    (
        "Monitors recorded [45] ceasefire violations and [12] explosions.",
        "ceasefire violations | strikes_events | other; explosions | strikes_events | other",
    ),
    ("The region was shelled [17] times.", "times | strikes_events | other"),
    ("There were [130] combat clashes during the day.", "combat clashes | strikes_events | other"),
    ("The court sentenced [three] men to death.", "men | people | other"),
    ("The council voted [14] to [one].", "- | other | other; - | other | other"),
    ("Some [140] countries backed the resolution.", "countries | other | other"),
    ("The group has [15] member states.", "member states | other | other"),
    ("Thousands marched; police said [3,000] people took part.", "people | people | other"),
    ("The fort mounted [24] guns.", "guns | equipment | other"),
    ("About [1,500] houses have been rebuilt.", "houses | places | other"),
    ("The court heard that [14] men had been tortured.", "men | people | other"),
    ("The organisation documented [47] cases of torture.", "cases of torture | strikes_events | other"),
    ("The plane was carrying [176] passengers.", "passengers | civilians | other"),
    ("The militants stormed [two] police stations and an army base.", "police stations | places | other"),
    ("The victims included [three] nurses.", "nurses | journalists_aid_medical | other"),
    ("[12] of the victims were women.", "women | women | other"),
    ("[Three] suicide bombers struck the hotel.", "suicide bombers | combatants | other"),
    ("[Nine] militants blew themselves up.", "militants | combatants | killed"),
    ("The hospital treated [47] people for burns.", "people | people | wounded"),
    ("The US imposed sanctions on [14] companies.", "companies | other | other"),
    ("More than [60] countries signed the declaration.", "countries | other | other"),
    ("The WFP has fed [600,000] people.", "people | people | in_need"),
    ("[Six] officers defected.", "officers | combatants | other"),
    ("The two sides exchanged fire [37] times.", "times | strikes_events | other"),
    # present
    (
        "The mission observed [two] tanks and [five] armoured vehicles near the line.",
        "tanks | equipment | present; armoured vehicles | equipment | present",
    ),
    ("Hezbollah has an arsenal of [150,000] rockets.", "rockets | munitions | present"),
    ("The country has [1,400] tanks.", "tanks | equipment | present"),
    ("The village now has [40] residents.", "residents | civilians | present"),
    ("The ferry with [90] people on board sank.", "people | people | present"),
    ("About [3,000] demonstrators gathered outside the embassy.", "demonstrators | civilians | present"),
    # released
    ("Both sides exchanged [200] prisoners of war on Friday.", "prisoners of war | hostages_prisoners | released"),
    (
        "Hamas freed [three] hostages in return for [90] Palestinian prisoners.",
        "hostages | hostages_prisoners | released; Palestinian prisoners | hostages_prisoners | released",
    ),
    ("[Eleven] sailors were rescued from the burning ship.", "sailors | combatants | released"),
    ("The exchange freed [95] Ukrainians.", "Ukrainians | people | released"),
    # supplied
    (
        "The package includes [18] HIMARS launchers and [5,000] shells.",
        "HIMARS launchers | equipment | supplied; shells | munitions | supplied",
    ),
    ("Only [38] aid trucks entered the enclave.", "aid trucks | aid_supplies | supplied"),
    ("Norway has delivered [eight] Leopard 2 tanks.", "Leopard 2 tanks | equipment | supplied"),
    ("Ukraine received [39] Leopard tanks.", "Leopard tanks | equipment | supplied"),
    ("Poland handed over [14] MiG-29 jets.", "MiG-29 jets | equipment | supplied"),
    ("[Two thousand] tents were handed out.", "tents | aid_supplies | supplied"),
    # surrendered
    ("More than [1,700] fighters surrendered at the steelworks.", "fighters | combatants | surrendered"),
    ("Some [2,000] soldiers laid down their arms.", "soldiers | combatants | surrendered"),
    ("The garrison of [800] men surrendered.", "men | combatants | surrendered"),
    # surrounded
    ("[Dozens] more were feared trapped under the rubble.", "people | people | surrounded"),
    ("The siege has trapped [50,000] civilians in the city.", "civilians | civilians | surrounded"),
    ("Up to [1,000] fighters are holed up in the plant.", "fighters | combatants | surrounded"),
    # wounded
    (
        "The strike killed [12] people and wounded [30], [five] of them seriously.",
        "people | people | killed; people | people | wounded; people | people | wounded",
    ),
    ("Killed: [12]. Wounded: [30].", "people | people | killed; people | people | wounded"),
    ("Doctors treated [40] wounded fighters.", "wounded fighters | combatants | wounded"),
    ("[Four] UN peacekeepers were injured.", "UN peacekeepers | people | wounded"),
    ("The hospital received [47] wounded.", "people | people | wounded"),
    ("Mortars killed a woman and wounded [three] children.", "children | children | wounded"),
    # older wars, and the odd wording
    ("Brigands carried away [20] women.", "women | women | captured"),
    ("He ordered [5,000] more troops to the Gulf.", "troops | combatants | deployed"),
    ("There are [2,500] US troops in Iraq.", "US troops | combatants | deployed"),
    ("Britain will cut its force to [1,000] soldiers.", "soldiers | combatants | deployed"),
    ("A squadron of [12] ships blockaded the port.", "ships | equipment | deployed"),
    ("General Ross marched with [4,500] men.", "men | combatants | deployed"),
    ("The Dutch sent [two] gunboats against the prahus.", "gunboats | equipment | deployed"),
    ("Peacekeepers cleared [1,500] mines.", "mines | munitions | destroyed"),
    ("About [100,000] Armenians have crossed into Armenia.", "Armenians | people | displaced"),
    ("[Ten] of the missiles were intercepted.", "missiles | munitions | intercepted"),
    ("The offensive cost the lives of [700] soldiers.", "soldiers | combatants | killed"),
    ("In all, [17] were killed.", "people | people | killed"),
    ("Police put the number of dead at [31].", "people | people | killed"),
    ("The hospital counted [23] bodies.", "bodies | people | killed"),
    ("Another [five] died in hospital.", "people | people | killed"),
    ("The toll includes [11] women.", "women | women | killed"),
    ("Ukraine's losses stand at [31,000] soldiers killed.", "soldiers | combatants | killed"),
    ("[Thirty] mutineers were hanged.", "mutineers | combatants | killed"),
    ("[Sixteen] of the crew were drowned.", "crew | people | killed"),
    ("The enemy's losses were [250] men killed, wounded and missing.", "men | combatants | killed_or_wounded"),
    ("Kyiv has asked for [300] tanks.", "tanks | equipment | other"),
    ("Russia plans to produce [200] tanks a year.", "tanks | equipment | other"),
    ("Iran has tripled its production to [60] missiles a month.", "missiles | munitions | other"),
    ("The insurgents mined [two] roads.", "roads | places | other"),
    ("More than [1,000] homes have no power.", "homes | places | other"),
    ("[Seven hundred] deserters came in.", "deserters | combatants | other"),
    ("The carrier has [80] aircraft on board.", "aircraft | equipment | present"),
    ("The UN has [12,000] peacekeepers in the country.", "peacekeepers | people | present"),
    ("Some [2,300] Americans have been wounded in action.", "Americans | people | wounded"),
    ("Half of the [60] wounded were children.", "people | people | wounded"),
    ("A group put the toll as high as [470].", "people | people | killed"),
    ("[Three] tanks were hit by artillery.", "tanks | equipment | damaged"),
    ("[Three] houses were destroyed by shelling.", "houses | places | destroyed"),
    ("[Three] nurses are held by the rebels.", "nurses | journalists_aid_medical | captured"),
    ("The group has lost at least [28] jihadist fighters.", "jihadist fighters | combatants | killed_or_wounded"),
    ("Beside the encircled troops, there are also about [500] civilians.", "civilians | civilians | present"),
]


@pytest.mark.parametrize(("marked", "wanted"), ROWS, ids=[marked for marked, _ in ROWS])
def test_counted_category_state(marked: str, wanted: str) -> None:
    assert [reading(figure) for figure in described(marked)] == wanted.split("; ")


NOT = [
    ("The unit was down to [20] fighters.", "captured"),
    ("The drill was held by the [2] zorbians.", "captured"),
    # a sentence, and the state that its last figure must not have
    ("Two soldiers killed [12] people, and [four] soldiers fled.", "killed"),
    ("The rebels killed three men near the village of [400] people.", "-"),
    ("The army, which lost a tank, has [12] generals.", "lost"),
    ("On 8 March [12] parties registered.", "deployed"),
    ("An exchange of fire left [two] soldiers dead.", "released"),
    ("Talks on a prisoner swap took place in [two] cities.", "captured"),
    ("Ireland took in [80,000] refugees.", "captured"),
    ("The plane was shot down [12] kilometres from the village.", "intercepted"),
    ("[40] militants crossed the border.", "displaced"),
    ("Police said [12] ministers resigned after the attack that killed a judge.", "killed"),
]


@pytest.mark.parametrize(("marked", "state"), NOT)
def test_state_is_not(marked: str, state: str) -> None:
    assert described(marked)[-1].state != state


def test_subject_of_an_active_verb_is_not_its_victim() -> None:
    guards, rebels = described("[Two] guards shot dead [12] rebels.")
    assert guards.state != "killed"
    assert rebels.state == "killed"
