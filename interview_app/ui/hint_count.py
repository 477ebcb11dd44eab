"""Counts the hints of the record check for the status bar, while nobody waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from interview_app.domain.errors import FileRefused
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.workspace import Workspace

_CALM = 400
"""Milliseconds without a further change after which the record is looked over."""


class HintCount(QObject):
    """Shows how many hints still ask for something of whoever acts; counted anew after each change."""

    def __init__(self, workspace: Workspace, bar: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._bar = workspace, bar
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM)
        self._timer.timeout.connect(self.count)
        workspace.operations.changed.connect(lambda _: self._timer.start())
        workspace.acting_changed.connect(self._start_over)
        self._timer.start()

    def count(self) -> None:
        """Look over the record now."""
        self._timer.stop()
        if self._workspace.services.closed:
            return
        check = self._workspace.services.record_check
        try:
            self._bar.show_hints(len(check.checked(self._workspace.actor).open))
        except FileRefused:
            self._bar.show_hints(0)

    def end(self) -> None:
        """The file is let go of."""
        self._timer.stop()
        self._bar.show_hints(0)

    def _start_over(self) -> None:
        """Nothing of what was counted for somebody else stays in sight."""
        self._bar.show_hints(0)
        self._timer.start()
