"""Keeps a text that is being typed: a draft at each pause, the text itself when its field is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from interview_app.ui.operations import Area, Operations
from interview_app.ui.widgets.text_area import TextArea


@dataclass(frozen=True, slots=True)
class Keeping:
    """How one text is kept: `draft` must be cheap, `settle` may read; the acting person is bound in both."""

    draft: Callable[[str], None]
    settle: Callable[[str], None]
    area: Area


class TextKeeper(QObject):
    """Binds one field to the place of its text, and to another place when the page turns."""

    def __init__(self, operations: Operations, field: TextArea) -> None:
        super().__init__(field)
        self._operations = operations
        self._field = field
        self._keeping: Keeping | None = None
        self._stored = ""
        self._typed = False
        field.textChanged.connect(self._note_typing)
        field.paused.connect(self.keep_draft)
        field.left.connect(self.settle)

    @property
    def typed(self) -> bool:
        """Whether something was typed that is not settled yet."""
        return self._typed

    def bind(self, keeping: Keeping | None, text: str) -> None:
        """Show `text` and keep what is typed from now on by `keeping`; nothing of the text before can be undone."""
        self.settle()
        self._keeping = keeping
        self._show(text)
        self._field.document().clearUndoRedoStacks()

    def show(self, text: str) -> None:
        """Show what the file says now, unless something newer is being typed."""
        if not self._typed:
            self._show(text)

    def keep_draft(self) -> None:
        """Make what stands in the field durable."""
        keeping, text = self._keeping, self._field.text()
        if keeping is not None and self._typed:
            self._operations.done(lambda: keeping.draft(text))

    def settle(self) -> None:
        """Take the text into record or sheet, if anything was typed."""
        keeping, text = self._keeping, self._field.text()
        if keeping is None or not self._typed:
            return
        self._typed = False
        self._stored = text
        if not self._operations.done(lambda: keeping.settle(text), keeping.area):
            self._typed = True
            return
        self._field.document().clearUndoRedoStacks()

    def forget(self) -> None:
        """Let go of the text: the field is empty and can bring nothing back."""
        self.bind(None, "")

    def _show(self, text: str) -> None:
        self._stored = text
        self._field.set_text(text)
        self._typed = False

    def _note_typing(self) -> None:
        self._typed = self._field.text() != self._stored or self._typed
