"""Taking an act back right after it was done: a new act with its own row in the journal, never an erasure.

What became final (a lock, a seal, an agreement, a decision, an issued document) cannot be taken back here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.separate import SeparateData
from interview_app.domain.states import may_be_taken_back
from interview_app.services.desk import Desk, require_chair, require_stage
from interview_app.services.disclosing import disclose_if_complete, resume_if_open
from interview_app.storage import candidates as candidate_rows
from interview_app.storage import panel as panel_rows
from interview_app.storage.database import Writing
from interview_app.storage.decisions import drop_not_assessable
from interview_app.storage.declarations import write_declaration
from interview_app.storage.separate import read_separate, write_separate

FRESH = timedelta(minutes=2)
"""How long a note on a candidate can be taken back; later it is a matter of record."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was there before an entry was removed, so that it can be put back."""

    procedure: Procedure
    separate: tuple[SeparateData, ...]


@dataclass(frozen=True, slots=True)
class TakingBackService:
    """Undoes by doing."""

    desk: Desk

    def before(self) -> Before:
        """What is there now."""
        with self.desk.reading() as db:
            return Before(self.desk.bare(), tuple(read_separate(db)))

    def candidate_note(self, actor: Actor, before: Candidate) -> None:
        """Bring a candidate back to where `before` stood: an invitation, a no-show or a withdrawal was a slip."""
        procedure = self.desk.whole()
        require_stage(procedure, Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)
        person = procedure.candidate(before.id)
        noted = person.state_at
        fresh = noted is not None and self.desk.clock() - noted <= FRESH
        if not fresh or not may_be_taken_back(person.state, to=before.state):
            raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)
        back = replace(
            person,
            state=before.state,
            state_reason=before.state_reason,
            state_at=before.state_at,
            invited=before.invited,
        )
        with self.desk.writing() as db:
            candidate_rows.write_candidate(db, back)
            self.desk.note(db, actor, "take-back-note", person.id)
            resume_if_open(self.desk, db, actor)
            disclose_if_complete(self.desk, db, actor)

    def candidate_removal(self, actor: Actor, before: Before, candidate: CandidateId) -> None:
        """Put a removed entry back as it was, with the notes on documents."""
        require_stage(self.desk.bare(), Stage.PREPARING)
        was = before.procedure
        person = was.candidate(candidate)
        with self.desk.writing() as db:
            candidate_rows.write_candidate(db, person)
            for check in was.checks:
                if check.candidate == candidate:
                    candidate_rows.write_check(db, check)
            self._put_parts_back(db, before, candidate=candidate)
            for data in before.separate:
                if data.candidate == candidate:
                    write_separate(db, data)
            self.desk.note(db, actor, "put-back-candidate", candidate, f"{person.number} {person.name}")

    def member_removal(self, actor: Actor, before: Before, panelist: PanelistId) -> None:
        """Put a removed member back as they were."""
        require_stage(self.desk.bare(), Stage.PREPARING)
        person = before.procedure.panelist(panelist)
        with self.desk.writing() as db:
            panel_rows.write_panelist(db, person)
            self._put_parts_back(db, before, panelist=panelist)
            self.desk.note(db, actor, "put-back-panelist", panelist, person.name)

    def not_assessable(self, actor: Actor, candidate: CandidateId) -> None:
        """Let a candidate whose gaps were left open be ranked by them again."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, Stage.DISCLOSED)
        if candidate not in {each.candidate for each in procedure.not_assessable}:
            raise ActRefused(Refusal.UNKNOWN)
        with self.desk.writing() as db:
            drop_not_assessable(db, candidate)
            self.desk.note(db, actor, "take-back-not-assessable", candidate)

    def _put_parts_back(
        self,
        db: Writing,
        before: Before,
        *,
        candidate: CandidateId | None = None,
        panelist: PanelistId | None = None,
    ) -> None:
        """Assignments and declarations that went with an entry."""
        was = before.procedure
        for assignment in was.assignments:
            if candidate == assignment.candidate or panelist == assignment.panelist:
                panel_rows.write_assignment(db, assignment)
        for declaration in was.declarations:
            if candidate == declaration.candidate or panelist == declaration.panelist:
                write_declaration(db, declaration)
