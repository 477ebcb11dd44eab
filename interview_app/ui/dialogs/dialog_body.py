"""What stands between a dialog's title and its buttons; it scrolls where the screen is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget


class DialogBody(QScrollArea):
    """Fill `content`; `grown` tells that it may need another height."""

    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget(self)
        self.content = QVBoxLayout(self._inner)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._inner)
        self._inner.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def height_for(self, width: int) -> int:
        """The height that the content needs at a width, and never less than the least of its labels."""
        if self.content.hasHeightForWidth():
            return max(self.content.totalHeightForWidth(width), self.content.totalMinimumSize().height())
        return self.content.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        hint = self.content.totalSizeHint()
        return QSize(hint.width(), self.height_for(max(self.width(), hint.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.content.totalMinimumSize().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.grown.emit()
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """Scroll to whatever has the keyboard, also where it was put there by the program."""
        if now is not None and self._inner.isAncestorOf(now):
            self.ensureWidgetVisible(now)
