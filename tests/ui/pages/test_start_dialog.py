"""Starting an interview on what is declared and noted beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.bias import BiasOutcome
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import AssignmentKind, Panelist, Part, Role
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.models.beforehand import beforehand
from tests.services.office import Office, new_office
from tests.ui.pages.sitting import nameless


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two who vote, one who advises, and a candidate."""
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.services.panel.add(office.chair, name="Gert Gast", function="", role=Role.OBSERVER, votes=False)
    office.lock()
    office.admit("B-001", "Ben Beispiel")
    yield office
    office.services.close()


def the_one(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def people(office: Office) -> tuple[Panelist, ...]:
    return office.services.panel.members()


def dialog_of(office: Office, qtbot: QtBot) -> StartInterviewDialog:
    procedure = office.services.panel.procedure()
    dialog = StartInterviewDialog(
        load(Language.ENGLISH),
        procedure.candidates[0],
        before=beforehand(procedure, procedure.candidates[0].id, acting=office.chair.panelist),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def begin(office: Office, dialog: StartInterviewDialog) -> None:
    office.services.interviews.start(office.chair, the_one(office), dialog.opening, dialog.absences)


def test_what_was_declared_beforehand_stands_and_need_not_be_ticked(office: Office, qtbot: QtBot) -> None:
    for person in people(office)[:2]:
        office.services.declarations.declare_none(office.chair, the_one(office), person.id)
    dialog = dialog_of(office, qtbot)
    assert dialog.obstacle() == ""
    box = dialog.presence.lines[0].unbiased
    assert (box.isChecked(), box.isEnabled(), box.text()) == (True, False, "no concern")
    assert nameless(dialog) == []
    begin(office, dialog)


def test_an_undecided_concern_holds_the_start_until_the_member_is_recused(
    office: Office, qtbot: QtBot
) -> None:
    first, second, _ = people(office)
    office.services.declarations.declare_none(office.chair, the_one(office), first.id)
    office.services.declarations.declare_concern(office.chair, the_one(office), second.id, words="brother")
    dialog = dialog_of(office, qtbot)
    assert dialog.obstacle().startswith("A concern about bias is not decided: Rolf Skizze.")
    line = dialog.presence.lines[1]
    line.present.click()
    line.kind.setCurrentIndex(1)
    line.reason.setText("brother")
    assert dialog.obstacle() == ""
    assert dialog.absences == (Part(second.id, AssignmentKind.RECUSED, "brother"),)
    begin(office, dialog)


def test_whoever_takes_part_in_spite_of_a_concern_is_no_obstacle(office: Office, qtbot: QtBot) -> None:
    first, second, _ = people(office)
    declarations = office.services.declarations
    declarations.declare_none(office.chair, the_one(office), first.id)
    declarations.declare_concern(office.chair, the_one(office), second.id, words="long ago")
    declarations.decide_concern(
        office.chair, the_one(office), second.id, outcome=BiasOutcome.TAKES_PART, reason="too long ago"
    )
    dialog = dialog_of(office, qtbot)
    assert dialog.obstacle() == ""
    begin(office, dialog)


def test_whoever_is_recused_stays_away_and_the_substitute_declares(office: Office, qtbot: QtBot) -> None:
    first, second, guest = people(office)
    office.services.panel.assign_together(
        office.chair,
        the_one(office),
        (
            Part(second.id, AssignmentKind.RECUSED, "brother"),
            Part(guest.id, AssignmentKind.SUBSTITUTE, "brother", second.id),
        ),
    )
    dialog = dialog_of(office, qtbot)
    away, stand_in = dialog.presence.lines[1], dialog.presence.lines[2]
    assert (away.present.isChecked(), away.present.isEnabled()) == (False, False)
    assert dialog.obstacle() == "The declaration on bias is missing: Maria Vorlage, Gert Gast."
    for line in (dialog.presence.lines[0], stand_in):
        line.unbiased.click()
    assert dialog.obstacle() == ""
    assert dialog.absences == ()
    begin(office, dialog)
    held = office.services.interviews.running()
    assert held is not None
    assert set(held.bias_checked) == {first.id, guest.id}


def test_whoever_was_noted_as_absent_rates_by_coming(office: Office, qtbot: QtBot) -> None:
    _, second, _ = people(office)
    office.services.panel.assign(
        office.chair, the_one(office), second.id, kind=AssignmentKind.ABSENT, reason="train"
    )
    dialog = dialog_of(office, qtbot)
    dialog.presence.lines[0].unbiased.click()
    assert dialog.obstacle() == ""
    dialog.presence.lines[1].present.click()
    assert dialog.obstacle() == "The declaration on bias is missing: Rolf Skizze."
    dialog.presence.lines[1].unbiased.click()
    assert dialog.absences == (Part(second.id, AssignmentKind.EXPECTED, ""),)
    begin(office, dialog)


def test_somebody_who_rates_has_to_be_there(office: Office, qtbot: QtBot) -> None:
    dialog = dialog_of(office, qtbot)
    for line in dialog.presence.lines[:2]:
        line.present.click()
        line.reason.setText("ill")
    assert dialog.obstacle() == "At least one voting member must be present."


@pytest.mark.parametrize(("place", "video"), [("Video", True), ("Room 2", False), ("", False)])
def test_a_place_that_says_video_is_taken_as_said(
    office: Office, qtbot: QtBot, place: str, video: bool
) -> None:
    person = replace(office.services.candidates.all()[0], place=place)
    procedure = office.services.panel.procedure()
    told = beforehand(procedure, person.id, acting=office.chair.panelist)
    dialog = StartInterviewDialog(load(Language.ENGLISH), person, before=told)
    qtbot.addWidget(dialog)
    assert dialog.video.isChecked() is video
