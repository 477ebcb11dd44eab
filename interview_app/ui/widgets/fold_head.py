"""A title that folds away what stands below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class FoldHead(QWidget):
    """`turned` when somebody opens or folds."""

    turned = Signal()

    def __init__(self, say: Say, title: str, aside: str) -> None:
        super().__init__()
        self._say = say
        self.button = Button("", ButtonRole.PLAIN, Icon.CHEVRON_RIGHT, name=title, small=True)
        self.button.setToolTip("")
        self.button.clicked.connect(self.turned)
        self._title = TextLabel(title, LabelRole.STRONG, wrap=True)
        self._aside = TextLabel(aside, LabelRole.NOTE)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.button)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._aside)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        on_theme_change(self._restyle)

    def set_words(self, title: str, aside: str) -> None:
        """Another title."""
        self._title.set_words(title)
        self._aside.set_words(aside)
        self.button.setAccessibleName(title)

    def set_open(self, opened: bool) -> None:
        """Show whether the rest is open; whoever holds it shows or hides it."""
        self.button.set_icon(Icon.CHEVRON_DOWN if opened else Icon.CHEVRON_RIGHT)
        self.button.setAccessibleDescription(self._say("open") if opened else self._say("folded"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.button.click()

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))
