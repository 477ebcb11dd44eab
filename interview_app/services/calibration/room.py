"""What somebody may see of the calibrations, and what every service on them asks first."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.calibration.comparison import (
    OwnComparison,
    SampleComparison,
    compare_own,
    compare_samples,
)
from interview_app.domain.calibration.round import CalibrationRound, CalibrationState, SampleAnswer
from interview_app.domain.calibration.rules import (
    Standing,
    comes_late,
    incomplete_samples,
    missing_ratings,
    seen_by,
    standing,
)
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CalibrationId, PanelistId, SampleAnswerId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk
from interview_app.services.typing import typing_field
from interview_app.storage.calibration import read_calibrations
from interview_app.storage.database import Database
from interview_app.storage.drafts import drop_draft

OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING)
"""The stages in which sample answers are written and rated."""
BEGINS = (Stage.LOCKED, Stage.INTERVIEWING)
"""The stages in which a calibration can begin: the questions stand, and ratings are still to come."""


@dataclass(frozen=True, slots=True)
class Room:
    """One calibration as the acting person may see it, with the procedure without any sheet.

    `compared` is empty before disclosure, `own` None for whoever has not sealed; `missing` is what the acting person's
    own sheet still needs, `incomplete` the answers that lack words, key or reason.  `late` tells that interviews were
    begun before.
    """

    procedure: Procedure
    calibration: CalibrationRound
    compared: tuple[SampleComparison, ...]
    own: OwnComparison | None
    missing: tuple[SampleAnswerId, ...]
    incomplete: frozenset[SampleAnswerId]
    late: bool

    @property
    def state(self) -> CalibrationState:
        """How far it has come."""
        return self.calibration.state

    def standing(self, sample: SampleAnswer) -> Standing:
        """What became of the question of a sample answer."""
        retired = {each.question for each in self.procedure.retired}
        return standing(sample, self.procedure.form, retired)


def rooms(desk: Desk, actor: Actor) -> tuple[Room, ...]:
    """Every calibration as the acting person may see it, the latest last."""
    procedure = desk.bare()
    with desk.reading() as db:
        found = read_calibrations(db)
    return tuple(_room(procedure, each, actor) for each in found)


def calibration_of(desk: Desk, id: CalibrationId) -> CalibrationRound:
    """A calibration with everything in it, for rules only; raises ActRefused for a stranger."""
    with desk.reading() as db:
        found = [each for each in read_calibrations(db) if each.id == id]
    if not found:
        raise ActRefused(Refusal.UNKNOWN)
    return found[0]


def require_state(calibration: CalibrationRound, wanted: CalibrationState) -> None:
    """Raises ActRefused unless the calibration has come to this state and not further."""
    if calibration.state is wanted:
        return
    if wanted is CalibrationState.WRITING:
        raise ActRefused(Refusal.CALIBRATION_BEGUN)
    over = calibration.state is CalibrationState.DISCLOSED
    raise ActRefused(Refusal.CALIBRATION_SEALED if over else Refusal.CALIBRATION_OPEN)


def typing_place(calibration: CalibrationId, sample: SampleAnswerId) -> str:
    """Where the words that are being typed on a sample answer are kept, each author's own."""
    return f"calibration {calibration} {sample}"


def forget_typing(db: Database, calibration: CalibrationRound, author: PanelistId) -> None:
    """Forget what somebody was typing on any of the sample answers, within the running transaction."""
    for sample in calibration.samples:
        drop_draft(db, author=author, field=typing_field(typing_place(calibration.id, sample.id)))


def _room(procedure: Procedure, calibration: CalibrationRound, actor: Actor) -> Room:
    disclosed = calibration.state is CalibrationState.DISCLOSED
    me = actor.panelist
    return Room(
        procedure=procedure,
        calibration=seen_by(calibration, me),
        compared=compare_samples(calibration) if disclosed else (),
        own=compare_own(calibration, me) if disclosed and me is not None else None,
        missing=() if me is None else missing_ratings(calibration, procedure, me),
        incomplete=frozenset(incomplete_samples(calibration, procedure.form)),
        late=comes_late(calibration, procedure),
    )
