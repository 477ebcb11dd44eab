"""Beside the list while answers are rated: question, answer, the own level and the sentence that carries it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_app.domain.calibration.round import SampleAnswer, TrialRating
from interview_app.i18n import Say
from interview_app.services.calibration.room import Room
from interview_app.ui.models.calibration_rows import level_pairs, numbered_title, question_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.level_area import LevelArea
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.calibration import standing_words


class TrialPane(ScrollColumn):
    """`rated` carries a level of the scale, `explained` the sentence when its field was left."""

    rated = Signal(object)
    explained = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._values: list[Fraction] = []
        self._held: TrialRating | None = None
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._wording = TextLabel("", LabelRole.QUIET, wrap=True)
        self._fate = TextLabel("", LabelRole.WARN, wrap=True)
        self._answer = TextLabel("", wrap=True)
        self._answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._box = QFrame()
        self._box.setProperty("role", "raised")
        self._framed = QVBoxLayout(self._box)
        self._framed.addWidget(TextLabel(say("Sample answer in essence"), LabelRole.LABEL))
        self._framed.addWidget(self._answer)
        self.levels = LevelArea(say, say("Your level"), unseen=False)
        self.reason = TextArea(lines=2, most_lines=5)
        self._field = Field(
            say("What carries the level"),
            self.reason,
            aside=say("needed to seal"),
            hint=say("only you see this until all have sealed"),
        )
        self._why_not = TextLabel("", LabelRole.QUIET, wrap=True)
        for part in (
            self._title,
            self._wording,
            self._fate,
            self._box,
            self.levels,
            self._field,
            self._why_not,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.levels.level_chosen.connect(self._on_level)
        self.reason.left.connect(self.settle)
        on_theme_change(self._set_gaps)
        self.clear()

    def show_sample(
        self, room: Room, sample: SampleAnswer, rating: TrialRating | None, *, why_not: str
    ) -> None:
        """Show an answer; `rating` is the reader's own, None for whoever does not rate; `why_not` says why not."""
        say, form = self._say, room.procedure.form
        question = question_of(form, sample)
        self._held = rating
        self._title.set_words(numbered_title(say, room, sample))
        self._wording.set_words(sample.wording if question is None else say.read(question.wording))
        fate = standing_words(say, room.standing(sample))
        self._fate.set_words(fate)
        self._fate.setVisible(bool(fate))
        self._answer.set_words(sample.answer)
        self._box.setVisible(True)
        for part in (self.levels, self._field):
            part.setVisible(rating is not None)
        self._why_not.set_words(why_not)
        self._why_not.setVisible(bool(why_not))
        if rating is None:
            return
        self._values = [level.value for level in form.scale.levels]
        self.levels.set_levels(level_pairs(say, form, question))
        for before, after in pairwise([*self.levels.cards.cards(), self.reason]):
            QWidget.setTabOrder(before, after)
        self.levels.show_level(self._values.index(rating.level) if rating.level in self._values else None)
        self.reason.set_text(rating.reason)

    def set_writable(self, writable: bool) -> None:
        """Let rate, or only look."""
        self.levels.set_writable(writable)
        self.reason.setReadOnly(not writable)

    def settle(self) -> None:
        """Tell the sentence, if it differs from what is held."""
        words = self.reason.text().strip()
        if self._held is not None and words != self._held.reason and not self.reason.isReadOnly():
            self.explained.emit(words)

    def clear(self) -> None:
        """Show nothing, not even of an earlier answer."""
        self._held = None
        for label in (self._title, self._wording, self._answer, self._why_not):
            label.set_words("")
        self.reason.set_text("")
        self.levels.show_nothing("")
        for part in (self._fate, self._box, self.levels, self._field, self._why_not):
            part.setVisible(False)

    def set_compact(self, compact: bool) -> None:
        """Numbers only on the cards, where there is little room."""
        self.levels.set_compact(compact)

    def _on_level(self, place: int) -> None:
        self.settle()
        self.rated.emit(self._values[place])

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self.column.setSpacing(theme.px(8))
        self._framed.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._framed.setSpacing(theme.px(4))
