"""The moment from which everybody sees the trial ratings: everybody who is waited for has sealed."""

from __future__ import annotations

from interview_app.domain.calibration.round import CalibrationState
from interview_app.domain.ids import CalibrationId
from interview_app.domain.panel import Actor
from interview_app.services.desk import Desk
from interview_app.storage.calibration import read_calibrations
from interview_app.storage.database import Database


def disclose_if_settled(desk: Desk, db: Database, actor: Actor, calibration: CalibrationId) -> None:
    """Note the disclosure where this act was the last one that was waited for, within the running transaction."""
    state = {each.id: each.state for each in read_calibrations(db)}[calibration]
    if state is CalibrationState.DISCLOSED:
        desk.note(db, actor, "disclose-calibration", calibration)
