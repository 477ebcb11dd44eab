"""The panel: who sits at the table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.disclosure import is_complete, raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor, Assignment, AssignmentKind, Panelist, Part, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete
from interview_app.services.typing import typing_field
from interview_app.storage import panel as rows
from interview_app.storage.database import Writing
from interview_app.storage.drafts import drop_drafts_at

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING)


@dataclass(frozen=True, slots=True)
class PanelService:
    """Adds and changes members while nothing has been disclosed."""

    desk: Desk

    def members(self) -> tuple[Panelist, ...]:
        """Everybody at the table, in the panel's order."""
        return self.desk.whole().panel

    def add(self, actor: Actor, *, name: str, function: str, role: Role, votes: bool) -> Panelist:
        """Take somebody in; a name is needed, and there is one chair."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN)
        person = Panelist(
            PanelistId(self.desk.fresh_id()),
            name.strip(),
            function.strip(),
            role,
            votes,
            max((each.position for each in procedure.panel), default=-1) + 1,
        )
        _require_fit(procedure, person)
        _require_vote_in_time(procedure, given=votes)
        with self.desk.writing() as db:
            rows.write_panelist(db, person)
            self.desk.note(db, actor, "add-panelist", person.id, name)
        return person

    def change(
        self, actor: Actor, panelist: PanelistId, *, name: str, function: str, role: Role, votes: bool
    ) -> Panelist:
        """Correct a member's name, function, role or vote.

        A vote is given only before the first interview, and taken away only while its holder has not rated: whoever
        could see colleagues' sheets for a while must not rate afterwards as if independent.
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        before = procedure.panelist(panelist)
        person = replace(before, name=name.strip(), function=function.strip(), role=role, votes=votes)
        _require_fit(procedure, person)
        if before.votes and not votes and _has_sheet(procedure, panelist):
            raise ActRefused(Refusal.ALREADY_RATED, name=before.name)
        _require_vote_in_time(procedure, given=votes and not before.votes)
        if before.votes != votes and procedure.stage is Stage.DISCLOSED:
            raise ActRefused(Refusal.VOTE_TOO_LATE)
        if person == before:
            return before
        with self.desk.writing() as db:
            rows.write_panelist(db, person)
            self.desk.note(db, actor, "change-panelist", person.id, name)
            disclose_if_complete(self.desk, db, actor)
        return person

    def remove(self, actor: Actor, panelist: PanelistId) -> None:
        """Take a mistaken entry back while the procedure is being prepared and nothing names the person."""
        require_stage(self.desk.whole(), Stage.PREPARING)
        with self.desk.writing() as db:
            rows.delete_panelist(db, panelist)
            drop_drafts_at(db, typing_field(f"member {panelist}"))
            self.desk.note(db, actor, "remove-panelist", panelist)

    def assign(
        self,
        actor: Actor,
        candidate: CandidateId,
        panelist: PanelistId,
        *,
        kind: AssignmentKind,
        reason: str,
        substitute_for: PanelistId | None = None,
    ) -> None:
        """Note a panelist's part for one candidate; everything but "expected" needs a reason."""
        part = Part(panelist, kind, reason, substitute_for)
        assignment = assignment_of(self.desk, self.desk.whole(), candidate, part)
        with self.desk.writing() as db:
            note_assignment(self.desk, db, actor, assignment)
            disclose_if_complete(self.desk, db, actor)


def assignment_of(desk: Desk, procedure: Procedure, candidate: CandidateId, part: Part) -> Assignment:
    """A part for one candidate as it is recorded; raises ActRefused where it cannot be."""
    require_stage(procedure, *_OPEN)
    words = part.reason.strip() if part.kind is AssignmentKind.EXPECTED else require_reason(part.reason)
    procedure.candidate(candidate)
    procedure.panelist(part.panelist)
    joins = part.kind in (AssignmentKind.EXPECTED, AssignmentKind.SUBSTITUTE)
    if joins and part.panelist not in raters(procedure, candidate) and is_complete(procedure, candidate):
        raise ActRefused(Refusal.VOTE_TOO_LATE)
    return Assignment(candidate, part.panelist, part.kind, words, desk.clock(), part.substitute_for)


def note_assignment(desk: Desk, db: Writing, actor: Actor, assignment: Assignment) -> None:
    """Put a part on record, within the running transaction."""
    rows.write_assignment(db, assignment)
    subject = f"{assignment.candidate} {assignment.panelist}"
    desk.note(db, actor, f"assign-{assignment.kind.value}", subject, assignment.reason)


def _require_fit(procedure: Procedure, person: Panelist) -> None:
    """A name, and no second chair."""
    if not person.name:
        raise ActRefused(Refusal.NAME_MISSING)
    others = [each for each in procedure.panel if each.id != person.id]
    if person.role is Role.CHAIR and any(each.role is Role.CHAIR for each in others):
        raise ActRefused(Refusal.SECOND_CHAIR)


def _require_vote_in_time(procedure: Procedure, *, given: bool) -> None:
    """Nobody is given a vote once interviews have begun: the same panel rates everybody, each independently."""
    if given and procedure.interviews:
        raise ActRefused(Refusal.VOTE_TOO_LATE)


def _has_sheet(procedure: Procedure, panelist: PanelistId) -> bool:
    return any(sheet.panelist == panelist for sheet in procedure.sheets)
