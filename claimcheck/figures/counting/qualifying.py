"""Evidence as the noun and the kind of figure qualify it, and the category as the evidence settles it."""

from claimcheck.figures.counting.events import Sense
from claimcheck.figures.counting.evidence import Evidence
from claimcheck.figures.counting.grammar import closed
from claimcheck.figures.counting.phrase import PERSONAL
from claimcheck.figures.counting.taxonomy import singulars
from claimcheck.model import Figure
from claimcheck.model.figure import Category


def is_in(word: str, name: str) -> bool:
    """Whether the noun, in the singular or as it stands, is in a closed class."""
    return any(form in closed(name) for form in singulars(word))


def _is_drone(head: str, before: str) -> bool:
    """Whether what is counted flies without a crew: "drones", "unmanned aerial vehicles"."""
    return is_in(head, "drones") or before in closed("crewless")


def asked_category(figure: Figure, category: Category | None, head: str, before: str) -> Category | None:
    """The category that events are asked about: of an age the person's, of a drone that of a munition."""
    if figure.kind == "age":
        return "people"
    thrown = category == "equipment" and (_is_drone(head, before) or is_in(head, "lobbed"))
    return "munitions" if thrown else category


def has_state(figure: Figure, category: Category | None) -> bool:
    """Whether anything can be said of what is counted: time passes, and nobody can hold or lose a length."""
    if figure.kind == "duration":
        return False
    areal = any(area in (figure.unit or "") for area in ("square", "hectare", "acre", "dunam"))
    return areal or figure.kind != "measure" or category != "area_distance"


def qualified(
    text: str, figure: Figure, category: Category | None, head: str, before: str, evidence: Evidence
) -> Evidence | None:
    """The evidence as the counted noun and the kind of figure qualify it; None where it does not speak of them.

    Args:
        text: the article.
        figure: the figure.
        category: what it counts.
        head: the head of its phrase, lower case, "" where there is none.
        before: the word before the head.
        evidence: what its clause says.
    """
    name = _sense_of(evidence, asked_category(figure, category, head, before)).name
    if figure.kind == "percent" and any(sense.name == "lose" for sense in evidence.senses):
        return evidence._replace(state="lost")
    if name == "air_defence" and not is_in(head, "airborne"):
        return evidence._replace(state="destroyed")
    if name == "engage" and not is_in(head, "airborne"):
        return None
    if name == "employ" and figure.kind == "age":
        return None
    handed = evidence.state == "released" and evidence.span.of(text).lower().endswith("over")
    if handed and is_in(head, "wanted"):
        return evidence._replace(state="captured")
    if name == "need" and category == "places" and "risk" in evidence.span.of(text):
        return None
    if name == "possess" and category == "combatants" and is_in(head, "regulars"):
        return evidence._replace(state="deployed")
    if name == "supply" and is_in(head, "cruising") and evidence.state == "supplied" and evidence.place == "object":
        return evidence._replace(state="deployed") if evidence.span.of(text).lower().startswith("sen") else evidence
    if name == "hit" and category == "places" and not is_in(head, "buildings"):
        return evidence._replace(state="other")
    if evidence.state == "fired" and category == "equipment" and not (_is_drone(head, before) or is_in(head, "lobbed")):
        return None  # "shells from its 30mm cannon"
    if evidence.state == "fired" and category == "strikes_events" and not _is_dealt(head, before):
        return None
    return evidence


def _sense_of(evidence: Evidence, category: Category | None) -> Sense:
    """The sense of the words that speaks of this category."""
    fitting = (sense for sense in evidence.senses if sense.state_of(category) == evidence.state)
    return next(fitting, evidence.senses[0])


def _is_dealt(head: str, before: str) -> bool:
    """Whether the events are blows, which are dealt like shots: strikes and raids, not clashes or missions."""
    return not head or is_in(head, "blows") or (head.startswith("attack") and before in closed("blows_by"))


def shared(evidence: Evidence | None, category: Category, figure: Figure) -> Evidence | None:
    """The evidence on one member of a list as it speaks of another, of this category."""
    if evidence is None or figure.kind == "duration":
        return None
    if evidence.state == "killed_or_wounded" and category in PERSONAL:
        return evidence
    asked: Category = "people" if figure.kind == "age" else category
    state = next((state for sense in evidence.senses if (state := sense.state_of(asked)) is not None), None)
    return None if state is None else evidence._replace(state=state)


def settled_category(
    text: str, figure: Figure, counted: str | None, category: Category, evidence: Evidence | None
) -> Category:
    """The category as the state settles it: drones are munitions once fired, a share under control is an area."""
    if evidence is None:
        return category
    if figure.kind == "percent" and category == "share" and evidence.state == "controlled":
        return "area_distance"
    said = evidence.span.of(text).lower()
    if category in PERSONAL and evidence.state == "captured" and "hostage" in said:
        return "hostages_prisoners"
    if category == "people" and evidence.state == "displaced" and said in closed("uprooted") and figure.kind != "age":
        return "displaced"
    words = (counted or "").lower().split()
    fired = category == "equipment" and evidence.state in ("fired", "intercepted")
    if category == "equipment" and evidence.state == "fired" and is_in(words[-1] if words else "", "lobbed"):
        return "munitions"
    if fired and ("unmanned" in words or any(form in closed("drones") for form in words)):
        return "equipment" if any(form in closed("scouts") for form in words) else "munitions"
    return category


def are_regulars(counted: str | None) -> bool:
    """Whether the combatants are such as are posted somewhere, so that their mere number tells of a deployment."""
    return any(is_in(word, "regulars") for word in (counted or "").lower().split()[-2:])
