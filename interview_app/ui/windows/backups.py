"""The verified copies, and the way to have one back as a file of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.services.files.backups import Backup
from interview_app.ui.icons import Icon
from interview_app.ui.models.backup_rows import backup_heads, backup_rows
from interview_app.ui.models.cells import CellTable
from interview_app.ui.widgets.button import primary_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.windows.beside import Beside

_SIZE = (860, 480)
_COLUMNS = (Column(200, stretch=True), Column(168), Column(84), Column(280))


class BackupsWindow(Beside):
    """`wanted` carries the Backup that somebody wants back."""

    wanted = Signal(object)

    def __init__(self, say: Say, copies: Sequence[Backup], window: QWidget) -> None:
        sentence = say(
            "A copy is the whole procedure as it was at that moment, read back and checked. Restoring makes a new file "
            "of it; what is there stays as it is."
        )
        super().__init__(say("Backups"), sentence, window, size=_SIZE)
        self._copies = tuple(copies)
        self.restore = primary_button(say("Restore …"), Icon.HISTORY)
        self.restore.clicked.connect(self._want)
        self.restore.setEnabled(bool(copies))
        self.add_action(self.restore)
        self.model = CellTable(self)
        self.table = Table(say("Backups"))
        self.table.setModel(self.model)
        self.model.show(backup_heads(say), backup_rows(say, self._copies))
        self.table.set_columns(_COLUMNS)
        self.table.opened.connect(lambda row, column: self._want())
        self._empty = EmptyState(
            Icon.HISTORY,
            say("There is no copy yet. The program makes one at every seal and at the decision."),
        )
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self._empty, 1)
        self.table.setVisible(bool(copies))
        self._empty.setVisible(not copies)
        if copies:
            self.table.choose_row(0)
            self.table.setFocus()

    def _want(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._copies):
            self.wanted.emit(self._copies[row])
