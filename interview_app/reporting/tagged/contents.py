"""An entry of a table of contents: a heading, dots, and the page that it turns out to stand on, all of it a link."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.lines import Run
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.structure import Element, Role


class Dots(NamedTuple):
    """The dots between a heading and its page: their colour, and the room that the number of the page gets."""

    colour: Color
    number: float


class Entry(Flowable):
    """One line of the table of contents `of`; `key` is the heading's bookmark, `words` are set in `link_of(...)`."""

    def __init__(self, words: TaggedParagraph, link: Element, key: str, *, indent: float, dots: Dots) -> None:
        super().__init__()
        self._words, self._link, self._key = words, link, key
        self._indent, self._dots = indent, dots

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, as high as its words."""
        self.width = width
        _, self.height = self._words.wrap(width - self._indent - self._dots.number, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw words, dots and the place for the page, and the link over them."""
        canvas, style = tagged(self.canv), self._words.style
        self._words.drawOn(canvas, self._indent, 0)
        baseline = self.height - style.fontSize
        taken = style.leading * (len(self._words.lines) - 1)
        ends = self._indent + self._words.last_width + style.fontSize / 2
        canvas.setStrokeColor(self._dots.colour)
        canvas.setLineWidth(0.6)
        canvas.setDash([0.6, 2.4])
        canvas.line(ends, baseline - taken, self.width - self._dots.number, baseline - taken)
        canvas.setDash()
        look = Run("", style.fontName, style.fontSize, style.textColor)
        canvas.set_page_of(self._link, self._key, look, right=self.width, top=baseline - taken)
        canvas.link(self._link, self._key, self._words.words, (self._indent, 0, self.width, self.height))


def link_in(contents: Element) -> Element:
    """The link of one more entry of a table of contents."""
    return Element(Role.LINK, Element(Role.REFERENCE, Element(Role.ENTRY, contents)))
