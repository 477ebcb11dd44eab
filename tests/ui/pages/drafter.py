"""Somebody who edits the form on its page: by the names of its fields, by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from interview_app.domain.drafting.blank import blank_form
from interview_app.services.forms.editing import FormAct
from interview_app.storage import journal
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from tests.services.office import Office, new_office
from tests.ui.pages.sitting import Sitting

Seat = Sitting[FormPage]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def new_drafting_office(folder: Path) -> Office:
    """A chair and a member before the shipped form, which is not locked."""
    office = new_office(folder)
    office.seat("Maria Vorlage", "Rolf Skizze")
    return office


def begin_anew(office: Office) -> Office:
    """The same with an empty form in both languages."""
    form = blank_form("form-1", ("de", "en"))
    office.services.form_editing.rebuild(office.chair, form, FormAct.REPLACE, "")
    return office


def field(seat: Seat, name: str) -> QWidget:
    """The one visible input of this name."""
    QApplication.processEvents()
    kinds = (LineEdit, QPlainTextEdit, ComboBox)
    found = [
        each
        for kind in kinds
        for each in seat.page.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} fields {name}"
    return found[0]


def enter(seat: Seat, name: str, words: str) -> None:
    """Go into a field and write over what stands there."""
    into = field(seat, name)
    focus(into)
    seat.qtbot.keyClick(into, Qt.Key.Key_A, CTRL)
    seat.qtbot.keyClicks(into, words)


def focus(widget: QWidget) -> None:
    """Put the keyboard there."""
    QApplication.processEvents()
    widget.setFocus()
    QApplication.processEvents()


def leave(seat: Seat) -> None:
    """Go on by Tab, so that the field is left."""
    seat.press(Qt.Key.Key_Tab)
    QApplication.processEvents()


def button(seat: Seat, words: str) -> Button:
    QApplication.processEvents()
    return next(each for each in seat.page.findChildren(Button) if each.words() == words and each.isVisible())


def pick(seat: Seat, name: str, at: int) -> None:
    box = field(seat, name)
    assert isinstance(box, ComboBox)
    box.setCurrentIndex(at)
    box.activated.emit(at)
    QApplication.processEvents()


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def turn(seat: Seat, tab: Tab) -> None:
    seat.page.tabs.setCurrentIndex(tab)
    QApplication.processEvents()
