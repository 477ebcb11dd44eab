"""Interview forms for paper with names on them: of whom, and one for each member or one for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class PaperFormsDialog(Dialog):
    """`chosen` are the candidates, `each_member` whether everybody who rates gets their own."""

    def __init__(self, say: Say, candidates: Sequence[Candidate], *, parent: QWidget | None = None) -> None:
        super().__init__(say, say("Interview forms for paper"), say("Choose folder …"), parent=parent)
        words = say(
            "The empty form, with the candidate’s name on it. With one for each member it names the member too, and "
            "leaves out who is recused or absent."
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self._ids = tuple(each.id for each in candidates)
        self.candidate = ComboBox()
        self.candidate.addItem(say("everybody whose interview is still to come"), None)
        for each in candidates:
            self.candidate.addItem(f"{each.number} {each.name}", each.id)
        self.members = CheckBox(say("one for each member"), parent=self)
        self.members.setChecked(True)
        self.content.addWidget(Field(say("Candidate"), self.candidate, parent=self))
        self.content.addWidget(self.members)
        self.candidate.setFocus()

    @property
    def chosen(self) -> tuple[CandidateId, ...]:
        """For whom forms are wanted."""
        found = self.candidate.currentData()
        return self._ids if found is None else (CandidateId(str(found)),)

    @property
    def each_member(self) -> bool:
        """Whether there is one for each member."""
        return self.members.isChecked()
