"""What is done about an interview afterwards: recording one held without the program, giving a replacement up."""

from __future__ import annotations

from interview_app.domain.candidate import Candidate
from interview_app.domain.interview import Interview
from interview_app.domain.procedure import Procedure
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.record_held import RecordHeldDialog
from interview_app.ui.models.beforehand import beforehand
from interview_app.ui.operations import Area
from interview_app.ui.pages.interview.acts import InterviewActs
from interview_app.ui.pages.interview.case import Case


class AfterwardsActs(InterviewActs):
    """Adds these to what can be done from the page."""

    def record_held(self, procedure: Procedure, candidate: Candidate) -> None:
        """Ask for an interview that was held without the program, then put it on record."""
        services, actor = self._workspace.services, self._workspace.actor
        dialog = RecordHeldDialog(
            self._say,
            candidate,
            before=beforehand(procedure, candidate.id, acting=actor.panelist),
            zone=procedure.zone,
            parent=self._page,
        )

        def record() -> Interview:
            start = services.interviews.start
            return start(actor, candidate.id, dialog.opening, dialog.absences, held=dialog.held)

        self._ask_to_begin(dialog, record, candidate.id, place=f"held {candidate.id}")

    def give_up_replacement(self, case: Case) -> None:
        """Ask, then discard a replacement that was begun."""
        dialog = ConfirmDialog(
            self._say,
            self._say("Give up the replacement?"),
            self._say(
                "What was changed since then goes, and the sealed sheet counts as before. The journal keeps that the "
                "replacement was begun, and its reason."
            ),
            self._say("Give up replacement"),
            parent=self._page,
        )
        sheets, candidate = self._workspace.services.sheets, case.candidate.id
        dialog.accepted.connect(
            lambda: self._run(lambda: sheets.give_up_replacement(case.actor, candidate), Area.SHEETS)
        )
        self._dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()
