"""What part a member takes for one candidate: the kind, who stands in for whom, and the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Part
from interview_app.i18n import Say
from interview_app.ui.models.part_case import PartCase
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import RadioButton
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import assignment_label


class PartFields(QWidget):
    """`changed` speaks at every change by the user; `parts` is what would have to be noted."""

    changed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._case: PartCase | None = None
        self._group = QButtonGroup(self)
        self.buttons = {kind: RadioButton(parent=self) for kind in AssignmentKind}
        self.counterpart = ComboBox(self)
        self.reason = TextArea(lines=3, most_lines=6)
        self.reason.setParent(self)
        self._counterpart_field = Field("", self.counterpart, parent=self)
        self._reason_field = Field(say("Reason"), self.reason, parent=self)
        self._hint = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for kind, button in self.buttons.items():
            self._group.addButton(button)
            self._column.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=kind: self.choose(chosen))
        self._column.addWidget(self._reason_field)
        self._column.addWidget(self._counterpart_field)
        self._column.addWidget(self._hint)
        self.setTabOrder(self.reason, self.counterpart)
        self.counterpart.activated.connect(lambda _: self._tell())
        self.reason.textChanged.connect(self._tell)
        on_theme_change(self._restyle)

    def show_case(self, case: PartCase) -> None:
        """Show a member's part; what is being typed about the same one stays."""
        same = self._case is not None and _place(self._case) == _place(case)
        if same and self._case == case:
            return
        self._case = case
        for kind, button in self.buttons.items():
            button.set_words(_kind_words(self._say, case.person, kind))
            button.setVisible(kind in case.kinds)
            button.setChecked(kind is case.kind)
        if not same or not self.reason.hasFocus():
            self.reason.set_text(case.reason)
        self._fill(case)
        self._show_what_belongs()

    def choose(self, kind: AssignmentKind, *, lead: bool = True) -> None:
        """Choose a part, as a click does; one that needs a reason leads to it, unless `lead` is False."""
        if self._case is None or kind not in self._case.kinds or not self.buttons[kind].isEnabled():
            return
        self.buttons[kind].setChecked(True)
        self._show_what_belongs()
        if lead and kind is not AssignmentKind.EXPECTED and not self.reason.text().strip():
            self.reason.setFocus()
        self._tell()

    def parts(self) -> tuple[Part, ...]:
        """What would have to be noted; nothing where nothing differs."""
        if self._case is None:
            return ()
        return self._case.parts(self._kind(), self.reason.text().strip(), self._chosen())

    def obstacle(self) -> str:
        """What is missing before it can be noted, or nothing."""
        kind = self._kind()
        if kind is AssignmentKind.SUBSTITUTE and self._chosen() is None:
            return self._say("Choose whom they replace.")
        if kind is not AssignmentKind.EXPECTED and not self.reason.text().strip():
            return self._say("A reason is needed.")
        return ""

    def set_changeable(self, changeable: bool) -> None:
        """Let the part be changed, or only read."""
        for control in (*self.buttons.values(), self.counterpart):
            control.setEnabled(changeable)
        self.reason.setReadOnly(not changeable)

    def _kind(self) -> AssignmentKind:
        checked = (kind for kind, button in self.buttons.items() if button.isChecked())
        return next(checked, AssignmentKind.EXPECTED)

    def _chosen(self) -> PanelistId | None:
        found = self.counterpart.currentData()
        return PanelistId(found) if isinstance(found, str) and found else None

    def _fill(self, case: PartCase) -> None:
        self.counterpart.clear()
        self.counterpart.addItem(self._say("nobody") if case.person.votes else self._say("please choose"), "")
        for person in case.offered:
            self.counterpart.addItem(person.name, person.id)
        self.counterpart.setCurrentIndex(max(self.counterpart.findData(case.counterpart), 0))
        label = self._say("Substitute") if case.person.votes else self._say("In place of")
        self._counterpart_field.set_label(label)

    def _show_what_belongs(self) -> None:
        case, kind, say = self._case, self._kind(), self._say
        if case is None:
            return
        offers = case.offers(kind)
        self._counterpart_field.setVisible(offers and bool(case.offered))
        words = ""
        if offers and not case.offered:
            words = (
                say("Nobody without a vote is free to be a substitute. Add them to the panel first.")
                if case.person.votes
                else say(
                    "First note who is recused or absent for this candidate; a substitute is named there."
                )
            )
        elif kind is AssignmentKind.EXPECTED and case.person.votes and case.counterpart is not None:
            words = say("The substitute gives the place back.")
        self._hint.set_words(words)
        self._hint.setVisible(bool(words))

    def _tell(self) -> None:
        self.changed.emit()

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))


def _kind_words(say: Say, person: Panelist, kind: AssignmentKind) -> str:
    """The part in the words of the form; who votes rates, the others advise."""
    if kind is AssignmentKind.EXPECTED:
        return say("rates as planned") if person.votes else say("takes part without a vote")
    return assignment_label(say, kind)


def _place(case: PartCase) -> tuple[str, str]:
    return case.candidate, case.person.id
