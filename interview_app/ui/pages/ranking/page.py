"""Ranking and decision: nothing before disclosure, then the matrix with its arithmetic and the decision below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from interview_app.domain.errors import ActRefused
from interview_app.domain.hint import Moment
from interview_app.domain.panel import Actor, Role
from interview_app.domain.ranking import RetiredComparison
from interview_app.domain.states import ProcedureAct
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.ranking.computing import Result
from interview_app.services.tables import TableOf
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.matrix import MatrixModel
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.ending import EndingActs
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.hints.asking import ask_hints, settle_hints
from interview_app.ui.pages.ranking.decision_pane import DecisionPane
from interview_app.ui.pages.ranking.earlier_pane import EarlierPane
from interview_app.ui.pages.ranking.explained_pane import (
    ExplainedPane,
    criterion_names,
    explained_criterion,
    explained_total,
)
from interview_app.ui.pages.ranking.firmness_acts import FirmnessActs
from interview_app.ui.pages.ranking.gaps import GapWays
from interview_app.ui.pages.ranking.obstacles import ObstacleActs
from interview_app.ui.pages.ranking.recorded_pane import RecordedPane
from interview_app.ui.pages.table_export import TableExport
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.matrix_table import MatrixTable
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.workspace import Workspace
from interview_app.wording.ranking import (
    banners,
    comparison_sentence,
    cut_heading,
    cut_sentence,
    obstacle_sentence,
    proposal_sentence,
)

_BESIDE = 960
_LEAST_TABLE, _LEAST_TABLE_ABOVE = 370, 300


class RankingPage(Page):
    """The proposal of the arithmetic, and what the panel makes of it."""

    shows = frozenset({Area.SHEETS, Area.CONSENSUS, Area.STAGE, Area.DECISION, Area.CANDIDATES, Area.FORM})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Ranking"))
        say = self._say
        self._result: Result | None = None
        self._kept: tuple[Actor, DecisionPlan] | None = None
        sentence = say("The ranking is shown when every expected sheet is sealed.")
        self.waiting = EmptyState(Icon.LOCK, sentence, say("To the interviews"))
        self._missing_at = PageName.INTERVIEWS
        self.waiting.acted.connect(lambda: self.go.emit(self._missing_at, None))
        self.model = MatrixModel(say, self)
        self.table = MatrixTable(say("Ranking"))
        self.table.setModel(self.model)
        self.table.chosen.connect(self._explain)
        self.explained = ExplainedPane()
        self.decision = DecisionPane(say)
        self.recorded, self._endings = RecordedPane(say), EndingActs(workspace, self)
        self._connect_decision()
        self.earlier = EarlierPane(say)
        self.tables = TableExport(workspace, self, (TableOf.MATRIX,), self.set_subtitle)
        self.table_button = secondary_button(say("Write as a table …"), Icon.FOLDER_OUTPUT)
        self.table_button.clicked.connect(lambda: self.tables.choose(self.table_button))
        self.add_action(self.table_button)
        self._lay_out()
        self.firmness = FirmnessActs(workspace, self._stack, self._panes, self)
        self.firmness.turned.connect(self._name_page)
        self.add_action(self.firmness.button)
        self.gaps = GapWays(workspace, self)
        self.gaps.wanted.connect(self.go)
        self.content.addWidget(self.gaps)
        self.content.addWidget(self._stack, 1)
        QWidget.setTabOrder(self.table, self._main)
        QWidget.setTabOrder(self._main, self._side)
        self.decision.order_after(self._side)
        self.obstacles = ObstacleActs(workspace, self)
        self.obstacles.wanted.connect(self.go)
        self.banner.acted.connect(lambda: self.obstacles.follow(self._result))
        on_theme_change(self._arrange)

    def _lay_out(self) -> None:
        self._main = ScrollColumn()
        self._main.read_by_keys(self._say("Ranking"))
        for widget in (self.table, Hairline(), self.decision, self.recorded, self.earlier):
            self._main.column.addWidget(widget)
        self._main.column.setStretch(0, 1)
        self._side = ScrollColumn()
        self._side.read_by_keys(self._say("Arithmetic"))
        self._panes = SidePane(self._main, self._side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self._panes)

    def _connect_decision(self) -> None:
        self.decision.edited.connect(self._keep)
        self.decision.wished.connect(self._confirm)
        self.decision.opened.connect(self._reveal)
        self.decision.more_wished.connect(lambda: self.go.emit(PageName.DECISION, None))
        self.recorded.reopened.connect(self._endings.ask_reopening)
        self.recorded.closed.connect(self._endings.ask_closing)
        self.recorded.followed.connect(lambda: self.go.emit(PageName.OUTCOME, None))

    def refresh(self) -> None:
        """Compute again; the chosen cell stays chosen."""
        self.leave()
        try:
            result = self._workspace.services.ranking.result()
        except ActRefused:
            self._show_waiting()
            return
        self._result = result
        self.table_button.setVisible(True)
        chosen = self.table.currentIndex()
        self.model.show(result.procedure, result.ranking)
        self.table.set_values(len(result.procedure.form.criteria))
        if self._stack.currentWidget() is self.waiting:
            self._stack.setCurrentWidget(self._panes)
        self.firmness.refresh(result.procedure)
        self.set_subtitle(proposal_sentence(self._say))
        self._show_banner(result)
        self.gaps.show_ways(result, chair=self._may_act())
        self.explained.legend.show_signs(criterion_names(self._say, result.procedure.form))
        self._show_decision(result)
        self._choose(chosen.row(), chosen.column())
        self._arrange()

    def show_item(self, item: object) -> None:
        """Turn to a candidate's total."""
        row = self.model.row_of(item)
        if row is not None:
            self.firmness.close()
            self._choose(row, self.model.columnCount() - 1)

    def leave(self) -> bool:
        """Keep what was typed since the last pause, under the name of whoever typed it."""
        if self._kept is None:
            return True
        return self._workspace.operations.written(lambda: self._keep(self.decision.plan))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The arithmetic stands beside the matrix, or below it where the window is narrow; keys scroll where it is."""
        theme = theme_of(self)
        narrow = self.width() < theme.px(_BESIDE)
        self._panes.set_side_visible(not narrow)
        self._main.setFocusPolicy(Qt.FocusPolicy.TabFocus if narrow else Qt.FocusPolicy.NoFocus)
        if narrow and self._main.column.indexOf(self.explained) < 0:
            self._main.column.insertWidget(1, self.explained)
        elif not narrow and self._side.column.indexOf(self.explained) < 0:
            self._side.column.addWidget(self.explained)
        least = theme.px(_LEAST_TABLE_ABOVE if narrow else _LEAST_TABLE)
        self.table.setMinimumHeight(min(self.table.rows_height(), least))

    def _name_page(self, firmness: bool) -> None:
        self.set_title(self._say("Firmness of the selection") if firmness else self._say("Ranking"))

    def _show_waiting(self) -> None:
        """Nothing of a result, not even of an earlier one."""
        self._result = self._kept = None
        self.table_button.setVisible(False)
        self.firmness.withdraw()
        self.gaps.show_ways(None, chair=False)
        self.model.clear()
        self.explained.arithmetic.clear()
        waiting = self._workspace.services.ranking.waiting()
        self.banner.clear()
        self._stack.setCurrentIndex(0)
        if not waiting.candidates:
            self._show_nobody()
            return
        self._missing_at = PageName.INTERVIEWS
        self.set_subtitle(self._say("The ranking is shown when every expected sheet is sealed."))
        words = self._say.plural(
            "The sheets of {complete} of {count} candidate are complete. Until all are sealed, nobody sees a "
            "colleague’s rating, and no total is computed.",
            "The sheets of {complete} of {count} candidates are complete. Until all are sealed, nobody sees a "
            "colleague’s rating, and no total is computed.",
            count=waiting.candidates,
            complete=waiting.complete,
        )
        self.waiting.set_words(words, self._say("To the interviews"))

    def _show_nobody(self) -> None:
        """Nobody has been entered yet, or everybody has left."""
        say = self._say
        self._missing_at = PageName.CANDIDATES
        self.set_subtitle(say("There is nobody to rank."))
        words = say(
            "No candidate is in the procedure, so there is no ranking and nothing to decide. Whoever was excluded by "
            "mistake comes back when the finding in the requirement check is corrected."
        )
        self.waiting.set_words(words, say("To the candidates"))

    def _show_banner(self, result: Result) -> None:
        say, ranking = self._say, result.ranking
        if ranking.obstacles:
            words = obstacle_sentence(say, result.procedure, ranking.obstacles[0])
            self.banner.show_words(
                BannerKind.WARN,
                words,
                way=self.obstacles.way_out(ranking.obstacles[0][0], chair=self._may_act()),
            )
            return
        tie = f"{cut_heading(say, ranking)} {cut_sentence(say, ranking)}"
        sentences = [each for each in banners(say, result.procedure, ranking) if each != tie]
        if result.with_retired is not None:
            both = RetiredComparison(ranking, result.with_retired)
            sentences.append(comparison_sentence(say, result.procedure, both))
        if sentences:
            self.banner.show_words(BannerKind.INFO, " ".join(sentences))
        else:
            self.banner.clear()

    def _show_decision(self, result: Result) -> None:
        """Fields for the chair until the decision is recorded, facts for everybody afterwards."""
        procedure, ranking, actor = result.procedure, result.ranking, self._workspace.actor
        open_still = procedure.decision is None and procedure.aborted is None
        entering = open_still and ranking.final and self._may_act()
        self.earlier.show_earlier(procedure)
        self._kept = None
        self.decision.setVisible(entering)
        self.recorded.setVisible(not entering and (procedure.decision is not None or ranking.final))
        if procedure.decision is not None:
            self.recorded.show_decision(
                procedure,
                procedure.decision,
                reopenable=self._endings.offered(ProcedureAct.REOPEN, procedure.stage),
                closable=self._endings.offered(ProcedureAct.CLOSE, procedure.stage),
            )
        elif entering:
            plan = self._workspace.services.decisions.plan(actor)
            owed = self._workspace.services.decisions.consensus_owed()
            self.decision.show_plan(procedure, ranking, plan, consensus_owed=owed)
            self._kept = (actor, plan)
        elif procedure.aborted is not None:
            self.recorded.show_sentence(self._say("The procedure was aborted; nothing is decided."))
            self.recorded.follow.setVisible(True)
        elif self._workspace.services.read_only:
            self.recorded.show_sentence(self._say("The file is open for reading only."))
        else:
            self.recorded.show_sentence(self._say("The chair records the decision."))

    def _may_act(self) -> bool:
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        return chair and not self._workspace.services.at_rest

    def _keep(self, plan: DecisionPlan) -> None:
        if self._kept is None or plan == self._kept[1]:
            return
        actor, decisions = self._kept[0], self._workspace.services.decisions
        if self._workspace.operations.done(lambda: decisions.keep(actor, plan)):
            self._kept = (actor, plan)

    def _reveal(self, field: QWidget) -> None:
        """Scroll to a field that has appeared below, once it has got its place."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._main.ensureWidgetVisible(field)

    def _close(self, dialog: RecordDecisionDialog) -> None:
        """Back to the table, with the decision that has been recorded in sight."""
        dialog.accept()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.recorded, lambda: self._main.ensureWidgetVisible(self.recorded))

    def _confirm(self) -> None:
        if self._result is None:
            return
        plan = self.decision.plan
        dialog = RecordDecisionDialog(self._say, self._result.procedure, plan, parent=self)
        ask_hints(self._workspace, dialog, Moment.DECISION, go=self.go.emit)
        dialog.wished.connect(lambda: self._record(dialog, plan))
        dialog.open()

    def _record(self, dialog: RecordDecisionDialog, plan: DecisionPlan) -> None:
        decisions, actor = self._workspace.services.decisions, self._workspace.actor
        kept, self._kept = self._kept, None
        areas = (Area.DECISION, Area.STAGE, Area.PROTOCOLS)
        if not settle_hints(self._workspace, dialog):
            self._kept = kept
            return
        if self._workspace.operations.done(lambda: decisions.decide(actor, plan), *areas):
            self._close(dialog)
        elif decisions.present() is not None:
            # Only its copy could not be kept, which has been told; the decision stands all the same.
            self._close(dialog)
            self._workspace.operations.changed.emit(frozenset(areas))
        else:
            self._kept = kept
            dialog.reject()

    def _choose(self, row: int, column: int) -> None:
        """Explain the cell that was chosen before, or the first person's total."""
        people = [at for at in range(self.model.rowCount()) if self.model.person(at) is not None]
        if not people:
            return
        if row not in people:
            row, column = people[0], self.model.columnCount() - 1
        self.table.choose_row(row, column)
        self._explain(row, column)

    def _explain(self, row: int, column: int) -> None:
        person = self.model.person(row)
        if self._result is None or person is None:
            return
        procedure, ranking = self._result.procedure, self._result.ranking
        criterion = self.model.criterion(column)
        self.explained.arithmetic.explain(
            explained_total(self._say, procedure, ranking, person)
            if criterion is None
            else explained_criterion(self._say, procedure, ranking, person, criterion)
        )
