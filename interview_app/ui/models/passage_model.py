"""The passages of a posting as an item model; a passage that is dragged takes its id along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from interview_app.ui.models.posting_rows import PassageRow

AnyIndex = QModelIndex | QPersistentModelIndex
PASSAGE_MIME = "application/x-interview-passage"


class PassageModel(QAbstractListModel):
    """Shows rows; the display role is the passage's text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PassageRow, ...] = ()

    def set_rows(self, rows: Sequence[PassageRow]) -> None:
        """Show these rows; the view keeps its place where their number stays."""
        if len(rows) == len(self._rows):
            changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
            self._rows = tuple(rows)
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, at: int) -> PassageRow | None:
        """The row at a position; None beyond the rows."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, id: str) -> int:
        """The position of a passage, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row.said if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [PASSAGE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        row = self.row(indexes[0].row()) if indexes else None
        if row is not None:
            carried.setData(PASSAGE_MIME, QByteArray(row.id.encode()))
        return carried
