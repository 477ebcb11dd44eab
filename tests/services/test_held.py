"""An interview that was held without the program: times, presence, a record written later, and sheets from paper."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Interview
from interview_app.domain.lateness import Written, written_when
from interview_app.domain.panel import AssignmentKind, Part
from interview_app.domain.procedure import Stage
from interview_app.services.desk import own
from interview_app.services.interviews.held import Held
from interview_app.storage import journal
from tests.services.office import Office

REASON = "Der Laptop war ausgefallen."


@pytest.fixture
def ready(office: Office) -> Office:
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")
    return office


def who(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def times(office: Office, *, began: int = 120, ended: int = 60, reason: str = REASON) -> Held:
    now: datetime = office.clock()
    return Held(now - timedelta(minutes=began), now - timedelta(minutes=ended), reason)


def record(office: Office, held: Held | None = None) -> Interview:
    return office.services.interviews.start(
        office.chair, who(office), office.opening(), held=held or times(office)
    )


def test_it_is_on_record_with_its_times_finished_and_with_its_reason(ready: Office) -> None:
    held = record(ready)
    assert (held.started, held.finished) == (times(ready).started, times(ready).ended)
    assert held.seconds() == 60 * 60
    assert held.held_without == REASON
    procedure = ready.services.desk.whole()
    assert procedure.interview_of(who(ready)) == held
    assert procedure.candidate(who(ready)).state is CandidateState.INTERVIEWED
    assert procedure.stage is Stage.INTERVIEWING
    with ready.services.desk.reading() as db:
        assert "record-held-interview" in [row.act for row in journal.rows(db)]


@pytest.mark.parametrize(("began", "ended"), [(60, 120), (60, 60), (60, -1)])
def test_it_ends_after_it_began_and_both_lie_in_the_past(ready: Office, began: int, ended: int) -> None:
    with pytest.raises(ActRefused) as caught:
        record(ready, times(ready, began=began, ended=ended))
    assert caught.value.refusal is Refusal.TIMES_WRONG
    assert ready.services.desk.whole().interviews == ()


def test_it_needs_a_reason(ready: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        record(ready, times(ready, reason="  "))
    assert caught.value.refusal is Refusal.REASON_MISSING


def test_another_interview_may_be_running_meanwhile(ready: Office) -> None:
    other = ready.services.candidates.all()[1].id
    ready.start(other)
    assert record(ready).finished is not None


def test_who_was_absent_is_noted_as_at_a_start(ready: Office) -> None:
    absent = Part(own(ready.members[2]), AssignmentKind.ABSENT, "krank")
    ready.services.interviews.start(ready.chair, who(ready), ready.opening(), [absent], held=times(ready))
    (noted,) = ready.services.desk.whole().assignments
    assert noted.kind is AssignmentKind.ABSENT


def test_the_record_may_follow_later_and_says_that_it_was_late(ready: Office) -> None:
    held, item = record(ready), ready.form.asked()[0].id
    ready.clock.pass_minutes(60 * 30)
    ready.services.interviews.draft_answer(ready.chair, held.id, item, "halb")
    found = ready.services.interviews.of(who(ready))
    assert found is not None
    assert found.entry(item).answer == "halb"
    ready.services.interviews.settle_answer(ready.chair, held.id, item, "nachgetragen")
    found = ready.services.interviews.of(who(ready))
    assert found is not None
    entry = found.entry(item)
    assert entry.answer == "nachgetragen"
    assert entry.last_at is not None
    assert written_when(found, entry.last_at) is Written.LATER


def test_only_its_note_taker_writes_it_and_only_until_disclosure(ready: Office) -> None:
    held, item = record(ready), ready.form.asked()[0].id
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.settle_answer(ready.members[1], held.id, item, "x")
    assert caught.value.refusal is Refusal.NOT_THE_NOTE_TAKER
    ready.seal_all(who(ready), 3, 3, 3)
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.settle_answer(ready.chair, held.id, item, "zu spät")
    assert caught.value.refusal is Refusal.WRONG_STATE


def test_it_is_neither_interrupted_nor_finished_again(ready: Office) -> None:
    held = record(ready)
    with pytest.raises(ActRefused):
        ready.services.interviews.pause(ready.chair, held.id)
    with pytest.raises(ActRefused):
        ready.services.interviews.finish(ready.chair, held.id)


def test_its_sheets_are_sealed_though_no_answer_was_typed(ready: Office) -> None:
    record(ready)
    ready.seal_all(who(ready), 3, 4, 3)
    assert len(ready.services.desk.whole().sheets) == 3
