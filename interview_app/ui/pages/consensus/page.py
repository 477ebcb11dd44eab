"""The consensus: one complete candidate at a time, ratings and evidence side by side, no total and no mean anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.errors import ActRefused
from interview_app.domain.hint import Moment
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Stage
from interview_app.services.consensus.agreeing import AgreementPlan, CandidateCase, QuestionCase
from interview_app.services.consensus.progress import ConsensusProgress
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.consensus_rows import progress_words, summary
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.consensus.agreement import recorded
from interview_app.ui.pages.consensus.pane import QuestionPane
from interview_app.ui.pages.consensus.projector import Projector
from interview_app.ui.pages.consensus.table import ConsensusTable
from interview_app.ui.pages.hints.asking import hints_before
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import ButtonRole, icon_button, secondary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.workspace import Workspace

_WIDE, _HIGH = 1000, 560
"""Below these (unscaled pixels) there is little room."""
_SIDE = 402


class ConsensusPage(Page):
    """The questions of the chosen candidate in a table; the chosen question beside it."""

    shows = frozenset(
        {Area.SHEETS, Area.CONSENSUS, Area.STAGE, Area.DECISION, Area.CANDIDATES, Area.FORM, Area.PANEL}
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Consensus"))
        say = self._say
        self._progress: tuple[ConsensusProgress, ...] = ()
        self._case: CandidateCase | None = None
        self._chosen: CandidateId | None = None
        self._kept: tuple[Actor, CandidateId, QuestionId, AgreementPlan] | None = None
        self.choice = ComboBox()
        self.choice.setAccessibleName(say("Candidate"))
        self.choice.activated.connect(self._on_candidate_chosen)
        self.before = icon_button(Icon.CHEVRON_LEFT, say("Previous candidate"), role=ButtonRole.SECONDARY)
        self.after = icon_button(Icon.CHEVRON_RIGHT, say("Next candidate"), role=ButtonRole.SECONDARY)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        for widget in (self.choice, self.before, self.after):
            self.add_beside_title(widget)
        self._opens = say(
            "The consensus opens for each candidate as soon as every expected sheet is sealed. Until then nobody "
            "sees a colleague’s rating."
        )
        self.waiting = EmptyState(Icon.LOCK, self._opens, say("To the interviews"))
        self.waiting.acted.connect(lambda: self.go.emit(PageName.INTERVIEWS, None))
        self.questions = ConsensusTable(say)
        self.questions.moved.connect(self._on_question_chosen)
        self.pane = QuestionPane(say)
        self._connect_pane()
        self._projector = Projector(workspace, self)
        self._projector.changed.connect(self._show_projector)
        self._add_actions()
        self._lay_out()
        self._add_shortcuts()
        self.hints.setVisible(False)
        self._show_projector()
        on_theme_change(self._arrange)

    def _add_actions(self) -> None:
        """The way to the hints, and what is done with the projector window."""
        self.hints = text_button("", Icon.INFO)
        self.hints.clicked.connect(lambda: self.go.emit(PageName.RECORD_CHECK, self._chosen))
        self.blank = text_button("", Icon.MONITOR)
        self.blank.clicked.connect(self._projector.toggle_blank)
        self.project = secondary_button(self._say("Projector window"), Icon.MONITOR)
        self.project.clicked.connect(self._projector.toggle)
        for button in (self.hints, self.blank, self.project):
            self.add_action(button)

    def _lay_out(self) -> None:
        self._panes = SidePane(self.questions, self.pane, width=_SIDE)
        self._stack = QStackedWidget()
        for part in (self.waiting, self._panes):
            self._stack.addWidget(part)
        self.content.addWidget(self._stack, 1)

    def _connect_pane(self) -> None:
        self.pane.form.edited.connect(self._keep)
        self.pane.form.edited.connect(lambda _: self.pane.show_form())
        self.pane.form.wished.connect(self._agree)
        self.pane.form.passed.connect(self._go_on)
        self.pane.form.withdrawn.connect(self._ask_withdrawal)

    def refresh(self) -> None:
        """Read again; candidate and question stay chosen, and what is being typed stays."""
        self.leave()
        self._progress = self._workspace.services.consensus.progress()
        known = [each.candidate.id for each in self._progress]
        open_ = [each.candidate.id for each in self._progress if each.complete]
        if self._chosen not in known:
            self._chosen = open_[0] if open_ else None
        self._fill_choice(self._chosen)
        if not open_ or self._chosen is None:
            self._show_waiting()
        else:
            self._turn_to(self._chosen)

    def show_item(self, item: object) -> None:
        """Turn to a candidate."""
        if any(each.complete and each.candidate.id == item for each in self._progress):
            self._turn_to(CandidateId(str(item)))

    def leave(self) -> bool:
        """Keep what was entered since the last pause, under the name of whoever entered it."""
        if self._kept is None:
            return True
        return self._workspace.operations.written(lambda: self._keep(self.pane.form.plan))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _add_shortcuts(self) -> None:
        """Keys that work from anywhere on the page."""
        form = self.pane.form
        keys: dict[str, Callable[[], object]] = dict.fromkeys(keys_of(Shortcut.NEXT_AGREED), form.go_on)
        keys |= dict.fromkeys(keys_of(Shortcut.NO_AGREEMENT), form.choose_none)
        keys |= {key: partial(form.choose_label, key[-1]) for key in keys_of(Shortcut.AGREED_LEVEL)}
        keys |= dict.fromkeys(keys_of(Shortcut.COVER_WALL), self._projector.toggle_blank)
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _arrange(self) -> None:
        """Less beside each other where the window is narrow, and less that stays in place where it is low."""
        theme = theme_of(self)
        self.questions.set_lean(self.width() < theme.px(_WIDE))
        self.pane.set_low(self.height() < theme.px(_HIGH))

    def _fill_choice(self, chosen: CandidateId | None) -> None:
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for progress in self._progress:
                self.choice.addItem(progress_words(self._say, progress), progress.candidate.id)
            ids = [each.candidate.id for each in self._progress]
            if chosen in ids:
                self.choice.setCurrentIndex(ids.index(chosen))
        for widget in (self.choice, self.before, self.after):
            widget.setVisible(any(each.complete for each in self._progress))

    def _show_waiting(self, progress: ConsensusProgress | None = None) -> None:
        """Nothing of any rating, not even of an earlier look."""
        say = self._say
        self._case = self._kept = None
        self.hints.setVisible(False)
        self._projector.turn_to(None, None)
        self._show_projector()
        self.questions.clear()
        self.pane.clear()
        self._stack.setCurrentIndex(0)
        words = self._opens
        if progress is not None:
            words = say(
                "Not every expected sheet on {name} is sealed. Until then nobody sees a colleague’s rating.",
                name=progress.candidate.name,
            )
        self.set_subtitle(say("Ratings and evidence side by side, candidate by candidate."))
        self.waiting.set_words(words, say("To the interviews"))

    def _show_candidate(self, candidate: CandidateId) -> None:
        try:
            case = self._workspace.services.consensus.case(candidate)
        except ActRefused:
            self._show_waiting()
            return
        new = self._case is None or self._case.candidate.id != candidate
        self._case = case
        self._show_projector()
        self.set_subtitle(summary(self._say, case))
        self.questions.show_case(case)
        self._show_hints(case)
        if new:
            self._choose_first_open(case)
        self._show_question()
        self._stack.setCurrentIndex(1)

    def _show_hints(self, case: CandidateCase) -> None:
        """What the record check says before an agreement on this candidate: a quiet number that leads there."""
        found = 0
        if not self._closed_because(case):
            found = hints_before(self._workspace, Moment.CONSENSUS, case.candidate.id)
        words = self._say.plural("Record check: {count} hint", "Record check: {count} hints", count=found)
        self.hints.set_words(words)
        self.hints.setVisible(found > 0)

    def _choose_first_open(self, case: CandidateCase) -> None:
        """At first the first question to be talked about, else the first that is open, else the first."""
        open_ = [each for each in case.questions if not each.settled]
        flagged = [each for each in open_ if each.flags]
        for first in (flagged or open_ or case.questions)[:1]:
            self.questions.choose(first.question.id)

    def _show_question(self) -> None:
        case, question = self._case, self._question()
        self._kept = None
        self._projector.turn_to(case, question)
        if case is None or question is None:
            self.pane.clear()
            return
        closed = self._closed_because(case)
        actor, consensus = self._workspace.actor, self._workspace.services.consensus
        held = recorded(question)
        kept = None
        if not closed:
            kept = consensus.plan(actor, case.candidate.id, question.question.id)
        plan = held if kept is None else kept
        self.pane.show_question(case, question, plan, closed=closed)
        if not closed:
            self._kept = (actor, case.candidate.id, question.question.id, plan)

    def _question(self) -> QuestionCase | None:
        chosen, case = self.questions.question(), self._case
        if case is None or chosen is None:
            return None
        return next((each for each in case.questions if each.question.id == chosen), None)

    def _closed_because(self, case: CandidateCase) -> str:
        """Why nothing can be recorded here, in words; nothing where the chair may act."""
        say, actor = self._say, self._workspace.actor
        if case.procedure.stage in (Stage.DECIDED, Stage.CLOSED):
            return say("The decision has been recorded, so the consensus stays as it is.")
        if self._workspace.services.read_only:
            return say("The file is open for reading only.")
        if not case.changeable:
            return say("The consensus stays as it is.")
        if actor.role is not Role.CHAIR or actor.panelist is None:
            return say("The chair records what the panel agrees on.")
        return ""

    def _show_projector(self) -> None:
        """What the buttons for the wall do next; the window is opened where there is something to show."""
        say, open_ = self._say, self._projector.is_open
        self.project.set_words(say("Close projector") if open_ else say("Projector window"))
        self.project.setVisible(open_ or self._case is not None)
        blank = self._projector.is_blank
        self.blank.set_words(say("Show again (F9)") if blank else say("Cover the wall (F9)"))
        self.blank.setVisible(open_)

    def _on_question_chosen(self) -> None:
        """Another question is chosen; where the file does not take what was typed, the one with the words stays."""
        if not self.leave():
            if self._kept is not None:
                self.questions.choose(self._kept[2])
            return
        self._show_question()
        self.pane.to_top()

    def _on_candidate_chosen(self, row: int) -> None:
        self._turn_to(CandidateId(str(self.choice.itemData(row))))

    def _turn_to(self, candidate: CandidateId) -> None:
        progress = next(each for each in self._progress if each.candidate.id == candidate)
        if not self.leave():
            self._fill_choice(self._chosen)
            return
        self._chosen = candidate
        if progress.complete:
            self._show_candidate(candidate)
        else:
            self._show_waiting(progress)
        self._fill_choice(candidate)
        self.before.setEnabled(self._neighbour(-1) is not None)
        self.after.setEnabled(self._neighbour(1) is not None)

    def _step(self, direction: int) -> None:
        found = self._neighbour(direction)
        if found is not None:
            self._turn_to(found)

    def _neighbour(self, direction: int) -> CandidateId | None:
        """The next complete candidate in a direction."""
        row = self.choice.currentIndex() + direction
        while 0 <= row < len(self._progress):
            if self._progress[row].complete:
                return self._progress[row].candidate.id
            row += direction
        return None

    def _keep(self, plan: AgreementPlan) -> None:
        """Keep what is being entered; what is on record already needs no keeping."""
        if self._kept is None or plan == self._kept[3]:
            return
        actor, candidate, question, _ = self._kept
        consensus = self._workspace.services.consensus
        draft = None if plan == self.pane.form.held else plan
        if self._workspace.operations.done(lambda: consensus.keep(actor, candidate, question, draft)):
            self._kept = (actor, candidate, question, plan)

    def _agree(self) -> None:
        """Record what stands in the fields and go on to the next open question."""
        if self._kept is None:
            return
        actor, candidate, question, _ = self._kept
        plan, consensus = self.pane.form.plan, self._workspace.services.consensus
        kept, self._kept = self._kept, None
        act = partial(consensus.agree, actor, candidate, question, plan)
        self.pane.form.levels.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._workspace.operations.done(act, Area.CONSENSUS):
            self._go_on()
        else:
            self._kept = kept

    def _go_on(self) -> None:
        """To the next question that is open, from the chosen one on and round; the table has the keyboard."""
        case, chosen = self._case, self._question()
        if case is None or chosen is None:
            return
        at = case.questions.index(chosen)
        following = (*case.questions[at + 1 :], *case.questions[: at + 1])
        found = next((each for each in following if not each.settled), None)
        if found is not None and self.leave():
            self.questions.choose(found.question.id)
            self._show_question()
            self.pane.to_top()
        self.questions.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_withdrawal(self) -> None:
        if self._kept is None or not self.leave():
            return
        say = self._say
        dialog = ReasonDialog(
            say,
            title=say("Withdraw the agreement?"),
            sentence=say(
                "The question is open again. What was agreed stays on record, with this reason beside it."
            ),
            label=say("Reason"),
            verb=say("Withdraw agreement"),
            final=True,
            parent=self,
        )
        actor, candidate, question, _ = self._kept
        consensus = self._workspace.services.consensus

        def withdraw() -> bool:
            act = partial(consensus.withdraw, actor, candidate, question, reason=dialog.reason)
            return self._workspace.operations.done(act, Area.CONSENSUS)

        place = f"withdrawal {candidate} {question}"
        ask(self._workspace, dialog, withdraw, place=place, fields=dialog.texts())
