"""Which paragraph leads each item of a list: "The police gave these figures:" stands over all that follow."""

from claimcheck.model.text import Layout


def leads(text: str, layout: Layout) -> list[int]:
    """For each block the index of the block that leads the list it stands in, or -1 outside lists.

    An item is known by its own mark, or by the colon or semicolon that the block before it ends in.
    """
    found: list[int] = []
    for place, block in enumerate(layout.blocks):
        last = mark_before(text, layout, place)
        if not place or (block.kind != "item" and last not in (":", ";")):
            found.append(-1)
        elif found[-1] >= 0 and last != ":":
            found.append(found[-1])
        else:
            found.append(place - 1)
    return found


def mark_before(text: str, layout: Layout, place: int) -> str:
    """The last character of the block before one, "" before the first."""
    end = layout.blocks[place - 1].span.end if place else 0
    return text[end - 1 : end] if end else ""
