"""The parts of a draft as a table on which a passage of the posting can be let go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from interview_app.ui.models.passage_model import PASSAGE_MIME
from interview_app.ui.widgets.table import Table


class PartTable(Table):
    """`dropped` carries the id of the passage and the row on which it was let go.

    As high as its rows: what it stands in scrolls.
    """

    dropped = Signal(str, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, compact=True, parent=parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)

    def set_open(self, opened: bool) -> None:
        """Whether anything may be let go here."""
        self.setAcceptDrops(opened)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PASSAGE_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The row under the pointer becomes the chosen one, so that it is seen where the passage would go."""
        row = self.indexAt(event.position().toPoint()).row()
        if row < 0 or not event.mimeData().hasFormat(PASSAGE_MIME):
            event.ignore()
            return
        self.choose_row(row)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row < 0 or not event.mimeData().hasFormat(PASSAGE_MIME):
            event.ignore()
            return
        passage = bytes(event.mimeData().data(PASSAGE_MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(passage, row)
