"""What can be done with an interview from its page: each act with its dialog, run through the operations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused
from interview_app.domain.form import Question, Section
from interview_app.domain.hint import Moment
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import SheetState
from interview_app.services.interviews.seating import Further
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.not_observable import NotObservableDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.dialogs.seal_sheet import SealSheetDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.dialogs.start_interview import OpenSheets, StartInterviewDialog
from interview_app.ui.models.beforehand import beforehand
from interview_app.ui.operations import Area
from interview_app.ui.pages.hints.asking import ask_hints, settle_hints
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.summary import missing_lines, summary_rows
from interview_app.ui.pages.kept.dialog import keep_words
from interview_app.ui.pages.kept.fields import Fields
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import sentence


class InterviewActs(QObject):
    """`part_chosen` asks the page to turn to a part, `started` and `sealed` tell what was done."""

    part_chosen = Signal(int)
    started = Signal(object)
    sealed = Signal()
    place_wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._dialog: Dialog | None = None
        workspace.operations.failed.connect(self._show_refusal)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open, if there is one."""
        return self._dialog

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
        dialog = SkipQuestionDialog(self._say, item.title.read(self._say.language), parent=self._page)

        def act() -> None:
            interviews.skip(case.actor, interview, item.id, reason=dialog.reason)

        def offer() -> None:
            self._workspace.operations.offer_undo(
                self._say("Skipped: {title}", title=item.title.read(self._say.language)),
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
        )

    def not_observable(self, case: Case, question: Question) -> None:
        """Ask why an answer gave nothing to rate, and note both."""
        dialog = NotObservableDialog(self._say, question.title.read(self._say.language), parent=self._page)
        sheets, candidate = self._workspace.services.sheets, case.candidate.id

        def act() -> None:
            sheets.set_not_observable(case.actor, candidate, question.id)
            sheets.settle_text(case.actor, candidate, question.id, field="reason", text=dialog.reason)

        self._ask(
            dialog,
            lambda: self._run(act, Area.SHEETS),
            place=f"not-observable {candidate} {question.id}",
            fields=dialog.texts(),
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

    def seal(self, case: Case) -> None:
        """Show what the sheet still needs, or the sheet in short and the act."""
        if case.sheet is None:
            return
        sheets, candidate = self._workspace.services.sheets, case.candidate.id
        missing = sheets.missing(case.actor, candidate)
        dialog = SealSheetDialog(
            self._say,
            case.candidate.name,
            missing=missing_lines(self._say, case, missing),
            summary=summary_rows(
                self._say,
                case.form,
                case.interview,
                case.sheet,
                retired=[each.question for each in case.procedure.retired],
            ),
            parent=self._page,
        )
        dialog.part_chosen.connect(self.part_chosen)
        if not missing:
            ask_hints(
                self._workspace,
                dialog,
                Moment.SEAL,
                go=self.place_wanted.emit,
                candidate=candidate,
                panelist=case.actor.panelist,
            )
        self._ask(dialog, lambda: self._sealed(case, dialog), then=self.sealed.emit)

    def _sealed(self, case: Case, dialog: SealSheetDialog) -> bool:
        """Seal the sheet; a copy that could not be kept is told, and the seal stands all the same."""
        if not settle_hints(self._workspace, dialog):
            return False
        sheets, candidate = self._workspace.services.sheets, case.candidate.id
        areas = (Area.SHEETS, Area.STAGE)
        if self._run(partial(sheets.seal, case.actor, candidate), *areas):
            return True
        if sheets.own(case.actor, candidate).state is not SheetState.SEALED:
            return False
        self._workspace.operations.changed.emit(frozenset(areas))
        return True

    def replace(self, case: Case) -> None:
        """Open a new sheet in place of the sealed one, with a reason."""
        taken_up = None if case.interview.further is None else case.interview.further.taken_up
        known = taken_up is not None and taken_up.known
        dialog = ReplaceSheetDialog(
            self._say,
            case.candidate.name,
            disclosed=case.complete or known,
            further=taken_up.reason if taken_up is not None and case.overtaken else "",
            parent=self._page,
        )
        sheets, candidate = self._workspace.services.sheets, case.candidate.id

        def act() -> None:
            sheets.replace(case.actor, candidate, reason=dialog.reason)

        self._ask(
            dialog,
            lambda: self._run(act, Area.SHEETS),
            place=f"replace {candidate}",
            fields=dialog.texts(),
        )

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

    def close_dialog(self) -> None:
        """Take an open dialog away: somebody else sits down."""
        if self._dialog is not None:
            self._dialog.reject()

    def _ask(
        self,
        dialog: Dialog,
        act: Callable[[], bool],
        *,
        then: Callable[[], None] = lambda: None,
        place: str = "",
        fields: Fields = MappingProxyType({}),
    ) -> None:
        """Open a dialog; its verb acts, and closes it where the act was done.

        What is typed into `fields` is durable under the name of `place` until the dialog is closed.
        """
        keep_words(self._workspace, dialog, place, fields)

        def on_wish() -> None:
            if act():
                dialog.accept()
                then()

        self._dialog = dialog
        dialog.wished.connect(on_wish)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _run(self, act: Callable[[], object], *areas: Area) -> bool:
        return self._workspace.operations.done(act, *areas)

    def _on_closed(self) -> None:
        self._dialog = None

    def _show_refusal(self, error: object) -> None:
        if self._dialog is not None and isinstance(error, ActRefused):
            self._dialog.show_error(sentence(self._say, error))
