"""What a figure without a noun counts: "killing 14 and injuring | 30", "| 12 of them"."""

from bisect import bisect_left
from typing import NamedTuple

from claimcheck.figures.counting.casualties import struck_before
from claimcheck.figures.counting.category import category_of
from claimcheck.figures.counting.events import counted_states, sense_named
from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.history import Described, History
from claimcheck.figures.counting.phrase import PERSONAL
from claimcheck.figures.counting.qualifying import is_in
from claimcheck.figures.counting.spot import Spot
from claimcheck.figures.counting.taxonomy import singulars
from claimcheck.model import Span
from claimcheck.model.figure import Category

BODILY = frozenset(
    ("killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "displaced", "surrounded")
)
"""States of living beings: an elliptical figure in one of them counts people."""


_CLAUSE = 8
"""Words at most between things and what a clause behind tells of some of them."""
_GOODS = frozenset(("munitions", "equipment"))
_PEOPLED = 100
"""From this number on what a land is made of are its people."""
_OWN = 62
"""What the size of a land weighs as evidence of presence."""


class Understood(NamedTuple):
    """What is meant: the noun, its characters where they are the figure's own, category and evidence."""

    counted: str | None
    span: Span | None
    category: Category
    evidence: Evidence | None


def understood(spot: Spot, history: History) -> Understood:
    """What the figure counts: what an earlier one counted, a noun of its sentence, or people."""
    set_phrase = _set_phrase(spot)
    if set_phrase is not None:
        return set_phrase
    of_people = spot.judge(None)
    bodily = of_people if of_people is not None and _is_bodily(of_people) else None
    return (
        _fallen(spot, history, bodily)
        or _taken_up(spot, history, bodily)
        or _noun_referred_to(spot, bodily is not None)
        or _share(spot)
        or _things(spot)
        or _people(spot, of_people, bodily)
        or Understood(None, None, "other", None)
    )


def _is_bodily(evidence: Evidence) -> bool:
    """Whether only people can be meant: "12 died", "12 rescued", but not "film released of | 12 …"."""
    return evidence.state in BODILY or (evidence.state == "released" and evidence.place == "subject")


def _fallen(spot: Spot, history: History, bodily: Evidence | None) -> Understood | None:
    """Those of whom the sentence has told the same: "soldiers are dying; it confirmed the deaths of | three more"."""
    before = history.before_on(spot.line)
    if bodily is None or not spot.reading.around.anaphor or before is not None:
        return None
    named = spot.governor.told_before(spot.place, bodily)
    if named is None:
        return None
    category = category_of(named, spot.line, spot.nouns)
    return Understood(spot.wording(named), spot.span(named), category, spot.judge(category))


def _set_phrase(spot: Spot) -> Understood | None:
    """ "The father-of-two", "a mother of three", "(pop. 4 million)", "a nation of only 9 million", "a crew of 12"."""
    made_of = _made_of(spot)
    if made_of is not None:
        return made_of
    before = " ".join(word.form for word in spot.line.words[max(0, spot.place - 2) : spot.place])
    parent, _, rest = before.replace("-", " ").partition(" ")
    if rest.strip() == "of" and is_in(parent, "parents"):
        return Understood("children", None, "children", None)
    return Understood("population", None, "people", None) if before in ("pop .", "( pop") else None


def _made_of(spot: Spot) -> Understood | None:
    """Those whom a group or a land is made of: "a nation of only | 9 million", "a crew of | 12"."""
    words, back = spot.line.words, spot.place - 1
    while back > 0 and words[back].form in closed("determiners") and words[back].form != "of":
        back -= 1
    if back < 1 or words[back].form != "of" or spot.figure.kind != "count" or spot.reading.around.anaphor:
        return None
    whole = words[back - 1].form
    if (spot.figure.amount.low or 0) >= _PEOPLED and is_in(whole, "lands"):
        told = Evidence("present", spot.line.span(back - 1, back), _OWN, "toll", (sense_named("presence"),))
        return Understood("people", None, "people", told)
    peopled = is_in(whole, "teams") or is_in(whole, "gatherings")
    return Understood("people", None, "people", spot.judge("people")) if peopled else None


def _taken_up(spot: Spot, history: History, bodily: Evidence | None) -> Understood | None:
    """The noun of an earlier figure, if what is said of this one can be said of it."""
    anaphor = spot.reading.around.anaphor
    if _is_whole(spot):
        return None
    for antecedent in history.antecedents(spot.line, spot.figure, anaphor or _reaches_back(spot)):
        if _closed_in(antecedent, spot):
            continue
        category = _plain_category(spot, antecedent)
        evidence = spot.judge(category)
        if bodily is not None and (evidence is None or evidence.span != bodily.span):
            continue
        if bodily is not None and not anaphor and not _shares(antecedent, bodily):
            continue
        if bodily is not None and not anaphor and _fated_otherwise(antecedent, bodily):
            continue
        if bodily is not None and antecedent.line is not spot.line and _attacked(antecedent):
            continue
        elsewhere = antecedent.line is not spot.line and not anaphor and _is_told(spot)
        turned = elsewhere or (spot.place > 0 and spot.line.words[spot.place - 1].form == "but")
        kept = evidence or (None if turned or spot.has_predicate() else antecedent.evidence)
        change = spot.place > 0 and spot.line.words[spot.place - 1].form in closed("up_or_down")
        if spot.figure.kind == "percent" and (change or category in ("other", "time", "money")):
            category = "share"
        return Understood(antecedent.figure.counted, None, category, kept)
    return None


def _plain_category(spot: Spot, antecedent: Described) -> Category:
    """The category of what is taken up: of people displaced, people ("uprooted 2 million, killed | 15,000")."""
    category, noun = antecedent.figure.category, (antecedent.figure.counted or "").split()
    if category != "displaced" or spot.reading.around.anaphor or len(noun) != 1:
        return category
    known = spot.nouns.noun(noun)
    return known[0] if known is not None and known[0] == "people" else category


def _closed_in(antecedent: Described, spot: Spot) -> bool:
    """Whether the figure before stands in a bracket that is closed: "12 dead (8 soldiers, 4 civilians), | 31 hurt"."""
    if antecedent.line is not spot.line:
        return False
    between = [word.form for word in spot.line.words[antecedent.end + 1 : spot.place] if word.form in "()"]
    return between == [")"]


def _is_told(spot: Spot) -> bool:
    """Whether a predicate of its own follows the figure at once: "another 14 | were flown out"."""
    words, place = spot.line.words, spot.reading.around.end + 1
    return place < len(words) and words[place].form in closed("be")


def _is_whole(spot: Spot) -> bool:
    """Whether the figure is the whole of which the one before is a part: "11 children among | 18 dead"."""
    before = [word.form for word in spot.line.words[max(0, spot.place - 3) : spot.place]]
    while before and before[-1] in closed("determiners") and before[-1] != "among":
        before.pop()
    return before[-1:] == ["among"]


def _reaches_back(spot: Spot) -> bool:
    """Whether the sentence takes up the one before: "Of those, 12 …", or begins with the figure."""
    words = spot.line.words
    lead = [word.form for word in words[: min(spot.place, 3)]]
    behind = words[spot.place + 1].form if spot.place + 1 < len(words) else "."
    if spot.figure.kind == "percent" and behind in closed("be"):
        return True
    if any(word.form in closed("again") for word in words[max(0, spot.place - 2) : spot.place]):
        return True
    return spot.place <= 1 or any(form in closed("taking_up") for form in lead)


def _attacked(antecedent: Described) -> bool:
    """Whether those before are told of as attackers, so that casualties are others: "gunmen fired. Two died"."""
    head = (antecedent.figure.counted or "").lower().rpartition(" ")[2]
    return antecedent.figure.state in ("other", "deployed") and any(
        one in closed("attackers") for one in singulars(head)
    )


def _fated_otherwise(antecedent: Described, bodily: Evidence) -> bool:
    """Whether the noun before tells of another fate by itself: "22 bodies and | 70 injured"."""
    last = (antecedent.figure.counted or "").lower().rpartition(" ")[2]
    sense = next((counted_states()[one] for one in singulars(last) if one in counted_states()), None)
    return sense is not None and sense.state in ("killed", "wounded") and sense.state != bodily.state


def _shares(antecedent: Described, bodily: Evidence) -> bool:
    """Whether a bodily state can be said of what the figure before counted."""
    if antecedent.figure.category not in PERSONAL:
        return True
    return antecedent.figure.state in BODILY or bodily.place == "subject"


def _noun_referred_to(spot: Spot, bodily: bool) -> Understood | None:
    """The noun that "of them" means where no figure has counted it."""
    words = spot.line.words
    open_end = spot.place + 1 < len(words) and words[spot.place + 1].form == "or"  # "gunmen killed 22 or more"
    anaphor = spot.reading.around.anaphor and not open_end
    named = spot.phrases.noun_before(spot.place, bodily) if anaphor else None
    if named is None:
        return None
    category = category_of(named, spot.line, spot.nouns)
    return Understood(spot.wording(named), spot.span(named), category, spot.judge(category))


def _things(spot: Spot) -> Understood | None:
    """The things in front that the clause goes on about: "it faced a wave of missiles, downing | 16"."""
    named = spot.phrases.noun_before(spot.place, personal=False)
    if spot.figure.kind != "count" or named is None or spot.place - named.last > _CLAUSE:
        return None
    category = category_of(named, spot.line, spot.nouns)
    evidence = spot.judge(category) if category in _GOODS else None
    if evidence is None or evidence.place != "object" or evidence.span.start < spot.span(named).end:
        return None
    return Understood(spot.wording(named), spot.span(named), category, evidence)


def _share(spot: Spot) -> Understood | None:
    if spot.figure.kind != "percent":
        return None
    words = spot.line.words
    if spot.place + 1 < len(words) and words[spot.place + 1].form in closed("opinion"):
        return Understood("people", None, "people", spot.judge("people"))
    return Understood(None, None, "share", spot.judge("share"))


def _people(spot: Spot, of_people: Evidence | None, bodily: Evidence | None) -> Understood | None:
    if bodily is not None and bodily.place == "subject" and bodily.span.of(spot.text).lower() == "displaced":
        return Understood("people", None, "displaced", bodily)
    struck = struck_before(spot.phrases, spot.place, spot.nouns) if bodily is not None else None
    if struck is not None:
        return Understood(spot.wording(struck[0]), spot.span(struck[0]), struck[1], bodily)
    if of_people is not None and of_people.place == "toll":
        return _of_toll(spot, of_people)
    of_the_living = of_people is not None and of_people.place == "subject" and of_people.state in ("in_need", "present")
    freed = of_people is not None and of_people.place == "object" and _sets_free(spot, of_people)
    if spot.reading.around.anaphor or bodily is not None or of_the_living or freed:
        return Understood("people", None, "people", of_people)
    return None


def _sets_free(spot: Spot, evidence: Evidence) -> bool:
    """Whether the verb is one that only people are the object of where nothing is named: "a court freed | six"."""
    return evidence.state == "released" and evidence.span.of(spot.text).lower() in closed("setting_free")


def _of_toll(spot: Spot, evidence: Evidence) -> Understood:
    """What a toll in front counts: "civilian deaths doubled to 40" civilians, "the death toll rose" people."""
    words = spot.line.words
    place = bisect_left(words, evidence.span.start, key=lambda word: word.start)
    phrase = spot.phrases.ending_at(place)
    category = category_of(phrase, spot.line, spot.nouns)
    category = category if category in PERSONAL else "people"
    lead = words[place - 1].form if place else ""
    if lead in closed("expeditionary") and category == "people":
        return Understood(f"{spot.line.span(place - 1, place - 1).of(spot.text)} troops", None, "combatants", evidence)
    if words[place].form not in closed("death_nouns"):
        return Understood("people", None, category, evidence)
    return Understood(spot.wording(phrase), spot.span(phrase), category, evidence)
