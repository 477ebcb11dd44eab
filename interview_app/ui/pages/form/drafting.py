"""The drafting of the form on its page: lists and fields tell of edits, and show the form that comes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.drafting.levels import losses
from interview_app.domain.drafting.places import named
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId
from interview_app.services.forms.editing import FormAct
from interview_app.services.forms.suggestions import with_suggestions
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.models.form_entries import ActEntry, ChoiceEntry, SwitchEntry, TextEntry
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.pages.form.kinds import CONVERSATION, Kind, with_section
from interview_app.ui.pages.form.lists import CriteriaList, ItemList, ListPane, is_part
from interview_app.ui.pages.form.pane import EntryPane
from interview_app.ui.workspace import Workspace
from interview_app.wording.levels import losses_words


class FormDrafting(QObject):
    """`shown_anew` asks the page to show the form, `paused` to look for what is missing, `lacking` says what has to be
    there before, `added` carries the key of a part that came.
    """

    shown_anew = Signal()
    typed = Signal()
    paused = Signal()
    added = Signal(object, str)
    lacking = Signal(object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self.editor = FormEditor(workspace, self)
        self.editor.changed.connect(lambda anew: (self.shown_anew if anew else self.typed).emit())

    def connect_pane(self, pane: EntryPane) -> None:
        """Take the edits of a pane."""
        pane.typed.connect(self._type)
        pane.paused.connect(self._pause)
        pane.left.connect(lambda: QTimer.singleShot(0, self, self._leave))
        pane.edited.connect(self._edit)
        pane.acted.connect(partial(self._act, pane))
        pane.redone.connect(lambda again: (self.editor.redo if again else self.editor.undo)())

    def connect_lists(self, kinds: Mapping[ListPane, Kind]) -> None:
        """Take the edits of the lists."""
        for pane, kind in kinds.items():
            pane.table.add_wanted.connect(partial(self._add, pane, kind, kind.add))
            pane.table.remove_wanted.connect(partial(self._remove, pane, kind))
            pane.table.stepped.connect(partial(self._step, pane, kind))
            pane.table.dropped.connect(partial(self._drop, pane, kind))
            if isinstance(pane, CriteriaList):
                pane.equal_button.clicked.connect(self._weigh_equally)
            if isinstance(pane, ItemList):
                pane.section_button.clicked.connect(partial(self._add_section, pane))
                pane.suggest_button.clicked.connect(partial(self._suggest_in, pane))

    def add_to(self, pane: ListPane, kind: Kind) -> None:
        """Add to a list, wherever the keyboard is."""
        self._add(pane, kind, kind.add)

    def _type(self, entry: TextEntry, language: str, words: str) -> None:
        form = entry.typed(self.editor.form, language, words)
        if form is not None:
            self.editor.type(form, f"{named(form, entry.path)} {language}".strip(), words)

    def _pause(self) -> None:
        self.editor.pause()
        self.paused.emit()

    def _leave(self) -> None:
        if self._workspace.services.closed:
            return
        self.editor.settle()
        self.shown_anew.emit()

    def _edit(self, entry: ChoiceEntry | SwitchEntry, at: int) -> None:
        edit = entry.options[at][1] if isinstance(entry, ChoiceEntry) else entry.turned
        form = self.editor.form
        self.editor.settle()
        self._unless_lost(edit(self.editor.form), FormAct.CHANGE, named(form, entry.path))

    def _unless_lost(self, after: InterviewForm, act: FormAct, about: str) -> None:
        """Make an edit; where another scale would lose what is written, ask before."""
        before = self.editor.form
        lost = losses(before, after) if after.scale != before.scale else None

        def go_on() -> None:
            if not self.editor.edit(after, act, about):
                self.shown_anew.emit()

        if not lost:
            go_on()
            return
        say, words = self._workspace.say, losses_words(self._workspace.say, before, lost)
        dialog = ConfirmDialog(say, say("Change the scale?"), words, say("Change scale"), parent=self._page)
        dialog.accepted.connect(go_on)
        dialog.rejected.connect(self.shown_anew)
        dialog.open()

    def _act(self, pane: EntryPane, entry: ActEntry) -> None:
        if entry.act is FormAct.SUGGEST:
            if self._suggest():
                pane.open_fold(self.editor.form.questions_of(CriterionId(entry.about))[0].id)
            return
        self.editor.settle()
        before = self.editor.form
        if self.editor.edit(entry.edit(before), entry.act, entry.about) and entry.act is FormAct.ADD:
            pane.open_fold(CONVERSATION.added(before, self.editor.form))

    def _add(
        self, pane: ListPane, kind: Kind, add: Callable[[InterviewForm, str | None], InterviewForm | None]
    ) -> None:
        self.editor.settle()
        before, key = self.editor.form, self._chosen(pane, kind)
        after = add(before, key)
        if after is None:
            self.lacking.emit(kind)
            return
        new = kind.added(before, after)
        if self.editor.edit(after, FormAct.ADD, kind.about(new)):
            self.added.emit(pane, new)

    def _add_section(self, pane: ListPane) -> None:
        self._add(pane, CONVERSATION, with_section)

    def _remove(self, pane: ListPane, kind: Kind) -> None:
        self.editor.settle()
        form, key = self.editor.form, self._chosen(pane, kind)
        if key is None:
            return
        beside, after = kind.beside(form, key), kind.remove(form, key)
        if after == form:
            self.lacking.emit(kind)
        elif after.scale != form.scale:
            self._unless_lost(after, FormAct.REMOVE, kind.about(key))
        elif self.editor.edit(after, FormAct.REMOVE, kind.about(key)):
            pane.choose(beside)
            pane.table.setFocus()
            self.shown_anew.emit()

    def _step(self, pane: ListPane, kind: Kind, step: int) -> None:
        key = self._chosen(pane, kind)
        if key is not None:
            self._move(pane, kind, key, kind.ids(self.editor.form).index(key) + step)

    def _drop(self, pane: ListPane, kind: Kind, row: int, before: int) -> None:
        """Put a dragged row before another; headings do not count."""
        key = pane.model.key(row)
        if isinstance(key, str) and is_part(key):
            ahead = [pane.model.key(each) for each in range(before)]
            to = sum(is_part(each) and each != key for each in ahead)
            self._move(pane, kind, key, to)

    def _move(self, pane: ListPane, kind: Kind, key: str, to: int) -> None:
        self.editor.settle()
        self.editor.edit(kind.move(self.editor.form, key, to), FormAct.MOVE, key)
        pane.choose(key)

    def _suggest(self) -> bool:
        """Propose all that the conversation lacks, in one step; whether the file took it."""
        self.editor.settle()
        library, path = self._workspace.library, self._workspace.services.path
        own = None if library is None else library.folder()
        form = with_suggestions(self.editor.form, own=own, apart=path)
        return self.editor.edit(form, FormAct.SUGGEST, "")

    def _suggest_in(self, pane: ListPane) -> None:
        if self._suggest():
            pane.table.setFocus()

    def _weigh_equally(self) -> None:
        self.editor.settle()
        self.editor.edit(weigh_equally(self.editor.form), FormAct.CHANGE, "weights")

    def _chosen(self, pane: ListPane, kind: Kind) -> str | None:
        key = pane.chosen_key()
        return key if isinstance(key, str) and key in kind.ids(self.editor.form) else None
