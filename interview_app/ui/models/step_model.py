"""The sections and questions of an interview as its list shows them: state only, never a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.ui.icons import Icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StepItem:
    """One section or question.  `state` is the icon's meaning in words, for screen readers and the tooltip."""

    label: str
    state: str
    icon: Icon = Icon.CIRCLE
    icon_colour: Colour = Colour.QUIET
    number: str = ""


class StepModel(QAbstractListModel):
    """The steps in their order; `set_items` replaces them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[StepItem, ...] = ()

    def set_items(self, items: Sequence[StepItem]) -> None:
        """Show these steps; if their number stays, the view keeps its place."""
        if len(items) == len(self._items):
            self._items = tuple(items)
            self.dataChanged.emit(self.index(0), self.index(max(len(items) - 1, 0)))
            return
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        answers: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): item.label,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{item.number} {item.label}".strip(),
            int(Qt.ItemDataRole.AccessibleDescriptionRole): item.state,
            ItemRole.ICON: item.icon,
            ItemRole.ICON_COLOUR: item.icon_colour,
            ItemRole.NOTE: item.number,
            ItemRole.REASON: item.state,
        }
        return answers.get(int(role))
