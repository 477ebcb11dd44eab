"""A mistake of the program's own: written down without personal data, shown, nothing lost."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.services.bug_log import log_file, without_persons, write_down
from interview_app.ui.bugs import BugReport


def mistake() -> ValueError:
    try:
        raise ValueError("Aylin Muster has level 4")
    except ValueError as error:
        return error


def test_the_log_says_where_and_never_with_which_words() -> None:
    error = mistake()
    words = without_persons(type(error), error.__traceback__)
    assert "builtins.ValueError" in words
    assert "mistake" in words
    assert "Muster" not in words
    assert str(Path.home()) not in words


def test_a_log_that_cannot_be_written_is_no_second_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not write_down("words", tmp_path / "file" / "program.log")


def test_a_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "program.log"
    log.write_text("x" * 2_000_000)
    assert write_down("words", log)
    assert log.stat().st_size < 1000


def test_two_mistakes_show_one_message_and_write_two_lines(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    report = BugReport(window, lambda: load(Language.ENGLISH))
    error = mistake()
    before = log_file().read_text("utf-8").count("ValueError") if log_file().exists() else 0
    report.take(type(error), error.__traceback__)
    report.take(type(error), error.__traceback__)
    (box,) = window.findChildren(QMessageBox)
    assert "saved" in box.text()
    assert log_file().read_text("utf-8").count("ValueError") == before + 2
    box.close()
    report.take(type(error), error.__traceback__)
    assert any(each.isVisible() for each in window.findChildren(QMessageBox))
    assert sys.exc_info() == (None, None, None)
