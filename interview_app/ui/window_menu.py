"""The window's menu and its keys: files, language, size of type, light or dark, about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from interview_app.i18n import Language, Say

_NAMES = {Language.GERMAN: "Deutsch", Language.ENGLISH: "English"}


class WindowMenu(QObject):
    """Tells by signals what was chosen; its keys work anywhere in the window."""

    new_asked = Signal()
    open_asked = Signal()
    close_asked = Signal()
    quit_asked = Signal()
    about_asked = Signal()
    language_chosen = Signal(object)
    zoomed = Signal(int)
    darkened = Signal(bool)
    page_asked = Signal(int)

    def __init__(self, say: Say, window: QWidget, *, dark: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        self._add(say("New procedure …"), self.new_asked.emit, QKeySequence.StandardKey.New)
        self._add(say("Open file …"), self.open_asked.emit, QKeySequence.StandardKey.Open)
        self._close = self._add(say("Close procedure"), self.close_asked.emit, QKeySequence("Ctrl+W"))
        self.menu.addSeparator()
        self._add_languages(say)
        self.menu.addSeparator()
        self._add(say("Larger"), lambda: self.zoomed.emit(1), QKeySequence("Ctrl++"), QKeySequence("Ctrl+="))
        self._add(say("Smaller"), lambda: self.zoomed.emit(-1), QKeySequence("Ctrl+-"))
        self._add(say("Normal size"), lambda: self.zoomed.emit(0), QKeySequence("Ctrl+0"))
        self.dark = self._add(
            say("Dark look"), lambda: self.darkened.emit(self.dark.isChecked()), QKeySequence("Ctrl+Shift+D")
        )
        self.dark.setCheckable(True)
        self.dark.setChecked(dark)
        self.menu.addSeparator()
        self._add(say("About this program"), self.about_asked.emit)
        self._add(say("Quit"), self.quit_asked.emit, QKeySequence("Ctrl+Q"))
        self._pages: list[QAction] = []

    def set_pages(self, count: int) -> None:
        """Give the pages the keys Ctrl+1, Ctrl+2, ...; 0 while no procedure is open."""
        self._close.setEnabled(count > 0)
        for action in self._pages:
            self._window.removeAction(action)
            action.deleteLater()
        self._pages = [self._page_action(row) for row in range(count)]

    def remove(self) -> None:
        """Take menu and keys off the window, before it is built anew."""
        self.set_pages(0)
        for action in self.menu.actions():
            self._window.removeAction(action)
        self.menu.deleteLater()
        self.deleteLater()

    def _page_action(self, row: int) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{row + 1}"))
        action.triggered.connect(lambda: self.page_asked.emit(row))
        self._window.addAction(action)
        return action

    def _add(
        self, words: str, act: Callable[[], object], *keys: QKeySequence | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: act())
        self.menu.addAction(action)
        self._window.addAction(action)
        return action

    def _add_languages(self, say: Say) -> None:
        group = QActionGroup(self)
        for language in Language:
            action = self._add(_NAMES[language], partial(self.language_chosen.emit, language))
            action.setCheckable(True)
            action.setChecked(language is say.language)
            group.addAction(action)
