"""The section “Declarations” of the panel page: what every member declares on bias, candidate by candidate."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.bias import BiasOutcome, Declared
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure, Stage
from interview_app.ui.models.panel_grid import (
    DECLARATIONS,
    declaration_rows,
    declarations_summary,
    declared_word,
    panel_grid_heads,
)
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.assignment import AREAS
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.panel.declaration_pane import DeclarationCase, DeclarationPane
from interview_app.ui.pages.panel.grid import PanelGrid
from interview_app.ui.pages.panel.section import PanelSection
from interview_app.ui.shortcuts import Shortcut
from interview_app.ui.workspace import Workspace

_KEYS = {
    Shortcut.NO_CONCERN: Declared.NONE,
    Shortcut.CONCERN: Declared.CONCERN,
    Shortcut.UNDECLARED: Declared.NOT_YET,
}
_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


class DeclarationsSection(PanelSection):
    """The grid at the left; beside it the declaration that is chosen in it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        say = workspace.say
        grid = PanelGrid(
            say("Declarations on bias: candidates and members"),
            keys=_KEYS,
            onward=Shortcut.NEXT_DECLARATION,
            keys_words=say("Keys in the table: N no concern, C concern, O open, Enter for the next"),
            legend=[(declared_word(say, each), *DECLARATIONS[each]) for each in Declared],
        )
        self.pane = DeclarationPane(say)
        super().__init__(workspace, grid, self.pane, parent)
        self._kept = KeptFields(workspace, {"words": self.pane.words, "reason": self.pane.reason}, self)
        self.pane.declared.connect(self._declare)
        self.pane.decided.connect(self._decide)

    def heading(self, procedure: Procedure) -> str:
        return declarations_summary(self._say, procedure)

    def leave(self) -> bool:
        operations = self._workspace.operations
        if not operations.written(self.pane.settle) or not operations.written(self._kept.keep):
            return False
        self._kept.turn_to("")
        return True

    def fill(self, procedure: Procedure) -> None:
        rows = declaration_rows(self._say, procedure)
        self.grid.show_rows(procedure.panel, panel_grid_heads(self._say, procedure), rows)
        self.pane.set_changeable(not self._workspace.services.at_rest and procedure.stage in _OPEN)

    def show_cell(self, procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> None:
        held = procedure.declaration_of(candidate, panelist)
        last = ""
        if held is not None:
            last = self._say("declared on {moment}", moment=self._say.moment(held.at))
        case = DeclarationCase(
            candidate, procedure.panelist(panelist), self.who(procedure, candidate), held, last
        )
        self.pane.show_case(case)
        if self._kept.turn_to(f"declaration {candidate} {panelist}"):
            self.pane.show_typed()

    def mark(self, meaning: object) -> None:
        if isinstance(meaning, Declared):
            self.pane.choose(meaning)

    def _declare(self, case: DeclarationCase, declared: Declared, words: str) -> None:
        service, actor = self._workspace.services.declarations, self._workspace.actor
        candidate, member = case.candidate, case.person.id

        def act() -> None:
            if declared is Declared.NONE:
                service.declare_none(actor, candidate, member)
            elif declared is Declared.CONCERN:
                service.declare_concern(actor, candidate, member, words=words)
            else:
                service.take_back(actor, candidate, member)

        if self._workspace.operations.done(act, Area.PANEL):
            self._kept.forget()
        elif self._procedure is not None:
            self.pane.show_case(case, anew=True)

    def _decide(self, case: DeclarationCase, outcome: BiasOutcome, reason: str) -> None:
        service, actor = self._workspace.services.declarations, self._workspace.actor

        def act() -> None:
            service.decide_concern(actor, case.candidate, case.person.id, outcome=outcome, reason=reason)

        if self._workspace.operations.done(act, *AREAS):
            self._kept.forget()
