"""Rules the projector window: it follows the page's choice, and shows nothing as soon as anything is in doubt."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal

from interview_app.services.consensus.agreeing import CandidateCase, QuestionCase
from interview_app.ui.models.projection import projection
from interview_app.ui.pages.base import Page
from interview_app.ui.widgets.projector import ProjectorWindow
from interview_app.ui.workspace import Workspace


class Projector(QObject):
    """Opened and closed by the chair; `changed` tells that it was opened, closed, covered or uncovered.

    It is covered while its page is not seen, and closed with the window, at a hand-over, and with the page.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._case: CandidateCase | None = None
        self._question: QuestionCase | None = None
        self._blank = False
        self.window: ProjectorWindow | None = None
        workspace.acting_changed.connect(self.close)
        page.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether there is a window for the wall."""
        return self.window is not None

    @property
    def is_blank(self) -> bool:
        """Whether it was covered on purpose."""
        return self._blank

    def turn_to(self, case: CandidateCase | None, question: QuestionCase | None) -> None:
        """The page shows another question, or none."""
        self._case, self._question = case, question
        self._show()

    def toggle(self) -> None:
        """Open the window, or close it."""
        if self.window is not None:
            self.close()
            return
        self._blank = False
        self.window = ProjectorWindow(self._workspace.say, self._page)
        self.window.blank_wished.connect(self.toggle_blank)
        self.window.closed.connect(self._on_closed)
        self._page.window().installEventFilter(self)
        self._show()
        settings = self._workspace.settings
        self.window.appear(settings.read().projector if settings is not None else "")
        self.changed.emit()

    def toggle_blank(self) -> None:
        """Cover the wall, or show the question again."""
        if self.window is not None:
            self._blank = not self._blank
            self._show()
            self.changed.emit()

    def close(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._show(seen=event.type() == QEvent.Type.Show)
        elif watched is not self._page and event.type() == QEvent.Type.Close:
            self.close()
        return False

    def _show(self, *, seen: bool | None = None) -> None:
        if self.window is None:
            return
        visible = self._page.isVisible() if seen is None else seen
        if not visible or self._blank or self._case is None or self._question is None:
            self.window.show_projection(None)
        else:
            self.window.show_projection(projection(self._workspace.say, self._case, self._question))

    def _on_closed(self, screen: str) -> None:
        window, self.window = self.window, None
        self._page.window().removeEventFilter(self)
        if window is not None:
            window.deleteLater()
        settings = self._workspace.settings
        if settings is not None:
            settings.write(settings.read().changed({"projector": screen}))
        self.changed.emit()
