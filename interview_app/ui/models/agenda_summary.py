"""The own sheet in short, before it is sealed: one line a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.i18n import Say
from interview_app.ui.models.roles import ItemRole

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One question of the own sheet, in words."""

    question: str
    level: str
    evidence: str


class SummaryModel(QAbstractTableModel):
    """Shows `SummaryRow`s; it lives only as long as the dialog that seals."""

    def __init__(self, say: Say, rows: Sequence[SummaryRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._heads = (say("Question"), say("Level"), say("Evidence for the level"))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if shown else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.question, row.level, row.evidence)[index.column()]
        if role == ItemRole.STRONG:
            return index.column() == 1
        return None
