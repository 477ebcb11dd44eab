"""A labelled field: label above, hint at its right, the input, and below it what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class Field(QWidget):
    """Holds any input; gives it its accessible name and describes its error to screen readers.

    `aside` stands quietly beside the label (a key, a rule), `hint` at the right end (who may see it).
    """

    def __init__(
        self, label: str, content: QWidget, *, aside: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._input = content
        self._label = TextLabel(label, LabelRole.LABEL, parent=self)
        self._aside = TextLabel(aside, LabelRole.NOTE, parent=self)
        self._hint = TextLabel(hint, LabelRole.NOTE, parent=self)
        self._mark = IconMark(Icon.CIRCLE_ALERT, Colour.BAD, size=tokens.SMALL_ICON, parent=self)
        self._error = TextLabel("", LabelRole.BAD, wrap=True, parent=self)
        self._trouble = QHBoxLayout()
        self._trouble.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._trouble.addWidget(self._error, 1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._aside, 1)
        self._head.addWidget(self._hint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(content, 1)
        self._column.addLayout(self._trouble)
        self._label.setBuddy(content)
        content.setAccessibleName(label)
        content.setAccessibleDescription(hint or aside)
        grows = content.sizePolicy().verticalPolicy()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, grows)
        self._show_trouble("")
        on_theme_change(self._restyle)

    def content(self) -> QWidget:
        """The input inside."""
        return self._input

    def set_label(self, label: str, *, aside: str = "", hint: str = "") -> None:
        """Change the words above the input."""
        self._label.set_words(label)
        self._aside.set_words(aside)
        self._hint.set_words(hint)
        self._input.setAccessibleName(label)
        self._input.setAccessibleDescription(hint or aside)

    def set_error(self, sentence: str, *, scroll: bool = True) -> None:
        """Say what is wrong; an empty sentence takes the error away.  With `scroll` it is brought into sight."""
        self._show_trouble(sentence)
        self._input.setProperty("error", bool(sentence))
        self._input.setAccessibleDescription(sentence or self._hint.text() or self._aside.text())
        self._input.style().unpolish(self._input)
        self._input.style().polish(self._input)
        self._input.update()
        if sentence and scroll:
            QTimer.singleShot(0, self, self._bring_into_sight)

    def error(self) -> str:
        """What is wrong, or nothing."""
        return self._error.text()

    def sizeHint(self) -> QSize:
        """With an error that breaks lines at this width: a fixed height would show its first line only."""
        hint = super().sizeHint()
        if self._error.text():
            hint.setHeight(max(hint.height(), self.heightForWidth(self.width())))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._error.text():
            self.updateGeometry()

    def _bring_into_sight(self) -> None:
        """Scroll to what is wrong, where the field lies in something that scrolls."""
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self._error, 0, theme_of(self).px(8))
                return
            around = around.parentWidget()

    def _show_trouble(self, sentence: str) -> None:
        self._error.set_words(sentence)
        for part in (self._mark, self._error):
            part.setVisible(bool(sentence))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(4))
        self._head.setSpacing(theme.px(8))
        self._trouble.setSpacing(theme.px(4))
