"""Until every sheet is sealed nobody but its author finds anything of it: wherever somebody looks in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget

from interview_app.i18n import Language
from interview_app.services.bug_log import log_file
from interview_app.ui.models.roles import ItemRole
from tests.end2end.conftest import Opened
from tests.end2end.person import all_cells
from tests.end2end.steps import CHAIR, OVERVIEW, PROTOCOLS, RANKING, SECOND, THIRD, Panel

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")

AYLIN = "Aylin Muster"
PARTS = (False, *(True for _ in range(6)), False)
SECRET = "Zaunkoenig"
LEVELS = (5, 5, 5, 5, 5, 5)
"""Whoever rates so has 100 points, which stand nowhere else."""
TOTALS = ("100,00", "100.00")
ROLES = (*range(16), *(int(role) for role in ItemRole))
WORDY: dict[str, list[str]] = {}
"""The names of the properties that are words, by class; filled on the way."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.mark.timeout(120)
def test_what_the_first_panelist_sealed_is_found_nowhere_by_the_others(
    program: Opened, tmp_path: Path
) -> None:
    panel = program(Language.GERMAN)
    first_sheet_sealed(panel, tmp_path)
    assert any(SECRET in text for _, text in everything()), "not even its author sees it"
    for member in (THIRD, CHAIR):
        panel.hand_over(member)
        walk(panel)
    panel.meet_bug(ValueError(SECRET))
    assert log_file().exists()
    found_nothing()
    panel.person.press("Return")
    panel.person.window.close()
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or path.suffix == ".interview" or SECRET.encode() not in path.read_bytes()


def first_sheet_sealed(panel: Panel, folder: Path) -> None:
    """One interview has been held; one of three sheets on it is sealed and still open before its author."""
    panel.begin("Sachbearbeitung Haushalt", folder / "budget.interview")
    panel.seat(CHAIR, SECOND, THIRD)
    panel.lock(rationale="Das Haushaltsrecht zuerst.", posts=None, because="")
    panel.register(("B-001", AYLIN))
    panel.check(AYLIN, "MM")
    panel.start(AYLIN, CHAIR, SECOND, THIRD)
    for place in range(len(PARTS)):
        panel.answer(f"Antwort {place}")
        panel.next()
    panel.person.click(panel.say("Finish interview"))
    panel.complete(SECOND, LEVELS, rated=PARTS, evidence=f"Beleg {SECRET}")
    panel.person.click(panel.say("Look at the interview"))
    panel.next()


def walk(panel: Panel) -> None:
    """Over every page that can be opened, into the interview part by part, and through every document."""
    person, say = panel.person, panel.say
    found_nothing()
    for page in range(OVERVIEW, PROTOCOLS + 1):
        panel.go(page)
        found_nothing()
    panel.go(RANKING)
    assert not person.sees(say("Arithmetic"))
    panel.open_own_sheet()
    for _ in range(sum(PARTS)):
        person.click_into(say("Evidence for the level"))
        person.press("Ctrl+Z")
        found_nothing()
        panel.next()
    panel.next()
    found_nothing()
    person.click(say("Cancel"))
    panel.go(PROTOCOLS)
    documents = person.view(say("Documents")).model()
    for row in range(documents.rowCount(QModelIndex())):
        person.click_row(say("Documents"), row)
        person.until(lambda: not person.sees(say("The pages are being prepared.")), "the preview never came")
        found_nothing()


def found_nothing() -> None:
    """Neither the words nor a total of the sealed sheet; what the program's loop takes away by itself is gone."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    told = list(everything())
    for words in (SECRET, *TOTALS):
        assert [place for place, text in told if words in text] == []


def everything(within: QWidget | None = None) -> Iterator[tuple[str, str]]:
    """Where and which: all words that the program holds before whoever sits there, seen or not.

    With `within` only what a widget or window has in it, with the windows beside it.  A model is read once, at the
    first of its views: the heads of a table and the list of a choice are views of the same.
    """
    widgets = QApplication.allWidgets() if within is None else [within, *within.findChildren(QWidget)]
    read: list[QAbstractItemModel | None] = [None]
    for widget in widgets:
        name = f"{type(widget).__name__} {widget.accessibleName()}"
        yield from ((name, text) for text in properties(widget))
        for action in widget.actions():
            yield from ((name, text) for text in properties(action))
        if isinstance(widget, QAbstractItemView | QComboBox) and (model := widget.model()) not in read:
            read.append(model)
            yield from ((f"{name}, model", text) for text in cells_of(model))
        for document in widget.findChildren(QPdfDocument, options=DIRECT):
            for page in range(document.pageCount()):
                yield name, document.getAllText(page).text()
    yield "clipboard", QGuiApplication.clipboard().text()
    if log_file().exists():
        yield "log", log_file().read_text(encoding="utf-8")


def properties(thing: QObject) -> Iterator[str]:
    """Every property of a widget or action that is words: text, title, tooltip, accessible name and description ..."""
    kind = thing.metaObject()
    if kind.className() not in WORDY:
        found = (kind.property(at) for at in range(kind.propertyCount()))
        WORDY[kind.className()] = [str(each.name()) for each in found if str(each.typeName()) == "QString"]
    return (str(thing.property(name)) for name in WORDY[kind.className()])


def cells_of(model: QAbstractItemModel) -> Iterator[str]:
    """Every cell of a model in every role, those of screen readers and tooltips too."""
    for index in all_cells(model):
        yield from (str(value) for role in ROLES if (value := index.data(role)) is not None)
