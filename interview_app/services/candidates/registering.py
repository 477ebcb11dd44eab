"""The candidates: their few data, and how far they come apart from the requirement check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from interview_app.domain.admission import acts_towards, state_by_checks
from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import would_disclose
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.states import CandidateAct
from interview_app.services.candidates.acting import act_on
from interview_app.services.candidates.naming import name_is_fixed
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete, resume_if_open
from interview_app.services.typing import typing_field
from interview_app.storage import candidates as rows
from interview_app.storage.database import Database
from interview_app.storage.drafts import drop_drafts_at

_COUNTED = re.compile(r"(.*?)(\d+)")

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING)


@dataclass(frozen=True, slots=True)
class CandidateData:
    """What is entered about a candidate, and no more (data minimisation)."""

    number: str
    name: str
    received: date | None = None
    internal: bool = False
    present_grade: str = ""
    accommodation: str = ""
    appointment: datetime | None = None
    place: str = ""
    invited: date | None = None


@dataclass(frozen=True, slots=True)
class CandidateService:
    """Adds, changes, invites and withdraws candidates."""

    desk: Desk

    def all(self) -> tuple[Candidate, ...]:
        """Everybody who applied, in the order of entry."""
        return self.desk.whole().candidates

    def add(self, actor: Actor, data: CandidateData) -> Candidate:
        """Register somebody; raises ActRefused without a name or with a number that is taken.

        Where the form has no requirements, nothing stands against the candidate, who is admitted at once.  Somebody
        forgotten can be taken in until the decision: interviews go on, and totals wait again.
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        self.desk.require_past(data.received, data.invited)
        with self.desk.writing() as db:
            candidate = self.register(db, actor, procedure, data, place=0)
            resume_if_open(self.desk, db, actor)
        return candidate

    def register(
        self, db: Database, actor: Actor, procedure: Procedure, data: CandidateData, *, place: int
    ) -> Candidate:
        """Enter somebody within the running transaction, `place` behind those who are in the procedure."""
        empty = Candidate(CandidateId(self.desk.fresh_id()), "", "", _next_position(procedure) + place)
        candidate = _with(procedure, empty, data)
        rows.write_candidate(db, candidate)
        self.desk.note(db, actor, "add-candidate", candidate.id, f"{candidate.number} {candidate.name}")
        for act in acts_towards(candidate.state, state_by_checks(procedure.form, ())):
            candidate = act_on(self.desk, db, actor, candidate, act=act, reason="")
        return candidate

    def change(self, actor: Actor, candidate: CandidateId, data: CandidateData) -> Candidate:
        """Correct somebody's data; identity and everything recorded stay.

        Once an interview was begun or a document issued, name and number are corrected with a reason (see `naming`).
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        before = procedure.candidate(candidate)
        changed = _with(procedure, before, data)
        if changed == before:
            return before
        if (changed.received, changed.invited) != (before.received, before.invited):
            self.desk.require_past(changed.received, changed.invited)
        with self.desk.writing() as db:
            renamed = (changed.number, changed.name) != (before.number, before.name)
            if renamed and name_is_fixed(db, procedure, candidate):
                raise ActRefused(Refusal.NAME_FIXED)
            rows.write_candidate(db, changed)
            self.desk.note(db, actor, "change-candidate", candidate, f"{changed.number} {changed.name}")
        return changed

    def remove(self, actor: Actor, candidate: CandidateId) -> None:
        """Take a mistaken entry back while the procedure is being prepared; later a candidate can only withdraw."""
        procedure = self.desk.whole()
        require_stage(procedure, Stage.PREPARING)
        with self.desk.writing() as db:
            rows.delete_candidate(db, candidate)
            for place in ("candidate", "check"):
                drop_drafts_at(db, typing_field(f"{place} {candidate}"))
            self.desk.note(db, actor, "remove-candidate", candidate)

    def invite(self, actor: Actor, candidate: CandidateId) -> Candidate:
        """Note that the invitation has gone out today, also anew to somebody who did not appear."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        with self.desk.writing() as db:
            person = replace(
                procedure.candidate(candidate), invited=self.desk.clock().date(), arrived=None, late_note=""
            )
            act_on(self.desk, db, actor, person, act=CandidateAct.INVITE, reason="")
            resume_if_open(self.desk, db, actor)
        return self.desk.whole().candidate(candidate)

    def miss(self, actor: Actor, candidate: CandidateId, *, reason: str) -> Candidate:
        """Note that an invited candidate did not appear; totals no longer wait for them."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN)
        words = require_reason(reason)
        with self.desk.writing() as db:
            act_on(self.desk, db, actor, procedure.candidate(candidate), act=CandidateAct.MISS, reason=words)
            disclose_if_complete(self.desk, db, actor)
        return self.desk.whole().candidate(candidate)

    def note_late(
        self, actor: Actor, candidate: CandidateId, *, arrived: datetime | None, note: str = ""
    ) -> Candidate:
        """Note when somebody came who was late; their state stays.  Without a moment an earlier note is taken back."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        person = procedure.candidate(candidate)
        if not person.in_procedure:
            raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)
        changed = replace(person, arrived=arrived, late_note=note.strip() if arrived else "")
        if changed == person:
            return person
        with self.desk.writing() as db:
            rows.write_candidate(db, changed)
            act = "note-late-arrival" if arrived else "take-back-late-arrival"
            self.desk.note(db, actor, act, candidate, changed.late_note)
        return changed

    def leaving_discloses(self, candidate: CandidateId) -> bool:
        """Whether the ratings of all others are disclosed once this candidate takes no further part."""
        procedure = self.desk.whole()
        return procedure.stage is Stage.INTERVIEWING and would_disclose(procedure, candidate)

    def withdraw(self, actor: Actor, candidate: CandidateId, *, reason: str) -> Candidate:
        """Note that the candidate no longer takes part; sheets stay as they are."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        words = require_reason(reason)
        with self.desk.writing() as db:
            act_on(
                self.desk, db, actor, procedure.candidate(candidate), act=CandidateAct.WITHDRAW, reason=words
            )
            disclose_if_complete(self.desk, db, actor)
        return self.desk.whole().candidate(candidate)


def suggested_number(candidates: Sequence[Candidate]) -> str:
    """The number that would follow the highest one: “B-015” after “B-014”, “B-001” at the beginning."""
    counted = [found for found in (_COUNTED.fullmatch(each.number) for each in candidates) if found]
    if not counted:
        return "B-001"
    last = max(counted, key=lambda found: int(found.group(2)))
    return f"{last.group(1)}{int(last.group(2)) + 1:0{len(last.group(2))}}"


def _next_position(procedure: Procedure) -> int:
    return max((each.position for each in procedure.candidates), default=-1) + 1


def _with(procedure: Procedure, candidate: Candidate, data: CandidateData) -> Candidate:
    """The candidate with the entered data; raises ActRefused without a name or with another's number."""
    name, number = data.name.strip(), data.number.strip()
    if not name or not number:
        raise ActRefused(Refusal.NAME_MISSING)
    if any(each.number == number and each.id != candidate.id for each in procedure.candidates):
        raise ActRefused(Refusal.NUMBER_TAKEN, number=number)
    return replace(
        candidate,
        number=number,
        name=name,
        received=data.received,
        internal=data.internal,
        present_grade=data.present_grade.strip(),
        accommodation=data.accommodation.strip(),
        appointment=data.appointment,
        place=data.place.strip(),
        invited=data.invited,
    )
