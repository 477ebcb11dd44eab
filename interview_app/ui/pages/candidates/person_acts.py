"""Below the data of one candidate: what can be done about this person at the present stage."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.procedure import Stage
from interview_app.ui.icons import Icon
from interview_app.ui.pages.acts.candidate import (
    ask_late,
    ask_no_show,
    ask_removal,
    ask_withdrawal,
    correct_name,
    invite,
)
from interview_app.ui.widgets.button import text_button
from interview_app.ui.workspace import Workspace

_MAY_BE_LATE = (CandidateState.INVITED, CandidateState.INTERVIEWED)
_GONE = (CandidateState.WITHDRAWN, CandidateState.EXCLUDED)


class PersonActs(QWidget):
    """Each act is a button with its dialog over the page; only those that are possible show."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        say = workspace.say
        self._workspace, self._page = workspace, page
        self._person: Candidate | None = None
        self.correct = text_button(say("Correct name or number …"), Icon.PENCIL)
        self.invite = text_button(say("Note as invited"), Icon.MAIL)
        self.late = text_button(say("Came late …"), Icon.CLOCK)
        self.no_show = text_button(say("Did not appear …"), Icon.CIRCLE_X)
        self.withdraw = text_button(say("Record withdrawal …"), Icon.UNDO)
        self.remove = text_button(say("Remove entry …"), Icon.TRASH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for button in (self.correct, self.invite, self.late, self.no_show, self.withdraw, self.remove):
            column.addWidget(button)
        self.correct.clicked.connect(self._correct)
        self.invite.clicked.connect(self._invite)
        self.late.clicked.connect(self._ask_late)
        self.no_show.clicked.connect(self._ask_no_show)
        self.withdraw.clicked.connect(self.ask_withdrawal)
        self.remove.clicked.connect(self.ask_removal)

    def show_person(self, person: Candidate | None, stage: Stage, *, name_fixed: bool) -> None:
        """Offer what is possible about somebody; nothing while an entry is new.

        `name_fixed` says that name and number are only corrected with a reason.
        """
        self._person = person
        at_rest = self._workspace.services.at_rest
        running = stage in (Stage.LOCKED, Stage.INTERVIEWING)
        state = person.state if person is not None and not at_rest else None
        planned = person is not None and person.appointment is not None
        invitable = state in (CandidateState.ADMITTED, CandidateState.NO_SHOW)
        may_be_late = state in _MAY_BE_LATE or (state is CandidateState.ADMITTED and planned)
        takes_part = state is not None and state not in _GONE
        self.correct.setVisible(state is not None and name_fixed)
        self.invite.setVisible(invitable and (running or stage is Stage.DISCLOSED))
        self.late.setVisible(may_be_late and running)
        self.no_show.setVisible(state is CandidateState.INVITED and running)
        self.withdraw.setVisible(takes_part and stage is not Stage.DECIDED)
        self.remove.setVisible(state is not None and stage is Stage.PREPARING)

    def ask_withdrawal(self) -> None:
        """Open the dialog that asks for the reason."""
        if self._person is not None:
            ask_withdrawal(self._workspace, self._person, page=self._page)

    def ask_removal(self) -> None:
        """Ask before a mistaken entry is taken back."""
        if self._person is not None:
            ask_removal(self._workspace, self._person, page=self._page)

    def _correct(self) -> None:
        if self._person is not None:
            correct_name(self._workspace, self._person, self._page)

    def _invite(self) -> None:
        if self._person is not None:
            invite(self._workspace, self._person)

    def _ask_late(self) -> None:
        if self._person is not None:
            ask_late(self._workspace, self._person, page=self._page)

    def _ask_no_show(self) -> None:
        if self._person is not None:
            ask_no_show(self._workspace, self._person, page=self._page)
