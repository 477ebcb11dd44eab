"""Protocols: what is issued and what could be, the page as it will print, and the act of issuing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.errors import Refusal
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.waiting import waiting_for_interview
from interview_app.i18n import Language
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.protocols import (
    LineKey,
    key_of,
    protocol_heads,
    protocol_rows,
)
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.protocols.issue import OneIssue
from interview_app.ui.pages.protocols.look_over import LookOver
from interview_app.ui.pages.protocols.personal_data import PersonalDataExport
from interview_app.ui.pages.protocols.ready import ReadyIssue
from interview_app.ui.pages.protocols.shown import ShownPages
from interview_app.ui.pages.protocols.signing import Signing
from interview_app.ui.pages.protocols.to_folder import ToFolder
from interview_app.ui.pages.protocols.way import MENDED_ON, way_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import secondary_button, text_button
from interview_app.ui.widgets.pdf_preview import PdfPreview
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import refusal_sentence

_COLUMNS = (Column(120, stretch=True), Column(72), Column(92), Column(144))
_DATE = 2
_BOTH = 960
_TABLE_SHARE, _PREVIEW_SHARE = 50, 53


class ProtocolsPage(Page):
    """A list of documents at the left, the chosen one's pages at the right."""

    shows = frozenset(Area)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Protocols"))
        say = self._say
        self.set_subtitle(say("Print as often as you like; a document is issued once, with a number."))
        self._lines: dict[LineKey, ProtocolLine] = {}
        self._procedure: Procedure | None = None
        self._chosen: LineKey | None = None
        self.preview = PdfPreview(say)
        self.shown = ShownPages(workspace, self.preview, self)
        self.files = ToFolder(workspace, self, self.shown)
        self.issue = OneIssue(workspace, self)
        self.signing = Signing(workspace, self, self.shown)
        self.ready = ReadyIssue(workspace, self)
        self.look_over = LookOver(workspace, self)
        self.personal_data = PersonalDataExport(workspace, self)
        self._offer_acts()
        self.model = GroupedTable(self)
        self.table = Table(say("Documents"), row_height=tokens.TWO_LINE_ROW, even_head=True)
        self.table.setModel(self.model)
        self.table.set_columns(_COLUMNS)
        self.table.chosen.connect(self._choose_row)
        self.hint = Banner()
        self.hint.acted.connect(self._follow_hint)
        self.issue.issued.connect(self._take_issued)
        self.signing.signed.connect(lambda words: self.banner.show_words(BannerKind.DONE, words))
        self.ready.wanted.connect(self.go)
        self.ready.ended.connect(self._end_issue)
        self.preview.keep_wished.connect(self._keep_chosen)
        self._lay_out()
        workspace.acting_changed.connect(self._hand_over)
        on_theme_change(self._set_gaps)
        self._arrange()

    def refresh(self) -> None:
        """Read the documents again; the chosen one stays chosen and is printed again unless it is issued."""
        services = self._workspace.services
        self._procedure = services.desk.bare()
        self.shown.begin(Language(self._procedure.form.language))
        lines = services.protocols.lines(self._workspace.actor)
        self._lines = {key_of(line): line for line in lines}
        rows = protocol_rows(self._say, self._procedure, lines)
        self.model.show(protocol_heads(self._say), rows)
        self.forms_button.setVisible(bool(waiting_for_interview(self._procedure)))
        ready = sum(line.state is ProtocolState.READY for line in lines)
        self.ready.offer(ready, allowed=self._may_issue())
        self._choose(self._chosen if self._chosen in self._lines else self._like_chosen())

    def show_item(self, item: object) -> None:
        """Turn to a document, or to the first one about a candidate."""
        about = [key.subject for key in self._lines if item in (key.subject, key.subject.candidate)]
        if about:
            self._choose(self._latest(about[0]))

    def leave(self) -> bool:
        """What is being issued stops at a whole document."""
        self.ready.stop()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def lines(self) -> tuple[ProtocolLine, ...]:
        """The documents that can be printed."""
        return tuple(line for line in self._lines.values() if line.state is not ProtocolState.BLOCKED)

    def _offer_acts(self) -> None:
        """What can be done with the chosen document, then with all, at the page's head."""
        say = self._say
        self.look_button = text_button(say("Look the words over …"), Icon.LIST_ORDERED)
        self.look_button.setVisible(False)
        self.look_button.clicked.connect(self._look_over)
        self.data_button = text_button(say("Data under Art. 15 GDPR …"), Icon.FOLDER_OUTPUT)
        self.data_button.setVisible(False)
        self.data_button.clicked.connect(self._ask_data)
        self.forms_button = text_button(say("Forms for paper …"), Icon.PRINTER)
        self.forms_button.clicked.connect(self._ask_forms)
        self.all_button = secondary_button(say("All as PDF …"), Icon.FOLDER_OUTPUT)
        self.all_button.clicked.connect(lambda: self.files.ask(self.lines()))
        self.files.turned.connect(lambda: self.all_button.setEnabled(not self.files.running))
        self.issue.button.clicked.connect(self._ask_issue)
        self.signing.button.clicked.connect(self._ask_signature)
        for button in (
            self.signing.button,
            self.look_button,
            self.data_button,
            self.forms_button,
            self.all_button,
        ):
            self.add_action(button)
        self.add_action(self.issue.button)

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.table, 1)
        self._left.addWidget(self.ready.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addWidget(self.ready.progress)
        self._left.addWidget(self.hint)
        self._left.addWidget(self.files.progress)
        self._row = QHBoxLayout()
        self._row.addWidget(left, _TABLE_SHARE)
        self._row.addWidget(self.preview, _PREVIEW_SHARE)
        self.content.addLayout(self._row, 1)

    def _like_chosen(self) -> LineKey | None:
        """The latest line of the document that was chosen before, else the selection record or what there is."""
        wanted = self._chosen.subject if self._chosen is not None else Subject(Document.SELECTION_RECORD)
        found = self._latest(wanted)
        open_record = found is not None and self._lines[found].state is not ProtocolState.BLOCKED
        if found is not None and (self._chosen is not None or open_record):
            return found
        first = next(iter(self._lines), None)
        return None if first is None else self._latest(first.subject)

    def _latest(self, subject: Subject) -> LineKey | None:
        """The line of a document as it stands now, or as it was issued last."""
        return next((key for key in reversed(self._lines) if key.subject == subject), None)

    def _choose_row(self, row: int, _column: int) -> None:
        key = self.model.key(row)
        if isinstance(key, LineKey):
            self._show_chosen(key)

    def _choose(self, key: LineKey | None) -> None:
        if key is None:
            return
        self.table.choose_row(self.model.row_of(key))
        if self._lines[key].state is not ProtocolState.ISSUED:
            self.shown.forget()
        self._show_chosen(key)

    def _show_chosen(self, key: LineKey) -> None:
        self._chosen = key
        line = self._lines[key]
        self._show_issue(line)
        self._show_hint(line)
        self.shown.show(line)

    def _show_issue(self, line: ProtocolLine) -> None:
        self.issue.offer(line, allowed=self._may_issue())
        self.signing.offer(line)
        copy = line.subject.document is Document.INSPECTION_COPY
        ready = line.state in (ProtocolState.READY, ProtocolState.ISSUED)
        self.data_button.setVisible(copy and ready and self._may_issue())
        looked = copy and line.state is not ProtocolState.BLOCKED and line.refusal is not Refusal.PLACES_OPEN
        self.look_button.setVisible(looked and self._may_issue())

    def _may_issue(self) -> bool:
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        return chair and not self._workspace.services.read_only

    def _show_hint(self, line: ProtocolLine) -> None:
        """Why the chosen document cannot be issued, and where that is mended."""
        if line.refusal is not None:
            words = refusal_sentence(self._say, line.refusal)
            kind = BannerKind.INFO if line.refusal is Refusal.WORKING_PAPER else BannerKind.WARN
            self.hint.show_words(kind, words, way=way_words(self._say, line.refusal))
        elif line.state is ProtocolState.READY and not self._may_issue():
            self.hint.show_words(BannerKind.INFO, self._say("The chair issues the documents."))
        else:
            self.hint.clear()

    def _follow_hint(self) -> None:
        line = self._line()
        if line is not None and line.refusal is Refusal.PLACES_OPEN:
            self._look_over()
        elif line is not None and line.refusal is not None:
            self.go.emit(MENDED_ON[line.refusal], line.subject.candidate)

    def _look_over(self) -> None:
        line = self._line()
        if line is not None and line.subject.candidate is not None:
            self.look_over.open(line.subject.candidate)

    def _ask_data(self) -> None:
        line = self._line()
        if line is not None and line.subject.candidate is not None and self.shown.language is not None:
            self.personal_data.ask(line.subject.candidate, self.shown.language)

    def _line(self) -> ProtocolLine | None:
        return self._lines.get(self._chosen) if self._chosen is not None else None

    def _hand_over(self) -> None:
        """Somebody else sits down: nothing that was printed for the one before stays, and all is read anew."""
        self.shown.hide()
        self.ready.stop()
        self.files.stop()
        if self._procedure is not None:
            self.refresh()

    def _ask_issue(self) -> None:
        line = self._line()
        if line is not None and self._procedure is not None:
            self.issue.ask(self._procedure, line.subject)

    def _ask_signature(self) -> None:
        line = self._line()
        if line is not None and self._procedure is not None:
            self.signing.ask(self._procedure, line)

    def _take_issued(self, issued: LineKey) -> None:
        self._chosen = issued

    def _ask_forms(self) -> None:
        if self._procedure is not None:
            self.files.ask_forms(waiting_for_interview(self._procedure))

    def _keep_chosen(self) -> None:
        line = self._line()
        if line is not None:
            self.files.ask((line,))

    def _end_issue(self, done: int, total: int) -> None:
        words = self._say("{done} of {total} documents are issued.", done=done, total=total)
        if done < total:
            words += " " + self._say("The others stay as they were.")
        self.banner.show_words(BannerKind.DONE if done == total else BannerKind.INFO, words)

    def _arrange(self) -> None:
        """In a narrow window the dates give way; the documents' names stay."""
        narrow = self.width() < theme_of(self).px(_BOTH)
        self.table.setColumnHidden(_DATE, narrow)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(24))
        self._left.setSpacing(theme.px(8))
