"""Who comes late to an interview and who leaves early, noted at the moment it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import InterviewId, PanelistId
from interview_app.domain.interview import Attendance, Interview
from interview_app.domain.panel import Actor, AssignmentKind, Part, Role
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk, own
from interview_app.services.interviews.declaring import note_declarations, unbiased
from interview_app.services.panel.assigning import assignments_of, note_assignments, with_assignments
from interview_app.storage import interviews as rows


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who came late and why; `unbiased` that they declared to be, `rates` that they rate although noted as absent."""

    panelist: PanelistId
    reason: str = ""
    unbiased: bool = False
    rates: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceService:
    """Notes comings and goings while an interview runs; whoever writes the record or chairs may do so."""

    desk: Desk

    def came(self, actor: Actor, interview: InterviewId, arrival: Arrival) -> Interview:
        """Note that somebody of the panel joined; a voting member declares to be unbiased first."""
        held = self._running(actor, interview)
        procedure = self.desk.whole()
        _require_arrival(procedure, held, arrival)
        parts = [Part(arrival.panelist, AssignmentKind.EXPECTED, "")] if arrival.rates else []
        assignments = assignments_of(self.desk, procedure, held.candidate, parts) if parts else ()
        seated = with_assignments(procedure, assignments)
        declaring = (*held.bias_checked, *((arrival.panelist,) if arrival.unbiased else ()))
        declared = unbiased(seated, held.candidate, present=(arrival.panelist,), declaring=declaring)
        here = replace(held, bias_checked=tuple(dict.fromkeys((*held.bias_checked, *declared))))
        noted = Attendance(arrival.panelist, True, self.desk.clock(), arrival.reason.strip())
        with self.desk.writing() as db:
            self._note(actor, here, noted)
            note_assignments(self.desk, db, actor, assignments)
            note_declarations(self.desk, db, actor, seated, candidate=held.candidate, unbiased=declared)
        return self._held(interview)

    def left(self, actor: Actor, interview: InterviewId, panelist: PanelistId, *, reason: str) -> Interview:
        """Note that somebody left; the writer hands the record over first, and one voting member stays."""
        held = self._running(actor, interview)
        if panelist not in held.here():
            raise ActRefused(Refusal.NOT_ON_THE_PANEL)
        if panelist == held.note_taker:
            raise ActRefused(Refusal.NOTE_TAKER_LEAVES)
        rating = raters(self.desk.bare(), held.candidate)
        if not set(rating) & (set(held.here()) - {panelist}):
            raise ActRefused(Refusal.PANEL_INCOMPLETE)
        self._note(actor, held, Attendance(panelist, False, self.desk.clock(), reason.strip()))
        return self._held(interview)

    def _note(self, actor: Actor, held: Interview, noted: Attendance) -> None:
        last = held.sittings[-1]
        last = replace(last, attendance=(*last.attendance, noted))
        with self.desk.writing() as db:
            rows.write_interview(db, replace(held, sittings=(*held.sittings[:-1], last)))
            act = "join-interview" if noted.came else "leave-interview"
            subject = f"{held.candidate} {held.id} {noted.panelist}"
            self.desk.note(db, actor, act, subject, noted.reason or None)

    def _running(self, actor: Actor, interview: InterviewId) -> Interview:
        held = self._held(interview)
        if held.finished is not None:
            raise ActRefused(Refusal.WRONG_STATE, state="finished")
        if held.paused:
            raise ActRefused(Refusal.INTERVIEW_PAUSED)
        if held.note_taker != own(actor) and actor.role is not Role.CHAIR:
            raise ActRefused(Refusal.NOT_THE_NOTE_TAKER)
        return held

    def _held(self, interview: InterviewId) -> Interview:
        with self.desk.reading() as db:
            held = rows.read_interview(db, interview)
        if held is None:
            raise ActRefused(Refusal.UNKNOWN)
        return held


def _require_arrival(procedure: Procedure, held: Interview, arrival: Arrival) -> None:
    """Somebody of the panel who is not there yet and is not recused for this candidate; voters have declared."""
    known = {person.id for person in procedure.panel}
    if arrival.panelist not in known or arrival.panelist in held.here():
        raise ActRefused(Refusal.NOT_ON_THE_PANEL)
    for each in procedure.assignments:
        here = each.candidate == held.candidate and each.panelist == arrival.panelist
        if here and each.kind is AssignmentKind.RECUSED:
            raise ActRefused(Refusal.RECUSED_STAYS_AWAY)
    person = procedure.panelist(arrival.panelist)
    declared = arrival.unbiased or person.id in held.bias_checked
    if person.votes and not declared and procedure.declaration_of(held.candidate, person.id) is None:
        raise ActRefused(Refusal.BIAS_UNDECLARED, name=person.name)
