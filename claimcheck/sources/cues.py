"""The words that attribute, as cues with their kind."""

from typing import cast

from claimcheck.model import Cue, Span
from claimcheck.model.source import CueKind
from claimcheck.sources.tokens import Tokens


def find_cues(tokens: Tokens) -> tuple[Cue, ...]:
    """Every cue of the article in text order: verbs, "according to", "reportedly", documents, colon tags."""
    found: list[Cue] = []
    for at, letter in enumerate(tokens.letters):
        if letter in "vNae":
            verb = tokens.words[at].verb
            if verb:
                found.append(Cue(Span(tokens.starts[at], tokens.ends[at]), verb[0], cast(CueKind, verb[1])))
        elif letter == "U":
            span = Span(tokens.starts[at], tokens.ends[at])
            found.append(Cue(span, span.of(tokens.text).lower(), "document"))
        elif letter == ":":
            found.append(Cue(Span(tokens.starts[at], tokens.ends[at]), ":", "tag"))
    return tuple(found)
