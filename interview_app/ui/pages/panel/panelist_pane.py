"""Beside the panel: one member's name, function, role and vote."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.i18n import Say
from interview_app.ui.pages.panel.briefing_fields import BriefingFields
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import role_label

_NEW = PanelistId("")


@dataclass(frozen=True, slots=True)
class PanelistData:
    """What is entered about a member."""

    name: str
    function: str
    role: Role
    votes: bool


class PanelistPane(ScrollColumn):
    """`entered` carries the member's id (None for a new one) and PanelistData, when something of it changed.

    `briefed` and `unbriefed` carry a member's id and the Briefing that is to be noted, or taken back.
    """

    entered = Signal(object, object)
    briefed = Signal(object, object)
    unbriefed = Signal(object, object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._telling = False
        self._held: Panelist | None = None
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self.name, self.function, self.role = LineEdit(), LineEdit(), ComboBox()
        for role in Role:
            self.role.addItem(role_label(say, role), role)
        self.votes = CheckBox(say("rates (voting member)"))
        self._name_field = Field(say("Name"), self.name)
        self.column.addWidget(self._title)
        self.column.addWidget(self._name_field)
        self.column.addWidget(Field(say("Function"), self.function))
        self.column.addWidget(Field(say("Role"), self.role))
        self.column.addWidget(self.votes)
        note = say("The note-taker writes the record. A member who rates can do that too.")
        self.column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True))
        self.briefings = BriefingFields(say)
        self.column.addWidget(self.briefings)
        self.column.addStretch(1)
        for field in (self.name, self.function):
            field.left.connect(self.settle)
            field.returnPressed.connect(self.settle)
        self.role.activated.connect(lambda _: self._turn_role())
        self.votes.clicked.connect(self.settle)
        self.briefings.noted.connect(lambda each: self._tell_briefing(self.briefed, each))
        self.briefings.taken_back.connect(lambda each: self._tell_briefing(self.unbriefed, each))

    def show_person(self, person: Panelist) -> None:
        """Show a member."""
        self._held = person
        self._title.set_words(person.name or self._say("New member"))
        for field, words in ((self.name, person.name), (self.function, person.function)):
            if field.text() != words:
                field.setText(words)
        self.role.setCurrentIndex(self.role.findData(person.role))
        self.votes.setChecked(person.votes)
        self._name_field.set_error("")
        self.briefings.show_briefings(person.briefings)
        self.briefings.setVisible(person.id != _NEW)

    def show_new(self, role: Role) -> None:
        """An empty entry; it exists once it has a name."""
        self.show_person(Panelist(_NEW, "", "", role, votes=True, position=0))
        self.name.setFocus()

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held and has a name."""
        held = self._held
        if held is None or self._telling:
            return
        data = self._data()
        if not data.name:
            self._name_field.set_error(self._say("A name is needed.") if held.id != _NEW else "")
            return
        if data == PanelistData(held.name, held.function, held.role, held.votes):
            return
        self._telling = True
        self.entered.emit(None if held.id == _NEW else held.id, data)
        self._telling = False

    def set_changeable(self, changeable: bool) -> None:
        """Let the fields be changed, or only read."""
        for field in (self.name, self.function):
            field.setReadOnly(not changeable)
        for control in (self.role, self.votes):
            control.setEnabled(changeable)
        self.briefings.set_changeable(changeable)

    def _tell_briefing(self, signal: SignalInstance, briefing: object) -> None:
        if self._held is not None and self._held.id != _NEW:
            signal.emit(self._held.id, briefing)

    def _turn_role(self) -> None:
        """Chair and members usually rate, the others do not; the tick can still be changed."""
        self.votes.setChecked(Role(self.role.currentData()) in (Role.CHAIR, Role.PANELIST))
        self.settle()

    def _data(self) -> PanelistData:
        role = Role(self.role.currentData())
        return PanelistData(
            self.name.text().strip(), self.function.text().strip(), role, self.votes.isChecked()
        )
