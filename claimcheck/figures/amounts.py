"""Every amount of an article."""

import re
from decimal import Decimal

from claimcheck.model import Amount, Figure, Layout, Span


def find_amounts(text: str, layout: Layout) -> tuple[Figure, ...]:
    """Every figure of the text in order: number, bound, kind, unit and whether it is a claim."""
    found: list[Figure] = []
    for index, sentence in enumerate(layout.sentences):
        for match in re.compile(r"\d[\d,]*(?<!,)(?:\.\d+)?").finditer(text, *sentence.span):
            value = Decimal(match[0].replace(",", ""))
            span = Span(*match.span())
            found.append(
                Figure(
                    id=f"f{len(found) + 1}", span=span, text=match[0], amount=Amount(value, value, "exact"),
                    kind="count", sentence=index,
                    in_quote=any(q.inner.holds(span) for q in layout.quotations),
                    headline=layout.blocks[sentence.block].kind in ("headline", "standfirst"),
                )
            )  # fmt: skip
    return tuple(found)
