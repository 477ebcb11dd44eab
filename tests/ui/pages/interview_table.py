"""The interview page at the table: real services, real file, one page in a shown window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Interview, RecordEntry
from interview_app.domain.panel import Actor
from interview_app.domain.sheet import Rating
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.operations import Operations
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.interview.guide import Guide
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.interview.pane import InterviewPane
from interview_app.ui.workspace import Workspace
from tests.services.office import Office, kept, new_office

Kind = TypeVar("Kind", bound=Dialog)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Table:
    """The page, and who sits before it."""

    office: Office
    workspace: Workspace
    page: InterviewPage
    window: QWidget
    qtbot: QtBot

    @property
    def guide(self) -> Guide:
        return self.page.guide

    @property
    def pane(self) -> InterviewPane:
        return self.page.guide.pane

    @property
    def question(self) -> QuestionId:
        """The id of the open part."""
        assert self.guide.case is not None
        return QuestionId(self.guide.case.items[self.guide.at].id)

    @property
    def candidate(self) -> Candidate:
        """The first candidate."""
        return self.office.services.candidates.all()[0]

    def sit(self, actor: Actor) -> None:
        """Somebody else sits down, without a cover."""
        self.page.leave()
        self.workspace.act_as(actor)

    def begin(self) -> Interview:
        """The first interview runs, and its first question is open."""
        held = self.office.start(self.candidate.id)
        self.page.refresh()
        self.guide.turn_to(1)
        return held

    def type_answer(self, words: str) -> None:
        self.qtbot.keyClicks(self.pane.answer, words)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """A key, wherever the focus is."""
        self.qtbot.keyClick(self.window.focusWidget(), key, held)

    def click(self, widget: QWidget) -> None:
        place = widget.rect().center() if widget.width() < 200 else QPoint(12, widget.height() // 2)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, place)

    def dialog(self, kind: type[Kind]) -> Kind:
        """The dialog that is open."""
        shown = self.page.acts.dialog
        assert isinstance(shown, kind)
        return shown

    def put_away(self) -> None:
        """What is still being typed into a dialog is given up before the file is let go of."""
        self.page.acts.close_dialog()
        self.office.services.close()

    def interview(self) -> Interview:
        """The interview as the file has it."""
        found = self.office.services.desk.whole().interview_of(self.candidate.id)
        assert found is not None
        return found

    def entry(self, item: str | None = None) -> RecordEntry:
        """What the file's record says, without drafts."""
        return self.office.services.desk.whole().interviews[0].entry(item or self.question)

    def rating(self, actor: Actor | None = None, question: QuestionId | None = None) -> Rating:
        own = self.office.services.sheets.own(actor or self.office.chair, self.candidate.id)
        return own.rating(question or self.question)

    def hand_over(self, actor: Actor) -> None:
        """Hand the laptop over, as the bar's menu does."""
        assert actor.panelist is not None
        self.page.hand_over(actor.panelist)

    def cover(self) -> CoverPage:
        found = self.window.findChild(CoverPage)
        assert isinstance(found, CoverPage)
        return found


def at_table(folder: Path) -> Office:
    """Three voting members and two admitted candidates."""
    return kept(_prepared, folder)


def _prepared(folder: Path) -> Office:
    office = new_office(folder)
    _prepare(office)
    return office


def _prepare(office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")


def sit_at_table(qtbot: QtBot, office: Office, *, language: Language = Language.ENGLISH) -> Table:
    """Three voting members, two admitted candidates, the page in its window; the chair sits there."""
    if not office.members:
        _prepare(office)
    workspace = Workspace(office.services, Operations(), load(language))
    workspace.act_as(office.chair)
    window = QWidget()
    page = InterviewPage(workspace)
    page.setParent(window)
    workspace.operations.changed.connect(_refreshing(page))
    workspace.acting_changed.connect(page.refresh)
    qtbot.addWidget(window)
    window.resize(1366, 696)
    page.setGeometry(56, 0, 1310, 696)
    page.refresh()
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    return Table(office, workspace, page, window, qtbot)


def _refreshing(page: InterviewPage) -> Callable[[object], None]:
    def refresh(areas: object) -> None:
        if isinstance(areas, frozenset) and areas & page.shows:
            page.refresh()

    return refresh


def told_by(root: QWidget) -> list[str]:
    """Everything that a page tells anybody: words, states, names for screen readers, tooltips, rows of models."""
    told: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        facts = [type(widget).__name__, widget.accessibleName(), widget.accessibleDescription()]
        facts += [widget.toolTip(), widget.windowTitle(), str(widget.isVisible()), str(widget.isEnabled())]
        facts.append(str(widget.property("checked")))
        facts.append(str(widget.property("text")))
        if isinstance(widget, QPlainTextEdit):
            document = widget.document()
            facts.append(widget.toPlainText())
            facts.append(f"{document.isUndoAvailable()} {document.isRedoAvailable()}")
            facts.append(str([mark.cursor.selectedText() for mark in widget.extraSelections()]))
        if isinstance(widget, QAbstractItemView):
            facts += _rows(widget.model())
        told.append(" | ".join(facts))
    return told


def _rows(model: QAbstractItemModel | None) -> list[str]:
    if model is None:
        return []
    roles = [*range(16), *range(0x100, 0x120)]
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    cells = [(row, column) for row in range(model.rowCount()) for column in range(columns)]
    return [str([model.index(*cell).data(role) for role in roles]) for cell in cells]
