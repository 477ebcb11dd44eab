"""The menu of the form page: the form to a TOML file and from one, finished or not; a new version after the lock."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from interview_app.domain.ids import QuestionId
from interview_app.services.forms.editing import FormAct
from interview_app.services.forms.offers import FormUnusable
from interview_app.ui.choosing import ask_file, ask_place, soon
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import Button
from interview_app.ui.workspace import Workspace
from interview_app.wording.formproblems import file_problems

_ENDING = "toml"


class FormTransfer(QObject):
    """What stands in the menu of the page beside the lock; the library is opened and kept in by whoever has it.

    `told` carries what became of the draft.
    """

    told = Signal(str)
    library_wished = Signal()
    keep_form_wished = Signal()
    keep_question_wished = Signal(object)

    def __init__(self, workspace: Workspace, editor: FormEditor, page: QWidget, banner: Banner) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._editor = editor
        self._page = page
        self._banner = banner
        self._question: QuestionId | None = None
        self.menu = QMenu(page)
        self._take = self.menu.addAction(self._say("Take the form from a file …"))
        self._take.triggered.connect(lambda: self._ask_from())
        self._write = self.menu.addAction(self._say("Write the form to a file …"))
        self._write.triggered.connect(lambda: self._ask_to())
        self.menu.addSeparator()
        self.menu.addAction(self._say("Library …")).triggered.connect(lambda: self.library_wished.emit())
        self._keep_question = self.menu.addAction(self._say("Keep the question in the library"))
        self._keep_question.triggered.connect(lambda: self.keep_question_wished.emit(self._question))
        self._keep_form = self.menu.addAction(self._say("Keep the whole form in the library"))
        self._keep_form.triggered.connect(lambda: self.keep_form_wished.emit())
        self.menu.addSeparator()
        self._revise = self.menu.addAction(self._say("New version of the locked form …"))
        self._revise.triggered.connect(lambda: self.ask_new_version())

    def choose(self, button: Button, *, drafts: bool, question: QuestionId | None) -> None:
        """Open the menu below its button."""
        self.offer(drafts=drafts, question=question)
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def offer(self, *, drafts: bool, question: QuestionId | None) -> None:
        """Show what can be done by now; `question` is the one that is chosen on the page."""
        services, keeps = self._workspace.services, self._workspace.library is not None
        self._question = question
        self._take.setVisible(drafts)
        self._keep_form.setVisible(keeps)
        self._keep_question.setVisible(keeps and question is not None)
        self._revise.setVisible(services.forms.present_lock() is not None and not services.at_rest)

    def take_from(self, path: Path) -> None:
        """Put the form of a file in the place of the draft; that can be undone."""
        editing = self._workspace.services.form_editing
        try:
            taken = editing.read_file(path)
        except FormUnusable as error:
            lines = file_problems(error.file, error.problems, self._say)
            self._banner.show_words(BannerKind.BAD, "\n".join(lines))
            return
        if self._editor.edit(taken.form, FormAct.REPLACE, "") and taken.posting_stays:
            words = self._say(
                "The form of “{name}” has taken the place of the draft. The posting with its passages stays, since the "
                "file brings none that was read.",
                name=path.name,
            )
            self.told.emit(words)

    def write_to(self, path: Path) -> None:
        """Write the form; the banner says that it is there."""
        editing = self._workspace.services.form_editing
        if self._editor.settle() and self._workspace.operations.done(lambda: editing.write_file(path)):
            self._banner.show_words(BannerKind.DONE, self._say("“{name}” was written.", name=path.name))

    def ask_new_version(self) -> None:
        """Ask why a locked form is to be changed for all candidates."""
        say, workspace = self._say, self._workspace
        dialog = ReasonDialog(
            say,
            title=say("New version of the form?"),
            sentence=say(
                "The form is opened again and changed for all candidates; then it is locked anew, with a new "
                "fingerprint. The locked version and the reason stay on record and are printed. This can be done until "
                "the first interview begins. Retired questions are asked again unless you change or remove them."
            ),
            label=say("Reason"),
            verb=say("Open as new version"),
            final=True,
            parent=self._page,
        )

        def revise() -> bool:
            forms, reason = workspace.services.forms, dialog.reason
            return workspace.operations.done(
                lambda: forms.revise(workspace.actor, reason=reason), Area.FORM, Area.STAGE, Area.PROTOCOLS
            )

        ask(workspace, dialog, revise, place="new version", fields=dialog.texts())

    def _ask_from(self) -> None:
        title, act = self._say("Take the form from a file"), soon(self._page, self.take_from)
        ask_file(self._page, title, act, kinds=self._kinds())

    def _ask_to(self) -> None:
        title, act = self._say("Write the form to a file"), soon(self._page, self.write_to)
        name = f"{self._workspace.services.path.stem}.{_ENDING}"
        ask_place(self._page, title, act, kinds=self._kinds(), name=name)

    def _kinds(self) -> str:
        return f"{self._say('Interview forms')} (*.{_ENDING})"
