"""What can be done with an interview and its record from the page: each act with its dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from interview_app.domain.candidate import Candidate
from interview_app.domain.form import Question, Section
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.procedure import Procedure
from interview_app.services.interviews.seating import Further
from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.record_held import RecordHeldDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.dialogs.start_interview import OpenSheets, StartInterviewDialog
from interview_app.ui.models.beforehand import beforehand
from interview_app.ui.operations import Area
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.dialog_acts import DialogActs


class InterviewActs(DialogActs):
    """From the start, or the record of an interview held elsewhere, to its finish; `started` carries the candidate."""

    started = Signal(object)

    def start(self, procedure: Procedure, candidate: Candidate) -> None:
        """Ask for what is established before the first question, then start."""
        services, actor = self._workspace.services, self._workspace.actor
        dialog = StartInterviewDialog(
            self._say,
            candidate,
            before=beforehand(procedure, candidate.id, acting=actor.panelist),
            unsealed=self._open_sheets(),
            parent=self._page,
        )
        dialog.sheet_wanted.connect(self.started)

        def begin() -> Interview:
            return services.interviews.start(actor, candidate.id, dialog.opening, dialog.absences)

        self._ask_to_begin(dialog, begin, candidate.id, place=f"start {candidate.id}")

    def record_held(self, procedure: Procedure, candidate: Candidate) -> None:
        """Ask for an interview that was held without the program, then put it on record."""
        services, actor = self._workspace.services, self._workspace.actor
        dialog = RecordHeldDialog(
            self._say,
            candidate,
            before=beforehand(procedure, candidate.id, acting=actor.panelist),
            zone=procedure.zone,
            parent=self._page,
        )

        def record() -> Interview:
            start = services.interviews.start
            return start(actor, candidate.id, dialog.opening, dialog.absences, held=dialog.held)

        self._ask_to_begin(dialog, record, candidate.id, place=f"held {candidate.id}")

    def _ask_to_begin(
        self,
        dialog: StartInterviewDialog,
        begin: Callable[[], Interview],
        candidate: CandidateId,
        *,
        place: str,
    ) -> None:
        """Open a dialog whose verb puts an interview on record, then turn to it."""
        areas = (Area.RECORD, Area.CANDIDATES, Area.PANEL, Area.STAGE)
        self._ask(
            dialog,
            lambda: self._run(begin, *areas),
            then=partial(self.started.emit, candidate),
            place=place,
            fields=dialog.texts(),
        )

    def skip(self, case: Case, item: Question | Section) -> None:
        """Ask why a part is not asked, or take a skip back."""
        interviews, interview = self._workspace.services.interviews, case.interview.id
        if case.interview.entry(item.id).asked is Asked.SKIPPED:
            self._run(lambda: interviews.ask_after_all(case.actor, interview, item.id), Area.RECORD)
            return
        dialog = SkipQuestionDialog(self._say, self._say.read(item.title), parent=self._page)

        def act() -> None:
            interviews.skip(case.actor, interview, item.id, reason=dialog.reason)

        def offer() -> None:
            self._workspace.operations.offer_undo(
                self._say("Skipped: {title}", title=self._say.read(item.title)),
                lambda: interviews.ask_after_all(case.actor, interview, item.id),
                Area.RECORD,
            )

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD),
            then=offer,
            place=f"skip {interview} {item.id}",
            fields=dialog.texts(),
        )

    def own_probe(self, case: Case, item: Question) -> None:
        """Ask for the words of a probe that the form does not have."""
        dialog = OwnProbeDialog(self._say, parent=self._page)
        interviews, interview = self._workspace.services.interviews, case.interview.id

        def act() -> None:
            interviews.add_probe(case.actor, interview, item.id, words=dialog.reason)

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD),
            place=f"own-probe {interview} {item.id}",
            fields=dialog.texts(),
            given_up=True,
        )

    def pause(self, case: Case, reason: str = "") -> bool:
        """Interrupt the conversation; whether that was done."""
        interviews, held, last = (
            self._workspace.services.interviews,
            case.interview,
            case.interview.sittings[-1],
        )
        areas = (Area.RECORD, Area.STAGE)
        paused = self._run(lambda: interviews.pause(case.actor, held.id, reason=reason), *areas)
        if paused:
            on = Further(last.place, last.video, present=held.here(), language=held.spoken)
            self._workspace.operations.offer_undo(
                self._say("Interview interrupted."),
                lambda: interviews.resume(case.actor, held.id, on),
                *areas,
            )
        return paused

    def ask_fault(self, case: Case) -> None:
        """Ask what interrupts the conversation."""
        dialog = ReasonDialog(
            self._say,
            title=self._say("Interrupt because of a fault"),
            sentence=self._say(
                "The clock stops, and the record shows when and why. The interview goes on in a further sitting, here, "
                "in another room or by video."
            ),
            label=self._say("What happened"),
            verb=self._say("Interrupt interview"),
            parent=self._page,
        )
        self._ask(
            dialog,
            lambda: self.pause(case, dialog.reason),
            place=f"fault {case.interview.id}",
            fields=dialog.texts(),
        )

    def resume(self, case: Case) -> None:
        """Go on in a further sitting."""
        held, last = case.interview, case.interview.sittings[-1]
        dialog = ResumeInterviewDialog(
            self._say,
            case.candidate.name,
            before=Further(last.place, last.video, present=held.here(), language=held.spoken),
            people=case.procedure.panel,
            languages=case.form.languages,
            parent=self._page,
        )
        interviews, interview = self._workspace.services.interviews, held.id

        def act() -> None:
            interviews.resume(case.actor, interview, dialog.further)

        self._ask(
            dialog,
            lambda: self._run(act, Area.RECORD, Area.STAGE),
            place=f"resume {interview}",
            fields=dialog.texts(),
        )

    def finish(self, case: Case) -> None:
        """Finish the interview, after showing what was neither asked nor skipped."""
        services = self._workspace.services
        titles = {row.item: (row.number, row.title) for row in case.rows}
        still_open = [
            (
                case.position(item),
                self._say("Question {number}: {title}", number=titles[item][0], title=titles[item][1]),
            )
            for item in services.interviews.open_parts(case.interview)
        ]
        here = "; ".join(each.words for each in self._open_sheets(case.candidate.id))
        dialog = FinishInterviewDialog(
            self._say, case.candidate.name, still_open, sheets=here, parent=self._page
        )
        dialog.part_chosen.connect(self.part_chosen)
        act = partial(services.interviews.finish, case.actor, case.interview.id)
        self._ask(dialog, lambda: self._run(act, Area.RECORD, Area.STAGE))

    def _open_sheets(self, ending: CandidateId | None = None) -> list[OpenSheets]:
        """Whose sheets are open, candidate by candidate; `ending` is one whose interview is about to finish."""
        overview = self._workspace.services.overview.overview()
        names = {person.id: person.name for person in overview.procedure.panel}
        found = []
        for line in overview.interviews:
            missing = line.raters if line.candidate.id == ending else line.unsealed
            if missing:
                who = ", ".join(names[each] for each in missing)
                words = self._say("{candidate} ({names})", candidate=line.candidate.name, names=who)
                own = self._workspace.actor.panelist in missing
                found.append(OpenSheets(line.candidate.id, words, own))
        return found
