"""Tells when somebody who types pauses, and at the latest after a second of typing on, so that no words wait longer."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

PAUSE = 300
"""Milliseconds without typing that count as a pause."""
LONGEST = 1_000
"""Milliseconds of typing without a pause after which it is told all the same: less than anybody would type again."""


class TypingPause(QObject):
    """`ended` once nothing was typed for a pause, or while typing goes on once it has gone on for the longest time."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ended)

    @property
    def running(self) -> bool:
        """Whether something was typed that was not told yet."""
        return self._timer.isActive()

    def typed(self) -> None:
        """Something was typed: what is told waits for a pause from here, within the longest time since the first."""
        if not self.running:
            self._since.start()
        self._timer.start(max(0, min(PAUSE, LONGEST - self._since.elapsed())))

    def stop(self) -> None:
        """There is nothing to tell any more."""
        self._timer.stop()

    def tell(self) -> None:
        """Tell at once what is waiting."""
        if self.running:
            self.stop()
            self.ended.emit()
