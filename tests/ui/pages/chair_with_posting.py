"""A chair before the posting's page, with an empty form."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app import __version__
from interview_app.composition import new_services
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.form import InterviewForm
from interview_app.i18n import Language
from interview_app.services.files.procedures import Surroundings
from interview_app.ui.pages.posting.page import PostingPage
from interview_app.ui.widgets.text_label import TextLabel
from tests.services.office import MovedClock, Office
from tests.ui.pages.sitting import Sitting, sit_down

Seat = Sitting[PostingPage]
POSTINGS = Path(__file__).parents[2] / "intake" / "postings"
SHORT = """Stellenausschreibung

Ihre Aufgaben
- Sie führen Akten.

Zwingende Voraussetzungen
- Sie haben ein abgeschlossenes Studium der Rechtswissenschaft.

Wünschenswert
- Sie sind teamfähig.
- Sie arbeiten sorgfältig.
"""


def new_blank_office(folder: Path) -> Office:
    """A procedure with an empty German form and a chair."""
    clock, numbers = MovedClock(), count(1)
    around = Surroundings(clock, lambda: f"id{next(numbers):05}", folder / "backups", __version__)
    office = Office(
        new_services(folder / "blank.interview", blank_form("form-1", ("de",)), around), clock, around
    )
    office.seat("Maria Vorlage")
    return office


def sit_before_posting(office: Office, qtbot: QtBot, *, language: Language = Language.ENGLISH) -> Seat:
    """The page, with nothing read yet."""
    return sit_down(office, qtbot, PostingPage, language=language)


def read(seat: Seat, text: str = SHORT) -> None:
    """Copy words, paste them on the page and wait until they are read."""
    QApplication.clipboard().setText(text)
    seat.page.setFocus()
    seat.qtbot.keyClick(seat.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    seat.settle()


def form_of(seat: Seat) -> InterviewForm:
    """The form as the file has it."""
    return seat.workspace.services.forms.form()


def banner(seat: Seat) -> str:
    """What the banner says; empty where there is none."""
    shown = seat.page.banner
    return " ".join(each.text() for each in shown.findChildren(TextLabel)) if shown.isVisible() else ""


def choose(seat: Seat, words: str) -> None:
    """Make the passage with these words current, with the keyboard on the list."""
    passages = seat.page.panes.passages
    for row in range(passages.passages.rowCount()):
        found = passages.passages.row(row)
        if found is not None and words in found.text:
            passages.setFocus()
            passages.setCurrentIndex(passages.passages.index(row))
            QApplication.processEvents()
            return
    raise AssertionError(f"no passage with “{words}”")
