"""Joins figures to sources: quoted, reported, carried over.

Rules propose who could stand behind a figure (`candidates`), name what speaks for and against each
(`evidence`), and a small table of weights decides (`scorer`, `weights.json`), so that every verdict can
be traced to a cue, a mention and the evidence that outweighed the rest.
"""

from claimcheck.attribution.brackets import bracketed
from claimcheck.attribution.candidates import scene
from claimcheck.attribution.decision import attributed
from claimcheck.attribution.passage import passage
from claimcheck.attribution.roster import standing
from claimcheck.attribution.scorer import trained
from claimcheck.model import Attribution, Figure, Layout, Link, Source, Speakers


def attribute(
    text: str, layout: Layout, figures: tuple[Figure, ...], speakers: Speakers, links: tuple[Link, ...] = ()
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Who stands behind each figure.

    Args:
        text: the article; every span indexes its code points.
        layout: its blocks, sentences and quotations.
        figures: its figures in text order.
        speakers: everyone who could stand behind a number, and the words that attribute.
        links: hyperlinks of the page; one that touches a figure's clause is kept with its attribution.

    Returns:
        The sources that stand behind at least one figure or are cited there, numbered s1, s2 … in text
        order, and one attribution for each figure, in the order of `figures`. Never raises on article text.
    """
    model = trained()
    stage = scene(passage(text, layout, speakers), model.speaker, figures)
    found: list[Attribution] = []
    for index, figure in enumerate(figures):
        if index and bracketed(stage.passage, figures[index - 1], figure):
            found.append(found[-1])
        else:
            found.append(attributed(stage, figure, model.reach, links))
    return standing(speakers.sources, tuple(found))
