"""Recording the decision: what becomes final, and the act."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.decision_facts import decision_facts
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class RecordDecisionDialog(Dialog):
    """Repeats the decision in full before it is recorded; cancel is the default."""

    def __init__(
        self, say: Say, procedure: Procedure, plan: DecisionPlan, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            say, say("Record the decision"), say("Record decision"), parent=parent, cancel_first=True
        )
        facts = KeyValues()
        facts.set_facts(decision_facts(say, procedure, plan))
        self.content.addWidget(facts)
        sentence = say(
            "The decision becomes part of the record with date and name and is no longer changed. "
            "The selection record can be issued afterwards."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
