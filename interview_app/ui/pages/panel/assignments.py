"""The section “Assignments” of the panel page: who takes which part for whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.panel.assigning import OPEN
from interview_app.ui.icons import Icon
from interview_app.ui.models.panel_grid import PARTS, assignment_rows, assignments_summary, panel_grid_heads
from interview_app.ui.models.part_case import PartCase, part_case
from interview_app.ui.pages.acts.assignment import AREAS, part_place
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.panel.grid import PanelGrid
from interview_app.ui.pages.panel.section import PanelSection
from interview_app.ui.shortcuts import Shortcut
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.part_fields import PartFields
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace
from interview_app.wording.labels import assignment_label

_KEYS = {
    Shortcut.AS_PLANNED: AssignmentKind.EXPECTED,
    Shortcut.SUBSTITUTE: AssignmentKind.SUBSTITUTE,
    Shortcut.RECUSED: AssignmentKind.RECUSED,
    Shortcut.ABSENT: AssignmentKind.ABSENT,
}


class PartPane(ScrollColumn):
    """`wished` is the click on the verb: what the fields say is to be noted."""

    wished = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._changeable = True
        self._who, self._name = TextLabel("", LabelRole.NOTE), TextLabel("", LabelRole.SECTION, wrap=True)
        self.fields = PartFields(say)
        self._missing = TextLabel("", LabelRole.NOTE, wrap=True)
        self.verb_button = secondary_button(say("Record part"))
        self._last = StateLabel("", Icon.HISTORY, Colour.QUIET)
        verb = QHBoxLayout()
        verb.addWidget(self.verb_button)
        verb.addStretch(1)
        for part in (self._who, self._name, self.fields, self._missing):
            self.column.addWidget(part)
        self.column.addLayout(verb)
        self.column.addStretch(1)
        self.column.addWidget(self._last)
        self.fields.changed.connect(self.show_ready)
        self.verb_button.clicked.connect(self.wished)

    def show_case(self, case: PartCase, who: str, last: str) -> None:
        """Show a member's part for a candidate; `last` says since when it is so."""
        self._who.set_words(who)
        self._name.set_words(case.person.name)
        self._last.set_state(last, Icon.HISTORY, Colour.QUIET)
        self._last.setVisible(bool(last))
        self.fields.show_case(case)
        self.show_ready()

    def set_changeable(self, changeable: bool) -> None:
        """Let the part be changed, or only read."""
        self._changeable = changeable
        self.fields.set_changeable(changeable)
        self.show_ready()

    def show_ready(self) -> None:
        """Let the verb be clicked where something differs and nothing is missing, and say what is."""
        missing, differs = self.fields.obstacle(), bool(self.fields.parts())
        self._missing.set_words(missing if differs else "")
        self._missing.setVisible(bool(missing) and differs)
        self.verb_button.setVisible(self._changeable)
        self.verb_button.setEnabled(differs and not missing)


class AssignmentsSection(PanelSection):
    """The grid at the left; beside it the part that is chosen in it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        say = workspace.say
        legend = [(say("rates as planned"), *PARTS[AssignmentKind.EXPECTED])]
        legend += [
            (assignment_label(say, kind), *PARTS[kind])
            for kind in (AssignmentKind.SUBSTITUTE, AssignmentKind.RECUSED, AssignmentKind.ABSENT)
        ]
        grid = PanelGrid(
            say("Assignments: candidates and members"),
            keys=_KEYS,
            onward=Shortcut.NEXT_ASSIGNMENT,
            keys_words=say(
                "Keys in the table: E as planned, S substitute, X recused, A absent, Enter for the next"
            ),
            legend=legend,
        )
        self.pane = PartPane(say)
        super().__init__(workspace, grid, self.pane, parent)
        self._kept = KeptFields(workspace, {"reason": self.pane.fields.reason}, self)
        self.pane.wished.connect(self._note)

    def heading(self, procedure: Procedure) -> str:
        return assignments_summary(self._say, procedure)

    def leave(self) -> bool:
        if not self._workspace.operations.written(self._kept.keep):
            return False
        self._kept.turn_to("")
        return True

    def fill(self, procedure: Procedure) -> None:
        rows = assignment_rows(self._say, procedure)
        self.grid.show_rows(procedure.panel, panel_grid_heads(self._say, procedure), rows)
        writable = not self._workspace.services.at_rest and procedure.stage in OPEN
        self.pane.set_changeable(writable)

    def show_cell(self, procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> None:
        self._workspace.operations.written(self._kept.keep)
        case = part_case(procedure, candidate, panelist)
        noted = [
            each
            for each in procedure.assignments
            if each.candidate == candidate and each.panelist == panelist
        ]
        last = self._say("since {moment}", moment=self._say.moment(noted[0].at)) if noted else ""
        self.pane.show_case(case, self.who(procedure, candidate), last)
        if self._kept.turn_to(part_place(candidate, panelist)):
            self.pane.show_ready()

    def mark(self, meaning: object) -> None:
        if isinstance(meaning, AssignmentKind):
            self.pane.fields.choose(meaning)

    def _note(self) -> None:
        candidate = self.grid.candidate()
        parts = self.pane.fields.parts()
        if candidate is None or not parts:
            return
        panel, actor = self._workspace.services.panel, self._workspace.actor
        if self._workspace.operations.done(lambda: panel.assign_together(actor, candidate, parts), *AREAS):
            self._kept.forget()
