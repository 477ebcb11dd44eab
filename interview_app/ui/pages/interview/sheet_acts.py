"""What can be done with the own sheet from the page of the interview: each act with its dialog."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from interview_app.domain.form import Question
from interview_app.domain.hint import Moment
from interview_app.domain.sheet import SheetState
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.not_observable import NotObservableDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.seal_sheet import SealSheetDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.hints.asking import ask_hints, settle_hints
from interview_app.ui.pages.interview.acts import InterviewActs
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.summary import missing_lines, summary_rows


class SheetActs(InterviewActs):
    """`sealed` tells that the sheet was sealed."""

    sealed = Signal()

    def not_observable(self, case: Case, question: Question) -> None:
        """Ask why an answer gave nothing to rate, and note both."""
        dialog = NotObservableDialog(self._say, self._say.read(question.title), parent=self._page)
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

    def give_up_replacement(self, case: Case) -> None:
        """Ask, then discard a replacement that was begun."""
        dialog = ConfirmDialog(
            self._say,
            self._say("Give up the replacement?"),
            self._say(
                "What was changed since then goes, and the sealed sheet counts as before. The journal keeps that the "
                "replacement was begun, and its reason."
            ),
            self._say("Give up replacement"),
            parent=self._page,
        )
        sheets, candidate = self._workspace.services.sheets, case.candidate.id
        dialog.accepted.connect(
            lambda: self._run(lambda: sheets.give_up_replacement(case.actor, candidate), Area.SHEETS)
        )
        self._dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()
