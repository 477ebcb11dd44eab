"""The open procedure in the window: its pages, its steps, who acts, and what became of each act.

Loaded with the services, after the shell has been painted.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from interview_app.composition import Services
from interview_app.domain.errors import ActRefused, FileRefused
from interview_app.domain.panel import Actor, Panelist, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.i18n import Say
from interview_app.services.files.recents import Recent
from interview_app.ui.companions import Companions
from interview_app.ui.frame import Frame
from interview_app.ui.hint_count import HintCount
from interview_app.ui.models import roles
from interview_app.ui.models.navigation_model import NavigationItem
from interview_app.ui.models.people import person_words
from interview_app.ui.operations import Operations, Undo
from interview_app.ui.page_stack import PageStack
from interview_app.ui.pages.acts.pin import PinActs
from interview_app.ui.pages.cover import hand_over
from interview_app.ui.pages.names import WITHIN, PageName
from interview_app.ui.pages.registry import PAGES, make_find, make_journal
from interview_app.ui.steps import navigation_items
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.workspace import Workspace
from interview_app.wording import files, refusals
from interview_app.wording.endings import standstill


class Session(QObject):
    """Lives as long as the file is open in this window and language."""

    def __init__(self, services: Services, say: Say, frame: Frame, layouts: Path | None = None) -> None:
        super().__init__(frame)
        self.services = services
        self._say = say
        self._frame = frame
        self._names = tuple(name for name in PageName if name in PAGES and name not in WITHIN)
        self._items: list[NavigationItem] = []
        self._not_written = False
        self._undo: Undo | None = None
        self._reference = self._title = ""
        self._members: tuple[Panelist, ...] = ()
        self._operations = Operations(self)
        self._workspace = Workspace(services, self._operations, say, layouts)
        self._workspace.setParent(self)
        self._beside = Companions(self)
        self._pins = PinActs(self._workspace, frame, self)
        self._pages = PageStack(self._workspace, frame.pages)
        self._pages.went.connect(self._show_chosen)
        self._pages.focused.connect(frame.set_focus_mode)
        self._operations.changed.connect(lambda _: self.refresh())
        self._operations.saved.connect(self._show_saved)
        self._operations.failed.connect(self._show_failed)
        self._workspace.acting_changed.connect(self._show_people)
        self._workspace.acting_changed.connect(self._beside.close)
        self._workspace.acting_changed.connect(frame.undo_bar.end)
        self._operations.undo_offered.connect(self._offer_undo)
        frame.undo_bar.ended.connect(self._forget_undo)
        frame.undo_bar.wanted.connect(self.take_back)
        self._hints = HintCount(self._workspace, frame.status_bar, self)
        frame.status_bar.hints_asked.connect(lambda: self.go(PageName.RECORD_CHECK))
        frame.navigation.chosen.connect(self.go_row)
        frame.status_bar.show_file(services.path.name)
        frame.set_open(True)
        frame.pages.setFocus()
        self._say_read_only()

    @property
    def workspace(self) -> Workspace:
        """What the pages share."""
        return self._workspace

    @property
    def pages(self) -> PageStack:
        """The pages that have been made."""
        return self._pages

    @property
    def status_bar(self) -> StatusBar:
        """The bar at the bottom of the window."""
        return self._frame.status_bar

    def page_count(self) -> int:
        """How many pages the navigation has."""
        return len(self._names)

    def recent(self) -> Recent:
        """This file, for the list of recent ones."""
        return Recent(self.services.path, self._reference, self._title)

    def refresh(self) -> None:
        """Show the steps, the procedure and the people as they are now."""
        overview = self.services.overview.overview()
        self._items = navigation_items(self._say, overview, self._names)
        self._frame.navigation.set_items(self._items)
        form = overview.procedure.form
        self._reference = form.posting.reference or self.services.path.stem
        self._title = self._say.read(form.title)
        self._frame.top_bar.set_procedure(self._reference, self._title)
        self._members = overview.procedure.panel
        self._say_standstill(overview.procedure)
        self._take_the_chair(overview.procedure)
        self._show_people()

    def go(self, name: PageName, item: object = None) -> None:
        """Show a page."""
        self._pages.go(name, item)

    def go_row(self, row: int) -> None:
        """Show the page of a row of the navigation, unless it is blocked."""
        if row < len(self._items) and self._items[row].stage is not roles.Stage.BLOCKED:
            self.go(self._names[row])
        self._show_chosen(self._pages.open_name)

    def leave(self) -> bool:
        """Settle what is being typed; False where the file does not take it, so that it must stay on the screen."""
        return self._pages.leave()

    def close(self) -> None:
        """Settle what is being typed and let go of the file."""
        self.let_go()
        self._pages.drop()
        self.services.close()
        self.deleteLater()

    def let_go(self) -> None:
        """Settle what is being typed and wait for what is computed beside the window, before its pages go.

        A dialog that is open is left too, while the file can still take what was typed in it.
        """
        self._beside.close()
        self._frame.undo_bar.end()
        for dialog in self._frame.window().findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.leave()
        self._hints.end()
        self._workspace.operations.settle()

    def show_journal(self) -> None:
        """Show the journal beside the window, with what was typed last in it."""
        if self.leave():
            self._beside.show("journal", lambda: make_journal(self._workspace, self._frame.window(), self.go))

    def show_find(self) -> None:
        """Show the window that finds anything, with what was typed last in it."""
        if self.leave():
            self._beside.show("find", lambda: make_find(self._workspace, self._frame.window(), self.go))

    def take_back(self) -> None:
        """Take back what is offered, by a new act."""
        undo, self._undo = self._undo, None
        if undo is not None and self.leave():
            self._frame.undo_bar.end()
            self._operations.done(undo.act, *undo.areas)

    def show_refusal(self, sentence: str) -> None:
        """Say on the open page why something was refused."""
        self._pages.show_refusal(sentence)

    def _show_chosen(self, name: object) -> None:
        if isinstance(name, PageName):
            self._frame.navigation.set_chosen(self._names.index(WITHIN.get(name, name)))

    def _show_saved(self) -> None:
        """Say when the file took something; a file that is only read takes nothing."""
        if self.services.read_only:
            return
        if self._not_written:
            self._not_written = False
            self._say_standstill(self.services.desk.bare())
        self._frame.status_bar.show_saved(self._now())

    def _offer_undo(self, undo: Undo) -> None:
        self._undo = undo
        self._frame.undo_bar.offer(undo.sentence)

    def _forget_undo(self) -> None:
        self._undo = None

    def _now(self) -> datetime:
        return self.services.desk.clock()

    def _show_failed(self, error: object) -> None:
        if isinstance(error, ActRefused):
            self._pages.show_refusal(refusals.sentence(self._say, error))
        elif isinstance(error, FileRefused):
            sentence = files.file_sentence(self._say, error)
            self._not_written = True
            self._frame.status_bar.show_trouble(self._say("Not saved"))
            self._frame.show_file_trouble(sentence)

    def _say_read_only(self) -> None:
        if self.services.read_only:
            because = self.services.desk.file.read_only_because
            self._frame.show_file_trouble(files.viewing_sentence(self._say, because))

    def _say_standstill(self, procedure: Procedure) -> None:
        """One line on every page while nothing is entered any more, where the file itself is in no trouble."""
        if self.services.read_only or self._not_written:
            return
        self._frame.show_standstill(standstill(self._say, procedure))

    def _take_the_chair(self, procedure: Procedure) -> None:
        """While the procedure is being prepared the chair acts; later somebody has to say who sits here.

        A chair who is alone on the panel acts until the first interview; one with a PIN is asked for it.
        """
        alone = procedure.stage is Stage.LOCKED and len(procedure.panel) == 1
        early = procedure.stage is Stage.PREPARING or alone
        if self._workspace.actor.panelist is not None or not early:
            return
        asked = self.services.pins.owners()
        for person in procedure.panel:
            if person.role is Role.CHAIR and person.id not in asked:
                self._workspace.act_as(Actor(person.id, person.role))

    def _show_people(self) -> None:
        """The person who acts in the top bar, and everybody in its menu."""
        members = self._members
        menu = self._frame.top_bar.person_menu
        menu.clear()
        acting = self._workspace.actor.panelist
        for person in members:
            action = QAction(person_words(self._say, person), menu)
            action.setCheckable(True)
            action.setChecked(person.id == acting)
            action.triggered.connect(lambda _=False, chosen=person: self._ask_handover(chosen))
            menu.addAction(action)
        self._pins.fill(menu)
        found = [person for person in members if person.id == acting]
        self._frame.top_bar.set_person(person_words(self._say, found[0]) if found else "")
        if members and not found:
            self._frame.top_bar.set_person(self._say("nobody chosen"))

    def person_actions(self) -> list[QAction]:
        """The people of the panel in the menu, in the panel's order."""
        return [each for each in self._frame.top_bar.person_menu.actions() if each.isCheckable()]

    @property
    def pins(self) -> PinActs:
        """What can be done about PINs, with its dialogs."""
        return self._pins

    def _ask_handover(self, person: Panelist) -> None:
        if person.id != self._workspace.actor.panelist and self.leave():
            hand_over(self._frame.window(), self._workspace, person.id)
        self._show_people()
