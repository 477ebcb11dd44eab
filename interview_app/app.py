"""The desktop program: the application, its window, and what a mistake of the program's own does.

Only what the first paint needs is loaded at the top; the rest follows in the functions below, the one such seam here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from interview_app import __version__
from interview_app.services.settings import SettingsFile
from interview_app.ui.main_window import MainWindow
from interview_app.ui.plain_imports import make_imports_plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from interview_app.i18n import Say
    from interview_app.services.files.procedures import Surroundings
    from interview_app.ui.bugs import BugReport
    from interview_app.ui.content import Content
    from interview_app.ui.look import Look
    from interview_app.ui.shell import Shell


class Desktop:
    """The parts that live as long as the program runs.

    `language` None is the one used last; `around` gives the clock and ids of a run, None the real ones.
    """

    def __init__(
        self,
        application: QApplication,
        *,
        language: str | None = None,
        around: Surroundings | None = None,
    ) -> None:
        self._application = application
        self._language = language
        self._around = around
        self._folder = _config_folder()
        self._settings = SettingsFile(self._folder / "settings.json")
        self._look: Look | None = None
        self._bugs: BugReport | None = None
        self.window = MainWindow(self._settings, self._make_content, glance=self._glance)

    def show(self, file: Path | None) -> None:
        """Paint the shell; the file or the start page follows."""
        self.window.appear()
        self.window.begin(file)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write a mistake of the program down and say so; the program's excepthook."""
        from interview_app.ui.bugs import BugReport

        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if self.window.has_content and self.window.content.tell(error):
            return
        if self._bugs is None:
            self._bugs = BugReport(self.window, self._say)
        self._bugs.take(kind, trace)

    def _say(self) -> Say:
        """Who speaks the window's language, also where the window could not be filled."""
        from interview_app.i18n import Language, load

        if self.window.has_content:
            return self.window.content.say
        return load(Language(self._language or self._settings.read().language))

    def _glance(self, file: Path) -> Shell | None:
        """What the file says before anything heavy is loaded, in the window's language and size."""
        from interview_app.i18n import Language, load
        from interview_app.services.files.glance import glance
        from interview_app.ui.appearance import load_fonts_once, theme_at
        from interview_app.ui.first_glance import FirstGlance

        found = glance(file)
        if found is None:
            return None
        settings = self._settings.read()
        load_fonts_once()
        say = load(Language(self._language or settings.language))
        theme = theme_at(self._application, settings.scale, dark=settings.dark)
        return FirstGlance(say, theme, found, folded=settings.folded)

    def _make_content(self, window: QMainWindow) -> Content:
        """Dress the application, then make what is in the window."""
        from interview_app.i18n import Language
        from interview_app.services.files.recents import RecentFiles
        from interview_app.ui.content import Content
        from interview_app.ui.look import Look

        found = self._settings.read()
        language = Language(self._language or found.language)
        look = Look(self._application, scale=found.scale, language=language, dark=found.dark)
        recents = RecentFiles(self._folder / "recent.json")
        content = Content(window, self._settings, recents, language=language, around=self._around)
        content.scaled.connect(look.scale)
        content.darkened.connect(look.darken)
        content.spoke.connect(look.speak)
        self._look = look
        return content


def _config_folder() -> Path:
    """Where settings and the list of recent files lie, by the system's custom."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "interview_app"


def run_window(file: Path | None = None, *, language: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code.  `language` None is the one used last."""
    make_imports_plain()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("interview_app")
    application.setApplicationVersion(__version__)
    desktop = Desktop(application, language=language)
    usual = sys.excepthook
    sys.excepthook = desktop.take
    try:
        desktop.show(file)
        return application.exec()
    finally:
        sys.excepthook = usual
