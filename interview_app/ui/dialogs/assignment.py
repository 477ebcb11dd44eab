"""Noting that a member is recused or absent for one candidate, and who takes the place, in one act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import AssignmentKind, Part
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.part_case import PartCase
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.part_fields import PartFields
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class AssignmentDialog(Dialog):
    """`cases` are the members with their present parts; after `wished`, `parts` holds what is to be noted.

    It opens on `chosen`, or on the first member, with a recusal in mind where nothing is noted yet.
    """

    def __init__(
        self,
        say: Say,
        candidate: Candidate,
        cases: Sequence[PartCase],
        *,
        chosen: PanelistId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = say("Parts of the panel for {name}", name=candidate.name)
        super().__init__(say, title, say("Record part"), parent=parent)
        self._cases = {case.person.id: case for case in cases}
        self.member = ComboBox(self)
        for case in cases:
            self.member.addItem(case.person.name, case.person.id)
        self.fields = PartFields(say, self)
        words = say(
            "Whoever is recused or absent does not count for this candidate. A sheet that was begun stays on record. "
            "When the ratings of a candidate are known to the panel, nobody joins any more."
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.content.addWidget(Field(say("Member"), self.member, parent=self))
        self.content.addWidget(self.fields)
        self._missing = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self.content.addWidget(self._missing)
        self.member.setCurrentIndex(max(self.member.findData(chosen), 0))
        self.member.currentIndexChanged.connect(lambda _: self._turn())
        self.fields.changed.connect(self._show_ready)
        self._turn()
        self.member.setFocus()

    @property
    def panelist(self) -> PanelistId:
        """Whose part is shown."""
        return PanelistId(str(self.member.currentData()))

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is to be noted."""
        return self.fields.parts()

    def _turn(self) -> None:
        case = self._cases[self.panelist]
        self.fields.show_case(case)
        if case.kind is AssignmentKind.EXPECTED:
            self.fields.choose(AssignmentKind.RECUSED, lead=False)
        self._show_ready()

    def _show_ready(self) -> None:
        self.clear_error()
        missing = self.fields.obstacle()
        self._missing.set_words(missing)
        self.verb_button.setEnabled(not missing and bool(self.parts))
