"""Issuing everything that is ready by one act: one dialog, then document by document while the window stays alive."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.panel import Actor
from interview_app.domain.protocol import Subject
from interview_app.services.documents.issuing import issue_plan
from interview_app.ui.dialogs.issue_ready import IssueReadyDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.issue_rows import WaitingKind, ready_kinds, waiting_kinds
from interview_app.ui.operations import Area
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.protocols.way import MENDED_ON, way_words
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import refusal_sentence

_LEAST = 2
"""One document alone is issued by the button that names it."""


class ReadyIssue(QObject):
    """`button` asks, `progress` tells and stops; `ended` carries how many of how many are issued, stopped or not.

    Every document is issued by an act of its own, so that whatever stops the rest leaves whole documents.
    `wanted` is a page and its item: where something that waits is mended.
    """

    ended = Signal(int, int)
    wanted = Signal(PageName, object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._subjects: tuple[Subject, ...] = ()
        self._done = 0
        self._actor: Actor | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._issue_next)
        self.button = text_button(self._say("Issue all that are ready …"), Icon.STAMP)
        self.button.clicked.connect(self.ask)
        self.progress = ProgressLine(self._say)
        self.progress.cancelled.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether documents are being issued at this moment."""
        return self._actor is not None

    def offer(self, ready: int, *, allowed: bool) -> None:
        """Show the button where several are ready and the acting person issues."""
        self.button.setVisible(ready >= _LEAST and allowed)
        self.button.setEnabled(not self.running)

    def ask(self) -> None:
        """Say what becomes final and what has to wait."""
        protocols, actor = self._workspace.services.protocols, self._workspace.actor
        plan = self._workspace.operations.read(lambda: issue_plan(protocols, actor))
        if plan is None:
            return
        say, waiting = self._say, waiting_kinds(self._say, plan)
        dialog = IssueReadyDialog(
            say,
            ready_kinds(say, plan),
            [
                (each.words, refusal_sentence(say, each.refusal), way_words(say, each.refusal))
                for each in waiting
            ],
            first_number=protocols.next_number(),
            parent=self._page,
        )

        def issue() -> None:
            chosen = dialog.chosen
            dialog.accept()
            self._start(chosen)

        dialog.wished.connect(issue)
        dialog.followed.connect(lambda at: self._follow(dialog, waiting[at]))
        dialog.open()

    def stop(self) -> None:
        """Issue nothing more; what is issued stays."""
        if self.running:
            self._end()

    def _follow(self, dialog: IssueReadyDialog, waiting: WaitingKind) -> None:
        dialog.reject()
        self.wanted.emit(MENDED_ON[waiting.refusal], waiting.first.candidate)

    def _start(self, subjects: tuple[Subject, ...]) -> None:
        self._subjects, self._done, self._actor = subjects, 0, self._workspace.actor
        self.button.setEnabled(False)
        self._go_on()

    def _go_on(self) -> None:
        """Tell how far it is and let the window work before the next."""
        done, total = self._done, len(self._subjects)
        words = self._say("{done} of {total} documents issued", done=done, total=total)
        self.progress.show_step(words, done, total)
        if done == total:
            self._end()
        else:
            self._turn.start()

    def _issue_next(self) -> None:
        actor = self._actor
        if actor is None:
            return
        protocols, subject = self._workspace.services.protocols, self._subjects[self._done]
        if self._workspace.operations.run(lambda: protocols.issue(actor, subject)) is None:
            self._end()
            return
        self._done += 1
        self._go_on()

    def _end(self) -> None:
        self._turn.stop()
        self._actor = None
        self.progress.finish()
        if self._done:
            self._workspace.operations.changed.emit(frozenset({Area.PROTOCOLS}))
        self.button.setEnabled(True)
        self.ended.emit(self._done, len(self._subjects))
