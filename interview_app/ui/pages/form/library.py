"""The library on the form page: opened, read beside the window, copied from into the draft, and kept in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_app.domain.drafting.copying import begin_with, copy_anchors, copy_criterion, copy_question
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.library import Find, Sought
from interview_app.services.forms.editing import FormAct
from interview_app.services.library.keeping import keep_form, keep_question
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.pages.form.library_choice import LibraryChoice
from interview_app.ui.pages.form.shelf_reading import ReadShelf, ShelfReading
from interview_app.ui.workspace import Workspace
from interview_app.wording.library import begun_with, form_words


class FormLibrary(QObject):
    """Every copy is one edit of the draft, which can be undone; `told` carries what was done."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, editor: FormEditor, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._editor = editor
        self._page = page
        self._reading = ShelfReading(workspace, self)

    def open(self, at_hand: str, *, drafts: bool) -> None:
        """Open the library; `at_hand` is the part of the form that the page shows."""
        if not self._page.leave():
            return
        dialog = LibraryDialog(
            self._say,
            self._form(drafts=drafts),
            at_hand=at_hand,
            closed="" if drafts else self._why_closed(),
            parent=self._page,
        )
        choice = LibraryChoice(self._workspace, dialog)

        def show(read: ReadShelf) -> None:
            choice.show_shelf(read.shelf)
            dialog.show_entries(read.entries, unread=len(read.shelf.unread()), stopped=self._stopped(read))

        self._reading.ended.connect(show)
        choice.changed.connect(lambda: self._reading.begin(dialog.progress))
        dialog.wished.connect(lambda: self._copy(dialog))
        dialog.undo_wished.connect(lambda: self._take_back(dialog))
        dialog.finished.connect(lambda _: self._reading.ended.disconnect(show))
        dialog.finished.connect(lambda _: self._reading.forget())
        dialog.open()
        self._reading.begin(dialog.progress)

    def keep_form(self) -> None:
        """Keep the whole form in the own folder."""
        self._keep(lambda folder: keep_form(folder, self._workspace.services.forms.form()))

    def keep_question(self, question: QuestionId) -> None:
        """Keep a question with all that belongs to it in the own folder."""
        self._keep(lambda folder: keep_question(folder, self._workspace.services.forms.form(), question))

    def _copy(self, dialog: LibraryDialog) -> None:
        found, aim, before = dialog.found, dialog.aim, self._editor.form
        if found is None:
            return
        if found.kind is Sought.FORM:
            dialog.accept()
            self._ask_to_begin(found)
            return
        after, act, about = _copied(before, found, aim)
        if self._editor.edit(after, act, about):
            dialog.show_copied(after, self._done(found))
        elif after == before:
            dialog.show_error(self._say("Nothing was copied: it stands there already."))
        else:
            dialog.show_error(self._say("Nothing was copied. Close the library: the page says why."))

    def _ask_to_begin(self, found: Find) -> None:
        """Ask before a whole form takes the place of the draft."""
        say, name = self._say, form_words(self._say, found.source)
        dialog = ConfirmDialog(
            say,
            say("Begin the draft with another form?"),
            say(
                "“{name}” takes the place of the draft with its criteria, questions, conversation, scale and rules. "
                "The posting with its passages, the title, the number of posts and the rationale stay, and "
                "requirements and conditions where there are any. It can be undone.",
                name=name,
            ),
            say("Replace the draft"),
            parent=self._page,
        )

        def begin() -> None:
            form = begin_with(self._editor.form, found.source.form, begun_with(found.source))
            if self._editor.edit(form, FormAct.BEGIN_WITH, ""):
                words = say(
                    "The draft begins with “{name}”. What quotes another posting is to be connected anew.",
                    name=name,
                )
                self.told.emit(words)

        dialog.accepted.connect(begin)
        dialog.open()

    def _take_back(self, dialog: LibraryDialog) -> None:
        self._editor.undo()
        dialog.show_taken_back(self._editor.form)

    def _keep(self, keep: Callable[[Path], Path]) -> None:
        library = self._workspace.library
        if library is None or not self._page.leave():
            return
        folder = library.folder()
        path = self._workspace.operations.run(lambda: keep(folder))
        if path is not None:
            words = self._say(
                "Kept in the library as “{name}”, in the folder {folder}.", name=path.name, folder=str(folder)
            )
            self.told.emit(words)

    def _form(self, *, drafts: bool) -> InterviewForm:
        return self._editor.form if drafts else self._workspace.services.forms.form()

    def _why_closed(self) -> str:
        if self._workspace.services.forms.present_lock() is not None:
            return self._say("The form is locked: you can look, and nothing is copied into it.")
        return self._say("Only the chair edits the form: you can look, and nothing is copied into it.")

    def _stopped(self, read: ReadShelf) -> str:
        if not read.shelf.stopped:
            return ""
        if not read.total:
            return self._say("the reading was stopped")
        return self._say("stopped after {done} of {total} files", done=read.done, total=read.total)

    def _done(self, found: Find) -> str:
        say = self._say
        if found.kind is Sought.CRITERION:
            name = say.read(found.criterion.name)
            return say("The criterion “{name}” was copied with its questions.", name=name)
        name = say.read(found.question.title)
        if found.kind is Sought.ANCHORS:
            return say("The anchors of “{name}” were copied.", name=name)
        return say("The question “{name}” was copied.", name=name)


def _copied(form: InterviewForm, found: Find, aim: str) -> tuple[InterviewForm, FormAct, str]:
    """The draft with what was found, the act, and the part that it is about."""
    other = found.source.form
    if found.kind is Sought.CRITERION:
        after = copy_criterion(form, other, found.criterion)
        return after, FormAct.COPY_CRITERION, after.criteria[-1].id
    if found.kind is Sought.ANCHORS:
        return copy_anchors(form, other, found.question, QuestionId(aim)), FormAct.COPY_ANCHORS, aim
    after = copy_question(form, other, found.question, CriterionId(aim))
    return after, FormAct.COPY_QUESTION, after.questions[-1].id
