"""What stands beside the window whichever procedure is open, or none: backups, handbook, keys, and about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from interview_app.i18n import Say
from interview_app.services.files.backups import Backup
from interview_app.services.handbook import FIRST, Handbook
from interview_app.ui.companions import Companions
from interview_app.ui.pages.names import WITHIN, PageName
from interview_app.ui.pages.registry import make_about, make_backups, make_handbook, make_keys

if TYPE_CHECKING:
    from interview_app.ui.windows.handbook import HandbookWindow


class WindowsBeside(QObject):
    """`restore_asked` carries the backup that is to be brought back."""

    restore_asked = Signal(object)

    def __init__(self, say: Say, window: QMainWindow) -> None:
        super().__init__(window)
        self._say = say
        self._window = window
        self._open = Companions(self)
        self._handbook: HandbookWindow | None = None

    def speak(self, say: Say) -> None:
        """Speak another language from now on; what was open is closed."""
        self.close()
        self._say = say

    def show_backups(self, copies: Sequence[Backup]) -> None:
        """The verified copies, to bring one back."""
        self._open.show("backups", lambda: self._make_backups(copies))

    def show_handbook(self, page: PageName | None) -> None:
        """The handbook at a page of the window, or at its first page."""
        self._open.show("handbook", self._make_handbook)
        if self._handbook is not None:
            self._handbook.turn_to(Handbook(self._say.language).nearest(page or FIRST, WITHIN))

    def show_keys(self) -> None:
        """The list of keys."""
        self._open.show("keys", lambda: make_keys(self._say, self._window))

    def show_about(self) -> None:
        """What this program is."""
        make_about(self._say, self._window).open()

    def close(self) -> None:
        """Close all of it."""
        self._open.close()

    def _make_backups(self, copies: Sequence[Backup]) -> QWidget:
        made = make_backups(self._say, copies, self._window)
        made.wanted.connect(self._ask_restore)
        return made

    def _ask_restore(self, copy: Backup) -> None:
        self.close()
        self.restore_asked.emit(copy)

    def _make_handbook(self) -> HandbookWindow:
        self._handbook = make_handbook(self._say, self._window)
        return self._handbook
