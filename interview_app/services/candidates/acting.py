"""One act on how far a candidate has come, as the table of states allows it."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.candidate import Candidate
from interview_app.domain.panel import Actor
from interview_app.domain.states import CandidateAct, after_candidate_act
from interview_app.services.desk import Desk
from interview_app.storage.candidates import write_candidate
from interview_app.storage.database import Database


def act_on(
    desk: Desk, db: Database, actor: Actor, person: Candidate, *, act: CandidateAct, reason: str
) -> Candidate:
    """Within the running transaction, with its journal row; raises ActRefused where the state does not allow it."""
    state = after_candidate_act(person.state, act)
    changed = replace(person, state=state, state_reason=reason, state_at=desk.clock())
    write_candidate(db, changed)
    desk.note(db, actor, f"{act.value}-candidate", person.id, reason)
    return changed
