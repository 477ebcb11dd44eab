"""Interviews on a real file: start, record, finish."""

from __future__ import annotations

import pytest

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.ids import CandidateId, PanelistId, SectionId
from interview_app.domain.interview import Asked, Interview, RecordEntry
from interview_app.domain.panel import Actor, AssignmentKind, Part, Role
from interview_app.domain.procedure import Stage
from interview_app.services.interviews.seating import Opening
from interview_app.storage import journal
from tests.services.office import Office

OPENING, FIRST, SECOND = "opening", "ai-project", "training-data"


@pytest.fixture
def ready(office: Office) -> Office:
    """Three voting members, a locked form, two admitted candidates."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")
    return office


@pytest.fixture
def running(ready: Office) -> Interview:
    """The first candidate's interview has begun; the chair writes."""
    return ready.start(people(ready)[0])


def people(office: Office) -> list[CandidateId]:
    return [candidate.id for candidate in office.services.candidates.all()]


def stored(office: Office, item: str) -> RecordEntry:
    return office.services.desk.whole().interviews[0].entry(item)


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def refusal(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def test_starting_notes_who_is_there_and_moves_candidate_and_procedure_on(ready: Office) -> None:
    held = ready.start(people(ready)[0])
    procedure = ready.services.desk.whole()
    assert procedure.stage is Stage.INTERVIEWING
    assert procedure.candidate(held.candidate).state is CandidateState.INTERVIEWED
    assert held.started == ready.clock()
    assert held.present() == ready.opening().present
    assert held.bias_checked == ready.opening().bias_checked
    assert ready.services.interviews.running() == held


def test_one_interview_at_a_time(ready: Office, running: Interview) -> None:
    with pytest.raises(ActRefused) as caught:
        ready.start(people(ready)[1])
    assert refusal(caught) is Refusal.ANOTHER_INTERVIEW_RUNS
    assert caught.value.facts["name"] == "Aylin Muster"


def test_nobody_is_interviewed_twice(ready: Office, running: Interview) -> None:
    ready.services.interviews.finish(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        ready.start(running.candidate)
    assert refusal(caught) is Refusal.WRONG_STATE


def test_an_open_requirement_stands_against_the_start(ready: Office) -> None:
    late = ready.register("B-020", "Finn Erdacht")
    with pytest.raises(ActRefused) as caught:
        ready.start(late.id)
    assert refusal(caught) is Refusal.REQUIREMENT_OPEN


def test_an_excluded_candidate_is_not_interviewed(ready: Office) -> None:
    late = ready.register("B-020", "Finn Erdacht")
    requirement = ready.form.requirements[0].id
    ready.services.requirements.check(
        ready.chair, late.id, requirement, finding=Finding.NOT_MET, evidence="no degree"
    )
    with pytest.raises(ActRefused) as caught:
        ready.start(late.id)
    assert refusal(caught) is Refusal.WRONG_STATE


def test_no_interview_begins_before_the_form_is_locked(office: Office) -> None:
    office.seat("Maria Vorlage")
    person = office.admit("B-014", "Aylin Muster")
    with pytest.raises(ActRefused) as caught:
        office.start(person.id)
    assert refusal(caught) is Refusal.WRONG_STATE


def test_the_note_taker_has_to_be_present_and_everybody_on_the_panel(ready: Office) -> None:
    everybody = ready.opening().present
    absent = Opening(everybody[1:], everybody[1:], everybody[0], "de", "", False)
    stranger = Opening((*everybody, PanelistId("stranger")), everybody, everybody[0], "de", "", False)
    for opening in (absent, stranger):
        with pytest.raises(ActRefused) as caught:
            ready.services.interviews.start(ready.chair, people(ready)[0], opening)
        assert refusal(caught) is Refusal.NOT_ON_THE_PANEL


def test_somebody_who_votes_has_to_be_present(ready: Office) -> None:
    writer = ready.services.panel.add(
        ready.chair, name="Gerda Erdacht", function="", role=Role.NOTE_TAKER, votes=False
    )
    opening = Opening((writer.id,), (), writer.id, "de", "", False)
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.start(ready.chair, people(ready)[0], opening)
    assert refusal(caught) is Refusal.PANEL_INCOMPLETE


def test_whoever_is_missing_is_noted_with_the_start_or_not_at_all(ready: Office) -> None:
    first, other = ready.members[0].panelist, ready.members[1].panelist
    assert first is not None
    assert other is not None
    opening = Opening((first,), (first,), first, "de", "", False)
    person = people(ready)[0]
    with pytest.raises(ActRefused):
        ready.services.interviews.start(
            ready.chair, person, opening, [Part(other, AssignmentKind.ABSENT, " ")]
        )
    assert ready.services.desk.whole().interviews == ()
    ready.services.interviews.start(ready.chair, person, opening, [Part(other, AssignmentKind.ABSENT, "ill")])
    whole = ready.services.desk.whole()
    assert [(each.panelist, each.kind, each.reason) for each in whole.assignments] == [
        (other, AssignmentKind.ABSENT, "ill")
    ]
    assert whole.interview_of(person) is not None


def test_nothing_of_a_start_is_kept_where_its_last_step_fails(
    ready: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, other = ready.members[0].panelist, ready.members[1].panelist
    assert first is not None
    assert other is not None
    opening = Opening((first,), (first,), first, "de", "", False)

    def full(*_: object) -> None:
        raise FileRefused(FileTrouble.DISK_FULL, "test.interview")

    with monkeypatch.context() as broken:
        broken.setattr("interview_app.services.interviews.conduct.procedure_rows.set_stage", full)
        with pytest.raises(FileRefused):
            ready.services.interviews.start(
                ready.chair, people(ready)[0], opening, [Part(other, AssignmentKind.ABSENT, "ill")]
            )
    assert ready.services.desk.whole().assignments == ()


def test_a_draft_is_shown_but_is_no_part_of_the_record_yet(ready: Office, running: Interview) -> None:
    ready.services.interviews.draft_answer(ready.chair, running.id, FIRST, "two teams")
    seen = ready.services.interviews.of(running.candidate)
    assert seen is not None
    assert seen.entry(FIRST).answer == "two teams"
    assert stored(ready, FIRST).answer == ""


def test_a_draft_outlives_a_restart(ready: Office, running: Interview) -> None:
    ready.services.interviews.draft_answer(ready.chair, running.id, FIRST, "two teams")
    ready.reopen_file()
    seen = ready.services.interviews.of(running.candidate)
    assert seen is not None
    assert seen.entry(FIRST).answer == "two teams"


def test_leaving_the_field_makes_the_text_part_of_the_record(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    interviews.draft_answer(ready.chair, running.id, FIRST, "two te")
    interviews.settle_answer(ready.chair, running.id, FIRST, "two teams")
    entry = stored(ready, FIRST)
    assert (entry.answer, entry.asked) == ("two teams", Asked.ASKED)
    assert entry.first_at == entry.last_at == ready.clock()
    assert ready.chair.panelist is not None
    assert ready.services.desk.drafts_of(ready.chair.panelist) == {}
    assert acts(ready).count("record-answer") == 1


def test_the_first_moment_stays_while_the_last_one_moves(ready: Office, running: Interview) -> None:
    begun = ready.clock()
    ready.services.interviews.settle_answer(ready.chair, running.id, FIRST, "two")
    ready.clock.pass_minutes(2)
    ready.services.interviews.settle_answer(ready.chair, running.id, FIRST, "two teams")
    assert (stored(ready, FIRST).first_at, stored(ready, FIRST).last_at) == (begun, ready.clock())


def test_leaving_an_unchanged_field_writes_no_journal_row(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    interviews.settle_answer(ready.chair, running.id, FIRST, "two teams")
    before = acts(ready)
    interviews.draft_answer(ready.chair, running.id, FIRST, "two teams")
    interviews.settle_answer(ready.chair, running.id, FIRST, "two teams")
    assert acts(ready) == before
    assert ready.chair.panelist is not None
    assert ready.services.desk.drafts_of(ready.chair.panelist) == {}


def test_only_the_note_taker_writes_the_record(ready: Office, running: Interview) -> None:
    interviews, other = ready.services.interviews, ready.members[1]
    for act in (
        lambda: interviews.settle_answer(other, running.id, FIRST, "words"),
        lambda: interviews.mark_asked(other, running.id, FIRST),
        lambda: interviews.spend(other, running.id, FIRST, 30),
        lambda: interviews.probe(other, running.id, FIRST, 0, asked=True),
        lambda: interviews.add_probe(other, running.id, FIRST, words="why"),
        lambda: interviews.skip(other, running.id, FIRST, reason="time"),
        lambda: interviews.ask_after_all(other, running.id, FIRST),
        lambda: interviews.finish(other, running.id),
    ):
        with pytest.raises(ActRefused) as caught:
            act()
        assert refusal(caught) is Refusal.NOT_THE_NOTE_TAKER
    assert stored(ready, FIRST).asked is Asked.OPEN


def test_somebody_elses_draft_never_shows_in_the_record(ready: Office, running: Interview) -> None:
    ready.services.interviews.draft_answer(ready.members[1], running.id, FIRST, "not mine to write")
    seen = ready.services.interviews.of(running.candidate)
    assert seen is not None
    assert seen.entry(FIRST).answer == ""


def test_nobody_chosen_writes_nothing(ready: Office, running: Interview) -> None:
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.draft_answer(Actor(None, Role.CHAIR), running.id, FIRST, "words")
    assert refusal(caught) is Refusal.NOT_ON_THE_PANEL


def test_a_part_that_is_not_on_the_agenda_is_refused(ready: Office, running: Interview) -> None:
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.settle_answer(ready.chair, running.id, "no-such-part", "words")
    assert refusal(caught) is Refusal.UNKNOWN_QUESTION


def test_seconds_add_up_without_making_a_part_asked(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    interviews.spend(ready.chair, running.id, FIRST, 30)
    interviews.spend(ready.chair, running.id, FIRST, 0)
    assert (stored(ready, FIRST).seconds, stored(ready, FIRST).asked) == (30, Asked.OPEN)
    interviews.mark_asked(ready.chair, running.id, FIRST, 15)
    interviews.mark_asked(ready.chair, running.id, FIRST)
    assert (stored(ready, FIRST).seconds, stored(ready, FIRST).asked) == (45, Asked.ASKED)
    assert acts(ready).count("ask-question") == 1


def test_a_clock_that_jumps_back_takes_no_seconds_away(ready: Office, running: Interview) -> None:
    ready.services.interviews.mark_asked(ready.chair, running.id, FIRST, 60)
    ready.services.interviews.mark_asked(ready.chair, running.id, FIRST, -600)
    assert stored(ready, FIRST).seconds == 60


def test_a_probe_is_noted_once_and_taken_back(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    interviews.probe(ready.chair, running.id, FIRST, 1, asked=True)
    interviews.probe(ready.chair, running.id, FIRST, 1, asked=True)
    interviews.probe(ready.chair, running.id, FIRST, 0, asked=True)
    assert stored(ready, FIRST).probes == (0, 1)
    assert stored(ready, FIRST).asked is Asked.ASKED
    interviews.probe(ready.chair, running.id, FIRST, 1, asked=False)
    assert stored(ready, FIRST).probes == (0,)
    assert acts(ready).count("ask-probe") == 2
    assert acts(ready).count("unask-probe") == 1


@pytest.mark.parametrize(("item", "index"), [(FIRST, 99), (FIRST, -1), (OPENING, 0)])
def test_a_probe_that_the_form_does_not_have_is_refused(
    ready: Office, running: Interview, item: str, index: int
) -> None:
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.probe(ready.chair, running.id, item, index, asked=True)
    assert refusal(caught) is Refusal.UNKNOWN_QUESTION


def test_own_probes_are_kept_in_their_words(ready: Office, running: Interview) -> None:
    ready.services.interviews.add_probe(ready.chair, running.id, FIRST, words="  Who decided?  ")
    assert stored(ready, FIRST).own_probes == ("Who decided?",)
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.add_probe(ready.chair, running.id, FIRST, words=" ")
    assert refusal(caught) is Refusal.REASON_MISSING


def test_a_part_is_skipped_only_with_a_reason_and_asked_after_all(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    with pytest.raises(ActRefused) as caught:
        interviews.skip(ready.chair, running.id, FIRST, reason="  ")
    assert refusal(caught) is Refusal.REASON_MISSING
    interviews.skip(ready.chair, running.id, FIRST, reason="fire alarm")
    assert (stored(ready, FIRST).asked, stored(ready, FIRST).reason) == (Asked.SKIPPED, "fire alarm")
    interviews.ask_after_all(ready.chair, running.id, FIRST)
    assert (stored(ready, FIRST).asked, stored(ready, FIRST).reason) == (Asked.OPEN, "")


def test_a_skip_taken_back_leaves_an_answer_asked(ready: Office, running: Interview) -> None:
    interviews = ready.services.interviews
    interviews.settle_answer(ready.chair, running.id, FIRST, "half an answer")
    interviews.skip(ready.chair, running.id, FIRST, reason="video failed")
    interviews.ask_after_all(ready.chair, running.id, FIRST)
    assert stored(ready, FIRST).asked is Asked.ASKED


def test_a_part_that_was_not_skipped_has_nothing_to_take_back(ready: Office, running: Interview) -> None:
    ready.services.interviews.mark_asked(ready.chair, running.id, FIRST)
    before = acts(ready)
    ready.services.interviews.ask_after_all(ready.chair, running.id, FIRST)
    assert stored(ready, FIRST).asked is Asked.ASKED
    assert acts(ready) == before


def test_finishing_takes_what_is_being_typed_along(ready: Office, running: Interview) -> None:
    ready.services.interviews.draft_answer(ready.chair, running.id, SECOND, "last words")
    ready.clock.pass_minutes(57)
    done = ready.services.interviews.finish(ready.chair, running.id)
    assert done.entry(SECOND).answer == "last words"
    assert done.finished == ready.clock()
    assert done.seconds() == 57 * 60
    assert ready.services.interviews.running() is None


def test_a_finished_record_does_not_change(ready: Office, running: Interview) -> None:
    ready.services.interviews.settle_answer(ready.chair, running.id, FIRST, "as it was")
    ready.services.interviews.finish(ready.chair, running.id)
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.settle_answer(ready.chair, running.id, FIRST, "prettier")
    assert refusal(caught) is Refusal.WRONG_STATE
    ready.services.interviews.draft_answer(ready.chair, running.id, FIRST, "prettier")
    seen = ready.services.interviews.of(running.candidate)
    assert seen is not None
    assert seen.entry(FIRST).answer == "as it was"


def test_an_unknown_interview_is_refused(ready: Office, running: Interview) -> None:
    with pytest.raises(ActRefused) as caught:
        ready.services.interviews.finish(ready.chair, type(running.id)("nowhere"))
    assert refusal(caught) is Refusal.UNKNOWN


def test_questions_neither_asked_nor_skipped_are_named_in_their_order(
    ready: Office, running: Interview
) -> None:
    interviews = ready.services.interviews
    interviews.mark_asked(ready.chair, running.id, FIRST)
    interviews.skip(ready.chair, running.id, SECOND, reason="time")
    seen = interviews.of(running.candidate)
    assert seen is not None
    left = interviews.open_parts(seen)
    assert left == tuple(each.id for each in ready.form.asked()[2:])
    assert SectionId(OPENING) not in left


def test_the_records_words_never_stand_in_the_journal_itself(ready: Office, running: Interview) -> None:
    ready.services.interviews.settle_answer(ready.chair, running.id, FIRST, "a very private answer")
    with ready.services.desk.reading() as db:
        rows = journal.rows(db)
    assert not any("private" in row.subject + row.act for row in rows)
