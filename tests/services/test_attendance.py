"""Who is at the table and who holds the pen, at every moment of an interview."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import InterviewId, PanelistId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Actor, AssignmentKind, Part, Role
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.interviews.attendance import Arrival
from interview_app.storage import journal
from tests.services.office import Office

FIRST, SECOND = "ai-project", "training-data"


@pytest.fixture
def ready(office: Office) -> Office:
    """Two voting members, somebody who only takes notes, a locked form, two admitted candidates."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.services.panel.add(
        PROGRAM, name="Nora Notiz", function="Geschäftsstelle", role=Role.NOTE_TAKER, votes=False
    )
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")
    return office


@pytest.fixture
def writer(ready: Office) -> Actor:
    """Who only takes notes."""
    return Actor(ready.services.panel.members()[2].id, Role.NOTE_TAKER)


@pytest.fixture
def running(ready: Office, writer: Actor) -> Interview:
    """The chair writes; all three are there."""
    opening = ready.opening()
    present = (*opening.present, id_of(writer))
    candidate = ready.services.candidates.all()[0].id
    return ready.services.interviews.start(ready.chair, candidate, replace(opening, present=present))


def id_of(actor: Actor) -> PanelistId:
    assert actor.panelist is not None
    return actor.panelist


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def stored(office: Office, interview: Interview) -> Interview:
    found = office.services.interviews.of(interview.candidate)
    assert found is not None
    return found


def refused(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def test_the_record_changes_hands_and_only_its_new_writer_goes_on(
    ready: Office, running: Interview, writer: Actor
) -> None:
    interviews = ready.services.interviews
    interviews.draft_answer(ready.chair, running.id, FIRST, "typed by the chair")
    ready.clock.pass_minutes(5)
    handed = interviews.hand_over(ready.chair, running.id, to=id_of(writer))
    assert handed.note_taker == writer.panelist
    assert handed.entry(FIRST).answer == "typed by the chair"
    assert ready.services.desk.drafts_of(id_of(ready.chair)) == {}
    assert acts(ready)[-2:] == ["record-answer", "hand-over-record"]
    with pytest.raises(ActRefused) as caught:
        interviews.settle_answer(ready.chair, running.id, FIRST, "more")
    assert refused(caught) is Refusal.NOT_THE_NOTE_TAKER
    ready.clock.pass_minutes(5)
    interviews.settle_answer(writer, running.id, SECOND, "typed by the note-taker")
    ready.reopen_file()
    held = stored(ready, running)
    assert held.writers == (ready.chair.panelist, writer.panelist)
    assert held.wrote(held.entry(FIRST)) == (ready.chair.panelist,)
    assert held.wrote(held.entry(SECOND)) == (writer.panelist,)


def test_the_chair_takes_the_record_from_a_writer_who_cannot_go_on_with_a_reason(
    ready: Office, running: Interview, writer: Actor
) -> None:
    interviews, chair = ready.services.interviews, ready.chair
    interviews.hand_over(chair, running.id, to=id_of(writer))
    interviews.draft_answer(writer, running.id, FIRST, "half a sentence")
    with pytest.raises(ActRefused) as caught:
        interviews.hand_over(ready.members[1], running.id, to=id_of(ready.members[1]), reason="ill")
    assert refused(caught) is Refusal.NOT_THE_NOTE_TAKER
    with pytest.raises(ActRefused) as caught:
        interviews.hand_over(chair, running.id, to=id_of(chair), reason=" ")
    assert refused(caught) is Refusal.REASON_MISSING
    back = interviews.hand_over(chair, running.id, to=id_of(chair), reason="taken ill")
    assert (back.note_taker, back.hand_overs[-1].reason) == (chair.panelist, "taken ill")
    assert back.entry(FIRST).answer == "half a sentence"
    assert ready.services.desk.drafts_of(id_of(writer)) == {}


def test_the_record_goes_only_to_somebody_else_who_is_there(
    ready: Office, running: Interview, writer: Actor
) -> None:
    interviews = ready.services.interviews
    ready.services.attendance.left(ready.chair, running.id, id_of(writer), reason="")
    for taker in (id_of(ready.chair), id_of(writer), PanelistId("stranger")):
        with pytest.raises(ActRefused) as caught:
            interviews.hand_over(ready.chair, running.id, to=taker)
        assert refused(caught) is Refusal.NOT_ON_THE_PANEL
    interviews.pause(ready.chair, running.id)
    assert interviews.hand_over(ready.chair, running.id, to=id_of(writer)).note_taker == writer.panelist
    interviews.finish(writer, running.id)
    with pytest.raises(ActRefused) as caught:
        interviews.hand_over(writer, running.id, to=id_of(ready.chair))
    assert refused(caught) is Refusal.WRONG_STATE


def test_the_recused_do_not_take_the_record(ready: Office, running: Interview) -> None:
    other = id_of(ready.members[1])
    ready.services.panel.assign(
        ready.chair, running.candidate, other, kind=AssignmentKind.RECUSED, reason="related"
    )
    with pytest.raises(ActRefused):
        ready.services.interviews.hand_over(ready.chair, running.id, to=other)
    ready.services.attendance.left(ready.chair, running.id, other, reason="related")
    with pytest.raises(ActRefused) as caught:
        ready.services.attendance.came(ready.chair, running.id, Arrival(other, unbiased=True))
    assert refused(caught) is Refusal.RECUSED_STAYS_AWAY


def test_who_leaves_and_comes_back_is_on_record_with_times(
    ready: Office, running: Interview, writer: Actor
) -> None:
    attendance, other = ready.services.attendance, id_of(ready.members[1])
    ready.clock.pass_minutes(10)
    attendance.left(ready.chair, running.id, other, reason=" phone call ")
    assert stored(ready, running).here() == (ready.chair.panelist, writer.panelist)
    ready.clock.pass_minutes(10)
    attendance.came(ready.chair, running.id, Arrival(other))
    held = stored(ready, running)
    assert held.here() == (ready.chair.panelist, other, writer.panelist)
    assert held.present() == held.here()
    assert [(each.came, each.reason) for each in held.sittings[0].attendance] == [
        (False, "phone call"),
        (True, ""),
    ]
    assert acts(ready)[-2:] == ["leave-interview", "join-interview"]


def test_a_member_noted_as_absent_joins_declares_and_rates_after_all(ready: Office) -> None:
    opening, other = ready.opening(), id_of(ready.members[1])
    alone = replace(opening, present=opening.present[:1], bias_checked=opening.bias_checked[:1])
    candidate = ready.services.candidates.all()[0].id
    absent = [Part(other, AssignmentKind.ABSENT, "train")]
    running = ready.services.interviews.start(ready.chair, candidate, alone, absent)
    attendance = ready.services.attendance
    with pytest.raises(ActRefused) as caught:
        attendance.came(ready.chair, running.id, Arrival(other))
    assert refused(caught) is Refusal.BIAS_UNDECLARED
    attendance.came(ready.chair, running.id, Arrival(other, "train late", unbiased=True))
    assert other not in raters(ready.services.desk.whole(), candidate)
    attendance.left(ready.chair, running.id, other, reason="")
    held = attendance.came(ready.chair, running.id, Arrival(other, rates=True))
    assert other in held.bias_checked
    assert other in raters(ready.services.desk.whole(), candidate)


def test_the_writer_and_the_last_voter_do_not_leave_and_strangers_do_not_come(
    ready: Office, running: Interview, writer: Actor
) -> None:
    attendance, chair, other = ready.services.attendance, ready.chair, ready.members[1]
    with pytest.raises(ActRefused) as caught:
        attendance.left(chair, running.id, id_of(chair), reason="")
    assert refused(caught) is Refusal.NOTE_TAKER_LEAVES
    ready.services.interviews.hand_over(chair, running.id, to=id_of(writer))
    attendance.left(writer, running.id, id_of(other), reason="")
    with pytest.raises(ActRefused) as caught:
        attendance.left(writer, running.id, id_of(chair), reason="")
    assert refused(caught) is Refusal.PANEL_INCOMPLETE
    for panelist in (id_of(other), PanelistId("stranger")):
        with pytest.raises(ActRefused) as caught:
            attendance.left(writer, running.id, panelist, reason="")
        assert refused(caught) is Refusal.NOT_ON_THE_PANEL
    for panelist in (id_of(chair), PanelistId("stranger")):
        with pytest.raises(ActRefused) as caught:
            attendance.came(writer, running.id, Arrival(panelist, unbiased=True))
        assert refused(caught) is Refusal.NOT_ON_THE_PANEL


def test_comings_and_goings_are_noted_by_writer_or_chair_while_the_interview_runs(
    ready: Office, running: Interview, writer: Actor
) -> None:
    attendance, other = ready.services.attendance, ready.members[1]
    with pytest.raises(ActRefused) as caught:
        attendance.left(other, running.id, id_of(writer), reason="")
    assert refused(caught) is Refusal.NOT_THE_NOTE_TAKER
    with pytest.raises(ActRefused) as caught:
        attendance.left(ready.chair, InterviewId("nowhere"), id_of(other), reason="")
    assert refused(caught) is Refusal.UNKNOWN
    ready.services.interviews.pause(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        attendance.left(ready.chair, running.id, id_of(other), reason="")
    assert refused(caught) is Refusal.INTERVIEW_PAUSED
    ready.services.interviews.finish(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        attendance.left(ready.chair, running.id, id_of(other), reason="")
    assert refused(caught) is Refusal.WRONG_STATE


def test_the_start_remembers_who_sat_before_and_what_was_noted(
    ready: Office, running: Interview, writer: Actor
) -> None:
    assert (running.earlier, running.panel_note) == ((), "")
    ready.services.interviews.finish(ready.chair, running.id)
    opening = replace(ready.opening(), panel_note=" secretary on leave ")
    second = ready.services.interviews.start(ready.chair, ready.services.candidates.all()[1].id, opening)
    assert second.earlier == running.present()
    assert second.panel_note == "secretary on leave"
