"""The acts of a calibration that ask first: begin, take back, seal, absence, and the note as a briefing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import PanelistId, SampleAnswerId
from interview_app.services.calibration.room import Room
from interview_app.ui.dialogs.calibration_step import CalibrationStepDialog
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.note_calibration import NoteCalibrationDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.pages.kept.fields import Fields
from interview_app.ui.workspace import Workspace
from interview_app.wording.calibration import briefing_proposal
from interview_app.wording.numbers import listed


class CalibrationActs(QObject):
    """Opens its dialogs over the page.

    `begun` tells that the answers are fixed and their rating begins, `sealed` that the acting person's were sealed.
    """

    begun = Signal()
    sealed = Signal()

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._dialog: Dialog | None = None
        workspace.acting_changed.connect(self._close)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open, if there is one."""
        return self._dialog

    def ask_begin(self, room: Room) -> None:
        """Fix the answers."""
        say, service, actor = self._workspace.say, self._workspace.services.calibration, self._workspace.actor
        voters = [each.name for each in room.procedure.voters()]
        self._step(
            say("Begin the calibration?"),
            (
                say(
                    "The sample answers stay as they are from now on, and everybody on the panel may read them."
                ),
                say("These members rate, each alone: {people}.", people=listed(say, voters)),
            ),
            say("Begin calibration"),
            lambda: service.begin(actor, room.calibration.id),
            lambda: QTimer.singleShot(0, self, self.begun.emit),  # after the dialog gave the keyboard back
        )

    def ask_removal(self, room: Room, sample: SampleAnswerId) -> None:
        """Take a sample answer back."""
        say, answers, actor = (
            self._workspace.say,
            self._workspace.services.sample_answers,
            self._workspace.actor,
        )
        self._step(
            say("Remove this sample answer?"),
            (say("Its words, its key level and the reason go. The journal notes the removal."),),
            say("Remove sample answer"),
            lambda: answers.remove(actor, room.calibration.id, sample),
        )

    def ask_take_back(self, room: Room) -> None:
        """Open the answers again."""
        say, service, actor = self._workspace.say, self._workspace.services.calibration, self._workspace.actor
        self._step(
            say("Take the begin back?"),
            (
                say(
                    "The sample answers can be changed again. Whatever members have rated so far is forgotten."
                ),
            ),
            say("Take begin back"),
            lambda: service.take_back(actor, room.calibration.id),
        )

    def ask_seal(self, room: Room) -> None:
        """Seal the own ratings."""
        say, trial, actor = self._workspace.say, self._workspace.services.trial, self._workspace.actor
        self._step(
            say("Seal your trial ratings?"),
            (
                say(
                    "A sealed rating never changes. What others rated and the key are shown when all have sealed."
                ),
            ),
            say("Seal trial ratings"),
            lambda: trial.seal(actor, room.calibration.id),
            self.sealed.emit,
        )

    def ask_absence(self, room: Room, panelist: PanelistId) -> None:
        """Wait for a member no longer."""
        say, service, actor = self._workspace.say, self._workspace.services.calibration, self._workspace.actor
        name = room.procedure.panelist(panelist).name
        dialog = ReasonDialog(
            say,
            title=say("Wait no longer for {name}?", name=name),
            sentence=say(
                "{name} takes no part in this calibration and is not noted as briefed. Once all others have sealed, "
                "the comparison opens.",
                name=name,
            ),
            label=say("Why they are absent"),
            verb=say("Note absence"),
            parent=self._page,
        )
        act = service.note_absent
        calibration = room.calibration.id
        self._ask(
            dialog,
            lambda: act(actor, calibration, panelist, reason=dialog.reason),
            place=f"calibration absence {panelist}",
            fields=dialog.texts(),
        )

    def expect(self, room: Room, panelist: PanelistId) -> None:
        """Wait for a member after all."""
        service, actor = self._workspace.services.calibration, self._workspace.actor
        self._workspace.operations.done(
            lambda: service.expect(actor, room.calibration.id, panelist), Area.CALIBRATION
        )

    def ask_note(self, room: Room) -> None:
        """Note the calibration as a briefing."""
        say, service, actor = self._workspace.say, self._workspace.services.calibration, self._workspace.actor
        people = [room.procedure.panelist(each).name for each in room.calibration.took_part()]
        dialog = NoteCalibrationDialog(
            say,
            listed(say, people),
            what=briefing_proposal(say, len(room.calibration.samples)),
            on=self._workspace.services.desk.clock().date(),
            parent=self._page,
        )

        def note() -> bool:
            on = dialog.on()
            return on is not None and self._done(
                lambda: service.note_briefing(actor, room.calibration.id, on=on, what=dialog.what.text())
            )

        fields: Fields = {"what": dialog.what, "day": dialog.day}
        self._keep(dialog)
        ask(self._workspace, dialog, note, place="calibration briefing", fields=fields)

    def _step(
        self,
        title: str,
        sentences: Sequence[str],
        verb: str,
        act: Callable[[], object],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        dialog = CalibrationStepDialog(self._workspace.say, title, sentences, verb, parent=self._page)
        dialog.accepted.connect(then)
        self._ask(dialog, act, place="", fields={})

    def _ask(self, dialog: Dialog, act: Callable[[], object], *, place: str, fields: Fields) -> None:
        self._keep(dialog)
        ask(self._workspace, dialog, lambda: self._done(act), place=place, fields=fields)

    def _done(self, act: Callable[[], object]) -> bool:
        return self._workspace.operations.done(act, Area.CALIBRATION, Area.PANEL)

    def _keep(self, dialog: Dialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget)

    def _forget(self) -> None:
        self._dialog = None

    def _close(self) -> None:
        """Somebody else sits here: a dialog of theirs is not opened by another's question."""
        if self._dialog is not None:
            self._dialog.reject()
