"""What is kept apart about the candidates: the only way to it, for the participation page and the auxiliary gate."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.domain.separate import SeparateData, to_be_invited
from interview_app.services.desk import Desk, require_stage
from interview_app.storage.separate import delete_separate, read_separate, write_separate

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


@dataclass(frozen=True, slots=True)
class SeparateDataService:
    """Reads and notes sex and disability; nothing of it reaches the journal's words."""

    desk: Desk

    def all(self) -> tuple[SeparateData, ...]:
        """Everything that is stated."""
        with self.desk.reading() as db:
            return read_separate(db)

    def of(self, candidate: CandidateId) -> SeparateData:
        """What is stated about one candidate."""
        found = (each for each in self.all() if each.candidate == candidate)
        return next(found, SeparateData(candidate))

    def note(self, actor: Actor, data: SeparateData) -> None:
        """State what the application says; leaving everything open forgets it."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        procedure.candidate(data.candidate)
        if data == self.of(data.candidate):
            return
        with self.desk.writing() as db:
            if data.empty:
                delete_separate(db, data.candidate)
            else:
                write_separate(db, data)
            self.desk.note(db, actor, "note-separate-data", data.candidate)

    def to_be_invited(self) -> tuple[Candidate, ...]:
        """Whom the office has to invite whatever their rank among the applications (SGB IX § 165)."""
        return to_be_invited(self.desk.bare().candidates, self.all())
