"""The paragraph of all documents: it breaks its lines once, and draws words from right to left as they are read."""

from __future__ import annotations

from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines
from reportlab.platypus.paraparser import ParaFrag

from interview_app.reporting.direction import levels_of, runs_both_ways, turned, visual, visual_order
from interview_app.reporting.styles import Face


class Words(Paragraph):
    """A paragraph that remembers how its lines broke at a width; asking again costs nothing."""

    blPara: ParaLines
    _broken_at = -1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size at this width, from memory where it is known."""
        if width != self._broken_at or not hasattr(self, "blPara"):
            super().wrap(width, height)
            self._broken_at = width
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines; only now are words turned round, since a break over pages needs them as written."""
        broken = self.blPara
        if broken.kind == 0:
            if broken.fontName == Face.FALLBACK.value:
                lines = [(space, _turned_words(words)) for space, words in broken.lines]
                self.blPara = broken.clone(lines=lines)
        else:
            for line in broken.lines:
                _turn(line)
        super().draw()


def _turned_words(words: list[str]) -> list[str]:
    return visual(" ".join(words)).split(" ")


def _turn(line: FragLine) -> None:
    """Put the pieces of a line of several fonts into the order in which they are drawn."""
    if not any(piece.fontName == Face.FALLBACK.value for piece in line.words):
        return
    text = "".join(piece.text for piece in line.words)
    if not runs_both_ways(text):
        return
    owners = [piece for piece in line.words for _ in piece.text]
    levels = levels_of(text)
    line.words = _grouped(
        [(owners[place], turned(text[place], levels[place])) for place in visual_order(levels)]
    )


def _grouped(characters: list[tuple[ParaFrag, str]]) -> list[ParaFrag]:
    """Neighbouring characters of the same piece as one piece."""
    pieces: list[ParaFrag] = []
    owner: ParaFrag | None = None
    for each, character in characters:
        if each is owner:
            pieces[-1].text += character
        else:
            pieces.append(each.clone(text=character))
            owner = each
    return pieces
