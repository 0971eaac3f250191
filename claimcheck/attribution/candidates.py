"""Who could stand behind one figure: nobody, the cues of its sentence, the tags of its quotation, the last voices."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Literal, NamedTuple

from claimcheck.attribution.limits import out_of_reach
from claimcheck.attribution.lists import lists
from claimcheck.attribution.passage import Passage, phrase
from claimcheck.attribution.scorer import Weights
from claimcheck.attribution.speeches import speeches
from claimcheck.attribution.transcripts import transcript
from claimcheck.attribution.voices import Voice, bind, means_another_thing, plain_voices
from claimcheck.attribution.wording import Wording, wording
from claimcheck.model import Figure, Span

Route = Literal["nobody", "own", "tag", "speech", "list", "back", "next"]

CUES_BEFORE, CUES_AFTER = 4, 3
SENTENCES_BACK, BLOCKS_BACK = 8, 4
RUN, TAGS = 80, 6
"""How many paragraphs a running quotation is followed for its tag, and how many cues outside it are tried each way."""
RUNNING = 3
"""The rank of the speaker of an earlier passage among those of a quotation's own."""


class Candidate(NamedTuple):
    """One way in which a figure may be attributed; `rank` counts from 0 outwards on its route and side.

    `own`: a cue of the figure's sentence; `tag`: a cue outside the quotation that the figure stands in; `speech`: the
    paragraph belongs to words given without marks after a colon; `list`: it is an item under somebody's colon; `back`,
    `next`: the voice of an earlier, or of the next, sentence carries the figure. `between` is the plain voice that
    stands nearer to the figure on the same side.
    """

    route: Route
    voice: Voice | None = None
    rank: int = 0
    between: Voice | None = None


NOBODY = Candidate("nobody")


class Scene(NamedTuple):
    """An article's voices beside its figures.

    `heard` holds the voice at each cue bound so far; `carrying` the plain ones outside quotations, which can run on;
    `states` what each sentence's figures say happened; `speeches` the speaker of each paragraph of a speech; `lists`
    who gives each list item; `openings` remembers what the figures of a sentence share, `carriers` whose account may
    run on in it, `wordings` its words; `starts` says where the figures start, `counts` how many stand in a sentence;
    `accounts` what ties a sentence to the voice at a cue.
    """

    passage: Passage
    weights: Weights
    heard: dict[int, Voice]
    carrying: tuple[Voice, ...]
    carrying_starts: list[int]
    states: dict[int, frozenset[str]]
    speeches: dict[int, Voice]
    lists: dict[int, Voice]
    openings: dict[int, tuple[str, ...]]
    carriers: dict[int, tuple[Candidate, ...]]
    wordings: dict[int, Wording]
    starts: list[int]
    counts: dict[int, int]
    accounts: dict[tuple[int, int], list[str]]

    def wording(self, index: int) -> Wording:
        """The words of a sentence."""
        if index not in self.wordings:
            self.wordings[index] = wording(self.passage.text, self.passage.sentence(index))
        return self.wordings[index]

    def voice(self, index: int) -> Voice:
        """The voice at a cue, by the cue's index."""
        if index not in self.heard:
            before = bisect_left(self.carrying_starts, self.passage.cues[index].span.start) - 1
            last = self.carrying[before].mention if before >= 0 else None
            self.heard[index] = bind(self.passage, index, last, self.weights)
        return self.heard[index]


def scene(passage: Passage, weights: Weights, figures: tuple[Figure, ...]) -> Scene:
    """What all figures of one article share; `weights` say who speaks at a cue."""
    heard = plain_voices(passage, weights)
    carrying = tuple(v for v in heard.values() if v.plain and passage.quotation_at(v.cue.span.start) is None)
    states: dict[int, set[str]] = {}
    counts: dict[int, int] = {}
    for figure in figures:
        counts[figure.sentence] = counts.get(figure.sentence, 0) + 1
        if figure.state != "other":
            states.setdefault(figure.sentence, set()).add(figure.state)
    frozen = {sentence: frozenset(kinds) for sentence, kinds in states.items()}
    starts = [voice.cue.span.start for voice in carrying]
    spoken = speeches(passage, carrying, starts) | transcript(passage, weights)
    return Scene(
        passage,
        weights,
        heard,
        carrying,
        starts,
        frozen,
        spoken,
        lists(passage, carrying, starts),
        {},
        {},
        {},
        [f.span.start for f in figures],
        counts,
        {},
    )


def candidates(scene: Scene, figure: Figure) -> list[Candidate]:
    """Everyone who could stand behind the figure, nobody first."""
    sentence = scene.passage.sentence(figure.sentence)
    quotation = scene.passage.quotation_at(figure.span.start)
    found = [NOBODY]
    if quotation is None:
        found += own(scene, figure, sentence)
    else:
        tags = tagged(scene, figure, quotation)
        found += tags + inner(scene, figure, sentence, quotation)
    speaker = scene.speeches.get(scene.passage.block_of(figure.sentence))
    if speaker is not None:
        found.append(Candidate("speech", speaker))
    return [*found, *carriers(scene, figure, sentence)]


def carriers(scene: Scene, figure: Figure, sentence: Span) -> tuple[Candidate, ...]:
    """The voices of other sentences whose account may run on, or set in, at the figure's: the same for all of it."""
    known = scene.carriers.get(figure.sentence)
    if known is None:
        known = (*back(scene, figure, sentence), *following(scene, figure, sentence))
        scene.carriers[figure.sentence] = known
    return known


def own(scene: Scene, figure: Figure, sentence: Span) -> list[Candidate]:
    """The cues of the figure's own sentence, nearest first on either side."""
    found = around(scene, figure.span, sentence, "own", CUES_BEFORE, CUES_AFTER)
    return [c for c in found if c.voice is None or not out_of_reach(scene.passage, scene.starts, figure, c.voice)]


def around(scene: Scene, middle: Span, reach: Span, route: Route, before: int, after: int) -> list[Candidate]:
    """The cues within `reach` nearest to `middle`, at most so many on each side."""
    row = scene.passage.cue_row
    left = row.within(reach.start, middle.start)[-before:]
    right = row.within(middle.start, reach.end)[:after]
    return outwards(scene, reversed(left), route) + outwards(scene, right, route)


def outwards(scene: Scene, cues: Iterable[int], route: Route) -> list[Candidate]:
    """Candidates of one side, nearest first; `rank` counts the plain voices passed on the way."""
    found: list[Candidate] = []
    passed, rank = None, 0
    for index in cues:
        voice = scene.voice(index)
        if speaks_for_nobody(voice) or means_another_thing(scene.passage.text, voice.cue):
            continue
        if passed is not None and parted(scene.passage, voice, passed):
            break
        found.append(Candidate(route, voice, rank, passed))
        if voice.plain:
            passed, rank = passed or voice, rank + 1
    return found


def speaks_for_nobody(voice: Voice) -> bool:
    """Whether a verb has no subject that could have said it; hearsay and the passive need none."""
    return voice.source is None and voice.use != "passive" and voice.cue.kind not in ("hearsay", "according_to")


def parted(passage: Passage, voice: Voice, passed: Voice) -> bool:
    """Whether a nearer voice has a clause of its own: "A said 3 died, while B said 5" leaves A nothing of the 5."""
    first, second = sorted((voice, passed), key=lambda v: v.cue.span.start)
    edge = min(second.cue.span.start, phrase(second.mention).start if second.mention else second.cue.span.start)
    return not {"but", "semicolon"}.isdisjoint(passage.joints(first.cue.span.end, edge))


def inner(scene: Scene, figure: Figure, sentence: Span, quotation: int) -> list[Candidate]:
    """The cues within the quotation itself: somebody quoted relays somebody."""
    span = scene.passage.quoted[quotation].inner
    reach = Span(max(sentence.start, span.start), min(sentence.end, span.end))
    return around(scene, figure.span, reach, "own", 2, 1)


def tagged(scene: Scene, figure: Figure, quotation: int) -> list[Candidate]:
    """The cues outside the figure's quotation, in the paragraphs that the quotation runs through."""
    passage = scene.passage
    first, last = run(scene, quotation)
    opening = passage.sentence_at(passage.quoted[first].span.start)
    closing = passage.sentence_at(max(passage.quoted[last].span.end - 1, 0))
    reach = Span(passage.sentence(max(0, opening - 1)).start, passage.sentence(closing + 1).end)
    begin, middle, end = (bisect_left(passage.outside_starts, at) for at in (reach.start, figure.span.start, reach.end))
    left, right = passage.outside[max(begin, middle - TAGS) : middle], passage.outside[middle : min(end, middle + TAGS)]
    near = outwards(scene, reversed(left), "tag")[:3] + outwards(scene, right, "tag")[:3]
    return near or running(scene, figure, reach.start)


def running(scene: Scene, figure: Figure, before: int) -> list[Candidate]:
    """Whoever spoke last before the paragraphs of a quotation: "“It was dark.”" may go on with the same speaker."""
    index = bisect_left(scene.carrying_starts, before) - 1
    if index < 0 or not in_earshot(scene.passage, scene.carrying[index], figure):
        return []
    return [Candidate("tag", scene.carrying[index], RUNNING)]


def run(scene: Scene, quotation: int) -> tuple[int, int]:
    """First and last quotation of the run that this one belongs to, over at most RUN paragraphs each way."""
    quoted = scene.passage.quoted
    first = last = quotation
    while first > 0 and quoted[first].continues and quotation - first < RUN:
        first -= 1
    while last + 1 < len(quoted) and quoted[last + 1].continues and last - quotation < RUN:
        last += 1
    return first, last


def back(scene: Scene, figure: Figure, sentence: Span) -> list[Candidate]:
    """The last voice before the sentence, and the last of anybody else, as far as an account can run on."""
    index = bisect_left(scene.carrying_starts, sentence.start) - 1
    found: list[Candidate] = []
    while index >= 0 and len(found) < 2:
        voice = scene.carrying[index]
        if not in_earshot(scene.passage, voice, figure):
            break
        if all(c.voice is not None and c.voice.source != voice.source for c in found):
            found.append(Candidate("back", voice, len(found)))
        index -= 1
    return found


def in_earshot(passage: Passage, voice: Voice, figure: Figure) -> bool:
    """Whether an account begun by `voice` can still run at the figure."""
    blocks = passage.block_of(figure.sentence) - passage.block_of(voice.sentence)
    return figure.sentence - voice.sentence <= SENTENCES_BACK and blocks <= BLOCKS_BACK


def following(scene: Scene, figure: Figure, sentence: Span) -> list[Candidate]:
    """The voice of the very next sentence."""
    index = bisect_left(scene.carrying_starts, sentence.end)
    if index < len(scene.carrying) and scene.carrying[index].sentence == figure.sentence + 1:
        return [Candidate("next", scene.carrying[index])]
    return []
