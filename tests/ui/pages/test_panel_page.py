"""The panel page: members are entered beside the table, by keyboard, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Role
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.inputs import LineEdit
from tests.services.office import Office
from tests.ui.pages.conftest import page


def test_the_first_member_entered_is_the_chair_and_acts(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    window = opened()
    shown = page(window, PageName.PANEL, PanelPage)
    shown.begin_new()
    qtbot.keyClicks(shown.pane.name, "Maria Vorlage")
    qtbot.keyClick(shown.pane.name, Qt.Key.Key_Tab)
    qtbot.keyClicks(shown.pane.function, "Sachgebietsleitung")
    qtbot.keyClick(shown.pane.function, Qt.Key.Key_Return)
    (person,) = office.services.panel.members()
    assert (person.name, person.function, person.role, person.votes) == (
        "Maria Vorlage",
        "Sachgebietsleitung",
        Role.CHAIR,
        True,
    )
    assert window.content.session is not None
    assert window.content.session.workspace.actor.panelist == person.id


def test_what_was_typed_is_stored_when_the_page_is_left(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    window = opened()
    shown = page(window, PageName.PANEL, PanelPage)
    shown.pane.function.setFocus()
    qtbot.keyClicks(shown.pane.function, "Personalstelle")
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert office.services.panel.members()[0].function == "Personalstelle"


def test_a_member_without_a_name_is_told_so_and_keeps_the_old_one(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    shown = page(opened(), PageName.PANEL, PanelPage)
    shown.pane.name.clear()
    qtbot.keyClick(shown.pane.name, Qt.Key.Key_Return)
    assert office.services.panel.members()[0].name == "Maria Vorlage"
    assert shown.pane.name.accessibleDescription() == "A name is needed."


def test_an_observer_does_not_rate_unless_ticked(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    shown = page(opened(), PageName.PANEL, PanelPage)
    shown.table.selectRow(1)
    shown.pane.role.setFocus()
    qtbot.keyClick(shown.pane.role, Qt.Key.Key_End)
    shown.pane.role.activated.emit(shown.pane.role.currentIndex())
    person = office.services.panel.members()[1]
    assert (person.role, person.votes) == (Role.OBSERVER, False)


def test_a_second_chair_is_refused_in_words_on_the_page(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    shown = page(opened(), PageName.PANEL, PanelPage)
    shown.table.selectRow(1)
    shown.pane.role.setCurrentIndex(0)
    shown.pane.role.activated.emit(0)
    assert shown.banner.isVisible()
    assert office.services.panel.members()[1].role is Role.PANELIST


def test_removing_a_member_asks_first(opened: Callable[[], MainWindow], qtbot: QtBot, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    window = opened()
    shown = page(window, PageName.PANEL, PanelPage)
    shown.table.selectRow(1)
    shown.remove_button.click()
    (dialog,) = shown.findChildren(ConfirmDialog)
    assert dialog.cancel_button.isDefault()
    assert len(office.services.panel.members()) == 2
    dialog.verb_button.setFocus()
    qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Return)
    assert [person.name for person in office.services.panel.members()] == ["Maria Vorlage"]


def test_enter_after_the_last_field_does_what_the_dialog_is_for(qtbot: QtBot) -> None:
    dialog = Dialog(load(Language.GERMAN), "Unterbrechen", "Gespräch unterbrechen")
    qtbot.addWidget(dialog)
    reason = LineEdit()
    dialog.content.addWidget(reason)
    wished: list[bool] = []
    dialog.wished.connect(lambda: wished.append(True))
    with qtbot.waitActive(dialog):
        dialog.open()
    reason.setFocus()
    qtbot.keyClick(reason, Qt.Key.Key_Tab)
    assert dialog.verb_button.hasFocus()
    qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Return)
    assert wished == [True]


def test_enter_on_cancel_takes_nothing_with_it(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    shown = page(opened(), PageName.PANEL, PanelPage)
    dialog = Dialog(load(Language.GERMAN), "Liste einlesen", "Übernehmen", parent=shown)
    wished: list[bool] = []
    dialog.wished.connect(lambda: wished.append(True))
    dialog.open()
    dialog.cancel_button.setFocus()
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert wished == []


def test_a_section_without_candidates_leads_to_them(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    window = opened()
    shown = page(window, PageName.PANEL, PanelPage)
    shown.show_item(Section.DECLARATIONS)
    _empty(shown).acted.emit()
    assert shown.tabs.currentIndex() == 0
    office.seat("Maria Vorlage")
    shown.show_item(Section.DECLARATIONS)
    shown.refresh()
    went: list[object] = []
    shown.go.connect(lambda name, item: went.append(name))
    _empty(shown).acted.emit()
    assert went == [PageName.CANDIDATES]


def _empty(shown: PanelPage) -> EmptyState:
    found = shown.declarations.findChild(EmptyState)
    assert isinstance(found, EmptyState)
    return found
