"""While sample answers are written: their list, and the chosen one beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.calibration.round import SampleAnswer
from interview_app.domain.ids import SampleAnswerId
from interview_app.domain.panel import Role
from interview_app.services.calibration.answers import SampleData
from interview_app.services.calibration.room import Room
from interview_app.ui.icons import Icon
from interview_app.ui.models.calibration_rows import writing_heads, writing_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.calibration.answers_face import AnswersFace
from interview_app.ui.pages.calibration.sample_pane import SamplePane
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table_fit import Wish
from interview_app.ui.workspace import Workspace

_SHARE = 52
_WISHES = (Wish(28, 28), Wish(140, 76, grows=True), Wish(100, 84), Wish(84, 76), Wish(122, 108))


class WritingFace(AnswersFace):
    """Everybody of the panel may write; a key is shown to its author alone.

    `removal_wanted` carries the answer that is to go.
    """

    removal_wanted = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        say = workspace.say
        self.pane = SamplePane(say)
        fields = {"answer": self.pane.answer, "reason": self.pane.reason}
        super().__init__(workspace, _WISHES, self.pane, fields, parent)
        self.pane.entered.connect(self._enter)
        self.remove_button = text_button(say("Remove sample answer …"), Icon.TRASH)
        self.remove_button.clicked.connect(self._wish_removal)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.pane, 1)
        self._side.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidePane(self.table, side, share=_SHARE), 1)
        on_theme_change(self._set_gaps)

    def refresh(self, room: Room) -> None:
        """Show the answers as they are now; the chosen one stays chosen."""
        self._room = room
        say, actor = self._workspace.say, self._workspace.actor
        chosen = self.model.key(self.table.currentIndex().row())
        self.model.show(writing_heads(say), writing_rows(say, room, actor.panelist))
        self.table.choose_row(max(self.model.row_of(chosen), 0))
        self._show_chosen()

    def turn_to(self, sample: SampleAnswerId) -> None:
        """Turn to an answer, and let its words be typed."""
        row = self.model.row_of(sample)
        if row >= 0:
            self.table.choose_row(row)
            self._show_chosen()
            self.pane.answer.setFocus()

    def _show_sample(self, room: Room, sample: SampleAnswer) -> bool:
        actor = self._workspace.actor
        own = sample.author == actor.panelist
        self.pane.show_sample(room, sample, own=own)
        changeable = not self._workspace.services.at_rest
        self.pane.set_changeable(changeable)
        self.remove_button.setVisible(changeable and (own or actor.role is Role.CHAIR))
        return own

    def _enter(self, data: SampleData) -> None:
        room, sample = self._room, self._shown
        if room is None or sample is None:
            return
        answers, actor, calibration = (
            self._workspace.services.sample_answers,
            self._workspace.actor,
            room.calibration.id,
        )
        changed = self._workspace.operations.run(
            lambda: answers.change(actor, calibration, sample, data), Area.CALIBRATION
        )
        if changed is not None:
            self._kept.forget()

    def _wish_removal(self) -> None:
        if self._shown is not None:
            self.removal_wanted.emit(self._shown)

    def _set_gaps(self) -> None:
        self._side.setSpacing(theme_of(self).px(8))
