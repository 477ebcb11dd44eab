"""The steps of the procedure as the navigation lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.roles import ItemRole, Stage

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One entry.  `note` stands small at its right; `reason` says why it is blocked.

    `own_icon` (the overview) shows the entry's icon instead of its stage, and a hairline follows it.
    """

    label: str
    icon: Icon
    stage: Stage = Stage.OPEN
    note: str = ""
    reason: str = ""
    own_icon: bool = False


class NavigationModel(QAbstractListModel):
    """The entries of the navigation; `set_items` replaces them all."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[NavigationItem, ...] = ()
        self._stages = {
            Stage.DONE: say("done"),
            Stage.CURRENT: say("in progress"),
            Stage.OPEN: say("open"),
            Stage.BLOCKED: say("not yet possible"),
        }

    def set_items(self, items: Sequence[NavigationItem]) -> None:
        """Show these entries; where only their state changed, the view stays as it is."""
        if len(items) == len(self._items):
            self._items = tuple(items)
            self.dataChanged.emit(self.index(0), self.index(max(len(items) - 1, 0)))
            return
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def item(self, row: int) -> NavigationItem:
        """The entry of a row."""
        return self._items[row]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        answers: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): item.label,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{item.label} {item.note}".strip(),
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self._describe(item),
            ItemRole.ICON: item.icon,
            ItemRole.STATE: item.stage,
            ItemRole.NOTE: item.note,
            ItemRole.REASON: item.reason,
            ItemRole.GROUP: item.own_icon,
        }
        return answers.get(int(role))

    def _describe(self, item: NavigationItem) -> str:
        stage = self._stages[item.stage]
        return f"{stage}: {item.reason}" if item.reason else stage
