"""Opens procedure files for the window: existing ones, new ones from a form, the sample.

Loaded after the shell has been painted, since it brings the services and with them the database.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.composition import Services, open_services
from interview_app.domain.errors import FileRefused
from interview_app.i18n import Say
from interview_app.services.files.backups import restore
from interview_app.services.files.procedures import Progress, Surroundings
from interview_app.services.postings.endings import POSTING_ENDINGS
from interview_app.ui.choosing import ask_file, ask_place, documents_folder, soon
from interview_app.wording import files

ENDING = ".interview"
"""How the names of procedure files end."""


class FormRefused(Exception):
    """A form that cannot be used; the message is the sentences for the user."""


class Making(Protocol):
    """Makes procedure files; loaded when the first one is made."""

    def from_form(self, form: Path, path: Path, around: Surroundings) -> Services:
        """A new file from a form file; raises FormRefused or FileRefused."""

    def blank(self, path: Path, around: Surroundings) -> Services:
        """A new file with an empty form; raises FileRefused."""

    def sample(self, path: Path, around: Surroundings, progress: Progress) -> Services:
        """The sample procedure; raises FileRefused."""


class Opening(QObject):
    """`opened` carries Services, `refused` a sentence, `chose_folder` the folder that a dialog was left in.

    `stepped` tells how many interviews of the sample are done, of how many; `cancel` stops there.  `brought` carries
    the posting with which a new procedure begins, once it is open.
    """

    opened = Signal(object)
    brought = Signal(object)
    refused = Signal(str)
    chose_folder = Signal(str)
    stepped = Signal(int, int)

    def __init__(
        self,
        say: Say,
        around: Surroundings,
        *,
        making: Callable[[Say], Making],
        folder: str,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._say = say
        self._around = around
        self._making = making
        self._folder = folder
        self._window = window
        self._cancelled = False

    def open_path(self, path: Path) -> None:
        """Open an existing file."""
        self._try(lambda: open_services(path.absolute(), self._around))

    def create(self, form: Path, path: Path) -> None:
        """Make a new procedure file from a form file and open it."""
        self._try(lambda: self._making(self._say).from_form(form, _with_ending(path), self._around))

    def create_blank(self, path: Path) -> None:
        """Make a new procedure file with an empty form and open it."""
        self._try(lambda: self._making(self._say).blank(_with_ending(path), self._around))

    def create_sample(self, path: Path) -> None:
        """Make the sample procedure and open it; the window stays alive meanwhile."""
        self._cancelled = False
        self._try(lambda: self._making(self._say).sample(_with_ending(path), self._around, self._step))

    def cancel(self) -> None:
        """Make no more of the sample."""
        self._cancelled = True

    def _step(self, done: int, total: int) -> bool:
        self.stepped.emit(done, total)
        QCoreApplication.processEvents()
        return not self._cancelled

    def ask_existing(self) -> None:
        """Let somebody choose a file to open."""
        self._ask_file(self._say("Open procedure"), self._kinds(), self.open_path)

    def ask_new(self, form: Path, name: str) -> None:
        """Let somebody choose where the new file goes; `name` is what it is called unless changed."""
        self._ask_place(self._say("New procedure"), name, lambda path: self.create(form, path))

    def ask_blank(self) -> None:
        """Let somebody choose where the file with an empty form goes."""
        self._ask_place(self._say("New procedure"), self._say("New procedure"), self.create_blank)

    def ask_posting(self, posting: Path) -> None:
        """Let somebody choose where the procedure goes that begins with a posting."""

        def begin(path: Path) -> None:
            self.create_blank(path)
            self.brought.emit(posting)

        self._ask_place(self._say("New procedure"), posting.stem, begin)

    def ask_posting_file(self) -> None:
        """Let somebody choose the document of a posting, then where the procedure with it goes."""
        kinds = " ".join(f"*{ending}" for ending in POSTING_ENDINGS)
        pattern = f"{self._say('Postings')} ({kinds})"
        self._ask_file(self._say("Choose the posting"), pattern, self.ask_posting)

    def ask_form_file(self) -> None:
        """Let somebody choose the file of a form, then where the procedure with it goes."""
        title, kinds = self._say("Interview form from a file"), self._say("Interview forms")
        self._ask_file(title, f"{kinds} (*.toml)", lambda form: self.ask_new(form, form.stem))

    def ask_restore(self, copy: Path, name: str) -> None:
        """Let somebody choose where a copy goes as a file of its own, and open it there."""
        title = self._say("Restore copy")
        self._ask_place(title, name, lambda path: self.restore(copy, path))

    def restore(self, copy: Path, path: Path) -> None:
        """Put a copy at `path`, never over a file that is there, and open it."""
        target = _with_ending(path)

        def put_and_open() -> Services:
            restore(copy, target)
            return open_services(target.absolute(), self._around)

        self._try(put_and_open)

    def ask_sample(self) -> None:
        """Let somebody choose where the sample goes."""
        self._ask_place(self._say("Sample procedure"), self._say("Sample procedure"), self.create_sample)

    def _ask_file(self, title: str, kinds: str, act: Callable[[Path], None]) -> None:
        ask_file(self._window, title, self._from_now_on(act), kinds=kinds, folder=self._begin())

    def _ask_place(self, title: str, name: str, act: Callable[[Path], None]) -> None:
        ask_place(
            self._window,
            title,
            self._from_now_on(act),
            kinds=self._kinds(),
            name=_file_name(name),
            folder=self._begin(),
            over=False,
        )

    def _begin(self) -> str:
        return self._folder or documents_folder()

    def _kinds(self) -> str:
        return f"{self._say('Procedure files')} (*{ENDING})"

    def _from_now_on(self, act: Callable[[Path], None]) -> Callable[[Path], None]:
        """`act` once the dialog is gone; the next one begins in the folder that was chosen."""
        later = soon(self, act)

        def chosen(path: Path) -> None:
            self._folder = str(path.parent)
            self.chose_folder.emit(self._folder)
            later(path)

        return chosen

    def _try(self, act: Callable[[], Services]) -> None:
        try:
            services = act()
        except FileRefused as error:
            self.refused.emit(files.file_sentence(self._say, error))
            return
        except FormRefused as error:
            self.refused.emit(str(error))
            return
        self.opened.emit(services)


def _with_ending(path: Path) -> Path:
    absolute = path.absolute()
    return absolute if absolute.suffix == ENDING else absolute.with_name(absolute.name + ENDING)


def _file_name(name: str) -> str:
    """A name without what file systems do not take."""
    kept = "".join("-" if each in '\\/:*?"<>|' or not each.isprintable() else each for each in name)
    return kept.strip(" .") + ENDING
