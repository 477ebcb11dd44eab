"""The form: what everybody is asked and how it is rated.  Edited here until it is locked for good, then read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Discovery, Rule
from interview_app.domain.problems import Problem
from interview_app.domain.procedure import RetiredQuestion, Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.validity import problems_of
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.form.drafting import FormDrafting
from interview_app.ui.pages.form.kinds import CONDITIONS, CONVERSATION, CRITERIA, LEVELS, REQUIREMENTS, Kind
from interview_app.ui.pages.form.library import FormLibrary
from interview_app.ui.pages.form.lists import ListPane
from interview_app.ui.pages.form.lock import FormLocking
from interview_app.ui.pages.form.next_step import NextStep
from interview_app.ui.pages.form.panes import FormPanes
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.form.repairs import FormRepairs
from interview_app.ui.pages.form.structure import FormStructure
from interview_app.ui.pages.form.transfer import FormTransfer
from interview_app.ui.pages.hints.way import way_to
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import icon_button, primary_button, secondary_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.draft_inputs import is_key
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.workspace import Workspace

_LOW = 560
"""Below this height (unscaled pixels) open hints take the place of the form."""


class FormPage(Page):
    """Lists at the left under tabs, what is chosen at the right."""

    shows = frozenset({Area.FORM, Area.STAGE, Area.PANEL, Area.CANDIDATES, Area.CHECK})
    _drafts = False

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Interview form"))
        say = self._say
        self._problems: tuple[Problem, ...] = ()
        self._next: NextStep | None = None
        self._told: tuple[str, InterviewForm] | None = None
        self._read: tuple[InterviewForm, tuple[RetiredQuestion, ...], bool] | None = None
        self.repairs = FormRepairs(workspace, self)
        self.locking = FormLocking(workspace, self, self.banner)
        self.panes = FormPanes(say)
        self.drafting = FormDrafting(workspace, self)
        self.transfer = FormTransfer(workspace, self.drafting.editor, self, self.banner)
        self.library = FormLibrary(workspace, self.drafting.editor, self)
        self._add_actions()
        self.banner.acted.connect(self._go_on)
        self.content.addWidget(self.panes, 1)
        self.structure = FormStructure(workspace, self)  # reached by keyboard where it stands: last
        self.content.addWidget(self.structure)
        self._connect()

    @property
    def tabs(self) -> TabBar:
        """The tabs, in the order of `Tab`."""
        return self.panes.tabs

    def refresh(self) -> None:
        """Read the form and its lock again."""
        services, actor = self._workspace.services, self._workspace.actor
        drafts = services.form_editing.may_edit(actor) and not services.at_rest
        if drafts and not self._drafts and services.form_editing.left_over():
            self._workspace.operations.done(lambda: services.form_editing.take_up(actor))
        self._show_mode(drafts=drafts)
        if drafts:
            self.drafting.editor.take(services.forms.form())
            self._show_draft()
        else:
            self._show_to_read()

    def leave(self) -> bool:
        """Put on record what is being typed."""
        return self.drafting.editor.settle()

    def show_item(self, item: object) -> None:
        """Turn to a part of the form by its id; once it is locked, to the act on a question."""
        if not isinstance(item, str):
            return
        for tab in (Tab.REQUIREMENTS, Tab.CRITERIA, Tab.CONDITIONS):
            if self.panes.lists[tab].model.row_of(item) >= 0:
                self.panes.turn_to(tab, item)
                self.panes.focus_chosen()
                return
        form = self._workspace.services.forms.form()
        question = next((each for each in form.questions if each.id == item), None)
        if question is not None and not self._drafts:
            self.panes.turn_to(Tab.CRITERIA, question.criterion)
            self.panes.focus_chosen()
            self.panes.detail.point_to(question.id)
        elif item in form.agenda:
            self.panes.turn_to(Tab.CONVERSATION, item)
            self.panes.focus_chosen()

    def ask_lock(self) -> None:
        """Open the dialog that says what becomes final, or go to what is missing before."""
        if self.leave():
            if self._problems:
                self.panes.go_to(self._problems[0])
            else:
                self.locking.ask()

    def open_library(self) -> None:
        """Open the library, with what is chosen on the page at hand."""
        self.library.open(self.panes.chosen_part(), drafts=self._drafts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """The window's key for a new procedure adds an entry while a form is drafted."""
        asked = self._drafts and event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and is_key(event, Shortcut.ADD_ENTRY):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kinds = {pane: kind for pane, kind in self._kinds().items() if pane.isVisible()}
        if self._drafts and is_key(event, Shortcut.ADD_ENTRY):
            for pane, kind in kinds.items():
                self.drafting.add_to(pane, kind)
            return
        super().keyPressEvent(event)

    def _add_actions(self) -> None:
        say, editor = self._say, self.drafting.editor
        self.undo_button = icon_button(Icon.UNDO, say("Undo"), role=ButtonRole.SECONDARY)
        self.redo_button = icon_button(Icon.REDO, say("Do again"), role=ButtonRole.SECONDARY)
        self.print_button = secondary_button(say("Print"), Icon.PRINTER)
        self.lock_button = primary_button(say("Lock form …"), Icon.LOCK)
        self.posting_button = secondary_button(say("Posting"), Icon.SCROLL)
        self.posting_button.clicked.connect(lambda: self.go.emit(PageName.POSTING, None))
        self.more_button = icon_button(Icon.ELLIPSIS, say("More about this form"), role=ButtonRole.SECONDARY)
        for button in (
            self.undo_button,
            self.redo_button,
            self.posting_button,
            self.more_button,
            self.print_button,
            self.lock_button,
        ):
            self.add_action(button)
        self.more_button.clicked.connect(
            lambda: self.transfer.choose(
                self.more_button, drafts=self._drafts, question=self.panes.chosen_question()
            )
        )
        self.transfer.told.connect(self._tell)
        self.library.told.connect(self._tell)
        self.transfer.library_wished.connect(self.open_library)
        self.transfer.keep_form_wished.connect(self.library.keep_form)
        self.transfer.keep_question_wished.connect(self.library.keep_question)
        self.undo_button.clicked.connect(editor.undo)
        self.redo_button.clicked.connect(editor.redo)
        self.print_button.clicked.connect(
            lambda: self.go.emit(PageName.PROTOCOLS, Subject(Document.INTERVIEW_FORM))
        )
        self.lock_button.clicked.connect(self.ask_lock)

    def _connect(self) -> None:
        drafting, panes, editor = self.drafting, self.panes, self.drafting.editor
        drafting.connect_lists(self._kinds())
        panes.library_button.clicked.connect(self.open_library)
        for pane in (panes.head, panes.rules, panes.fields):
            drafting.connect_pane(pane)
        drafting.shown_anew.connect(self._show_draft)
        drafting.typed.connect(lambda: panes.show_typed(editor.form))
        drafting.paused.connect(self._show_problems)
        drafting.added.connect(self._on_added)
        drafting.lacking.connect(self._say_lacking)
        self.structure.followed.connect(self._follow_hint)
        self.structure.turned.connect(self._make_room)
        panes.detail.retire_wished.connect(self.repairs.ask_retiring)
        panes.detail.restore_wished.connect(self.repairs.ask_restoring)
        editor.stack.canUndoChanged.connect(self.undo_button.setEnabled)
        editor.stack.canRedoChanged.connect(self.redo_button.setEnabled)
        for shortcut, act in ((Shortcut.UNDO_EDIT, editor.undo), (Shortcut.REDO_EDIT, editor.redo)):
            for key in keys_of(shortcut):
                made = QShortcut(QKeySequence(key), self)
                made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                made.activated.connect(act)

    def _kinds(self) -> dict[ListPane, Kind]:
        panes = self.panes
        return {
            panes.requirements: REQUIREMENTS,
            panes.criteria: CRITERIA,
            panes.items: CONVERSATION,
            panes.conditions: CONDITIONS,
            panes.scale: LEVELS,
        }

    def _show_mode(self, *, drafts: bool) -> None:
        """Edit or read; whoever begins to read can undo nothing of what somebody else typed."""
        editor = self.drafting.editor
        if not drafts and self._drafts:
            editor.end()
        self._drafts = drafts
        for button, able in (
            (self.undo_button, editor.stack.canUndo()),
            (self.redo_button, editor.stack.canRedo()),
        ):
            button.setVisible(drafts)
            button.setEnabled(able)

    def _show_draft(self) -> None:
        if not self._drafts:
            return
        form = self.drafting.editor.form
        self._read = None
        self._problems = problems_of(form)
        self.panes.show_draft(form, self._problems)
        self._show_way(form)

    def _show_problems(self) -> None:
        """Say anew what is missing, while somebody types."""
        form = self.drafting.editor.form
        self._problems = problems_of(form)
        self.panes.show_problems(self._problems)
        self._show_way(form)

    def _show_to_read(self) -> None:
        services = self._workspace.services
        forms = services.forms
        form, retired = forms.form(), forms.retired()
        may_repair = self.repairs.offered(forms.stage())
        if (form, retired, may_repair) != self._read:
            self._read = (form, retired, may_repair)
            self._problems = () if forms.present_lock() else problems_of(form)
            self.panes.detail.set_retired(retired, may_repair=may_repair)
            self.panes.show_form(form, [each.question for each in retired])
        self._show_way(form)

    def _show_way(self, form: InterviewForm) -> None:
        """The lock, or what is left to do before it."""
        self.structure.show_form(form)
        forms = self._workspace.services.forms
        lock = forms.present_lock()
        self.lock_button.setVisible(lock is None)
        self.lock_button.setEnabled(not self._workspace.services.at_rest)
        self._next = None
        self.set_subtitle(self._standing(locked=lock is not None))
        if lock is not None:
            self._next = self.locking.show_lock(lock)
        elif self._told is not None and self._told[1] is form:
            self.banner.show_words(BannerKind.DONE, self._told[0])
        else:
            gaps = forms.gaps(forms.proposal())
            self.locking.show_gaps(gaps, missing=len(self._problems), asking=self.structure.asking())

    def _tell(self, words: str) -> None:
        """Say what became of the draft; it stays until the draft is another one."""
        self._told = (words, self.drafting.editor.form)
        self.banner.show_words(BannerKind.DONE, words)

    def _standing(self, *, locked: bool) -> str:
        """What the form is for, and how it can be changed once it is locked."""
        say, forms = self._say, self._workspace.services.forms
        if locked and forms.stage() is Stage.LOCKED:
            return say(
                "Holds for everybody. Until the first interview a new version, with a reason and for all, is begun in "
                "the menu ⋯."
            )
        if locked:
            return say("Holds for everybody. A broken question can still be retired for all.")
        past = forms.past_versions()
        if past:
            return say(
                "Version {version}, before its lock. Reason: {reason}",
                version=past[-1].version + 1,
                reason=past[-1].reason,
            )
        return say("Fixes what everybody is asked and how it is rated. Once locked, it holds for everybody.")

    def _make_room(self) -> None:
        """Where the page is too low for both, hints that are open stand in the place of the form."""
        low = self.height() < theme_of(self).px(_LOW)
        self.structure.take_all(takes=low)
        self.panes.setVisible(not (low and self.structure.opened))

    def _follow_hint(self, found: Discovery) -> None:
        """Go to the place of a hint; what is about the whole plan stands on the first tab."""
        page, item = way_to(self._workspace.services.desk.bare(), found)
        if page is not PageName.FORM:
            self.go.emit(page, item)
            return
        if self.panes.isHidden():
            self.structure.close_list()
        if item is None:
            self.panes.turn_to(Tab.POSTING)
            why = found.rule is Rule.NO_WHY and self.panes.head.focus_on(("why_interview",))
            if not why:
                self.panes.focus_chosen()
        else:
            self.show_item(item)

    def _go_on(self) -> None:
        """What is missing before the lock is entered in its dialog; after it the next step has a page of its own."""
        if self._next is None:
            self.ask_lock()
        else:
            self.go.emit(self._next.page, None)

    def _on_added(self, pane: object, key: str) -> None:
        """Show a part that came, and put the keyboard into its first field."""
        for tab, each in self.panes.lists.items():
            if each is pane:
                self.panes.turn_to(tab, key)
                self.panes.fields.focus_first()

    def _say_lacking(self, kind: object) -> None:
        words = self._say("A question belongs to a criterion. Add a criterion first.")
        if kind is LEVELS:
            words = self._say("A scale has at least two levels.")
        self.banner.show_words(BannerKind.INFO, words)
