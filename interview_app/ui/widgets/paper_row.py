"""One question of a paper sheet: its title, the level, the evidence, and below them what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.level_entry import LevelEntry
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_TITLE, _LEVEL, _HEIGHT, _GAP = 264, 64, 40, 12


class EvidenceEntry(TextArea):
    """Text that Enter leaves (`went_on`); Shift+Enter begins another line."""

    went_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = QKeySequence(event.key()).toString() in keys_of(Shortcut.NEXT_FIELD)
        if on and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.went_on.emit()
            return
        super().keyPressEvent(event)


class PaperHead(QWidget):
    """What the columns of the rows are."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = TextLabel(say("Question"), LabelRole.LABEL, parent=self)
        self._level = TextLabel(say("Level"), LabelRole.LABEL, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._question)
        self._row.addWidget(self._level)
        words = say("Evidence for the level, or why the question was not observable")
        self._row.addWidget(TextLabel(words, LabelRole.LABEL, parent=self), 1)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(_GAP))
        self._question.setFixedWidth(theme.px(_TITLE))
        self._level.setFixedWidth(theme.px(_LEVEL))


class PaperRow(QWidget):
    """`level` and `evidence` are the fields; the evidence holds the reason while nothing was observable."""

    def __init__(
        self, say: Say, number: int, title: str, levels: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._name = say("Question {number}, {title}", number=number, title=title)
        self._title = TextLabel(f"{number}  {title}", wrap=True, parent=self)
        self.level = LevelEntry(say, levels, self)
        self.evidence = EvidenceEntry(lines=1, most_lines=6, parent=self)
        self._mark = IconMark(Icon.CIRCLE_ALERT, Colour.BAD, size=tokens.SMALL_ICON, parent=self)
        self._error = TextLabel("", LabelRole.BAD, wrap=True, parent=self)
        self._trouble = QHBoxLayout()
        self._trouble.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._trouble.addWidget(self._error, 1)
        self._grid = QGridLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.level, 0, 1, top)
        self._grid.addWidget(self.evidence, 0, 2, top)
        self._grid.addLayout(self._trouble, 1, 1, 1, 2)
        self._grid.addWidget(Hairline(parent=self), 2, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self.level.setAccessibleName(say("Level, {question}", question=self._name))
        self.set_unseen(False)
        self.set_error("")
        on_theme_change(self._restyle)

    def set_unseen(self, unseen: bool) -> None:
        """Let the text beside the level be evidence, or the reason why there was nothing to rate."""
        say, name = self._say, self._name
        named = (
            say("Reason, {question}", question=name) if unseen else say("Evidence, {question}", question=name)
        )
        self.evidence.setAccessibleName(named)
        if self.evidence.isEnabled():
            self.evidence.setPlaceholderText(say("Why not observable?") if unseen else "")

    def set_skipped(self, words: str) -> None:
        """Nothing to rate: the record says that the question was not asked; no words take that back."""
        for field in (self.level, self.evidence):
            field.setEnabled(not words)
        if words:
            self.evidence.setPlaceholderText(words)

    def set_error(self, words: str) -> None:
        """Say what is wrong with the row; no words take it away."""
        self._error.set_words(words)
        for part in (self._mark, self._error):
            part.setVisible(bool(words))
        for field in (self.level, self.evidence):
            field.setAccessibleDescription(words)

    def error(self) -> str:
        """What is wrong, or nothing."""
        return self._error.text()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(4))
        self._trouble.setSpacing(theme.px(4))
        self._title.setFixedWidth(theme.px(_TITLE))
        self.level.setFixedSize(theme.px(_LEVEL), theme.px(_HEIGHT))
