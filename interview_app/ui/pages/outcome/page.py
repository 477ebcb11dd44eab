"""After the decision: conditions of the selected, who was told, who asked for access, how long data are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import condition_of
from interview_app.domain.deletion import least_deletion_of, standing_notices
from interview_app.domain.errors import Refusal
from interview_app.domain.ids import CandidateId, ConditionId
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.outcome_rows import condition_heads, condition_rows, notice_heads, notice_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.access.section import AccessSection
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.names import After
from interview_app.ui.pages.outcome.erasing import ErasingActs
from interview_app.ui.pages.outcome.panes import ConditionEntry, ConditionPane, NoticePane
from interview_app.ui.pages.outcome.retention import RetentionPart
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import refusal_sentence

_CONDITIONS = (Wish(180, 130), Wish(260, 150, grows=True), Wish(140, 110), Wish(240, 120))
_NOTICES = (Wish(90, 70), Wish(220, 130, grows=True), Wish(150, 110), Wish(170, 140))


class OutcomePage(Page):
    """A tab for each section of After."""

    shows = frozenset({Area.DECISION, Area.STAGE, Area.CANDIDATES})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("After the decision"))
        say = self._say
        self._procedure: Procedure | None = None
        self.back = text_button(say("To the ranking"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.RANKING, None))
        self.add_action(self.back)
        self.tabs = TabBar()
        self.tabs.setAccessibleName(say("After the decision"))
        for words in (say("Conditions"), say("Notices"), say("Access to the file"), say("Retention")):
            self.tabs.addTab(words)
        self.conditions, self.notices = CellTable(self), CellTable(self)
        self.condition_table = self._table(say("Conditions"), self.conditions, _CONDITIONS)
        self.notice_table = self._table(say("Notices"), self.notices, _NOTICES)
        self.condition_pane, self.notice_pane = ConditionPane(say), NoticePane(say)
        self.access = AccessSection(workspace)
        self.retention = RetentionPart(say)
        self._acts = ErasingActs(workspace, self)
        self.waiting = EmptyState(
            Icon.LOCK, say("This begins when the decision is recorded."), say("To the ranking")
        )
        self.waiting.acted.connect(lambda: self.go.emit(PageName.RANKING, None))
        words = refusal_sentence(say, Refusal.ALREADY_ERASED)
        self.erased = EmptyState(Icon.CIRCLE_CHECK, words, say("To the protocols"))
        self.erased.acted.connect(lambda: self.go.emit(PageName.PROTOCOLS, Subject(Document.DELETION_RECORD)))
        self._none = EmptyState(Icon.CIRCLE_CHECK, say("The posting names no condition."))
        self._bodies = QStackedWidget()
        self._kept = KeptFields(workspace, {"words": self.condition_pane.words}, self)
        self._kept_retention = KeptFields(
            workspace, {"months": self.retention.months, "hold": self.retention.hold}, self
        )
        self._lay_out()
        self._connect()
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Read everything again."""
        procedure = self._workspace.services.desk.bare()
        self._procedure = procedure
        say, decision = self._say, procedure.decision
        words = say("What follows from the decision and changes nothing of it.")
        reads = "" if self._may_act() else say("The chair makes the entries.")
        self.set_subtitle(f"{words} {reads}".strip())
        begun = self._begun(procedure)
        self.tabs.setVisible(begun)
        conditions = () if decision is None else condition_rows(say, procedure, decision)
        self.conditions.show(condition_heads(say), conditions)
        self.notices.show(notice_heads(say), notice_rows(say, procedure))
        for table, model in self._lists:
            if model.rowCount() and table.currentIndex().row() < 0:
                table.choose_row(0)
        self.retention.show_retention(
            procedure.retention,
            self._workspace.services.outcome.earliest_deletion(),
            least_deletion_of(procedure),
            changeable=self._may_act(),
            asked=any(each.answered is None for each in procedure.access_requests),
            refusal=self._acts.refusal(),
        )
        self._kept_retention.turn_to("retention")
        self._show_condition()
        self._show_notice()
        self.access.show_requests(procedure)
        self._turn()

    def show_item(self, item: object) -> None:
        """Turn to a section, or to somebody's request for access."""
        if isinstance(item, After):
            self.tabs.setCurrentIndex(item.value)
            return
        if isinstance(item, str) and self.access.choose(item):
            self.tabs.setCurrentIndex(After.ACCESS.value)

    def leave(self) -> bool:
        """Store what is being typed."""
        written = self._workspace.operations.written
        panes = (self.condition_pane, self.notice_pane, self.retention)
        for settle in (each.settle for each in panes):
            if self._procedure is not None and self._may_act() and not written(settle):
                return False
        if not self.access.settle():
            return False
        for kept in (self._kept, self._kept_retention):
            if not written(kept.keep):
                return False
            kept.turn_to("")
        return True

    def _table(self, name: str, model: CellTable, wishes: tuple[Wish, ...]) -> Table:
        table = Table(name, row_height=tokens.TABLE_ROW)
        table.setModel(model)
        ColumnFit(table).set_wishes(wishes)
        return table

    def _lay_out(self) -> None:
        self._lists = (
            (self.condition_table, self.conditions),
            (self.notice_table, self.notices),
        )
        self._condition_panes = SidePane(self.condition_table, self.condition_pane)
        self._sections = {
            After.NOTICES: SidePane(self.notice_table, self.notice_pane),
            After.ACCESS: self.access,
            After.RETENTION: self.retention,
        }
        for body in (self._condition_panes, self._none, self.waiting, self.erased):
            self._bodies.addWidget(body)
        for section in self._sections.values():
            self._bodies.addWidget(section)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._bodies, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turn())
        self.condition_table.chosen.connect(lambda _row, _column: self._show_condition())
        self.notice_table.chosen.connect(lambda _row, _column: self._show_notice())
        self.condition_pane.entered.connect(self._enter_condition)
        self.notice_pane.entered.connect(self._enter_notice)
        self.notice_pane.all_told.connect(self._tell_all)
        self.retention.kept_for.connect(self._keep_for)
        self.retention.held.connect(self._hold)
        self.retention.erasing.connect(self._acts.ask)
        self.access.copy_wished.connect(self._go_to_copy)

    def _turn(self) -> None:
        procedure = self._procedure
        if procedure is not None and procedure.erasure is not None:
            self._bodies.setCurrentWidget(self.erased)
        elif procedure is None or not self._begun(procedure):
            self._bodies.setCurrentWidget(self.waiting)
        elif (section := After(self.tabs.currentIndex())) in self._sections:
            self._bodies.setCurrentWidget(self._sections[section])
        else:
            rows = self.conditions.rowCount()
            self._bodies.setCurrentWidget(self._condition_panes if rows else self._none)

    def _begun(self, procedure: Procedure) -> bool:
        """Whether there is an outcome that something follows from, and anybody whom it concerns."""
        ended = procedure.decision is not None or procedure.aborted is not None
        return ended and procedure.erasure is None

    def _may_act(self) -> bool:
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        return chair and not self._workspace.services.read_only

    def _chosen_condition(self) -> tuple[CandidateId, ConditionId] | None:
        key = self.conditions.key(self.condition_table.currentIndex().row())
        return (CandidateId(key[0]), ConditionId(key[1])) if isinstance(key, tuple) else None

    def _chosen_person(self) -> CandidateId | None:
        key = self.notices.key(self.notice_table.currentIndex().row())
        return CandidateId(key) if isinstance(key, str) else None

    def _show_condition(self) -> None:
        chosen, procedure = self._chosen_condition(), self._procedure
        if chosen is None or procedure is None or not self._workspace.operations.written(self._kept.keep):
            return
        person, condition = chosen
        check = condition_of(procedure.condition_checks, person, condition)
        entry = ConditionEntry(check.finding, check.words) if check else ConditionEntry(Finding.OPEN, "")
        [named] = [each.name for each in procedure.form.conditions if each.id == condition]
        self.condition_pane.show_condition(
            procedure.candidate(person).name,
            self._say.read(named),
            entry,
            changeable=self._may_act(),
        )
        self._kept.turn_to(f"condition {person} {condition}")

    def _show_notice(self) -> None:
        person, procedure = self._chosen_person(), self._procedure
        if person is None or procedure is None:
            self.notice_pane.show_notice("", None, changeable=False)
            return
        told = {each.candidate: each.on for each in standing_notices(procedure)}
        name = procedure.candidate(person).name
        self.notice_pane.show_notice(name, told.get(person), changeable=self._may_act())

    def _go_to_copy(self, person: CandidateId | None) -> None:
        if person is not None:
            self.go.emit(PageName.PROTOCOLS, Subject(Document.INSPECTION_COPY, person))

    def _enter_condition(self, entry: ConditionEntry) -> None:
        chosen, outcome, actor = (
            self._chosen_condition(),
            self._workspace.services.outcome,
            self._workspace.actor,
        )
        if chosen is None:
            return
        person, condition = chosen

        def check() -> None:
            outcome.check_condition(actor, person, condition, finding=entry.finding, words=entry.words)

        if self._workspace.operations.done(check, Area.DECISION, Area.PROTOCOLS):
            self._kept.forget()

    def _enter_notice(self, day: date | None) -> None:
        person = self._chosen_person()
        outcome, actor = self._workspace.services.outcome, self._workspace.actor
        if person is not None and day is None:
            self._tell(lambda: outcome.untell(actor, person))
        elif person is not None and day is not None:
            self._tell(lambda: outcome.tell(actor, person, on=day))

    def _tell_all(self, day: date) -> None:
        procedure = self._procedure
        if procedure is not None:
            told = {each.candidate for each in standing_notices(procedure)}
            others = [each.id for each in procedure.candidates if each.id not in told]
            outcome, actor = self._workspace.services.outcome, self._workspace.actor
            self._tell(lambda: outcome.tell_all(actor, others, on=day))

    def _tell(self, act: Callable[[], object]) -> None:
        self._workspace.operations.done(act, Area.DECISION, Area.PROTOCOLS)

    def _keep_for(self, months: int) -> None:
        outcome, actor = self._workspace.services.outcome, self._workspace.actor
        if self._workspace.operations.done(lambda: outcome.keep_for(actor, months), Area.DECISION):
            self._kept_retention.forget()

    def _hold(self, reason: str) -> None:
        outcome, actor = self._workspace.services.outcome, self._workspace.actor

        def hold() -> None:
            if reason:
                outcome.hold(actor, reason=reason)
            else:
                outcome.release(actor)

        if self._workspace.operations.done(hold, Area.DECISION):
            self._kept_retention.forget()

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self.content.setSpacing(theme.px(8))
