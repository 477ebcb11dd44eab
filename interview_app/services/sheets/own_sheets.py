"""What a panelist still has to do: their own sheets, how far each is and what it lacks; nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import raters
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.sealing import MissingPart, missing_parts
from interview_app.domain.sheet import RatingState, Sheet, SheetState
from interview_app.services.desk import Desk, own
from interview_app.services.sheets.pen import SheetPen


class OwnState(StrEnum):
    """How far an own sheet is; REPLACING is a draft beside a sealed sheet that still counts."""

    NOT_BEGUN = "not-begun"
    DRAFT = "draft"
    REPLACING = "replacing"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class OwnSheetLine:
    """One candidate; `done` of `asked` questions have a level or are not observable, `missing` keeps it from the seal.

    `counts` is the sealed sheet that counts, or None; `sheet` the latest one.
    """

    candidate: Candidate
    interview: Interview
    state: OwnState
    sheet: Sheet
    counts: Sheet | None
    done: int
    asked: int
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True)
class OwnSheetService:
    """Looks through the acting person's sheets."""

    desk: Desk

    def lines(self, actor: Actor) -> tuple[OwnSheetLine, ...]:
        """A line for every candidate still in the procedure who has been interviewed and whom the person rates."""
        whole = self.desk.whole()
        me = own(actor)
        found = []
        for person in whole.candidates:
            interview = whole.interview_of(person.id)
            if interview is not None and person.in_procedure and me in raters(whole, person.id):
                sheet = SheetPen(self.desk, actor, person.id, me).sheet()
                found.append(_line(whole, person, interview, sheet))
        return tuple(found)


def _line(procedure: Procedure, person: Candidate, interview: Interview, sheet: Sheet) -> OwnSheetLine:
    retired = {each.question for each in procedure.retired}
    asked = [each.id for each in procedure.form.asked() if each.id not in retired]
    counts = procedure.sealed_sheet(person.id, sheet.panelist)
    sealed = sheet.state is SheetState.SEALED
    return OwnSheetLine(
        candidate=person,
        interview=interview,
        state=_state(sheet, counts),
        sheet=sheet,
        counts=counts,
        done=sum(sheet.rating(each).state is not RatingState.OPEN for each in asked),
        asked=len(asked),
        missing=() if sealed else missing_parts(procedure.form, interview, sheet, retired=retired),
    )


def _state(sheet: Sheet, counts: Sheet | None) -> OwnState:
    if sheet.state is SheetState.SEALED:
        return OwnState.SEALED
    if counts is not None:
        return OwnState.REPLACING
    return OwnState.DRAFT if sheet.ratings or sheet.entered_by is not None else OwnState.NOT_BEGUN
