"""“Essentially equal”: the panel's judgement that opens the gate to the auxiliary criteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_app.domain.equality import EssentiallyEqual, can_be_equal, proposed_equals
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.services.desk import Desk, require_chair, require_reason, require_stage
from interview_app.services.ranking.computing import ranking_of
from interview_app.storage import outcome as rows


@dataclass(frozen=True, slots=True)
class EqualityService:
    """Records whom the panel finds essentially equal, between disclosure and decision."""

    desk: Desk

    def present(self) -> EssentiallyEqual | None:
        """Whom the panel found equal, or None."""
        return self.desk.bare().equal

    def proposed(self) -> tuple[CandidateId, ...]:
        """Whom the arithmetic gives rise to look at: a tie at the cut, or those within the form's margin."""
        return proposed_equals(ranking_of(self.desk, self.desk.bare()))

    def find(self, actor: Actor, candidates: Sequence[CandidateId], *, reasons: str) -> EssentiallyEqual:
        """Record the judgement with its reasons; a later one takes the place of an earlier one."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, Stage.DISCLOSED)
        words = require_reason(reasons)
        if not can_be_equal(ranking_of(self.desk, procedure), candidates):
            raise ActRefused(Refusal.NOT_EQUAL)
        equal = EssentiallyEqual(tuple(dict.fromkeys(candidates)), words, self.desk.clock(), actor.panelist)
        with self.desk.writing() as db:
            rows.write_equal(db, equal)
            self.desk.note(db, actor, "find-equal", " ".join(equal.candidates), words)
        return equal

    def take_back(self, actor: Actor, *, reason: str) -> None:
        """Find nobody equal any more: the gate closes; what was found stays in the journal."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, Stage.DISCLOSED)
        words = require_reason(reason)
        if procedure.equal is None:
            raise ActRefused(Refusal.UNKNOWN)
        with self.desk.writing() as db:
            rows.drop_equal(db)
            self.desk.note(db, actor, "take-back-equal", "", words)
