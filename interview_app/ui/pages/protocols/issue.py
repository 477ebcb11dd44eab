"""Issuing the chosen document: asked for by one dialog that says what becomes final."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from interview_app.domain.hint import Moment
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.protocols import LineKey, document_title, issue_words
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.hints.asking import ask_hints, settle_hints
from interview_app.ui.widgets.button import primary_button
from interview_app.ui.workspace import Workspace


class OneIssue(QObject):
    """`button` asks; `issued` carries the line that came of it, before the page reads the list anew."""

    issued = Signal(object)

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self.button = primary_button("", Icon.STAMP)

    def offer(self, line: ProtocolLine, *, allowed: bool) -> None:
        """Let the button name the document; it can be pressed where that is ready and the acting person issues."""
        document = line.subject.document
        self.button.setVisible(not document.working_paper and document is not Document.DELETION_RECORD)
        self.button.set_words(f"{issue_words(self._say, document)} …")
        self.button.setEnabled(line.state is ProtocolState.READY and allowed)

    def ask(self, procedure: Procedure, subject: Subject) -> None:
        """Say what becomes final, and what the record check has to say about it."""
        say = self._say
        facts = [(say("Document"), document_title(say, procedure, subject))]
        facts.append((say("Number"), str(self._workspace.services.protocols.next_number())))
        dialog = IssueProtocolDialog(say, issue_words(say, subject.document), facts, parent=self._page)
        if subject.document is Document.SELECTION_RECORD and procedure.decision is not None:
            ask_hints(self._workspace, dialog, Moment.ISSUE, go=self._page.go.emit)
        dialog.wished.connect(lambda: self._issue(dialog, subject))
        dialog.open()

    def _issue(self, dialog: IssueProtocolDialog, subject: Subject) -> None:
        protocols, actor = self._workspace.services.protocols, self._workspace.actor
        if not settle_hints(self._workspace, dialog):
            return
        issued = self._workspace.operations.run(lambda: protocols.issue(actor, subject))
        if issued is None:
            dialog.reject()
            return
        dialog.accept()
        self.issued.emit(LineKey(subject, issued.number))
        self._workspace.operations.changed.emit(frozenset({Area.PROTOCOLS}))
