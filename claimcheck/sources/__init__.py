"""Who could be speaking, and the words that attribute."""

from claimcheck.model import Layout, Speakers


def find_speakers(text: str, layout: Layout, extra: tuple[str, ...] = ()) -> Speakers:
    """Every entity that could stand behind a number, its mentions, and every cue. `extra`: the user's own names."""
    return Speakers()
