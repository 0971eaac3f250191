"""The words that tie a part to its whole: "including", "of them", "among the dead", "raising the toll to"."""

import re
from functools import cache

from claimcheck.comparison.signs import beside

HEDGES = r"(?:\s(?:about|some|more|than|at|least|nearly|almost|around|over|only|a|total|of))*"


@cache
def including() -> re.Pattern[str]:
    """Words between a whole and its part that say that the second is counted within the first."""
    return re.compile(
        r"\b(?:includ(?:ing|es?|ed)|among\s(?:them|whom|which|those)|amongst\sthem"
        r"|of\s(?:whom|which|them|those|these)|counting)\b"
    )


@cache
def fated() -> str:
    """A word by which a whole is named by its fate, as a pattern: "the dead", "those detained"."""
    return "(?:" + "|".join(sorted(beside("fated"))) + ")"


@cache
def of_them() -> re.Pattern[str]:
    """Words behind a part that point back at its whole."""
    return re.compile(r"^(?:%\s)?(?:\w+\s){0,2}?of\s(?:them|whom|which|those|these|the\stotal|" + rf"the\s{fated()})\b")


@cache
def of_whom_more() -> re.Pattern[str]:
    """Words right behind a part that can mean only the people before it: "two of whom", "five of them"."""
    return re.compile(r"^of\s(?:them|whom)\b")


@cache
def clause_opens() -> re.Pattern[str]:
    """Words before a part without a verb of their own, which would take it as its object ("holding four of them")."""
    return re.compile(r"(?:[,;(–—]|\band|\bwhere|\bbut)" + HEDGES + "$")


@cache
def of_the_dead() -> re.Pattern[str]:
    """Words behind a part that point back at a whole by its fate: "nine of the dead", "two of those killed"."""
    return re.compile(rf"^(?:\w+\s){{0,2}}?of\s(?:the|those)\s{fated()}\b")


@cache
def of_its_own() -> re.Pattern[str]:
    """Words behind a part whose noun is the whole's: "four of its ships", "nine of those villages"."""
    return re.compile(r"^of\s(?:its|their|his|her|our|those|these|the)\s[a-z]")


@cache
def out_of() -> re.Pattern[str]:
    """All that stands between a part and its whole in "eight of the 16", "four out of five"."""
    return re.compile(
        r"^(?:[\w-]+\s){0,2}?(?:of|out\sof|from\samong)(?:\s(?:the|its|his|her|their|a|these|those|original|initial|total|our))*"
        + HEDGES
        + "$"
    )


@cache
def among() -> re.Pattern[str]:
    """Words that end right before a whole whose part stands before them: "four nurses were among the 40 dead"."""
    return re.compile(r"\bamong(?:st)?(?:\s(?:the|those|a))?" + HEDGES + "$")


@cache
def listed_on() -> re.Pattern[str]:
    """Words between two items of a list, without a verb's comma clause: "children and", "nurses, three"."""
    return re.compile(r"^[^.;:()]{0,50}?(?:,|\band|&)" + HEDGES + "$")


@cache
def among_the_dead() -> re.Pattern[str]:
    """Words behind a part that point back at a whole by its fate: "… were among the dead"."""
    return re.compile(rf"^[^.;]{{0,60}}\bamong(?:st)?\s(?:the|those)\s{fated()}\b")


@cache
def of_those_killed() -> re.Pattern[str]:
    """A clause that opens on the whole's fate before its first part: "Of those killed, six …"."""
    return re.compile(rf"(?:^|[.!?]\s?)(?:of|among)\s(?:the|those)\s(?:people\s)?{fated()}\b[^.]{{0,20}}$")


@cache
def among_whom() -> re.Pattern[str]:
    """Words behind a part that name whom it is counted among: "… were among the passengers", "… of the hostages"."""
    return re.compile(
        r"^(?:[^.;:]{0,60}\bamong(?:st)?|(?:\w+\s){0,2}?of)\s(?:the|those|its|his|her|their)\s(?P<noun>[a-z]{3,})\b"
    )


@cache
def of_the_group() -> re.Pattern[str]:
    """Words that open a sentence before a part and name whom it is of: "Of the drones, 30 …"."""
    return re.compile(
        rf"(?:^|[.!?]\s?)(?:of|among)\s(?:the|those|its|their)\s(?P<noun>[a-z]{{3,}})\b[^.:;\d]{{0,20}},{HEDGES}$"
    )


@cache
def all_the() -> re.Pattern[str]:
    """Words that end right before a whole that leaves nobody out: "all the 19", "all of the mayor's ten"."""
    return re.compile(
        r"\ball(?:\sof)?(?:\s(?:the|its|his|her|their|these|those|[\w’']+(?:['’]s|s['’])))*" + HEDGES + "$"
    )


@cache
def spelled_out() -> re.Pattern[str]:
    """All that stands between a whole and the first of its parts behind a colon or dash: "21 charges -- 20 minor"."""
    return re.compile(r"^(?:[\w-]+\s){0,4}?[\w-]*\s?(?::|–|—|--|-|\()" + HEDGES + r"\s?$")


@cache
def accompanied() -> re.Pattern[str]:
    """Words that end right before a part of the figure before: "27 were killed, with 12 bodies …"."""
    return re.compile(r"(?<!along\s)(?<!together\s)(?<!coupled\s)(?<!compared\s)\bwith" + HEDGES + "$")


@cache
def in_danger() -> re.Pattern[str]:
    """Words behind a part of the wounded: "… are in a critical condition", "… remain in intensive care"."""
    return re.compile(
        r"^(?:[\w-]+\s){0,3}?(?:is|are|was|were|be|remain(?:s|ed)?)\s(?:still\s|said\sto\sbe\s|reported\s)?(?:in|listed\sin|under)\b"
        r"[^.;,]{0,14}\b(?:critical|serious|grave|stable|intensive)\b"
    )


@cache
def noun_and_comma() -> re.Pattern[str]:
    """All that stands between a whole and a part told of it in passing: "60 people, two critically"."""
    return re.compile(r"^(?:[\w-]+\s?){0,2}[,–—-]$")


@cache
def in_apposition() -> re.Pattern[str]:
    """Words behind a part that has nothing else of its own: "60 were hurt, two critically", "… two seriously"."""
    return re.compile(r"^(?:of\sthem\s)?(?:\w+ly\b(?!\s\w+ed\b)|in\s(?:a\s)?(?:critical|serious|grave)\b)")


@cache
def outdated() -> re.Pattern[str]:
    """Words that end right before a toll that was: "updating a previous toll of", "an earlier count had"."""
    return re.compile(
        r"\b(?:previous|previously|earlier|initial|initially|former|prior|preliminary)\b[^.;:]{0,25}"
        r"\b(?:tolls?|counts?|figures?|tally|numbers?|estimates?|reports?)\b[^.;:]{0,15}$"
    )


@cache
def the_rest() -> re.Pattern[str]:
    """Words behind a part that speak of what is left of its whole: "… carried 20 guards, with the rest miners"."""
    return re.compile(r"^[^.;:\d]{0,50}\b(?:the\s(?:rest|remainder|remaining|others\swere))\b")


@cache
def the_dead_include() -> re.Pattern[str]:
    """Words that end right before a part of a whole named by its fate: "the dead included …", "among the dead were"."""
    return re.compile(
        rf"(?:{fated()}\s(?:includ(?:e|es|ed|ing)|were|was|are)"
        rf"|among\s(?:the|those)\s{fated()}\s(?:were|was|are|is))" + HEDGES + "$"
    )


@cache
def of_the() -> re.Pattern[str]:
    """Words before a whole whose part follows, at the head of a clause: "Of the 200 …", "Among the six …"."""
    return re.compile(
        r"(?:^|[.,;:“\"(–—-]\s?)(?:(?:of|among|amongst)\s(?:the|its|his|her|their|those|these)"
        r"|out\sof(?:\s(?:the|its|his|her|their|those|these))?)" + HEDGES + "$"
    )


@cache
def of_those() -> re.Pattern[str]:
    """A sentence that opens on "Of those," before its first part."""
    return re.compile(r"(?:^|[.!?]\s?)(?:of|among)\s(?:those|them|these)\b[^.]{0,20}$")


@cache
def raising() -> re.Pattern[str]:
    """Words that end right before a total that earlier figures were added to."""
    return re.compile(
        r"(?:\b(?:bring(?:s|ing)?|brought|rais(?:e|es|ed|ing)|tak(?:e|es|ing)|took|push(?:es|ed|ing)?|increas(?:e|es|ed|ing))\b[^.]{0,90}\bto"
        r"|\bnow\s(?:totals?|stands?\sat)|\btotals?"
        r"|\b(?:toll|total|tally)\b[^.]{0,80}\b(?:to|at|reached|hit|is|now))" + HEDGES + "$"
    )


@cache
def in_total() -> re.Pattern[str]:
    """Words behind a whole that say that it is one."""
    return re.compile(r"^(?:[\w-]+\s){0,3}?(?:in\stotal|in\sall|altogether|all\stold|overall)\b")


@cache
def total_of() -> re.Pattern[str]:
    """Words that end right before a whole and say that it sums up: "in total over", "the toll over the weekend was"."""
    return re.compile(
        r"(?:\b(?:in\stotal|in\sall|altogether|all\stold|overall|taken\stogether|combined)\b[^.;:]{0,25}"
        r"|\b(?:a|the)\s(?:grand\s|overall\s|combined\s)?total\s(?:number\s)?of\b[^.;:]{0,25}"
        r"|\b(?:(?:will|would|to)\stotal|totals|totalled|totaled|totalling|totaling)"
        r"|\b(?:overall|total|combined|whole)\b[^.;:]{0,25}\b(?:to|at|was|is|were|reached)\b)" + HEDGES + "$"
    )


@cache
def have_died() -> re.Pattern[str]:
    """Words behind a count that goes on: "people have died", "are believed to have been killed"."""
    return re.compile(
        r"^(?:[\w-]+\s){0,3}?(?:are\s\w+\sto\s)?ha(?:ve|s)\s(?:so\sfar\s|now\s|already\s)?(?:been|died|fled|left|gone)\b"
    )


@cache
def have_killed() -> re.Pattern[str]:
    """Words that end right before a count that goes on: "has now killed", "have claimed"."""
    return re.compile(
        r"\bha(?:ve|s)\s(?:\w+\s)?(?:killed|wounded|injured|claimed|left|displaced|cost|uprooted)" + HEDGES + "$"
    )


@cache
def bare() -> re.Pattern[str]:
    """A verb right behind a number: its noun is the one before ("Five have been lost")."""
    return re.compile(r"^(?:have|has|had|were|was|are|remain|died)\b")


@cache
def came_down() -> re.Pattern[str]:
    """Words behind what was fired that tell what became of it: "missiles reached …", "of them fell", "drones hit"."""
    return re.compile(
        r"^(?:[\w-]+\s){0,3}?(?:(?:have|has|had|were|was)\s)?(?:also\s)?(?:reached|hit|struck|landed|fell|exploded|crashed"
        r"|missed|failed|got\sthrough|penetrated|crossed|shot\sdown|downed|intercepted|jammed|suppressed|lost)\b"
    )


@cache
def single() -> re.Pattern[str]:
    """One person in a list without a number: ", a district chief and a civilian"."""
    return re.compile(r"(?:,|\band)\s(?:an?|the|his|her|their)\s\w")
