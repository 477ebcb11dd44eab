"""A window on a real file, as the pictures and the tests go about in it: to a page, a button, an entry of a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.i18n import Say
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.session import Session
from interview_app.ui.widgets.button import Button
from tools.stages import Stage

Opener = Callable[["Room"], object]
Kind = TypeVar("Kind", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Room:
    """The window on a procedure, with the chair at the laptop, and a folder for files to read."""

    window: MainWindow
    session: Session
    folder: Path

    @property
    def say(self) -> Say:
        """The language of the window."""
        return self.session.workspace.say

    def dialog(self) -> QDialog | None:
        """The dialog that is open, if there is one."""
        found = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return found[-1] if found else None

    def turn(self, name: PageName, item: object = None) -> QWidget:
        """Turn to a page."""
        self.session.go(name, item)
        QCoreApplication.processEvents()
        page = self.session.pages.open_page
        if page is None:
            raise SystemExit(f"{name} did not open")
        return page

    def press(self, english: str, within: QWidget) -> None:
        """Press the button with these words."""
        words = self.say(english)
        for button in within.findChildren(Button):
            if button.words() == words and button.isVisible() and button.isEnabled():
                button.click()
                return
        raise SystemExit(f"nothing to press says {words}")

    def choose(self, menu: QMenu, english: str) -> None:
        """Choose an entry of a menu."""
        words = self.say(english)
        menu.aboutToShow.emit()
        for action in menu.actions():
            if action.text() == words and action.isEnabled():
                action.trigger()
                return
        raise SystemExit(f"no entry says {words}")

    def interviews(self) -> InterviewPage:
        """The page of the interviews."""
        return shown_as(InterviewPage, self.turn(PageName.INTERVIEWS))

    def candidate(self, state: CandidateState) -> Candidate:
        """The first candidate of this state."""
        return next(each for each in self.session.services.candidates.all() if each.state is state)


@dataclass(frozen=True, slots=True)
class Scene:
    """One dialog: where it can be opened, and how; `final`: the act cannot simply be taken back, and Enter cancels."""

    name: str
    stage: Stage
    kind: type[QDialog]
    open: Opener
    final: bool = False


def shown_as(kind: type[Kind], page: QWidget) -> Kind:
    """The page, where it is of this kind."""
    if not isinstance(page, kind):
        raise SystemExit(f"{kind.__name__} did not open")
    return page
