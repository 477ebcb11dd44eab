"""The decision once it is recorded: facts to read, nothing to change."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.decision import Decision
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.decision_facts import decision_facts
from interview_app.ui.models.people import short_name
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_LABELS = 104


class RecordedPane(QWidget):
    """Also says, before anything is recorded, why this reader cannot record it.

    `reopened` is the wish to decide anew, `closed` that nothing is changed any more, `followed` to see what follows.
    """

    reopened = Signal()
    closed = Signal()
    followed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.state = StateLabel(parent=self)
        self.facts = KeyValues(key_width=_LABELS, parent=self)
        self._head = QHBoxLayout()
        self._head.addWidget(TextLabel(say("Decision"), LabelRole.SECTION, parent=self))
        self._head.addStretch(1)
        self._head.addWidget(self.state)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.facts)
        self.reopen = text_button(say("Reopen the procedure …"), Icon.HISTORY, small=True)
        self.reopen.clicked.connect(self.reopened)
        self.close_button = text_button(say("Close the procedure …"), Icon.CIRCLE_CHECK, small=True)
        self.close_button.clicked.connect(self.closed)
        self._acts = QHBoxLayout()
        self.follow = text_button(say("After the decision …"), Icon.CHEVRON_RIGHT, small=True)
        self.follow.clicked.connect(self.followed)
        for button in (self.follow, self.close_button, self.reopen):
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        self._column.addLayout(self._acts)
        on_theme_change(self._restyle)

    def show_decision(
        self, procedure: Procedure, decision: Decision, *, reopenable: bool, closable: bool
    ) -> None:
        """Show what was recorded, when and by whom, and to those who may close or decide anew the way to that."""
        self.reopen.setVisible(reopenable)
        self.close_button.setVisible(closable)
        self.follow.setVisible(True)
        say = self._say
        moment = say.moment(decision.at.astimezone(ZoneInfo(procedure.zone)))
        words = say("recorded {moment}", moment=moment)
        if decision.by is not None:
            name = short_name(procedure.panelist(decision.by).name)
            words = say("recorded {moment}, {name}", moment=moment, name=name)
        self.state.set_state(words, Icon.CIRCLE_CHECK, Colour.GOOD)
        self.facts.set_facts(decision_facts(say, procedure, decision))
        self.facts.setVisible(True)

    def show_sentence(self, sentence: str) -> None:
        """Say why nothing can be entered here."""
        self.reopen.setVisible(False)
        self.close_button.setVisible(False)
        self.follow.setVisible(False)
        self.state.set_state(sentence, Icon.INFO, Colour.QUIET)
        self.facts.set_facts([])
        self.facts.setVisible(False)

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))
