"""What candidates, interviews, sheets and whole procedures answer about themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from fractions import Fraction

import pytest

from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import (
    CandidateId,
    InterviewId,
    PanelistId,
    ProcedureId,
    QuestionId,
    RequirementId,
    SheetId,
    SittingId,
)
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.procedure import Procedure, RetiredQuestion, Stage
from interview_app.domain.protocol import Document
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from tests.domain.build import form

AT = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=1)))
MUSTER, PROBE = CandidateId("muster"), CandidateId("probe")
CHAIR, MEMBER, COUNCIL = PanelistId("chair"), PanelistId("member"), PanelistId("council")


def sitting(number: int, minutes: int | None, *present: PanelistId) -> Sitting:
    start = AT + timedelta(days=number)
    end = None if minutes is None else start + timedelta(minutes=minutes)
    return Sitting(
        SittingId(str(number)), InterviewId("i"), number, start, end, f"Raum {number}", False, present
    )


def interview(number: int, *sittings: Sitting, candidate: CandidateId = MUSTER) -> Interview:
    entry = RecordEntry("q1", Asked.ASKED, "Antwort", "", (0,), (), 90, AT, AT)
    return Interview(
        InterviewId(str(number)), candidate, number, "de", CHAIR, (CHAIR,), sittings, (entry,), None
    )


def sheet(sequence: int, state: SheetState, *ratings: Rating, panelist: PanelistId = CHAIR) -> Sheet:
    return Sheet(SheetId(f"s{sequence}"), MUSTER, panelist, sequence, state, ratings)


def procedure() -> Procedure:
    people = (
        Panelist(CHAIR, "M. Beispiel", "Vorsitz", Role.CHAIR, True, 1),
        Panelist(COUNCIL, "P. Erdacht", "Personalrat", Role.OBSERVER, False, 2),
        Panelist(MEMBER, "F. Fiktiv", "Fachseite", Role.PANELIST, True, 3),
    )
    return Procedure(
        id=ProcedureId("p"),
        created=AT,
        zone="Europe/Berlin",
        stage=Stage.PREPARING,
        stage_reason="",
        form=form([1]),
        lock=None,
        panel=people,
        candidates=(Candidate(MUSTER, "B-001", "A. Muster", 1), Candidate(PROBE, "B-002", "C. Probe", 2)),
        checks=(
            RequirementCheck(MUSTER, RequirementId("r1"), Finding.MET, "Zeugnis", "", CHAIR, AT),
            RequirementCheck(PROBE, RequirementId("r2"), Finding.OPEN, "", "Zeugnis", CHAIR, AT),
        ),
        assignments=(),
        interviews=(interview(1), interview(3), interview(2), interview(9, candidate=PROBE)),
        sheets=(
            sheet(1, SheetState.SEALED),
            sheet(3, SheetState.SEALED),
            sheet(2, SheetState.SEALED),
            sheet(4, SheetState.DRAFT),
            sheet(5, SheetState.SEALED, panelist=MEMBER),
        ),
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=None,
    )


@pytest.mark.parametrize("state", list(CandidateState))
def test_a_candidate_takes_part_from_the_admission_until_leaving(state: CandidateState) -> None:
    taking_part = {CandidateState.ADMITTED, CandidateState.INVITED, CandidateState.INTERVIEWED}
    assert Candidate(MUSTER, "B-001", "A. Muster", 1, state=state).in_procedure is (state in taking_part)


def test_an_interview_starts_with_its_first_sitting_and_is_where_the_last_one_is() -> None:
    held = interview(1, sitting(1, 20, CHAIR), sitting(2, 30, MEMBER, CHAIR))
    assert held.started == AT + timedelta(days=1)
    assert held.place == "Raum 2"
    assert held.present() == (CHAIR, MEMBER)


def test_only_sittings_that_have_ended_count_for_the_length() -> None:
    assert interview(1, sitting(1, 20), sitting(2, None)).seconds() == 20 * 60


def test_a_part_of_the_agenda_that_nobody_touched_is_open() -> None:
    assert interview(1).entry("q1").answer == "Antwort"
    untouched = interview(1).entry("q2")
    assert (untouched.item, untouched.asked, untouched.answer) == ("q2", Asked.OPEN, "")


@pytest.mark.parametrize(
    ("evidence", "passages", "carries"),
    [("", (), False), (" \n", (), False), ("nennt Zahlen", (), True), ("", (Passage(0, 2, "ja"),), True)],
)
def test_a_level_is_carried_by_a_sentence_or_a_passage(
    evidence: str, passages: tuple[Passage, ...], carries: bool
) -> None:
    assert Rating(QuestionId("q1"), evidence=evidence, passages=passages).has_evidence is carries


def test_a_question_without_an_entry_is_open_and_not_level_zero() -> None:
    zero = Rating(QuestionId("q1"), RatingState.RATED, Fraction(0))
    filled = sheet(1, SheetState.DRAFT, zero)
    assert filled.rating(QuestionId("q1")) is zero
    assert filled.rating(QuestionId("q2")) == Rating(QuestionId("q2"), RatingState.OPEN, None)


def test_people_are_found_by_their_id_and_strangers_are_not() -> None:
    run = procedure()
    assert run.candidate(PROBE).number == "B-002"
    assert run.panelist(MEMBER).name == "F. Fiktiv"
    with pytest.raises(KeyError):
        run.candidate(CandidateId("stranger"))
    with pytest.raises(KeyError):
        run.panelist(PanelistId("stranger"))


def test_advisory_members_do_not_vote() -> None:
    assert [panelist.id for panelist in procedure().voters()] == [CHAIR, MEMBER]


def test_the_latest_interview_of_a_candidate_counts() -> None:
    run = procedure()
    latest = run.interview_of(MUSTER)
    assert latest is not None
    assert latest.number == 3
    assert replace(run, interviews=()).interview_of(MUSTER) is None


def test_the_earlier_names_of_a_candidate_come_in_the_order_of_their_correction() -> None:
    names = [FormerName(MUSTER, "B-001", name, AT) for name in ("E. Muser", "E. Mustre")]
    others = FormerName(PROBE, "B-020", "P. Probe", AT)
    run = replace(procedure(), former_names=(names[0], others, names[1]))
    assert run.formerly(MUSTER) == tuple(names)
    assert run.formerly(CandidateId("stranger")) == ()


def test_a_question_is_retired_with_its_reason_or_still_asked() -> None:
    gone = RetiredQuestion(QuestionId("q2"), "zweideutig", AT)
    run = replace(procedure(), retired=(gone,))
    assert run.retirement(QuestionId("q2")) == gone
    assert run.retirement(QuestionId("q1")) is None


def test_only_the_schedule_is_printed_as_it_stands_and_never_issued() -> None:
    assert [each for each in Document if each.working_paper] == [
        Document.SCHEDULE,
        Document.DATA_ACCESS,
    ]


def test_a_requirement_that_nobody_has_looked_at_has_no_check() -> None:
    run = procedure()
    found = run.check_of(PROBE, RequirementId("r2"))
    assert found is not None
    assert found.finding is Finding.OPEN
    assert run.check_of(PROBE, RequirementId("r1")) is None


def test_the_sealed_sheet_with_the_highest_sequence_counts() -> None:
    run = procedure()
    counting = run.sealed_sheet(MUSTER, CHAIR)
    assert counting is not None
    assert counting.sequence == 3
    assert run.sealed_sheet(PROBE, CHAIR) is None


def test_an_interview_runs_is_interrupted_or_has_ended() -> None:
    running = interview(1, sitting(1, None))
    broken = interview(1, sitting(1, 10))
    again = interview(1, sitting(1, 10), sitting(2, None))
    ended = replace(broken, finished=AT)
    assert [(each.running, each.paused) for each in (running, broken, again, ended)] == [
        (True, False),
        (False, True),
        (True, False),
        (False, False),
    ]


def test_lateness_counts_whole_minutes_after_the_appointment() -> None:
    person = Candidate(MUSTER, "B-001", "A. Muster", 1, appointment=AT)
    assert person.minutes_late is None
    assert replace(person, arrived=AT + timedelta(minutes=12, seconds=50)).minutes_late == 12
    assert replace(person, arrived=AT - timedelta(minutes=5)).minutes_late == 0
    assert replace(person, appointment=None, arrived=AT).minutes_late is None
