"""Tabs: words over a hairline, the open one underlined in the accent."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from interview_app.ui import tokens
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour

_GAP = 24


class TabBar(QTabBar):
    """Every tab is as wide as its words in semibold, so that choosing moves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        on_theme_change(self.updateGeometry)

    def tabSizeHint(self, index: int) -> QSize:
        theme = theme_of(self)
        width = QFontMetrics(theme.font(strong=True)).horizontalAdvance(self.tabText(index)) + 1
        return QSize(width + theme.px(_GAP), theme.px(tokens.CONTROL))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        line = theme.px(1)
        painter.fillRect(0, self.height() - line, self.width(), line, theme.colour(Colour.LINE))
        for index in range(self.count()):
            open_one = index == self.currentIndex()
            rect = self.tabRect(index)
            words = QRect(rect.x(), rect.y(), rect.width() - theme.px(_GAP), rect.height())
            painter.setFont(theme.font(strong=open_one))
            painter.setPen(theme.colour(Colour.ACCENT if open_one else Colour.QUIET))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.tabText(index))
            if open_one:
                width = theme.px(2)
                below = QRect(words.x(), self.height() - width, words.width(), width)
                painter.fillRect(below, theme.colour(Colour.ACCENT))


class Tabs(QTabWidget):
    """Pages under such a bar, without a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(TabBar(self))
        self.setDocumentMode(True)
