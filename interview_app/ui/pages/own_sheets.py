"""The acting person's own sheets: what is open, what is missing, and the way there."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from interview_app.services.sheets.own_sheets import OwnState
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.own_sheet_rows import own_sheet_heads, own_sheet_rows, own_sheets_summary
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.workspace import Workspace

_WIDTHS = (Wish(72, 60), Wish(200, 120), Wish(240, 180), Wish(96, 80), Wish(220, 150, grows=True))


class OwnSheetsPage(Page):
    """Never a level, and never anything of anybody else."""

    shows = frozenset({Area.PANEL, Area.CANDIDATES, Area.RECORD, Area.SHEETS, Area.STAGE})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Your sheets"))
        say = self._say
        self.model = CellTable(self)
        self.table = Table(say("Your sheets"))
        self.table.setModel(self.model)
        ColumnFit(self.table).set_wishes(_WIDTHS)
        self.table.opened.connect(lambda row, column: self._open(row))
        self.back = text_button(say("Overview"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.OVERVIEW, None))
        self.act = primary_button(say("Open the sheet"), Icon.CHEVRON_RIGHT)
        self.act.clicked.connect(lambda: self._open(self.table.currentIndex().row()))
        self.add_action(self.back)
        self.add_action(self.act)
        self._empty = EmptyState(
            Icon.FILE_TEXT,
            say("Your sheets are listed here once somebody whom you rate has been interviewed."),
            say("Go to the interviews"),
        )
        self._empty.acted.connect(lambda: self.go.emit(PageName.INTERVIEWS, None))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.content.addWidget(self._stack, 1)
        workspace.acting_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the own sheets of whoever sits here; of nobody where nobody does."""
        services, actor = self._workspace.services, self._workspace.actor
        lines = services.own_sheets.lines(actor) if actor.panelist is not None else ()
        chosen = self.model.key(self.table.currentIndex().row())
        procedure = services.desk.bare()
        self.model.show(own_sheet_heads(self._say), own_sheet_rows(self._say, procedure, lines))
        self.set_subtitle(own_sheets_summary(self._say, lines))
        self._stack.setCurrentWidget(self.table if lines else self._empty)
        self.act.setVisible(bool(lines))
        if lines:
            first = next((at for at, line in enumerate(lines) if line.state is not OwnState.SEALED), 0)
            found = self.model.row_of(chosen) if chosen is not None else -1
            self.table.choose_row(found if found >= 0 else first)

    def _open(self, row: int) -> None:
        key = self.model.key(row)
        if key is not None:
            self.go.emit(PageName.INTERVIEWS, key)
