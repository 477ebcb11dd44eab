"""A person at the real window: looks for words, clicks, types, presses keys, and knows nothing of what lies beneath."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as Waited
from pytestqt.qtbot import QtBot

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class Person:
    """Acts in whatever lies on top: an open dialog, else the window."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def top(self) -> QWidget:
        """The dialog that asks something now, or the window."""
        return QApplication.activeModalWidget() or self.window

    def until(self, holds: Callable[[], bool], what: str, *, seconds: int = 20) -> None:
        """Wait until something is so; `what` says which, where it never is."""
        try:
            self._qtbot.waitUntil(holds, timeout=seconds * 1000)
        except Waited as error:
            raise AssertionError(f"{what}; on the screen: {self.reads()}") from error

    def reads(self) -> list[str]:
        """Every visible label and button of what lies on top, and what a screen reader says to the rest."""
        found = [each.text() for each in self.seen(QLabel)]
        found += [words(each) for each in self.seen(QAbstractButton)]
        found += [each.accessibleName() for each in self.seen(QWidget)]
        return [text for text in dict.fromkeys(found) if text]

    def sees(self, text: str) -> bool:
        """Whether some label, button, title or table on top has these words in it."""
        told = [*self.reads(), self.top().windowTitle(), *self.cells()]
        return any(text in each for each in told)

    def wait_for(self, text: str) -> None:
        self.until(lambda: self.sees(text), f"“{text}” never came")

    def cells(self) -> Iterator[str]:
        """What stands in the visible tables and lists."""
        for view in self.seen(QAbstractItemView):
            yield from (str(index.data()) for index in all_cells(view.model()) if index.data() is not None)

    def has_cell(self, text: str) -> bool:
        """Whether a table or list has a cell with just these words."""
        return text in self.cells()

    def has_button(self, text: str) -> bool:
        return any(text in (words(each), each.accessibleName()) for each in self.seen(QAbstractButton))

    def button(self, text: str) -> QAbstractButton:
        """The one visible button that says this, or is called so."""
        found = [each for each in self.seen(QAbstractButton) if text in (words(each), each.accessibleName())]
        assert found, f"no button “{text}”; on the screen: {self.reads()}"
        return found[0]

    def click(self, text: str) -> None:
        """Click a button, once it can be clicked."""
        self.until(
            lambda: self.has_button(text) and self.button(text).isEnabled(), f"“{text}” cannot be clicked"
        )
        self._qtbot.mouseClick(self.button(text), LEFT)

    def field(self, name: str) -> QWidget:
        """The one visible input with this label."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        found = [each for kind in kinds for each in self.seen(kind) if each.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} fields “{name}”; on the screen: {self.reads()}"
        return found[0]

    def enter(self, name: str, text: str) -> None:
        """Click into a field and write over what stands there."""
        field = self.field(name)
        self._qtbot.mouseClick(clickable(field), LEFT)
        self._qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClicks(field, text)

    def click_into(self, name: str) -> None:
        """Click into a field."""
        self._qtbot.mouseClick(clickable(self.field(name)), LEFT)

    def write(self, text: str) -> None:
        """Type where the cursor is."""
        self.be_active()
        field = QApplication.focusWidget()
        assert field is not None
        self._qtbot.keyClicks(field, text)

    def press(self, keys: str) -> None:
        """One key with what is held, such as "Ctrl+Return"."""
        self.be_active()
        key, held = keys_of(keys)
        self._qtbot.keyClick(QApplication.focusWidget() or self.top(), key, held)

    def pick(self, name: str, choice: str) -> None:
        """Open the list whose label begins so, by keyboard, and take an entry."""
        found = [each for each in self.seen(QComboBox) if each.accessibleName().startswith(name)]
        assert found, f"no list “{name}”; on the screen: {self.reads()}"
        box = found[0]
        box.setFocus()
        row = box.findText(choice, Qt.MatchFlag.MatchStartsWith)
        assert row >= 0, f"no “{choice}” in “{name}”: {[box.itemText(at) for at in range(box.count())]}"
        self._qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        view = box.view()
        self.until(view.isVisible, f"the list “{name}” did not open")
        self._qtbot.keyClick(view, Qt.Key.Key_Home)
        for _ in range(row):
            self._qtbot.keyClick(view, Qt.Key.Key_Down)
        self._qtbot.keyClick(view, Qt.Key.Key_Return)
        self.until(lambda: not view.isVisible(), f"the list “{name}” did not close")

    def starting(self, text: str) -> str:
        """The name of the one visible button that is called something beginning so."""
        return next(
            each.accessibleName()
            for each in self.seen(QAbstractButton)
            if each.accessibleName().startswith(text)
        )

    def view(self, name: str) -> QAbstractItemView:
        """The one visible table or list of this name."""
        named = [each for each in self.seen(QAbstractItemView) if each.accessibleName() == name]
        found = [each for each in named if not isinstance(each, QHeaderView)]
        assert len(found) == 1, f"{len(found)} tables “{name}”; on the screen: {self.reads()}"
        return found[0]

    def heads(self, table: str) -> list[str]:
        """What stands above the columns of a table."""
        model = self.view(table).model()
        heads = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount()))
        return [" ".join(str(head).split()) for head in heads]

    def row(self, table: str, text: str) -> list[str]:
        """All cells of the row that has `text` in it."""
        model = self.view(table).model()
        hit = next((index.row() for index in all_cells(model) if text in str(index.data())), None)
        assert hit is not None, f"no row “{text}”: {list(self.cells())}"
        return [str(model.index(hit, at).data()) for at in range(model.columnCount(QModelIndex()))]

    def cell(self, table: str, row: str, column: str = "") -> None:
        """Click the cell in the row that has `row` in it, under the head `column` or where `row` stands."""
        view = self.view(table)
        model = view.model()
        hit = next((index for index in all_cells(model) if row in str(index.data())), None)
        assert hit is not None, f"no row “{row}”: {list(self.cells())}"
        if column:
            at = self.heads(table).index(column)
            hit = model.index(hit.row(), at)
        view.scrollTo(hit)
        self._qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(hit).center())

    def tab(self, name: str, title: str) -> None:
        """Click the tab with this title."""
        [bar] = [each for each in self.seen(QTabBar) if each.accessibleName() == name]
        titles = [bar.tabText(at) for at in range(bar.count())]
        self._qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(titles.index(title)).center())

    def click_row(self, table: str, row: int) -> None:
        """Click the first cell of a row."""
        view = self.view(table)
        place = view.model().index(row, 0)
        view.scrollTo(place)
        self._qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(place).center())

    def from_menu(self, button: str, entry: str) -> None:
        """Open the menu of a button and take the entry that begins so."""
        self.click(button)
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), f"no menu at “{button}”")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = [each for each in menu.actions() if each.text().startswith(entry)]
        assert found, f"no “{entry}” in the menu: {[each.text() for each in menu.actions()]}"
        self._qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(found[0]).center())

    def answer_file_dialog(self, path: Path) -> None:
        """Turn the dialog that asks for a file or folder to this one, and click its button."""
        self.until(lambda: bool(self._file_dialogs()), "no dialog asks for a file")
        dialog = self._file_dialogs()[0]
        dialog.setDirectory(str(path.parent))
        name, buttons = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QDialogButtonBox)
        assert name is not None
        assert buttons is not None
        name.setText(path.name)
        self._qtbot.mouseClick(buttons.buttons()[0], LEFT)
        self.until(lambda: not self._file_dialogs(), "the dialog stays open")

    def be_active(self) -> None:
        """Keys of the window are heard while it is the active one, which the screenless platform does not see to."""
        top = self.top().window()
        if QApplication.activeWindow() is not top:
            top.activateWindow()
            self.until(lambda: QApplication.activeWindow() is top, "the window does not become active")

    def _file_dialogs(self) -> list[QFileDialog]:
        return [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]

    def seen(self, kind: type[Kind]) -> list[Kind]:
        return [each for each in self.top().findChildren(kind) if each.isVisible()]


def keys_of(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """What such as "Ctrl+Return" means."""
    *held, key = name.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= _HELD[each]
    return Qt.Key[f"Key_{key}"], modifiers


def words(button: QAbstractButton) -> str:
    """What stands on a button."""
    return button.text().replace("&&", "&")


def clickable(field: QWidget) -> QWidget:
    """Where a click into a field goes."""
    return field.viewport() if isinstance(field, QPlainTextEdit) else field


def all_cells(model: QAbstractItemModel | None) -> Iterator[QModelIndex]:
    """Every cell of a table or list."""
    if model is None:
        return
    for row in range(model.rowCount(QModelIndex())):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
            yield model.index(row, column)
