"""Beside the declarations: what one member declares about one candidate, and what is decided on a concern."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from interview_app.domain.bias import BiasDeclaration, BiasOutcome, Declared
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.choices import RadioButton
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


@dataclass(frozen=True, slots=True)
class DeclarationCase:
    """What the pane shows; `who` names the candidate, `last` says when it was declared."""

    candidate: CandidateId
    person: Panelist
    who: str
    held: BiasDeclaration | None
    last: str

    @property
    def stands(self) -> Declared:
        """What was declared, apart from what was decided on it."""
        if self.held is None:
            return Declared.NOT_YET
        return Declared.CONCERN if self.held.concern else Declared.NONE


class DeclarationPane(ScrollColumn):
    """`declared` carries the case, what is declared and its words; `decided` the case, the outcome and its reason.

    A declaration is told at once; a concern when its words are left; an outcome when its verb is clicked.
    """

    declared = Signal(object, object, str)
    decided = Signal(object, object, str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._changeable = True
        self._case: DeclarationCase | None = None
        self._who, self._name = TextLabel("", LabelRole.NOTE), TextLabel("", LabelRole.SECTION, wrap=True)
        self.buttons = {
            Declared.NOT_YET: RadioButton(say("not declared yet")),
            Declared.NONE: RadioButton(say("no concern")),
            Declared.CONCERN: RadioButton(say("concern about bias")),
        }
        self.outcomes = {
            BiasOutcome.TAKES_PART: RadioButton(say("takes part")),
            BiasOutcome.RECUSED: RadioButton(say("recused")),
        }
        self.words, self.reason = TextArea(lines=2, most_lines=5), TextArea(lines=2, most_lines=5)
        self._words_field = Field(say("The concern in words"), self.words)
        self._reason_field = Field(say("Reason for the decision"), self.reason)
        self._outcome_head = TextLabel(say("Decision on the concern"), LabelRole.LABEL)
        self._hint = TextLabel(say("A recusal is noted as assignment at once."), LabelRole.NOTE, wrap=True)
        self.verb_button = secondary_button(say("Record outcome"))
        self._last = StateLabel("", Icon.HISTORY, Colour.QUIET)
        self._groups = [QButtonGroup(self), QButtonGroup(self)]
        self._lay_out()
        self._connect()

    def show_case(self, case: DeclarationCase, *, anew: bool = False) -> None:
        """Show a declaration; what is typed in the same case stays, unless it is to be shown anew."""
        same = not anew and self._case is not None and _place(self._case) == _place(case)
        unchanged = same and self._case == case
        self._case = case
        self._who.set_words(case.who)
        self._name.set_words(case.person.name)
        self._last.set_state(case.last, Icon.HISTORY, Colour.QUIET)
        self._last.setVisible(bool(case.last))
        if unchanged:
            return
        self._words_field.set_error("")
        self._reason_field.set_error("")
        self.buttons[case.stands].setChecked(True)
        held = case.held
        if not same or not self.words.hasFocus():
            self.words.set_text(held.words if held is not None else "")
        if not same or not self.reason.hasFocus():
            self.reason.set_text(held.reason if held is not None else "")
        self._hold_words()
        self._check_outcome(held.outcome if held is not None else None)
        self._show_what_belongs()

    def show_typed(self) -> None:
        """Words that were being typed came back: show the fields that they belong to."""
        if self._case is not None and self.words.text().strip() and self._case.stands is not Declared.CONCERN:
            self.buttons[Declared.CONCERN].setChecked(True)
        self._show_what_belongs()

    def choose(self, declared: Declared) -> None:
        """Set what is declared, as a click does; a concern needs its words first."""
        if self._case is None or declared not in self.buttons or not self.buttons[declared].isEnabled():
            return
        self.buttons[declared].setChecked(True)
        self._show_what_belongs()
        if declared is Declared.CONCERN and not self.words.text().strip():
            self._words_field.set_error(self._say("Say what the concern is."))
            self.words.setFocus()
            return
        self.settle()

    def settle(self) -> None:
        """Tell what was declared, if it differs from what is held."""
        case = self._case
        if case is None:
            return
        declared = next(each for each, button in self.buttons.items() if button.isChecked())
        words = self.words.text().strip() if declared is Declared.CONCERN else ""
        if declared is Declared.CONCERN and not words:
            return
        self._words_field.set_error("")
        if (declared, words) != (case.stands, case.held.words if case.held is not None else ""):
            self.declared.emit(case, declared, words)

    def set_changeable(self, changeable: bool) -> None:
        """Let the declaration be changed, or only read."""
        for button in (*self.buttons.values(), *self.outcomes.values(), self.verb_button):
            button.setEnabled(changeable)
        self._changeable = changeable
        self.reason.setReadOnly(not changeable)
        self._hold_words()

    def _hold_words(self) -> None:
        """The words of a concern that was decided stand, since the decision is about them."""
        held = self._case.held if self._case is not None else None
        self.words.setReadOnly(not self._changeable or (held is not None and held.outcome is not None))

    def _decide(self) -> None:
        case = self._case
        outcome = next((each for each, button in self.outcomes.items() if button.isChecked()), None)
        reason = self.reason.text().strip()
        if not self.words.text().strip():
            self.choose(Declared.CONCERN)
            return
        if case is None or outcome is None:
            self._reason_field.set_error(self._say("Choose what was decided."))
            return
        self._reason_field.set_error("" if reason else self._say("A reason is needed."))
        if reason:
            self.decided.emit(case, outcome, reason)
        else:
            self.reason.setFocus()

    def _check_outcome(self, outcome: BiasOutcome | None) -> None:
        group = self._groups[1]
        group.setExclusive(False)
        for each, button in self.outcomes.items():
            button.setChecked(each is outcome)
        group.setExclusive(True)

    def _show_what_belongs(self) -> None:
        self._words_field.setVisible(self.buttons[Declared.CONCERN].isChecked())
        to_decide = self.buttons[Declared.CONCERN].isChecked()
        parts = (
            self._outcome_head,
            *self.outcomes.values(),
            self._reason_field,
            self._hint,
            self.verb_button,
        )
        for part in parts:
            part.setVisible(to_decide)

    def _lay_out(self) -> None:
        column = self.column
        for part in (self._who, self._name, *self.buttons.values(), self._words_field):
            column.addWidget(part)
        for part in (self._outcome_head, *self.outcomes.values(), self._reason_field, self._hint):
            column.addWidget(part)
        verb = QHBoxLayout()
        verb.addWidget(self.verb_button)
        verb.addStretch(1)
        column.addLayout(verb)
        column.addStretch(1)
        column.addWidget(self._last)

    def _connect(self) -> None:
        for button in self.buttons.values():
            self._groups[0].addButton(button)
        for button in self.outcomes.values():
            self._groups[1].addButton(button)
        for declared, button in self.buttons.items():
            button.clicked.connect(lambda _=False, chosen=declared: self.choose(chosen))
        self.words.left.connect(self.settle)
        self.verb_button.clicked.connect(self._decide)


def _place(case: DeclarationCase) -> tuple[str, str]:
    return case.candidate, case.person.id
