"""The ring around whatever has the keyboard focus.

Inputs show focus by their border and lists inside their cells; everything else gets a ring two pixels outside,
painted by one transparent overlay that moves to the window in which the focus is.  The overlay is remembered, never
looked up: the focus also leaves what is just being destroyed, and a window then must not be asked for its children.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
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

RINGED = "ringed"
"""The property of any other widget that shows its focus neither by a border nor inside."""
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
        self._ring = QRect()
        self.hide()

    def enclose(self, place: QRect, port: QRect) -> None:
        """Lay the ring around `place` (in the window's coordinates), open where `place` is cut off by its `port`."""
        out = theme_of(self).px(_DISTANCE) + theme_of(self).px(_WIDTH)
        ring = place.adjusted(-out, -out, out, out) & place.united(self._room())
        within = QRect(ring)
        within.setLeft(port.left() if place.left() < port.left() else ring.left())
        within.setTop(port.top() if place.top() < port.top() else ring.top())
        within.setRight(port.right() if place.right() > port.right() else ring.right())
        within.setBottom(port.bottom() if place.bottom() > port.bottom() else ring.bottom())
        self._ring = ring.translated(-within.topLeft())
        self.setGeometry(within)
        self.raise_()
        self.show()
        self.update()

    def _room(self) -> QRect:
        """The window: at its edge the ring lies closer to what it encloses."""
        window = self.parentWidget()
        return window.rect() if window is not None else QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        width = theme.px(_WIDTH)
        half = width / 2
        corner = theme.px(tokens.CORNER) + theme.px(_DISTANCE) + half
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Colour.ACCENT), width))
        painter.drawRoundedRect(self._ring.toRectF().adjusted(half, half, -half, -half), corner, corner)


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
        if now is None or not (isinstance(now, _RINGED) or now.property(RINGED)) or now.isWindow():
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
        window = widget.window()
        place, port = QRect(widget.mapTo(window, QPoint()), widget.size()), _port(widget)
        if not (widget.isVisible() and place.intersects(port)):
            self._put_away()
            return
        if self._overlay is None or not isValid(self._overlay):
            self._overlay = FocusOverlay(window)
        elif self._overlay.parentWidget() is not window:
            self._overlay.setParent(window)
        self._overlay.enclose(place, port)

    def _put_away(self) -> None:
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()


def _port(widget: QWidget) -> QRect:
    """The part of the window in which a widget can be seen: within everything that holds it."""
    window = widget.window()
    port, holder = window.rect(), widget.parentWidget()
    while holder is not None and holder is not window:
        port &= QRect(holder.mapTo(window, QPoint()), holder.size())
        holder = holder.parentWidget()
    return port
