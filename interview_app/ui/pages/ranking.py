"""Ranking and decision: nothing before disclosure, then the matrix with its arithmetic and the decision below it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import ActRefused
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Role
from interview_app.domain.results import Obstacle
from interview_app.services.decisions import DecisionPlan
from interview_app.services.ranking import Result
from interview_app.ui import tokens
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.matrix import MatrixModel
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.ranking_decision import DecisionPane
from interview_app.ui.pages.ranking_explained import explained_criterion, explained_total
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.arithmetic_panel import ArithmeticPanel
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.workspace import Workspace
from interview_app.wording.numbers import candidate_name, criterion_code
from interview_app.wording.ranking import banners, obstacle_sentence, proposal_sentence

_RANK, _NAME, _CRITERION, _POINTS = Column(48), Column(124, stretch=True), Column(54), Column(84)
_LEAST_TABLE = 220


class RankingPage(Page):
    """The proposal of the arithmetic, and what the panel makes of it."""

    shows = frozenset({Area.SHEETS, Area.STAGE, Area.DECISION, Area.CANDIDATES, Area.FORM})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Ranking"))
        say = self._say
        self._result: Result | None = None
        self._waiting = EmptyState(Icon.LOCK, "", say("To the interviews"))
        self._waiting.acted.connect(lambda: self.go.emit(PageName.INTERVIEWS, None))
        self.model = MatrixModel(say, self)
        self.table = Table(say("Ranking"), row_height=tokens.TWO_LINE_ROW, cells=True)
        self.table.setModel(self.model)
        self.table.chosen.connect(self._explain)
        self.arithmetic = ArithmeticPanel()
        self._legend = KeyValues(key_width=28)
        self.decision = DecisionPane(say)
        self.decision.edited.connect(self._keep)
        self.decision.wished.connect(self._confirm)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(SidePane(self._main(), self._side()))
        self.content.addWidget(self._stack, 1)
        self.banner.acted.connect(self._follow_banner)
        on_theme_change(self._set_heights)

    def refresh(self) -> None:
        """Compute again; the chosen cell stays chosen."""
        services = self._workspace.services
        try:
            self._result = services.ranking.result()
        except ActRefused:
            self._result = None
            self._show_waiting()
            return
        chosen = self.table.currentIndex()
        self.model.show(self._result.procedure, self._result.ranking)
        criteria = len(self._result.procedure.form.criteria)
        self.table.set_columns((_RANK, _NAME, *(_CRITERION for _ in range(criteria)), _POINTS))
        self._stack.setCurrentIndex(1)
        self.set_subtitle(proposal_sentence(self._say))
        self._show_banner(self._result)
        self._show_legend(self._result)
        self._show_decision(self._result)
        self._choose(chosen.row(), chosen.column())

    def leave(self) -> None:
        """Keep what was typed since the last pause."""
        if self._result is not None and self._editable(self._result):
            self._keep(self.decision.plan)

    def _main(self) -> QWidget:
        scroll = ScrollColumn()
        scroll.column.addWidget(self.table, 1)
        scroll.column.addWidget(Hairline())
        scroll.column.addWidget(self.decision)
        return scroll

    def _side(self) -> QWidget:
        side = QWidget()
        self._side_column = QVBoxLayout(side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        scroll.column.addWidget(self.arithmetic)
        scroll.column.addStretch(1)
        scroll.column.addWidget(Hairline())
        scroll.column.addWidget(self._legend)
        self._side_column.addWidget(scroll)
        return side

    def _show_waiting(self) -> None:
        waiting = self._workspace.services.ranking.waiting()
        self.banner.clear()
        self._stack.setCurrentIndex(0)
        self.set_subtitle(self._say("The ranking is shown when every expected sheet is sealed."))
        words = self._say.plural(
            "The sheets of {complete} of {count} candidate are complete. Until all are sealed, nobody sees a "
            "colleague's rating, and no total is computed.",
            "The sheets of {complete} of {count} candidates are complete. Until all are sealed, nobody sees a "
            "colleague's rating, and no total is computed.",
            count=waiting.candidates,
            complete=waiting.complete,
        )
        self._waiting.set_words(words, self._say("To the interviews"))

    def _show_banner(self, result: Result) -> None:
        say, ranking = self._say, result.ranking
        if ranking.obstacles:
            kind, _ = ranking.obstacles[0]
            ways = {
                Obstacle.RATING_MISSING: say("Leave without a rank …"),
                Obstacle.REQUIREMENT_OPEN: say("To the candidates"),
            }
            words = obstacle_sentence(say, result.procedure, ranking.obstacles[0])
            self.banner.show_words(BannerKind.WARN, words, way=ways.get(kind, ""))
            return
        sentences = banners(say, result.procedure, ranking)
        if sentences:
            self.banner.show_words(BannerKind.INFO, " ".join(sentences))
        else:
            self.banner.clear()

    def _follow_banner(self) -> None:
        if self._result is None or not self._result.ranking.obstacles:
            return
        kind, candidate = self._result.ranking.obstacles[0]
        if kind is Obstacle.REQUIREMENT_OPEN:
            self.go.emit(PageName.CANDIDATES, candidate)
        elif candidate is not None:
            self._ask_not_assessable(self._result, candidate)

    def _ask_not_assessable(self, result: Result, candidate: CandidateId) -> None:
        say = self._say
        dialog = ReasonDialog(
            say,
            title=say("Leave {name} without a rank", name=candidate_name(result.procedure, candidate)),
            sentence=say(
                "Ratings are missing and can no longer be made up for. The candidate keeps all ratings on record, "
                "gets no total and no rank, and influences nobody else's."
            ),
            label=say("Reason"),
            verb=say("Leave without a rank"),
            final=True,
            parent=self,
        )
        dialog.wished.connect(lambda: self._set_not_assessable(dialog, candidate))
        dialog.open()

    def _set_not_assessable(self, dialog: ReasonDialog, candidate: CandidateId) -> None:
        ranking, actor = self._workspace.services.ranking, self._workspace.actor
        if self._workspace.operations.done(
            lambda: ranking.set_not_assessable(actor, candidate, reason=dialog.reason), Area.DECISION
        ):
            dialog.accept()

    def _show_legend(self, result: Result) -> None:
        form = result.procedure.form
        self._legend.set_facts(
            [
                (criterion_code(self._say, form, each.id), each.name.read(self._say.language))
                for each in form.criteria
            ]
        )

    def _show_decision(self, result: Result) -> None:
        recorded = result.procedure.decision
        self.decision.setVisible(result.ranking.final or recorded is not None)
        if recorded is not None:
            plan = DecisionPlan(
                recorded.selected, recorded.reserve, recorded.reasons, recorded.deviation, recorded.dissents
            )
            self.decision.show_decision(result.procedure, result.ranking, plan, editable=False)
        elif result.ranking.final:
            plan = self._workspace.services.decisions.plan(self._workspace.actor)
            self.decision.show_decision(
                result.procedure, result.ranking, plan, editable=self._editable(result)
            )

    def _editable(self, result: Result) -> bool:
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        read_only = self._workspace.services.read_only
        return chair and not read_only and result.ranking.final and result.procedure.decision is None

    def _keep(self, plan: DecisionPlan) -> None:
        decisions, actor = self._workspace.services.decisions, self._workspace.actor
        self._workspace.operations.done(lambda: decisions.keep(actor, plan))

    def _confirm(self) -> None:
        if self._result is None:
            return
        plan = self.decision.plan
        dialog = RecordDecisionDialog(self._say, self._result.procedure, plan, parent=self)
        dialog.wished.connect(lambda: self._record(dialog, plan))
        dialog.open()

    def _record(self, dialog: RecordDecisionDialog, plan: DecisionPlan) -> None:
        decisions, actor = self._workspace.services.decisions, self._workspace.actor
        if self._workspace.operations.done(
            lambda: decisions.decide(actor, plan), Area.DECISION, Area.STAGE, Area.PROTOCOLS
        ):
            dialog.accept()

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
        self.arithmetic.explain(
            explained_total(self._say, procedure, ranking, person)
            if criterion is None
            else explained_criterion(self._say, procedure, ranking, person, criterion)
        )

    def _set_heights(self) -> None:
        self.table.setMinimumHeight(theme_of(self).px(_LEAST_TABLE))
