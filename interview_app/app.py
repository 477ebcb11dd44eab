"""The desktop program: the application with its look and Qt's own German words, the window, and what a bug does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from interview_app import __version__
from interview_app.i18n import Language
from interview_app.services.recents import RecentFiles
from interview_app.services.settings import SettingsFile
from interview_app.ui.appearance import apply_theme
from interview_app.ui.bugs import BugReport
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.main_window import MainWindow
from interview_app.ui.theme import Theme, theme_source
from interview_app.ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from interview_app.services.procedures import Surroundings

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Desktop:
    """The application's parts that live as long as it runs."""

    def __init__(
        self,
        application: QApplication,
        *,
        language: Language | None = None,
        around: Callable[[], Surroundings] | None = None,
    ) -> None:
        settings = SettingsFile()
        found = settings.read()
        self._application = application
        self._translator = QTranslator(application)
        self._ring = FocusRing(application)
        apply_theme(application, Theme(scale=found.scale / 100))
        self.window = MainWindow(settings, RecentFiles(), language=language, around=around)
        self.window.scaled.connect(self._scale)
        self.window.spoke.connect(self._translate)
        self._translate(language or found.language)
        self.bugs = BugReport(self.window)

    def show(self, file: Path | None) -> None:
        """Paint the shell; the file or the start page follows."""
        self.window.show()
        self.window.begin(file)

    def _scale(self, percent: int) -> None:
        apply_theme(self._application, Theme(theme_source().theme.name, percent / 100))

    def _translate(self, language: Language) -> None:
        """Give Qt's own dialogs the window's language; without its file they stay English."""
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language is Language.GERMAN and self._translator.load("qtbase_de", folder):
            self._application.installTranslator(self._translator)


def run_window(file: Path | None = None, *, language: Language | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code.  `language` None is the one used last."""
    make_none_lasting()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("interview_app")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(QIcon())
    desktop = Desktop(application, language=language)
    usual: Hook = sys.excepthook
    sys.excepthook = desktop.bugs.take
    try:
        desktop.show(file)
        return application.exec()
    finally:
        sys.excepthook = usual
