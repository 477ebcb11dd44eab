"""Asking for files: the dialog has room for its list also in large type, and never more than the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from interview_app.ui.appearance import apply_theme
from interview_app.ui.choosing import ask_file
from interview_app.ui.theme import Theme


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_dialog_grows_with_the_type_and_not_beyond_the_screen(
    scale: float, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=scale))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ask_file(window, "Ausschreibung wählen", lambda _: None)
    (dialog,) = window.findChildren(QFileDialog)
    screen = dialog.screen().availableGeometry()
    assert dialog.width() >= min(760 * scale, screen.width() - 80)
    assert dialog.width() < screen.width()
    assert dialog.height() < screen.height()
    dialog.reject()
