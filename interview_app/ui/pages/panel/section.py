"""What the sections of the panel page have in common that show candidates against members."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.ui.icons import Icon
from interview_app.ui.models.panel_grid import grid_candidates
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.grid import PanelGrid
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.workspace import Workspace


class PanelSection(QWidget):
    """The grid at the left and its pane beside it, or a word on what has to be there first.

    Each section says what stands in the cells and what a cell opens: `heading`, `fill`, `show_cell`, `mark`, `leave`.
    `way` names the page on which to enter first what is missing.
    """

    way = Signal(object)

    def __init__(
        self, workspace: Workspace, grid: PanelGrid, pane: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = workspace.say
        self._procedure: Procedure | None = None
        self._chosen: tuple[CandidateId, PanelistId] | None = None
        self.grid = grid
        self._panes = SidePane(grid, pane)
        self._empty = EmptyState(Icon.USERS, self._say("Members of the panel are entered first."))
        self._missing = PageName.PANEL
        self._empty.acted.connect(lambda: self.way.emit(self._missing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes, 1)
        column.addWidget(self._empty, 1)
        grid.moved.connect(self._on_moved)
        grid.marked.connect(self.mark)

    def heading(self, procedure: Procedure) -> str:
        """What stands below the page's title while this section is open."""
        return ""

    def fill(self, procedure: Procedure) -> None:
        """Show the rows."""

    def show_cell(self, procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> None:
        """Show beside the grid what is noted about a member and a candidate."""

    def mark(self, meaning: object) -> None:
        """A key in the grid was pressed."""

    def leave(self) -> bool:
        """Store what is being typed; False where the file did not take it."""
        return True

    def refresh(self, procedure: Procedure) -> None:
        """Show the procedure as it is now; what is chosen stays so."""
        self._procedure = procedure
        there = bool(procedure.panel and grid_candidates(procedure))
        self._say_what_is_missing(procedure)
        self._panes.setVisible(there)
        self._empty.setVisible(not there)
        if there:
            self.fill(procedure)
            self._show_chosen()

    def turn_to(self, candidate: CandidateId, panelist: PanelistId | None = None) -> None:
        """Choose a cell; without a member the candidate's first."""
        if self._procedure is not None and self._procedure.panel:
            self.grid.choose(candidate, panelist or self._procedure.panel[0].id)
            self._show_chosen()
            self.grid.table.setFocus()

    def who(self, procedure: Procedure, candidate: CandidateId) -> str:
        """Whom a cell is about, above the member's name."""
        person = procedure.candidate(candidate)
        return f"{person.name} · {person.number}"

    def _say_what_is_missing(self, procedure: Procedure) -> None:
        say = self._say
        if procedure.panel:
            self._missing = PageName.CANDIDATES
            self._empty.set_words(say("Candidates are entered first."), say("To the candidates"))
        else:
            self._missing = PageName.PANEL
            self._empty.set_words(say("Members of the panel are entered first."), say("To the members"))

    def _on_moved(self) -> None:
        """Another cell is chosen; where the file does not take what was typed, the one with the words stays chosen."""
        if self._chosen is not None and not self.leave():
            self.grid.choose(*self._chosen)
            return
        self._show_chosen()

    def _show_chosen(self) -> None:
        candidate, panelist = self.grid.candidate(), self.grid.panelist()
        if self._procedure is None or candidate is None or panelist is None:
            return
        self._chosen = (candidate, panelist)
        self.show_cell(self._procedure, candidate, panelist)
