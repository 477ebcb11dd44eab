"""Leading a calibration: begin it, note who is absent, and note it as a briefing of those who took part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from interview_app.domain.calibration.round import (
    CalibrationRound,
    CalibrationState,
    TrialSheet,
)
from interview_app.domain.calibration.rules import incomplete_samples, samples_asked
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CalibrationId, PanelistId
from interview_app.domain.panel import Actor, Briefing
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.scales import values_of
from interview_app.services.calibration.disclosing import disclose_if_settled
from interview_app.services.calibration.room import (
    BEGINS,
    OPEN,
    Room,
    calibration_of,
    forget_typing,
    require_state,
    rooms,
)
from interview_app.services.desk import Desk, require_chair, require_reason, require_stage
from interview_app.storage import calibration as rows
from interview_app.storage.panel import write_panelist


@dataclass(frozen=True, slots=True)
class CalibrationService:
    """What the chair does, and what everybody may look at; nothing here touches a score or a sheet on a candidate."""

    desk: Desk

    def rooms(self, actor: Actor) -> tuple[Room, ...]:
        """Every calibration as the acting person may see it, the latest last."""
        return rooms(self.desk, actor)

    def begin(self, actor: Actor, calibration: CalibrationId) -> CalibrationRound:
        """Fix the sample answers; from now on every voting member is waited for."""
        require_chair(actor)
        procedure, held = self.desk.bare(), calibration_of(self.desk, calibration)
        if procedure.stage is Stage.PREPARING:
            raise ActRefused(Refusal.FORM_NOT_LOCKED)
        require_stage(procedure, *BEGINS)
        require_state(held, CalibrationState.WRITING)
        _require_ready(procedure, held)
        begun = replace(
            held,
            begun=self.desk.clock(),
            scale=values_of(procedure.form.scale),
            sheets=tuple(TrialSheet(each.id) for each in procedure.voters()),
        )
        with self.desk.writing() as db:
            rows.write_calibration(db, begun)
            for author in {each.author for each in begun.samples}:
                forget_typing(db, begun, author)
            self.desk.note(db, actor, "begin-calibration", calibration)
        return begun

    def take_back(self, actor: Actor, calibration: CalibrationId) -> None:
        """Open the sample answers again while nobody has sealed; what was rated by then is forgotten."""
        require_chair(actor)
        require_stage(self.desk.bare(), *OPEN)
        held = calibration_of(self.desk, calibration)
        require_state(held, CalibrationState.RATING)
        if held.took_part():
            raise ActRefused(Refusal.CALIBRATION_SEALED)
        with self.desk.writing() as db:
            rows.delete_trial_sheets(db, held)
            rows.write_calibration_alone(db, replace(held, begun=None, scale=()))
            for each in held.sheets:
                forget_typing(db, held, each.panelist)
            self.desk.note(db, actor, "take-back-calibration", calibration)

    def note_absent(
        self, actor: Actor, calibration: CalibrationId, panelist: PanelistId, *, reason: str
    ) -> None:
        """Wait no longer for a member, with the reason; what they had rated by then is forgotten."""
        words = require_reason(reason)
        held, sheet = self._waited_for(actor, calibration, panelist)
        with self.desk.writing() as db:
            rows.delete_trial_ratings(db, calibration, panelist)
            forget_typing(db, held, panelist)
            rows.write_trial_sheet(db, calibration, replace(sheet, absent=words, ratings=()))
            self.desk.note(db, actor, "miss-calibration", f"{calibration} {panelist}", words)
            disclose_if_settled(self.desk, db, actor, calibration)

    def expect(self, actor: Actor, calibration: CalibrationId, panelist: PanelistId) -> None:
        """Wait for an absent member after all, while nothing is disclosed."""
        _, sheet = self._waited_for(actor, calibration, panelist)
        if not sheet.absent:
            return
        with self.desk.writing() as db:
            rows.write_trial_sheet(db, calibration, replace(sheet, absent=""))
            self.desk.note(db, actor, "expect-calibration", f"{calibration} {panelist}")

    def note_briefing(self, actor: Actor, calibration: CalibrationId, *, on: date, what: str) -> None:
        """Note the calibration as a briefing of everybody who took part; `what` are the office's words for it."""
        require_chair(actor)
        procedure, held = self.desk.bare(), calibration_of(self.desk, calibration)
        require_stage(procedure, *OPEN, Stage.DISCLOSED)
        require_state(held, CalibrationState.DISCLOSED)
        if held.noted is not None:
            raise ActRefused(Refusal.CALIBRATION_NOTED)
        self.desk.require_past(on)
        briefing = Briefing(on, require_reason(what))
        with self.desk.writing() as db:
            for id in held.took_part():
                person = procedure.panelist(id)
                write_panelist(db, replace(person, briefings=(*person.briefings, briefing)))
                self.desk.note(db, actor, "brief-panelist", id, briefing.what)
            rows.write_calibration_alone(db, replace(held, noted=on))
            self.desk.note(db, actor, "note-calibration", calibration)

    def _waited_for(
        self, actor: Actor, calibration: CalibrationId, panelist: PanelistId
    ) -> tuple[CalibrationRound, TrialSheet]:
        """The sheet of a member who has not sealed; raises ActRefused for anybody else."""
        require_chair(actor)
        require_stage(self.desk.bare(), *OPEN)
        held = calibration_of(self.desk, calibration)
        require_state(held, CalibrationState.RATING)
        sheet = held.sheet(panelist)
        if sheet is None:
            raise ActRefused(Refusal.UNKNOWN)
        if sheet.sealed is not None:
            raise ActRefused(Refusal.CALIBRATION_SEALED)
        return held, sheet


def _require_ready(procedure: Procedure, calibration: CalibrationRound) -> None:
    """Raises ActRefused unless every sample answer can be rated, by somebody."""
    if not procedure.voters():
        raise ActRefused(Refusal.PANEL_INCOMPLETE)
    if not calibration.samples:
        raise ActRefused(Refusal.SAMPLES_MISSING)
    incomplete = incomplete_samples(calibration, procedure.form)
    if incomplete:
        raise ActRefused(Refusal.SAMPLES_INCOMPLETE, count=len(incomplete))
    if len(samples_asked(calibration, procedure)) < len(calibration.samples):
        raise ActRefused(Refusal.SAMPLE_NOT_ASKED)
