"""The program as a whole: shell first, then the look, the window and what mistakes do to it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from interview_app.app import Desktop
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.i18n import Language
from interview_app.ui.theme import theme_source
from interview_app.ui.widgets.banner import Banner
from tests.services.office import Office

LOADED = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from interview_app.app import Desktop
desktop = Desktop(application)
desktop.window.appear()
application.processEvents()
heavy = ("sqlite3", "sqlite_utils", "reportlab", "tomllib", "PySide6.QtPdf", "interview_app.domain.form")
print([name for name in heavy if name in sys.modules])
"""


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, office: Office) -> Iterator[Desktop]:
    office.services.close()
    made = Desktop(qapp, language=Language.ENGLISH, around=office.around)
    qtbot.addWidget(made.window)
    made.show(office.services.path)
    qtbot.waitUntil(lambda: made.window.content.session is not None)
    yield made
    made.window.close()


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_file_named_on_the_command_line_is_open(desktop: Desktop, office: Office) -> None:
    session = desktop.window.content.session
    assert session is not None
    assert session.services.path == office.services.path


def test_larger_type_makes_everything_larger_at_once(desktop: Desktop) -> None:
    desktop.window.content.zoom(1)
    assert theme_source().theme.scale == 1.1
    desktop.window.content.zoom(0)
    assert theme_source().theme.scale == 1.0


def test_qt_s_own_buttons_speak_the_window_s_language(desktop: Desktop) -> None:
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    english = box.button(QMessageBox.StandardButton.Cancel).text()
    desktop.window.content.speak(Language.GERMAN)
    other = QMessageBox()
    other.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert (english, other.button(QMessageBox.StandardButton.Cancel).text()) == ("Cancel", "Abbrechen")
    desktop.window.content.speak(Language.ENGLISH)


def test_a_stick_that_was_pulled_out_is_told_in_words_and_is_no_mistake(desktop: Desktop) -> None:
    error = FileRefused(FileTrouble.UNREADABLE, "/stick/test.interview")
    desktop.take(type(error), error, None)
    assert desktop.window.findChildren(QMessageBox) == []
    said = [each.accessibleName() for each in desktop.window.findChildren(Banner) if each.isVisible()]
    assert any("cannot be reached" in words for words in said)


def test_a_mistake_of_the_program_is_shown_and_the_window_stays(desktop: Desktop) -> None:
    error = KeyError("nobody expected this")
    desktop.take(type(error), error, None)
    (box,) = desktop.window.findChildren(QMessageBox)
    assert "nobody expected this" not in box.text() + box.informativeText()
    box.close()
    assert desktop.window.isVisible()


def test_a_window_that_cannot_be_filled_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    made = Desktop(qapp, language=Language.ENGLISH)
    qtbot.addWidget(made.window)
    error = RuntimeError("a broken font")
    made.take(type(error), error, None)
    (box,) = made.window.findChildren(QMessageBox)
    assert "mistake" in box.text()
    box.close()
    assert not made.window.has_content
