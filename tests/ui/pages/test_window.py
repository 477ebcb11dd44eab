"""The window: from the start page to a procedure and back, in two languages, with one file left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.services.forms.offers import forms_on_offer
from interview_app.services.settings import SettingsFile
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.start_rows import form_rows
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.pages.start import StartPage
from interview_app.ui.shell import Shell
from interview_app.ui.widgets.banner import Banner
from interview_app.ui.widgets.navigation import Navigation
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.widgets.top_bar import TopBar
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import words_of


def start_page(window: MainWindow, qtbot: QtBot) -> StartPage:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    assert window.content.start_page is not None
    return window.content.start_page


def test_the_shell_stands_before_any_page_is_loaded(window: MainWindow) -> None:
    assert isinstance(window.centralWidget(), Shell)


def test_a_new_procedure_is_made_from_a_form(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    start = start_page(window, qtbot)
    start.show_forms()
    with qtbot.waitSignal(start.new_asked) as asked:
        start.focus_forms()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    form, reference = asked.args
    window.content.opening.create(form, tmp_path / reference)
    assert window.content.session is not None
    assert window.content.session.services.path == tmp_path / f"{reference}.interview"
    assert window.content.start_page is None


def test_a_file_that_was_open_stands_first_on_the_start_page(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    window = opened()
    path = office.services.path
    window.content.close_procedure()
    start = window.content.start_page
    assert start is not None
    with qtbot.waitSignal(start.chosen) as chosen:
        start.recent_list.button(0).click()
    assert chosen.args == [path]
    assert window.content.session is not None


def test_a_file_that_is_gone_is_marked_and_can_be_taken_off(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    window = opened()
    path = office.services.path
    window.content.close_procedure()
    path.unlink()
    window.content.close_procedure()
    start = window.content.start_page
    assert start is not None
    assert start.recent_list.button(0).words() == "Remove from list"
    start.recent_list.button(0).click()
    assert not start.recent_list.isVisible()


def test_closing_leaves_one_file(opened: Callable[[], MainWindow], office: Office) -> None:
    window = opened()
    path = office.services.path
    window.close()
    assert [each.name for each in path.parent.glob("test.interview*")] == ["test.interview"]


def test_another_language_comes_at_the_same_page(opened: Callable[[], MainWindow]) -> None:
    window = opened()
    assert window.content.session is not None
    window.content.session.go(PageName.FORM)
    window.content.speak(Language.GERMAN)
    assert window.content.session.pages.open_name is PageName.FORM
    assert window.windowTitle().endswith("Auswahlverfahren")


def test_control_and_a_digit_go_to_a_page(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.content.session is not None
    assert window.content.session.pages.open_name is PageName.FORM


def test_zoom_stays_between_ninety_and_two_hundred_per_cent(window: MainWindow, qtbot: QtBot) -> None:
    asked: list[int] = []
    window.content.scaled.connect(asked.append)
    for _ in range(15):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert asked[-1] == 200
    for _ in range(15):
        qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert asked[-1] == 90
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert asked[-1] == 100


def test_a_stranger_s_file_is_refused_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    start = start_page(window, qtbot)
    strange = tmp_path / "letter.interview"
    strange.write_text("no procedure", encoding="utf-8")
    window.content.open_path(strange)
    assert window.content.session is None
    assert "letter.interview" in start.banner.accessibleName()
    assert strange.read_text(encoding="utf-8") == "no procedure"


def test_a_second_program_reads_and_says_why(
    window: MainWindow, qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    """The office itself holds the file open."""
    office.seat("Maria Vorlage")
    window.content.open_path(office.services.path)
    session = window.content.session
    assert session is not None
    assert session.services.read_only
    shown = page(window, PageName.PANEL, PanelPage)
    assert not shown.add_button.isEnabled()
    assert shown.pane.name.isReadOnly()
    said = [banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible()]
    assert any("Another program" in words for words in said)
    session.workspace.operations.saved.emit()
    (bar,) = window.findChildren(StatusBar)
    assert not any(words.startswith("Saved") for words in words_of(bar))
    window.close()
    office.services.close()


def test_the_laptop_is_handed_over_under_a_cover(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    window = opened()
    session = window.content.session
    assert session is not None
    session.refresh()
    session.person_actions()[1].trigger()
    (cover,) = window.findChildren(CoverPage)
    assert session.workspace.actor.panelist is None
    assert [action.text() for action in window.actions() if action.isEnabled()] == []
    cover.take.click()
    assert session.workspace.actor.panelist == office.members[1].panelist
    assert [action.text() for action in window.actions() if action.isEnabled()]


def test_what_is_being_typed_survives_another_language(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    window = opened()
    shown = page(window, PageName.PANEL, PanelPage)
    qtbot.keyClicks(shown.pane.function, "Fachmitglied")
    window.content.speak(Language.GERMAN)
    again = page(window, PageName.PANEL, PanelPage)
    assert again is not shown
    assert again.pane.function.text() == "Fachmitglied"


def test_a_dropped_file_is_opened(window: MainWindow, qtbot: QtBot, office: Office) -> None:
    path = office.services.path
    office.services.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, no = QPointF(10, 10), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.content.session is not None)
    assert window.content.session is not None
    assert window.content.session.services.path == path


def test_a_file_is_taken_though_its_source_hands_out_nothing_when_it_is_let_go(
    window: MainWindow, qtbot: QtBot, office: Office
) -> None:
    path = office.services.path
    office.services.close()
    data, no, left = QMimeData(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, nothing = Qt.DropAction.CopyAction, QMimeData()
    window.dropEvent(QDropEvent(QPointF(10, 10), copy, nothing, left, no))
    window.dragEnterEvent(QDragEnterEvent(QPointF(10, 10), copy, data, left, no))
    window.dropEvent(QDropEvent(QPointF(10, 10), copy, nothing, left, no))
    qtbot.waitUntil(lambda: window.content.session is not None, timeout=20_000)


def test_a_file_is_never_taken_as_one_that_its_source_may_delete(window: MainWindow) -> None:
    data, no, left = QMimeData(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    data.setUrls([QUrl.fromLocalFile("any.pdf")])
    copy, both = Qt.DropAction.CopyAction, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    comes = QDragEnterEvent(QPointF(10, 10), both, data, left, no)
    falls = QDropEvent(QPointF(10, 10), both, data, left, no)
    for event in (comes, falls):
        event.setDropAction(Qt.DropAction.MoveAction)
    window.dragEnterEvent(comes)
    assert (comes.isAccepted(), comes.dropAction()) == (True, copy)
    data.clear()
    window.dropEvent(falls)
    assert (falls.isAccepted(), falls.dropAction()) == (True, copy)


def test_the_window_comes_back_where_it_was(window: MainWindow, tmp_path: Path) -> None:
    window.resize(700, 500)
    window.close()
    settings = SettingsFile(tmp_path / "settings.json")
    again = MainWindow(settings, lambda shell: window.content)
    assert (again.width(), again.height()) == (700, 500)


def test_a_form_with_mistakes_is_named_and_cannot_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text('id = "x"\n', encoding="utf-8")
    (row,) = form_rows(forms_on_offer(tmp_path), load(Language.ENGLISH))
    assert row.words.startswith("broken.toml cannot be used.")
    assert row.second
    assert row.action == ""


def test_blocked_steps_say_why_and_are_not_gone_to(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    session = window.content.session
    assert session is not None
    assert session.pages.open_name is PageName.OVERVIEW
    navigation = window.findChildren(Navigation)[0]
    reason = navigation.model().index(4, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "when the interview form is locked" in reason


@pytest.mark.parametrize("name", list(PageName))
def test_everything_that_takes_the_keyboard_has_a_name(
    opened: Callable[[], MainWindow], office: Office, name: PageName
) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    office.admit("B-001", "Aylin Muster")
    window = opened()
    session = window.content.session
    assert session is not None
    session.go(name)
    QCoreApplication.processEvents()
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_dark_look_is_chosen_by_a_key_and_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen: list[bool] = []
    window.content.darkened.connect(chosen.append)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    settings = SettingsFile(tmp_path / "settings.json")
    for dark in (True, False):
        qtbot.keyClick(window, Qt.Key.Key_D, both)
        assert settings.read().dark is dark
    assert chosen == [True, False]


def test_nobody_is_named_once_the_procedure_is_closed(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage")
    window = opened()
    assert window.content.session is not None
    window.content.session.workspace.act_as(office.chair)
    (bar,) = window.findChildren(TopBar)
    assert "M. Vorlage (Chair)" in words_of(bar)
    window.content.close_procedure()
    assert [words for words in words_of(bar) if "Vorlage" in words] == []
