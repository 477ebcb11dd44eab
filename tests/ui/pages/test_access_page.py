"""A request for access is noted before the decision, and the page says what can be given by then."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Actor, Role
from interview_app.domain.protocol import Document, Subject
from interview_app.services.overview import TaskKind
from interview_app.ui.pages.access.page import AccessPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.overview import OverviewPage
from tests.services.office import Office
from tests.ui.pages.sitting import nameless, sit_down, words_of

ASKED = date(2023, 3, 14)
LATER = "After the decision: the copy with the ratings"


def said(page: AccessPage) -> str:
    return " ".join(words_of(page))


def test_a_request_is_noted_before_anybody_was_interviewed(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    person = office.register("B-001", "Ada Muster")
    overview = sit_down(office, qtbot, OverviewPage)
    overview.page.access.click()
    assert overview.gone == [(PageName.ACCESS, None)]
    seat = sit_down(office, qtbot, AccessPage)
    pane = seat.page.section.pane
    pane.asked_field.line.setText("14 Mar 2023")
    assert seat.page.leave()
    [request] = office.services.desk.bare().access_requests
    assert (request.candidate, request.on, request.answered) == (person.id, ASKED, None)
    assert LATER in said(seat.page)
    assert "interview protocol" not in said(seat.page)
    assert nameless(seat.page) == []
    assert not pane.copy_button.isVisible()
    overview.page.refresh()
    kinds = [task.kind for task in office.services.overview.overview().tasks]
    overview.page.tasks.acted.emit(kinds.index(TaskKind.ANSWER_REQUEST))
    assert overview.gone[-1] == (PageName.ACCESS, person.id)


def test_what_can_be_given_grows_with_the_interview_and_the_disclosure(office: Office, qtbot: QtBot) -> None:
    person = office.half_sealed()
    office.services.access.note(office.chair, person.id, on=ASKED)
    seat = sit_down(office, qtbot, AccessPage)
    assert "and the interview protocol." in said(seat.page)
    assert LATER in said(seat.page)
    office.rate(office.members[1], person.id, 2)
    office.services.sheets.seal(office.members[1], person.id)
    seat.page.refresh()
    assert LATER not in said(seat.page)
    assert "It is issued once the decision is recorded." in said(seat.page)
    seat.page.section.pane.copy_button.click()
    assert seat.gone == [(PageName.PROTOCOLS, Subject(Document.INSPECTION_COPY, person.id))]


def test_what_others_rate_changes_nothing_on_the_page(office: Office, qtbot: QtBot) -> None:
    person = office.half_sealed()
    office.services.access.note(office.chair, person.id, on=ASKED)
    seat = sit_down(office, qtbot, AccessPage)
    before = said(seat.page)
    office.rate(office.members[1], person.id, 1)
    seat.page.refresh()
    assert said(seat.page) == before


def test_only_the_chair_enters_days(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.register("B-001", "Ada Muster")
    member = office.members[1]
    assert member.role is Role.PANELIST
    seat = sit_down(office, qtbot, AccessPage, actor=Actor(member.panelist, member.role))
    assert seat.page.section.pane.asked_field.line.isReadOnly()
    assert "The chair makes the entries." in said(seat.page)


def test_before_anybody_applied_the_page_says_so_and_leads_to_the_candidates(
    office: Office, qtbot: QtBot
) -> None:
    overview = sit_down(office, qtbot, OverviewPage)
    assert not overview.page.access.isVisible()
    seat = sit_down(office, qtbot, AccessPage)
    assert "Nobody has applied yet." in said(seat.page)
    assert seat.page.leave()
