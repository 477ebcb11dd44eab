"""The section “Participation” of the panel page: the ledger, and what is kept apart about the candidates."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.ids import CandidateId, ParticipationId
from interview_app.domain.participation import Body, Participation
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.separate import SeparateData
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.ledger_rows import (
    ledger_heads,
    ledger_rows,
    ledger_summary,
    separate_heads,
    separate_rows,
)
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.panel.body_pane import BodyPane
from interview_app.ui.pages.panel.separate_pane import SeparatePane
from interview_app.ui.widgets.button import secondary_button, text_button
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace

_OVER = (Stage.CLOSED, Stage.ABORTED)
_KNOWN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


class ParticipationSection(QWidget):
    """Two tables one above the other; beside them what is chosen in the one that was used last."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = say = workspace.say
        self._lines: dict[ParticipationId, Participation] = {}
        self._procedure: Procedure | None = None
        self._shown: ParticipationId | None = None
        self._writable = False
        self.model, self.separate_model = CellTable(self), CellTable(self)
        self.table = Table(say("Participation ledger"), compact=True)
        self.separate_table = Table(say("Separate data of the candidates"), compact=True)
        for table, model, wishes in (
            (
                self.table,
                self.model,
                (Wish(290, 170, grows=True), Wish(104, 92), Wish(104, 92), Wish(104, 99), Wish(120, 110)),
            ),
            (
                self.separate_table,
                self.separate_model,
                (Wish(60, 54), Wish(150, 110, grows=True), Wish(90, 78), Wish(130, 112), Wish(250, 190)),
            ),
        ):
            table.setModel(model)
            ColumnFit(table).set_wishes(wishes)
        self.pane, self.separate_pane = BodyPane(say), SeparatePane(say)
        self.add_button = secondary_button(say("Further body"), Icon.PLUS)
        self.remove_button = text_button(say("Remove body"), Icon.TRASH)
        self._kept = KeptFields(workspace, {**self.pane.lines, **self.pane.areas}, self)
        self._side = QStackedWidget()
        self._side.addWidget(self._body_side())
        self._side.addWidget(self.separate_pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidePane(self._tables(), self._side))
        self._connect()

    def heading(self, procedure: Procedure) -> str:
        """What stands below the page's title while this section is open."""
        return ledger_summary(self._say, tuple(self._lines.values()))

    def refresh(self, procedure: Procedure) -> None:
        """Show the ledger and the separate data as they are now; what is chosen stays so."""
        services = self._workspace.services
        self._procedure = procedure
        lines = services.participation.ledger()
        self._lines = {each.id: each for each in lines}
        chosen, person = self._chosen(), self._person()
        self.model.show(ledger_heads(self._say), ledger_rows(self._say, lines))
        self.table.choose_row(max(self.model.row_of(chosen), 0))
        rows = separate_rows(
            self._say,
            procedure.candidates,
            services.separate.all(),
            services.separate.to_be_invited(),
        )
        self.separate_model.show(separate_heads(self._say), rows)
        if rows:
            self.separate_table.choose_row(max(self.separate_model.row_of(person), 0))
        for part in (self._separate_head, self._separate_note, self.separate_table):
            part.setVisible(bool(rows))
        writable = not services.at_rest
        self._writable = writable and procedure.stage not in _OVER
        self.add_button.setEnabled(self._writable)
        self.pane.set_changeable(self._writable)
        self.separate_pane.set_changeable(writable and procedure.stage in _KNOWN)
        self._show_body()
        if self._side.currentIndex() == 1:
            self._show_separate()

    def leave(self) -> bool:
        """Store what is being typed; False where the file did not take it."""
        operations = self._workspace.operations
        if not operations.written(self.pane.settle) or not operations.written(self._kept.keep):
            return False
        self._kept.turn_to("")
        return True

    def add(self) -> None:
        """A line for a body that the law does not name; its name is typed over."""
        if not self.leave():
            return
        service, actor = self._workspace.services.participation, self._workspace.actor
        name = self._say("Further body")
        added = self._workspace.operations.run(lambda: service.add(actor, name=name), Area.PANEL)
        if added is not None:
            self.table.choose_row(max(self.model.row_of(added.id), 0))
            self._show_body()
            self.pane.lines["name"].setFocus()
            self.pane.lines["name"].selectAll()

    def _chosen(self) -> ParticipationId | None:
        key = self.model.key(self.table.currentIndex().row())
        return ParticipationId(key) if isinstance(key, str) else None

    def _person(self) -> CandidateId | None:
        key = self.separate_model.key(self.separate_table.currentIndex().row())
        return CandidateId(key) if isinstance(key, str) else None

    def _turn_body(self) -> None:
        """Another body is chosen; where the file does not take what was typed, the one with the words stays."""
        if self._shown is not None and self._shown != self._chosen() and not self.leave():
            self.table.choose_row(max(self.model.row_of(self._shown), 0))
            return
        self._follow(self.table)
        self._show_body()
        self._side.setCurrentIndex(0)

    def _turn_separate(self) -> None:
        self._follow(self.separate_table)
        self._workspace.operations.written(self.pane.settle)
        self._show_separate()
        self._side.setCurrentIndex(1)

    def _show_body(self) -> None:
        chosen = self._chosen()
        line = self._lines.get(chosen) if chosen is not None else None
        if line is None:
            return
        self._shown = line.id
        self.pane.show_line(line)
        self._kept.turn_to(f"body {line.id}")
        self.remove_button.setVisible(line.body is Body.OTHER and line.untouched and self._writable)

    def _show_separate(self) -> None:
        person = self._person()
        if person is not None and self._procedure is not None:
            data = self._workspace.services.separate.of(person)
            self.separate_pane.show_candidate(self._procedure.candidate(person), data)

    def _enter(self, line: Participation) -> None:
        service, actor = self._workspace.services.participation, self._workspace.actor
        if self._workspace.operations.run(lambda: service.note(actor, line), Area.PANEL) is not None:
            self._kept.forget()

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            service, actor = self._workspace.services.participation, self._workspace.actor
            self._shown = None
            self._workspace.operations.done(lambda: service.remove(actor, chosen), Area.PANEL)

    def _note_separate(self, data: SeparateData) -> None:
        service, actor = self._workspace.services.separate, self._workspace.actor
        self._workspace.operations.done(lambda: service.note(actor, data), Area.PANEL)

    def _tables(self) -> QWidget:
        say = self._say
        self._separate_head = TextLabel(say("Separate data of the candidates"), LabelRole.SECTION)
        self._separate_note = TextLabel(
            say("Kept apart from checks, ratings and ranking. Optional."), LabelRole.NOTE, wrap=True
        )
        self._tables_column = left = ScrollColumn()
        self._left = left.column
        self._left.addWidget(self.table)
        button = QHBoxLayout()
        button.addWidget(self.add_button)
        button.addStretch(1)
        self._left.addLayout(button)
        self._left.addSpacing(8)
        self._left.addWidget(self._separate_head)
        self._left.addWidget(self._separate_note)
        self._left.addWidget(self.separate_table)
        self._left.addStretch(1)
        return left

    def _body_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.remove_button)
        return side

    def _connect(self) -> None:
        self.table.chosen.connect(lambda _row, _column: self._turn_body())
        self.table.clicked.connect(lambda _: self._turn_body())
        self.separate_table.chosen.connect(lambda _row, _column: self._turn_separate())
        self.separate_table.clicked.connect(lambda _: self._turn_separate())
        self.pane.entered.connect(self._enter)
        self.separate_pane.noted.connect(self._note_separate)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self._remove)

    def _follow(self, table: Table) -> None:
        """Keep the chosen row in sight: the tables are as high as their rows, and the column scrolls."""
        row = table.visualRect(table.currentIndex())
        bottom = table.y() + table.horizontalHeader().height() + row.bottom()
        self._tables_column.ensureVisible(0, bottom, 0, row.height() * 2)
