"""Two panes side by side with a hairline between: a list, and what is open beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
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


class ScrollColumn(QScrollArea):
    """A column of widgets that scrolls when it is too high, never sideways.  Fill `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = _Inner(self)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inner)
        on_theme_change(self._restyle)

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
