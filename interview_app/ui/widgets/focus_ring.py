"""The ring around whatever has the keyboard focus.

Inputs show focus by their border and lists inside their cells; everything else gets a ring two pixels outside,
painted by one transparent overlay that moves to the window in which the focus is.  The overlay is remembered, never
looked up: the focus also leaves what is just being destroyed, and a window then must not be asked for its children.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QSlider,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from interview_app.ui import tokens
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour

_RINGED = (QAbstractButton, QTabBar, QSlider, QLabel)
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)
_DISTANCE, _WIDTH = 2, 2


class FocusOverlay(QWidget):
    """The transparent child of a window that paints the ring; lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def enclose(self, place: QRect) -> None:
        """Lay the ring around `place` (in the window's coordinates)."""
        out = theme_of(self).px(_DISTANCE) + theme_of(self).px(_WIDTH)
        self.setGeometry(place.adjusted(-out, -out, out, out))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        width = theme.px(_WIDTH)
        half = width / 2
        corner = theme.px(tokens.CORNER) + theme.px(_DISTANCE) + half
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Colour.ACCENT), width))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), corner, corner)


class FocusRing(QObject):
    """Follows the application's focus; make one and keep it as long as the application runs."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._watched: list[QWidget] = []
        self._overlay: FocusOverlay | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._put_away()
        if now is None or not isinstance(now, _RINGED) or now.isWindow():
            return
        widget: QWidget | None = now
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        self._place(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and self._watched and isValid(self._watched[0]):
            self._place(self._watched[0])
        return False

    def _place(self, widget: QWidget) -> None:
        if not (widget.isVisible() and _in_sight(widget)):
            self._put_away()
            return
        window = widget.window()
        if self._overlay is None or not isValid(self._overlay):
            self._overlay = FocusOverlay(window)
        elif self._overlay.parentWidget() is not window:
            self._overlay.setParent(window)
        self._overlay.enclose(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))

    def _put_away(self) -> None:
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()


def _in_sight(widget: QWidget) -> bool:
    """Whether any of the widget shows in the scroll area that holds it, if there is one."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    if area is None:
        return True
    port = area.viewport()
    return port.rect().intersects(QRect(widget.mapTo(port, widget.rect().topLeft()), widget.size()))
