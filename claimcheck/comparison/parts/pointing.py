"""Parts that point back at a whole over a full stop: "Of those, 761 …", "Seven of the victims …"."""

from collections.abc import Iterator, Sequence

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.neighbours import before, behind
from claimcheck.comparison.parts.fitting import holds_part, part
from claimcheck.comparison.parts.words import (
    among_the_dead,
    bare,
    of_its_own,
    of_them,
    of_those,
    the_dead_include,
    the_rest,
)
from claimcheck.comparison.things import HUMAN, like_nouns, places_clash, times_clash
from claimcheck.model import Relation

# A part may stand this many sentences behind its whole ("Of those, 761 crossed …").
REACH = 2


def back_pointing(text: str, counts: Sequence[Claim]) -> Iterator[Relation]:
    """Parts that point back over a full stop: "Of those, 761 …", "Seven of the victims …", "Five have been lost"."""
    for at, claim in enumerate(counts):
        tail = behind(text, claim)
        lead = before(text, claim, 60)
        pointed = bool(of_them().match(tail) or of_those().search(lead))
        of_its = bool(of_its_own().match(tail))
        pointed = pointed or bool(the_rest().match(behind(text, claim, 70)))
        pointed = pointed or bool(the_dead_include().search(lead) or among_the_dead().match(behind(text, claim, 90)))
        elliptic = bool(bare().match(tail))
        if not (pointed or elliptic or of_its):
            continue
        for whole in reversed(counts[max(0, at - 4) : at]):
            apart = claim.figure.sentence - whole.figure.sentence
            if apart > (REACH if pointed or of_its else 1):
                break
            named = of_its and (like_nouns(claim, whole) or one_group(claim, whole))
            if apart and holds_part(claim, whole) and (pointed or named or (elliptic and left_out(claim, whole))):
                yield part(claim, whole)
                break


def one_group(claim: Claim, whole: Claim) -> bool:
    """Whether both count one narrower group of people, by whatever noun: "the 30 gunmen … two of the attackers"."""
    return claim.figure.category == whole.figure.category and claim.figure.category in HUMAN - {"people"}


def left_out(claim: Claim, whole: Claim) -> bool:
    """Whether a bare number leaves out the noun before it, at no other place or time."""
    noun = claim.counted.head is not None and claim.counted.head == whole.counted.head
    opens = claim.words.starts[0] >= claim.figure.span.start if claim.counted.generic and claim.words.starts else True
    return noun and opens and not claim.more and not places_clash(claim, whole) and not times_clash(claim, whole)
