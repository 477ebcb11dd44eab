"""The ends of a procedure: closed once the record is issued, aborted for a reason, reopened for a reason."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.ending import Abort, Reopening, ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk, require_chair, require_reason
from interview_app.storage import decisions as decision_rows
from interview_app.storage import endings as rows
from interview_app.storage import procedures as procedure_rows
from interview_app.storage import protocols as protocol_rows

_RECORD = Document.SELECTION_RECORD


@dataclass(frozen=True, slots=True)
class EndingService:
    """Ends the procedure and takes an end back; what was recorded stays."""

    desk: Desk

    def stage(self) -> Stage:
        """How far the procedure has come."""
        with self.desk.reading() as db:
            return procedure_rows.read_stage(db)

    def record_issued(self) -> bool:
        """Whether the selection record was issued since the decision that stands."""
        decision = self.desk.bare().decision
        with self.desk.reading() as db:
            records = [each for each in protocol_rows.headings(db) if each.subject.document is _RECORD]
            if decision is None or not records:
                return False
            return protocol_rows.read_protocol(db, records[-1].id).snapshot.procedure.decision == decision

    def close(self, actor: Actor) -> None:
        """Nothing is changed any more; raises ActRefused until the selection record has been issued."""
        require_chair(actor)
        stage = after_procedure_act(self.stage(), ProcedureAct.CLOSE)
        _require_no_interview(self.desk.bare())
        if not self.record_issued():
            raise ActRefused(Refusal.RECORD_MISSING)
        with self.desk.writing() as db:
            procedure_rows.set_stage(db, stage, "")
            self.desk.note(db, actor, "close-procedure")
        self.desk.keep_copy()

    def reopen(self, actor: Actor, *, ground: ReopeningGround, reason: str) -> None:
        """Take the procedure back to before the decision, which stays on record with the reason beside it."""
        require_chair(actor)
        procedure = self.desk.bare()
        if procedure.erasure is not None:
            raise ActRefused(Refusal.ALREADY_ERASED)
        words = require_reason(reason)
        stage = after_procedure_act(procedure.stage, ProcedureAct.REOPEN)
        closed = procedure.stage is Stage.CLOSED
        reopening = Reopening(ground, words, self.desk.clock(), actor.panelist, closed)
        with self.desk.writing() as db:
            decision_rows.set_aside_decision(db)
            rows.write_reopening(db, reopening, place=len(procedure.earlier))
            procedure_rows.set_stage(db, stage, words)
            self.desk.note(db, actor, "reopen-procedure", ground.value, words)

    def abort(self, actor: Actor, *, reason: str) -> None:
        """End the procedure without a decision, for good; what was sealed in until now stays sealed in."""
        require_chair(actor)
        procedure = self.desk.bare()
        words = require_reason(reason)
        stage = after_procedure_act(procedure.stage, ProcedureAct.ABORT)
        _require_no_interview(procedure)
        with self.desk.writing() as db:
            disclosed = procedure.stage is Stage.DISCLOSED
            rows.write_abort(db, Abort(words, self.desk.clock(), actor.panelist, disclosed))
            procedure_rows.set_stage(db, stage, words)
            self.desk.note(db, actor, "abort-procedure", "", words)
        self.desk.keep_copy()


def _require_no_interview(procedure: Procedure) -> None:
    """What is being said and typed at this moment is brought to an end first."""
    for interview in procedure.interviews:
        if interview.running:
            name = procedure.candidate(interview.candidate).name
            raise ActRefused(Refusal.ANOTHER_INTERVIEW_RUNS, name=name)
