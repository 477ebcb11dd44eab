"""A narrow field for the level of one question: a digit sets it, N says "not observable"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.widgets.inputs import LineEdit

_STEPS = dict(zip(keys_of(Shortcut.OTHER_ROW), (-1, 1), strict=True))


class LevelEntry(LineEdit):
    """`levels` are the words of the scale; what is typed is a level as soon as no other can be meant.

    `chosen` carries a level's place in the scale, `wrong` what is no level; `pasted` several lines from elsewhere.
    `went_on` is Enter, `stepped` the arrow up (-1) or down (1).
    """

    chosen = Signal(int)
    unseen = Signal()
    cleared = Signal()
    wrong = Signal(str)
    pasted = Signal(str)
    went_on = Signal()
    stepped = Signal(int)

    def __init__(self, say: Say, levels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._levels = tuple(_typed(each) for each in levels)
        self._words = tuple(levels)
        self._unseen = say("n. o.")
        self._shown = ""
        self._pending = ""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def show_level(self, place: int | None) -> None:
        """Show a level by its place in the scale, or none."""
        self._show("" if place is None else self._words[place])

    def show_unseen(self) -> None:
        """Show that the answer gave nothing to rate."""
        self._show(self._unseen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = QKeySequence(event.key()).toString()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif key in keys_of(Shortcut.NEXT_FIELD):
            if self._settled():
                self.went_on.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in keys_of(Shortcut.NO_LEVEL):
            self._take_away()
        elif event.text().isprintable() and event.text() and not _held(event):
            self._take(event.text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            return
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settled()
        super().focusOutEvent(event)

    def _take(self, typed: str) -> None:
        if typed.upper() in keys_of(Shortcut.NOT_OBSERVABLE):
            self._pending = ""
            self.unseen.emit()
            return
        if typed.isspace():
            return
        self._pending += _typed(typed)
        meant = [at for at, level in enumerate(self._levels) if level == self._pending]
        longer = [level for level in self._levels if level.startswith(self._pending)]
        if meant and len(longer) == 1:
            self._choose(meant[0])
        elif longer:
            self.setText(self._pending)
        else:
            self._refuse()

    def _settled(self) -> bool:
        """Take what was typed as far as it is a level; whether nothing wrong is left."""
        if not self._pending:
            return True
        if self._pending in self._levels:
            self._choose(self._levels.index(self._pending))
            return True
        self._refuse()
        return False

    def _choose(self, place: int) -> None:
        self._pending = ""
        self.show_level(place)
        self.chosen.emit(place)

    def _refuse(self) -> None:
        wrong, self._pending = self._pending, ""
        self.setText(self._shown)
        self.selectAll()
        self.wrong.emit(wrong)

    def _take_away(self) -> None:
        if self._pending:
            self._pending = ""
            self.setText(self._shown)
        elif self._shown:
            self.cleared.emit()

    def _show(self, words: str) -> None:
        self._shown = words
        if not self._pending and self.text() != words:
            self.setText(words)
            if self.hasFocus():
                self.selectAll()


def _typed(words: str) -> str:
    """A level as it may be typed on any keyboard."""
    return words.replace(".", ",").strip()


def _held(event: QKeyEvent) -> bool:
    keys = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return bool(event.modifiers() & ~keys)
