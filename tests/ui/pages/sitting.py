"""One page on a real file, refreshed as the window refreshes it, and everything that it says."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from interview_app.composition import open_services
from interview_app.domain.panel import Actor
from interview_app.i18n import Language, load
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.operations import Operations
from interview_app.ui.pages.base import Page
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.workspace import Workspace
from tests.services.office import Office

Shown = TypeVar("Shown", bound=Page)
_ROLES = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    *(int(role) for role in ItemRole),
)


@dataclass
class Sitting(Generic[Shown]):
    """Somebody before a page."""

    page: Shown
    workspace: Workspace
    qtbot: QtBot
    failures: list[object] = field(default_factory=list)
    gone: list[tuple[object, object]] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, wherever the focus is."""
        self.qtbot.keyClick(self.focused(), key, modifier)

    def click(self, widget: QWidget) -> None:
        """The left button of the mouse in the middle of a widget."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """The left button of the mouse in the middle of a cell."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        place: QPoint = view.visualRect(index).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def focused(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def hand_over(self, actor: Actor) -> None:
        """Somebody else sits down, as the session does it."""
        self.page.leave()
        self.workspace.act_as(actor)

    def settle(self) -> None:
        """Wait for what is being computed beside the window, and for what the window makes of it."""
        self.workspace.operations.settle()
        QApplication.processEvents()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """The dialog of this kind that is open."""
        (found,) = [each for each in self.page.findChildren(kind) if each.isVisible()]
        return found


def sit_down(
    office: Office,
    qtbot: QtBot,
    kind: Callable[[Workspace], Shown],
    *,
    actor: Actor | None = None,
    language: Language = Language.ENGLISH,
    size: tuple[int, int] = (1110, 696),
) -> Sitting[Shown]:
    """The page, seen by the chair unless somebody else is named."""
    operations = Operations()
    workspace = Workspace(office.services, operations, load(language))
    operations.setParent(workspace)
    workspace.act_as(actor or office.chair)
    shown = kind(workspace)
    sitting = Sitting(shown, workspace, qtbot)
    operations.failed.connect(sitting.failures.append)
    operations.changed.connect(lambda areas: shown.refresh() if areas & shown.shows else None)
    workspace.acting_changed.connect(shown.refresh)
    shown.go.connect(lambda name, item: sitting.gone.append((name, item)))
    workspace.setParent(shown)
    qtbot.addWidget(shown, before_close_func=_leave_dialogs)
    shown.resize(*size)
    shown.refresh()
    shown.show()
    qtbot.waitActive(shown)
    return sitting


def _leave_dialogs(page: QWidget) -> None:
    """What is open on a page is left before the page goes, as the session does it."""
    for dialog in page.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


def copied(office: Office, folder: Path) -> Office:
    """A copy of a closed office's file, open in `folder`: built once, used by many tests."""
    path = folder / office.services.path.name
    shutil.copy(office.services.path, path)
    services = open_services(path, office.around)
    return Office(services, office.clock, office.around, office.chair, list(office.members))


def clear_away() -> None:
    """What Qt was asked to delete is deleted, as it is when a program has nothing to do."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_of(page: QWidget) -> list[str]:
    """Everything a page says or could say: labels, buttons, fields, tooltips, names for screen readers, models."""
    clear_away()
    widgets = [page, *page.findChildren(QWidget)]
    return [each for widget in widgets for each in _said(widget) if each]


def _said(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.toolTip(),
        widget.windowTitle(),
    )
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, Button | StateLabel):
        yield widget.words()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            found = [model.index(row, column).data(role) for role in _ROLES]
            yield from (str(each) for each in found if each is not None)


def nameless(page: QWidget) -> list[str]:
    """The controls that can have the focus and say nothing to a screen reader."""
    found = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found
