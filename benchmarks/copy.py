"""Makes the articles the benchmarks run on: invented war reporting from templates, the same for one seed."""

import random
from collections.abc import Callable, Iterator

PLACES = [
    "Dravna",
    "Tarsk",
    "Orlen",
    "Balma",
    "Korvane",
    "Selin",
    "Velden",
    "Hassar",
    "Tamsala",
    "Ulma",
    "Corva",
    "Merrin",
    "Ostvar",
    "Pelgrad",
]
PEOPLE = [
    "Irena Voskan",
    "Marek Hadl",
    "Petr Olin",
    "Idris Qadar",
    "Amara Diallo",
    "Lucia Ferran",
    "Hanna Weiss",
    "Goran Tadek",
]
OFFICES = [
    "the defence ministry",
    "the regional governor's office",
    "the general staff",
    "the interior ministry",
]
THINGS = [
    "soldiers",
    "civilians",
    "fighters",
    "drones",
    "tanks",
    "missiles",
    "shells",
    "vehicles",
    "children",
    "guns",
]
DEEDS = ["killed", "wounded", "captured", "destroyed", "launched", "evacuated"]
FILLER = (
    "Witnesses described smoke over the eastern districts for most of the afternoon, and the sirens did not stop.",
    "Neither account could be checked independently, and both sides have exaggerated their successes in the past.",
    "The road to the north stayed closed, and the bridge below the old mill was open to ambulances alone.",
    "Talks in the neutral capital ended without a statement, although diplomats spoke of a better mood than before.",
    "The governor, who was appointed after his predecessor resigned, asked the population to keep away from windows.",
    "Schools in the district have been shut since the shelling began, and most shops open only in the morning.",
    "“We hear the guns every night, but nobody here wants to leave,” said a shopkeeper who gave only his first name.",
    "Analysts said that the town matters less for its size than for the railway that runs through it to the coast.",
)


def paragraph(pick: random.Random) -> str:
    """One paragraph of eight sentences, with about as many figures to the kilobyte as war reporting has: four."""
    a, b, c = pick.randint(2, 90), pick.randint(100, 900), pick.randint(2, 40)
    place, person, office = pick.choice(PLACES), pick.choice(PEOPLE), pick.choice(OFFICES)
    thing, deed = pick.choice(THINGS), pick.choice(DEEDS)
    figures = (
        f"At least {a} {thing} were {deed} near {place} on Monday, {office} said.",
        f"“We counted between {b} and {b + 100} {thing},” said {person}, a spokesman for {office}.",
        f"Some {b} people fled {place} and {c} were {deed} on the road, according to {person}.",
        f"{person} told reporters that up to {c}% of the {thing} had been lost within {a} kilometres of {place}.",
        f"The fighting at {place} has {deed} {b},{a:03} {thing} since 2019.",
    )
    return " ".join([*pick.sample(figures, 2), *pick.sample(FILLER, 6)])


def article(seed: int, characters: int = 4096) -> str:
    """One article of about `characters` code points: a headline and paragraphs."""
    pick = random.Random(seed)
    parts = [f"{pick.choice(PLACES)} strike leaves {pick.randint(2, 90)} dead"]
    size = len(parts[0])
    while size < characters:
        parts.append(paragraph(pick))
        size += len(parts[-1]) + 2
    return "\n\n".join(parts) + "\n"


def articles(number: int) -> Iterator[str]:
    """`number` different articles of about 4 KB."""
    return (article(seed) for seed in range(number))


def repeated(unit: str) -> Callable[[int], str]:
    """A maker of texts of a given length out of one repeated piece."""
    return lambda characters: (unit * (characters // len(unit) + 1))[:characters]


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": repeated("7"),
    "digit groups": repeated("1,234,"),
    "number words": repeated("twenty hundred and "),
    "opening quotes": repeated("“a "),
    "brackets": repeated("((12 "),
    "capitals": repeated("General Voskan "),
    "ranges": repeated("10-15 to 20 or "),
    "one figure, many times": repeated("At least 12 people were killed, police said.\n\n"),
    "one line": lambda characters: article(1, characters).replace("\n", " "),
    "blank lines": repeated("\n"),
}
