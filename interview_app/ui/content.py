"""What is in the window: the start page or the open procedure, in one language, with menu and bars.

Loaded after the shell has been painted, since it brings the services and with them the database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from interview_app.composition import Services, surroundings
from interview_app.domain.errors import ActRefused, FileRefused
from interview_app.i18n import Language, Say, load
from interview_app.services.documents.file import is_document
from interview_app.services.files.backups import Backup, backups
from interview_app.services.files.procedures import ZONE, Surroundings
from interview_app.services.files.recents import RecentFiles
from interview_app.services.library.places import usual_places
from interview_app.services.lists.endings import LIST_ENDINGS
from interview_app.services.postings.endings import POSTING_ENDINGS
from interview_app.services.record_check.rule_defaults import KEPT_IN, RuleDefaults
from interview_app.services.settings import LARGEST, SMALLEST, SettingsFile
from interview_app.ui.beside import WindowsBeside
from interview_app.ui.choosing import ask_file, documents_folder
from interview_app.ui.frame import Frame
from interview_app.ui.opening import Opening
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.registry import (
    make_document_check,
    make_loss,
    make_making,
    make_start,
)
from interview_app.ui.session import Session
from interview_app.ui.window_menu import WindowMenu
from interview_app.wording import files, refusals

if TYPE_CHECKING:
    from interview_app.ui.pages.start import StartPage

_STEP = 10
_AFTERWARDS = 1000
"""Milliseconds after which what writing needs is loaded, so that neither the first page nor the first writing waits."""


class Content(QObject):
    """Fills a window with at most one open procedure.

    `scaled` asks the program for another size of type in per cent, `darkened` for the dark or the light look, `spoke`
    tells the language spoken from now on.
    """

    scaled = Signal(int)
    darkened = Signal(bool)
    spoke = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        settings: SettingsFile,
        recents: RecentFiles,
        *,
        language: Language | None = None,
        around: Surroundings | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._file = settings
        self._recents = recents
        self._rules = RuleDefaults(recents.path.with_name(KEPT_IN))
        around = around or surroundings()
        self._library = usual_places(recents, around.backups)
        self._around = replace(around, rules=self._rules.path)
        self._start: StartPage | None = None
        self._session: Session | None = None
        self._opening: Opening | None = None
        self._ended = False
        spoken = language or Language(settings.read().language)
        self.beside = WindowsBeside(load(spoken), window)
        self.beside.restore_asked.connect(self._ask_restore)
        self._build(spoken)

    def begin(self, path: Path | None) -> None:
        """Show the file at `path`, or the start page."""
        if path is not None:
            self.open_path(path)
        if self._session is None and self._start is None:
            self._show_start()

    @property
    def say(self) -> Say:
        """Speaks the window's language."""
        return self._say

    @property
    def session(self) -> Session | None:
        """The open procedure, if there is one."""
        return self._session

    @property
    def start_page(self) -> StartPage | None:
        """The start page, if it is shown."""
        return self._start

    def open_path(self, path: Path) -> None:
        """Open another file; the present one stays open if that fails."""
        self.opening.open_path(path)

    def take(self, path: Path) -> None:
        """What was dropped: an issued document is checked, a list goes to the candidates, a posting to its page.

        Any other file opens; without an open procedure a posting begins one.
        """
        session, ending = self._session, path.suffix.lower()
        about_form = session is not None and session.pages.open_name in (PageName.FORM, PageName.POSTING)
        if ending == ".pdf" and is_document(path):
            self.check_document(path)
        elif session is not None and ending in LIST_ENDINGS and not about_form:
            session.go(PageName.CANDIDATES, path)
        elif ending in POSTING_ENDINGS and session is not None:
            session.go(PageName.POSTING, path)
        elif ending in POSTING_ENDINGS:
            self.opening.ask_posting(path)
        else:
            self.open_path(path)

    def check_document(self, path: Path | None = None) -> None:
        """Check an issued document; without a path somebody chooses one."""
        if path is None:
            title = self._say("Check a document")
            ask_file(self._window, title, self.check_document, kinds="PDF (*.pdf)", folder=documents_folder())
            return
        services = None if self._session is None else self._session.services
        make_document_check(self._say, self._window, services).check(path)

    def close_procedure(self) -> None:
        """Let go of the open file and show the start page."""
        if not self.may_leave():
            return
        self._end_session()
        self._show_start()

    def speak(self, language: Language) -> None:
        """Build the window in another language, at the same page."""
        if language is self._say.language or not self.may_leave():
            return
        self._keep(language=language.value)
        self.spoke.emit(language)
        session = self._session
        if session is None:
            self._build(language)
            self._show_start()
            return
        page, services, actor = session.pages.open_name, session.services, session.workspace.actor
        session.let_go()
        self._build(language)
        again = self._show_session(services)
        again.workspace.act_as(actor)
        again.go(page or PageName.OVERVIEW)

    def zoom(self, direction: int) -> None:
        """Make everything larger (1), smaller (-1) or normal (0)."""
        now = self._file.read().scale
        scale = now + direction * _STEP if direction else 100
        scale = min(max(scale, SMALLEST), LARGEST)
        if scale != now:
            self._keep(scale=scale)
            self.scaled.emit(scale)

    def darken(self, dark: bool) -> None:
        """Take the dark or the light look."""
        self._keep(dark=dark)
        self.darkened.emit(dark)

    def tell(self, error: BaseException) -> bool:
        """Say an expected error in words, such as a stick that was pulled out; whether it was one."""
        if isinstance(error, FileRefused):
            self._show_trouble(files.file_sentence(self._say, error))
        elif isinstance(error, ActRefused):
            self._show_trouble(refusals.sentence(self._say, error))
        else:
            return False
        return True

    def may_leave(self) -> bool:
        """Whether the file has everything that was typed; where it has not, the page that shows it says why."""
        return self._session is None or self._session.leave()

    def ask_to_lose(self, lose: Callable[[], None]) -> None:
        """Ask whether to go although words are on the screen only; Enter and Escape stay."""
        dialog = make_loss(self._say, self._window)
        dialog.accepted.connect(lose)
        dialog.open()

    def end(self) -> None:
        """Settle what is being typed and let go of the file."""
        self._ended = True
        if self._opening is not None:
            self._opening.cancel()
        self.beside.close()
        self._end_session()

    def _build(self, language: Language) -> None:
        """The empty frame with its menu, in one language; whatever stood there is gone."""
        self._say = load(language)
        self._start, self._session, self._opening = None, None, None
        self.beside.speak(self._say)
        for old in self._window.findChildren(WindowMenu):
            old.remove()
        settings = self._file.read()
        self._frame = Frame(self._say, fold=settings.folded)
        self._menu = WindowMenu(self._say, self._window, dark=settings.dark)
        self._frame.menu_button.clicked.connect(self._open_menu)
        self._frame.folded.connect(lambda folded: self._keep(folded=folded))
        self._connect_menu()
        self._window.setCentralWidget(self._frame)
        self._frame.show()
        self._name("")

    def _connect_menu(self) -> None:
        menu = self._menu
        menu.new_asked.connect(self._ask_new)
        menu.open_asked.connect(lambda: self.opening.ask_existing())
        menu.close_asked.connect(self.close_procedure)
        menu.quit_asked.connect(self._window.close)
        menu.find_asked.connect(lambda: self._in_session(Session.show_find))
        menu.journal_asked.connect(lambda: self._in_session(Session.show_journal))
        menu.handbook_asked.connect(self._show_handbook)
        menu.keys_asked.connect(self.beside.show_keys)
        menu.about_asked.connect(self.beside.show_about)
        menu.language_chosen.connect(
            lambda language: QTimer.singleShot(0, self, lambda: self.speak(language))
        )
        menu.zoomed.connect(self.zoom)
        menu.darkened.connect(self.darken)
        menu.page_asked.connect(lambda row: self._in_session(lambda session: session.go_row(row)))
        menu.check_asked.connect(lambda: self.check_document())

    @property
    def opening(self) -> Opening:
        """What opens files; loaded when first asked for."""
        if self._opening is None:
            folder = self._file.read().folder
            made = Opening(self._say, self._around, making=make_making, folder=folder, window=self._window)
            made.stepped.connect(self._show_progress)
            made.opened.connect(self._on_opened)
            made.refused.connect(self._on_refused)
            made.brought.connect(
                lambda path: self._in_session(lambda session: session.go(PageName.POSTING, path))
            )
            made.chose_folder.connect(lambda folder: self._keep(folder=folder))
            self._opening = made
        return self._opening

    def _in_session(self, act: Callable[[Session], None]) -> None:
        """Do something with the open procedure, if there is one."""
        if self._session is not None:
            act(self._session)

    def _show_start(self) -> None:
        self._frame.set_open(False)
        self._menu.set_pages(0)
        self._name("")
        if self._start is None:
            page = make_start(self._say)
            page.chosen.connect(self.open_path)
            page.forgotten.connect(self._forget)
            page.new_asked.connect(lambda form, name: self.opening.ask_new(form, name))
            page.blank_asked.connect(lambda: self.opening.ask_blank())
            page.posting_asked.connect(lambda: self.opening.ask_posting_file())
            page.form_file_asked.connect(lambda: self.opening.ask_form_file())
            page.open_asked.connect(lambda: self.opening.ask_existing())
            page.backups_asked.connect(self._show_backups)
            page.check_asked.connect(lambda: self.check_document())
            page.sample_asked.connect(lambda: self.opening.ask_sample())
            page.cancelled.connect(lambda: self.opening.cancel())
            page.language_chosen.connect(
                lambda language: QTimer.singleShot(0, self, lambda: self.speak(language))
            )
            self._frame.pages.addWidget(page)
            self._start = page
            page.load_forms()
        self._start.set_recents(self._recents.all())
        self._frame.pages.setCurrentWidget(self._start)
        self._start.setFocus()

    def _forget(self, path: Path) -> None:
        self._recents.forget(path)
        self._show_start()

    def _show_session(self, services: Services) -> Session:
        session = Session(services, self._say, self._frame, self._recents.path.with_name("lists.json"))
        session.workspace.settings = self._file
        session.workspace.rules = self._rules
        session.workspace.library = self._library
        self._session = session
        self._menu.set_pages(session.page_count())
        self._name(services.path.name)
        session.refresh()
        session.go(PageName.OVERVIEW)
        self._recents.remember(session.recent())
        QTimer.singleShot(_AFTERWARDS, session, services.get_ready)
        self._start_gone()
        return session

    def _start_gone(self) -> None:
        if self._start is not None:
            self._frame.pages.removeWidget(self._start)
            self._start.deleteLater()
            self._start = None

    def _end_session(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            session.close()

    def _show_progress(self, done: int, total: int) -> None:
        if self._start is not None:
            self._start.show_progress(done, total)

    def _on_opened(self, services: Services) -> None:
        if self._ended or not self.may_leave():
            services.close()
            return
        self._end_session()
        self._show_session(services)

    def _on_refused(self, sentence: str) -> None:
        if self._session is None:
            self._show_start()
        self._show_trouble(sentence)

    def _show_trouble(self, sentence: str) -> None:
        if self._session is not None:
            self._session.show_refusal(sentence)
        elif self._start is not None:
            self._start.show_trouble(sentence)

    def _ask_new(self) -> None:
        """New procedures begin at the forms of the start page."""
        if self._session is not None:
            self.close_procedure()
        if self._start is not None:
            self._start.focus_forms()

    def _open_menu(self) -> None:
        button = self._frame.menu_button
        corner = button.mapToGlobal(button.rect().bottomRight())
        self._menu.menu.popup(corner - QPoint(self._menu.menu.sizeHint().width(), 0))

    def _show_backups(self) -> None:
        files = [each.path for each in self._recents.all()]
        self.beside.show_backups(backups(self._around.backups, files, ZoneInfo(ZONE)))

    def _ask_restore(self, copy: Backup) -> None:
        name = self._say("{file} from {date}", file=copy.stem, date=copy.at.date().isoformat())
        self.opening.ask_restore(copy.path, name)

    def _show_handbook(self) -> None:
        """The handbook at the open page."""
        self.beside.show_handbook(self._session.pages.open_name if self._session is not None else None)

    def _name(self, file: str) -> None:
        words = self._say("Selection procedure")
        self._window.setWindowTitle(f"{file} – {words}" if file else words)
        if not file:
            self._frame.top_bar.set_procedure(words, "")

    def _keep(self, **changed: str | int | bool) -> None:
        """Remember the settings that are given, by their names."""
        self._file.write(self._file.read().changed(changed))
