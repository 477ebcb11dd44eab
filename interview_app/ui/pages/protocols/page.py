"""Protocols: what is issued and what could be, the page as it will print, and the act of issuing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.errors import Refusal
from interview_app.domain.hint import Moment
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.waiting import waiting_for_interview
from interview_app.i18n import Language
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState, printed
from interview_app.ui import tokens
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.dialogs.paper_forms import PaperFormsDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.protocols import (
    LineKey,
    document_title,
    issue_words,
    key_of,
    protocol_heads,
    protocol_rows,
)
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.hints.asking import ask_hints, settle_hints
from interview_app.ui.pages.protocols.export import ProtocolExport
from interview_app.ui.pages.protocols.look_over import LookOver
from interview_app.ui.pages.protocols.personal_data import PersonalDataExport
from interview_app.ui.pages.protocols.ready import ReadyIssue
from interview_app.ui.pages.protocols.way import MENDED_ON, way_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import primary_button, secondary_button, text_button
from interview_app.ui.widgets.pdf_preview import PdfPreview
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.workspace import Workspace
from interview_app.wording.documents import document_name
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
        self._shown: tuple[LineKey, Language] | None = None
        self._language: Language | None = None
        self._asked = 0
        self._export: ProtocolExport | None = None
        self.all_button = secondary_button(say("All as PDF …"), Icon.FOLDER_OUTPUT)
        self.issue_button = primary_button("", Icon.STAMP)
        self.forms_button = text_button(say("Forms for paper …"), Icon.PRINTER)
        self.look_button = text_button(say("Look the words over …"), Icon.LIST_ORDERED)
        self.look_button.setVisible(False)
        self.look_button.clicked.connect(self._look_over)
        self.look_over = LookOver(workspace, self)
        self.data_button = text_button(say("Data under Art. 15 GDPR …"), Icon.FOLDER_OUTPUT)
        self.data_button.setVisible(False)
        self.data_button.clicked.connect(self._ask_data)
        self.personal_data = PersonalDataExport(workspace, self)
        self.add_action(self.look_button)
        self.add_action(self.data_button)
        self.forms_button.clicked.connect(self._ask_forms)
        self.add_action(self.forms_button)
        self.all_button.clicked.connect(self._ask_folder_for_all)
        self.issue_button.clicked.connect(self._ask_issue)
        self.add_action(self.all_button)
        self.add_action(self.issue_button)
        self.model = GroupedTable(self)
        self.table = Table(say("Documents"), row_height=tokens.TWO_LINE_ROW, even_head=True)
        self.table.setModel(self.model)
        self.table.set_columns(_COLUMNS)
        self.table.chosen.connect(self._choose_row)
        self.hint = Banner()
        self.hint.acted.connect(self._follow_hint)
        self.progress = ProgressLine(say)
        self.ready = ReadyIssue(workspace, self)
        self.ready.wanted.connect(self.go)
        self.ready.ended.connect(self._end_issue)
        self.preview = PdfPreview(say)
        self.preview.language_chosen.connect(self._choose_language)
        self.preview.keep_wished.connect(self._ask_folder_for_one)
        self._lay_out()
        workspace.acting_changed.connect(self._hand_over)
        on_theme_change(self._set_gaps)
        self._arrange()

    def refresh(self) -> None:
        """Read the documents again; the chosen one stays chosen and is printed again unless it is issued."""
        services = self._workspace.services
        self._procedure = services.desk.bare()
        if self._language is None:
            self._language = Language(self._procedure.form.language)
            self.preview.choose_language(self._language)
        lines = services.protocols.lines(self._workspace.actor)
        self._lines = {key_of(line): line for line in lines}
        rows = protocol_rows(self._say, self._procedure, lines)
        self.model.show(protocol_heads(self._say), rows)
        self.forms_button.setEnabled(bool(waiting_for_interview(self._procedure)))
        ready = sum(line.state is ProtocolState.READY for line in lines)
        self.ready.offer(ready, allowed=self._may_issue())
        self._choose(self._chosen if self._chosen in self._lines else self._like_chosen())

    def show_item(self, item: object) -> None:
        """Turn to a document, or to the first one about a candidate."""
        for key in self._lines:
            if item in (key.subject, key.subject.candidate):
                self._choose(key)
                return

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

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.table, 1)
        self._left.addWidget(self.ready.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addWidget(self.ready.progress)
        self._left.addWidget(self.hint)
        self._left.addWidget(self.progress)
        self._row = QHBoxLayout()
        self._row.addWidget(left, _TABLE_SHARE)
        self._row.addWidget(self.preview, _PREVIEW_SHARE)
        self.content.addLayout(self._row, 1)

    def _like_chosen(self) -> LineKey | None:
        """The latest line of the document that was chosen before, else the selection record or what there is."""
        wanted = self._chosen.subject if self._chosen is not None else Subject(Document.SELECTION_RECORD)
        found = [key for key in self._lines if key.subject == wanted]
        open_record = found and self._lines[found[-1]].state is not ProtocolState.BLOCKED
        if found and (self._chosen is not None or open_record):
            return found[-1]
        return next(iter(self._lines), None)

    def _choose_row(self, row: int, _column: int) -> None:
        key = self.model.key(row)
        if isinstance(key, LineKey):
            self._show_chosen(key)

    def _choose(self, key: LineKey | None) -> None:
        if key is None:
            return
        self.table.choose_row(self.model.row_of(key))
        if self._lines[key].state is not ProtocolState.ISSUED:
            self._shown = None
        self._show_chosen(key)

    def _show_chosen(self, key: LineKey) -> None:
        self._chosen = key
        line = self._lines[key]
        self._show_issue(line)
        self._show_hint(line)
        self._show_preview(line)

    def _show_issue(self, line: ProtocolLine) -> None:
        self.issue_button.setVisible(not line.subject.document.working_paper)
        self.issue_button.set_words(f"{issue_words(self._say, line.subject.document)} …")
        ready = line.state is ProtocolState.READY
        self.issue_button.setEnabled(ready and self._may_issue())
        self.all_button.setEnabled(self._export is None)
        copy = line.subject.document is Document.INSPECTION_COPY
        ready = line.state in (ProtocolState.READY, ProtocolState.ISSUED)
        self.data_button.setVisible(copy and ready and self._may_issue())
        self.look_button.setVisible(copy and line.state is not ProtocolState.BLOCKED and self._may_issue())

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
        if line is not None and line.subject.candidate is not None and self._language is not None:
            self.personal_data.ask(line.subject.candidate, self._language)

    def _line(self) -> ProtocolLine | None:
        return self._lines.get(self._chosen) if self._chosen is not None else None

    def _show_preview(self, line: ProtocolLine) -> None:
        """Print beside the window; what comes too late is dropped."""
        language = self._language
        wanted = (key_of(line), language)
        if self._procedure is None or language is None or wanted == self._shown:
            return
        self._asked += 1
        self._shown = None
        name = document_name(self._say, line.subject.document)
        if line.state is ProtocolState.BLOCKED:
            refusal = line.refusal or Refusal.UNKNOWN
            self.preview.show_sentence(name, refusal_sentence(self._say, refusal))
            return
        protocols, actor = self._workspace.services.protocols, self._workspace.actor
        frozen = self._workspace.operations.read(lambda: protocols.frozen(actor, line))
        if frozen is None:
            return
        self.preview.show_preparing(name)
        asked = self._asked

        def compute() -> tuple[int, bytes]:
            return asked, printed(frozen, language)

        self._workspace.operations.beside(compute, self._show_printed)

    def _show_printed(self, result: tuple[int, bytes]) -> None:
        asked, content = result
        line = self._line()
        if asked != self._asked or line is None or self._procedure is None or self._language is None:
            return
        self._shown = (key_of(line), self._language)
        self.preview.show_document(document_name(self._say, line.subject.document), content)

    def _choose_language(self, language: Language) -> None:
        self._language = language
        line = self._line()
        if line is not None:
            self._show_preview(line)

    def _hand_over(self) -> None:
        """Somebody else sits down: nothing that was printed for the one before stays, and all is read anew."""
        self._asked += 1
        self._shown = None
        self.preview.show_preparing("")
        self.ready.stop()
        if self._export is not None:
            self._export.stop()
        if self._procedure is not None:
            self.refresh()

    def _ask_issue(self) -> None:
        line = self._line()
        if line is None or self._procedure is None:
            return
        say, subject = self._say, line.subject
        facts = [(say("Document"), document_title(say, self._procedure, subject))]
        facts.append((say("Number"), str(self._workspace.services.protocols.next_number())))
        dialog = IssueProtocolDialog(say, issue_words(say, subject.document), facts, parent=self)
        if subject.document is Document.SELECTION_RECORD and self._procedure.decision is not None:
            ask_hints(self._workspace, dialog, Moment.ISSUE, go=self.go.emit)
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
        self._chosen = LineKey(subject, issued.number)
        self._workspace.operations.changed.emit(frozenset({Area.PROTOCOLS}))

    def _ask_folder_for_all(self) -> None:
        self._ask_folder(self.lines())

    def _ask_forms(self) -> None:
        """Forms with names on them, for whoever is still to be interviewed."""
        waiting = [] if self._procedure is None else waiting_for_interview(self._procedure)
        dialog = PaperFormsDialog(self._say, waiting, parent=self)
        protocols = self._workspace.services.protocols

        def choose_folder() -> None:
            lines = protocols.paper_forms(dialog.chosen, each_member=dialog.each_member)
            dialog.accept()
            self._ask_folder(lines)

        dialog.wished.connect(choose_folder)
        dialog.open()

    def _ask_folder_for_one(self) -> None:
        line = self._line()
        if line is not None:
            self._ask_folder((line,))

    def _ask_folder(self, lines: Sequence[ProtocolLine]) -> None:
        dialog = QFileDialog(self, self._say("Folder for the PDF files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.export(lines, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, lines: Sequence[ProtocolLine], folder: Path) -> None:
        """Write these documents into a folder, with progress."""
        if self._language is None or self._export is not None:
            return
        self._export = ProtocolExport(self._workspace, lines, folder, self._language, self)
        self._export.stepped.connect(self._show_step)
        self._export.ended.connect(lambda paths: self._end_export(paths, len(lines), folder))
        self.progress.cancelled.connect(self._export.stop)
        self.all_button.setEnabled(False)
        self._export.start()

    def _show_step(self, done: int, total: int) -> None:
        words = self._say("{done} of {total} documents written", done=done, total=total)
        self.progress.show_step(words, done, total)

    def _end_export(self, paths: tuple[Path, ...], total: int, folder: Path) -> None:
        if self._export is not None:
            self._export.deleteLater()
            self._export = None
        self.progress.finish()
        self.all_button.setEnabled(True)
        kind = BannerKind.DONE if len(paths) == total else BannerKind.INFO
        words = self._say(
            "{done} of {total} documents are in {folder}.", done=len(paths), total=total, folder=folder
        )
        self.banner.show_words(kind, words)

    def _end_issue(self, done: int, total: int) -> None:
        words = self._say("{done} of {total} documents are issued.", done=done, total=total)
        if done < total:
            words += " " + self._say("The others stay as they were.")
        self.banner.show_words(BannerKind.DONE if done == total else BannerKind.INFO, words)

    def _arrange(self) -> None:
        """In a narrow window the dates and the name above the pages give way; the documents' names stay."""
        narrow = self.width() < theme_of(self).px(_BOTH)
        self.table.setColumnHidden(_DATE, narrow)
        self.preview.set_compact(narrow)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(24))
        self._left.setSpacing(theme.px(8))
