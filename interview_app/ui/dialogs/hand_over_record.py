"""The record changes hands: who writes on, and why where the chair takes it from its writer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import role_label


class HandOverRecordDialog(Dialog):
    """`takers` are those who can write on; `reason_needed` is true where somebody else than the writer acts."""

    def __init__(
        self,
        say: Say,
        *,
        writer: str,
        takers: Sequence[Panelist],
        reason_needed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say, say("Hand the record over"), say("Hand over"), parent=parent)
        self._takers = tuple(takers)
        self._needed = reason_needed
        words = say(
            "{name} writes the record until now. One person writes at a time; the others read it. "
            "The protocol shows who wrote from when.",
            name=writer,
        )
        self.taker = ComboBox()
        for person in self._takers:
            self.taker.addItem(f"{person.name} ({role_label(say, person.role)})", person.id)
        label = say("Reason") if reason_needed else say("Reason (optional)")
        self.reason = TextArea(lines=2, most_lines=4)
        self.laptop = CheckBox(say("This laptop goes to that person too"), parent=self)
        self.laptop.setChecked(True)
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.content.addWidget(Field(say("Writes on from now"), self.taker, parent=self))
        self.content.addWidget(Field(label, self.reason, parent=self))
        self.content.addWidget(self.laptop)
        self.reason.textChanged.connect(self._show_ready)
        self._show_ready()
        self.taker.setFocus()

    @property
    def chosen(self) -> PanelistId:
        """Who writes on."""
        return self._takers[max(self.taker.currentIndex(), 0)].id

    @property
    def words(self) -> str:
        """The reason, without blanks around it."""
        return self.reason.text().strip()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"reason": self.reason}

    def _show_ready(self) -> None:
        self.verb_button.setEnabled(bool(self._takers) and (not self._needed or bool(self.words)))
        self.clear_error()
