"""Issuing everything that is ready: one dialog that says what becomes final, then whole documents, one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.panel import Actor
from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.issue_ready import IssueReadyDialog
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.protocols.page import ProtocolsPage
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.sitting import Sitting, copied, nameless, sit_down, words_of

Seat = Sitting[ProtocolsPage]
pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("files_let_go"),
]
ALL = 1 + 2 + 4 + 1 + 1
"""What is ready; the plan was issued before with the lock, under the first number."""


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Two candidates, two members, decided."""
    office = disclosed_office(tmp_path_factory.mktemp("decided"), (5, 4), (3, 4))
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page."""
    return sit(office, qtbot)


def sit(
    office: Office, qtbot: QtBot, *, actor: Actor | None = None, language: Language = Language.ENGLISH
) -> Seat:
    """Somebody before the page, which has printed what it shows first."""
    sitting = sit_down(office, qtbot, ProtocolsPage, actor=actor, language=language)
    sitting.settle()
    return sitting


def asked(seat: Seat) -> IssueReadyDialog:
    seat.click(seat.page.ready.button)
    dialog = seat.dialog(IssueReadyDialog)
    assert isinstance(dialog, IssueReadyDialog)
    return dialog


def wait(seat: Seat) -> None:
    seat.qtbot.waitUntil(lambda: not seat.page.ready.running, timeout=60_000)
    seat.settle()


def test_the_dialog_names_every_kind_and_what_becomes_final(seat: Seat) -> None:
    dialog = asked(seat)
    assert [tick.text() for tick in dialog.ticks] == [
        "Interview form",
        "2 interview protocols",
        "4 rating sheets",
        "Selection record",
        "Journal extract",
    ]
    told = words_of(dialog)
    assert "Muster 1; Muster 2" in told
    assert any("never changed and never deleted" in words and "from 2 on" in words for words in told)
    assert dialog.verb_button.words() == f"Issue {ALL} documents"
    assert dialog.cancel_button.isDefault()
    assert "Not ready" not in told


def test_all_are_issued_with_a_number_each_and_the_page_says_so(seat: Seat, office: Office) -> None:
    seat.click(asked(seat).verb_button)
    assert seat.page.ready.progress.isVisible()
    wait(seat)
    assert [each.number for each in office.services.protocols.issued()] == list(range(1, ALL + 2))
    assert not seat.page.ready.progress.isVisible()
    assert not seat.page.ready.button.isVisible()
    assert seat.page.banner.accessibleName() == f"{ALL} of {ALL} documents are issued."


def test_a_kind_that_is_not_ticked_is_left_out(seat: Seat, office: Office) -> None:
    dialog = asked(seat)
    for tick in dialog.ticks[1:]:
        seat.click(tick)
    assert dialog.verb_button.words() == "Issue 1 document"
    seat.click(dialog.verb_button)
    wait(seat)
    (_, issued) = office.services.protocols.issued()
    assert issued.snapshot.subject.document is Document.INTERVIEW_FORM


def test_nothing_ticked_issues_nothing(seat: Seat) -> None:
    dialog = asked(seat)
    for tick in dialog.ticks:
        seat.click(tick)
    assert not dialog.verb_button.isEnabled()


def test_cancelling_leaves_whole_documents_and_the_others_unissued(seat: Seat, office: Office) -> None:
    seat.click(asked(seat).verb_button)
    protocols = office.services.protocols
    seat.qtbot.waitUntil(lambda: len(protocols.issued()) >= 3, timeout=60_000)
    seat.page.ready.progress.cancelled.emit()
    done = len(protocols.issued()) - 1
    seat.settle()
    assert 2 <= len(protocols.issued()) - 1 == done < ALL
    assert seat.page.banner.accessibleName() == (
        f"{done} of {ALL} documents are issued. The others stay as they were."
    )
    assert asked(seat).verb_button.words() == f"Issue {ALL - done} documents"


def test_issuing_stops_when_somebody_else_sits_down_or_the_page_is_left(seat: Seat, office: Office) -> None:
    seat.click(asked(seat).verb_button)
    seat.hand_over(office.members[1])
    seat.settle()
    assert not seat.page.ready.running
    assert [each.number for each in office.services.protocols.issued()] == [1]
    assert not seat.page.ready.button.isVisible()


def test_what_the_record_check_holds_back_is_not_ready_and_leads_there(seat: Seat, office: Office) -> None:
    office.services.record_check.set_rule(
        office.chair, Rule.RETENTION, on=True, severity=Severity.REASON, reason="house rule"
    )
    dialog = asked(seat)
    assert "Selection record" not in [tick.text() for tick in dialog.ticks]
    assert any("asks for a reason" in words for words in words_of(dialog))
    (link,) = dialog.links
    assert link.accessibleName() == "To the record check: Selection record"
    seat.click(link)
    assert seat.gone == [(PageName.RECORD_CHECK, None)]


def test_before_the_end_the_journal_extract_is_offered_and_not_proposed(qtbot: QtBot, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    office.interview(office.admit("B-001", "Muster").id)
    seat = sit(office, qtbot)
    dialog = asked(seat)
    assert [(tick.text(), tick.isChecked()) for tick in dialog.ticks] == [
        ("Interview form", True),
        ("Journal extract", False),
    ]
    told = words_of(dialog)
    assert "2 rating sheets: Muster (Vorlage, Skizze)" in told
    assert "The sheet is not sealed yet. Complete and seal it first." in told
    assert nameless(dialog) == []


def test_who_does_not_issue_is_not_asked(office: Office, qtbot: QtBot) -> None:
    seat = sit(office, qtbot, actor=office.members[1])
    assert not seat.page.ready.button.isVisible()


def test_a_kind_is_left_out_by_keyboard_and_said_in_german(office: Office, qtbot: QtBot) -> None:
    seat = sit(office, qtbot, language=Language.GERMAN)
    assert seat.page.ready.button.words() == "Alle bereiten Dokumente ausfertigen …"
    dialog = asked(seat)
    assert dialog.verb_button.words() == f"{ALL} Dokumente ausfertigen"
    qtbot.keyClick(dialog.ticks[0], Qt.Key.Key_Space)
    assert dialog.verb_button.words() == f"{ALL - 1} Dokumente ausfertigen"
    assert nameless(dialog) == []
