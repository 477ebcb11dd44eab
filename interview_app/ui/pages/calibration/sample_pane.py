"""Beside the list while sample answers are written: the words of one, its key level, and the reason for it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.domain.calibration.round import SampleAnswer
from interview_app.domain.ids import QuestionId
from interview_app.i18n import Say
from interview_app.services.calibration.answers import SampleData
from interview_app.services.calibration.room import Room
from interview_app.ui.models.calibration_rows import level_pairs, question_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.level_area import LevelArea
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.calibration import standing_words


class SamplePane(ScrollColumn):
    """`entered` carries SampleData when something of an own sample answer has changed."""

    entered = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: SampleAnswer | None = None
        self._values: list[Fraction] = []
        self._key: Fraction | None = None
        self.question = ComboBox()
        self.question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.answer = TextArea(
            say("What somebody might answer, in essence. Invent it; never take a candidate’s words."),
            lines=4,
            most_lines=9,
        )
        self.levels = LevelArea(say, say("Key level"), unseen=False)
        self.levels.set_compact(True)
        self.reason = TextArea(lines=2, most_lines=6)
        self._fate = TextLabel("", LabelRole.WARN, wrap=True)
        self._wording = TextLabel("", LabelRole.QUIET, wrap=True)
        self._secret = TextLabel(
            say("Until everybody has sealed, only you see the key level and its reason."),
            LabelRole.NOTE,
            wrap=True,
        )
        self._others = TextLabel("", LabelRole.QUIET, wrap=True)
        self._own: list[QWidget] = [
            Field(say("Question"), self.question),
            self._wording,
            Field(say("Sample answer in essence"), self.answer),
            self.levels,
            Field(say("Why this level"), self.reason),
            self._secret,
        ]
        for part in (self._fate, *self._own, self._others):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.question.activated.connect(lambda _: self._on_question())
        self.levels.level_chosen.connect(self._on_level)
        for field in (self.answer, self.reason):
            field.left.connect(self.settle)
        on_theme_change(self._set_gaps)
        self.clear()

    def show_sample(self, room: Room, sample: SampleAnswer, *, own: bool) -> None:
        """Show a sample answer: the fields to its author, to others only whose it is."""
        say = self._say
        fate = standing_words(say, room.standing(sample))
        self._fate.set_words(fate)
        self._fate.setVisible(bool(fate))
        for part in self._own:
            part.setVisible(own)
        self._others.setVisible(not own)
        if not own:
            self._held = None
            name = room.procedure.panelist(sample.author).name
            self._others.set_words(
                say(
                    "{name} writes this answer. Everybody reads it once the calibration has begun; key level and "
                    "reason only when all have sealed.",
                    name=name,
                )
            )
            return
        self._held, self._key = sample, sample.key
        self._fill_questions(room, sample)
        for field, words in ((self.answer, sample.answer), (self.reason, sample.reason)):
            field.set_text(words)

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held."""
        held = self._held
        if held is None:
            return
        data = SampleData(
            QuestionId(str(self.question.currentData() or held.question)),
            self.answer.text().strip(),
            self._key,
            self.reason.text().strip(),
        )
        if data != SampleData(held.question, held.answer, held.key, held.reason):
            self.entered.emit(data)

    def clear(self) -> None:
        """Show nothing, not even of an earlier answer."""
        self._held = self._key = None
        for field in (self.answer, self.reason):
            field.set_text("")
        self.question.clear()
        self.levels.set_levels(())
        self._wording.set_words("")
        for part in (*self._own, self._others, self._fate):
            part.setVisible(False)

    def set_changeable(self, changeable: bool) -> None:
        """Let the fields be changed, or only read."""
        for field in (self.answer, self.reason):
            field.setReadOnly(not changeable)
        self.question.setEnabled(changeable)
        self.levels.set_writable(changeable)

    def _fill_questions(self, room: Room, sample: SampleAnswer) -> None:
        say, form = self._say, room.procedure.form
        with QSignalBlocker(self.question):
            self.question.clear()
            for number, each in enumerate(form.asked(), start=1):
                if room.procedure.retirement(each.id) is None or each.id == sample.question:
                    self.question.addItem(f"{number}  {say.read(each.title)}", each.id)
            self.question.setCurrentIndex(self.question.findData(sample.question))
        asked = question_of(form, sample)
        self._wording.set_words(sample.wording if asked is None else say.read(asked.wording))
        self._values = [level.value for level in form.scale.levels]
        self.levels.set_levels(level_pairs(say, form, asked))
        for before, after in pairwise([self.answer, *self.levels.cards.cards(), self.reason]):
            QWidget.setTabOrder(before, after)
        key = sample.key
        self.levels.show_level(self._values.index(key) if key in self._values else None)

    def _on_question(self) -> None:
        self.settle()

    def _on_level(self, place: int) -> None:
        self._key = self._values[place]
        self.levels.show_level(place)
        self.settle()

    def _set_gaps(self) -> None:
        self.column.setSpacing(theme_of(self).px(12))
