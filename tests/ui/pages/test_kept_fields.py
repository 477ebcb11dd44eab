"""Words typed beside a table are durable before their field is left, and do not come back once they are stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import Candidate, Finding
from interview_app.domain.ids import PanelistId, RequirementId
from interview_app.domain.panel import Actor
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.operations import Operations
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.workspace import Workspace
from tests.services.office import Office
from tests.ui.pages.conftest import page

Fresh = Callable[[type[Page]], Page]


@pytest.fixture
def fresh(office: Office, qtbot: QtBot) -> Callable[[type[CandidatesPage] | type[PanelPage]], Page]:
    """A page that knows nothing but what the file holds, as after a crash; the same person sits there."""

    def make(kind: type[CandidatesPage] | type[PanelPage]) -> Page:
        workspace = Workspace(office.services, Operations(), load(Language.ENGLISH))
        chair = [each for each in office.services.panel.members() if each.role.value == "chair"]
        if chair:
            workspace.act_as(Actor(chair[0].id, chair[0].role))
        made = kind(workspace)
        qtbot.addWidget(made)
        made.refresh()
        return made

    return make


def _at(shown: CandidatesPage, person: Candidate, column: int) -> RequirementId | None:
    """The requirement in a column of the grid, which is turned to it."""
    shown.grid.choose(person.id, column)
    return shown.grid.requirement()


def kept(office: Office, place: str) -> dict[str, str]:
    """What any person of the panel, or nobody, is typing at a place."""
    found: dict[str, str] = {}
    for author in (PanelistId(""), *(person.id for person in office.services.panel.members())):
        for field, words in office.services.desk.drafts_of(author).items():
            if field == f"typing {place}":
                found[author] = words
    return found


def test_a_name_that_was_typed_and_not_left_is_there_after_a_crash(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, fresh: Fresh
) -> None:
    person = office.register("B-001", "Aylin")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    qtbot.keyClicks(shown.data_pane.fields["name"], " Muster")
    qtbot.waitUntil(lambda: bool(kept(office, f"candidate {person.id}")))
    assert office.services.candidates.all()[0].name == "Aylin"
    again = fresh(CandidatesPage)
    assert isinstance(again, CandidatesPage)
    assert again.data_pane.fields["name"].text() == "Aylin Muster"
    again.leave()
    assert office.services.candidates.all()[0].name == "Aylin Muster"
    assert kept(office, f"candidate {person.id}") == {}


def test_evidence_that_was_typed_and_not_left_is_there_after_a_crash(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, fresh: Fresh
) -> None:
    person = office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    qtbot.keyClicks(shown.check_pane.evidence, "Zeugnis")
    requirement = office.form.requirements[0].id
    qtbot.waitUntil(lambda: bool(kept(office, f"check {person.id} {requirement}")))
    again = fresh(CandidatesPage)
    assert isinstance(again, CandidatesPage)
    again.show_item(person.id)
    assert again.check_pane.evidence.text() == "Zeugnis"
    again.check_pane.choose(Finding.MET)
    assert office.services.requirements.checks()[0].evidence == "Zeugnis"
    assert kept(office, f"check {person.id} {requirement}") == {}


def test_a_new_member_who_was_not_stored_comes_back_with_the_next_entry(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, fresh: Fresh
) -> None:
    shown = page(opened(), PageName.PANEL, PanelPage)
    shown.begin_new()
    qtbot.keyClicks(shown.pane.name, "M. Vorlage")
    qtbot.waitUntil(lambda: bool(kept(office, "new member")))
    again = fresh(PanelPage)
    assert isinstance(again, PanelPage)
    again.begin_new()
    assert again.pane.name.text() == "M. Vorlage"
    again.leave()
    assert [person.name for person in office.services.panel.members()] == ["M. Vorlage"]


def test_words_taken_back_are_not_kept(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    person = office.register("B-001", "Aylin")
    field = page(opened(), PageName.CANDIDATES, CandidatesPage).data_pane.fields["name"]
    qtbot.keyClicks(field, "x")
    qtbot.waitUntil(lambda: bool(kept(office, f"candidate {person.id}")))
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not kept(office, f"candidate {person.id}"))


def test_a_rationale_that_was_typed_is_there_when_the_lock_is_asked_for_again(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    office.seat("Vorlage")
    shown = page(opened(), PageName.FORM, FormPage)
    shown.ask_lock()
    dialog = shown.findChild(LockFormDialog)
    assert isinstance(dialog, LockFormDialog)
    qtbot.keyClicks(dialog.rationale, "Equal need")
    qtbot.waitUntil(lambda: bool(kept(office, "lock")))
    typed = dialog.rationale.text()
    dialog.reject()
    shown.ask_lock()
    again = [each for each in shown.findChildren(LockFormDialog) if each.isVisible()][-1]
    assert again.rationale.text() == typed
    again.posts.setText("3")
    again.reason.set_text("three established posts")
    again.wished.emit()
    lock = office.services.forms.present_lock()
    assert lock is not None
    assert lock.rationale == typed
    assert kept(office, "lock") == {}


def test_a_new_entry_that_was_stored_does_not_come_back_with_the_next(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    window = opened()
    panel = page(window, PageName.PANEL, PanelPage)
    panel.begin_new()
    qtbot.keyClicks(panel.pane.name, "M. Vorlage")
    qtbot.waitUntil(lambda: bool(kept(office, "new member")))
    qtbot.keyClick(panel.pane.name, Qt.Key.Key_Return)
    panel.begin_new()
    assert panel.pane.name.text() == ""
    candidates = page(window, PageName.CANDIDATES, CandidatesPage)
    candidates.begin_new()
    qtbot.keyClicks(candidates.data_pane.fields["name"], "Aylin Muster")
    qtbot.waitUntil(lambda: bool(kept(office, "new candidate")))
    qtbot.keyClick(candidates.data_pane.fields["name"], Qt.Key.Key_Return)
    candidates.begin_new()
    assert candidates.data_pane.fields["name"].text() == ""
    assert kept(office, "new member") == kept(office, "new candidate") == {}


def test_words_typed_before_a_crash_do_not_come_back_over_what_somebody_stored_since(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, fresh: Fresh
) -> None:
    office.seat("Vorlage", "Skizze")
    person = office.register("B-001", "Aylin Muster")
    requirement = office.form.requirements[0].id
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    qtbot.keyClicks(shown.check_pane.evidence, "Zeug")
    qtbot.waitUntil(lambda: bool(kept(office, f"check {person.id} {requirement}")))
    office.services.requirements.check(
        office.members[1], person.id, requirement, finding=Finding.MET, evidence="Zeugnis vom 3. Mai"
    )
    again = fresh(CandidatesPage)
    assert isinstance(again, CandidatesPage)
    assert next(at for at in range(9) if _at(again, person, at) == requirement)
    again.refresh()
    assert again.check_pane.evidence.text() == "Zeugnis vom 3. Mai"
    again.leave()
    assert office.services.requirements.checks()[0].evidence == "Zeugnis vom 3. Mai"


def test_a_pause_that_ends_after_the_file_was_closed_asks_nothing_of_it(
    office: Office, fresh: Fresh, qtbot: QtBot
) -> None:
    shown = fresh(PanelPage)
    assert isinstance(shown, PanelPage)
    shown.begin_new()
    field = shown.pane.name
    with qtbot.captureExceptions() as wrong, qtbot.waitSignal(field.paused):
        qtbot.keyClicks(field, "x")
        office.services.close()
    assert wrong == []


def test_words_typed_without_any_pause_are_kept_while_the_typing_goes_on(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    person = office.register("B-001", "Aylin")
    field = page(opened(), PageName.CANDIDATES, CandidatesPage).data_pane.fields["name"]
    typist = QTimer(field)
    typist.setInterval(40)
    typist.timeout.connect(lambda: QTest.keyClicks(field, "x"))
    typist.start()
    qtbot.waitUntil(lambda: bool(kept(office, f"candidate {person.id}")), timeout=10_000)
    assert typist.isActive()
    typist.stop()
