"""Attacks that a lead counts and the passage below tells place by place, under one noun or another."""

from claimcheck.comparison.claims import Claim
from claimcheck.comparison.sums.fitting import number
from claimcheck.comparison.sums.ledger import Ledger

FEWEST, MOST = 4, 40
"""Addends: with fewer, attacks under different nouns add up by chance."""
REACH = 2
"""Sentences between one addend and the next."""


def incidents(ledger: Ledger, at: int) -> list[Claim]:
    """The attacks told one by one behind their number: "96 clashes … attacked five times … repelled 17 assaults"."""
    whole = ledger.counts[at]
    left = number(whole)
    if whole.figure.category != "strikes_events" or left is None:
        return []
    run: list[Claim] = []
    for claim in ledger.counts[at + 1 : at + 1 + MOST]:
        value, last = number(claim), run[-1] if run else whole
        if claim.figure.category != "strikes_events" or claim.figure.sentence == whole.figure.sentence:
            continue
        if value is None or value > left or claim.figure.sentence - last.figure.sentence > REACH:
            return []
        run.append(claim)
        left -= value
        if left == 0:
            return run if len(run) >= FEWEST else []
    return []
