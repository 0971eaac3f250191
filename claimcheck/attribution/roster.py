"""The sources that stand behind figures, numbered in text order."""

from dataclasses import replace

from claimcheck.model import Attribution, Source

UNNAMED = "unnamed"
"""The id, before numbering, of a source without a noun: "reportedly"."""


def standing(
    sources: tuple[Source, ...], attributions: tuple[Attribution, ...]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources that attributions name or cite, renumbered s1, s2 … by their first mention, and the attributions."""
    wanted = {a.source for a in attributions} | {a.cites for a in attributions}
    kept = [source for source in sources if source.id in wanted]
    if UNNAMED in wanted:
        spans = tuple(a.cue_span for a in attributions if a.source == UNNAMED and a.cue_span is not None)
        kept.append(Source(UNNAMED, None, "anonymous", mentions=tuple(sorted(set(spans)))))
    kept.sort(key=lambda source: source.mentions[0] if source.mentions else (0, 0))
    number = {source.id: f"s{place}" for place, source in enumerate(kept, 1)}
    named = tuple(
        replace(a, source=number.get(a.source or ""), cites=number.get(a.cites or "")) if a.source else a
        for a in attributions
    )
    return tuple(replace(source, id=number[source.id]) for source in kept), named
