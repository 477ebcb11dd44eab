"""One program start, measured from before the process began until something was painted; prints what it found.

Run by `benchmarks.startup` as `python -m benchmarks.startup_child WHAT SINCE [FILE]`, where SINCE is the parent's
monotonic clock just before the start.  Prints milliseconds and peak memory in KiB.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class FirstPaint(QObject):
    """Waits for the first paint of what it is told to wait for, then prints and ends the program.

    The moment that counts is the first event after the painting, so that painting itself is in it and work that the
    program put off until then is not.
    """

    def __init__(self, since: float, awaited: str) -> None:
        super().__init__()
        self._since, self._awaited = since, awaited
        self._painting, self._milliseconds = False, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._milliseconds:
            return False
        painted = event.type() == QEvent.Type.Paint
        if self._painting and not painted:
            self._milliseconds = (time.monotonic() - self._since) * 1e3
            QTimer.singleShot(0, self._report)
        elif painted and self._is_awaited(watched):
            self._painting = True
        return False

    def _is_awaited(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            return False
        names = {type(watched).__name__}
        parent = watched.parentWidget()
        while parent is not None:
            names.add(type(parent).__name__)
            parent = parent.parentWidget()
        return self._awaited in names

    def _report(self) -> None:
        print(self._milliseconds, peak_kib(), flush=True)
        QApplication.exit(0)


def peak_kib() -> int:
    """The largest resident size of this process so far, where the system tells it; else 0."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1])


def minimal(since: float) -> int:
    """The smallest window that Qt makes."""
    application = QApplication([])
    watcher = FirstPaint(since, "QMainWindow")
    application.installEventFilter(watcher)
    window = QMainWindow()
    window.setCentralWidget(QLabel("minimal"))
    window.resize(1366, 768)
    window.show()
    return application.exec()


def program(since: float, awaited: str, file: Path | None) -> int:
    """The program itself, until its shell or its first page with data is painted."""
    from interview_app.app import Desktop
    from interview_app.ui.lasting_none import make_none_lasting

    make_none_lasting()
    application = QApplication([])
    watcher = FirstPaint(since, awaited)
    application.installEventFilter(watcher)
    desktop = Desktop(application)
    desktop.show(file)
    return application.exec()


def main(arguments: list[str]) -> int:
    """Run what was named."""
    what, since = arguments[0], float(arguments[1])
    if what == "minimal":
        return minimal(since)
    if what == "shell":
        return program(since, "MainWindow", None)
    return program(since, "OverviewPage", Path(arguments[2]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
