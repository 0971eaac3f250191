"""What speaks for and against each candidate: names of structure, never of content."""

from bisect import bisect_left
from functools import lru_cache

from claimcheck.attribution.account import account
from claimcheck.attribution.asides import aside, locates
from claimcheck.attribution.candidates import Candidate, Scene
from claimcheck.attribution.passage import Passage, phrase, words
from claimcheck.attribution.voices import Voice, distance, quotation_relation, sign_before
from claimcheck.model import Figure, Span


def evidence(scene: Scene, figure: Figure, candidate: Candidate, context: tuple[str, ...]) -> list[str]:
    """The evidence for one candidate of a figure; `context` is that of the figure's surroundings."""
    if candidate.voice is None:
        return ["nobody", f"nobody bound {figure.amount.bound}", *around("nobody", context)]
    if candidate.route == "own":
        return own(scene.passage, figure, candidate, candidate.voice)
    if candidate.route == "tag":
        return tag(scene.passage, figure, candidate.voice, candidate.rank)
    if candidate.route == "speech":
        return [*voice_evidence(scene.passage, "speech", candidate.voice), *around("speech", context)]
    return carried(scene, figure, candidate, context)


def voice_evidence(passage: Passage, route: str, voice: Voice) -> list[str]:
    """What the voice itself is, whatever it is said of."""
    source, cue = voice.source, voice.cue
    return [
        route,
        f"{route} {voice.strength}",
        f"{route} {cue.lemma}",
        f"{route} {voice.strength} {voice.use}",
        f"{route} by {source.kind if source else 'nobody'}",
        f"{route} {voice.mention.form if voice.mention else 'unnamed'}",
    ]


def own(passage: Passage, figure: Figure, candidate: Candidate, voice: Voice) -> list[str]:
    """A cue of the figure's own sentence: its side, its distance, and what joins the clauses between."""
    cue = voice.cue.span
    side = "left" if cue.start < figure.span.start else "right"
    start, end = (cue.end, figure.span.start) if side == "left" else (figure.span.end, cue.start)
    gap = passage.joints(start, end)
    found = voice_evidence(passage, "own", voice)
    found += [
        f"own {side} {voice.strength}",
        f"own {side} rank{min(candidate.rank, 2)}",
        f"own {side} {shadow(passage, voice, candidate.between, side)}",
        f"own {side} gap{distance(end - start)}",
        f"own {side} commas{min(gap.count('comma'), 3)}",
        f"own {side} first {gap[0] if gap else 'none'}",
        f"own {side} last {gap[-1] if gap else 'none'}",
        f"own {side} {figure.kind}",
        f"own {side} {quotation_relation(passage, figure.span.start, cue.start)}",
        f"own {side} {voice.strength} {reach(gap, side)}",
        f"own bound {confidence(voice)}",
        f"own {voice.strength} takes {complement(passage, figure, voice, side)}",
    ]
    if not voice.plain:
        found += [f"own weak {side} {reach(gap, side)}", f"own weak {voice.use}", f"own weak {confidence(voice)}"]
    found += [f"own {side} over {joint}" for joint in set(gap)]
    if voice.cue.kind == "document":
        found.append(f"own document {document_use(passage, cue)}")
    found += place(passage, figure, voice, side)
    if voice.strength in DEEDS:
        found += deed(passage, voice)
    if voice.mention:
        found += aside(passage, figure, voice.mention)
    if locates(passage.text, figure):
        found += [f"own {side} gloss", f"own {side} gloss {reach(gap, side)}"]
    return found


DEEDS = frozenset(("act", "intention", "count"))
"""Cues that tell a deed: the number of it is its doer's."""
SIDE_BY_SIDE = 24
"""Characters between a doer and its verb: "the ministry has since ordered"."""
RELATIVE = frozenset(("comma", "relative"))
"""What may stand between a doer and its verb: "Ana Ruiz, who has asked for 14 lorries"."""


def deed(passage: Passage, voice: Voice) -> list[str]:
    """Whether the mention is the one who orders, counts or grants, and what sort of one."""
    return [f"own deed {part(passage, voice)} by {voice.source.kind if voice.source else 'nobody'}"]


def part(passage: Passage, voice: Voice) -> str:
    """The part of the mention in the deed: its doer right before the verb, its sufferer, or somebody further off."""
    if voice.mention is None:
        return "nobody"
    start, end = phrase(voice.mention).end, voice.cue.span.start
    if start > end:
        return "behind"
    if voice.use == "passive":
        return "sufferer"
    near = end - start < SIDE_BY_SIDE and set(passage.joints(start, end)) <= RELATIVE
    return f"doer {voice.use}" if near else "far"


def complement(passage: Passage, figure: Figure, voice: Voice, side: str) -> str:
    """What the cue takes: a clause, quoted words, the figure as its object; or it closes the sentence."""
    text, cue = passage.text, voice.cue.span
    if side == "right":
        first = min(voice.mention.span.start, cue.start) if voice.mention else cue.start
        return (
            f"closes after {sign_before(text, first)}"
            if passage.sentence(voice.sentence).end - cue.end < 40
            else "goes on"
        )
    following = text[cue.end : cue.end + 6].strip(" ")
    if following.startswith("that") or following[:1] in ("“", '"', ":"):
        return "clause" if following[:1] == "t" else "words"
    between = text[cue.end : figure.span.start] if figure.span.start - cue.end < 40 else "far away indeed, and further"
    return "object" if len(between.split()) <= 3 else "near" if len(between) < 40 and "," not in between else "none"


def shadow(passage: Passage, voice: Voice, between: Voice | None, side: str) -> str:
    """Whether a plainer voice stands between, within this one's report or in a clause of its own."""
    if between is None or between.mention is None:
        return "open"
    edge = min(phrase(between.mention).start, between.cue.span.start)
    start, end = (voice.cue.span.end, edge) if side == "left" else (between.cue.span.end, voice.cue.span.start)
    gap = passage.joints(start, max(start, end))
    apart = {"but", "semicolon"} & set(gap) or (gap and gap[-1] in ("comma", "and"))
    return "shadowed" if apart else "relays"


def document_use(passage: Passage, cue: Span) -> str:
    """Whether a document noun is said to say something ("the report says"), has an author, or just stands there."""
    if len(passage.cue_row.within(cue.end, cue.end + 16)):
        return "says"
    following = passage.text[cue.end : cue.end + 8].split()[:1]
    return following[0] if following and following[0] in words("neighbours", "author") else "bare"


def reach(gap: list[str], side: str) -> str:
    """What the clause joints between cue and figure leave of the cue's reach, as a grammar would put it."""
    if not gap:
        return "clean"
    if "semicolon" in gap or "but" in gap:
        return "broken"
    nearest = gap[-1] if side == "left" else gap[0]
    if nearest in ("relative", "time", "cause", "dash", "open"):
        return nearest
    return "listed" if set(gap) <= {"comma", "and", "that", "part", "close", "open"} else "loose"


def confidence(voice: Voice) -> str:
    """How sure it is who speaks at the cue."""
    if voice.mention is None:
        return "nobody"
    return "sure" if voice.confidence > 0.8 else "likely" if voice.confidence > 0.5 else "doubtful"


def place(passage: Passage, figure: Figure, voice: Voice, side: str) -> list[str]:
    """How cue and mention stand in the sentence, and whether the figure stands within the source's own phrase."""
    cue, sentence = voice.cue.span, passage.sentence(voice.sentence)
    mention = phrase(voice.mention) if voice.mention and voice.mention.span.start >= sentence.start else cue
    first, last = min(mention.start, cue.start), max(mention.end, cue.end)
    found = []
    if side == "left":
        found.append(f"own opens {distance(max(first - clause_start(passage, sentence.start, first), 0))}")
        found.append(f"own then {next_word(passage.text, cue.end)}")
        found.append(f"own {voice.strength} then {next_word(passage.text, cue.end)}")
    else:
        found.append(f"own closes {distance(max(sentence.end - last, 0))}")
        found.append(f"own {voice.strength} closes {distance(max(sentence.end - last, 0))}")
        found.append(f"own after {sign_before(passage.text, first)}")
        found.append(f"own right then {next_word(passage.text, last)}")
    opened = passage.joints(max(sentence.start, first - 24), first)
    if opened and opened[-1] in ("time", "cause", "relative"):
        found += ["own subordinate", f"own subordinate {side} {opened[-1]}"]
    if mention.start <= figure.span.start < mention.end:
        found.append("own within mention")
    elif first < figure.span.start < last:
        found.append("own wedged")
    return found


def clause_start(passage: Passage, start: int, offset: int) -> int:
    """Where the clause around `offset` opens: at the sentence's start, or after the last "while" or semicolon."""
    for index in reversed(passage.joint_row.within(max(start, offset - 400), offset)):
        if passage.joint_names[index] in ("but", "semicolon", "quote"):
            return passage.joint_row.ends[index]
    return start


def next_word(text: str, offset: int) -> str:
    """The word after a cue, where it tells how the report goes on."""
    word = text[offset : offset + 12].lower().split()[:1]
    return word[0] if word and word[0] in words("neighbours", "onward") else "other"


def tag(passage: Passage, figure: Figure, voice: Voice, rank: int) -> list[str]:
    """A cue outside the figure's quotation: how near to its marks, over what."""
    index = passage.quotation_at(figure.span.start)
    quotation = passage.quoted[index].span if index is not None else figure.span
    cue, mention = voice.cue.span, phrase(voice.mention) if voice.mention else voice.cue.span
    first, last = min(cue.start, mention.start), max(cue.end, mention.end)
    side = "before" if cue.start < quotation.start else "after"
    start, end = (cue.end, quotation.start) if side == "before" else (quotation.end, first)
    blocks = abs(passage.block_of(figure.sentence) - passage.block_of(voice.sentence))
    found = voice_evidence(passage, "tag", voice)
    found += [
        f"tag {side}",
        f"tag {side} {voice.strength}",
        f"tag {side} rank{rank}",
        f"tag {side} gap{distance(max(end - start, 0))}",
        f"tag {side} blocks{min(blocks, 2)}",
        f"tag {side} sentences{min(abs(figure.sentence - voice.sentence), 3)}",
        f"tag {side} then {passage.text[last : last + 2].strip()[:1] if side == 'before' else 'end'}",
    ]
    if end - start <= 4 and voice.sentence in (figure.sentence, passage.sentence_at(quotation.end - 1)):
        found.append(f"tag {side} adjacent")
    if start < end:
        found += [f"tag {side} over {joint}" for joint in set(passage.joints(start, end)[:40])]
        if len(passage.sentence_row.within(start, end)):
            found.append(f"tag {side} over sentence")
    return found


def carried(scene: Scene, figure: Figure, candidate: Candidate, context: tuple[str, ...]) -> list[str]:
    """The voice of another sentence: how far, over what, and whether the account seems to go on."""
    passage, voice, route = scene.passage, candidate.voice, candidate.route
    assert voice is not None
    apart = abs(figure.sentence - voice.sentence)
    blocks = abs(passage.block_of(figure.sentence) - passage.block_of(voice.sentence))
    found = voice_evidence(passage, route, voice)
    found += [
        f"{route} rank{candidate.rank}",
        f"{route} sentences{min(apart, 4)}",
        f"{route} blocks{min(blocks, 2)}",
        f"{route} sentences{min(apart, 3)} blocks{min(blocks, 1)}",
    ]
    found += around(route, context)
    mine, theirs = scene.states.get(figure.sentence, frozenset()), scene.states.get(voice.sentence, frozenset())
    found.append(f"{route} {'same state' if mine & theirs else 'other state' if theirs else 'no state'}")
    tie = (figure.sentence, voice.cue.span.start)
    if tie not in scene.accounts:
        scene.accounts[tie] = account(scene, figure, voice, route, near=blocks == 0)
    found += scene.accounts[tie]
    if route == "back" and same_voice_next(scene, figure, voice):
        found.append("back and next")
    if route == "next":
        found += ["next " + opening(passage, voice), f"next {voice.strength} {opening(passage, voice)}"]
    return found


@lru_cache(maxsize=256)
def around(route: str, context: tuple[str, ...]) -> tuple[str, ...]:
    """What a figure's surroundings say of one route; its other candidates and its neighbours ask the same."""
    return tuple([f"{route} {name}" for name in context])


def opening(passage: Passage, voice: Voice) -> str:
    """How a sentence comes to its cue: at once ("That is according to …"), or after a clause of its own."""
    start = passage.sentence(voice.sentence).start
    lead = voice.cue.span.start - start
    first = passage.text[start : start + 8].lower()
    return f"{'that' if first.startswith(('that', 'this')) else 'other'} {distance(lead)}"


def same_voice_next(scene: Scene, figure: Figure, voice: Voice) -> bool:
    """Whether the next sentence is again by the one who spoke before: "He said … Ten died. He added …"."""
    end = scene.passage.sentence(figure.sentence).end
    index = bisect_left(scene.carrying_starts, end)
    if index >= len(scene.carrying):
        return False
    follower = scene.carrying[index]
    return follower.sentence <= figure.sentence + 2 and follower.source == voice.source
