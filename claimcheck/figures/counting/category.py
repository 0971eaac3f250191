"""Reads the counted phrase of a figure by its kind, and says which category it falls under."""

from typing import NamedTuple

from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL, Phrase
from claimcheck.figures.counting.phrase_reader import PhraseReader
from claimcheck.figures.counting.taxonomy import Taxonomy, is_plural, singulars
from claimcheck.figures.counting.words import Line
from claimcheck.figures.ellipsis import is_currency
from claimcheck.model import Figure
from claimcheck.model.figure import Category


class Reading(NamedTuple):
    """What a figure counts.

    `phrase` is None where nothing is named; `category` is None where only the figure before can tell. `around` is what
    stands right behind the figure: its predicate is sought from there. `predicative` is true where the noun is itself
    the predicate: "nine of them were women". `among` are those of whom the figure tells a part: "nine of the | dead".
    """

    phrase: Phrase | None
    category: Category | None
    around: Phrase
    predicative: bool = False
    among: Phrase | None = None


def categorise(figure: Figure, line: Line, place: int, phrases: PhraseReader, nouns: Taxonomy) -> Reading:
    """What the figure at word `place` counts and under which category that falls."""
    behind = phrases.behind(place)
    match figure.kind:
        case "duration":
            named = _of_attributive(figure, line, place, behind) or phrases.named_before(place)
            return Reading(named, "time", behind)
        case "age":
            return Reading(_of_age(line, place, behind), "other", behind)
        case "money":
            return Reading(_of_money(line, place, behind, phrases), "money", behind)
        case "measure":
            return _of_measure(figure, line, place, behind, phrases, nouns)
        case "rate" if figure.unit is not None and not is_money(figure):
            return _of_measure(figure, line, place, behind, phrases, nouns)
        case "percent" | "ratio":
            return _of_share(line, place, behind, phrases, nouns)
        case "rate" if is_money(figure):
            return Reading(_of_money(line, place, behind, phrases), "money", behind)
        case _:
            millions = (figure.amount.low or figure.amount.high or 0) >= _MILLIONS
            several = figure.amount.low != 1 or figure.amount.high not in (1, None)
            reading = _of_count(line, place, behind, phrases, nouns, several, millions)
            many = reading.phrase is not None and (figure.amount.low or 0) >= _FORCE
            return reading._replace(category="combatants") if many and _are_men(line, reading.phrase) else reading


def is_money(figure: Figure) -> bool:
    """Whether the amount is one of money, a rate too: "$100 a barrel"."""
    return figure.kind == "money" or is_currency(figure.unit) or any(mark in figure.text for mark in "$€£¥₴₽₹")


def category_of(phrase: Phrase, line: Line, nouns: Taxonomy) -> Category:
    """The category of a noun phrase: by its longest known noun; a weak one yields to what stands about it."""
    forms = [word.form for word in line.words[phrase.first : phrase.head + 1]]
    if phrase.complement >= 0 and forms[-1] in closed("charges"):
        return "other"
    if phrase.shared >= 0:
        forms.append(line.words[phrase.shared].form)
    if phrase.compound and forms[-1] == "member":
        return "people" if _form(line, phrase.head + 1) in closed("assemblies") else "other"
    if phrase.last > phrase.head or forms[0] == "those":
        together = _whole(line, phrase, nouns)
        if together is not None:
            return together
    if phrase.complement >= 0:
        return _measured_out(forms, [word.form for word in line.words[phrase.complement : phrase.last + 1]], nouns)
    if forms[-1] == "times" and any(word.form in closed("attacked") for word in line.words):
        return "strikes_events"
    if forms[-1] == "men" and phrase.first == phrase.last and _soldierly(line, phrase):
        return "combatants"
    if forms[-1] in closed("bombers") and any(word.form in closed("bombs_himself") for word in line.words):
        return "combatants"
    if len(forms) > 1 and forms[-1] in closed("death_nouns") and forms[-2] in closed("expeditionary"):
        return "combatants"  # "250,000 U.S. casualties"
    head, found = forms[-1], nouns.noun(forms)
    while found is None and len(forms) > 1 and line.capital(phrase.first + len(forms) - 1) and not line.shouting:
        forms = forms[:-1]
        found = nouns.noun(forms)
    return (
        _guess(head, line.shouting or line.capital(phrase.head))
        if found is None
        else _modified(forms, found[0], found[1], nouns)
    )


def _whole(line: Line, phrase: Phrase, nouns: Taxonomy) -> Category | None:
    """The category of a phrase that is known as it stands, from its head on: "cases of arbitrary detention"."""
    for start in {phrase.first, phrase.head}:
        first, *rest = [word.form for word in line.words[start : phrase.last + 1]]
        for single in singulars(first):
            together = nouns.nouns.get(" ".join([single, *rest]))
            if together is not None:
                return together
    return None


_FORCE = 50
"""From this many on bare "men" are a force: "landed with 2,500 men"."""


_MILLIONS = 1_000_000
"""From this many on a bare number that is spent is a sum of money."""


def _are_men(line: Line, phrase: Phrase | None) -> bool:
    """Whether the phrase is bare "men", and nothing beside it tells of women, children or civilians."""
    if phrase is None or line.words[phrase.head].form != "men" or phrase.first != phrase.head:
        return False
    return closed("no_soldiers").isdisjoint(word.form for word in line.words)


def _soldierly(line: Line, phrase: Phrase) -> bool:
    """Whether "men" are soldiers: "a garrison of 800 men", "2,000 men under arms", "lost 40 men"."""
    in_front = line.words[max(0, phrase.first - 5) : phrase.first]
    front = max(0, phrase.first - 7)
    harmed = [k for k in range(front, phrase.first) if line.words[k].form in closed("harming")]
    about = line.words[harmed[-1] if harmed else front : phrase.last + 4]  # "soldiers executed | 37 men"
    return any(word.form in closed("losing") for word in in_front) or any(
        form in closed("soldierly") for word in about for form in singulars(word.form)
    )


def _measured_out(forms: list[str], inner: list[str], nouns: Taxonomy) -> Category:
    """Of "rounds of ammunition" the category of what stands behind "of"; members of an armed unit are combatants."""
    found = nouns.noun(inner)
    category = _modified(inner, found[0], found[1], nouns) if found is not None else _by_modifier(inner, nouns)
    own = nouns.noun(forms)
    if own is not None and own[0] in PERSONAL:
        if category in PERSONAL:
            return category
        return "combatants" if category == "units" else _by_modifier(inner, nouns) or own[0]
    if own is not None and own[0] == "other" and category == "combatants":
        return "units"
    return category or (own[0] if own is not None else "other")


def _modified(forms: list[str], category: Category, length: int, nouns: Taxonomy) -> Category:
    if len(forms) > 1 and forms[-1] in closed("flying") and _is_machine(forms[-2], nouns):
        return "equipment"
    if length > 1 or not nouns.is_weak(forms[-1]):
        return category
    return _by_modifier(forms[:-1], nouns) or category


def _is_machine(word: str, nouns: Taxonomy) -> bool:
    known = nouns.noun([word])
    return any(map(str.isdigit, word)) or (known is not None and known[0] == "equipment")


def _by_modifier(forms: list[str], nouns: Taxonomy) -> Category | None:
    """What the nearest telling modifier says: "armed", "civilian", "ISIS-led"."""
    for word in reversed(forms):
        for form in (word, *word.split("-")):
            for single in singulars(form):
                if single in nouns.modifiers:
                    return nouns.modifiers[single]
    return None


_PEOPLES = ("ians", "ans", "ese", "ish", "is", "ites", "ists")


def _guess(word: str, capital: bool) -> Category:
    """An unknown noun: people by the ending of one ("Ruritanians", "gunmen"), equipment by a type ("C-130s")."""
    if any(map(str.isdigit, word)) and word[0].isalpha():
        return "equipment"
    return "people" if word.endswith("men") or (capital and len(word) > 4 and word.endswith(_PEOPLES)) else "other"


def _is_spent(line: Line, place: int, behind: Phrase) -> bool:
    """Whether bare millions are money: "rebuilding will cost | billions", "| tens of billions will be spent"."""
    about = (*line.words[max(0, place - 4) : place], *line.words[behind.end + 1 : behind.end + 6])
    return any(word.form in closed("spending") for word in about)


def _of_count(
    line: Line, place: int, behind: Phrase, phrases: PhraseReader, nouns: Taxonomy, several: bool, many: bool
) -> Reading:
    said = phrases.predicate_noun(behind.end + 1) if _partitive(line, place, behind) else None
    if said is not None and several and not is_plural(line.words[said.head].form):
        said = said if category_of(said, line, nouns) in PERSONAL else None  # "a quota of 12 was | set"
    if said is not None and not _says_less(said, behind, line, nouns):
        return Reading(said, category_of(said, line, nouns), said, predicative=True, among=behind)
    if behind.stands:
        category = category_of(behind, line, nouns)
        if _form(line, place + 2) in closed("made_up_of") and not behind.compound:
            category = "people" if _is_civil(line, behind) else _of_strength(category)
        if category in ("people", "civilians") and _serve_aid(line, place, behind):
            category = "journalists_aid_medical"
        return Reading(behind, "places" if category == "area_distance" else category, behind)
    if not behind.anaphor:
        front = phrases.label(place) or phrases.in_front(place) or phrases.numbered(place)
        if front is not None:
            return Reading(front, category_of(front, line, nouns), behind)
        if many and _is_spent(line, place, behind):
            return Reading(None, "money", behind)
    return Reading(None, None, behind, among=behind)


def _serve_aid(line: Line, place: int, staff: Phrase) -> bool:
    """Whether those counted serve a body that brings aid: "the agency said that two of its | drivers were hurt"."""
    if not any(form in closed("staff") for form in singulars(line.words[staff.head].form)):
        return False
    own = any(word.form in ("its", "their") for word in line.words[place - 1 : staff.first])
    return own and any(word.form in closed("aid_bodies") for word in line.words[:place])


def _is_civil(line: Line, team: Phrase) -> bool:
    """Whether the team is none of fighters: "a 15-strong | rescue team"."""
    return any(word.form in closed("civil_teams") for word in line.words[team.first : team.last + 1])


def _of_strength(category: Category) -> Category:
    """What "a 40-strong | team" counts: the members of a unit or of a mission."""
    return {"units": "combatants", "strikes_events": "people", "other": "people"}.get(category, category)  # type: ignore[return-value]


def _says_less(said: Phrase, behind: Phrase, line: Line, nouns: Taxonomy) -> bool:
    """Whether the predicate names no kind of people: "two of the slain rebels were | foreigners"."""
    return category_of(said, line, nouns) == "people" and (behind.anaphor or behind.stands)


def _partitive(line: Line, place: int, behind: Phrase) -> bool:
    """ "seven of the victims were policemen", "nine of whom are women", "and one was a civilian"."""
    if behind.stands:
        return _form(line, place + 1) == "of" and _form(line, behind.end + 1) in closed("be")
    return behind.anaphor or _form(line, place + 1) in closed("predicating")


def _of_attributive(figure: Figure, line: Line, place: int, behind: Phrase) -> Phrase | None:
    """ "a 20-year war", "a 20 year war", "15 months of war", but not "for two years"."""
    single = figure.amount.low != 1 and not figure.text.endswith("s")
    joined = single or "-" in figure.text or _form(line, place + 1) == "of" or behind.compound
    return behind if behind.stands and joined else None


def _of_age(line: Line, place: int, behind: Phrase) -> Phrase | None:
    if behind.stands:
        return behind
    last = place - 1
    if _form(line, last) == "of" and last and line.words[last - 1].form not in ("age", "ages"):  # "boys of 18"
        return Phrase(last - 1, last - 1, last - 1, place)
    if _form(line, last) not in (",", "(", "aged", "age"):
        return None
    while last >= 0 and line.words[last].form in (",", "(", "aged", "age", "at", "least"):
        last -= 1
    first = last
    while first > 0 and _capital(line, first - 1) and _capital(line, first):
        first -= 1
    if last < 0 or line.words[last].figure >= 0 or not line.words[last].form[0].isalnum():
        return None
    return Phrase(first, last, last, place)


def _capital(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.figure < 0 and word.form[0].isalpha() and len(word.form) > 1 and place >= 0 and line.capital(place)


def _of_money(line: Line, place: int, behind: Phrase, phrases: PhraseReader) -> Phrase | None:
    if behind.stands and not behind.compound:
        return behind
    if _form(line, place + 1) in ("in", "worth"):
        worth = phrases.after(place + (3 if _form(line, place + 2) == "of" else 2), place)
        if worth.stands and not line.words[worth.head].form.isdigit():  # "£2 billion in 2023"
            return worth
    return (
        phrases.subject_of_change(place)
        or phrases.measured_by(place, "sums")
        or phrases.priced(place)
        or phrases.brought(place)
    )


def _of_measure(
    figure: Figure, line: Line, place: int, behind: Phrase, phrases: PhraseReader, nouns: Taxonomy
) -> Reading:
    """A length or an area is that of a shell ("five-inch shells"), else of land; a weight is that of a cargo."""
    extent = is_extent(figure)
    if (
        extent
        and _form(line, place + 1) == "of"
        and any(word.form == "within" for word in line.words[max(0, place - 3) : place])
    ):
        return Reading(None, "area_distance", behind)  # "within five km of the town"
    if not behind.stands:
        return Reading(
            phrases.measured_by(place, "extensions")
            or phrases.named_before(place)
            or phrases.dimensioned(place)
            or phrases.sized(place),
            "area_distance" if extent else "other",
            behind,
        )
    category = category_of(behind, line, nouns)
    kept = ("equipment", "munitions") if extent else ("equipment", "munitions", "aid_supplies")
    return Reading(behind, category if category in kept else "area_distance" if extent else "other", behind)


def is_extent(figure: Figure) -> bool:
    """Whether the measure is a length or an area, by its unit."""
    words = (figure.unit or "").lower().replace("-", " ").split()
    return not words or (set(words).isdisjoint(("per", "cubic")) and any(word in closed("extents") for word in words))


def _of_share(line: Line, place: int, behind: Phrase, phrases: PhraseReader, nouns: Taxonomy) -> Reading:
    phrase = behind if behind.stands else phrases.subject_of_change(place) or phrases.measured_by(place, "rates")
    said = None if behind.stands else phrases.predicate_noun(behind.end + 1)
    if said is not None and not is_plural(line.words[said.head].form):  # "26 percent were Muslim"
        said, phrase = None, None
    if said is not None and _form(line, behind.end + 1) in closed("be"):
        return Reading(said, category_of(said, line, nouns), said, predicative=True, among=behind)
    if phrase is None:
        return Reading(None, None, behind)
    compared = _form(line, place + 1) in closed("compared")  # "40 percent fewer people"
    shared = "share" if compared else _share_of(phrase, line, nouns)
    if _form(line, place + 1) == "of" and phrase is behind:
        phrase = Phrase(place + 1, phrase.last, phrase.head, phrase.end, phrase.complement)
    return Reading(phrase, shared, behind)


def _share_of(phrase: Phrase, line: Line, nouns: Taxonomy) -> Category:
    """A share of people or things counts as those; of one town or land, as area; of all else, as a share."""
    category = category_of(phrase, line, nouns)
    head = line.words[phrase.head].form
    if head in closed("lands") or (category == "places" and not is_plural(head)):
        return "area_distance"
    return "share" if category in ("other", "time") else category


def _form(line: Line, place: int) -> str:
    return line.words[place].form if place < len(line.words) else "."
