"""The window's menu and its keys: file, view, help, and what looks over the whole procedure."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from interview_app.i18n import Language, Say
from interview_app.ui.shortcuts import Shortcut, keys_of

_NAMES = {Language.GERMAN: "Deutsch", Language.ENGLISH: "English"}


class WindowMenu(QObject):
    """Tells by signals what was chosen; its keys work anywhere in the window."""

    new_asked = Signal()
    open_asked = Signal()
    close_asked = Signal()
    quit_asked = Signal()
    find_asked = Signal()
    journal_asked = Signal()
    handbook_asked = Signal()
    keys_asked = Signal()
    check_asked = Signal()
    about_asked = Signal()
    language_chosen = Signal(object)
    zoomed = Signal(int)
    darkened = Signal(bool)
    page_asked = Signal(int)

    def __init__(self, say: Say, window: QWidget, *, dark: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._actions: list[QAction] = []
        self._pages: list[QAction] = []
        self.menu = QMenu(window)
        self._needs_file = [
            self._add(self.menu, say("Find …"), self.find_asked.emit, Shortcut.FIND),
            self._add(self.menu, say("Journal"), self.journal_asked.emit, Shortcut.JOURNAL),
        ]
        self.menu.addSeparator()
        self._needs_file.append(self._add_file(say, self.menu.addMenu(say("File"))))
        self.dark = self._add_view(say, self.menu.addMenu(say("View")), dark=dark)
        self._add_help(say, self.menu.addMenu(say("Help")))

    def set_pages(self, count: int) -> None:
        """Give the pages the keys Ctrl+1, Ctrl+2, ...; 0 while no procedure is open."""
        for action in self._needs_file:
            action.setEnabled(count > 0)
        for action in self._pages:
            self._window.removeAction(action)
            action.deleteLater()
        self._pages = [self._page_action(row, key) for row, key in enumerate(keys_of(Shortcut.PAGES)[:count])]

    def remove(self) -> None:
        """Take menu and keys off the window, before it is built anew."""
        self.set_pages(0)
        for action in self._actions:
            self._window.removeAction(action)
        self.menu.deleteLater()
        self.deleteLater()

    def _add_file(self, say: Say, menu: QMenu) -> QAction:
        """Files and the end; says which action needs an open one."""
        self._add(menu, say("New procedure …"), self.new_asked.emit, Shortcut.NEW)
        self._add(menu, say("Open file …"), self.open_asked.emit, Shortcut.OPEN)
        close = self._add(menu, say("Close file"), self.close_asked.emit, Shortcut.CLOSE)
        self._add(menu, say("Check a document …"), self.check_asked.emit)
        menu.addSeparator()
        self._add(menu, say("Quit"), self.quit_asked.emit, Shortcut.QUIT)
        return close

    def _add_view(self, say: Say, menu: QMenu, *, dark: bool) -> QAction:
        """Size of type, look and language; says the action of the dark look."""
        self._add(menu, say("Larger"), lambda: self.zoomed.emit(1), Shortcut.LARGER)
        self._add(menu, say("Smaller"), lambda: self.zoomed.emit(-1), Shortcut.SMALLER)
        self._add(menu, say("Normal size"), lambda: self.zoomed.emit(0), Shortcut.NORMAL)
        menu.addSeparator()
        look = self._add(
            menu, say("Dark look"), lambda: self.darkened.emit(self.dark.isChecked()), Shortcut.DARK
        )
        look.setCheckable(True)
        look.setChecked(dark)
        menu.addSeparator()
        group = QActionGroup(self)
        for language in Language:
            action = self._add(menu, _NAMES[language], partial(self.language_chosen.emit, language))
            action.setCheckable(True)
            action.setChecked(language is say.language)
            group.addAction(action)
        return look

    def _add_help(self, say: Say, menu: QMenu) -> None:
        self._add(menu, say("Handbook"), self.handbook_asked.emit, Shortcut.HANDBOOK)
        self._add(menu, say("Keys"), self.keys_asked.emit, Shortcut.KEYS)
        menu.addSeparator()
        self._add(menu, say("About this program"), self.about_asked.emit)

    def _page_action(self, row: int, key: str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self.page_asked.emit(row))
        self._window.addAction(action)
        return action

    def _add(
        self, menu: QMenu, words: str, act: Callable[[], object], shortcut: Shortcut | None = None
    ) -> QAction:
        action = QAction(words, self)
        if shortcut is not None:
            action.setShortcuts([QKeySequence(key) for key in keys_of(shortcut)])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: act())
        menu.addAction(action)
        self._window.addAction(action)
        self._actions.append(action)
        return action
