"""A candidate's name or number is corrected with a reason once something was recorded under it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.storage import candidates as rows
from interview_app.storage import former_names
from interview_app.storage import protocols as protocol_rows
from interview_app.storage.database import Database

_OPEN = (Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED, Stage.DECIDED)

_OF_EVERYBODY = (Document.SELECTION_RECORD, Document.JOURNAL_EXTRACT)


@dataclass(frozen=True, slots=True)
class NamingService:
    """Corrects names and numbers; identity, record, sheets and issued documents stay."""

    desk: Desk

    def fixed(self, candidate: CandidateId) -> bool:
        """Whether something was recorded or issued, so that name and number change by a correction only."""
        with self.desk.reading() as db:
            return name_is_fixed(db, self.desk.bare(), candidate)

    def correct(
        self, actor: Actor, candidate: CandidateId, *, number: str, name: str, reason: str
    ) -> Candidate:
        """Put another name or number in place; documents print the earlier one where one was issued under it."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        words, person = require_reason(reason), procedure.candidate(candidate)
        changed = _named(procedure, person, number.strip(), name.strip())
        if changed == person:
            return person
        with self.desk.writing() as db:
            if was_issued(db, candidate):
                former = FormerName(candidate, person.number, person.name, self.desk.clock())
                former_names.write_former_name(db, former)
            rows.write_candidate(db, changed)
            said = f"{person.number} {person.name} → {changed.number} {changed.name}: {words}"
            self.desk.note(db, actor, "correct-candidate", candidate, said)
        return changed


def name_is_fixed(db: Database, procedure: Procedure, candidate: CandidateId) -> bool:
    """Whether an interview was begun or a document was issued under the present name."""
    return procedure.interview_of(candidate) is not None or was_issued(db, candidate)


def was_issued(db: Database, candidate: CandidateId) -> bool:
    """Whether a document that names the candidate was issued: one about them, or one about all."""
    return any(
        each.subject.candidate == candidate or each.subject.document in _OF_EVERYBODY
        for each in protocol_rows.headings(db)
    )


def _named(procedure: Procedure, person: Candidate, number: str, name: str) -> Candidate:
    """The candidate under that name; raises ActRefused without one, or with another's number."""
    if not name or not number:
        raise ActRefused(Refusal.NAME_MISSING)
    if any(each.number == number and each.id != person.id for each in procedure.candidates):
        raise ActRefused(Refusal.NUMBER_TAKEN, number=number)
    return replace(person, number=number, name=name)
