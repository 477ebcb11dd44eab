"""Access to the file before the decision: who asked, by when it is due, and what can be given by then."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.protocol import Document, Subject
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.access.section import AccessSection
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.workspace import Workspace


class AccessPage(Page):
    """The same section as after the decision, since somebody may ask at any time."""

    shows = frozenset({Area.DECISION, Area.STAGE, Area.CANDIDATES, Area.RECORD, Area.SHEETS, Area.PANEL})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Access to the file"))
        say = self._say
        self.back = text_button(say("To the overview"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.OVERVIEW, None))
        self.add_action(self.back)
        self.section = AccessSection(workspace)
        self.section.copy_wished.connect(
            lambda person: self.go.emit(PageName.PROTOCOLS, Subject(Document.INSPECTION_COPY, person))
        )
        self._none = EmptyState(
            Icon.USER,
            say("Nobody has applied yet. Whoever is among the candidates may ask at any time."),
            say("To the candidates"),
        )
        self._none.acted.connect(lambda: self.go.emit(PageName.CANDIDATES, None))
        self._bodies = QStackedWidget()
        for body in (self.section, self._none):
            self._bodies.addWidget(body)
        self.content.addWidget(self._bodies, 1)

    def refresh(self) -> None:
        """Read everything again."""
        procedure = self._workspace.services.desk.bare()
        self.section.show_requests(procedure)
        words = self._say("Whoever applied may ask what the file says about them, also before the decision.")
        reads = "" if self.section.may_act() else self._say("The chair makes the entries.")
        self.set_subtitle(f"{words} {reads}".strip())
        self._bodies.setCurrentWidget(self.section if procedure.candidates else self._none)

    def show_item(self, item: object) -> None:
        """Turn to somebody's request."""
        if isinstance(item, str):
            self.section.choose(item)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.section.settle()
