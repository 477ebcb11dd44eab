"""The ring around what has the focus: where it lies, when it goes, and windows that are destroyed under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from interview_app.i18n import Say
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.focus_ring import FocusOverlay, FocusRing
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.pdf_preview import PdfPreview


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    """The ring of an application, gone at once afterwards."""
    made = FocusRing(qapp)
    yield made
    delete(made)


def overlay_in(window: QWidget) -> FocusOverlay:
    """The overlay that lies in a window."""
    found = window.findChild(FocusOverlay)
    assert isinstance(found, FocusOverlay)
    return found


def test_the_ring_lies_around_what_has_the_focus(qtbot: QtBot, ring: FocusRing) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    button, edit = secondary_button("Drucken"), LineEdit()
    column.addWidget(button)
    column.addWidget(edit)
    with qtbot.waitActive(page):
        page.show()
    button.setFocus()
    overlay = overlay_in(page)
    assert overlay.isVisible()
    assert overlay.geometry() == QRect(button.geometry()).adjusted(-4, -4, 4, 4)
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    button.move(button.x() + 20, button.y())
    assert overlay.geometry() == QRect(button.geometry()).adjusted(-4, -4, 4, 4)
    edit.setFocus()
    assert not overlay.isVisible()


def test_the_ring_is_whole_at_the_edge_of_the_window(qtbot: QtBot, ring: FocusRing) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(200, 100)
    button = secondary_button("Drucken")
    button.setParent(page)
    button.move(40, page.height() - button.sizeHint().height() - 2)
    with qtbot.waitActive(page):
        page.show()
    button.setFocus()
    lowest = page.grab().toImage().pixelColor(button.geometry().center().x(), page.height() - 1)
    assert lowest == theme_of(page).colour(Colour.ACCENT)


def test_the_pages_of_a_document_get_a_ring(qtbot: QtBot, ring: FocusRing, say: Say) -> None:
    preview = PdfPreview(say)
    qtbot.addWidget(preview)
    with qtbot.waitActive(preview):
        preview.show()
    preview.view.setFocus()
    assert not preview.view.isVisible()
    preview.show_document("plan", b"")
    preview.view.setFocus()
    assert overlay_in(preview).isVisible()


def test_the_ring_hides_with_its_widget(qtbot: QtBot, ring: FocusRing) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    button = secondary_button("Drucken")
    column.addWidget(button)
    with qtbot.waitActive(page):
        page.show()
    button.setFocus()
    overlay = overlay_in(page)
    assert overlay.isVisible()
    button.hide()
    assert not overlay.isVisible()


def test_the_ring_survives_what_it_lay_around(qtbot: QtBot, qapp: QApplication, ring: FocusRing) -> None:
    page, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    button, remaining = secondary_button("weg"), secondary_button("Drucken")
    QVBoxLayout(page).addWidget(button)
    QVBoxLayout(other).addWidget(remaining)
    with qtbot.waitActive(page):
        page.show()
    button.setFocus()
    page.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitActive(other):
        other.show()
    remaining.setFocus()
    assert overlay_in(other).isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_file_whose_path_was_typed_is_chosen_and_the_program_lives(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, ring: FocusRing
) -> None:
    """The list of names below the line keeps the focus there until the dialog is being destroyed."""
    file = tmp_path / "Bewerbungen.csv"
    file.write_text("Nummer;Name\n", encoding="utf-8")
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    dialog = QFileDialog(page, "Liste einlesen", str(tmp_path), "Listen (*.csv)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.finished.connect(dialog.deleteLater)
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    with qtbot.waitActive(dialog):
        dialog.open()
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, str(file))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [Path(each) for each in chosen] == [file]


def test_the_ring_does_not_reach_beyond_what_cuts_its_widget_off(qtbot: QtBot, ring: FocusRing) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    page = QWidget(window)
    page.setGeometry(0, 0, 300, 150)
    button = secondary_button("Drucken")
    button.setParent(page)
    button.setGeometry(20, 130, 120, 36)
    with qtbot.waitActive(window):
        window.show()
    button.setFocus()
    overlay = overlay_in(window)
    assert overlay.geometry() == QRect(QPoint(16, 126), QPoint(143, 149))
    button.move(20, 160)
    assert not overlay.isVisible()
