"""The page of a sheet that was filled in on paper: whose it is, then the grid in which it is typed, up to the seal."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.errors import Refusal
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.interview import Asked
from interview_app.domain.procedure import Procedure
from interview_app.domain.sealing import MissingPart
from interview_app.domain.sheet import RatingState
from interview_app.services.overview import InterviewLine, Overview
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.seal_paper import SealPaperDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.dates import day_words
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.cover import hand_over
from interview_app.ui.pages.hints.asking import put_hints, settle_hints
from interview_app.ui.pages.paper.choice import PaperChoicePane
from interview_app.ui.pages.paper.grid import Entry, PaperGrid
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.widgets.who_sits import WhoSits
from interview_app.ui.workspace import Workspace
from interview_app.wording.hint_sentences import finding_sentence, hint_sentence
from interview_app.wording.labels import sealing_gap_label


class PaperPage(Page):
    """First the choice, then the grid; whoever sits down next finds neither words nor levels of it."""

    shows = frozenset({Area.PANEL, Area.CANDIDATES, Area.RECORD, Area.SHEETS, Area.STAGE})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Type a paper sheet"))
        say = self._say
        self._procedure: Procedure | None = None
        self._entry: Entry | None = None
        self._told_missing = False
        self._dialog: Dialog | None = None
        self.grid: PaperGrid | None = None
        self.choice, self.who = PaperChoicePane(say), WhoSits(say)
        self._empty = EmptyState(
            Icon.PENCIL,
            say("No sheet is missing that could be typed: an interview has to be held or recorded first."),
            say("Go to the interviews"),
        )
        self.other_button = text_button(say("Another sheet"), Icon.CHEVRON_LEFT)
        self.discard_button = text_button(say("Discard entry …"), Icon.TRASH)
        self.act = primary_button(say("Type sheet"), Icon.PENCIL)
        for button in (self.other_button, self.discard_button, self.act):
            self.add_action(button)
        self._keys = TextLabel(
            say(
                "Keys: a digit sets the level, N “not observable”, Enter goes on, Shift+Enter begins a line, arrows "
                "change the row. Copied rows (level, tab, evidence) can be pasted into a level."
            ),
            LabelRole.NOTE,
            wrap=True,
        )
        self._stack = QStackedWidget(self)
        for shown in (self._empty, self.who, self.choice):
            self._stack.addWidget(shown)
        self.content.addWidget(self._stack, 1)
        self.content.addWidget(self._keys)
        self._connect()

    def refresh(self) -> None:
        overview = self._workspace.services.overview.overview()
        self._procedure = overview.procedure
        self.who.set_people(overview.procedure.panel)
        if self._workspace.actor.panelist is None:
            self._close_entry()
            self._show(self.who)
        elif self._entry is not None and self._show_entry(self._entry):
            return
        else:
            self._show_choice(overview)

    def show_item(self, item: object) -> None:
        """Turn to a candidate, unless a sheet is being typed."""
        if self._entry is None and isinstance(item, str):
            self.choice.choose(CandidateId(item))
            self.choice.begin()

    def leave(self) -> bool:
        grid = self.grid
        return grid is None or self._workspace.operations.written(grid.settle)

    def _connect(self) -> None:
        self._empty.acted.connect(lambda: self.go.emit(PageName.INTERVIEWS, None))
        self.who.chosen.connect(lambda id: hand_over(self.window(), self._workspace, id))
        self.choice.turned.connect(self._show_authors)
        self.choice.author_turned.connect(self._show_act)
        self.choice.begun.connect(self._begin)
        self.choice.way.connect(lambda: self.go.emit(PageName.INTERVIEWS, self.choice.chosen_candidate()))
        self.act.clicked.connect(lambda: self._ask_seal() if self._entry else self._begin())
        self.other_button.clicked.connect(self._put_aside)
        self.discard_button.clicked.connect(self._ask_discard)
        self._workspace.acting_changed.connect(self._on_acting_changed)

    def _show_choice(self, overview: Overview) -> None:
        waiting = [line for line in overview.interviews if _waits(line)]
        self.choice.show_candidates(
            [line.candidate for line in waiting],
            {line.candidate.id: line.interview.started.date() for line in waiting if line.interview},
        )
        self._show(self.choice if waiting else self._empty)
        if waiting:
            self._show_authors()

    def _show_authors(self) -> None:
        candidate, procedure = self.choice.chosen_candidate(), self._procedure
        if candidate is not None and procedure is not None:
            actor, paper = self._workspace.actor, self._workspace.services.paper
            self.choice.show_authors(procedure, paper.choices(actor, candidate))

    def _begin(self) -> None:
        """Open the grid on the chosen sheet."""
        candidate, author = self.choice.chosen_candidate(), self.choice.chosen_author()
        if candidate is None or author is None or not self.choice.is_free():
            return
        day = self.choice.paper_date()
        if day is None:
            return
        actor, paper = self._workspace.actor, self._workspace.services.paper
        entry = Entry(actor, candidate, author)
        begun = self._workspace.operations.run(lambda: paper.begin(actor, candidate, author, paper_date=day))
        if begun is None:
            return
        self._entry = entry
        self._workspace.operations.changed.emit(frozenset({Area.SHEETS}))
        self.refresh()
        if self.grid is not None:
            self.grid.begin()

    def _show_entry(self, entry: Entry) -> bool:
        """Show the grid as the file has it; False where it can no longer be typed by this person."""
        procedure, paper = self._procedure, self._workspace.services.paper
        free = [each for each in paper.choices(entry.actor, entry.candidate) if each.author == entry.author]
        if procedure is None or not free or not free[0].begun:
            self._close_entry()
            return False
        sheet = paper.sheet(entry.actor, entry.candidate, entry.author)
        if self.grid is None:
            self.grid = self._new_grid(entry, procedure)
        self.grid.show_sheet(sheet)
        asked = [each.id for each in procedure.form.asked()]
        done = sum(sheet.rating(each).state is not RatingState.OPEN for each in asked)
        self.set_subtitle(
            self._say(
                "Sheet of {author} on {candidate}, paper of {day}. {done} of {count} questions have a level. "
                "Every entry is kept at once.",
                author=procedure.panelist(entry.author).name,
                candidate=procedure.candidate(entry.candidate).name,
                day=day_words(self._say, sheet.paper_date),
                done=done,
                count=len(asked),
            )
        )
        if self._told_missing:
            self._show_missing(paper.missing(entry.actor, entry.candidate, entry.author))
        self._show(self.grid)
        return True

    def _new_grid(self, entry: Entry, procedure: Procedure) -> PaperGrid:
        interview = procedure.interview_of(entry.candidate)
        retired = {each.question for each in procedure.retired}
        questions = [
            (at, each) for at, each in enumerate(procedure.form.asked(), start=1) if each.id not in retired
        ]
        skipped: dict[QuestionId, str] = {}
        for _, question in questions:
            part = interview.entry(question.id) if interview is not None else None
            if part is not None and part.asked is Asked.SKIPPED:
                skipped[question.id] = self._say("Not asked: {reason}", reason=part.reason)
        grid = PaperGrid(self._workspace, entry, questions, skipped)
        grid.went_past.connect(self._ask_seal)
        self._stack.addWidget(grid)
        return grid

    def _ask_seal(self) -> None:
        """Say in the rows what is missing, or ask for the seal."""
        entry, grid, procedure = self._entry, self.grid, self._procedure
        if entry is None or grid is None or procedure is None or not self.leave():
            return
        paper, operations = self._workspace.services.paper, self._workspace.operations
        missing = operations.read(lambda: paper.missing(entry.actor, entry.candidate, entry.author))
        if missing is None:
            return
        grid.show_errors(
            {each.question: sealing_gap_label(self._say, each.gap) for each in missing if each.question}
        )
        self._show_missing(missing)
        if missing:
            return
        dialog = SealPaperDialog(
            self._say,
            procedure.panelist(entry.author).name,
            procedure.candidate(entry.candidate).name,
            typed=self._typed(entry, procedure),
            own=entry.author == entry.actor.panelist,
            parent=self,
        )

        hints = operations.read(lambda: paper.hints(entry.actor, entry.candidate, entry.author))
        if hints is None:
            return
        own = entry.author == entry.actor.panelist
        tell = hint_sentence if own else finding_sentence
        if hints and not own:
            dialog.say_whose_words()
        put_hints(self._workspace, dialog, hints, procedure, go=self._mend, tell=tell)

        def seal() -> None:
            if settle_hints(self._workspace, dialog) and self._sealed(entry):
                dialog.accept()
                self._after_seal(entry, procedure)

        dialog.wished.connect(seal)
        self._open(dialog)

    def _mend(self, page: PageName, item: object) -> None:
        """What a hint finds on this sheet is mended in its row; anything else has a page of its own."""
        if isinstance(item, tuple) and self.grid is not None:
            self.grid.turn_to(item[1])
        else:
            self.go.emit(page, item)

    def _show_missing(self, missing: tuple[MissingPart, ...]) -> None:
        """Say how much is missing; from then on it is counted anew with every entry."""
        self._told_missing = bool(missing)
        words = self._say.plural(
            "{count} entry is missing before the sheet can be sealed.",
            "{count} entries are missing before the sheet can be sealed.",
            count=len(missing),
        )
        whole = [sealing_gap_label(self._say, each.gap) for each in missing if each.question is None]
        if missing:
            self.banner.show_words(BannerKind.WARN, " ".join([words, *(f"{each}." for each in whole)]))
        else:
            self.banner.clear()

    def _typed(self, entry: Entry, procedure: Procedure) -> str:
        """The levels in one line, in the order of the questions."""
        sheet = self._workspace.services.paper.sheet(entry.actor, entry.candidate, entry.author)
        levels = []
        for number, question in enumerate(procedure.form.asked(), start=1):
            rating = sheet.rating(question.id)
            level = self._say.plain(rating.level) if rating.level is not None else self._say("n. o.")
            levels.append(f"{number}: {level}" if rating.state is not RatingState.OPEN else f"{number}: –")
        return self._say("Typed levels: {levels}", levels="   ".join(levels))

    def _sealed(self, entry: Entry) -> bool:
        """Seal the sheet; a copy that could not be kept is told, and the seal stands all the same."""
        paper, operations = self._workspace.services.paper, self._workspace.operations
        act = paper.seal
        if operations.done(lambda: act(entry.actor, entry.candidate, entry.author), Area.SHEETS, Area.STAGE):
            return True
        choices = paper.choices(entry.actor, entry.candidate)
        sealed = any(
            each.author == entry.author and each.obstacle is Refusal.SHEET_SEALED for each in choices
        )
        if sealed:
            operations.changed.emit(frozenset({Area.SHEETS, Area.STAGE}))
        return sealed

    def _after_seal(self, entry: Entry, procedure: Procedure) -> None:
        """On to the next sheet of the pile, and where there is none to the interviews."""
        self._close_entry()
        self.refresh()
        words = self._say(
            "The sheet of {name} on {candidate} is sealed.",
            name=procedure.panelist(entry.author).name,
            candidate=procedure.candidate(entry.candidate).name,
        )
        self.banner.show_words(BannerKind.DONE, words)
        if self._empty.isVisibleTo(self):
            self._empty.begin()
        else:
            self.choice.begin()

    def _put_aside(self) -> None:
        """Back to the choice; the entry stays as it is and can be gone on with."""
        if self.leave():
            self._close_entry()
            self.refresh()
            self.choice.begin()

    def _ask_discard(self) -> None:
        entry = self._entry
        if entry is None:
            return
        dialog = ConfirmDialog(
            self._say,
            self._say("Discard what was typed?"),
            self._say(
                "The levels and texts of this entry go. The journal keeps that it was begun and by whom."
            ),
            self._say("Discard entry"),
            parent=self,
        )
        dialog.accepted.connect(lambda: self._discard(entry))
        self._open(dialog)

    def _discard(self, entry: Entry) -> None:
        paper, grid = self._workspace.services.paper, self.grid
        if grid is not None and self.leave():
            act = paper.give_up
            if self._workspace.operations.done(
                lambda: act(entry.actor, entry.candidate, entry.author), Area.SHEETS
            ):
                self._close_entry()
                self.refresh()

    def _open(self, dialog: Dialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    def _on_dialog_closed(self) -> None:
        self._dialog = None

    def _show(self, shown: object) -> None:
        """Bring one face to the front, with the buttons that belong to it."""
        typing = shown is self.grid and self.grid is not None
        for face in (self._empty, self.who, self.choice, self.grid):
            if face is not None and face is shown:
                self._stack.setCurrentWidget(face)
        for part in (self.other_button, self.discard_button, self._keys):
            part.setVisible(typing)
        self.act.setVisible(typing or shown is self.choice)
        self.act.set_words(self._say("Seal sheet …") if typing else self._say("Type sheet"))
        self.act.set_icon(Icon.LOCK if typing else Icon.PENCIL)
        self._show_act()
        self._subtitle.setVisible(typing)

    def _show_act(self) -> None:
        writable = not self._workspace.services.at_rest
        self.act.setEnabled(writable and (self._entry is not None or self.choice.is_free()))

    def _on_acting_changed(self) -> None:
        """Somebody else sits here: nothing that stood in the grid can come back, also where the page is not seen."""
        if self._dialog is not None:
            self._dialog.reject()
        self._close_entry()
        self.banner.clear()
        self.refresh()

    def _close_entry(self) -> None:
        grid, self.grid, self._entry = self.grid, None, None
        if grid is not None:
            grid.forget()
            self._stack.removeWidget(grid)
            grid.hide()
            grid.deleteLater()
        self._told_missing = False
        self.banner.clear()


def _waits(line: InterviewLine) -> bool:
    """Whether sheets on this candidate are still missing."""
    begun = line.interview is not None and line.candidate.in_procedure
    return begun and line.sealed != line.raters
