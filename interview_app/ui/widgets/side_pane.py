"""Two panes side by side with a hairline between: a list, and what is open beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.focus_ring import RINGED
from interview_app.ui.widgets.hairline import Hairline


class SidePane(QWidget):
    """`main` takes the room that is left, `side` keeps its width (unscaled pixels) and can be hidden.

    With `share` the side takes that many hundredths of the whole instead.
    """

    def __init__(
        self, main: QWidget, side: QWidget, *, width: int = 290, share: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._width = width
        self._share = share
        self._line = Hairline(upright=True, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(main, 100 - share)
        self._row.addWidget(self._line)
        self._row.addWidget(side, share)
        if share:
            for pane in (main, side):
                pane.setSizePolicy(QSizePolicy.Policy.Ignored, pane.sizePolicy().verticalPolicy())
        on_theme_change(self._restyle)

    def set_side_visible(self, visible: bool) -> None:
        """Open or close what stands beside."""
        self._side.setVisible(visible)
        self._line.setVisible(visible)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(24))
        if not self._share:
            self._side.setFixedWidth(theme.px(self._width))


_LABEL = 28
"""The height of a field's label, unscaled: what gets the keyboard is shown with it where there is room."""


class ScrollColumn(QScrollArea):
    """A column of widgets that scrolls when it is too high, never sideways.  Fill `column`.

    What gets the keyboard comes into sight, wherever it comes from; a click leaves everything in its place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = _Inner(self)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._inner)
        self._leads = self._fronting = False
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_leading)
        bar.actionTriggered.connect(lambda _: self._lead(leads=False))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        on_theme_change(self._restyle)

    def read_by_keys(self, name: str) -> None:
        """For a column of words, which may be higher than there is room: Tab comes to it and the arrow keys scroll."""
        self.setAccessibleName(name)
        self.setProperty(RINGED, True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._lead(leads=False)
        super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window that comes to the front gives the keyboard back in the same moment."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._fronting = True
            QTimer.singleShot(0, self, self._front)
        super().changeEvent(event)

    def _front(self) -> None:
        self._fronting = False

    def ensureWidgetVisible(self, child: QWidget, /, xmargin: int = 50, ymargin: int = 50) -> None:
        """Lead to something else than what has the keyboard."""
        self._lead(leads=False)
        super().ensureWidgetVisible(child, xmargin, ymargin)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """Not where only the window came to the front."""
        fronted = old is None and self._fronting
        inside = now is not None and self._inner.isAncestorOf(now)
        self._lead(leads=inside and not fronted and not QApplication.mouseButtons())

    def _lead(self, *, leads: bool) -> None:
        """Keep what has the keyboard in sight until somebody scrolls: it has often only just been made."""
        self._leads = leads
        self._keep_leading()

    def _keep_leading(self) -> None:
        if self._leads:
            self._show_focused()

    def _show_focused(self) -> None:
        """Scroll as little as shows all of a field with its label; of one that is too high, the line of the cursor."""
        field = QApplication.focusWidget()
        if field is None or not self._inner.isAncestorOf(field):
            return
        top, seen = -self._inner.y(), self.viewport().height()
        place = QRect(field.mapTo(self._inner, QPoint()), field.size())
        if top <= place.top() and place.bottom() < top + seen:
            return
        if place.height() > seen:
            line = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            cursor = line if isinstance(line, QRect) else QRect(0, 0, 1, 1)
            place = QRect(place.topLeft() + cursor.topLeft(), cursor.size())
        around = min(theme_of(self).px(_LABEL), (seen - place.height()) // 2)
        self.ensureVisible(place.x(), place.center().y(), 0, place.height() // 2 + around)

    def _restyle(self) -> None:
        self.column.setSpacing(theme_of(self).px(8))


class _Inner(QWidget):
    """Asks for the height that its words need at its width, not for what they would need if they were narrow."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = super().minimumSizeHint()
        if layout is not None and layout.hasHeightForWidth() and self.width() > 0:
            least.setHeight(layout.totalMinimumHeightForWidth(max(self.width(), least.width())))
        return least
