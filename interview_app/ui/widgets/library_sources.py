"""Where the library looks: the sources, what could not be read and why, and the acts that change where it looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.library_rows import SourceLine, UnreadLine, source_heads, source_rows
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WISHES = (Wish(560, 240, grows=True), Wish(160, 110))


class LibrarySources(QWidget):
    """`files_wished`, `folder_wished` and `own_wished` ask for a choice on disk; `removed` carries a source's key."""

    files_wished = Signal()
    folder_wished = Signal()
    own_wished = Signal()
    removed = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._sources: dict[str, SourceLine] = {}
        self.model = GroupedTable(self)
        self.table = Table(say("Sources"), row_height=tokens.TWO_LINE_ROW)
        self.table.setModel(self.model)
        ColumnFit(self.table).set_wishes(_WISHES)
        self.files_button = text_button(say("Add files …"), Icon.FILE_PLUS)
        self.folder_button = text_button(say("Add a folder …"), Icon.FOLDER_OPEN)
        self.own_button = text_button(say("Other own folder …"), Icon.FOLDER_OUTPUT)
        self.remove_button = text_button(say("Look there no longer"), Icon.TRASH)
        self._note = TextLabel("", LabelRole.NOTE, wrap=True)
        acts = FlowLayout()
        self._acts = acts
        for button in (self.files_button, self.folder_button, self.own_button, self.remove_button):
            acts.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._note)
        self._column.addLayout(acts)
        self.table.chosen.connect(lambda _row, _column: self._show_chosen())
        self.files_button.clicked.connect(self.files_wished)
        self.folder_button.clicked.connect(self.folder_wished)
        self.own_button.clicked.connect(self.own_wished)
        self.remove_button.clicked.connect(self._remove)
        on_theme_change(self._set_gaps)

    def show_sources(self, sources: Sequence[SourceLine], unread: Sequence[UnreadLine]) -> None:
        """List these; what was chosen stays so where it is still there."""
        chosen = self.model.key(self.table.currentIndex().row())
        self._sources = {each.key: each for each in sources}
        self.model.show(source_heads(self._say), source_rows(self._say, sources, unread))
        row = self.model.row_of(chosen)
        self.table.choose_row(row if row >= 0 else max(self.model.first_row(), 0))
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Say in full what the row has no room for."""
        key = self.model.key(self.table.currentIndex().row())
        source = self._sources.get(key) if isinstance(key, str) else None
        if isinstance(key, UnreadLine):
            self._note.set_words(f"{key.sentence} {key.place}")
        else:
            self._note.set_words("" if source is None else source.place)
        self.remove_button.setEnabled(source is not None and source.removable)

    def _remove(self) -> None:
        key = self.model.key(self.table.currentIndex().row())
        if isinstance(key, str):
            self.removed.emit(key)

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))
