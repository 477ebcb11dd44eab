"""What every window beside the main one has in common: a page of its own, closed by Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.page import PageFrame

_SIZE = (1080, 680)
_LEAST = (560, 360)


class Beside(PageFrame):
    """A window that stays open while the main one is worked in; goes with it."""

    def __init__(self, title: str, subtitle: str, window: QWidget, *, size: tuple[int, int] = _SIZE) -> None:
        super().__init__(title, subtitle, window)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.setWindowTitle(title)
        place, theme = window.screen().availableGeometry().size(), theme_of(self)
        self.resize(*(min(theme.px(wish), room) for wish, room in zip(size, place.toTuple(), strict=True)))
        self.setMinimumSize(*_LEAST)
        self._stand_over(window)

    def _stand_over(self, window: QWidget) -> None:
        """In the middle of the main window, as a dialog stands, and never beyond the screen."""
        screen, frame = window.screen().availableGeometry(), self.rect()
        frame.moveCenter(window.frameGeometry().center())
        frame.moveRight(min(frame.right(), screen.right()))
        frame.moveBottom(min(frame.bottom(), screen.bottom()))
        frame.moveLeft(max(frame.left(), screen.left()))
        frame.moveTop(max(frame.top(), screen.top()))
        self.move(frame.topLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)
