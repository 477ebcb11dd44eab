"""Beside the hints: the chosen one in full, the way to its place, and the reason for leaving it as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.hint import Hint, Severity
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.hint_rows import mark_of, state_of
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.hint_sentences import hint_sentence
from interview_app.wording.record_check import rule_source, rule_title


class HintPane(ScrollColumn):
    """`followed` asks for the place, `settled` carries the reason that was given.

    `settled_alike` carries it where it is to stand for all hints of the rule that still ask.
    """

    followed = Signal()
    settled = Signal(str)
    settled_alike = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._state = StateLabel()
        self._sentence = TextLabel("", wrap=True)
        self._source = TextLabel("", LabelRole.NOTE, wrap=True)
        self.follow = secondary_button(say("Go to the place"), Icon.CHEVRON_RIGHT)
        self.reason = TextArea(lines=3, most_lines=8)
        self._field = Field(say("Reason for leaving it as it is"), self.reason)
        self.keep = secondary_button(say("Record the reason"))
        self.follow.clicked.connect(self.followed)
        self.alike = CheckBox("")
        self.keep.clicked.connect(self._tell)
        self.reason.textChanged.connect(self._show_ready)
        for part in (self._title, self._state, self._sentence, self._source, self.follow):
            self.column.addWidget(part)
        self.column.addWidget(self._field)
        self.column.addWidget(self.alike)
        self.column.addWidget(self.keep)
        self.column.addStretch(1)
        self._held = self._shown = ""

    def show_hint(self, procedure: Procedure, hint: Hint, *, may_settle: bool, alike: int = 0) -> None:
        """Show one hint; a reason can be given unless it must be mended, and must be where it asks for one.

        `alike` is how many others that still ask can be answered by the same reason.
        """
        say, (icon, colour) = self._say, mark_of(hint)
        self._title.set_words(rule_title(say, hint.discovery.rule))
        self._state.set_state(state_of(say, hint), icon, colour)
        self._sentence.set_words(hint_sentence(say, procedure, hint.discovery))
        self._source.set_words(say("Source: {source}", source=rule_source(say, hint.discovery.rule)))
        takes = hint.severity is not Severity.BLOCKS
        self._field.setVisible(takes)
        self.keep.setVisible(takes and may_settle)
        self.alike.set_words(
            say.plural(
                "Also for {count} other open hint of this kind",
                "Also for {count} other open hints of this kind",
                count=alike,
            )
        )
        self.alike.setVisible(takes and may_settle and alike > 0)
        if hint.discovery.key != self._shown:
            self.alike.setChecked(False)
        self._shown = hint.discovery.key
        self.reason.setReadOnly(not may_settle)
        self._held = hint.reason
        if self.reason.text() != hint.reason:
            self.reason.set_text(hint.reason)
        self._show_ready()

    def _tell(self) -> None:
        alike = self.alike.isVisible() and self.alike.isChecked()
        (self.settled_alike if alike else self.settled).emit(self.reason.text().strip())

    def _show_ready(self) -> None:
        said = self.reason.text().strip()
        self.keep.setEnabled(bool(said) and said != self._held)
