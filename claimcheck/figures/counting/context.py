"""What stands over a list: "The army seized the following:" speaks of every item below it."""

from bisect import bisect_left, bisect_right

from claimcheck.figures.counting.events import Hit, find_events
from claimcheck.figures.counting.words import Line, read_line
from claimcheck.model import Layout, Span
from claimcheck.model.figure import Category, State
from claimcheck.model.leads import leads


class Headings:
    """The events in the sentence that leads a list, read once a list."""

    __slots__ = ("_found", "_layout", "_leads", "_starts", "_text")

    def __init__(self, text: str, layout: Layout) -> None:
        self._text, self._layout = text, layout
        self._starts = [sentence.span.start for sentence in layout.sentences]
        self._leads = leads(text, layout)
        self._found: dict[int, tuple[Line, tuple[Hit, ...]]] = {}

    def over(self, position: int, category: Category) -> tuple[Hit, State, Span] | None:
        """The event that leads the list at `position` and speaks of the category, with its characters."""
        lead = self.lead(position)
        if lead < 0:
            return None
        line, hits = self._read(lead)
        for hit in reversed(hits):
            state = hit.event.sense.state_of(category)
            if state is not None:
                return hit, state, line.span(hit.first, hit.last)
        return None

    def lead(self, position: int) -> int:
        """The block that leads the list at `position`, -1 outside lists."""
        block = self.block(position)
        return self._leads[block] if block >= 0 else -1

    def block(self, position: int) -> int:
        """The block at `position`."""
        index = bisect_right(self._starts, position) - 1
        return self._layout.sentences[index].block if index >= 0 else -1

    def _read(self, lead: int) -> tuple[Line, tuple[Hit, ...]]:
        if lead not in self._found:
            block = self._layout.blocks[lead].span
            last = bisect_left(self._starts, block.end) - 1
            span = self._layout.sentences[last].span if last >= 0 else block
            line = read_line(self._text, span, (), 0, 0)
            events = find_events(line)
            self._found[lead] = line, tuple(hit for place in sorted(events) for hit in events[place])
        return self._found[lead]
