"""An item of a list with a dash or a number before its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.lines import Line, Run
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element, Role

_NEVER_PARTED = 5
"""Lines of an item that is short."""


class Point(TaggedParagraph):
    """The words of an item, with its leader at the left of the first line; `of` is the list."""

    def __init__(
        self,
        runs: Sequence[Run],
        style: ParagraphStyle,
        *,
        of: Element | None = None,
        leader: str = "–",
        lang: str = "",
    ) -> None:
        self.listed = of
        item = Element(Role.ITEM, of)
        super().__init__(runs, style, element=Element(Role.BODY, item, lang=lang))
        self._label: Element | None = Element(Role.LABEL, item)
        self._leader = leader

    def split(self, width: float, height: float) -> list[Flowable]:
        """As of any words, but a short item is never parted."""
        parts = super().split(width, height)
        return [] if len(parts) == 2 and len(self.lines) <= _NEVER_PARTED else parts

    def least(self) -> float:
        """All of a short item, of a long one two lines."""
        return self.height if len(self.lines) <= _NEVER_PARTED else super().least()

    def drawOn(self, canvas: Canvas, x: float, y: float, **_: float) -> None:
        """Draw the leader where this is the beginning of the item, then the words."""
        if self._label is not None:
            run = Run(self._leader, self.style.fontName, self.style.fontSize, self.style.textColor)
            tagged(canvas).set_lines(
                self._label,
                [Line(x, [run])],
                top=y + self.height - self.style.fontSize,
                leading=self.style.leading,
            )
        super().drawOn(canvas, x, y)

    def _part(self, start: int, end: int) -> Self:
        """Some of the lines; only the first of them has the leader beside it."""
        part = super()._part(start, end)
        return part_of(part, _label=None) if start else part
