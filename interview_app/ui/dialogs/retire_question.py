"""Retire a question for all candidates: what would change is shown before the act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_NAMES = 300


class RetireQuestionDialog(ReasonDialog):
    """Two short lists above the reason: the criteria's weights, and after disclosure everybody's result."""

    def __init__(
        self,
        say: Say,
        title: str,
        *,
        sentence: str,
        weights: Sequence[tuple[str, str]],
        results: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say,
            title=say("Retire question {title}", title=title),
            sentence=sentence,
            label=say("Reason, such as a question that gives the answer away"),
            verb=say("Retire question"),
            final=True,
            width=720,
            parent=parent,
        )
        place = 1
        for heading, facts in ((say("Weights"), weights), (say("Results"), results)):
            if facts:
                shown = KeyValues(key_width=_NAMES, parent=self)
                shown.set_facts(facts)
                self.content.insertWidget(place, TextLabel(heading, LabelRole.LABEL, parent=self))
                self.content.insertWidget(place + 1, shown)
                place += 2
