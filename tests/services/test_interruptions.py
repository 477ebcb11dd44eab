"""An interview that is interrupted: the clock stops, another may begin, and it goes on in a further sitting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.interview import Interview
from interview_app.services.interviews.seating import Further
from interview_app.services.overview import TaskKind
from tests.services.office import Office

FIRST = "ai-project"


@pytest.fixture
def ready(office: Office) -> Office:
    """Two voting members, a locked form, two admitted candidates."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")
    return office


@pytest.fixture
def running(ready: Office) -> Interview:
    """The first candidate's interview has begun; the chair writes."""
    return ready.start(ready.services.candidates.all()[0].id)


def test_an_interruption_stops_the_clock_and_goes_on_in_a_further_sitting(
    ready: Office, running: Interview
) -> None:
    interviews = ready.services.interviews
    ready.clock.pass_minutes(10)
    interviews.draft_answer(ready.chair, running.id, FIRST, "typed just before")
    broken = interviews.pause(ready.chair, running.id, reason=" video lost ")
    assert broken.paused
    assert broken.entry(FIRST).answer == "typed just before"
    with pytest.raises(ActRefused) as caught:
        interviews.settle_answer(ready.chair, running.id, FIRST, "more")
    assert caught.value.refusal is Refusal.INTERVIEW_PAUSED
    ready.clock.pass_minutes(30)
    again = interviews.resume(ready.chair, running.id, Further("Raum 5", video=False))
    assert again.running
    ready.clock.pass_minutes(5)
    done = interviews.finish(ready.chair, running.id)
    assert done.seconds() == 15 * 60
    assert [(each.number, each.place, each.ending) for each in done.sittings] == [
        (1, "Raum 2", "video lost"),
        (2, "Raum 5", ""),
    ]
    assert done.sittings[1].present == done.sittings[0].present
    ready.reopen_file()
    assert ready.services.interviews.of(running.candidate) == done


def test_another_interview_may_begin_while_one_is_interrupted_but_only_one_goes_on(
    ready: Office, running: Interview
) -> None:
    interviews = ready.services.interviews
    other = ready.services.candidates.all()[1].id
    interviews.pause(ready.chair, running.id)
    ready.start(other)
    with pytest.raises(ActRefused) as caught:
        interviews.resume(ready.chair, running.id, Further("", video=False))
    assert caught.value.refusal is Refusal.ANOTHER_INTERVIEW_RUNS


def test_an_interrupted_interview_can_be_finished_as_it_is(ready: Office, running: Interview) -> None:
    ready.clock.pass_minutes(10)
    ready.services.interviews.pause(ready.chair, running.id, reason="fire alarm")
    ready.clock.pass_minutes(60)
    done = ready.services.interviews.finish(ready.chair, running.id)
    assert done.seconds() == 600
    assert not done.paused


def test_nobody_goes_on_with_somebody_who_has_left_and_only_the_note_taker_goes_on(
    ready: Office, running: Interview
) -> None:
    interviews = ready.services.interviews
    interviews.pause(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        interviews.resume(ready.members[1], running.id, Further("", video=False))
    assert caught.value.refusal is Refusal.NOT_THE_NOTE_TAKER
    ready.services.candidates.withdraw(ready.chair, running.candidate, reason="another post")
    with pytest.raises(ActRefused) as caught:
        interviews.resume(ready.chair, running.id, Further("", video=False))
    assert caught.value.refusal is Refusal.WRONG_STATE


def test_the_overview_asks_to_go_on_and_offers_the_next_one(ready: Office, running: Interview) -> None:
    ready.services.interviews.pause(ready.chair, running.id)
    tasks = {task.kind: task.candidates for task in ready.services.overview.overview().tasks}
    other = ready.services.candidates.all()[1].id
    assert tasks[TaskKind.RESUME_INTERVIEW] == (running.candidate,)
    assert tasks[TaskKind.START_INTERVIEW] == (other,)


def test_nothing_is_sealed_on_an_interrupted_interview(ready: Office, running: Interview) -> None:
    ready.rate(ready.chair, running.candidate, 4)
    ready.services.interviews.pause(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        ready.services.sheets.seal(ready.chair, running.candidate)
    assert caught.value.refusal is Refusal.SHEET_INCOMPLETE


def test_a_further_sitting_has_its_own_people_and_language_with_the_reason(
    ready: Office, running: Interview
) -> None:
    interviews, (chair, _) = ready.services.interviews, ready.members
    assert chair.panelist is not None
    interviews.pause(chair, running.id)
    changed = Further("", video=True, present=(chair.panelist,), language="en")
    with pytest.raises(ActRefused) as caught:
        interviews.resume(chair, running.id, changed)
    assert caught.value.refusal is Refusal.REASON_MISSING
    again = interviews.resume(chair, running.id, replace(changed, language_reason=" at their wish "))
    assert again.here() == (chair.panelist,)
    assert (again.spoken, again.languages) == ("en", ("de", "en"))
    assert again.sittings[1].language_reason == "at their wish"
    interviews.pause(chair, running.id)
    same = interviews.resume(chair, running.id, Further("", video=False, language="en"))
    assert (same.sittings[2].language, same.spoken) == ("", "en")


@pytest.mark.parametrize("there", [(), (1,)])
def test_nobody_goes_on_without_the_note_taker_or_without_a_voter(
    ready: Office, running: Interview, there: tuple[int, ...]
) -> None:
    ready.services.interviews.pause(ready.chair, running.id)
    present = tuple(id for at in there if (id := ready.members[at].panelist) is not None)
    with pytest.raises(ActRefused):
        ready.services.interviews.resume(ready.chair, running.id, Further("", video=False, present=present))
