"""The trial ratings: every member's own, private until everybody has sealed or is absent.

Whatever is read or written here belongs to the acting person; there is no way to name somebody else's sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from interview_app.domain.calibration.round import (
    CalibrationRound,
    CalibrationState,
    TrialRating,
    TrialSheet,
)
from interview_app.domain.calibration.rules import missing_ratings, samples_asked
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CalibrationId, SampleAnswerId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.services.calibration.disclosing import disclose_if_settled
from interview_app.services.calibration.room import OPEN, calibration_of, forget_typing, require_state
from interview_app.services.desk import Desk, own, require_stage
from interview_app.storage import calibration as rows


@dataclass(frozen=True, slots=True)
class TrialService:
    """Records and seals the acting member's trial ratings; the journal says that they worked on them, and no more."""

    desk: Desk

    def rate(
        self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId, level: Fraction | None
    ) -> None:
        """Record a level of the scale, or take it back with None."""
        held, rating = self._rating(actor, calibration, sample)
        if level is not None and level not in held.scale:
            raise ActRefused(Refusal.UNKNOWN_LEVEL)
        self._write(actor, held, before=rating, after=replace(rating, level=level))

    def explain(self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId, reason: str) -> None:
        """Write the sentence that carries the level; what was being typed there is stored with it."""
        held, rating = self._rating(actor, calibration, sample)
        self._write(actor, held, before=rating, after=replace(rating, reason=reason.strip()))

    def seal(self, actor: Actor, calibration: CalibrationId) -> None:
        """Seal the own sheet: it never changes again.  Raises ActRefused while a level or a sentence is missing."""
        procedure, held, sheet = self._own_sheet(actor, calibration)
        missing = missing_ratings(held, procedure, own(actor))
        if missing:
            raise ActRefused(Refusal.CALIBRATION_INCOMPLETE, count=len(missing))
        sealed = replace(sheet, sealed=self.desk.clock())
        with self.desk.writing() as db:
            rows.write_trial_sheet(db, held.id, sealed)
            forget_typing(db, held, own(actor))
            self.desk.note(db, actor, "seal-calibration", held.id)
            disclose_if_settled(self.desk, db, actor, held.id)

    def _write(
        self, actor: Actor, calibration: CalibrationRound, *, before: TrialRating, after: TrialRating
    ) -> None:
        if after == before:
            return
        with self.desk.writing() as db:
            rows.write_trial_rating(db, own(actor), after)
            self.desk.note(db, actor, "work-on-calibration", calibration.id)

    def _rating(
        self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId
    ) -> tuple[CalibrationRound, TrialRating]:
        procedure, held, sheet = self._own_sheet(actor, calibration)
        if sample not in {each.id for each in held.samples}:
            raise ActRefused(Refusal.UNKNOWN)
        if sample not in {each.id for each in samples_asked(held, procedure)}:
            raise ActRefused(Refusal.SAMPLE_NOT_ASKED)
        return held, sheet.rating(sample)

    def _own_sheet(
        self, actor: Actor, calibration: CalibrationId
    ) -> tuple[Procedure, CalibrationRound, TrialSheet]:
        """The sheet to write on; raises ActRefused where it is sealed, or the member is not waited for."""
        procedure = self.desk.bare()
        require_stage(procedure, *OPEN)
        held = calibration_of(self.desk, calibration)
        sheet = held.sheet(own(actor))
        if sheet is not None and sheet.sealed is not None:
            raise ActRefused(Refusal.CALIBRATION_SEALED)
        require_state(held, CalibrationState.RATING)
        if sheet is None or sheet.absent:
            raise ActRefused(Refusal.CALIBRATION_NOT_FOR_YOU)
        return procedure, held, sheet
