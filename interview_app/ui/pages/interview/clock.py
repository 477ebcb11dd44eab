"""How long the interview and its open question run: from stored times, so that a restart changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.interview import Interview

_TICK = 5_000
_KEEP_AFTER = 30


class InterviewClock(QObject):
    """`ticked` every few seconds while it runs; `due` when seconds of the open part should be written down."""

    ticked = Signal()
    due = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_tick)

    def begin_part(self) -> None:
        """A part is on the screen from now on."""
        self._since = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Nothing is timed any more."""
        self._since = None
        self._timer.stop()

    def unwritten(self) -> int:
        """Seconds on the open part that the file does not know yet."""
        if self._since is None:
            return 0
        return max(int((self._now() - self._since).total_seconds()), 0)

    def take(self) -> int:
        """The same, to be written down now; the count begins anew."""
        seconds = self.unwritten()
        if self._since is not None:
            self._since = self._now()
        return seconds

    def minutes(self, interview: Interview) -> int:
        """Whole minutes that the interview has taken so far."""
        if interview.finished is not None:
            return interview.seconds() // 60
        running = interview.sittings[-1]
        open_seconds = int((self._now() - running.started).total_seconds()) if running.ended is None else 0
        return (interview.seconds() + max(open_seconds, 0)) // 60

    def _on_tick(self) -> None:
        self.ticked.emit()
        if self.unwritten() >= _KEEP_AFTER:
            self.due.emit()
