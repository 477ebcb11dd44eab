"""Recording an interview that was held without the program: its times, and what a start establishes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.i18n import Say
from interview_app.services.interviews.held import Held
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.models.beforehand import Beforehand
from interview_app.ui.widgets.held_times import HeldTimes
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class RecordHeldDialog(StartInterviewDialog):
    """After `wished`, `held` holds the times beside what the start establishes."""

    _times: HeldTimes | None = None

    def __init__(
        self,
        say: Say,
        candidate: Candidate,
        *,
        before: Beforehand,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        title = say("Record the interview held with {name}", name=candidate.name)
        heading = title, say("Record interview")
        super().__init__(say, candidate, before=before, heading=heading, parent=parent)
        self.reminder.setVisible(False)
        words = say(
            "For an interview that was held without the program. It is on record as finished; its answers can be typed "
            "until the ratings on it are disclosed, and are marked as written later."
        )
        self._times = HeldTimes(say, candidate.appointment, zone=zone, parent=self)
        self.content.insertWidget(0, TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.content.insertWidget(1, self._times)
        self._times.changed.connect(self._on_change)
        self._on_change()
        self._times.day.setFocus()

    @property
    def times(self) -> HeldTimes:
        """The fields of the times."""
        if self._times is None:
            raise ValueError("the dialog is still being made")
        return self._times

    @property
    def held(self) -> Held:
        """When it was held, and why without the program."""
        return Held(*self.times.span(), self.times.reason.text())

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name, and those of the times."""
        times = self.times
        written = {"day": times.day, "start": times.start, "end": times.end, "reason": times.reason}
        return {**super().texts(), **written}

    def obstacle(self) -> str:
        """What is still missing, or nothing."""
        missing = self._times.obstacle() if self._times is not None else ""
        return missing or super().obstacle()
