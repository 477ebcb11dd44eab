"""A finished interview is taken up again for named questions: record and sheets stay, and everybody rates anew."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.results import Obstacle
from interview_app.domain.sheet import Passage, RatingState
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.interviews.seating import Further
from tests.services.office import Office, disclosed_office

ROOM = Further("Raum 3", video=False)


def _take_up(
    office: Office, candidate: CandidateId, *questions: QuestionId, by: Actor | None = None
) -> Interview:
    return office.services.further_sittings.take_up(
        by or office.chair, candidate, ROOM, questions=questions, reason="cut off by the alarm"
    )


def _refused(
    office: Office, candidate: CandidateId, *questions: QuestionId, by: Actor | None = None
) -> Refusal:
    with pytest.raises(ActRefused) as refused:
        _take_up(office, candidate, *questions, by=by)
    return refused.value.refusal


def _reseal(office: Office, candidate: CandidateId, question: QuestionId, level: int) -> None:
    for actor in office.members:
        office.services.sheets.replace(actor, candidate, reason="further sitting")
        office.services.sheets.rate(actor, candidate, question, Fraction(level))
        office.services.sheets.settle_text(actor, candidate, question, field="evidence", text="said now")
        office.services.sheets.seal(actor, candidate)


@pytest.fixture
def gapped(tmp_path: Path) -> tuple[Office, CandidateId, QuestionId]:
    """Disclosed, with the last question of the first candidate skipped: the ranking is blocked."""
    office = disclosed_office(tmp_path, (3, 3))
    question = office.form.asked()[-1].id
    late = office.admit("B-002", "Muster 2").id
    held = office.start(late)
    for each in office.form.asked():
        office.services.interviews.settle_answer(office.chair, held.id, each.id, "an answer")
    office.services.interviews.settle_answer(office.chair, held.id, question, "")
    office.services.interviews.skip(office.chair, held.id, question, reason="fire alarm")
    office.services.interviews.finish(office.chair, held.id)
    for actor in office.members:
        for each in office.form.asked()[:-1]:
            office.services.sheets.rate(actor, late, each.id, Fraction(4))
            office.services.sheets.settle_text(actor, late, each.id, field="evidence", text="because")
        office.services.sheets.seal(actor, late)
    assert office.services.ranking.ranking().obstacles == ((Obstacle.RATING_MISSING, late),)
    return office, late, question


def test_a_gap_is_filled_in_a_further_sitting_and_the_ranking_becomes_final(
    gapped: tuple[Office, CandidateId, QuestionId],
) -> None:
    office, person, question = gapped
    held = _take_up(office, person, question)
    assert office.services.desk.bare().stage is Stage.INTERVIEWING
    with pytest.raises(ActRefused) as refused:
        office.services.ranking.ranking()
    assert refused.value.refusal is Refusal.NOT_DISCLOSED
    office.services.interviews.settle_answer(office.chair, held.id, question, "said now: twice")
    office.services.interviews.finish(office.chair, held.id)
    _reseal(office, person, question, 5)
    assert office.services.desk.bare().stage is Stage.DISCLOSED
    assert office.services.ranking.ranking().final
    sheets = [each for each in office.services.desk.whole().sheets if each.candidate == person]
    assert [each.after_disclosure for each in sorted(sheets, key=lambda each: each.sequence)] == [
        False,
        False,
        True,
        True,
    ]
    office.services.close()


def test_what_was_recorded_stays_and_the_addition_stands_below_with_its_time(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person, question = office.services.candidates.all()[0].id, office.form.asked()[0].id
    before = office.services.desk.bare().interviews[0].entry(question).answer
    held = _take_up(office, person, question)
    office.clock.pass_minutes(2)
    office.services.interviews.settle_answer(office.chair, held.id, question, "added")
    office.services.interviews.settle_answer(office.chair, held.id, question, "added later")
    office.services.interviews.finish(office.chair, held.id)
    office.reopen_file()
    interview = office.services.desk.bare().interviews[0]
    entry = interview.entry(question)
    assert (entry.answer, entry.said) == (before, f"{before}\n\nadded later")
    assert interview.words_of(question) == entry.said
    (addition,) = entry.additions
    assert (addition.sitting, addition.at) == (interview.sittings[-1].id, office.clock.present)
    taken_up = interview.sittings[-1].taken_up
    assert taken_up is not None
    assert (taken_up.reason, taken_up.questions, taken_up.known) == (
        "cut off by the alarm",
        (question,),
        True,
    )
    office.services.sheets.replace(office.chair, person, reason="further sitting")
    office.services.sheets.mark(office.chair, person, question, Passage(0, 5, "added"))
    office.services.close()


def test_what_is_being_typed_in_a_further_sitting_is_kept_apart_from_the_answer(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person, question = office.services.candidates.all()[0].id, office.form.asked()[0].id
    held = _take_up(office, person, question)
    office.services.interviews.draft_answer(office.chair, held.id, question, "half a sen")
    office.reopen_file()
    shown = office.services.interviews.of(person)
    assert shown is not None
    assert shown.words_of(question) == "half a sen"
    assert shown.entry(question).answer == office.services.desk.bare().interviews[0].entry(question).answer
    office.services.close()


def test_only_the_named_questions_are_written_on(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person, asked = office.services.candidates.all()[0].id, office.form.asked()
    held = _take_up(office, person, asked[0].id)
    for act in (
        partial(office.services.interviews.settle_answer, office.chair, held.id, asked[1].id, "more"),
        partial(office.services.interviews.mark_asked, office.chair, held.id, asked[1].id),
    ):
        with pytest.raises(ActRefused) as refused:
            act()
        assert refused.value.refusal is Refusal.NOT_IN_THIS_SITTING
    office.services.close()


def test_an_interview_is_taken_up_again_only_where_that_can_be(
    gapped: tuple[Office, CandidateId, QuestionId],
) -> None:
    office, person, question = gapped
    other = office.services.candidates.all()[0].id
    assert _refused(office, person) is Refusal.UNKNOWN_QUESTION
    assert _refused(office, person, QuestionId("stranger")) is Refusal.UNKNOWN_QUESTION
    assert _refused(office, person, question, by=office.members[1]) is Refusal.NOT_THE_NOTE_TAKER
    with pytest.raises(ActRefused) as refused:
        office.services.further_sittings.take_up(office.chair, person, ROOM, questions=[question], reason=" ")
    assert refused.value.refusal is Refusal.REASON_MISSING
    office.services.repairs.retire(office.chair, question, reason="broken")
    assert _refused(office, person, question) is Refusal.QUESTION_RETIRED
    office.services.repairs.restore(office.chair, question, reason="read again")
    _take_up(office, person, question)
    assert _refused(office, other, question) is Refusal.ANOTHER_INTERVIEW_RUNS
    office.services.interviews.pause(office.chair, office.services.desk.bare().interviews[-1].id)
    assert _refused(office, person, question) is Refusal.INTERVIEW_OPEN
    office.services.candidates.withdraw(office.chair, other, reason="another post")
    assert _refused(office, other, question) is Refusal.WRONG_STATE
    office.services.close()


def test_after_the_decision_nothing_is_taken_up_again(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person = office.services.candidates.all()[0].id
    office.services.decisions.decide(office.chair, DecisionPlan((person,), (), "the only one"))
    assert _refused(office, person, office.form.asked()[0].id) is Refusal.WRONG_STATE
    office.services.close()


def test_a_skipped_question_is_open_again_and_its_first_reason_stays(
    gapped: tuple[Office, CandidateId, QuestionId],
) -> None:
    office, person, question = gapped
    _take_up(office, person, question)
    interview = office.services.interviews.of(person)
    assert interview is not None
    entry = interview.entry(question)
    assert (entry.asked, entry.reason) == (Asked.OPEN, "fire alarm")
    assert office.services.interviews.open_parts(interview) == (question,)
    office.services.close()


def test_a_further_sitting_goes_on_after_a_break(gapped: tuple[Office, CandidateId, QuestionId]) -> None:
    office, person, question = gapped
    held = _take_up(office, person, question)
    office.services.interviews.pause(office.chair, held.id)
    office.services.interviews.resume(office.chair, held.id, ROOM)
    office.services.interviews.settle_answer(office.chair, held.id, question, "said after the break")
    office.services.interviews.finish(office.chair, held.id)
    entry = office.services.desk.bare().interviews[-1].entry(question)
    assert entry.said == "said after the break"
    office.services.close()


def test_before_anybody_sealed_nothing_is_outdated_and_no_sheet_is_marked(office: Office) -> None:
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    person, question = office.admit("B-001", "Muster").id, office.form.asked()[0].id
    office.interview(person)
    assert not office.services.further_sittings.known(person)
    held = _take_up(office, person, question)
    office.services.interviews.finish(office.chair, held.id)
    office.seal_all(person, 4, 4)
    assert [each.after_disclosure for each in office.services.desk.whole().sheets] == [False, False]
    assert office.services.ranking.ranking().final


def test_the_overview_waits_for_every_sheet_that_was_overtaken(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person, question = office.services.candidates.all()[0].id, office.form.asked()[0].id
    held = _take_up(office, person, question)
    office.services.interviews.finish(office.chair, held.id)
    (line,) = office.services.overview.overview().interviews
    assert line.sealed == ()
    office.services.sheets.replace(office.chair, person, reason="further sitting")
    office.services.sheets.seal(office.chair, person)
    (line,) = office.services.overview.overview().interviews
    assert line.sealed == (office.chair.panelist,)
    assert not office.services.ranking.waiting().complete
    office.services.close()


def test_the_interview_protocol_can_be_issued_again_once_everybody_rated_anew(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person, question = office.services.candidates.all()[0].id, office.form.asked()[0].id
    protocol = Subject(Document.INTERVIEW_PROTOCOL, person)
    office.services.protocols.issue(office.chair, protocol)
    held = _take_up(office, person, question)
    office.services.interviews.finish(office.chair, held.id)
    with pytest.raises(ActRefused) as refused:
        office.services.protocols.issue(office.chair, protocol)
    assert refused.value.refusal is Refusal.NOT_DISCLOSED
    _reseal(office, person, question, 4)
    assert office.services.protocols.issue(office.chair, protocol).number == 3
    states = [each.rating(question).state for each in office.services.desk.whole().sheets]
    assert set(states) == {RatingState.RATED}
    office.services.close()
