"""The form in sight while it is drafted: every edit can be undone, and the file has it at the next pause."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from interview_app.domain.form import InterviewForm
from interview_app.services.forms.editing import FormAct
from interview_app.ui.operations import Area
from interview_app.ui.workspace import Workspace

_MOST = 500
"""So many edits can be undone."""


@dataclass(frozen=True, slots=True)
class _Typing:
    """What is being typed and not on record yet."""

    place: str
    words: str


class _Step(QUndoCommand):
    """From one form to another; what is typed into one field in one go is one step."""

    def __init__(self, before: InterviewForm, after: InterviewForm, place: str, run: int) -> None:
        super().__init__()
        self.before, self.after, self.place, self._run = before, after, place, run

    def id(self) -> int:
        return self._run

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.place != self.place:
            return False
        self.after = other.after
        return True


class FormEditor(QObject):
    """`changed` when another form is in sight; it says whether the fields are to show it anew."""

    changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._form: InterviewForm | None = None
        self._typing: _Typing | None = None
        self._run = 0
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST)

    @property
    def form(self) -> InterviewForm:
        """The form in sight."""
        if self._form is None:
            self._form = self._workspace.services.forms.form()
        return self._form

    def take(self, form: InterviewForm) -> None:
        """The file has another form, which another page edited: that can be undone here too."""
        if self._typing is None and form != self.form:
            self._push(form, "", -1)

    def end(self) -> None:
        """Nobody edits any more, or somebody else: nothing of it can be undone."""
        self._typing = self._form = None
        self.stack.clear()

    def type(self, form: InterviewForm, place: str, words: str) -> None:
        """Somebody is typing at a place; the form says so already."""
        if self._typing is not None and self._typing.place != place:
            self.settle()
        self._typing = _Typing(place, words)
        if form != self.form:
            self._push(form, place, self._run)
            self.changed.emit(False)

    def pause(self) -> None:
        """Make what was typed durable."""
        typing, services = self._typing, self._workspace.services
        if typing is not None and not services.closed:
            form, actor = self.form, self._workspace.actor
            editing = services.form_editing
            self._workspace.operations.done(lambda: editing.keep(actor, form, typing.place, typing.words))

    def settle(self) -> bool:
        """The field was left: put what was typed on record; whether the file took it."""
        typing = self._typing
        if typing is None:
            return True
        form, actor, editing = self.form, self._workspace.actor, self._workspace.services.form_editing
        self._typing = None
        self._run += 1
        done = self._workspace.operations.done(
            lambda: editing.settle(actor, form, typing.place, typing.words), Area.FORM
        )
        if not done:
            self._typing = typing
        return done

    def edit(self, form: InterviewForm, act: FormAct, about: str) -> bool:
        """Put another form in the place of the one in sight; whether it was done."""
        if not self.settle() or form == self.form:
            return False
        before, self._form = self.form, form
        if not self._rebuild(act, about):
            self._form = before
            return False
        self.stack.push(_Step(before, form, about, -1))
        self.changed.emit(True)
        return True

    def undo(self) -> None:
        """Take the last edit back."""
        self._go(self.stack.index() - 1, FormAct.UNDO)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(self.stack.index() + 1, FormAct.REDO)

    def _go(self, index: int, act: FormAct) -> None:
        if not self.settle() or not 0 <= index <= self.stack.count():
            return
        back = act is FormAct.UNDO
        step = self.stack.command(index if back else index - 1)
        if not isinstance(step, _Step):
            return
        self.stack.setIndex(index)
        self._form = step.before if back else step.after
        if not self._rebuild(act, step.place):
            self.end()
        self.changed.emit(True)

    def _push(self, form: InterviewForm, place: str, run: int) -> None:
        before, self._form = self.form, form
        self.stack.push(_Step(before, form, place, run))

    def _rebuild(self, act: FormAct, about: str) -> bool:
        form, actor, editing = self.form, self._workspace.actor, self._workspace.services.form_editing
        return self._workspace.operations.done(lambda: editing.rebuild(actor, form, act, about), Area.FORM)
