"""The reasons for a decision in full: comparison, appraisals, essentially equal, auxiliary criteria, consensus.

The ranking page holds who is selected and why in short; both write on the same plan.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QShowEvent

from interview_app.domain.deciding import compared
from interview_app.domain.equality import gate_open
from interview_app.domain.errors import ActRefused
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, Role
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.ranking.computing import Result
from interview_app.ui.dialogs.find_equal import FindEqualDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.decision.comparison import AppraisalFields, ComparisonFields
from interview_app.ui.pages.decision.gate import GateFields
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace
from interview_app.wording.equality import noticed_words
from interview_app.wording.numbers import candidate_name


class DecisionPage(Page):
    """For the chair between disclosure and decision; others read what was entered only once it is recorded."""

    shows = frozenset({Area.DECISION, Area.STAGE, Area.CONSENSUS, Area.SHEETS, Area.CANDIDATES})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Reasons of the decision"))
        say = self._say
        self._kept: tuple[Actor, DecisionPlan] | None = None
        self._result: Result | None = None
        self._touched = False
        self.set_subtitle(
            say("The comparison in words. It is printed with the decision; what stays empty is not printed.")
        )
        self.back = text_button(say("To the ranking"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.RANKING, None))
        self.add_action(self.back)
        self.appraisals, self.comparison, self.gate = (
            AppraisalFields(say),
            ComparisonFields(say),
            GateFields(say),
        )
        self.consensus = TextArea(lines=2, most_lines=6)
        self._consensus_field = Field(
            say("Why the agreed levels may decide otherwise than the independent ratings"), self.consensus
        )
        self.waiting = EmptyState(
            Icon.LOCK,
            say("Reasons are entered by the chair, from the last sealed sheet to the decision."),
            say("To the ranking"),
        )
        self.waiting.acted.connect(lambda: self.go.emit(PageName.RANKING, None))
        self._scroll = ScrollColumn()
        self._lay_out()
        self.content.addWidget(self._scroll, 1)
        self.content.addWidget(self.waiting, 1)
        for part in (self.appraisals, self.comparison, self.gate, self.consensus):
            part.paused.connect(self._keep)
        self.gate.find_asked.connect(self._ask_finding)
        self.gate.back_asked.connect(self._ask_taking_back)
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Read the numbers and what was entered so far."""
        self.leave()
        self._kept = None
        self._result = self._entering()
        self._scroll.setVisible(self._result is not None)
        self.waiting.setVisible(self._result is None)
        self.back.setVisible(self._result is not None)  # else the way back stands in the middle
        if self._result is not None:
            actor = self._workspace.actor
            plan = self._workspace.services.decisions.plan(actor)
            self._show(self._result, plan)
            self._kept = (actor, self._entered(plan))

    def showEvent(self, event: QShowEvent) -> None:
        """What was entered on the ranking page meanwhile is the plan that is gone on with."""
        super().showEvent(event)
        self.refresh()

    def leave(self) -> bool:
        """Keep what was typed since the last pause; the ranking page reads the plan anew where it was changed here."""
        operations = self._workspace.operations
        if not operations.written(self._keep):
            return False
        if self._touched:
            self._touched = False
            operations.changed.emit(frozenset({Area.DECISION}))
        return True

    def _entering(self) -> Result | None:
        """The numbers, if whoever acts may enter reasons now."""
        services, actor = self._workspace.services, self._workspace.actor
        if actor.role is not Role.CHAIR or actor.panelist is None or services.at_rest:
            return None
        try:
            result = services.ranking.result()
        except ActRefused:
            return None
        return result if result.ranking.final and result.procedure.decision is None else None

    def _show(self, result: Result, plan: DecisionPlan) -> None:
        procedure, ranking, services = result.procedure, result.ranking, self._workspace.services
        ranked = [row.score.candidate for row in ranking.rows if row.rank is not None]
        equals = procedure.equal.candidates if procedure.equal is not None else ()
        people = compared(ranking, (*plan.selected, *plan.reserve, *equals))
        internal = [each for each in ranked if procedure.candidate(each).internal]
        self.appraisals.show_appraisals(procedure, internal, plan.appraisals)
        self.comparison.show_reasons(procedure, ranking, people, plan.comparison)
        open_now = gate_open(ranking, procedure.equal)
        apart = services.separate.all() if open_now and procedure.equal is not None else ()
        self.gate.show_gate(
            procedure,
            open_now=open_now,
            noticed=noticed_words(self._say, procedure, ranking),
            apart=[each for each in apart if each.candidate in equals],
            reasons=plan.auxiliary,
        )
        owed = services.decisions.consensus_owed()
        self._consensus_field.setVisible(owed)
        self._consensus_title.setVisible(owed)
        if self.consensus.text() != plan.consensus:
            self.consensus.set_text(plan.consensus)

    def _entered(self, plan: DecisionPlan) -> DecisionPlan:
        """The plan with what stands in the fields now."""
        return replace(
            plan,
            comparison=self.comparison.reasons,
            appraisals=self.appraisals.appraisals,
            auxiliary=self.gate.reasons,
            consensus=self.consensus.text(),
        )

    def _keep(self) -> None:
        if self._kept is None:
            return
        actor, held = self._kept
        plan = self._entered(held)
        if plan == held:
            return
        decisions = self._workspace.services.decisions
        if self._workspace.operations.done(lambda: decisions.keep(actor, plan)):
            self._kept, self._touched = (actor, plan), True

    def _ask_finding(self) -> None:
        if self._result is None:
            return
        equality, actor = self._workspace.services.equality, self._workspace.actor
        procedure = self._result.procedure
        people = [
            (row.score.candidate, self._ranked_name(row.rank, row.score.candidate))
            for row in self._result.ranking.rows
            if row.rank is not None
        ]
        dialog = FindEqualDialog(self._say, people, equality.proposed(), parent=self)

        def find() -> bool:
            act = equality.find
            return self._workspace.operations.done(
                lambda: act(actor, dialog.chosen, reasons=dialog.words), Area.DECISION
            )

        self.leave()
        fields = {"reasons": dialog.reasons}
        ask(self._workspace, dialog, find, place="find-equal", fields=fields)
        self.dialog = dialog
        if procedure.equal is None:
            dialog.reasons.setFocus()

    def _ranked_name(self, rank: int, candidate: CandidateId) -> str:
        name = candidate_name(self._result.procedure, candidate) if self._result is not None else ""
        return self._say("{rank}. {name}", rank=rank, name=name)

    def _ask_taking_back(self) -> None:
        say, equality, actor = self._say, self._workspace.services.equality, self._workspace.actor
        dialog = ReasonDialog(
            say,
            title=say("Take the finding back?"),
            sentence=say("Auxiliary criteria are locked again. What was found stays in the journal."),
            label=say("Reason"),
            verb=say("Take the finding back"),
            parent=self,
        )

        def take_back() -> bool:
            return self._workspace.operations.done(
                lambda: equality.take_back(actor, reason=dialog.reason), Area.DECISION
            )

        self.leave()
        ask(self._workspace, dialog, take_back, place="take-back-equal", fields=dialog.texts())

    def _lay_out(self) -> None:
        say = self._say
        self._consensus_title = TextLabel(say("Consensus"), LabelRole.SECTION)
        for title, part in (
            (TextLabel(say("Official appraisals"), LabelRole.SECTION), self.appraisals),
            (TextLabel(say("Comparison by criterion"), LabelRole.SECTION), self.comparison),
            (TextLabel(say("Essentially equal and auxiliary criteria"), LabelRole.SECTION), self.gate),
            (self._consensus_title, self._consensus_field),
        ):
            self._scroll.column.addWidget(title)
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._scroll.column.setSpacing(theme.px(12))
        self._scroll.setMaximumWidth(theme.px(1100))
