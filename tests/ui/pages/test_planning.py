"""Planning the interviews in the window, and noting that somebody came late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.services.candidates.registering import CandidateData
from interview_app.ui.dialogs.late import LateDialog
from interview_app.ui.dialogs.plan_interviews import PlanInterviewsDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.names import PageName
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import nameless, words_of

BERLIN = ZoneInfo("Europe/Berlin")
Opened = Callable[[], MainWindow]


def set_up(office: Office, count: int = 3) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    for number in range(1, count + 1):
        office.admit(f"B-{number:03}", f"Muster {number}")


def planning(shown: CandidatesPage) -> PlanInterviewsDialog:
    shown.grid.plan_button.click()
    (dialog,) = [each for each in shown.findChildren(PlanInterviewsDialog) if each.isVisible()]
    return dialog


def clocks(office: Office) -> list[str]:
    moments = [each.appointment for each in office.services.candidates.all()]
    return [f"{moment.astimezone(BERLIN):%d. %H:%M}" if moment else "–" for moment in moments]


def enter(qtbot: QtBot, dialog: PlanInterviewsDialog, field: str, words: str) -> None:
    dialog.fields.inputs[field].selectAll()
    qtbot.keyClicks(dialog.fields.inputs[field], words)


def test_a_schedule_is_looked_at_then_written_then_put_back(
    opened: Opened, qtbot: QtBot, office: Office
) -> None:
    set_up(office)
    window = opened()
    dialog = planning(page(window, PageName.CANDIDATES, CandidatesPage))
    assert not nameless(dialog)
    enter(qtbot, dialog, "days", "20.3.2023")
    enter(qtbot, dialog, "places", "Raum 2")
    assert clocks(office) == ["–", "–", "–"]
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert clocks(office) == ["20. 09:00", "20. 10:15", "20. 11:30"]
    assert {each.place for each in office.services.candidates.all()} == {"Raum 2"}
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert clocks(office) == ["–", "–", "–"]


def test_the_order_is_changed_by_keyboard_and_by_dragging(
    opened: Opened, qtbot: QtBot, office: Office
) -> None:
    set_up(office)
    dialog = planning(page(opened(), PageName.CANDIDATES, CandidatesPage))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    numbers = [dialog.model.index(row, 2).data() for row in range(3)]
    assert numbers == ["B-002", "B-001", "B-003"]
    assert dialog.table.currentIndex().row() == 1
    view = dialog.table.viewport()
    places = [dialog.table.visualRect(dialog.model.index(row, 3)).center() for row in (2, 0)]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    drag(dialog, places[1])
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[1])
    assert [dialog.model.index(row, 2).data() for row in range(3)] == ["B-003", "B-002", "B-001"]


def drag(dialog: PlanInterviewsDialog, to: QPoint) -> None:
    """A move with the button held down, which the test's own mouse cannot do."""
    view, none = dialog.table.viewport(), Qt.KeyboardModifier.NoModifier
    place = QPointF(to)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        view.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        none,
    )
    QApplication.sendEvent(view, move)


def test_a_kept_appointment_stays_in_its_place(opened: Opened, qtbot: QtBot, office: Office) -> None:
    set_up(office)
    third = office.services.candidates.all()[2]
    moment = datetime(2023, 3, 20, 9, 0, tzinfo=BERLIN)
    office.services.candidates.change(
        office.chair, third.id, CandidateData(third.number, third.name, appointment=moment)
    )
    dialog = planning(page(opened(), PageName.CANDIDATES, CandidatesPage))
    assert dialog.model.index(0, 5).data() == "stays"
    dialog.table.choose_row(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [dialog.model.index(row, 2).data() for row in range(3)] == ["B-003", "B-001", "B-002"]
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert dialog.model.index(2, 5).data().startswith("before: ")


def test_a_field_that_cannot_be_read_says_so_and_nothing_is_written(
    opened: Opened, qtbot: QtBot, office: Office
) -> None:
    set_up(office, 1)
    dialog = planning(page(opened(), PageName.CANDIDATES, CandidatesPage))
    usual = {name: field.text() for name, field in dialog.fields.inputs.items()}
    wrong = {
        "days": "gestern",
        "start": "25:00",
        "end": "8:00",
        "minutes": "0",
        "gap": "-1",
        "pause_from": "",
        "pause_to": "12:00",
    }
    for name, words in wrong.items():
        dialog.fields.inputs[name].setText(words)
        dialog.show_schedule()
        assert not dialog.verb_button.isEnabled(), name
        dialog.fields.inputs[name].setText(usual[name])
        dialog.show_schedule()
        assert dialog.verb_button.isEnabled(), name


def test_whom_the_days_have_no_room_for_is_named(opened: Opened, qtbot: QtBot, office: Office) -> None:
    set_up(office)
    dialog = planning(page(opened(), PageName.CANDIDATES, CandidatesPage))
    enter(qtbot, dialog, "end", "11:30")
    assert dialog.model.index(2, 5).data() == "no room"
    assert "no room for 1 person" in dialog.words.text()
    assert not dialog.verb_button.isEnabled()


def test_without_anybody_to_plan_for_the_page_says_why(opened: Opened, office: Office) -> None:
    office.register("B-001", "Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.plan_button.click()
    assert any("Nobody waits for an interview" in words for words in words_of(shown))


def test_a_late_arrival_is_noted_on_the_day_of_the_appointment(
    opened: Opened, qtbot: QtBot, office: Office
) -> None:
    set_up(office, 1)
    (person,) = office.services.candidates.all()
    moment = datetime(2023, 3, 14, 9, 0, tzinfo=BERLIN)
    office.services.candidates.change(
        office.chair, person.id, CandidateData(person.number, person.name, appointment=moment)
    )
    office.services.candidates.invite(office.chair, person.id)
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    qtbot.mouseClick(shown.acts.late, Qt.MouseButton.LeftButton)
    (dialog,) = [each for each in shown.findChildren(LateDialog) if each.isVisible()]
    dialog.time.selectAll()
    qtbot.keyClicks(dialog.time, "halb")
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    dialog.time.selectAll()
    qtbot.keyClicks(dialog.time, "9:12")
    qtbot.keyClicks(dialog.note, "train")
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    (late,) = office.services.candidates.all()
    assert (late.minutes_late, late.late_note) == (12, "train")
    assert any("came 12 minutes late" in words for words in words_of(shown))


def test_the_day_of_the_invitation_is_shown_and_can_be_corrected(
    opened: Opened, qtbot: QtBot, office: Office
) -> None:
    set_up(office, 1)
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.choose(office.services.candidates.all()[0].id)
    shown.refresh()
    assert not shown.data_pane.fields["invited"].isVisible()
    shown.acts.invite.click()
    field = shown.data_pane.fields["invited"]
    assert field.text() == "14 Mar 2023"
    field.setText("10.3.2023")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert office.services.candidates.all()[0].invited == date(2023, 3, 10)
