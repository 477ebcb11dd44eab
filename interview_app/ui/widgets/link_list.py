"""Rows of an icon, two lines of words and a way on at the right: tasks, files, forms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.ui.models.rows import LinkRow
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, ShortLabel, TextLabel, literal_tip

_HEIGHT = 56


class LinkList(QWidget):
    """`acted` is the click on a row's way on.  In a narrow place `whole` breaks words that a row has no room for."""

    acted = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole
        self._shown: tuple[LinkRow, ...] = ()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if whole else QSizePolicy.Policy.Maximum
        )

    def set_rows(self, rows: Sequence[LinkRow]) -> None:
        """Show these rows; where nothing changed, the focus stays where it is."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Row(row, self, whole=self._whole) for row in rows]
        before = self._before()
        for at, made in enumerate(self._rows):
            made.button.clicked.connect(lambda _=False, row=at: self.acted.emit(row))
            self._column.addWidget(made)
            QWidget.setTabOrder(before, made.button)  # made last, it would be reached last
            before = made.button

    def button(self, row: int) -> Button:
        """The way on of a row."""
        return self._rows[row].button

    def _before(self) -> QWidget:
        """From where the keyboard comes to the rows; this list itself where it stands alone."""
        before: QWidget | None = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(before):
                return before
            before = before.previousInFocusChain()
        return self


class _Row(QWidget):
    """Icon, words over small words, button, and a hairline below."""

    def __init__(self, row: LinkRow, parent: QWidget, *, whole: bool) -> None:
        super().__init__(parent)
        self._whole = whole
        self._mark = IconMark(row.icon, row.colour, parent=self)
        role = LabelRole.STRONG if row.strong else LabelRole.BASE
        first = TextLabel(row.words, role, wrap=True) if whole else ShortLabel(row.words, role)
        second = ShortLabel(row.second, LabelRole.NOTE, parent=self)
        second.setVisible(bool(row.second))
        for label in (first, second):
            label.setToolTip(literal_tip(row.tip or label.text()))
        self.button = text_button(row.action)
        self.button.setAccessibleName(f"{row.action}: {row.words}")
        self.button.setVisible(bool(row.action))
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(first)
        words.addWidget(second)
        words.addStretch(1)
        self._line = QHBoxLayout()
        self._line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line, 1)
        column.addWidget(Hairline(parent=self))
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setMinimumHeight(theme.px(_HEIGHT))
        if self._whole:
            self._words.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        else:
            self.setMaximumHeight(theme.px(_HEIGHT))
        self._line.setSpacing(theme.px(12))
