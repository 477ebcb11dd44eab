"""Recording the decision: what becomes final, and the act."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.decisions import DecisionPlan
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.numbers import listed_candidates


class RecordDecisionDialog(Dialog):
    """Repeats the decision in full before it is recorded; cancel is the default."""

    def __init__(
        self, say: Say, procedure: Procedure, plan: DecisionPlan, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            say, say("Record the decision"), say("Record decision"), parent=parent, cancel_first=True
        )
        facts = KeyValues()
        rows = [(say("Selected"), listed_candidates(say, procedure, plan.selected))]
        if plan.reserve:
            order = "\n".join(
                f"{place}. {procedure.candidate(each).name}"
                for place, each in enumerate(plan.reserve, start=1)
            )
            rows.append((say("Reserve"), order))
        rows.append((say("Reasons"), plan.reasons.strip()))
        if plan.deviation.strip():
            rows.append((say("Departure from the ranking"), plan.deviation.strip()))
        facts.set_facts(rows)
        self.content.addWidget(facts)
        sentence = say(
            "The decision becomes part of the record with date and name and is no longer changed. "
            "The selection record can be issued afterwards."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
