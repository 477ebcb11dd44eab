"""The acts of the posting's page: each is an edit of the draft that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.coverage import NEEDS, PartKind, PartRef
from interview_app.domain.drafting.covering import connect, disconnect, last_part, make_part, place_of
from interview_app.domain.drafting.passages import (
    join_passage,
    leave_out,
    passage_of,
    sort_passage,
    split_passage,
)
from interview_app.domain.drafting.places import put
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.ids import PassageId
from interview_app.services.forms.editing import FormAct
from interview_app.ui.pages.form.editor import FormEditor
from interview_app.ui.pages.posting.panes import PostingPanes
from interview_app.ui.pages.posting.reason_field import ReasonField
from interview_app.ui.workspace import Workspace


class Covering(QObject):
    """Takes the wishes of the panes; `shown_anew` asks the page to show the form, `form_wanted` for a part's page."""

    shown_anew = Signal()
    form_wanted = Signal(str)

    def __init__(self, workspace: Workspace, editor: FormEditor, panes: PostingPanes) -> None:
        super().__init__(panes)
        self._workspace = workspace
        self._editor = editor
        self._panes = panes
        passages, passage, part = panes.passages, panes.passage, panes.part
        passages.kind_wanted.connect(lambda at: self.sort(list(PassageKind)[at]))
        passages.connect_wanted.connect(self._turn_connection)
        passages.part_wanted.connect(lambda: self._make(None, ""))
        passages.join_wanted.connect(self._join)
        passages.menu_wanted.connect(passage.choose_kind)
        passage.sorted_as.connect(self.sort)
        passage.split_at.connect(self._split)
        passage.join_wanted.connect(self._join)
        passage.part_wanted.connect(self._make)
        passage.connect_wanted.connect(self._turn_connection)
        panes.dropped.connect(self._connect)
        panes.part_table.opened.connect(lambda _row, _column: self._open_part())
        part.edit_wanted.connect(self._open_part)
        self._take_reason(passage.reason, self._type_left_out)
        self._take_reason(part.reason, self._type_unquoted)

    def _take_reason(self, field: ReasonField, typed: Callable[[str], None]) -> None:
        field.typed.connect(typed)
        field.paused.connect(self._editor.pause)
        field.left.connect(lambda: QTimer.singleShot(0, self, self._leave))
        field.redone.connect(lambda again: (self._editor.redo if again else self._editor.undo)())

    def sort(self, kind: PassageKind) -> None:
        """Take the chosen passage for something else."""
        id = self._panes.passage_id()
        if id and self._editor.settle():
            self._editor.edit(sort_passage(self._editor.form, id, kind), FormAct.SORT_PASSAGE, id)

    def _split(self, at: int) -> None:
        id = self._panes.passage_id()
        if id and self._editor.settle():
            self._editor.edit(split_passage(self._editor.form, id, at), FormAct.SPLIT_PASSAGE, id)

    def _join(self) -> None:
        id = self._panes.passage_id()
        if id and self._editor.settle():
            self._editor.edit(join_passage(self._editor.form, id), FormAct.JOIN_PASSAGE, id)

    def _make(self, kind: PartKind | None, words: str) -> None:
        """A new part; without a kind, one of each that the passage asks for, or a criterion where it asks for none."""
        id = self._panes.passage_id()
        if not id or not self._editor.settle():
            return
        form = self._editor.form
        kinds = (kind,) if kind is not None else NEEDS[passage_of(form, id).kind] or (PartKind.CRITERION,)
        for each in kinds:
            form = make_part(form, id, each, words)
        if self._editor.edit(form, FormAct.ADD, id):
            self._panes.choose_part(last_part(form, kinds[-1]))

    def _turn_connection(self) -> None:
        """Connect the chosen passage with the chosen part, or part them."""
        passage, ref = self._panes.chosen_passage(), self._panes.part_ref()
        if passage is None or ref is None:
            return
        if ref in passage.parts:
            id = passage.passage.id
            if self._editor.settle():
                self._editor.edit(disconnect(self._editor.form, id, ref), FormAct.DISCONNECT, id)
        else:
            self._connect(passage.passage.id, ref)

    def _connect(self, id: str, ref: PartRef) -> None:
        if self._editor.settle():
            self._editor.edit(connect(self._editor.form, PassageId(id), ref), FormAct.CONNECT, id)

    def _open_part(self) -> None:
        ref = self._panes.part_ref()
        if ref is not None:
            self.form_wanted.emit(ref.id)

    def _type_left_out(self, words: str) -> None:
        passage = self._panes.chosen_passage()
        if passage is not None:
            id = passage.passage.id
            self._editor.type(leave_out(self._editor.form, id, words), f"{id} left-out", words)

    def _type_unquoted(self, words: str) -> None:
        ref = self._panes.part_ref()
        if ref is not None:
            form = self._editor.form
            place = (*place_of(form, ref), "unquoted")
            self._editor.type(put(form, place, words), f"{ref.kind.value} {ref.id} unquoted", words)

    def _leave(self) -> None:
        if not self._workspace.services.closed:
            self._editor.settle()
            self.shown_anew.emit()
