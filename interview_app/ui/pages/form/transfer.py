"""The form to a file and from one: TOML, finished or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from interview_app.services.form_editing import FormAct
from interview_app.services.library import FormUnusable
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import Button
from interview_app.ui.workspace import Workspace
from interview_app.wording.formproblems import file_problems

_ENDING = "toml"


class FormTransfer(QObject):
    """What stands in the menu of the page beside the lock."""

    def __init__(self, workspace: Workspace, editor: FormEditor, page: QWidget, banner: Banner) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._editor = editor
        self._page = page
        self._banner = banner
        self.menu = QMenu(page)
        self._take = self.menu.addAction(self._say("Take the form from a file …"))
        self._take.triggered.connect(lambda: self._ask_from())
        self._write = self.menu.addAction(self._say("Write the form to a file …"))
        self._write.triggered.connect(lambda: self._ask_to())

    def choose(self, button: Button, *, drafts: bool) -> None:
        """Open the menu below its button."""
        self._take.setVisible(drafts)
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def take_from(self, path: Path) -> None:
        """Put the form of a file in the place of the draft; that can be undone."""
        editing = self._workspace.services.form_editing
        try:
            form = editing.read_file(path)
        except FormUnusable as error:
            lines = file_problems(error.file, error.problems, self._say)
            self._banner.show_words(BannerKind.BAD, "\n".join(lines))
            return
        self._editor.edit(form, FormAct.REPLACE, "")

    def write_to(self, path: Path) -> None:
        """Write the form; the banner says that it is there."""
        editing = self._workspace.services.form_editing
        if self._editor.settle() and self._workspace.operations.done(lambda: editing.write_file(path)):
            self._banner.show_words(BannerKind.DONE, self._say("“{name}” was written.", name=path.name))

    def _ask_from(self) -> None:
        dialog = self._dialog(self._say("Take the form from a file"), self.take_from)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _ask_to(self) -> None:
        dialog = self._dialog(self._say("Write the form to a file"), self.write_to)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_ENDING)
        dialog.selectFile(f"{self._workspace.services.path.stem}.{_ENDING}")
        dialog.open()

    def _dialog(self, title: str, act: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self._page, title, "", f"{self._say('Interview forms')} (*.{_ENDING})")
        dialog.fileSelected.connect(lambda file: QTimer.singleShot(0, self._page, lambda: act(Path(file))))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
