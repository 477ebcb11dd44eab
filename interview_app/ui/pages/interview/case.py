"""One interview as its page shows it to the acting person: read in one go, free of other people's sheets."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.disclosure import raters
from interview_app.domain.form import InterviewForm, Question, Section
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Actor, Panelist
from interview_app.domain.procedure import Procedure, RetiredQuestion, Stage
from interview_app.domain.sheet import Sheet, SheetState
from interview_app.ui.models.agenda import AgendaRow, agenda_rows
from interview_app.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Case:
    """`sheet` is the acting person's own, or None where that person does not rate this candidate.

    `writable` says whether the file can be written at all, `writes` whether the acting person writes the record;
    nobody does once the interview is finished, unless it was held without the program and is written later (`later`).
    `complete` says that all sheets on the candidate are sealed, so that the panel sees each other's; until then
    `replacing_waits` for whoever has typed a colleague's sheet from paper.
    """

    actor: Actor
    procedure: Procedure
    candidate: Candidate
    interview: Interview
    sheet: Sheet | None
    rows: tuple[AgendaRow, ...]
    writable: bool = True
    complete: bool = False
    replacing_waits: bool = False

    @property
    def form(self) -> InterviewForm:
        """The form that is worked through."""
        return self.procedure.form

    @property
    def items(self) -> tuple[Question | Section, ...]:
        """The agenda."""
        return self.form.items()

    @property
    def running(self) -> bool:
        """Whether the conversation goes on at this moment."""
        return self.interview.running

    @property
    def finished(self) -> bool:
        """Whether the conversation has ended for good."""
        return self.interview.finished is not None

    @property
    def resumes(self) -> bool:
        """Whether the acting person can go on with an interrupted conversation."""
        return self.writable and self.interview.paused and self.interview.note_taker == self.actor.panelist

    @property
    def writes(self) -> bool:
        """Whether the acting person writes the record now."""
        open_ = self.running or self.later
        return self.writable and open_ and self.interview.note_taker == self.actor.panelist

    def writes_on(self, item: Question | Section) -> bool:
        """Whether the acting person writes the record of one part now: a further sitting is held for some only."""
        return self.writes and self.interview.takes(item.id) and self.retired(item) is None

    @property
    def overtaken(self) -> bool:
        """Whether the acting person's sealed sheet has to be replaced since a further sitting."""
        sittings = (sitting.taken_up for sitting in self.interview.sittings)
        return self.sheet is not None and any(
            each is not None and self.sheet.id in each.outdated for each in sittings
        )

    @property
    def later(self) -> bool:
        """Whether the record of an interview that was held without the program can still be written."""
        return bool(self.interview.held_without) and not self.complete

    @property
    def replacing(self) -> bool:
        """Whether the acting person has begun a replacement of a sealed sheet."""
        return self.rates and self.sheet is not None and self.sheet.sequence > 1

    @property
    def rates(self) -> bool:
        """Whether the acting person's sheet can be written on."""
        return self.rating_open and self.sheet is not None and self.sheet.state is SheetState.DRAFT

    @property
    def rating_open(self) -> bool:
        """Whether file, candidate and procedure are at a point where sheets are written, sealed or replaced."""
        here = self.candidate.state is CandidateState.INTERVIEWED
        return self.writable and here and self.procedure.stage in (Stage.INTERVIEWING, Stage.DISCLOSED)

    @property
    def sealed(self) -> bool:
        """Whether the acting person's sheet is sealed."""
        return self.sheet is not None and self.sheet.state is SheetState.SEALED

    @property
    def note_taker(self) -> Panelist:
        """Who writes the record."""
        return self.procedure.panelist(self.interview.note_taker)

    def following(self, at: int) -> int | None:
        """The place of the next part that is still asked, None at the end; words typed into another would be lost."""
        places = range(at + 1, len(self.items))
        return next((each for each in places if self.retired(self.items[each]) is None), None)

    def retired(self, item: Question | Section) -> RetiredQuestion | None:
        """Why a part is asked of nobody any more, or None; a section is never retired."""
        return self.procedure.retirement(item.id) if isinstance(item, Question) else None

    def position(self, item: str) -> int:
        """The place of a part in the agenda; the first where there is no such part."""
        return next((at for at, each in enumerate(self.items) if each.id == item), 0)


def read_case(workspace: Workspace, candidate: CandidateId) -> Case | None:
    """The candidate's interview for the acting person, or None where none has begun."""
    services, actor = workspace.services, workspace.actor
    interview = services.interviews.of(candidate)
    if interview is None or actor.panelist is None:
        return None
    overview = services.overview.overview()
    procedure = overview.procedure
    rates = actor.panelist in raters(procedure, candidate)
    sheet = services.sheets.own(actor, candidate) if rates else None
    rows = agenda_rows(
        procedure.form,
        interview,
        sheet,
        language=workspace.say.language,
        retired=[each.question for each in procedure.retired],
    )
    person = procedure.candidate(candidate)
    lines = [line for line in overview.interviews if line.candidate.id == candidate]
    complete = any(line.raters and line.sealed == line.raters for line in lines)
    sealed = sheet is not None and sheet.state is SheetState.SEALED
    return Case(
        actor,
        procedure,
        person,
        interview,
        sheet,
        rows,
        writable=not services.at_rest,
        complete=complete,
        replacing_waits=sealed and services.sheets.replacing_waits(actor, candidate),
    )
