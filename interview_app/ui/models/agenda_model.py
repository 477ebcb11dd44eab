"""The agenda of an interview as the list beside the question."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.agenda import AgendaRow, PartState
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import sealing_gap_label

AnyIndex = QModelIndex | QPersistentModelIndex

_LOOK = {
    PartState.OPEN: (Icon.CIRCLE, Colour.QUIET),
    PartState.DONE: (Icon.CHECK, Colour.GOOD),
    PartState.SKIPPED: (Icon.SKIP, Colour.QUIET),
    PartState.RETIRED: (Icon.SKIP, Colour.QUIET),
    PartState.WANTING: (Icon.CIRCLE_ALERT, Colour.WARN),
}


class AgendaModel(QAbstractListModel):
    """Answers title, icon, number (NOTE) and a whole sentence for screen readers."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._rows: tuple[AgendaRow, ...] = ()

    def set_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show these parts; where only states changed, the view stays as it is."""
        if [row.item for row in rows] == [row.item for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[AgendaRow, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(row.title)}: {escape(self._time(row))}</span>"
        if role == ItemRole.SECOND_LINE:
            return f"+{row.over}" if row.over else ""
        if role == ItemRole.NOTE:
            return "" if row.number is None else str(row.number)
        if role == ItemRole.ICON:
            return _LOOK[row.state][0]
        return _LOOK[row.state][1] if role == ItemRole.ICON_COLOUR else None

    def _time(self, row: AgendaRow) -> str:
        """Minutes taken and planned; only where some were taken are they worth saying aloud."""
        return self._say("{minutes} of {planned} min", minutes=row.minutes, planned=row.planned)

    def _sentence(self, row: AgendaRow) -> str:
        state = state_words(self._say, row)
        if row.minutes:
            state = f"{state}, {self._time(row)}"
        if row.number is None:
            return self._say("{title}: {state}", title=row.title, state=state)
        return self._say(
            "Question {number}, {title}: {state}", number=row.number, title=row.title, state=state
        )


def state_words(say: Say, row: AgendaRow) -> str:
    """What became of a part, in words."""
    match row.state:
        case PartState.OPEN:
            return say("still open")
        case PartState.DONE:
            return say("done")
        case PartState.SKIPPED:
            return say("skipped with a reason")
        case PartState.RETIRED:
            return say("retired for all")
        case PartState.WANTING:
            return say("done") if row.gap is None else sealing_gap_label(say, row.gap)
