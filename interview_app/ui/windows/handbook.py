"""The handbook beside the work: its contents at the left, searched by words, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.services.handbook import Handbook
from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.markdown_page import MarkdownPage
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.windows.beside import Beside

_SIZE = (1040, 720)
_CONTENTS = 264


class HandbookWindow(Beside):
    """`turn_to` shows a page; links lead from page to page."""

    def __init__(self, say: Say, window: QWidget) -> None:
        sentence = say("F1 opens the page on what is open in the window.")
        super().__init__(say("Handbook"), sentence, window, size=_SIZE)
        self._handbook = Handbook(say.language)
        self._say = say
        self.open_name = ""
        self.words = LineEdit()
        self.words.textChanged.connect(lambda _: self._list())
        self.model = CellTable(self)
        self.contents = Table(say("Contents of the handbook"))
        self.contents.setModel(self.model)
        self.contents.chosen.connect(lambda row, _: self._show(str(self.model.key(row))))
        self.page = MarkdownPage(say("Page of the handbook"), self._handbook.folder)
        self.page.anchorClicked.connect(self._follow)
        self._left = QVBoxLayout()
        self._left.addWidget(Field(say("Search the handbook"), self.words))
        self._left.addWidget(self.contents, 1)
        self._side = QWidget()
        self._side.setLayout(self._left)
        self._row = QHBoxLayout()
        self._row.addWidget(self._side)
        self._row.addWidget(self.page, 1)
        self.content.addLayout(self._row, 1)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._list()
        on_theme_change(self._set_gaps)
        self.page.setFocus()

    def turn_to(self, name: str) -> None:
        """Show a page, and mark it in the contents."""
        self._show(name)
        self._mark()

    def _list(self) -> None:
        """The pages in which the words stand."""
        handbook = self._handbook
        names = handbook.search(self.words.text())
        rows = tuple(Row(name, (Cell(handbook.title(name)),)) for name in names)
        self.model.show((Head(self._say("Contents")),), rows)
        self.contents.set_columns((Column(120, stretch=True),))
        if self.words.text() and names and self.open_name not in names:
            self._show(names[0])
        self._mark()

    def _mark(self) -> None:
        row = self.model.row_of(self.open_name)
        if row >= 0:
            self.contents.choose_row(row)

    def _show(self, name: str) -> None:
        if name != self.open_name:
            self.open_name = name
            self.page.show_text(self._handbook.text(name))

    def _follow(self, link: QUrl) -> None:
        """A page of the handbook is opened here; nothing else is linked."""
        name = link.path().removesuffix(".md")
        if link.isRelative() and name in self._handbook.names():
            self.turn_to(name)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._left.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(16))
        self._side.setFixedWidth(theme.px(_CONTENTS))
