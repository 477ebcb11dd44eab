"""Find: words in, finds below, Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_app.services.finding import Found
from interview_app.ui import tokens
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.find_rows import find_heads, find_rows
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.windows.beside import Beside
from interview_app.ui.workspace import Workspace

_SIZE = (720, 520)
_COLUMNS = (Column(168), Column(240, stretch=True))


class FindWindow(Beside):
    """`chosen` carries the Found that somebody wants to go to; the arrows move in the list while typing goes on."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        say = workspace.say
        sentence = say(
            "In people, the form, recorded answers, documents and your own sheets; never in those of others."
        )
        super().__init__(say("Find"), sentence, window, size=_SIZE)
        self._say, self._workspace = say, workspace
        self._found: tuple[Found, ...] = ()
        self.words = LineEdit()
        self.words.textChanged.connect(lambda _: self._look())
        self.words.returnPressed.connect(self._go_to_marked)
        self.words.installEventFilter(self)
        self.model = CellTable(self)
        self.table = Table(say("Finds"), row_height=tokens.TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.opened.connect(lambda row, _: self._go(row))
        self.table.clicked.connect(lambda index: self._go(index.row()))
        self.count = TextLabel("", LabelRole.NOTE)
        self.content.addWidget(Field(say("Words"), self.words))
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.count)
        self._look()
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self.table.currentIndex().row() + step
                self.table.choose_row(min(max(row, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def found(self) -> tuple[Found, ...]:
        """What is listed."""
        return self._found

    def _look(self) -> None:
        say, words = self._say, self.words.text()
        finding, actor = self._workspace.services.finding, self._workspace.actor
        self._found = self._workspace.operations.read(lambda: finding.find(actor, words, say)) or ()
        self.model.show(find_heads(say), find_rows(say, self._found))
        self.table.set_columns(_COLUMNS)
        if self._found:
            self.table.choose_row(0)
        self.count.set_words(self._summary())

    def _summary(self) -> str:
        say = self._say
        if not self.words.text().strip():
            return say("Type a name, a number or words. Enter goes to the find that is marked.")
        if not self._found:
            return say("Nothing was found. Fewer or shorter words find more.")
        return say.plural("{count} find", "{count} finds", count=len(self._found))

    def _go_to_marked(self) -> None:
        self._go(max(self.table.currentIndex().row(), 0))

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._found):
            found = self._found[row]
            self.close()
            self.chosen.emit(found)
