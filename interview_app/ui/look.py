"""The look of the running program: theme and size of type, the focus ring, Qt's own words in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from interview_app.i18n import Language
from interview_app.ui.appearance import apply_theme
from interview_app.ui.theme import Theme, name_of, theme_source
from interview_app.ui.widgets.focus_ring import FocusRing


class Look(QObject):
    """Lives as long as the application; made once the shell has been painted.  `scale` is in per cent."""

    def __init__(
        self, application: QApplication, *, scale: int, language: Language, dark: bool = False
    ) -> None:
        super().__init__(application)
        self._application = application
        self._translator = QTranslator(self)
        self._ring = FocusRing(application)
        apply_theme(application, Theme(name_of(dark), scale / 100))
        self.speak(language)

    def scale(self, percent: int) -> None:
        """Make everything larger or smaller."""
        apply_theme(self._application, Theme(theme_source().theme.name, percent / 100))

    def darken(self, dark: bool) -> None:
        """Take the dark or the light look."""
        apply_theme(self._application, Theme(name_of(dark), theme_source().theme.scale))

    def speak(self, language: Language) -> None:
        """Give Qt's own dialogs a language; without its file they stay English."""
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language is Language.GERMAN and self._translator.load("qtbase_de", folder):
            self._application.installTranslator(self._translator)
