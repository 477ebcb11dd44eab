"""Beside the requests for access: when somebody asked, by when and how to answer, and when they got it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.access_request import AccessRequest
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.data_access import due_sentence, holidays_sentence


class AccessPane(ScrollColumn):
    """`asked` and `answered` carry the days of a request, None to take them back; `copy_wished` nothing."""

    asked = Signal(object)
    answered = Signal(object)
    copy_wished = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: tuple[date | None, date | None] = (None, None)
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self.asked_field = DayField(say, say("Request received on"))
        self._due = TextLabel("", wrap=True)
        self._holidays = TextLabel(holidays_sentence(say), LabelRole.NOTE, wrap=True)
        self._way = TextLabel("", wrap=True)
        self.copy_button = secondary_button(say("To the inspection copy"), Icon.FILE_TEXT)
        self.copy_button.clicked.connect(self.copy_wished)
        self.answered_field = DayField(say, say("Answered on"))
        note = TextLabel(say("While a request is open, nothing is deleted."), LabelRole.NOTE, wrap=True)
        for part in (self._title, self.asked_field, self._due, self._holidays, self._way):
            self.column.addWidget(part)
        self.column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.answered_field)
        self.column.addWidget(note)
        self.column.addStretch(1)
        for line in (self.asked_field.line, self.answered_field.line):
            line.left.connect(self.settle)
            line.returnPressed.connect(self.settle)

    def show_request(
        self,
        name: str,
        request: AccessRequest | None,
        today: date,
        *,
        way: Sequence[str],
        copy: bool = False,
        changeable: bool,
    ) -> None:
        """Show one person's request and the way to its answer, or that there is none yet and what to do then.

        `copy` is whether the inspection copy can at least be looked over.
        """
        say = self._say
        self._held = (None, None) if request is None else (request.on, request.answered)
        for field, held in zip((self.asked_field, self.answered_field), self._held, strict=True):
            field.show_day(held)
            field.set_error("")
            field.line.setReadOnly(not changeable)
        waits = request is not None and request.answered is None
        self._due.set_words(due_sentence(say, request, today) if request is not None and waits else "")
        for part in (self._due, self._holidays):
            part.setVisible(waits)
        self._way.set_words(
            say("Enter the day when a request comes in, in whatever form: that is where the month begins.")
            if request is None
            else "\n\n".join(way)
        )
        self.copy_button.setVisible(copy and request is not None)
        self.answered_field.setVisible(request is not None)
        self._title.set_words(name)

    def settle(self) -> None:
        """Tell each day that differs and can be read."""
        before, answered_before = self._held
        asked = self.asked_field.day(instead=before)
        answered = self.answered_field.day(instead=answered_before)
        if asked != before:
            self.asked.emit(asked)
        if answered != answered_before and asked is not None:
            self.answered.emit(answered)
