"""Keeps the text fields of a pane durable while somebody types, and brings them back after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from interview_app.domain.panel import Actor
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from interview_app.ui.widgets.text_area import TextArea

Fields: TypeAlias = "Mapping[str, LineEdit | TextArea]"
"""The fields of a place by their names."""

_BEFORE = "before "
"""Marks what the file held in a field while something else was being typed there."""


class KeptFields(QObject):
    """The fields of one place at a time; whoever stores their content calls `forget`.

    What stands in the fields when a place is turned to is what the file holds; only what differs from it is kept.
    The words are those of `actor`, also where a dialog closes because somebody else sits down; without it, of whoever
    acts.
    """

    def __init__(
        self, workspace: Workspace, fields: Fields, parent: QObject, *, actor: Actor | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._typing = actor
        self._fields = dict(fields)
        self._place = ""
        self._held: dict[str, str] = {}
        self._kept = False
        for field in self._fields.values():
            field.paused.connect(self.keep)

    def turn_to(self, place: str) -> bool:
        """The fields now show `place`; whether something typed there earlier was brought back into them.

        Where somebody has stored other words since, those stand: old words never come back over newer ones.
        """
        if place == self._place:
            if not self._kept:
                self._held = self._words()
            return False
        self._place, self._held, self._kept = place, self._words(), False
        found = self._workspace.services.typing.kept(self._actor(), place) if place else {}
        for name, words in found.items():
            if name in self._fields and found.get(_BEFORE + name, self._held[name]) == self._held[name]:
                _show(self._fields[name], words)
        self._kept = bool(found)
        return self._kept

    def forget(self) -> None:
        """What stands in the fields has been stored."""
        self._held = self._words()
        self._drop()

    def let_go(self) -> None:
        """The fields are about to go: what is kept of them stays as it is."""
        for field in self._fields.values():
            field.paused.disconnect(self.keep)

    def forget_new(self, place: str, actor: Actor) -> None:
        """A new entry was stored, and the pane shows it by now: what `actor` typed at `place` is not brought back."""
        typing = self._workspace.services.typing
        self._workspace.operations.done(lambda: typing.drop(actor, place))
        if place == self._place:
            self._held, self._kept = self._words(), False

    def keep(self) -> None:
        """Make what stands in the fields durable, where it differs from what the file holds.

        A pause may end just after the file was closed: by then whoever left the page has kept the words.
        """
        words = self._words()
        if not self._place or self._workspace.services.closed:
            return
        if words == self._held:
            self._drop()
            return
        if self._workspace.services.at_rest:
            return
        typing, actor, place = self._workspace.services.typing, self._actor(), self._place
        before = {_BEFORE + name: held for name, held in self._held.items()}
        if self._workspace.operations.done(lambda: typing.keep(actor, place, words | before)):
            self._kept = True

    def _actor(self) -> Actor:
        return self._workspace.actor if self._typing is None else self._typing

    def _words(self) -> dict[str, str]:
        return {name: field.text() for name, field in self._fields.items()}

    def _drop(self) -> None:
        if not self._kept:
            return
        typing, actor, place = self._workspace.services.typing, self._actor(), self._place
        if self._workspace.operations.done(lambda: typing.drop(actor, place)):
            self._kept = False


def _show(field: LineEdit | TextArea, words: str) -> None:
    if isinstance(field, LineEdit):
        field.setText(words)
    else:
        field.set_text(words)
