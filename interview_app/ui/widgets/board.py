"""Paints one question for the wall, as large as it fits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from interview_app.ui.models.projection import ProjectedEvidence, Projection
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.dot_rows import draw_rows, rows_height

SCALES = (2.0, 1.85, 1.7, 1.55, 1.4, 1.25, 1.1, 1.0, 0.9)
"""The sizes of type that are tried, the largest first."""
_SIDE, _TOP = 48, 32
_GAP, _WIDE_GAP = 6, 16
_LEVEL = 36
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words in their place."""

    place: QRect
    words: str
    font: QFont
    colour: Colour


class Board:
    """A projection laid out at one size of type; `height` is what it needs."""

    def __init__(self, theme: Theme, shown: Projection, width: int) -> None:
        self._theme = theme
        self._shown = shown
        self._left = theme.px(_SIDE)
        self._width = max(width - 2 * theme.px(_SIDE), 1)
        self._words: list[_Words] = []
        self._y = theme.px(_TOP)
        self._put(shown.candidate, TypeRole.SMALL, Colour.QUIET)
        self._put(shown.title, TypeRole.TITLE)
        self._put(shown.wording, TypeRole.QUESTION)
        self._skip(_WIDE_GAP)
        rows = rows_height(theme, len(shown.lines))
        self._rows = QRect(self._left, self._y, self._width, rows)
        self._y += rows
        self._skip(_WIDE_GAP)
        agreed = Colour.ACCENT if shown.frame is not None else Colour.QUIET
        self._put(shown.outcome, TypeRole.SECTION, agreed)
        for each in shown.evidence:
            self._put_evidence(each)
        self.height = self._y + theme.px(_TOP)

    def paint(self, painter: QPainter) -> None:
        """Everything in its place."""
        shown = self._shown
        painter.save()
        draw_rows(painter, self._theme, self._rows, shown.levels, shown.lines, frame=shown.frame)
        painter.restore()
        for each in self._words:
            painter.setFont(each.font)
            painter.setPen(self._theme.colour(each.colour))
            painter.drawText(each.place, _WRAP, each.words)

    def _put_evidence(self, evidence: ProjectedEvidence) -> None:
        self._skip(_WIDE_GAP / 2)
        indent = self._theme.px(_LEVEL)
        top = self._y
        self._put(evidence.level, TypeRole.SECTION, width=indent)
        self._y = top
        self._put(evidence.name, TypeRole.SMALL, indent=indent, strong=True)
        if evidence.words:
            self._put(evidence.words, TypeRole.BASE, indent=indent)
        self._y = max(self._y, top + self._theme.line(TypeRole.SECTION))

    def _put(
        self,
        words: str,
        role: TypeRole,
        colour: Colour = Colour.TEXT,
        *,
        indent: int = 0,
        width: int = 0,
        strong: bool = False,
    ) -> None:
        font = self._theme.font(role, strong=strong)
        room = width or self._width - indent
        wide = QRect(0, 0, room, 1_000_000)
        height = QFontMetrics(font).boundingRect(wide, _WRAP, words).height()
        self._words.append(_Words(QRect(self._left + indent, self._y, room, height), words, font, colour))
        self._y += height
        self._skip(_GAP)

    def _skip(self, gap: float) -> None:
        self._y += self._theme.px(gap)


def fitting_board(theme: Theme, shown: Projection, *, width: int, height: int) -> Board:
    """The largest board that fits; where none does the smallest, whose end is cut off."""
    boards = (Board(replace(theme, scale=scale), shown, width) for scale in SCALES)
    smallest = Board(replace(theme, scale=SCALES[-1]), shown, width)
    return next((board for board in boards if board.height <= height), smallest)
