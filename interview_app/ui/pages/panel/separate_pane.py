"""Beside what is kept apart: one candidate's sex and disability, as far as the application states them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.separate import SeparateData, Sex
from interview_app.i18n import Say
from interview_app.ui.models.ledger_rows import disability_label
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import sex_label

_SEXES = (None, *Sex)
_STATED = (None, True, False)


class SeparatePane(ScrollColumn):
    """`noted` carries SeparateData at every choice."""

    noted = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._who, self._title = TextLabel("", LabelRole.NOTE), TextLabel("", LabelRole.SECTION, wrap=True)
        self.sex, self.disabled = ComboBox(), ComboBox()
        self.sex.addItem(say("not stated"), None)
        for sex in Sex:
            self.sex.addItem(sex_label(say, sex), sex)
        for stated in _STATED:
            self.disabled.addItem(disability_label(say, stated), stated)
        note = say(
            "Only for the duties to invite and to involve, and for the auxiliary criteria between equals. "
            "Never shown beside ratings or the ranking, and in no document. Everything may be left open."
        )
        for part in (self._who, self._title, Field(say("Sex"), self.sex)):
            self.column.addWidget(part)
        self.column.addWidget(Field(say("Severely disabled or of equal status"), self.disabled))
        self.column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True))
        self.column.addStretch(1)
        for choice in (self.sex, self.disabled):
            choice.activated.connect(lambda _: self._tell())

    def show_candidate(self, candidate: Candidate, data: SeparateData) -> None:
        """Show what is stated about somebody."""
        self._candidate = candidate
        self._who.set_words(candidate.number)
        self._title.set_words(candidate.name)
        self.sex.setCurrentIndex(_SEXES.index(data.sex))
        self.disabled.setCurrentIndex(_STATED.index(data.severely_disabled))

    def set_changeable(self, changeable: bool) -> None:
        """Let the data be changed, or only read."""
        for choice in (self.sex, self.disabled):
            choice.setEnabled(changeable)

    def _tell(self) -> None:
        if self._candidate is not None:
            sex = _SEXES[self.sex.currentIndex()]
            self.noted.emit(SeparateData(self._candidate.id, sex, _STATED[self.disabled.currentIndex()]))
