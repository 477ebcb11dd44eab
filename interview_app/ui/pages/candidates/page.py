"""The candidates: who applied, whether they meet the requirements, and where they stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.candidate import Candidate, Finding
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.candidates.registering import CandidateData, suggested_number
from interview_app.services.tables import TableOf
from interview_app.ui.icons import Icon
from interview_app.ui.models.candidate_rows import checks_by_place, summary
from interview_app.ui.models.people import short_name
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.candidates.check_pane import CheckCase, CheckPane
from interview_app.ui.pages.candidates.data_pane import DataPane
from interview_app.ui.pages.candidates.filling import meet, places_along, places_down
from interview_app.ui.pages.candidates.from_list import CandidateImport
from interview_app.ui.pages.candidates.grid import CandidateGrid
from interview_app.ui.pages.candidates.person_acts import PersonActs
from interview_app.ui.pages.candidates.schedule import CandidateSchedule
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.table_export import TableExport
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import primary_button, secondary_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.workspace import Workspace
from interview_app.wording.labels import finding_label

_SIDE = 240

_NEW_PLACE = "new candidate"
"""Where the words of an entry are kept that does not exist yet."""


class CandidatesPage(Page):
    """The grid at the left; beside it the requirement or the person that is chosen in it."""

    shows = frozenset({Area.CANDIDATES, Area.FORM, Area.STAGE, Area.PANEL})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Candidates"))
        say = self._say
        self._procedure: Procedure | None = None
        self._chosen: tuple[CandidateId, int] | None = None
        self._adding = self._may_check = False
        self.lists = CandidateImport(workspace, self)
        self.read_button = secondary_button(say("Read list …"), Icon.FILE_DOWN)
        self.read_button.clicked.connect(self.lists.ask)
        self.schedule = CandidateSchedule(workspace, self)
        self.tables = TableExport(
            workspace,
            self,
            (TableOf.CANDIDATES, TableOf.SCHEDULE),
            lambda words: self.banner.show_words(BannerKind.DONE, words),
        )
        self.add_action(self.read_button)
        self.add_button = primary_button(say("Add candidate"), Icon.PLUS)
        self.add_button.clicked.connect(self.begin_new)
        self.add_action(self.add_button)
        self.grid = CandidateGrid(say)
        self.check_pane, self.data_pane = CheckPane(say), DataPane(say)
        data = {**self.data_pane.fields, "accommodation": self.data_pane.accommodation}
        self._kept_data = KeptFields(workspace, data, self)
        check = {"evidence": self.check_pane.evidence, "missing": self.check_pane.missing}
        self._kept_check = KeptFields(workspace, check, self)
        self.acts = PersonActs(workspace, self)
        self._empty = EmptyState(
            Icon.USER,
            say(
                "No candidate has been added yet. Read the list of applications (Excel or CSV), also by dropping it "
                "here, or add them one by one: number and name are enough."
            ),
            say("Read list …"),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._side = QStackedWidget()
        self._side.addWidget(self.check_pane)
        self._side.addWidget(self._person_side())
        self._panes = SidePane(self.grid, self._side, width=_SIDE)
        self.content.addWidget(self._panes, 1)
        self.content.addWidget(self._empty, 1)

    def refresh(self) -> None:
        """Read the candidates and their checks again."""
        procedure = self._workspace.services.desk.bare()
        self._procedure = procedure
        requirements = procedure.form.requirements
        checks = checks_by_place(procedure.checks)
        self.set_subtitle(summary(self._say, procedure.candidates, requirements, checks))
        self.grid.show_procedure(procedure)
        empty = not procedure.candidates and not self._adding
        self._panes.setVisible(not empty)
        self._empty.setVisible(empty)
        self._allow(procedure)
        if not self._adding:
            self._show_side()

    def show_item(self, item: object) -> None:
        """Turn to a candidate: to the first open requirement, else to the person; or read the list at a path."""
        if isinstance(item, Path):
            self.lists.open_list(item)
        if isinstance(item, str):
            self._adding = False
            self.grid.turn_to(CandidateId(item))
            self._show_side()

    def leave(self) -> bool:
        """Store what is being typed."""
        for store in (self._settle, self._kept_data.keep, self._kept_check.keep):
            if not self._workspace.operations.written(store):
                return False
        self.banner.clear()
        self._kept_data.turn_to("")
        self._kept_check.turn_to("")
        return True

    def begin_new(self) -> None:
        """An empty entry beside the grid; it exists once it has a name."""
        if not self._workspace.operations.written(self._settle):
            return
        procedure = self._procedure
        if procedure is None:
            return
        self._adding = True
        self._panes.setVisible(True)
        self._empty.setVisible(False)
        self._panes.set_side_visible(True)
        self._side.setCurrentIndex(1)
        self._show_acts(None)
        taken = {each.number for each in procedure.candidates}
        self.data_pane.show_new(suggested_number(procedure.candidates), taken, procedure.zone)
        self._kept_data.turn_to(_NEW_PLACE)

    def _connect(self) -> None:
        self._empty.acted.connect(self.lists.ask)
        self.grid.moved.connect(self._on_moved)
        self.grid.marked.connect(self._on_marked)
        self.grid.plan_button.clicked.connect(self._plan)
        self.grid.table_button.clicked.connect(self._write_table)
        self.grid.evidence_wished.connect(self._write_evidence)
        self.grid.filled.connect(self._fill)
        self.check_pane.filled.connect(self._fill)
        self.check_pane.gone_on.connect(self._go_on)
        self.check_pane.noted.connect(self._note)
        self.data_pane.entered.connect(self._enter)

    def _person_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.data_pane, 1)
        column.addWidget(self.acts)
        return side

    def _allow(self, procedure: Procedure) -> None:
        """What can be changed at this stage."""
        writable = not self._workspace.services.at_rest
        open_stage = procedure.stage in (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING)
        self.add_button.setEnabled(writable and open_stage)
        self.read_button.setEnabled(writable and (open_stage or procedure.stage is Stage.DISCLOSED))
        self.grid.plan_button.setEnabled(writable and (open_stage or procedure.stage is Stage.DISCLOSED))
        self._may_check = writable and (open_stage or procedure.stage is Stage.DISCLOSED)
        for pane in (self.check_pane, self.data_pane):
            pane.set_changeable(writable and (open_stage or procedure.stage is Stage.DISCLOSED))

    def _on_moved(self) -> None:
        """Another cell is chosen; where the file does not take what was typed, the one with the words stays chosen."""
        if self._chosen is not None and not self._workspace.operations.written(self._settle):
            self.grid.choose(*self._chosen)
            return
        self._adding = False
        self._show_side()

    def _on_marked(self, finding: object) -> None:
        """A key in the grid sets the finding of the requirement that is chosen there."""
        chosen = self.grid.candidate() is not None and self._side.currentWidget() is self.check_pane
        if chosen and isinstance(finding, Finding):
            self.check_pane.choose(finding)

    def _write_evidence(self) -> None:
        if self._side.currentWidget() is self.check_pane:
            self.check_pane.evidence.setFocus()

    def _go_on(self) -> None:
        """From a text to the next requirement in the grid."""
        self.grid.table.setFocus()
        self.grid.go_on()

    def _fill(self, down: bool) -> None:
        """What is open is met, down the chosen column or along the chosen row."""
        candidate, requirement = self.grid.candidate(), self.grid.requirement()
        operations = self._workspace.operations
        if candidate is None or requirement is None or self._procedure is None:
            return
        if self._may_check and operations.written(self._settle):
            places = (
                places_down(self._procedure, requirement)
                if down
                else places_along(self._procedure, candidate)
            )
            meet(self._workspace, places)

    def _show_side(self) -> None:
        procedure = self._procedure
        candidate = self.grid.candidate()
        self._panes.set_side_visible(candidate is not None)
        if procedure is None or candidate is None:
            return
        person = procedure.candidate(candidate)
        requirement = self.grid.requirement()
        self._chosen = (candidate, self.grid.column())
        self._show_acts(person)
        if requirement is None:
            taken = {each.number for each in procedure.candidates if each.id != candidate}
            self.data_pane.show_candidate(person, taken, procedure.zone)
            self._kept_data.turn_to(f"candidate {candidate}")
            self._side.setCurrentIndex(1)
        else:
            self.check_pane.show_case(self._case(procedure, person, requirement))
            self._kept_check.turn_to(f"check {candidate} {requirement}")
            self._side.setCurrentIndex(0)

    def _case(self, procedure: Procedure, person: Candidate, requirement: RequirementId) -> CheckCase:
        check = procedure.check_of(person.id, requirement)
        last = ""
        if check is not None:
            names = {each.id: short_name(each.name) for each in procedure.panel}
            name = names.get(check.by, "") if check.by is not None else ""
            words = [name, self._say.moment(check.at)]
            last = self._say("last: {who}", who=", ".join(word for word in words if word))
        found = next(each for each in procedure.form.requirements if each.id == requirement)
        return CheckCase(person, found, check, last)

    def _show_acts(self, person: Candidate | None) -> None:
        stage = self._procedure.stage if self._procedure is not None else Stage.CLOSED
        fixed = person is not None and self._workspace.services.naming.fixed(person.id)
        self.data_pane.set_name_fixed(fixed)
        self.acts.show_person(person, stage, name_fixed=fixed)

    def _settle(self) -> None:
        pane = self.check_pane if self._side.currentIndex() == 0 else self.data_pane
        pane.settle()

    def _note(self, case: CheckCase, finding: Finding, evidence: str, missing: str) -> None:
        requirements, actor = self._workspace.services.requirements, self._workspace.actor
        noted = self._workspace.operations.run(
            lambda: requirements.check(
                actor,
                case.candidate.id,
                case.requirement.id,
                finding=finding,
                evidence=evidence,
                missing=missing,
            ),
            Area.CANDIDATES,
            Area.STAGE,
        )
        if noted is not None:
            self._kept_check.forget()
            self._offer_finding_back(case, finding)

    def _offer_finding_back(self, case: CheckCase, finding: Finding) -> None:
        """Another finding by a slip of the hand can be taken back; its texts have an undo of their own."""
        before, place = case.check, (case.candidate.id, case.requirement.id)
        last = before.finding if before is not None else Finding.OPEN
        if last is finding:
            return
        services, actor, say = self._workspace.services, self._workspace.actor, self._say

        def take_back() -> None:
            now = services.desk.bare().check_of(*place)
            evidence, missing = ("", "") if now is None else (now.evidence, now.missing)
            services.requirements.check(actor, *place, finding=last, evidence=evidence, missing=missing)

        said = say.read(case.requirement.name)
        said = say("{requirement}: {finding}", requirement=said, finding=finding_label(say, finding))
        self._workspace.operations.offer_undo(said, take_back, Area.CANDIDATES, Area.STAGE)

    def _enter(self, candidate: CandidateId | None, data: CandidateData) -> None:
        candidates, actor = self._workspace.services.candidates, self._workspace.actor
        operations = self._workspace.operations
        if candidate is not None:
            if operations.run(lambda: candidates.change(actor, candidate, data), Area.CANDIDATES) is not None:
                self._kept_data.forget()
            return
        added = operations.run(lambda: candidates.add(actor, data), Area.CANDIDATES)
        if added is not None:
            self._adding = False
            self._kept_data.forget_new(_NEW_PLACE, actor)
            self.grid.choose(added.id)
            self._show_side()

    def _plan(self) -> None:
        if self._workspace.operations.written(self._settle):
            self.schedule.ask()

    def _write_table(self) -> None:
        if self._workspace.operations.written(self._settle):
            self.tables.choose(self.grid.table_button)
