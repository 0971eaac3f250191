"""Who speaks at each cue: the mentions around it, ranked by where they stand.

Cues that plainly attribute are bound first, in text order, so that "… it added" can fall back on whoever spoke last;
the others only where a figure stands near enough to ask.
"""

from typing import NamedTuple

from claimcheck.attribution.grammar import ADJACENT, antecedent, capital, grammatical
from claimcheck.attribution.passage import Passage, phrase, words
from claimcheck.attribution.scorer import Weights, shares
from claimcheck.model import Cue, Mention, Source, Span

LEFT, RIGHT = 3, 2
"""How many mentions on each side of a cue are weighed: further ones were never right in the trials."""
PRONOUN_NEAR = 20
"""Characters before a verb within which a pronoun is its subject: "it has also pledged"."""
PLAIN = frozenset(("report", "according_to"))
REPORTING = frozenset(("say", "according_to", "document", "count", "tag"))


class Option(NamedTuple):
    """One mention that may speak at a cue (None: nobody is named there), and the evidence for it."""

    mention: Mention | None
    evidence: tuple[str, ...]


class Voice(NamedTuple):
    """A cue, its sentence, and who speaks there with what confidence (0 to 1)."""

    cue: Cue
    sentence: int
    options: tuple[Option, ...]
    mention: Mention | None
    source: Source | None
    confidence: float
    strength: str
    use: str

    @property
    def reports(self) -> bool:
        """Whether this voice can carry on into the sentences that follow."""
        return self.source is not None and self.cue.kind in REPORTING

    @property
    def plain(self) -> bool:
        """Whether the cue plainly attributes: anything between it and a figure counts as its report."""
        return self.source is not None and self.strength in PLAIN


def plain_voices(passage: Passage, weights: Weights) -> dict[int, Voice]:
    """The voice at each cue that plainly attributes, by the cue's index, in text order."""
    heard: dict[int, Voice] = {}
    last: Mention | None = None
    for index, cue in enumerate(passage.cues):
        if strength(cue) in PLAIN:
            voice = heard[index] = bind(passage, index, last, weights)
            last = voice.mention or last
    return heard


def bind(passage: Passage, index: int, last: Mention | None, weights: Weights) -> Voice:
    """The voice at one cue; `last` is the mention that spoke before it."""
    cue = passage.cues[index]
    sentence = passage.sentence_at(cue.span.start)
    reading = Reading(cue, strength(cue), use(passage.text, cue))
    options = options_at(passage, reading, passage.sentence(sentence), last)
    chances = shares([weights.sum(option.evidence) for option in options])
    best = max(range(len(options)), key=chances.__getitem__)
    mention = options[best].mention
    source = passage.sources.get(mention.source) if mention else None
    return Voice(cue, sentence, options, mention, source, chances[best], reading.strength, reading.use)


class Reading(NamedTuple):
    """A cue with what is weighed of it alone."""

    cue: Cue
    strength: str
    use: str


def options_at(passage: Passage, reading: Reading, sentence: Span, last: Mention | None) -> tuple[Option, ...]:
    """The mentions of the cue's sentence nearest to it on either side, whoever spoke last, and nobody."""
    cue = reading.cue
    nobody = Option(None, ("no one", f"no one {cue.kind}", f"no one {cue.lemma}"))
    if not names_somebody(passage.text, cue) or commands(passage.text, cue, sentence):
        return (nobody,)
    before, around, behind = beside(passage, cue, sentence)
    word = word_before(passage.text, cue.span.start)
    if word in words("person", "singular"):
        before = [mention for mention in before if not is_crowd(passage, mention)]
        last = last if last is not None and not is_crowd(passage, last) else None
    certain = closing(cue, sentence, behind) or antecedent(passage, cue, before)
    if certain is not None:
        return (Option(certain, ("settled",)),)
    subject = grammatical(passage, cue, sentence, before, behind)
    if subject is not None and settled(cue, subject, before, behind):
        return (Option(subject, ("settled",)),)
    options = [
        Option(mention, evidence(passage, reading, mention, f"{side}{rank}", mention is subject))
        for side, mentions in (("left", before), ("right", behind))
        for rank, mention in enumerate(mentions, 1)
    ]
    options += [Option(m, ("inside", f"inside {cue.kind}")) for m in around]
    if last is not None and all(option.mention != last for option in options) and goes_on(passage.text, reading):
        options.append(Option(last, earlier(passage, reading, options[0].mention if options else None, last)))
    return (*options, nobody)


def goes_on(text: str, reading: Reading) -> bool:
    """Whether a cue without a subject can be by whoever spoke last: a verb of saying can, another needs a pronoun."""
    if reading.strength not in ("say", "act", "intention", "count"):
        return True
    before = text[max(0, reading.cue.span.start - PRONOUN_NEAR) : reading.cue.span.start].lower().split()
    return not words("person", "pronouns").isdisjoint(before)


def closing(cue: Cue, sentence: Span, behind: list[Mention]) -> Mention | None:
    """Who is named behind the colon or dash that closes a headline: "40 dead in raid: police"."""
    if cue.kind != "tag" or not behind or phrase(behind[0]).start - cue.span.end > ADJACENT:
        return None
    return behind[0] if sentence.end - phrase(behind[0]).end <= ADJACENT else None


def is_crowd(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is of unnamed people in the plural: "it" and "she" are no officials."""
    source = passage.sources.get(mention.source)
    return source is not None and source.kind in ("anonymous", "witness") and (source.name or "").endswith("s")


def settled(cue: Cue, subject: Mention, before: list[Mention], behind: list[Mention]) -> bool:
    """Whether the grammatical speaker stands right beside the cue and nobody else does: nothing is left to weigh."""
    if subject.form == "pronoun":
        return False
    left = bool(before) and cue.span.start - phrase(before[0]).end <= ADJACENT
    right = bool(behind) and phrase(behind[0]).start - cue.span.end <= ADJACENT
    return left != right and subject is (before[0] if left else behind[0])


def names_somebody(text: str, cue: Cue) -> bool:
    """Whether a cue can have a speaker at all: hearsay has none, but "was reported by X" does."""
    return cue.kind != "hearsay" or text[cue.span.end : cue.span.end + 4] == " by "


def commands(text: str, cue: Cue, sentence: Span) -> bool:
    """Whether a verb opens its sentence as an order to the reader: "Recall that 40 were taken", "Add 500 drivers"."""
    opens = cue.span.start - sentence.start <= 1 and cue.lemma in words("verbs", "imperative")
    return opens and cue.span.of(text).lower() == cue.lemma


def earlier(passage: Passage, reading: Reading, nearest: Mention | None, last: Mention) -> tuple[str, ...]:
    """What speaks for whoever spoke before: a cue without a subject, or a pronoun that may well mean that one."""
    found = ["before", f"before {reading.strength}"]
    if nearest is None:
        return (*found, "before none")
    if nearest.form == "pronoun" and nearest.span.end <= reading.cue.span.start:
        word = nearest.span.of(passage.text).lower()
        return (*found, f"before {word}", f"before {'same' if nearest.source == last.source else 'other'} {word}")
    return (*found, "before some")


def beside(passage: Passage, cue: Cue, sentence: Span) -> tuple[list[Mention], list[Mention], list[Mention]]:
    """The standing mentions of a sentence left of a cue, around it, and right of it, each nearest first."""
    near = passage.standing_row.within(sentence.start, max(sentence.end, cue.span.end))
    split = passage.standing_row.within(sentence.start, cue.span.end).stop
    left = heard_with(passage, cue, [passage.standing[i] for i in range(max(near.start, split - LEFT - 1), split)])
    right = heard_with(passage, cue, [passage.standing[i] for i in range(split, min(near.stop, split + RIGHT))])
    around = [m for m in left if phrase(m).end > cue.span.start]
    return [m for m in reversed(left) if phrase(m).end <= cue.span.start][:LEFT], around[-1:], right


def heard_with(passage: Passage, cue: Cue, mentions: list[Mention]) -> list[Mention]:
    """The mentions that stand in the cue's own quotation, or in none: who is named in quoted words did not say them."""
    if not passage.quoted:
        return mentions
    allowed = (None, passage.quotation_at(cue.span.start))
    return [mention for mention in mentions if passage.quotation_at(phrase(mention).start) in allowed]


def strength(cue: Cue) -> str:
    """A cue's kind; plain reporting apart from verbs that mostly mean something else, "according to" from "kept by"."""
    if cue.kind == "say" and cue.lemma in words("verbs", "reporting"):
        return "report"
    return "agent" if cue.kind == "according_to" and cue.lemma in words("verbs", "agents") else cue.kind


def evidence(passage: Passage, reading: Reading, mention: Mention, slot: str, subject: bool) -> tuple[str, ...]:
    """What speaks for and against a mention beside a cue in its sentence."""
    cue = reading.cue
    side = slot[:-1]
    whole = phrase(mention)
    start, end = (whole.end, cue.span.start) if side == "left" else (cue.span.end, whole.start)
    gap = passage.joints(start, end)
    source = passage.sources.get(mention.source)
    found = [
        slot,
        f"{slot} {reading.strength}",
        f"{slot} {reading.use}",
        f"{side} {cue.lemma}",
        f"{side} {reading.strength} gap{distance(end - start)}",
        f"{side} commas{min(gap.count('comma'), 3)}",
        f"{side} {mention.form}",
        f"kind {source.kind if source else 'none'}",
        f"{side} {word_class(passage.text, whole.start)}",
        f"{side} {wrapping(passage.text, start, end)}",
    ]
    found += setting(passage, reading, whole, side)
    found.append("named" if capital(passage, mention) else "described")
    if subject:
        found += ["grammatical", f"grammatical {reading.strength}"]
    found += [f"{side} over {joint}" for joint in set(gap)]
    if any(True for i in passage.cue_row.within(start, end)):
        found.append(f"{side} other cue")
    found.append(f"{side} {quotation_relation(passage, mention.span.start, cue.span.start)}")
    found.append(f"{side} {after(passage.text, whole.end if side == 'left' else cue.span.end)}")
    if side == "right":
        found.append(f"right cue after {sign_before(passage.text, cue.span.start)}")
    return tuple(found)


def wrapping(text: str, start: int, end: int) -> str:
    """Whether what stands between mention and cue is set off by commas on both ends, on one, or on neither."""
    opens, closes = text[start : start + 2].strip()[:1] == ",", text[max(start, end - 2) : end].strip()[-1:] == ","
    return "wrapped" if opens and closes and end - start > 3 else "opened" if opens else "closed" if closes else "bare"


def setting(passage: Passage, reading: Reading, mention: Span, side: str) -> list[str]:
    """Where a mention stands in its sentence: first, in a relative clause, or right behind another cue."""
    sentence = passage.sentence(passage.sentence_at(reading.cue.span.start))
    found = []
    before = passage.joints(max(sentence.start, mention.start - 60), mention.start)
    found.append(f"{side} in {before[-1] if before else 'main'}")
    if mention.start - sentence.start <= 2:
        found += [f"{side} initial", f"{side} initial {reading.use}"]
    taken = passage.cue_row.within(mention.start - 20, mention.start)
    if len(taken) and 0 <= mention.start - passage.cue_row.ends[taken[-1]] <= 5:
        found.append(f"{side} behind {strength(passage.cues[taken[-1]])}")
    return found


def use(text: str, cue: Cue) -> str:
    """How a cue stands in its clause: finite, infinitive, passive, a noun …, by the word before it and its ending."""
    word = word_before(text, cue.span.start)
    for name in ("noun", "infinitive", "passive", "perfect", "relative", "gerund"):
        if word in words("before", name):
            return name
    written = cue.span.of(text).lower()
    return "participle" if written.endswith("ing") else "present" if written.endswith("s") else "finite"


def word_before(text: str, offset: int) -> str:
    """The word right before an offset, in lower case."""
    before = text[max(0, offset - 16) : offset].lower().split()
    return before[-1] if before else ""


def means_another_thing(text: str, cue: Cue) -> bool:
    """Whether a verb attributes nothing here: "the blast claimed 40 lives"; "12 counts of murder"."""
    if cue.lemma in words("verbs", "deeds") or listens(text, cue):
        return True
    lemma = cue.lemma.removesuffix("s")
    if lemma not in words("idioms"):
        return False
    after = [word.strip('.,:;”"') for word in text[cue.span.end : cue.span.end + 60].lower().split()]
    return not words("idioms", lemma).isdisjoint(after)


def listens(text: str, cue: Cue) -> bool:
    """Whether the subject is the one who was told: "40 died, court hears", "58 dead, jury told"."""
    if word_before(text, cue.span.start) not in words("verbs", "audience"):
        return False
    return cue.lemma == "hear" or (
        cue.lemma == "tell" and text[cue.span.end : cue.span.end + 2].strip(".") in ("", "\n")
    )


def distance(chars: int) -> str:
    """A gap in characters as one of six steps."""
    for limit, name in ((2, "0"), (12, "1"), (30, "2"), (70, "3"), (140, "4")):
        if chars <= limit:
            return name
    return "5"


def word_class(text: str, offset: int) -> str:
    """What the word before a noun phrase makes of it: oblique ("in Kyiv"), agent ("by X"), addressed ("told X")."""
    before = text[max(0, offset - 24) : offset].lower().split()
    if before and before[-1][-1] in '.!?”"':
        return "first"
    if before and before[-1] in ("the", "a", "an"):
        before.pop()
    word = before[-1] if before else ""
    for name in ("addressed", "agent", "genitive", "oblique"):
        if word in words("prepositions", name):
            return f"{name} {word}"
    if not word:
        return "first"
    return "sign" if not word[-1].isalnum() else "word"


def after(text: str, offset: int) -> str:
    """The character after a noun phrase, as far as it tells: possessive, comma, end, or a word."""
    tail = text[offset : offset + 3]
    if tail[:2] in ("'s", "’s"):
        return "possessive"
    return {",": "comma", ".": "stop", "(": "open", ":": "colon"}.get(tail.strip()[:1], "word")


def sign_before(text: str, offset: int) -> str:
    """The sign right before a cue: inverted cues follow a comma or a closing quotation mark."""
    tail = text[max(0, offset - 3) : offset].rstrip()[-1:]
    if tail in ("”", '"', "’", "'", "»"):
        return "quote"
    return {",": "comma", "": "start"}.get(tail, "word")


def quotation_relation(passage: Passage, one: int, other: int) -> str:
    """Whether two offsets stand in the same quotation, in different ones, or outside all."""
    a, b = passage.quotation_at(one), passage.quotation_at(other)
    if a is None and b is None:
        return "unquoted"
    return "same quotation" if a == b else "other quotation"
