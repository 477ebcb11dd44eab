"""Words beside what is drawn: on one line, in the fonts and the order of paragraphs, cut where there is no room."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from interview_app.domain.foreign import unmarked
from interview_app.reporting import styles
from interview_app.reporting.fonts import coverage_of, text_width
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.lines import Run

_MOST = 160
"""Letters that are looked at where not all have room."""
_MIDDLE = 0.34
"""How far below the middle of a line its letters stand, as part of their size."""


class Label:
    """Words of one size; `room` is how wide they may be, and what is cut stands in full elsewhere."""

    def __init__(self, prose: Prose, words: str, *, size: float, room: float | None = None) -> None:
        coverage_of(Face.REGULAR)
        self._size = size
        self._pieces = prose.drawn(unmarked(words), size=size)
        self.width = self._wide()
        shown = unmarked(words)
        if room is not None and self.width > room:
            shown = shown[:_MOST]
        while room is not None and self.width > room and shown:
            shown = shown[:-1]
            self._pieces = prose.drawn(f"{shown.rstrip()}…", size=size)
            self.width = self._wide()

    def _wide(self) -> float:
        return sum(text_width(words, face=face, size=self._size) for face, words in self._pieces)

    def draw(self, canvas: Canvas, x: float, middle: float) -> None:
        """Draw the words from `x` on around the middle of a line; the regular font is taken before and after."""
        taken = Face.REGULAR
        for face, words in self._pieces:
            if face is not taken:
                canvas.setFont(face.value, self._size)
            run = Run(words, face.value, self._size, styles.TEXT)
            tagged(canvas).set_run(run, x, middle - self._size * _MIDDLE)
            x, taken = x + text_width(words, face=face, size=self._size), face
        if taken is not Face.REGULAR:
            canvas.setFont(Face.REGULAR.value, self._size)
