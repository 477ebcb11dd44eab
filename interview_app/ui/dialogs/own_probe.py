"""An own probe that was asked beyond those of the form; it becomes part of the record."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.off_limits import topics_in
from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.reminder import Reminder
from interview_app.wording.reminders import reminder, reminder_source, reminder_title, touched


class OwnProbeDialog(ReasonDialog):
    """Asks for the words of the probe; says gently where they touch what must not be asked, and lets note it."""

    def __init__(self, say: Say, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Own probe"),
            sentence=say("The record notes which further probe was asked, in its words."),
            label=say("Words of the probe"),
            verb=say("Note as asked"),
            parent=parent,
        )
        self.notice = Banner(self)
        self.reminder = Reminder(
            say, title=reminder_title(say), words=reminder(say), source=reminder_source(say), parent=self
        )
        self.content.addWidget(self.notice)
        self.content.addWidget(self.reminder)
        self.text_area.textChanged.connect(self._show_notice)

    def _show_notice(self) -> None:
        words = touched(self._say, topics_in(self.reason))
        if words:
            self.notice.show_words(BannerKind.WARN, words)
        else:
            self.notice.clear()
