"""Who could be speaking, and the words that attribute."""

from bisect import bisect_right

from claimcheck.model import Layout, Mention, Source, Span, Speakers
from claimcheck.sources.apposition import join_appositions
from claimcheck.sources.cues import find_cues
from claimcheck.sources.described import add_described
from claimcheck.sources.documents import resolve_document
from claimcheck.sources.institutions import merge_groups_forward, note_bodies, resolve_institution, resolve_place
from claimcheck.sources.offices import merge_forward, resolve_office
from claimcheck.sources.persons import enter_full_names, holder_by_acronym, resolve_person
from claimcheck.sources.phrases import Phrase, find_phrases
from claimcheck.sources.pronouns import resolve_pronoun
from claimcheck.sources.roster import Entity, Form, Roster
from claimcheck.sources.tokens import Tokens, tokenise
from claimcheck.sources.unnamed import resolve_described, resolve_unnamed
from claimcheck.sources.whereabouts import without_places

RESOLVERS = {
    "person": resolve_person,
    "office": resolve_office,
    "institution": resolve_institution,
    "place": resolve_place,
    "unnamed": resolve_unnamed,
    "group": resolve_unnamed,
    "document": resolve_document,
    "pronoun": resolve_pronoun,
    "described": resolve_described,
}
ONLY_SPEAKING = ("place", "group", "pronoun")


def find_speakers(text: str, layout: Layout, extra: tuple[str, ...] = ()) -> Speakers:
    """Every entity that could stand behind a number, its mentions, and every cue. `extra`: the user's own names."""
    tokens = tokenise(text, layout, extra)
    phrases = add_described(tokens, without_places(tokens, join_appositions(tokens, find_phrases(tokens))))
    roster = Roster(tokens)
    enter_full_names(roster, phrases)
    for phrase in outside_quotations(tokens, layout, phrases):
        holder = holder_by_acronym(roster, phrase)
        if holder is not None:
            roster.mention(holder, phrase, "short")
        elif phrase.speaks or phrase.shape not in ONLY_SPEAKING:
            RESOLVERS[phrase.shape](roster, phrase)
        elif phrase.shape == "group":
            note_bodies(roster, phrase)
    merge_forward(roster)
    merge_groups_forward(roster)
    return _speakers(tokens, roster, phrases)


def outside_quotations(tokens: Tokens, layout: Layout, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without the first persons inside quotation marks, who are whoever is quoted."""
    quotations = [quotation.span for quotation in layout.quotations if quotation.depth == 0]
    starts = [span.start for span in quotations]
    kept = []
    for phrase in phrases:
        offset = tokens.starts[phrase.first]
        at = bisect_right(starts, offset) - 1
        quoted = at >= 0 and offset < quotations[at].end
        if not (quoted and phrase.shape == "pronoun" and tokens.words[phrase.head].label == "i"):
            kept.append(phrase)
    return kept


def _speakers(tokens: Tokens, roster: Roster, phrases: list[Phrase]) -> Speakers:
    """The entities with some sign that they speak, numbered by first mention."""
    listed = [(entity, _kept(tokens, entity)) for entity in roster.entities if _may_speak(entity)]
    listed = sorted((pair for pair in listed if pair[1]), key=lambda pair: pair[1][0][0].first)
    sources, mentions = [], []
    for number, (entity, kept) in enumerate(listed, 1):
        found = [_mention(tokens, phrase, form, f"s{number}") for phrase, form in kept]
        mentions.extend(found)
        spans = tuple(mention.span for mention in found)
        sources.append(Source(f"s{number}", entity.name, entity.kind, entity.role, spans))
    mentions.sort(key=lambda mention: mention.span)
    return Speakers(tuple(sources), tuple(mentions), find_cues(tokens, phrases))


def _may_speak(entity: Entity) -> bool:
    """Whether an entity is worth weighing: a cue stands beside it somewhere, or its name or role is telling."""
    if entity.speaks or entity.role is not None or entity.heads or entity.shape == "office":
        return True
    return entity.shape == "institution"


def _kept(tokens: Tokens, entity: Entity) -> list[tuple[Phrase, Form]]:
    """The mentions of an entity without those of a body by a common noun that no cue stands beside."""
    if entity.shape != "institution":
        return entity.mentions
    return [
        (phrase, form)
        for phrase, form in entity.mentions
        if phrase.speaks or tokens.text[tokens.starts[phrase.head]].isupper() or _is_named(tokens, phrase)
    ]


def _is_named(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a proper name of its own stands in a phrase ("Ndosho hospital"), not only a people's."""
    return any(letter in "CK" for letter in tokens.letters[phrase.name : phrase.name_end])


def _mention(tokens: Tokens, phrase: Phrase, form: str, source: str) -> Mention:
    return Mention(
        Span(tokens.starts[phrase.name], tokens.ends[phrase.name_end - 1]),
        source,
        form,  # type: ignore[arg-type]
        Span(tokens.starts[phrase.first], tokens.ends[phrase.end - 1]),
    )
