"""Tables for other programs: what, where and in which format is asked, then the file is written whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from interview_app.i18n import Language, Say
from interview_app.services.tables import TableFormat, TableOf
from interview_app.ui.choosing import ask_place, soon
from interview_app.ui.widgets.button import Button
from interview_app.ui.workspace import Workspace


class TableExport:
    """Writes one of the tables that a page offers; with several, a menu below the button asks which.

    `tell` shows on the page that the file is there.
    """

    def __init__(
        self, workspace: Workspace, page: QWidget, offered: Sequence[TableOf], tell: Callable[[str], None]
    ) -> None:
        self._workspace = workspace
        self._page = page
        self._offered = tuple(offered)
        self._tell = tell
        self.menu = QMenu(page)
        for what in self._offered:
            action = self.menu.addAction(table_name(workspace.say, what))
            action.triggered.connect(lambda _=False, chosen=what: self.ask(chosen))

    def choose(self, button: Button) -> None:
        """Ask for the table, then for the file."""
        if len(self._offered) == 1:
            self.ask(self._offered[0])
            return
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def ask(self, what: TableOf) -> None:
        """Ask where the file goes; its ending says the format."""
        say = self._workspace.say
        kinds = f"{say('Excel workbook')} (*.xlsx);;CSV (*.csv)"
        name = f"{table_name(say, what)}.{TableFormat.XLSX.value}"
        act = soon(self._page, partial(self.write, what))
        ask_place(self._page, say("Write as a table"), act, kinds=kinds, name=name)

    def write(self, what: TableOf, path: Path) -> None:
        """Write the table; the page says that it is there."""
        say, tables = self._workspace.say, self._workspace.services.tables
        form = TableFormat.CSV if path.suffix.lower() == ".csv" else TableFormat.XLSX
        language = Language(say.language)
        if self._workspace.operations.done(lambda: tables.write(what, path, form=form, language=language)):
            self._tell(say("“{name}” was written.", name=path.name))


def journal_export(workspace: Workspace, window: QWidget, tell: Callable[[str], None]) -> TableExport:
    """Writes the journal, asked for in its window."""
    return TableExport(workspace, window, (TableOf.JOURNAL,), tell)


def table_name(say: Say, what: TableOf) -> str:
    """What a table is called."""
    match what:
        case TableOf.CANDIDATES:
            return say("List of candidates")
        case TableOf.SCHEDULE:
            return say("Schedule")
        case TableOf.MATRIX:
            return say("Matrix")
        case TableOf.JOURNAL:
            return say("Journal extract")
