"""Where a figure stands and how its sentence opens: what an editor sees before any attribution."""

from claimcheck.attribution.asides import locates
from claimcheck.attribution.candidates import Scene
from claimcheck.attribution.passage import Passage, words
from claimcheck.attribution.voices import word_before
from claimcheck.model import Figure, Span

MANY = 40
"""Cues counted of one sentence: more are no prose."""


def surroundings(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """The evidence of the figure's place, the same for each of its candidates."""
    passage = scene.passage
    span = passage.sentence(figure.sentence)
    shared = scene.openings.get(figure.sentence)
    if shared is None:
        shared = scene.openings[figure.sentence] = of_sentence(scene, figure.sentence, span)
    found = [*shared, f"clause {clause_opener(passage, figure, span)}"]
    if passage.quotation_at(figure.span.start) is not None:
        found.append("quoted")
    if locates(passage.text, figure):
        found.append("gloss")
    if figure.headline:
        found.append("headline")
    if word_before(passage.text, figure.span.start) in words("neighbours", "definite"):
        found.append("definite")
    return tuple(found)


def of_sentence(scene: Scene, index: int, span: Span) -> tuple[str, ...]:
    """The evidence that all figures of one sentence share."""
    passage = scene.passage
    block = passage.layout.blocks[passage.block_of(index)] if passage.layout.blocks else None
    cues = passage.cue_row.within(span.start, span.end)[:MANY]
    spoken = lowered_words(passage.text, span)
    found = [
        f"in {block.kind if block else 'body'}",
        f"opens {opener(passage.text, span)}",
        f"subject {'name' if opens_with_name(passage.text, span) else 'plain'}",
        f"stands {standing(passage, index)}",
        f"plain {min(sum(i in scene.heard and scene.heard[i].plain for i in cues), 2)}",
        f"cues {min(len(cues), 1)}",
        *tenses(spoken),
    ]
    if spoken & words("background", "words"):
        found.append("background")
    if spoken & words("person", "first"):
        found.append("first person")
    if "also" in spoken:
        found.append("also")
    return tuple(found)


def opener(text: str, sentence: Span) -> str:
    """Whether the first words of a sentence go on with an account, turn from it, date it, or do neither."""
    first = [word.strip("“\"'‘,") for word in text[sentence.start : sentence.start + 60].lower().split()[:6]]
    if not words("openers", "adding").isdisjoint(first):
        return "adding"
    for name in ("pronoun", "turning"):
        if first and first[0] in words("openers", name):
            return name
    if not words("openers", "dated").isdisjoint(first[:3]) or any(word.isdigit() and len(word) == 4 for word in first):
        return "dated"
    for name in ("hedging", "article"):
        if first and first[0] in words("openers", name):
            return name
    return "number" if first and first[0][:1].isdigit() else "other"


def opens_with_name(text: str, sentence: Span) -> bool:
    """Whether a sentence opens with two capitals: "Northern Tarna …", which a narrator turns to."""
    opening = text[sentence.start : sentence.start + 60].split()[:2]
    return len(opening) == 2 and all(word[0].isupper() for word in opening)


def standing(passage: Passage, index: int) -> str:
    """Whether a sentence opens its paragraph, closes it, stands amid it, or is all of it."""
    block = passage.block_of(index)
    first = index == 0 or passage.block_of(index - 1) != block
    last = index + 1 >= len(passage.layout.sentences) or passage.block_of(index + 1) != block
    return "alone" if first and last else "first" if first else "last" if last else "amid"


def tenses(spoken: set[str]) -> list[str]:
    """The tenses that the auxiliaries of a sentence put it in."""
    return [name for name in ("perfect", "present", "past", "future") if not words("tense", name).isdisjoint(spoken)]


def clause_opener(passage: Passage, figure: Figure, sentence: Span) -> str:
    """The last clause joint before the figure in its sentence."""
    joints = passage.joints(max(sentence.start, figure.span.start - 200), figure.span.start)
    return joints[-1] if joints else "none"


def lowered_words(text: str, span: Span) -> set[str]:
    """The words of a sentence in lower case; of a very long one, its first thousand characters."""
    return {word.strip(",.;:“”\"'()") for word in text[span.start : min(span.end, span.start + 1000)].lower().split()}
