"""What happens when the program meets a mistake of its own: it is written down, shown, and nothing is lost.

The program's log says where in the code it happened, never with which words: texts and names of people stay out.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from interview_app import __version__
from interview_app.i18n import Say

_LARGEST = 1_000_000


def log_file() -> Path:
    """Where the program's log lies."""
    return user_log_path("interview_app", appauthor=False) / "interview_app.log"


def without_persons(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a mistake and the way that led to it: files, lines and names of functions, no values."""
    package = Path(__file__).resolve().parent.parent
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        file = Path(frame.filename)
        place = file.relative_to(package) if file.is_relative_to(package) else Path(file.name)
        lines.append(f"  {place.as_posix()}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def write_down(words: str, log: Path) -> bool:
    """Append to the log with the moment and the versions; whether that was possible."""
    head = f"{datetime.now(UTC).isoformat(timespec='seconds')} {__version__} {platform.platform()}"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if not log.exists() or log.stat().st_size < _LARGEST else "w"
        with log.open(mode, encoding="utf-8") as file:
            file.write(f"{head}\n{words}\n\n")
    except OSError:
        return False
    return True


class BugReport(QObject):
    """Writes mistakes of the program down and shows that one happened; `speaker` gives who speaks the window's language."""

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
