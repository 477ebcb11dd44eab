"""Issuing a document: what becomes final, and the act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class IssueProtocolDialog(Dialog):
    """Repeats `act` as title and verb, names the document with its facts and says what becomes final.

    Cancel is what Enter does.
    """

    def __init__(
        self,
        say: Say,
        act: str,
        facts: Sequence[tuple[str, str]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say, act, act, parent=parent, cancel_first=True)
        pairs = KeyValues(parent=self)
        pairs.set_facts(facts)
        self.content.addWidget(pairs)
        sentence = say(
            "The document is frozen as it stands now and gets this number. It is never changed and never deleted; "
            "a later correction gives a new document with a new number, and both stay on record."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
