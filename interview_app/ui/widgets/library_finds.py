"""Looking in the library: words and a criterion above, the finds below, the marked one in full beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.library import Entry, Find, Sought, find
from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.library_rows import MOST_SHOWN, library_heads, library_rows, preview_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.find_preview import FindPreview
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.wording.library import sought_label

_SHARE = 48
_WISHES = (Wish(300, 170, grows=True), Wish(150, 96))


class LibraryFinds(QWidget):
    """`marked` tells that another find is marked, or none; the arrows move the mark while words are typed."""

    marked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._entries: Sequence[Entry] = ()
        self._finds: tuple[Find, ...] = ()
        self.words, self.criterion, self.kind_box = LineEdit(), LineEdit(), ComboBox()
        self.kind_box.addItems([sought_label(say, each) for each in Sought])
        self.model = GroupedTable(self)
        self.table = Table(say("Finds"), row_height=tokens.TWO_LINE_ROW)
        self.table.setModel(self.model)
        self._fit = ColumnFit(self.table)
        self.preview = FindPreview(say)
        self._empty = EmptyState(
            Icon.SCROLL,
            say(
                "Nothing was found. Fewer or shorter words find more. On the tab “Sources” you add files and folders "
                "with earlier procedures and forms."
            ),
        )
        self._panes = SidePane(self.table, self.preview, share=_SHARE)
        self._below = QStackedWidget()
        for each in (self._panes, self._empty):
            self._below.addWidget(each)
        self._row = QHBoxLayout()
        self._row.addWidget(Field(say("Words"), self.words), 3)
        self._row.addWidget(Field(say("Criterion"), self.criterion), 2)
        self._row.addWidget(Field(say("Show"), self.kind_box))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._below, 1)
        for line in (self.words, self.criterion):
            line.setClearButtonEnabled(False)
            line.textChanged.connect(lambda _: self.look())
            line.installEventFilter(self)
        self.kind_box.currentIndexChanged.connect(lambda _: self.look())
        self.table.chosen.connect(lambda _row, _column: self._show_marked())
        on_theme_change(self._set_gaps)

    @property
    def kind(self) -> Sought:
        """What is looked for."""
        return tuple(Sought)[self.kind_box.currentIndex()]

    @property
    def found(self) -> Find | None:
        """The find that is marked."""
        key = self.model.key(self.table.currentIndex().row())
        return self._finds[key] if isinstance(key, int) else None

    @property
    def count(self) -> int:
        """How many finds there are, listed or not."""
        return len(self._finds)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Look through these from now on."""
        self._entries = entries
        self.look()

    def set_room(self, height: int) -> None:
        """So many pixels for the finds and the preview."""
        self._below.setFixedHeight(height)

    def look(self) -> None:
        """Find anew; the same find stays marked where it is still there."""
        before = self.found
        self._finds = find(self._entries, self.kind, self.words.text(), self.criterion.text())
        self.model.show(
            library_heads(self._say, self.kind), library_rows(self._say, self._finds[:MOST_SHOWN])
        )
        self._fit.set_wishes(_WISHES)
        self._below.setCurrentWidget(self._panes if self._finds else self._empty)
        if self._finds:
            at = next((at for at, each in enumerate(self._finds[:MOST_SHOWN]) if each is before), None)
            self.table.choose_row(self.model.first_row() if at is None else self.model.row_of(at))
            if at is None:
                self.table.scrollToTop()
        self._show_marked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        """Mark the next find in this direction, over headings."""
        row = self.table.currentIndex().row() + step
        while 0 <= row < self.model.rowCount():
            if self.model.key(row) is not None:
                self.table.choose_row(row)
                self.table.scrollTo(self.model.index(row, 0))
                self._show_marked()
                return
            row += step

    def _show_marked(self) -> None:
        found = self.found
        self.preview.show_find(None if found is None else preview_words(self._say, found))
        self.marked.emit()

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(12))
        self._column.setSpacing(theme.px(12))
