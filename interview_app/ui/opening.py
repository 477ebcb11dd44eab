"""Opens procedure files for the window: existing ones, new ones from a form, the sample.

Loaded after the shell has been painted, since it brings the services and with them the database.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_app.composition import Services, new_services, open_services
from interview_app.domain.errors import FileRefused
from interview_app.i18n import Say
from interview_app.services import demo
from interview_app.services.library import FormUnusable, form_of
from interview_app.services.procedures import Surroundings
from interview_app.wording import files
from interview_app.wording.formproblems import file_problems

ENDING = ".interview"
"""How the names of procedure files end."""


class Opening(QObject):
    """`opened` carries Services, `refused` a sentence, `chose_folder` the folder that a dialog was left in."""

    opened = Signal(object)
    refused = Signal(str)
    chose_folder = Signal(str)

    def __init__(self, say: Say, around: Surroundings, *, folder: str, window: QWidget) -> None:
        super().__init__(window)
        self._say = say
        self._around = around
        self._folder = folder
        self._window = window

    def open_path(self, path: Path) -> None:
        """Open an existing file."""
        self._try(lambda: open_services(path.absolute(), self._around))

    def create(self, form: Path, path: Path) -> None:
        """Make a new procedure file from a form file and open it."""
        try:
            read = form_of(form)
        except FormUnusable as error:
            self.refused.emit("\n".join(file_problems(error.file, error.problems, self._say)))
            return
        self._try(lambda: new_services(_with_ending(path), read, self._around))

    def create_sample(self, path: Path) -> None:
        """Make the sample procedure and open it."""

        def build() -> Services:
            target = _with_ending(path)
            demo.build(target, self._around, demo.Size()).file.close()
            return open_services(target, self._around)

        self._try(build)

    def ask_existing(self) -> None:
        """Let somebody choose a file to open."""
        dialog = self._dialog(self._say("Open procedure"), self.open_path)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def ask_new(self, form: Path, name: str) -> None:
        """Let somebody choose where the new file goes; `name` is what it is called unless changed."""
        self._ask_place(self._say("New procedure"), name, lambda path: self.create(form, path))

    def ask_sample(self) -> None:
        """Let somebody choose where the sample goes."""
        self._ask_place(self._say("Sample procedure"), self._say("Sample procedure"), self.create_sample)

    def _ask_place(self, title: str, name: str, act: Callable[[Path], None]) -> None:
        dialog = self._dialog(title, act)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING[1:])
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(_file_name(name))
        dialog.open()

    def _dialog(self, title: str, act: Callable[[Path], None]) -> QFileDialog:
        pattern = self._say("Procedure files")
        dialog = QFileDialog(self._window, title, self._folder, f"{pattern} (*{ENDING})")

        def chosen(file: str) -> None:
            self._folder = str(Path(file).parent)
            self.chose_folder.emit(self._folder)
            act(Path(file))

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _try(self, act: Callable[[], Services]) -> None:
        try:
            services = act()
        except FileRefused as error:
            self.refused.emit(files.file_sentence(self._say, error))
            return
        self.opened.emit(services)


def _with_ending(path: Path) -> Path:
    absolute = path.absolute()
    return absolute if absolute.suffix == ENDING else absolute.with_name(absolute.name + ENDING)


def _file_name(name: str) -> str:
    """A name without what file systems do not take."""
    kept = "".join("-" if each in '\\/:*?"<>|' or not each.isprintable() else each for each in name)
    return kept.strip(" .") + ENDING
