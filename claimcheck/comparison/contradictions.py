"""Figures of one thing that cannot both be true, and those that a headline or paraphrase gets wrong.

Guards first: any known field that clashes ends it, and two links at least must tie the pair. Unknown is no match.
"""

from decimal import Decimal

from claimcheck.comparison.claims import Claim, country_of, values
from claimcheck.comparison.counted import same_head
from claimcheck.comparison.intervals import base, before, disjoint, significant
from claimcheck.comparison.sameness import LIKELY, SHARED_STEMS, TELLING, akin, comparable, telling
from claimcheck.comparison.things import (
    FATES,
    HUMAN,
    links,
    ordinals_clash,
    places_clash,
    scopes_clash,
    times_clash,
)
from claimcheck.comparison.wording import number, shown
from claimcheck.model import Relation

# Values further apart than this are seldom two counts of one thing, unless one is a slip of digits.
FAR = Decimal(3)
# A tally that words say was revised may have grown more.
REVISED_FAR = Decimal(6)
# Losses that one side admits and the other claims may be further apart.
FATES_FAR = Decimal(6)
# Two sides that one sentence sets against each other may be further apart still.
RIVALS_FAR = Decimal(20)
# Links that count, those of them that name the thing, and how many two voices and one voice need.
COUNTED_LINKS = frozenset({"event", "place", "country", "time", "paragraph", "noun", "modifiers", "fate"})
NAMING = frozenset({"event", "place", "fate"})
TWO_VOICES, ONE_VOICE = 3, 4
# Numbers that miss each other by no more are close, and so close that they need no noun.
CLOSE, CLOSER = Decimal("1.2"), Decimal("1.03")
PRECISE = 3
COMPARED = frozenset({"count", "money", "percent", "rate"})
# Sentences over which a word like "but" or "put the toll at" sets one count against another.
RIVAL_REACH = 3
# Words that a headline and the lead it sums up have in common at the least.
HEADLINE_STEMS = 1
# A headline further from its lead than this speaks of something else.
HEADLINE_FAR = Decimal(4)


def conflict(x: Claim, y: Claim) -> bool:
    """Whether two figures whose values differ are ones of the same thing, place and time. Sources are not asked."""
    if not akin(x, y) or x.figure.kind not in COMPARED:
        return False
    if (x.truth or y.truth) and corrected(x, y):
        return True
    if x.figure.kind == "percent" and not nearly_equal(x, y):
        return False
    if not one_fate(x, y) or not (strictly_counted(x, y) or (gainsaid(x, y) and unnamed(x, y))):
        return False
    if told_apart(x, y) or places_clash(x, y) or times_clash(x, y) or scopes_clash(x, y):
        return False
    if x.figure.sentence == y.figure.sentence and not two_speakers(x, y):
        return False
    reach = FAR if x.figure.state == y.figure.state else FATES_FAR
    if set_against(x, y) or gainsaid(x, y):
        reach = RIVALS_FAR
    return tied(x, y) and (not far_apart(x, y, reach) or slip(x, y) is not None)


def nearly_equal(x: Claim, y: Claim, times: Decimal = CLOSE) -> bool:
    """Whether two telling numbers miss each other by a fifth at the most: chance seldom brings two so close."""
    return telling(x, TELLING) and telling(y, TELLING) and not far_apart(x, y, times)


def precise(x: Claim, y: Claim) -> bool:
    """Whether one of the numbers is given to three figures."""
    return any(significant(v) >= PRECISE for c in (x, y) for v in (c.figure.amount.low, c.figure.amount.high) if v)


def one_fate(x: Claim, y: Claim) -> bool:
    """Whether the same is said of both; or more are killed than there are casualties at all."""
    a, b = x.figure.state, y.figure.state
    if a == b:
        return True
    if "killed_or_wounded" not in (a, b) or not {a, b} & {"killed", "wounded", "lost"}:
        return False
    all_of_them, some = (x, y) if a == "killed_or_wounded" else (y, x)
    return before(all_of_them.loose, some.loose)


def far_apart(x: Claim, y: Claim, times: Decimal) -> bool:
    """Whether one number is more than so many times the other."""
    a, b = base(x.figure.amount), base(y.figure.amount)
    if a is None or b is None or min(a, b) <= 0:
        return True
    return max(a, b) > times * min(a, b)


def moved_on(old: Claim, new: Claim) -> bool:
    """Whether `new` and `old`, in text order, are one tally at two times: "initially nine", "the toll rose to 14"."""
    if not comparable(old, new) or old.figure.state != new.figure.state or not strictly_counted(old, new):
        return False
    if not (old.revision or new.revision or old.change or new.change) or old.referent.modality != new.referent.modality:
        return False
    revised = old.revision or new.revision
    if old.figure.kind not in ("count", "money") or places_clash(old, new) or new.other:
        return False
    if far_apart(old, new, REVISED_FAR if revised else FAR):
        return False
    if (
        (old.former or new.former)
        and old.figure.state in FATES
        and links(old, new) & {"front", "event", "place", "speaker"}
    ):
        return not new.further and old.figure.sentence != new.figure.sentence
    follows = new.change is not None and new.figure.sentence - old.figure.sentence == 1 and not new.more
    return follows or (tied(old, new) and old.figure.sentence != new.figure.sentence and not new.more)


def update(old: Claim, new: Claim) -> Relation:
    """The relation of one tally at two times; wrong where "rose to" gives less than before."""
    why = f"{shown(old.figure)} → {shown(new.figure)}"
    if new.change == "rise" and before(new.loose, old.loose) and not old.change and not old.revision:
        why = f"a rise to {shown(new.figure)} from {shown(old.figure)}"
        return Relation(new.id, old.id, "updates", why, False, "direction-mismatch")
    return Relation(new.id, old.id, "updates", why)


def told_otherwise(x: Claim, y: Claim) -> bool:
    """Whether another mention of the same things tells them apart: by place, day, ordinal or a word of history."""
    return places_clash(x, y) or times_clash(x, y) or ordinals_clash(x, y) or x.history != y.history


def told_apart(x: Claim, y: Claim) -> bool:
    """Whether words say that these are counts of two things or times: another, earlier, revised, could, planned."""
    moved = x.revision or y.revision or x.change or y.change
    modal = x.referent.modality != "asserted" or y.referent.modality != "asserted"
    reported = {s.value for s in x.times.reported}, {s.value for s in y.times.reported}
    days = bool(reported[0] and reported[1] and not reported[0] & reported[1])
    later = max(x, y, key=lambda claim: claim.figure.sentence)
    beside = x.further or y.further or x.other or y.other or later.turns or (later.also and not two_speakers(x, y))
    numbered = x.ordinal is not None or y.ordinal is not None
    years = dated_apart(x, y)
    total = totals(x, y) and not set_against(x, y)
    return bool(moved or modal or days or beside or numbered or years or x.history or y.history or total)


def set_against(x: Claim, y: Claim) -> bool:
    """Whether one sentence sets two sides' counts against each other: "A put the toll at 19, while B said three"."""
    return x.figure.sentence == y.figure.sentence and x.rival and two_speakers(x, y)


def gainsaid(x: Claim, y: Claim) -> bool:
    """Whether the later one is set against the first in another voice: "However, locals said ten were killed", "the
    army put the death toll at ten"."""
    first, later = sorted((x, y), key=lambda claim: claim.index)
    if not 0 < later.figure.sentence - first.figure.sentence <= RIVAL_REACH or x.figure.state not in FATES:
        return False
    narrated = later.recount and first.attribution.source is None and later.attribution.source is not None
    return (later.contrast or later.recount) and x.figure.state == y.figure.state and (two_speakers(x, y) or narrated)


def corrected(x: Claim, y: Claim) -> bool:
    """Whether a figure is at once said not to be the true one: "registered 700, but the true figure is near 4,000"."""
    first, later = sorted((x, y), key=lambda claim: claim.index)
    beside = later.index - first.index == 1 and later.figure.sentence - first.figure.sentence <= 1
    return beside and later.truth and x.figure.kind == "count" and not (first.further or first.history)


def unnamed(x: Claim, y: Claim) -> bool:
    """Whether a count is put at another number and only "the wounded" are named, who were soldiers before."""
    later = max(x, y, key=lambda claim: claim.index)
    return later.recount and later.figure.category == "people" and later.counted.generic


def dated_apart(x: Claim, y: Claim) -> bool:
    """Whether one names a year, as figures of the past do, and the other none; a full date in the next sentence may."""
    if bool(x.times.years) == bool(y.times.years):
        return False
    if values(x.times.all_months) & values(y.times.all_months):
        return False
    dated = x if x.times.years else y
    return not dated.times.dates or abs(x.figure.sentence - y.figure.sentence) > 1


def totals(x: Claim, y: Claim) -> bool:
    """Whether the larger is told as a total, which the smaller may be a part of."""
    small, large = (y, x) if before(y.loose, x.loose) else (x, y)
    if small.shared and not large.shared and not nearly_equal(x, y) and small.figure.sentence != large.figure.sentence:
        return True
    return large.total and not small.total and not nearly_equal(x, y, CLOSER)


def strictly_counted(x: Claim, y: Claim) -> bool:
    """Whether both count the same noun, of one camp, neither narrowed by other words than the other."""
    if x.figure.category != y.figure.category and not within_casualties(x, y):
        return False
    if None in (x.counted.head, y.counted.head):
        return nearly_equal(x, y, CLOSER if x.figure.kind == "count" else CLOSE)
    if x.counted.camp and y.counted.camp and x.counted.camp != y.counted.camp:
        return False
    narrowed = x.counted.modifiers and y.counted.modifiers and not x.counted.modifiers & y.counted.modifiers
    if narrowed and x.figure.category not in HUMAN:
        return False
    return same_head(x.counted, y.counted) or a_people(x, y)


def a_people(x: Claim, y: Claim) -> bool:
    """Whether one counts a people and the other simply people: "nine Ruthenians", "seven people"."""
    if not (x.counted.generic or y.counted.generic) or x.figure.category not in HUMAN:
        return False
    named = y if x.counted.generic else x
    return named.counted.head is not None and country_of(named.counted.head) is not None


def within_casualties(x: Claim, y: Claim) -> bool:
    """Whether an army's dead are counted beside all its casualties: "80 casualties … 90 killed" names no noun twice."""
    human = x.figure.category in HUMAN and y.figure.category in HUMAN
    return human and x.figure.state != y.figure.state and x.counted.generic and y.counted.generic


def same_voice(x: Claim, y: Claim) -> bool:
    """Whether one source stands behind both, or none behind either."""
    return x.attribution.source == y.attribution.source


def two_speakers(x: Claim, y: Claim) -> bool:
    """Whether both figures are attributed, to two parties: "A put it at 19, while B said three"."""
    return x.attribution.source is not None and y.attribution.source is not None and not same_voice(x, y)


def tied(x: Claim, y: Claim) -> bool:
    """Whether enough speaks for one thing: something that names it, and more where one voice would gainsay itself."""
    found, wording = links(x, y), shared_wording(x, y)
    if told_closely(x, y, found, wording) or gainsaid(x, y):
        return True
    rival = (x.rival or y.rival) and two_speakers(x, y) and abs(x.figure.sentence - y.figure.sentence) <= RIVAL_REACH
    if x.figure.state not in FATES and not told_of_one(x, y, found, rival):
        return False
    weight = len(found & COUNTED_LINKS) + wording + ("event" in found) * (1 + (x.definite or y.definite))
    if two_speakers(x, y):
        return weight + rival >= TWO_VOICES and (rival or bool(found & NAMING) or names_it(found, wording))
    fate = x.figure.state in FATES and x.figure.category in HUMAN
    small = not fate and not (telling(x, LIKELY) and telling(y, LIKELY))
    named = {"event", "place"} <= found if small else names_it(found, wording)
    return weight >= ONE_VOICE and named


def told_closely(x: Claim, y: Claim, found: frozenset[str], wording: int) -> bool:
    """Whether neighbours give numbers so close that chance seldom brings them together: of one noun or fate."""
    if "paragraph" not in found or not nearly_equal(x, y):
        return False
    fate, closer = x.figure.state in FATES, nearly_equal(x, y, CLOSER)
    if wording or found & {"country", "place", "time"}:
        return fate or "noun" in found or wording > 1 or closer
    return fate and closer and precise(x, y)


def told_of_one(x: Claim, y: Claim, found: frozenset[str], rival: bool) -> bool:
    """Whether counts of no fate are of one thing: named by more than a noun, none narrower than the other; or the
    noun and state that one side says and the other disputes ("sent 300 men … the council put it at 800")."""
    if rival and "noun" in found and x.figure.state == y.figure.state != "other":
        return True
    narrower = bool(x.counted.modifiers) != bool(y.counted.modifiers)
    return bool(found & {"event", "modifiers", "place"}) and not narrower


def names_it(found: frozenset[str], wording: int) -> bool:
    """Whether the links say which thing it is: its event, its place and day, or the same words about it."""
    if "event" in found or {"place", "time"} <= found or {"country", "time"} <= found:
        return True
    if wording > 1:
        return bool({"noun", "country", "place"} & found)
    return wording == 1 and "noun" in found and bool({"country", "time"} & found)


def shared_wording(x: Claim, y: Claim) -> int:
    """0, 1 where the sentences share some words, 2 where they share three in five of the shorter one."""
    shared, shorter = len(x.stems & y.stems), min(len(x.stems), len(y.stems))
    if shared < SHARED_STEMS:
        return 0
    return 2 if 5 * shared >= 3 * shorter else 1


def headline_conflict(a: Claim, b: Claim) -> bool:
    """Whether headline figure `a` and lead figure `b` are of one thing though their values differ."""
    if not a.figure.headline or not b.lead or not comparable(a, b) or a.figure.state != b.figure.state:
        return False
    if not strictly_counted(a, b) or places_clash(a, b) or a.further or b.further or b.change or a.change:
        return False
    if "denied" in (a.referent.modality, b.referent.modality) or (
        a.referent.scope and b.referent.scope and scopes_clash(a, b)
    ):
        return False
    return len(a.stems & b.stems) >= HEADLINE_STEMS and (not far_apart(a, b, HEADLINE_FAR) or slip(a, b) is not None)


def slip(x: Claim, y: Claim) -> str | None:
    """ "digits swapped" for 27 and 72, "off by a factor of 10" for 1.2 m and 12 m, else None."""
    a, b = plain(x), plain(y)
    if a is None or b is None or a == b or 0 in (a, b):
        return None
    small, large = sorted((a, b))
    if large in (small * 10, small * 100, small * 1000):
        return f"off by a factor of {number(large / small)}"
    if (
        a == int(a)
        and b == int(b)
        and len(str(int(a))) == len(str(int(b))) > 1
        and sorted(str(int(a))) == sorted(str(int(b)))
    ):
        return "digits swapped"
    return None


def plain(claim: Claim) -> Decimal | None:
    """The value of an exact figure."""
    return claim.figure.amount.low if claim.figure.amount.bound in ("exact", "approx") else None


def contradiction(a: Claim, b: Claim) -> Relation | None:
    """The relation of two figures of one thing, None where their loose intervals still meet."""
    one = same_voice(a, b)
    left, right = (a.interval, b.interval) if one else (a.loose, b.loose)
    if not disjoint(left, right):
        return None
    note = slip(a, b)
    why = f"{shown(a.figure)} and {shown(b.figure)} cannot both be true" + (f" ({note})" if note else "")
    grade = "contradicted" if one and not corrected(a, b) else "disputed"
    return Relation(a.id, b.id, "contradicts", why, None, grade)
