"""One program start, measured from before the process began until something was painted; prints what it found.

Run by `benchmarks.startup` as `python -m benchmarks.startup_child WHAT SINCE FILE`, where SINCE is the parent's
monotonic clock just before the start.  Prints milliseconds and peak memory in KiB.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from benchmarks.memory import peak_kib

_PAINTING = "paintEvent"


class FirstPaint(QObject):
    """Notes the moment at which a widget has been painted for the first time, then prints it and ends the program.

    It hangs on that widget's own painting and on nothing else: a filter for the events of the whole application would
    make PySide wrap objects of every kind, which costs more than the smallest window itself.  The moment is the first
    turn of the event loop after the painting, so that painting itself is in it, and whatever the program put off until
    then is not.
    """

    def __init__(self, since: float) -> None:
        super().__init__()
        self._since = since
        self._painting = False

    def watch(self, kind: type[QWidget]) -> None:
        """Wait for a widget of this class; call it before there is one."""
        usual = kind.paintEvent

        def paint(widget: QWidget, event: QPaintEvent) -> None:
            if not self._painting:
                self._painting = True
                QTimer.singleShot(0, self, self._report)
            usual(widget, event)

        setattr(kind, _PAINTING, paint)

    def _report(self) -> None:
        print((time.monotonic() - self._since) * 1e3, peak_kib(), flush=True)
        QApplication.exit(0)


class Words(QLabel):
    """What stands in the smallest window."""


def minimal(since: float) -> int:
    """The smallest window that Qt makes."""
    application = QApplication([])
    watcher = FirstPaint(since)
    watcher.watch(Words)
    window = QMainWindow()
    window.setCentralWidget(Words("minimal"))
    window.resize(1366, 768)
    window.show()
    return application.exec()


def program(since: float, what: str, file: Path) -> int:
    """The program itself, as it is started from the command line, until what is named has been painted."""
    from interview_app.cli.main import run
    from interview_app.ui.plain_imports import make_imports_plain
    from interview_app.ui.shell import Shell

    watcher = FirstPaint(since)
    if what == "shell":
        watcher.watch(Shell)
        return run([])
    make_imports_plain()
    if what == "data":
        from interview_app.ui.first_glance import FirstGlance

        watcher.watch(FirstGlance)
    else:
        from interview_app.ui.pages.overview import OverviewPage

        watcher.watch(OverviewPage)
    return run(["open", str(file)])


def main(arguments: list[str]) -> int:
    """Run what was named."""
    what, since = arguments[0], float(arguments[1])
    if what == "minimal":
        return minimal(since)
    return program(since, what, Path(arguments[2]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
