"""The moment in which the blind phase ends: the last expected sheet has been sealed."""

from __future__ import annotations

from interview_app.domain.disclosure import is_disclosed
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk
from interview_app.storage import procedures as rows
from interview_app.storage.database import Database


def disclose_if_complete(desk: Desk, db: Database, actor: Actor) -> bool:
    """Move the procedure on where every expected sheet is sealed; within the running transaction."""
    procedure = desk.whole()
    if procedure.stage is not Stage.INTERVIEWING or not is_disclosed(procedure):
        return False
    rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.DISCLOSE), "")
    desk.note(db, actor, "disclose-ratings")
    return True
