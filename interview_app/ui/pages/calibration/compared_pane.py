"""Beside the comparison: one answer with everybody's level and sentence, the key, and what to talk about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_app.domain.calibration.comparison import SampleComparison
from interview_app.i18n import Say
from interview_app.services.calibration.room import Room
from interview_app.ui.models.calibration_rows import (
    dot_lines,
    key_place,
    numbered_title,
    question_of,
    raters,
    scale_words,
    told,
)
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.dot_rows import DotRows
from interview_app.ui.widgets.evidence_list import EvidenceList, EvidenceRow
from interview_app.ui.widgets.expected_answer import ExpectedPoints
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.calibration import standing_words, topic_sentences


class ComparedPane(ScrollColumn):
    """Reads only; every word can be marked and copied."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.read_by_keys(say("What is chosen, in full"))
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._wording = TextLabel("", LabelRole.QUIET, wrap=True)
        self._fate = TextLabel("", LabelRole.WARN, wrap=True)
        self._answer = TextLabel("", wrap=True)
        self._box = QFrame()
        self._box.setProperty("role", "raised")
        self._framed = QVBoxLayout(self._box)
        self._framed.addWidget(TextLabel(say("Sample answer in essence"), LabelRole.LABEL))
        self._framed.addWidget(self._answer)
        self._talk_head = TextLabel(say("To talk about"), LabelRole.LABEL)
        self.talk = ExpectedPoints()
        self.dots = DotRows()
        self._key_head = TextLabel("", LabelRole.LABEL, wrap=True)
        self._key = TextLabel("", wrap=True)
        self.reasons = EvidenceList()
        for label in (self._answer, self._key):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (
            self._title,
            self._wording,
            self._fate,
            self._box,
            self._talk_head,
            self.talk,
            self.dots,
            self._key_head,
            self._key,
            self.reasons,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        on_theme_change(self._set_gaps)

    def show_compared(self, room: Room, compared: SampleComparison) -> None:
        """Show one answer."""
        say, sample = self._say, compared.sample
        question = question_of(room.procedure.form, sample)
        self._title.set_words(numbered_title(say, room, sample))
        self._wording.set_words(sample.wording if question is None else say.read(question.wording))
        fate = standing_words(say, room.standing(sample))
        self._fate.set_words(fate)
        self._fate.setVisible(bool(fate))
        self._answer.set_words(sample.answer)
        self.talk.set_points(topic_sentences(say, compared))
        self.dots.show_lines(
            scale_words(say, room),
            dot_lines(say, room, compared),
            said=told(say, room, compared),
            frame=key_place(room, sample),
        )
        level = "–" if sample.key is None else say.plain(sample.key)
        author = room.procedure.panelist(sample.author).name
        self._key_head.set_words(say("Key level {level} ({author})", level=level, author=author))
        self._key.set_words(sample.reason)
        self.reasons.show_rows(reason_rows(say, room, compared))
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing, not even of an earlier answer."""
        for label in (
            self._title,
            self._wording,
            self._fate,
            self._answer,
            self._key_head,
            self._key,
        ):
            label.set_words("")
        self.talk.set_points(())
        self.dots.show_lines((), (), said="")
        self.reasons.show_rows(())

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self.column.setSpacing(theme.px(8))
        self._framed.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._framed.setSpacing(theme.px(4))


def reason_rows(say: Say, room: Room, compared: SampleComparison) -> list[EvidenceRow]:
    """Everybody's level with the sentence that carries it."""
    return [
        EvidenceRow(
            "–" if rating.level is None else say.plain(rating.level),
            person.name,
            rating.reason or say("no rating"),
        )
        for person, (_, rating) in zip(raters(room), compared.rated, strict=True)
    ]
