"""The requests for access as a table, and beside it the chosen person's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.access_request import request_of
from interview_app.domain.errors import Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure
from interview_app.ui import tokens
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.request_rows import request_heads, request_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.access.pane import AccessPane
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.workspace import Workspace
from interview_app.wording.data_access import way_sentences

_WIDTHS = (Wish(90, 70), Wish(220, 130, grows=True), Wish(130, 96), Wish(220, 190))


class AccessSection(QWidget):
    """Everybody who applied may ask at any time; `copy_wished` carries whose copy is wanted."""

    copy_wished = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._procedure: Procedure | None = None
        self.requests = CellTable(self)
        self.table = Table(workspace.say("Requests for access"), row_height=tokens.TABLE_ROW)
        self.table.setModel(self.requests)
        ColumnFit(self.table).set_wishes(_WIDTHS)
        self.pane = AccessPane(workspace.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidePane(self.table, self.pane))
        self.table.chosen.connect(lambda _row, _column: self._show_chosen())
        self.pane.asked.connect(self._note_request)
        self.pane.answered.connect(self._note_answer)
        self.pane.copy_wished.connect(lambda: self.copy_wished.emit(self.chosen()))

    def show_requests(self, procedure: Procedure) -> None:
        """Show who asked, and the chosen person, at first the first one."""
        self._procedure = procedure
        say = self._workspace.say
        self.requests.show(request_heads(say), request_rows(say, procedure, self._today()))
        if self.requests.rowCount() and self.table.currentIndex().row() < 0:
            self.table.choose_row(0)
        self._show_chosen()

    def choose(self, person: str) -> bool:
        """Turn to somebody; False where there is nobody of this id."""
        row = self.requests.row_of(person)
        if row >= 0:
            self.table.choose_row(row)
            self._show_chosen()
        return row >= 0

    def chosen(self) -> CandidateId | None:
        """Whose request is shown beside the table."""
        key = self.requests.key(self.table.currentIndex().row())
        return CandidateId(key) if isinstance(key, str) else None

    def settle(self) -> bool:
        """Store the days that are being typed; False where the file did not take them."""
        return not self.may_act() or self._workspace.operations.written(self.pane.settle)

    def may_act(self) -> bool:
        """Whether whoever sits there may enter days."""
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        return chair and not self._workspace.services.read_only

    def _show_chosen(self) -> None:
        person, procedure = self.chosen(), self._procedure
        if person is None or procedure is None:
            self.pane.show_request("", None, self._today(), way=(), changeable=False)
            return
        interview = procedure.interview_of(person)
        heard = interview is not None and interview.finished is not None
        waits = self._workspace.services.access.waits_for()
        self.pane.show_request(
            procedure.candidate(person).name,
            request_of(procedure.access_requests, person),
            self._today(),
            way=way_sentences(self._workspace.say, waits, heard=heard),
            copy=waits is not Refusal.NOT_DISCLOSED,
            changeable=self.may_act(),
        )

    def _note_request(self, day: date | None) -> None:
        person, access, actor = self.chosen(), self._workspace.services.access, self._workspace.actor
        if person is not None and day is None:
            self._write(lambda: access.take_back(actor, person))
        elif person is not None and day is not None:
            self._write(lambda: access.note(actor, person, on=day))

    def _note_answer(self, day: date | None) -> None:
        person, access, actor = self.chosen(), self._workspace.services.access, self._workspace.actor
        if person is not None:
            self._write(lambda: access.answer(actor, person, on=day))

    def _write(self, act: Callable[[], object]) -> None:
        self._workspace.operations.done(act, Area.DECISION, Area.PROTOCOLS)

    def _today(self) -> date:
        return self._workspace.services.desk.clock().date()
