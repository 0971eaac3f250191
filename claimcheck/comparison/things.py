"""Do two figures speak of the same thing? Known fields that clash, and the links that speak for it.

Unknown is never a match, and never a clash. Guards come before algebra: nothing here looks at the values.
"""

from claimcheck.comparison.claims import Claim, country_of, values
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.places import share_a_word, wide_lands

HUMAN = frozenset({"combatants", "civilians", "people", "children", "women", "journalists_aid_medical",
                   "hostages_prisoners", "displaced"})  # fmt: skip
# Groups that are told beside a count of all people, hardly ever instead of it.
SUBGROUPS = frozenset({"children", "women", "journalists_aid_medical"})
# Some articles are one paragraph: beyond so many sentences it is no link.
PARAGRAPH = 4
# Fates told of one group only in most articles, unlike deaths.
RARE = frozenset({"missing", "surrendered", "surrounded"})
# What is said of people who are counted: two of these are never one count.
FATES = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "surrounded",
                   "displaced", "released", "in_need"})  # fmt: skip
# States so weak that a mention of the same thing may leave them out.
WEAK = frozenset({"other", "present", "deployed", "lost", "supplied", "controlled"})


def same_outcome(x: Claim, y: Claim) -> bool:
    """Whether both say the same of what they count, or one says nothing of it."""
    a, b = x.figure.state, y.figure.state
    if a == b:
        return True
    if a in FATES and b in FATES:
        return False
    return a in WEAK or b in WEAK


def same_measure(x: Claim, y: Claim) -> bool:
    """Whether both are amounts of one kind in one unit."""
    a, b = x.figure, y.figure
    return a.kind == b.kind and a.unit == b.unit


def same_counted(x: Claim, y: Claim) -> bool:
    """Whether both count the same noun: like heads, no clash of category or of what narrows them."""
    a, b = x.counted, y.counted
    if x.figure.kind == "percent" and (a.head is None or b.head is None):
        return True
    if x.figure.category in HUMAN and y.figure.category in HUMAN and (a.generic or b.generic):
        both = {x.figure.category, y.figure.category}
        return len(both) == 1 or ("people" in both and not both & SUBGROUPS)
    if one_force(x, y) or told_by_verb(x, y):
        return True
    if a.head is not None and b.head is not None and not same_head(a, b):
        return False
    return x.figure.category == y.figure.category or same_head(a, b)


def told_by_verb(x: Claim, y: Claim) -> bool:
    """ "Attacked 14 times" counts attacks as "14 attacks" does."""
    both = x.figure.category == y.figure.category == "strikes_events"
    return both and "time" in (x.counted.head, y.counted.head)


def one_force(x: Claim, y: Claim) -> bool:
    """Soldiers to one, militants to the other: fighters of one named side are one force whatever they are called."""
    both = x.figure.category == y.figure.category == "combatants"
    return both and x.referent.side is not None and x.referent.side == y.referent.side


def sides_clash(x: Claim, y: Claim) -> bool:
    """Whether both name a party and not the same one."""
    a, b = x.referent.side, y.referent.side
    if a is None or b is None or share_a_word(a.lower(), b.lower()):
        return False
    if any(word.isupper() and len(word) > 1 for word in set(a.split()) & set(b.split())):
        return False
    return initials(a) not in b.split() and initials(b) not in a.split()


def initials(name: str) -> str:
    """The capitals that a name is shortened to: "Joint Task Force" -> JTF; the last three words of a longer one."""
    return "".join(word[0] for word in name.split()[-3:])


def places_meet(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether a place of one is a place of the other, by a word of the name."""
    return bool(x & y) or any(share_a_word(a, b) for a in x for b in y)


def places_clash(x: Claim, y: Claim) -> bool:
    """Whether both name places, and none in common."""
    left, right = local(x.places), local(y.places)
    return bool(left and right) and not places_meet(left, right)


def local(places: frozenset[str]) -> frozenset[str]:
    """Places that are no country or continent: those hold towns that the article need not say they hold."""
    return frozenset(place for place in places if country_of(place) is None and place not in wide_lands())


def times_clash(x: Claim, y: Claim) -> bool:
    """Whether both name days, or both months, or both years, and none in common."""
    if not (x.times.any_named and y.times.any_named):
        return False
    fields = (
        (x.times.weekdays, y.times.weekdays),
        (x.times.dates, y.times.dates),
        (x.times.all_months, y.times.all_months),
        (x.times.years, y.times.years),
    )
    return any(a and b and not values(a) & values(b) for a, b in fields)


def times_meet(x: Claim, y: Claim) -> bool:
    """Whether both name the same day or month."""
    days = {s.value for s in x.times.days} & {s.value for s in y.times.days}
    return bool(days or {s.value for s in x.times.months} & {s.value for s in y.times.months})


def scopes_clash(x: Claim, y: Claim) -> bool:
    """Whether one count runs over another stretch of time, or over a country, than the other."""
    return pace(x.referent.scope) != pace(y.referent.scope)


def pace(scope: str | None) -> str:
    """A scope in lower case, "every day" and "per day" as "each day"."""
    words = (scope or "").lower().split()
    if words == ["daily"]:
        return "each day"
    return " ".join(["each", *words[1:]] if words[:1] in (["every"], ["per"], ["a"]) else words)


def ordinals_clash(x: Claim, y: Claim) -> bool:
    """ "The first blast", "the second blast"; "earlier" tells from nothing said as well."""
    if x.ordinal == y.ordinal:
        return False
    return (x.ordinal is not None and y.ordinal is not None) or "separate" in (x.ordinal, y.ordinal)


def like_nouns(x: Claim, y: Claim) -> bool:
    """Whether both count one noun that is not simply "people"."""
    if x.counted.head in (None, "people", "person") or x.counted.generic != y.counted.generic:
        return False
    return x.counted.head == y.counted.head or (
        bool(x.counted.kin & y.counted.kin) and x.figure.category == "combatants"
    )


def links(x: Claim, y: Claim) -> frozenset[str]:
    """What speaks for one thing, by name."""
    found = set()
    if places_meet(local(x.near_places), local(y.near_places)):
        found.add("place")
    elif x.countries & y.countries:
        found.add("country")
    if times_meet(x, y):
        found.add("time")
    if x.events & y.events or (x.events and y.events and (x.definite or y.definite)):
        found.add("event")
    apart = abs(x.figure.sentence - y.figure.sentence)
    if apart <= 1 or (x.block == y.block and apart <= PARAGRAPH):
        found.add("paragraph")
    if x.front or y.front:
        found.add("front")
    if x.attribution.source is not None and x.attribution.source == y.attribution.source:
        found.add("speaker")
    if x.figure.state == y.figure.state and x.figure.state in RARE:
        found.add("fate")
    if like_nouns(x, y):
        found.add("noun")
        if x.counted.modifiers and x.counted.modifiers & y.counted.modifiers:
            found.add("modifiers")
    return frozenset(found)
