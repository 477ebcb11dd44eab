"""The moment in which the blind phase ends: the last expected sheet has been sealed.

It begins again for a candidate who was excluded by mistake and comes back before the decision.
"""

from __future__ import annotations

from interview_app.domain.disclosure import WAITING, is_disclosed
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk
from interview_app.storage import journal
from interview_app.storage import procedures as rows
from interview_app.storage.database import Database

_DISCLOSED = "disclose-ratings"


def disclose_if_complete(desk: Desk, db: Database, actor: Actor) -> bool:
    """Move the procedure on where every expected sheet is sealed; within the running transaction."""
    procedure = desk.whole()
    if procedure.stage is not Stage.INTERVIEWING or not is_disclosed(procedure):
        return False
    rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.DISCLOSE), "")
    desk.note(db, actor, _DISCLOSED)
    return True


def ever_disclosed(db: Database) -> bool:
    """Whether totals could be seen at any time, also where interviews go on since."""
    return journal.happened(db, _DISCLOSED)


def resume_if_open(desk: Desk, db: Database, actor: Actor) -> bool:
    """Move the procedure back where somebody has to be heard or rated again; within the running transaction."""
    procedure = desk.whole()
    waited_for = any(each.state in WAITING for each in procedure.candidates)
    if procedure.stage is not Stage.DISCLOSED or not waited_for or is_disclosed(procedure):
        return False
    rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.RESUME), "")
    desk.note(db, actor, "resume-interviews")
    return True
