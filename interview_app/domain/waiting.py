"""Who waits for the interview, in which order."""

from __future__ import annotations

from datetime import UTC

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.procedure import Procedure


def waiting_for_interview(procedure: Procedure) -> tuple[Candidate, ...]:
    """Admitted candidates whose interview has not begun, in the order of their appointments, then of entry."""
    able = (CandidateState.ADMITTED, CandidateState.INVITED)
    waiting = [
        each
        for each in procedure.candidates
        if each.state in able and procedure.interview_of(each.id) is None
    ]
    return tuple(sorted(waiting, key=lambda each: (_when(each), each.position)))


def _when(candidate: Candidate) -> str:
    """A key that sorts by the moment, whatever offset it was written in; without an appointment last."""
    return candidate.appointment.astimezone(UTC).isoformat() if candidate.appointment else "9999"
