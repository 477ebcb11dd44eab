"""What happens to the people at the table during an interview: they come, they leave, the record changes hands."""

from __future__ import annotations

from PySide6.QtCore import Signal

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Role
from interview_app.ui.dialogs.attendance import ArrivalDialog, DepartureDialog, Joiner
from interview_app.ui.dialogs.hand_over_record import HandOverRecordDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.assignment import ask_assignment
from interview_app.ui.pages.acts.candidate import ask_late, ask_no_show
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.sheet_acts import SheetActs


class TableActs(SheetActs):
    """`laptop_wanted` tells that the laptop goes to somebody together with the record."""

    laptop_wanted = Signal(object)

    def hand_over_record(self, case: Case) -> None:
        """Ask who writes on."""
        writes = case.interview.note_taker == case.actor.panelist
        dialog = HandOverRecordDialog(
            self._say,
            writer=case.note_taker.name,
            takers=takers(case),
            reason_needed=not writes,
            parent=self._page,
        )
        interviews, interview = self._workspace.services.interviews, case.interview.id

        def act() -> None:
            interviews.hand_over(case.actor, interview, to=dialog.chosen, reason=dialog.words)

        def then() -> None:
            if dialog.laptop.isChecked() and dialog.chosen != case.actor.panelist:
                self.laptop_wanted.emit(dialog.chosen)

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD, Area.STAGE),
            then=then,
            place=f"hand-over {interview}",
            fields=dialog.texts(),
        )

    def note_arrival(self, case: Case) -> None:
        """Ask who has come."""
        dialog = ArrivalDialog(self._say, joiners(case), parent=self._page)
        attendance, interview = self._workspace.services.attendance, case.interview.id

        def act() -> None:
            attendance.came(case.actor, interview, dialog.arrival)

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD, Area.PANEL, Area.SHEETS),
            place=f"arrival {interview}",
            fields=dialog.texts(),
        )

    def note_departure(self, case: Case) -> None:
        """Ask who has left."""
        dialog = DepartureDialog(self._say, leavers(case), parent=self._page)
        attendance, interview = self._workspace.services.attendance, case.interview.id

        def act() -> None:
            attendance.left(case.actor, interview, dialog.person.id, reason=dialog.words)

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD),
            place=f"departure {interview}",
            fields=dialog.texts(),
        )

    def note_part(self, case: Case) -> None:
        """Ask whether a member is recused or absent for this candidate, and who takes the place."""
        ask_assignment(self._workspace, case.candidate.id, page=self._page)

    def note_late(self, person: Candidate) -> None:
        """Ask when the candidate came."""
        ask_late(self._workspace, person, page=self._page)

    def note_no_show(self, person: Candidate) -> None:
        """Ask for the circumstances in which the candidate did not appear."""
        ask_no_show(self._workspace, person, page=self._page)


def manages(case: Case) -> bool:
    """Whether the acting person may note what happens at the table: the writer and the chair."""
    if not case.writable or case.finished:
        return False
    return case.interview.note_taker == case.actor.panelist or case.actor.role is Role.CHAIR


def takers(case: Case) -> list[Panelist]:
    """Who can write on: those who are there (during a break everybody), without the writer and the recused."""
    held, away = case.interview, _noted(case, AssignmentKind.RECUSED)
    there = {person.id for person in case.procedure.panel} if held.paused else set(held.here())
    return [each for each in case.procedure.panel if each.id in there - away - {held.note_taker}]


def joiners(case: Case) -> list[Joiner]:
    """Who can join: everybody of the panel who is not there and not recused."""
    here, recused = set(case.interview.here()), _noted(case, AssignmentKind.RECUSED)
    absent, declared = _noted(case, AssignmentKind.ABSENT), case.interview.bias_checked
    return [
        Joiner(each, declares=each.votes and each.id not in declared, absent=each.id in absent)
        for each in case.procedure.panel
        if each.id not in here | recused
    ]


def leavers(case: Case) -> list[Panelist]:
    """Who can leave: those who are there but the writer."""
    here = set(case.interview.here()) - {case.interview.note_taker}
    return [each for each in case.procedure.panel if each.id in here]


def _noted(case: Case, kind: AssignmentKind) -> set[PanelistId]:
    return {
        each.panelist
        for each in case.procedure.assignments
        if each.candidate == case.candidate.id and each.kind is kind
    }
