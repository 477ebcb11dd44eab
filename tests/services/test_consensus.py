"""The consensus as a use case: nothing before a candidate is complete, every change on record, ratings untouched."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.analysis.flags import FlagKind
from interview_app.domain.candidate import Candidate
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.journal import JournalRow
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.plain import to_plain
from interview_app.domain.procedure import RatedLevel
from interview_app.domain.results import Basis, Obstacle
from interview_app.services.consensus.agreeing import AgreementPlan
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.interviews.seating import Further
from interview_app.services.overview import Step, StepState, TaskKind
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office, new_office, settled


def first_question(office: Office) -> QuestionId:
    return office.form.asked()[0].id


def refused(office: Office, candidate: CandidateId, plan: AgreementPlan, *, by: int = 0) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        office.services.consensus.agree(office.members[by], candidate, first_question(office), plan)
    return caught.value.refusal


def level(value: int, reason: str = "evidence compared") -> AgreementPlan:
    return AgreementPlan(True, Fraction(value), reason)


def rated(*levels: tuple[PanelistId, int]) -> tuple[RatedLevel, ...]:
    return tuple(RatedLevel(panelist, Fraction(level)) for panelist, level in levels)


def rows(office: Office) -> list[JournalRow]:
    with office.services.desk.reading() as db:
        return list(journal.rows(db))


@pytest.fixture
def half(office: Office) -> tuple[Office, Candidate, Candidate]:
    """Three members; the first candidate is complete (5, 4, 2), of the second two of three sheets are sealed."""
    office.seat("Vera Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock()
    whole, part = office.admit("B-001", "Clara Muster"), office.admit("B-002", "Ben Probe")
    for person in (whole, part):
        office.interview(person.id)
    office.seal_all(whole.id, 5, 4, 2)
    for actor, given in zip(office.members[:2], (1, 5), strict=True):
        office.rate(actor, part.id, given)
        office.services.sheets.seal(actor, part.id)
    office.rate(office.members[2], part.id, 3)
    return office, whole, part


def test_it_opens_with_the_first_complete_candidate_while_others_are_blind(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    first, second = office.services.consensus.progress()
    count = len(office.form.asked())
    assert (first.complete, first.settled, first.questions, first.flagged) == (True, 0, count, count)
    assert (second.complete, second.settled, second.questions, second.flagged) == (False, 0, 0, 0)
    agreed = office.services.consensus.agree(office.chair, whole.id, first_question(office), level(4))
    assert agreed.level == 4
    assert office.services.consensus.progress()[0].settled == 1


@pytest.mark.parametrize("member", [0, 1, 2, None])
def test_of_a_candidate_who_is_not_complete_nobody_gets_anything(
    half: tuple[Office, Candidate, Candidate], member: int | None
) -> None:
    office, _, part = half
    with pytest.raises(ActRefused) as caught:
        office.services.consensus.case(part.id)
    assert caught.value.refusal is Refusal.CANDIDATE_NOT_COMPLETE
    if member is not None:
        reason = refused(office, part.id, level(3), by=member)
        assert reason is (Refusal.CHAIR_ONLY if member else Refusal.CANDIDATE_NOT_COMPLETE)
    with pytest.raises(ActRefused):
        office.services.consensus.case(CandidateId("nobody"))


def test_the_progress_says_the_same_whatever_was_rated_on_an_incomplete_candidate(tmp_path: Path) -> None:
    told = []
    for given in (1, 5):
        folder = tmp_path / str(given)
        folder.mkdir()
        office = new_office(folder)
        office.seat("Vorlage", "Skizze")
        office.lock()
        person = office.admit("B-001", "Muster")
        office.interview(person.id)
        office.rate(office.members[1], person.id, given)
        office.services.sheets.seal(office.members[1], person.id)
        overview = office.services.overview.overview()
        told.append((office.services.consensus.progress(), overview.steps, overview.tasks))
        office.services.close()
    assert told[0] == told[1]


def test_ratings_and_evidence_of_all_stand_side_by_side(half: tuple[Office, Candidate, Candidate]) -> None:
    office, whole, _ = half
    case = office.services.consensus.case(whole.id)
    assert [person.name for person in case.raters] == ["Vera Vorlage", "Rolf Skizze", "Sina Platzhalter"]
    question = case.questions[0]
    assert [each.level for each in question.rated] == [5, 4, 2]
    assert [voice.rating.evidence for voice in question.voices] == [f"because of {question.question.id}"] * 3
    assert [flag.kind for flag in question.flags] == [FlagKind.RANGE, FlagKind.DEVIATION]
    assert not question.settled
    assert case.changeable
    assert case.flagged == len(case.questions)
    plain = to_plain(case.procedure)
    assert isinstance(plain, dict)
    assert (plain["sheets"], plain["agreed"]) == ([], [])


def test_only_the_chair_records(half: tuple[Office, Candidate, Candidate]) -> None:
    office, whole, _ = half
    assert refused(office, whole.id, level(4), by=1) is Refusal.CHAIR_ONLY
    with pytest.raises(ActRefused) as caught:
        office.services.consensus.agree(PROGRAM, whole.id, first_question(office), level(4))
    assert caught.value.refusal is Refusal.NOT_ON_THE_PANEL


def test_only_levels_of_the_scale_and_with_a_reason_where_ratings_differ(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    half_step = AgreementPlan(True, Fraction(7, 2), "between")
    assert refused(office, whole.id, half_step) is Refusal.UNKNOWN_LEVEL
    assert refused(office, whole.id, level(4, " ")) is Refusal.REASON_MISSING
    assert refused(office, whole.id, AgreementPlan(True, None, "")) is Refusal.REASON_MISSING
    assert refused(office, whole.id, AgreementPlan(reason="x")) is Refusal.NO_LEVEL_CHOSEN
    with pytest.raises(ActRefused) as caught:
        office.services.consensus.agree(office.chair, whole.id, QuestionId("strange"), level(4))
    assert caught.value.refusal is Refusal.UNKNOWN_QUESTION


def test_equal_ratings_need_no_reason_unless_nobody_rated_so(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4))
    person = office.services.candidates.all()[0]
    assert office.services.consensus.case(person.id).questions[0].settled
    assert refused(office, person.id, level(3, "")) is Refusal.REASON_MISSING
    agreed = office.services.consensus.agree(office.chair, person.id, first_question(office), level(4, ""))
    assert agreed.level == 4
    assert agreed.reason == ""
    office.services.close()


def test_who_moved_and_who_keeps_to_another_view_is_kept_with_the_ratings_of_that_moment(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    chair, second, third = (actor.panelist for actor in office.members)
    assert chair is not None
    assert second is not None
    assert third is not None
    plan = replace(level(4), dissents=(third, second))
    agreed = office.services.consensus.agree(office.chair, whole.id, first_question(office), plan)
    assert agreed.rated == rated((chair, 5), (second, 4), (third, 2))
    assert agreed.dissents == (third,), "whoever rated so does not differ"
    sheets = [each for each in office.services.desk.whole().sheets if each.candidate == whole.id]
    assert [each.rating(first_question(office)).level for each in sheets] == [5, 4, 2]


def test_a_change_keeps_what_stood_before_and_its_reason(half: tuple[Office, Candidate, Candidate]) -> None:
    office, whole, _ = half
    consensus, question = office.services.consensus, first_question(office)
    first = consensus.agree(office.chair, whole.id, question, level(3, "first try"))
    office.clock.pass_minutes(5)
    second = consensus.agree(office.chair, whole.id, question, AgreementPlan(True, None, "two readings"))
    case = consensus.case(whole.id).questions[0]
    assert (case.agreed, case.earlier) == (second, (first,))
    consensus.withdraw(office.chair, whole.id, question, reason="heard again")
    case = consensus.case(whole.id).questions[0]
    assert (case.agreed, case.earlier, case.settled) == (None, (first, second), False)
    with pytest.raises(ActRefused):
        consensus.withdraw(office.chair, whole.id, question, reason="twice")
    office.reopen_file()
    assert office.services.consensus.case(whole.id).questions[0].earlier == (first, second)


def test_a_withdrawal_needs_a_reason(half: tuple[Office, Candidate, Candidate]) -> None:
    office, whole, _ = half
    office.services.consensus.agree(office.chair, whole.id, first_question(office), level(4))
    with pytest.raises(ActRefused) as caught:
        office.services.consensus.withdraw(office.chair, whole.id, first_question(office), reason=" ")
    assert caught.value.refusal is Refusal.REASON_MISSING


def test_the_journal_names_candidate_and_question_and_never_a_level(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    before = len(rows(office))
    question = first_question(office)
    office.services.consensus.agree(office.chair, whole.id, question, level(4))
    office.services.consensus.withdraw(office.chair, whole.id, question, reason="again")
    added = rows(office)[before:]
    assert [(row.act, row.subject) for row in added] == [
        ("agree", f"{whole.id} {question}"),
        ("withdraw-agreement", f"{whole.id} {question}"),
    ]


def test_what_is_being_entered_is_kept_until_it_is_recorded(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    question = first_question(office)
    office.services.consensus.keep(office.chair, whole.id, question, level(4, "half a sen"))
    office.reopen_file()
    consensus = office.services.consensus
    assert consensus.plan(office.chair, whole.id, question) == level(4, "half a sen")
    assert consensus.plan(office.members[1], whole.id, question) is None
    assert consensus.plan(PROGRAM, whole.id, question) is None
    consensus.agree(office.chair, whole.id, question, level(4))
    assert consensus.plan(office.chair, whole.id, question) is None
    consensus.keep(office.chair, whole.id, question, level(5, "x"))
    consensus.keep(office.chair, whole.id, question, None)
    assert consensus.plan(office.chair, whole.id, question) is None


def test_a_sheet_replaced_after_disclosure_leaves_the_agreement_and_is_told(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    question = first_question(office)
    office.services.consensus.agree(office.chair, whole.id, question, level(4))
    third = office.members[2]
    office.services.sheets.replace(third, whole.id, reason="misread the anchor")
    assert not office.services.consensus.case(whole.id).questions[0].changed, "a draft changes nothing"
    office.services.sheets.rate(third, whole.id, question, Fraction(4))
    office.services.sheets.seal(third, whole.id)
    case = office.services.consensus.case(whole.id).questions[0]
    assert case.agreed is not None
    assert case.agreed.level == 4
    assert case.changed


def test_what_was_agreed_leaves_the_service_with_its_case_only(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, _, part = half
    third = office.members[2].panelist
    assert third is not None
    office.services.panel.assign(office.chair, part.id, third, kind=AssignmentKind.ABSENT, reason="ill")
    office.services.consensus.agree(office.chair, part.id, first_question(office), level(3))
    assert office.services.desk.seen_by(office.chair).agreed
    assert office.services.overview.overview().procedure.agreed == ()
    assert office.services.desk.bare().agreed == ()


def consensus_office(folder: Path, *levels: tuple[int, ...]) -> Office:
    """A procedure whose form counts the agreed levels."""
    office = new_office(folder, aggregation=Aggregation.CONSENSUS)
    office.seat(*(f"Mitglied {place + 1}" for place in range(len(levels[0]))))
    office.lock()
    for place, given in enumerate(levels, start=1):
        person = office.admit(f"B-{place:03}", f"Muster {place}")
        office.interview(person.id)
        office.seal_all(person.id, *given)
    return office


def settle_all(office: Office, candidate: CandidateId, value: int) -> None:
    for question in office.form.asked():
        office.services.consensus.agree(office.chair, candidate, question.id, level(value))


def test_where_the_consensus_counts_the_ranking_waits_for_it(tmp_path: Path) -> None:
    office = consensus_office(tmp_path, (5, 4), (3, 3))
    first = office.services.candidates.all()[0]
    assert office.services.ranking.ranking().obstacles == ((Obstacle.AGREEMENT_OPEN, first.id),)
    (task,) = [each for each in office.services.overview.overview().tasks if each.step is Step.CONSENSUS]
    assert (task.kind, task.candidates, task.count) == (TaskKind.AGREE, (first.id,), len(office.form.asked()))
    settle_all(office, first.id, 4)
    ranking = office.services.ranking.ranking()
    assert ranking.final
    assert {cell.basis for each in ranking.row(first.id).score.criteria for cell in each.questions} == {
        Basis.AGREED
    }
    assert not [each for each in office.services.overview.overview().tasks if each.step is Step.CONSENSUS]
    office.services.close()


def test_nothing_changes_after_the_decision_without_reopening(tmp_path: Path) -> None:
    office = consensus_office(tmp_path, (5, 4))
    person = office.services.candidates.all()[0]
    settle_all(office, person.id, 4)
    settled(office).services.decisions.decide(office.chair, DecisionPlan((person.id,), (), "best"))
    assert refused(office, person.id, level(5)) is Refusal.WRONG_STATE
    case = office.services.consensus.case(person.id)
    assert not case.changeable
    office.services.endings.reopen(office.chair, ground=ReopeningGround.OBJECTION, reason="objection upheld")
    office.services.consensus.agree(office.chair, person.id, first_question(office), level(5))
    office.services.close()


def test_the_step_is_blocked_until_the_first_candidate_is_complete(
    half: tuple[Office, Candidate, Candidate],
) -> None:
    office, whole, _ = half
    (line,) = [each for each in office.services.overview.overview().steps if each.step is Step.CONSENSUS]
    assert (line.state, line.done, line.total) == (StepState.OPEN, 0, 2)
    (task,) = [each for each in office.services.overview.overview().tasks if each.step is Step.CONSENSUS]
    assert (task.kind, task.candidates) == (TaskKind.DISCUSS, (whole.id,))
    settle_all(office, whole.id, 4)
    (line,) = [each for each in office.services.overview.overview().steps if each.step is Step.CONSENSUS]
    assert (line.state, line.done) == (StepState.OPEN, 1)


def test_before_any_candidate_is_complete_the_step_is_blocked(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    office.interview(office.admit("B-001", "Muster").id)
    (line,) = [each for each in office.services.overview.overview().steps if each.step is Step.CONSENSUS]
    assert line.state is StepState.BLOCKED


def test_a_further_sitting_closes_the_consensus_until_everybody_has_sealed_anew(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 2))
    person, question = office.services.candidates.all()[0].id, first_question(office)
    office.services.consensus.agree(office.chair, person, question, level(4))
    again = Further("Raum 3", video=False)
    held = office.services.further_sittings.take_up(
        office.chair, person, again, questions=(question,), reason="cut off by the alarm"
    )
    office.services.interviews.finish(office.chair, held.id)
    assert office.services.consensus.progress()[0].complete is False
    assert office.services.desk.seen_by(office.chair).agreed == ()
    assert refused(office, person, level(5)) is Refusal.CANDIDATE_NOT_COMPLETE
    for actor, given in zip(office.members, (5, 3), strict=True):
        office.services.sheets.replace(actor, person, reason="further sitting")
        office.services.sheets.rate(actor, person, question, Fraction(given))
        office.services.sheets.seal(actor, person)
    case = office.services.consensus.case(person).questions[0]
    assert case.agreed is not None
    assert case.changed, "the second member rated otherwise since"
    office.services.close()
