"""The interviews of the procedure as a table: whom, when, how far, and whether the own sheet is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.domain.ids import CandidateId
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour

AnyIndex = QModelIndex | QPersistentModelIndex
_NAME, _STATE, _SHEET = 2, 4, 5


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """One candidate's line, in words; `sheet` is None where the reader rates nothing or nothing was begun."""

    candidate: CandidateId
    when: str
    number: str
    name: str
    place: str
    state: str
    current: bool
    sheet: str
    sealed: bool


class InterviewsModel(QAbstractTableModel):
    """Shows `InterviewRow`s; there is no column for anything that somebody rated."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[InterviewRow, ...] = ()
        self._heads = (
            say("Appointment"),
            say("Number"),
            say("Candidate"),
            say("Place"),
            say("Interview"),
            say("Your sheet"),
        )

    def set_rows(self, rows: Sequence[InterviewRow]) -> None:
        """Show these lines."""
        if [row.candidate for row in rows] == [row.candidate for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._heads) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, at: int) -> InterviewRow | None:
        """The line at a row, or None."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

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
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.when, row.number, row.name, row.place, row.state, row.sheet)[column]
        if role == ItemRole.STRONG:
            return column == _NAME or (column == _STATE and row.current)
        if role == ItemRole.COLOUR and column == _STATE and row.current:
            return Colour.ACCENT
        if column == _SHEET and row.sheet:
            return _sheet_look(row, role)
        return None


def _sheet_look(row: InterviewRow, role: int) -> object:
    if role == ItemRole.SMALL:
        return True
    if role == ItemRole.ICON:
        return Icon.LOCK if row.sealed else Icon.CIRCLE
    return (Colour.GOOD if row.sealed else Colour.QUIET) if role == ItemRole.ICON_COLOUR else None
