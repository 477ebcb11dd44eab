"""The decisions that no longer stand, below the one that does: each with its reasons and why it was set aside."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.models.decision_facts import decision_facts
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.endings import past_heading

_LABELS = 104


class EarlierPane(QWidget):
    """Not there while no decision was set aside."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(TextLabel(say("Earlier decisions"), LabelRole.SECTION, parent=self))
        on_theme_change(self._restyle)
        self.setVisible(False)

    def show_earlier(self, procedure: Procedure) -> None:
        """The latest first."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for past in reversed(procedure.earlier):
            heading = TextLabel(
                past_heading(self._say, procedure, past), LabelRole.LABEL, wrap=True, parent=self
            )
            facts = KeyValues(key_width=_LABELS, parent=self)
            pairs = decision_facts(self._say, procedure, past.decision)
            if past.reopening is not None:
                pairs.insert(0, (self._say("Set aside"), past.reopening.reason))
            facts.set_facts(pairs)
            for widget in (heading, facts):
                self._column.addWidget(widget)
                self._shown.append(widget)
        self.setVisible(bool(procedure.earlier))

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))
