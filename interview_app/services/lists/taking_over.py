"""Taking over a list of candidates from another program: all of it, or what somebody has chosen, in one act."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.candidate_list import ListTable
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.services.candidates.registering import CandidateService
from interview_app.services.desk import Desk, require_stage
from interview_app.services.disclosing import resume_if_open
from interview_app.services.lists.rows import ListLayout, ListReading, reading_of

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


@dataclass(frozen=True, slots=True)
class CandidateListService:
    """Reads lists and takes candidates over from them."""

    desk: Desk

    def read(self, path: Path, sheet: str = "") -> ListTable:
        """The table in a file; raises ListRefused where it is none."""
        from interview_app.intake.tables import read_file

        return read_file(path, sheet)

    def reading(self, table: ListTable, layout: ListLayout) -> ListReading:
        """What the list would bring, and what stands against its rows; nothing is changed."""
        procedure = self.desk.bare()
        return reading_of(table, layout, present=procedure.candidates, zone=procedure.zone)

    def take_over(
        self, actor: Actor, table: ListTable, layout: ListLayout, *, only_good: bool = False
    ) -> int:
        """Register everybody on the list, in one transaction; returns how many.

        Raises ActRefused where there is nobody, or where a row cannot be read, unless `only_good` says that such rows
        are left out.
        """
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        found = reading_of(table, layout, present=procedure.candidates, zone=procedure.zone)
        if found.problems and not only_good:
            raise ActRefused(Refusal.LIST_WITH_PROBLEMS, count=len(found.bad_lines))
        if not found.good:
            raise ActRefused(Refusal.LIST_EMPTY)
        candidates = CandidateService(self.desk)
        with self.desk.writing() as db:
            self.desk.note(
                db, actor, "take-over-list", str(len(found.good)), words=f"{table.name} {table.digest}"
            )
            for place, (_, data) in enumerate(found.good):
                candidates.register(db, actor, procedure, data, place=place)
            resume_if_open(self.desk, db, actor)
        return len(found.good)
