"""A paragraph of fragments that breaks its lines once and draws them as the content of an element.

The library breaks the lines; what is drawn is ours: the words as written, and a space at the end of each line that was
broken at one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from interview_app.reporting.tagged.breaking import Breaker, broken_at_spaces
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.lines import Broken, Line, Run, line_of
from interview_app.reporting.tagged.links import set_with_links
from interview_app.reporting.tagged.owner import Owner
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element

_RIGHT = 2
_SLACK = 1e-6


class TaggedParagraph(Flowable):
    """A paragraph that is a P, or just more words where it stands in an element that holds words.

    `level` makes it a heading, `element` whatever that is; `title` is what its bookmark says in its place.  One that
    `goes_on` is followed by more words of the same element, such as the number of a heading, and ends with a space.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        style: ParagraphStyle,
        *,
        element: Element | None = None,
        level: int = 0,
        title: str = "",
        lang: str = "",
        goes_on: bool = False,
        anchor: str = "",
    ) -> None:
        super().__init__()
        self.runs = runs
        self.style = style
        self.words = "".join([run.words for run in runs])
        self.title = title
        self.lines: list[Broken] = []
        self._breaker = Breaker(runs, style)
        self.owner = Owner(element, level=level, lang=lang)
        self._goes_on = goes_on
        self._anchor = anchor
        self._broken_at = -1.0
        self._spaced: list[bool] | None = None

    @property
    def last_width(self) -> float:
        """How far the last line reaches from the left."""
        return self._broken_at - self.lines[-1].free if self.lines else 0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size at this width, from memory where it is known."""
        if width != self._broken_at:
            self.lines = self._breaker.lines(width - self.style.leftIndent)
            self._broken_at = self.width = width
            self._spaced = None
            self.height = len(self.lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest; two lines at least stay together on either page."""
        self.wrap(width, height)
        lines, fits = len(self.lines), int(height / self.style.leading + _SLACK)
        if lines <= fits:
            return [self]
        if lines == fits + 1:
            fits = fits - 1 if lines > 3 else 0
        return [] if fits <= 1 else [self._part(0, fits), self._part(fits, lines)]

    def least(self) -> float:
        """How much of it has to stand where it begins: two lines, where it can be parted at all."""
        lines = len(self.lines)
        return (lines if lines <= 3 else 2) * self.style.leading

    def drawOn(self, canvas: Canvas, x: float, y: float, **_: float) -> None:
        """Draw the lines as content of the element; nothing has to be moved there and back for it."""
        on, top = tagged(canvas), y + self.height
        element = self.owner.on(on, self.title or self.words, top=top)
        if self._anchor:
            on.mark(self._anchor, x, top)
        lines, first, leading = self._lines(x), top - self.style.fontSize, self.style.leading
        if any(run.goal for run in self.runs):
            set_with_links(on, element, lines, top=first, leading=leading)
        elif lines:
            on.set_lines(element, lines, top=first, leading=leading)

    def _part(self, start: int, end: int) -> Self:
        """Some of the lines as a paragraph, broken as they are."""
        lines, ends = self.lines[start:end], self._ends()[start:end]
        pairs = zip(lines, ends, strict=True)
        return part_of(
            self,
            words="".join(f"{line.words} " if spaced else line.words for line, spaced in pairs),
            title=self.title or self.words,
            lines=lines,
            _spaced=ends,
            height=(end - start) * self.style.leading,
        )

    def _lines(self, left: float) -> list[Line]:
        """The lines as they are drawn: those that were broken at a space end with one."""
        indent, right = left + self.style.leftIndent, self.style.alignment == _RIGHT
        set_at = line_of if any(run.level for run in self.runs) else Line
        return [
            set_at(indent + free if right else indent, _spaced(runs) if spaced else runs)
            for (free, runs), spaced in zip(self.lines, self._ends(), strict=True)
        ]

    def _ends(self) -> list[bool]:
        """For each line whether it was broken at a space."""
        if self._spaced is None:
            if len(self.lines) < 2:
                self._spaced = [self._goes_on] * len(self.lines)
            else:
                self._spaced = broken_at_spaces(self.words, [line.words for line in self.lines])
                self._spaced[-1] = self._goes_on
        return self._spaced


def _spaced(runs: Sequence[Run]) -> list[Run]:
    """The runs with a space at their end."""
    *before, last = runs
    return [*before, last.saying(f"{last.words} ")]
