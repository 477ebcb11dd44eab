"""On the candidates' page a name that something was recorded under is held, and corrected with a reason."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.dialogs.correct_name import CorrectNameDialog
from interview_app.ui.pages.candidates.page import CandidatesPage
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, nameless, sit_down


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = disclosed_office(tmp_path, (5, 4), (3, 3))
    yield made
    made.services.close()
    gc.collect()


def _seat(office: Office, qtbot: QtBot) -> Sitting[CandidatesPage]:
    seat = sit_down(office, qtbot, CandidatesPage)
    seat.page.show_item(office.services.candidates.all()[0].id)
    return seat


def test_the_name_is_held_and_the_rest_is_still_entered(office: Office, qtbot: QtBot) -> None:
    seat = _seat(office, qtbot)
    fields = seat.page.data_pane.fields
    assert fields["name"].isReadOnly()
    assert fields["number"].isReadOnly()
    assert not fields["place"].isReadOnly()
    assert seat.page.acts.correct.isVisible()


def test_a_name_is_corrected_with_a_reason(office: Office, qtbot: QtBot) -> None:
    seat = _seat(office, qtbot)
    seat.click(seat.page.acts.correct)
    dialog = seat.dialog(CorrectNameDialog)
    assert isinstance(dialog, CorrectNameDialog)
    assert nameless(dialog) == []
    assert dialog.cancel_button.isDefault()
    qtbot.keyClicks(dialog.text_area, "a slip")
    assert not dialog.verb_button.isEnabled()
    dialog.name_field.selectAll()
    qtbot.keyClicks(dialog.name_field, "Muster-Probe")
    assert dialog.verb_button.isEnabled()
    seat.click(dialog.verb_button)
    assert office.services.candidates.all()[0].name == "Muster-Probe"
    assert seat.failures == []


def test_tab_goes_from_the_name_to_the_reason_and_not_to_cancel(office: Office, qtbot: QtBot) -> None:
    seat = _seat(office, qtbot)
    seat.click(seat.page.acts.correct)
    dialog = seat.dialog(CorrectNameDialog)
    assert isinstance(dialog, CorrectNameDialog)
    chain = [dialog.number_field, dialog.name_field, dialog.text_area, dialog.cancel_button]
    chain[0].setFocus()
    for before, after in pairwise(chain):
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is after
