"""The window: from the start page to a procedure and back, in two languages, with one file left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.start import StartPage
from interview_app.ui.shell import Shell
from tests.services.office import Office


def start_page(window: MainWindow, qtbot: QtBot) -> StartPage:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    assert window.content.start_page is not None
    return window.content.start_page


def test_the_shell_stands_before_any_page_is_loaded(window: MainWindow) -> None:
    assert isinstance(window.centralWidget(), Shell)


def test_a_new_procedure_is_made_from_a_form(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = start_page(window, qtbot)
    page.show_forms()
    with qtbot.waitSignal(page.new_asked) as asked:
        page.focus_forms()
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
    page = window.content.start_page
    assert page is not None
    with qtbot.waitSignal(page.chosen) as chosen:
        page.recent_list.button(0).click()
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
    page = window.content.start_page
    assert page is not None
    assert page.recent_list.button(0).words() == "Remove from list"
    page.recent_list.button(0).click()
    assert not page.recent_list.isVisible()


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
    page = start_page(window, qtbot)
    strange = tmp_path / "letter.interview"
    strange.write_text("no procedure", encoding="utf-8")
    window.content.open_path(strange)
    assert window.content.session is None
    assert "letter.interview" in page.banner.accessibleName()
    assert strange.read_text(encoding="utf-8") == "no procedure"
