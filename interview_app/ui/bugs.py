"""What the window does when the program meets a mistake of its own: it is written down, shown, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from interview_app.i18n import Say
from interview_app.services.bug_log import log_file, without_persons, write_down


class BugReport(QObject):
    """Writes mistakes of the program down and shows that one happened; `speaker` gives the window's language."""

    def __init__(self, window: QWidget, speaker: Callable[[], Say]) -> None:
        super().__init__(window)
        self._window = window
        self._speaker = speaker
        self._told: QMessageBox | None = None

    def take(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Write a mistake down and say so; a second one while the first is shown is only written down."""
        written = write_down(without_persons(kind, trace), log_file())
        if self._told is None:
            self._told = _message(self._speaker(), self._window, written=written)
            self._told.finished.connect(self._forget)
            self._told.open()

    def _forget(self) -> None:
        self._told = None


def _message(say: Say, window: QWidget, *, written: bool) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(say("Something went wrong"))
    box.setText(say("The program has met a mistake of its own. What was shown as saved is saved."))
    way = say("You can go on working. If it happens again, close the program and open the file anew.")
    where = say("Where it happened is written, without personal data, in {file}.", file=log_file())
    box.setInformativeText(f"{way}\n\n{where}" if written else way)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box
