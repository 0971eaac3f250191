"""The words that attribute, as cues with their kind."""

import re
from functools import cache
from typing import cast

from claimcheck.model import Cue, Span
from claimcheck.model.source import CueKind
from claimcheck.sources.phrases import Phrase
from claimcheck.sources.speaking import closes_with_tag, opens_with_tag
from claimcheck.sources.tokens import Tokens
from claimcheck.sources.vocabulary import closed


def find_cues(tokens: Tokens, phrases: list[Phrase]) -> tuple[Cue, ...]:
    """Every cue of the article in text order: verbs, "according to", "reportedly", documents, and tags.

    `phrases` are the candidate speakers, in text order: a tag is the colon or dash between one of them and the
    words it speaks ("Minister: 40 dead" at the opening, "40 dead: minister" at the close of a sentence).
    """
    tags = {at for phrase in phrases if (at := _tag(tokens, phrase)) is not None}
    found: list[Cue] = []
    verbal = [match.start() for match in re.finditer("[vNaeU]", tokens.letters)]
    counts = set(_counts(tokens))
    for at in sorted({*verbal, *tags, *counts}):
        span = Span(tokens.starts[at], tokens.ends[at])
        verb = tokens.words[at].verb
        if at in counts:
            found.append(Cue(span, "by the count of", "according_to"))
        elif at in tags:
            found.append(Cue(span, span.of(tokens.text).strip() or ":", "tag"))
        elif tokens.letters[at] == "U" or verb is None:
            found.append(Cue(span, span.of(tokens.text).lower(), "document"))
        else:
            found.append(Cue(span, verb[0], cast(CueKind, verb[1])))
    return tuple(found)


@cache
def count_pattern() -> re.Pattern[str]:
    """ "By", somebody's, and a document or a noun that is also a verb."""
    return re.compile(r"B(?=d?[GLMKOCRT]{1,6}s[Mo]{0,2}(?P<noun>[UN]))")


def _counts(tokens: Tokens) -> list[int]:
    """Every "by" of "by the agency's count", "by Ruiz's own reckoning"."""
    return [
        match.start()
        for match in count_pattern().finditer(tokens.letters)
        if tokens.surface(match.start("noun"), match.end("noun")).lower() in closed("reckonings")
    ]


def _tag(tokens: Tokens, phrase: Phrase) -> int | None:
    """The token that ties a phrase to its words as a tag, if one does."""
    if opens_with_tag(tokens.letters, phrase.first, phrase.end):
        return phrase.end
    return phrase.first - 1 if closes_with_tag(tokens.letters, phrase.first, phrase.end) else None
