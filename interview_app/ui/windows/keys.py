"""The list of keys: what each does, where it works."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.shortcuts import BINDINGS, Binding, Place, place_words
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.windows.beside import Beside

_SIZE = (620, 680)
_COLUMNS = (Column(200), Column(160, stretch=True))


class KeysWindow(Beside):
    """Every key that is bound, by the place where it works; Ctrl+C copies the list."""

    def __init__(self, say: Say, window: QWidget) -> None:
        sentence = say(
            "Everything can be done without the mouse: Tab goes on, Shift+Tab back, Space presses a button."
        )
        super().__init__(say("Keys"), sentence, window, size=_SIZE)
        self.model = CellTable(self)
        self.table = Table(say("Keys and what they do"))
        self.table.setModel(self.model)
        self.model.show((Head(say("Key")), Head(say("What it does"))), key_rows(say))
        self.table.set_columns(_COLUMNS)
        self.content.addWidget(self.table, 1)
        self.table.choose_row(1)
        self.table.setFocus()


def key_rows(say: Say) -> tuple[Row, ...]:
    """The list: a group for each place, its keys below."""
    rows: list[Row] = []
    for place in Place:
        rows.append(Row(place, (), group=place_words(say, place)))
        rows.extend(
            Row(name, (Cell(written(say, each), strong=True), Cell(each.words(say))))
            for name, each in BINDINGS.items()
            if each.place is place
        )
    return tuple(rows)


def written(say: Say, binding: Binding) -> str:
    """The keys as people read them: a row of digits as its first and last, others beside each other."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in binding.keys]
    if len(keys) > 3:
        return say("{first} to {last}", first=keys[0], last=keys[-1].rsplit("+", 1)[-1])
    return "  ".join(keys)
