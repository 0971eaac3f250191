"""Learns the weights of attribution from annotated articles and writes them into the package.

    python -m training.learn [GOLD …] [--half first|second] [--folds 5]

The articles of this folder that `split.toml` gives to training are always learned from. GOLD adds a folder of
`NAME.txt` and `NAME.json` pairs in the format of the annotation guidelines; `--half` keeps every other article of it.
The pipeline's own figures are matched to the annotated ones, so that the linker learns on what the detector finds.
Two small logistic models are fitted: first who speaks at a cue, then which cue reaches a figure. `--folds N` writes
nothing: it reports accuracy on articles of GOLD left out in turn.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Any

from claimcheck.attribution.candidates import Candidate, Scene, candidates, scene
from claimcheck.attribution.decision import decide, sourcing_of
from claimcheck.attribution.evidence import evidence
from claimcheck.attribution.passage import Passage, phrase
from claimcheck.attribution.scorer import Weights
from claimcheck.attribution.surroundings import surroundings
from claimcheck.attribution.voices import Voice
from claimcheck.model import Figure
from training.annotated import Article, marked_files, own_articles, read, same_name
from training.fitting import Choice, fit

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "claimcheck" / "attribution" / "weights.json"
SPEAKER_PRIOR, REACH_PRIOR = 1.0, 2.0
"""L2 penalties: the heavier, the smaller the weights, the better they travel to other outlets."""


def speaker_choices(articles: Sequence[Article]) -> list[Choice]:
    """Who speaks at a cue: for each sourced figure, the cue that stands nearest to a name of its source."""
    found: dict[tuple[str, int], Choice] = {}
    for one in articles:
        stage = scene(one.passage, Weights({}), one.figures)
        for figure in one.figures:
            gold = one.gold.get(figure.id)
            if gold is None or gold["sourcing"] not in ("named", "anonymous"):
                continue
            near = [c.voice for c in candidates(stage, figure) if c.route in ("own", "tag") and c.voice]
            voice = min(near, key=lambda v: apart(one.passage, v, gold), default=None)
            if voice is not None and apart(one.passage, voice, gold) < FAR:
                right = named_right(one.passage, voice, gold)
                found[one.name, voice.cue.span.start] = Choice([list(o.evidence) for o in voice.options], right)
    return list(found.values())


def apart(passage: Passage, voice: Voice, gold: dict[str, Any]) -> int:
    """Characters between a cue and the nearest of its options that name the annotated source; FAR without one."""
    cue = voice.cue.span
    gaps = [
        max(cue.start - phrase(option.mention).end, phrase(option.mention).start - cue.end, 0)
        for option, right in zip(voice.options, named_right(passage, voice, gold), strict=True)
        if right and option.mention and passage.sentence_at(option.mention.span.start) == voice.sentence
    ]
    return min(gaps, default=FAR)


FAR = 1000


def named_right(passage: Passage, voice: Voice, gold: dict[str, Any]) -> list[bool]:
    """For each option of a voice, whether it names the annotated source."""
    names = [passage.sources[o.mention.source].name if o.mention else None for o in voice.options]
    return [name is not None and same_name(gold["source"], name) for name in names]


def reach_choices(articles: Sequence[Article], speaker: Weights) -> list[Choice]:
    """Which candidate stands behind each annotated figure; the figures of one sentence count less each."""
    found = []
    for one in articles:
        stage = scene(one.passage, speaker, one.figures)
        crowd = Counter(figure.sentence for figure in one.figures if figure.id in one.gold)
        for figure in one.figures:
            gold = one.gold.get(figure.id)
            if gold is not None:
                found.append(reach_choice(stage, figure, gold, 1 / sqrt(crowd[figure.sentence])))
    return [choice for choice in found if any(choice.right) and not all(choice.right)]


def reach_choice(stage: Scene, figure: Figure, gold: dict[str, Any], weight: float) -> Choice:
    """The candidates of one figure, and which of them the annotation allows."""
    field = candidates(stage, figure)
    context = surroundings(stage, figure)
    right = [sourced_right(c, gold) and source_right(c, gold) for c in field]
    if not any(right):
        right = [sourced_right(c, gold) for c in field]
    return Choice([evidence(stage, figure, c, context) for c in field], right, weight)


def sourced_right(candidate: Candidate, gold: dict[str, Any]) -> bool:
    """Whether a candidate gives the annotated sourcing; named and anonymous are told apart by the source."""
    got, want = sourcing_of(candidate), gold["sourcing"]
    return got == want or {got, want} == {"named", "anonymous"}


def source_right(candidate: Candidate, gold: dict[str, Any]) -> bool:
    """Whether a candidate names the annotated source."""
    source = candidate.voice.source if candidate.voice else None
    return same_name(gold["source"], source.name if source else None)


def learn(articles: Sequence[Article]) -> tuple[Weights, Weights]:
    """The weights of both models."""
    speaker = fit(speaker_choices(articles), SPEAKER_PRIOR)
    return speaker, fit(reach_choices(articles, speaker), REACH_PRIOR)


def check(articles: Sequence[Article], speaker: Weights, reach: Weights) -> Counter[str]:
    """How often sourcing and source come out right."""
    count: Counter[str] = Counter()
    for one in articles:
        stage = scene(one.passage, speaker, one.figures)
        for figure in one.figures:
            gold = one.gold.get(figure.id)
            if gold is None:
                continue
            verdict = decide(stage, figure, reach)
            count["figures"] += 1
            count["sourcing right"] += verdict.sourcing == gold["sourcing"]
            if gold["source"]:
                count["sourced"] += 1
                count["source right"] += source_right(verdict.candidate, gold)
    return count


def cross_check(articles: Sequence[Article], always: Sequence[Article], folds: int) -> Counter[str]:
    """Accuracy on articles left out in turn; `always` is learned from in every fold."""
    total: Counter[str] = Counter()
    for fold in range(folds):
        kept = [one for i, one in enumerate(articles) if i % folds != fold]
        total += check(articles[fold::folds], *learn([*kept, *always]))
    return total


def main() -> None:
    """The command: learn, check, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--half", choices=("first", "second"))
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    gold = [article for folder in args.gold for article in read(folder, args.half)]
    ours = own_articles(HERE)
    if args.folds:
        print(dict(cross_check(gold, ours, args.folds)))
        return
    articles = gold + ours
    speaker, reach = learn(articles)
    args.out.write_text(json.dumps({"speaker": speaker.of, "reach": reach.of}, indent=0) + "\n", encoding="utf-8")
    right = dict(check(articles, speaker, reach))
    print(f"{len(speaker.of) + len(reach.of)} weights from {len(articles)} articles; on these: {right}")
    print(f"on the marked articles kept for checking: {dict(check(marked_files(HERE, check=True), speaker, reach))}")


if __name__ == "__main__":
    main()
