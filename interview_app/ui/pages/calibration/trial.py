"""While answers are rated: their list with the own levels, whoever is waited for, and the chosen answer beside it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.calibration.round import SampleAnswer, TrialSheet
from interview_app.domain.ids import PanelistId, SampleAnswerId
from interview_app.domain.panel import Role
from interview_app.services.calibration.room import Room
from interview_app.ui.icons import Icon
from interview_app.ui.models.calibration_rows import people_heads, people_rows, trial_heads, trial_rows
from interview_app.ui.models.cells import CellTable
from interview_app.ui.operations import Area
from interview_app.ui.pages.calibration.answers_face import AnswersFace
from interview_app.ui.pages.calibration.trial_pane import TrialPane
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.workspace import Workspace

_SHARE = 60
_SAMPLES = (Wish(28, 28), Wish(150, 72, grows=True), Wish(84, 64), Wish(150, 142))
_PEOPLE = (Wish(120, 72), Wish(190, 80, grows=True))
_ROW, _MOST = 33, 5


class TrialFace(AnswersFace):
    """Everybody rates for themselves; of the others only who has sealed is shown.

    `absence_wanted` carries the member whom the chair wants to wait for no longer, `return_wanted` the one to be waited
    for after all; `went_past` is the wish to go on after the last answer.
    """

    absence_wanted = Signal(object)
    return_wanted = Signal(object)
    went_past = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        say = workspace.say
        self.pane = TrialPane(say)
        super().__init__(workspace, _SAMPLES, self.pane, {"reason": self.pane.reason}, parent)
        self.people_model = CellTable(self)
        self.people = Table(say("Who rates"), row_height=_ROW)
        self.people.setModel(self.people_model)
        ColumnFit(self.people).set_wishes(_PEOPLE)
        self.absence_button = text_button("", Icon.MINUS)
        self.absence_button.clicked.connect(self._wish)
        self.people.chosen.connect(lambda row, _: self._show_absence())
        self.pane.rated.connect(self._rate)
        self.pane.explained.connect(self._explain)
        self._lay_out()
        on_theme_change(self._set_gaps)

    def refresh(self, room: Room) -> None:
        """Show the calibration as it is now; what is chosen stays so, at first what lacks something and the own row."""
        self._room = room
        say, me = self._workspace.say, self._workspace.actor.panelist
        first = self.table.currentIndex().row() < 0
        chosen = self.model.key(self.table.currentIndex().row())
        waited = self.people_model.key(self.people.currentIndex().row())
        waited = me if waited is None else waited
        self.model.show(trial_heads(say), trial_rows(say, room, me))
        self.people_model.show(people_heads(say), people_rows(say, room))
        if first and room.missing and self._own_sheet() is not None:
            chosen = room.missing[0]
        self.table.choose_row(max(self.model.row_of(chosen), 0))
        self.people.choose_row(max(self.people_model.row_of(waited), 0))
        self._fit_heights()
        self._show_absence()
        self._show_chosen()

    def begin(self) -> None:
        """Put the keyboard on the levels, or where nothing is to be rated into the list."""
        if self.pane.levels.isVisible() and self.pane.levels.cards.isEnabled():
            self.pane.levels.cards.focus_card()
        else:
            self.table.setFocus()

    def go_on(self) -> None:
        """On to the next answer that lacks something; past the last one that is told."""
        if not self._workspace.operations.written(self.pane.settle) or self._room is None:
            return
        ids = [each.id for each in self._room.calibration.samples]
        at = ids.index(self._shown) if self._shown in ids else -1
        missing = [id for id in (*ids[at + 1 :], *ids[: at + 1]) if id in self._room.missing]
        if not missing or self._own_sheet() is None:
            self.went_past.emit()
        elif missing[0] != self._shown:
            self.turn_to(missing[0])
        else:
            self.begin()

    def turn_to(self, sample: SampleAnswerId) -> None:
        """Choose an answer and put the keyboard on its levels."""
        self.table.choose_row(max(self.model.row_of(sample), 0))
        self._show_chosen()
        self.begin()

    def set_compact(self, compact: bool) -> None:
        """Numbers only on the cards, where there is little room."""
        self.pane.set_compact(compact)

    def clear(self) -> None:
        """Show nothing of anybody's own."""
        super().clear()
        self.people_model.show((), ())

    def _show_sample(self, room: Room, sample: SampleAnswer) -> bool:
        sheet = self._own_sheet()
        asked = room.standing(sample).asked
        rating = sheet.rating(sample.id) if sheet is not None and asked else None
        self.pane.show_sample(room, sample, rating, why_not=self._why_not(sheet))
        writable = sheet is not None and sheet.sealed is None and not self._workspace.services.at_rest
        self.pane.set_writable(writable)
        return writable and rating is not None

    def _why_not(self, sheet: TrialSheet | None) -> str:
        """Why nothing can be rated here, in words; nothing where it can."""
        say = self._workspace.say
        if sheet is None:
            return say(
                "You do not rate here: voting members do. Levels and key are shown when all have sealed."
            )
        if sheet.sealed is not None:
            return say("Your trial ratings are sealed. The comparison opens when all have sealed.")
        return ""

    def _own_sheet(self) -> TrialSheet | None:
        """The sheet of whoever sits here and is waited for, or has sealed."""
        sheet = None if self._room is None else self._room.calibration.sheet(self._workspace.actor.panelist)
        return None if sheet is None or sheet.absent else sheet

    def _rate(self, level: Fraction) -> None:
        trial, actor = self._workspace.services.trial, self._workspace.actor
        self._act(lambda room, sample: trial.rate(actor, room.calibration.id, sample, level))

    def _explain(self, words: str) -> None:
        trial, actor = self._workspace.services.trial, self._workspace.actor
        if self._act(lambda room, sample: trial.explain(actor, room.calibration.id, sample, words)):
            self._kept.forget()

    def _act(self, act: Callable[[Room, SampleAnswerId], None]) -> bool:
        room, sample = self._room, self._shown
        if room is None or sample is None:
            return False
        return self._workspace.operations.done(lambda: act(room, sample), Area.CALIBRATION)

    def _waited(self) -> TrialSheet | None:
        key = self.people_model.key(self.people.currentIndex().row())
        return (
            None if self._room is None or key is None else self._room.calibration.sheet(PanelistId(str(key)))
        )

    def _show_absence(self) -> None:
        """What the chair can do about the member who is chosen: not to wait, or to wait after all."""
        say, sheet = self._workspace.say, self._waited()
        chair = self._workspace.actor.role is Role.CHAIR and not self._workspace.services.at_rest
        self.absence_button.setVisible(chair and sheet is not None and sheet.sealed is None)
        if sheet is not None and self._room is not None:
            name = self._room.procedure.panelist(sheet.panelist).name
            absent = say("Wait for {name} after all", name=name)
            self.absence_button.set_words(absent if sheet.absent else say("{name} is absent …", name=name))

    def _wish(self) -> None:
        sheet = self._waited()
        if sheet is not None:
            (self.return_wanted if sheet.absent else self.absence_wanted).emit(sheet.panelist)

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.table, 1000)
        self._left.addWidget(self.people)
        self._left.addWidget(self.absence_button)
        self._left.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidePane(left, self.pane, share=_SHARE), 1)

    def _fit_heights(self) -> None:
        """Both as high as their rows; of the people up to five, so that the answers have room."""
        theme = theme_of(self)
        answers = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.table.setMaximumHeight(answers + theme.px(2))
        rows = min(self.people_model.rowCount(), _MOST) + 1
        self.people.setFixedHeight(theme.px(rows * _ROW + 2))
        self.table.setMinimumHeight(min(theme.px(3 * _ROW), self.table.maximumHeight()))

    def _set_gaps(self) -> None:
        self._left.setSpacing(theme_of(self).px(12))
        self._fit_heights()
