"""The posting: dropped, chosen or pasted, sorted passage by passage, and taken over into the draft of the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget

from interview_app.domain.coverage import Coverage, coverage_of
from interview_app.domain.drafting.covering import take_over
from interview_app.domain.drafting.passages import read_in
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import PassageId
from interview_app.services.forms.editing import FormAct
from interview_app.services.postings.endings import POSTING_ENDINGS
from interview_app.services.postings.reading import ReadPosting, chosen
from interview_app.ui.choosing import ask_file, soon
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.pages.posting.covering import Covering
from interview_app.ui.pages.posting.details import FoundDetails
from interview_app.ui.pages.posting.panes import PostingPanes
from interview_app.ui.pages.posting.reading import PostingReading
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import icon_button, primary_button, secondary_button, text_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.draft_inputs import is_key
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.workspace import Workspace
from interview_app.wording.coverage import coverage_summary
from interview_app.wording.posting import found_fields


class PostingPage(Page):
    """The posting's text at the left; the chosen passage and the draft at the right."""

    shows = frozenset({Area.FORM, Area.STAGE})
    _drafts = False

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Posting"))
        say = self._say
        self._trouble = ""
        self._posting: ReadPosting | None = None
        self.editor = FormEditor(workspace, self)
        self.panes = PostingPanes(say)
        self.progress = ProgressLine(say)
        self.details = FoundDetails(say)
        self.reading = PostingReading(workspace, self.progress, self)
        self.empty = EmptyState(
            Icon.SCROLL,
            say("No posting was read for this form."),
            say("Choose file …"),
            role=ButtonRole.PRIMARY,
        )
        self._bodies = QStackedWidget()
        for body in (self.panes, self.empty):
            self._bodies.addWidget(body)
        self._add_actions()
        self.content.addWidget(self.progress)
        self.content.addWidget(self.details)
        self.content.addWidget(self._bodies, 1)
        self.covering = Covering(workspace, self.editor, self.panes)
        self._connect()

    def refresh(self) -> None:
        """Read the form again."""
        services, actor = self._workspace.services, self._workspace.actor
        drafts = services.form_editing.may_edit(actor) and not services.at_rest
        if drafts and not self._drafts and services.form_editing.left_over():
            self._workspace.operations.done(lambda: services.form_editing.take_up(actor))
        if not drafts and self._drafts:
            self.editor.end()
            self.reading.stop()
            self.details.hide()
        self._drafts = drafts
        if drafts:
            self.editor.take(services.forms.form())
        self._show()

    def leave(self) -> bool:
        """Stop reading, and put on record what is being typed."""
        self.reading.stop()
        return self.editor.settle()

    def show_item(self, item: object) -> None:
        """Read a file that was dropped on the window, or turn to a passage by its id."""
        passages = self._workspace.services.forms.form().posting_passages
        if isinstance(item, Path):
            self.read(item)
        elif any(each.id == item for each in passages):
            self.panes.choose_passage(PassageId(str(item)))

    def read(self, path: Path) -> None:
        """Read a file as the posting, while the form is drafted."""
        if not self._drafts:
            self._say_trouble(
                self._say("The form is locked or not yours to edit, so that no posting is read any more.")
            )
        elif self.editor.settle():
            self._say_trouble("")
            self.reading.read(path)

    def paste(self) -> None:
        """Read what was copied: a file, or words."""
        clipboard = QGuiApplication.clipboard()
        copied: QMimeData | None = clipboard.mimeData()
        urls = [] if copied is None else [each for each in copied.urls() if each.isLocalFile()]
        words = clipboard.text()
        if urls:
            self.read(Path(urls[0].toLocalFile()))
        elif not words.strip():
            self._say_trouble(
                self._say(
                    "Nothing is copied. Mark the posting’s text where it stands, copy it with Ctrl+C, then paste it."
                )
            )
        elif self._drafts and self.editor.settle():
            self._say_trouble("")
            self.reading.read_pasted(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._drafts and is_key(event, Shortcut.PASTE_POSTING):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _add_actions(self) -> None:
        say = self._say
        self.back = text_button(say("To the form"), Icon.CHEVRON_LEFT)
        self.undo_button = icon_button(Icon.UNDO, say("Undo"), role=ButtonRole.SECONDARY)
        self.redo_button = icon_button(Icon.REDO, say("Do again"), role=ButtonRole.SECONDARY)
        self.read_button = secondary_button(say("Read …"), Icon.FOLDER_OPEN)
        self.take_button = primary_button(say("Take over what was found"), Icon.CHEVRON_RIGHT)
        for button in (self.back, self.undo_button, self.redo_button, self.read_button, self.take_button):
            self.add_action(button)
        self.menu = QMenu(self)
        self.menu.addAction(say("From a file …")).triggered.connect(lambda: self._ask_file())
        self.menu.addAction(say("Paste copied text")).triggered.connect(lambda: self.paste())

    def _connect(self) -> None:
        editor = self.editor
        self.back.clicked.connect(lambda: self.go.emit(PageName.FORM, None))
        self.undo_button.clicked.connect(editor.undo)
        self.redo_button.clicked.connect(editor.redo)
        self.read_button.clicked.connect(self._open_menu)
        self.take_button.clicked.connect(self._take_over)
        self.empty.acted.connect(lambda: self._ask_file())
        self.banner.acted.connect(self.panes.go_to_open)
        self.covering.shown_anew.connect(self._show)
        self.covering.form_wanted.connect(lambda id: self.go.emit(PageName.FORM, id))
        self.reading.ended.connect(self._take_read)
        self.reading.failed.connect(self._say_trouble)
        self.details.chosen.connect(self._choose_post)
        editor.changed.connect(
            lambda anew: self._show() if anew else self._show_way(coverage_of(editor.form))
        )
        editor.stack.canUndoChanged.connect(self.undo_button.setEnabled)
        editor.stack.canRedoChanged.connect(self.redo_button.setEnabled)
        acts: tuple[tuple[Shortcut, Callable[[], None]], ...] = (
            (Shortcut.UNDO_EDIT, editor.undo),
            (Shortcut.REDO_EDIT, editor.redo),
        )
        for shortcut, act in acts:
            for key in keys_of(shortcut):
                made = QShortcut(QKeySequence(key), self)
                made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                made.activated.connect(act)

    def _take_read(self, posting: ReadPosting) -> None:
        if not self._drafts or not self.editor.settle():
            return
        self._posting = posting
        self._put_in(posting)
        self.details.show_found(posting.found)
        (self.details.post if posting.found.each else self.panes.passages).setFocus()

    def _choose_post(self, post: int) -> None:
        """Put one of several positions in the place of what stands there, or all of them together."""
        posting = self._posting
        if posting is not None and self._drafts and self.editor.settle():
            self._put_in(chosen(posting, post) if post else posting)
            self.details.show_found(posting.found, post)

    def _put_in(self, posting: ReadPosting) -> None:
        form = read_in(self.editor.form, posting.found, source=posting.name, digest=posting.digest)
        self.editor.edit(form, FormAct.READ_POSTING, posting.name)
        self._show()

    def _take_over(self) -> None:
        if not self.editor.settle() or not self.editor.edit(
            take_over(self.editor.form), FormAct.TAKE_OVER, ""
        ):
            return
        if coverage_of(self.editor.form).settled:
            self.back.setFocus()
        else:
            self.panes.go_to_open()

    def _form(self) -> InterviewForm:
        return self.editor.form if self._drafts else self._workspace.services.forms.form()

    def _show(self) -> None:
        form = self._form()
        coverage = coverage_of(form)
        taken = self._say.read(form.title)
        self.set_subtitle(
            found_fields(self._say, form.posting_fields, told=taken) if form.posting_fields else ""
        )
        self._show_actions(form)
        if form.posting_passages:
            self._bodies.setCurrentWidget(self.panes)
            self.panes.show_coverage(coverage, opened=self._drafts)
        else:
            self._show_empty()
        self._show_way(coverage)

    def _show_actions(self, form: InterviewForm) -> None:
        read = bool(form.posting_passages)
        for button in (self.undo_button, self.redo_button):
            button.setVisible(self._drafts)
        self.undo_button.setEnabled(self.editor.stack.canUndo())
        self.redo_button.setEnabled(self.editor.stack.canRedo())
        self.read_button.setVisible(self._drafts)
        self.take_button.setVisible(self._drafts and read)
        self.take_button.setEnabled(self._drafts and read and take_over(form) != form)

    def _show_empty(self) -> None:
        say = self._say
        self._bodies.setCurrentWidget(self.empty)
        if not self._drafts:
            self.empty.set_words(say("No posting was read for this form."))
            return
        self.empty.set_words(
            say(
                "Drop the posting onto the window: PDF, Word, OpenDocument, HTML or text. Or choose its file, or "
                "copy its text and paste it here with Ctrl+V. Its demands become the draft of the form."
            ),
            say("Choose file …"),
        )

    def _show_way(self, coverage: Coverage) -> None:
        """What is left to do, or why nothing could be read."""
        say, summary = self._say, coverage_summary(self._say, coverage)
        if self._trouble:
            self.banner.show_words(BannerKind.BAD, self._trouble)
        elif not coverage.passages:
            self.banner.clear()
        elif self._drafts and not coverage.parts:
            count = len(coverage.passages)
            words = say.plural(
                "{count} passage was read. Correct its kind where the guess is wrong, then take over what was found.",
                "{count} passages were read. Correct kinds where a guess is wrong, then take over what was found.",
                count=count,
            )
            self.banner.show_words(BannerKind.INFO, words)
        elif summary:
            self.banner.show_words(BannerKind.WARN, summary, way=say("To the next"))
        else:
            words = say(
                "Each demand of the posting and each entry of the draft is covered, or a reason says why not."
            )
            self.banner.show_words(BannerKind.DONE, words)

    def _say_trouble(self, sentence: str) -> None:
        self._trouble = sentence
        self._show_way(coverage_of(self._form()))

    def _open_menu(self) -> None:
        self.menu.popup(self.read_button.mapToGlobal(QPoint(0, self.read_button.height())))

    def _ask_file(self) -> None:
        endings = " ".join(f"*{ending}" for ending in POSTING_ENDINGS)
        kinds = f"{self._say('Postings')} ({endings})"
        ask_file(self, self._say("Choose the posting"), soon(self, self.read), kinds=kinds)
