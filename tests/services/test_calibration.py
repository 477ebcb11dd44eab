"""A calibration: written, rated blindly by everybody, compared, noted as a briefing; no score knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.calibration.round import CalibrationState
from interview_app.domain.calibration.rules import Standing
from interview_app.domain.canonical import canonical
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId
from interview_app.domain.panel import Actor, Briefing, Role
from interview_app.domain.procedure import Stage
from interview_app.services.calibration.answers import SampleData
from interview_app.services.calibration.room import typing_place
from interview_app.services.desk import own
from interview_app.services.files.interchange import export_data, import_data
from interview_app.services.files.procedures import PROGRAM
from interview_app.storage.calibration import read_calibrations
from interview_app.storage.procedures import set_stage
from tests.services.office import Office, disclosed_office
from tests.services.test_participation import acts
from tests.services.trying import begin, held, rate, room, seal, write


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


@pytest.fixture
def seated(office: Office) -> Office:
    """Three who rate, the first of them the chair, and an expert who does not; the form is locked."""
    office.seat("Vorlage", "Skizze", "Entwurf")
    expert = office.services.panel.add(
        PROGRAM, name="Fachstelle", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.members.append(Actor(expert.id, Role.NOTE_TAKER))
    office.lock()
    return office


@pytest.fixture
def begun(seated: Office) -> Office:
    """The expert has written two answers, and the calibration has begun."""
    write(seated, 3, 1, author=seated.members[3])
    begin(seated)
    return seated


@pytest.fixture
def over(begun: Office) -> Office:
    for actor, levels in zip(begun.members[:3], ([3, 1], [4, 1], [5, 3]), strict=True):
        seal(begun, actor, levels)
    return begun


def test_from_the_first_answer_to_the_comparison(over: Office) -> None:
    found = room(over, over.members[2])
    assert found.state is CalibrationState.DISCLOSED
    assert [each.spread for each in found.compared] == [2, 2]
    assert found.own is not None
    assert (found.own.compared, found.own.exact, found.own.mean) == (2, 0, Fraction(2))
    assert [act for act, _ in acts(over)][-2:] == ["seal-calibration", "disclose-calibration"]


def test_everybody_gets_the_own_comparison_only(over: Office) -> None:
    assert [getattr(room(over, each).own, "mean", None) for each in over.members] == [
        0,
        Fraction(1, 2),
        2,
        None,
    ]
    assert room(over, PROGRAM).own is None


def test_the_key_is_its_authors_alone_until_everybody_sealed(begun: Office) -> None:
    expert = begun.members[3]
    for actor in (*begun.members[:3], PROGRAM):
        assert [each.key for each in room(begun, actor).calibration.samples] == [None, None]
    assert [each.key for each in room(begun, expert).calibration.samples] == [3, 1]
    seal(begun, begun.members[1], [2, 2])
    sheets = room(begun, begun.chair).calibration.sheets
    assert [bool(each.ratings) for each in sheets] == [False, False, False]
    assert [each.settled for each in sheets] == [False, True, False]
    assert [bool(each.ratings) for each in room(begun, begun.members[1]).calibration.sheets] == [
        False,
        True,
        False,
    ]


def test_the_journal_holds_no_word_of_answers_keys_and_ratings(over: Office) -> None:
    with over.services.desk.reading() as db:
        assert {said for act, said in acts(over) if "calibration" in act or "sample" in act} == {""}
        subjects = [row[0] for row in db.execute("SELECT subject FROM journal WHERE act LIKE '%calibration'")]
    assert set(subjects) == {held(over)}


def test_sample_answers_are_written_before_the_lock_and_the_calibration_begins_after_it(
    office: Office,
) -> None:
    office.seat("Vorlage", "Skizze")
    write(office, 3)
    assert refused(lambda: begin(office)) is Refusal.FORM_NOT_LOCKED
    office.lock()
    begin(office)
    assert room(office).state is CalibrationState.RATING


def test_only_complete_answers_to_questions_that_are_asked_can_be_rated(seated: Office) -> None:
    answers, question = seated.services.sample_answers, seated.form.asked()[0].id
    (made,) = write(seated, 3)
    change = partial(answers.change, seated.chair, held(seated), made.id)
    change(SampleData(question, "words", None, "reason"))
    assert refused(lambda: begin(seated)) is Refusal.SAMPLES_INCOMPLETE
    assert refused(lambda: change(SampleData(question, "words", Fraction(9)))) is Refusal.UNKNOWN_LEVEL
    assert refused(lambda: change(SampleData(QuestionId("q?")))) is Refusal.UNKNOWN_QUESTION
    change(SampleData(question, " words ", Fraction(3), " reason "))
    assert room(seated).calibration.samples[0].answer == "words"
    seated.services.repairs.retire(seated.chair, question, reason="broken")
    assert refused(lambda: begin(seated)) is Refusal.SAMPLE_NOT_ASKED
    assert refused(lambda: answers.add(seated.chair, question)) is Refusal.QUESTION_RETIRED
    found = room(seated)
    assert found.standing(found.calibration.samples[0]) is Standing.RETIRED


def test_an_answer_that_says_the_same_is_not_written_again(seated: Office) -> None:
    (made,) = write(seated, 3)
    before = len(acts(seated))
    data = SampleData(made.question, made.answer, made.key, made.reason)
    assert seated.services.sample_answers.change(seated.chair, held(seated), made.id, data) == made
    assert len(acts(seated)) == before


def test_an_answer_belongs_to_its_author_and_the_chair_may_remove_it(seated: Office) -> None:
    expert, other = seated.members[3], seated.members[1]
    answers = seated.services.sample_answers
    first, second = write(seated, 3, 1, author=expert)
    data = SampleData(first.question, "mine")
    assert refused(lambda: answers.change(other, held(seated), first.id, data)) is Refusal.SAMPLE_NOT_YOURS
    assert refused(lambda: answers.remove(other, held(seated), first.id)) is Refusal.SAMPLE_NOT_YOURS
    answers.remove(seated.chair, held(seated), first.id)
    assert refused(lambda: answers.remove(expert, held(seated), first.id)) is Refusal.UNKNOWN
    answers.remove(expert, held(seated), second.id)
    assert seated.services.calibration.rooms(expert) == ()


def test_once_begun_the_answers_stay_as_they_are(begun: Office) -> None:
    expert, answers = begun.members[3], begun.services.sample_answers
    sample = room(begun).calibration.samples[0]
    data = SampleData(sample.question, "other")
    assert refused(lambda: answers.change(expert, held(begun), sample.id, data)) is Refusal.CALIBRATION_BEGUN
    assert refused(lambda: answers.remove(expert, held(begun), sample.id)) is Refusal.CALIBRATION_BEGUN
    assert refused(lambda: answers.add(expert, sample.question)) is Refusal.CALIBRATION_OPEN
    assert refused(lambda: begin(begun)) is Refusal.CALIBRATION_BEGUN


def test_a_begin_is_taken_back_while_nobody_has_sealed(begun: Office) -> None:
    service, member = begun.services.calibration, begun.members[1]
    rate(begun, member, [3, 3])
    assert refused(lambda: service.take_back(member, held(begun))) is Refusal.CHAIR_ONLY
    service.take_back(begun.chair, held(begun))
    found = room(begun, begun.members[3]).calibration
    assert (found.state, found.sheets, found.scale) == (CalibrationState.WRITING, (), ())
    begin(begun)
    assert room(begun, member).missing == tuple(each.id for each in found.samples)
    seal(begun, member, [2, 2])
    assert refused(lambda: service.take_back(begun.chair, held(begun))) is Refusal.CALIBRATION_SEALED


def test_only_whoever_is_waited_for_rates_and_nothing_changes_after_the_seal(begun: Office) -> None:
    trial, member, expert = begun.services.trial, begun.members[1], begun.members[3]
    first, second = (each.id for each in room(begun).calibration.samples)
    assert refused(lambda: rate(begun, expert, [3, 3])) is Refusal.CALIBRATION_NOT_FOR_YOU
    assert refused(lambda: trial.rate(member, held(begun), first, Fraction(9))) is Refusal.UNKNOWN_LEVEL
    stranger = SampleAnswerId("?")
    assert refused(lambda: trial.rate(member, held(begun), stranger, None)) is Refusal.UNKNOWN
    assert refused(lambda: trial.rate(member, CalibrationId("?"), first, None)) is Refusal.UNKNOWN
    assert refused(lambda: trial.rate(PROGRAM, held(begun), first, None)) is Refusal.NOT_ON_THE_PANEL
    trial.rate(member, held(begun), first, Fraction(2))
    trial.rate(member, held(begun), second, Fraction(2))
    trial.rate(member, held(begun), second, None)
    assert room(begun, member).missing == (first, second)
    assert refused(lambda: trial.seal(member, held(begun))) is Refusal.CALIBRATION_INCOMPLETE
    seal(begun, member, [2, 2])
    assert refused(lambda: rate(begun, member, [3, 3])) is Refusal.CALIBRATION_SEALED
    assert refused(lambda: trial.seal(member, held(begun))) is Refusal.CALIBRATION_SEALED


def test_a_rating_that_says_the_same_leaves_no_trace(begun: Office) -> None:
    rate(begun, begun.members[1], [2, 2])
    before = len(acts(begun))
    rate(begun, begun.members[1], [2, 2])
    assert len(acts(begun)) == before


def test_a_question_retired_meanwhile_need_not_be_rated(begun: Office) -> None:
    trial, member = begun.services.trial, begun.members[1]
    first, second = room(begun).calibration.samples
    begun.services.repairs.retire(begun.chair, second.question, reason="broken")
    assert refused(lambda: trial.rate(member, held(begun), second.id, None)) is Refusal.SAMPLE_NOT_ASKED
    trial.rate(member, held(begun), first.id, Fraction(2))
    trial.explain(member, held(begun), first.id, "because")
    trial.seal(member, held(begun))
    assert room(begun).calibration.took_part() == (own(member),)


def test_an_absent_member_is_no_longer_waited_for_and_can_be_expected_again(begun: Office) -> None:
    service, trial = begun.services.calibration, begun.services.trial
    absent = own(begun.members[2])
    rate(begun, begun.members[2], [1, 1])
    note = partial(service.note_absent, begun.chair, held(begun), absent)
    assert refused(lambda: note(reason=" ")) is Refusal.REASON_MISSING
    note(reason="ill")
    assert refused(lambda: trial.seal(begun.members[2], held(begun))) is Refusal.CALIBRATION_NOT_FOR_YOU
    service.expect(begun.chair, held(begun), absent)
    service.expect(begun.chair, held(begun), absent)
    assert len(room(begun, begun.members[2]).missing) == 2
    for actor in begun.members[:2]:
        seal(begun, actor, [3, 3])
    sealed = own(begun.members[1])
    assert refused(lambda: service.expect(begun.chair, held(begun), sealed)) is Refusal.CALIBRATION_SEALED
    assert refused(lambda: service.expect(begun.chair, held(begun), PanelistId("?"))) is Refusal.UNKNOWN
    note(reason="still ill")
    assert room(begun).state is CalibrationState.DISCLOSED
    assert acts(begun)[-2:] == [("miss-calibration", "still ill"), ("disclose-calibration", "")]
    assert refused(lambda: service.expect(begun.chair, held(begun), absent)) is Refusal.CALIBRATION_SEALED


def test_the_result_is_noted_as_a_briefing_of_those_who_took_part(begun: Office) -> None:
    service = begun.services.calibration
    note = partial(service.note_briefing, begun.chair, held(begun), on=date(2023, 3, 14))
    assert refused(lambda: note(what="Probe")) is Refusal.CALIBRATION_OPEN
    for actor in begun.members[:2]:
        seal(begun, actor, [3, 1])
    service.note_absent(begun.chair, held(begun), own(begun.members[2]), reason="ill")
    assert refused(lambda: note(what=" ")) is Refusal.REASON_MISSING
    later = begun.clock().date() + timedelta(days=1)
    assert refused(lambda: note(what="Probe", on=later)) is Refusal.DAY_TO_COME
    note(what=" Probe ")
    briefing = Briefing(date(2023, 3, 14), "Probe")
    briefed = [each.briefings for each in begun.services.panel.members()]
    assert briefed == [(briefing,), (briefing,), (), ()]
    assert room(begun).calibration.noted == date(2023, 3, 14)
    assert [act for act, _ in acts(begun)][-3:] == ["brief-panelist", "brief-panelist", "note-calibration"]
    assert refused(lambda: note(what="Probe")) is Refusal.CALIBRATION_NOTED


def test_another_calibration_can_follow_one_that_is_over(over: Office) -> None:
    write(over, 2)
    assert [each.state for each in over.services.calibration.rooms(over.chair)] == [
        CalibrationState.DISCLOSED,
        CalibrationState.WRITING,
    ]


def test_after_the_first_interview_it_is_allowed_and_said_to_be_late(seated: Office) -> None:
    write(seated, 3)
    assert not room(seated).late
    seated.interview(seated.admit("B-001", "Muster").id)
    begin(seated)
    assert room(seated).late


def test_without_anybody_who_rates_it_cannot_begin(office: Office) -> None:
    office.seat("Vorlage")
    write(office, 3)
    office.lock()
    chair = office.services.panel.members()[0]
    office.services.panel.change(
        office.chair, chair.id, name=chair.name, function="", role=Role.CHAIR, votes=False
    )
    assert refused(lambda: begin(office)) is Refusal.PANEL_INCOMPLETE


@pytest.mark.parametrize("stage", [Stage.DISCLOSED, Stage.DECIDED, Stage.CLOSED, Stage.ABORTED])
def test_once_ratings_are_disclosed_nothing_is_written_or_rated(begun: Office, stage: Stage) -> None:
    with begun.services.desk.writing() as db:
        set_stage(db, stage)
    services, sample = begun.services, room(begun).calibration.samples[0]
    for act in (
        lambda: services.sample_answers.add(begun.chair, sample.question),
        lambda: services.sample_answers.remove(begun.chair, held(begun), sample.id),
        lambda: services.trial.rate(begun.chair, held(begun), sample.id, None),
        lambda: services.calibration.take_back(begun.chair, held(begun)),
        lambda: begin(begun),
    ):
        assert refused(act) is Refusal.WRONG_STATE


def test_nothing_of_it_touches_the_procedure_but_the_briefing(tmp_path: Path) -> None:
    """The same ranking, the same snapshot: what is on record about candidates does not know of the calibration."""
    folders = [tmp_path / name for name in ("with", "without")]
    for folder in folders:
        folder.mkdir()
    offices = [disclosed_office(folder, (4, 5), (3, 3)) for folder in folders]
    before = offices[0].services.desk.whole()
    with offices[0].services.desk.writing() as db:
        set_stage(db, Stage.INTERVIEWING)
    write(offices[0], 3, 1)
    begin(offices[0])
    for actor in offices[0].members:
        seal(offices[0], actor, [5, 5])
    with offices[0].services.desk.writing() as db:
        set_stage(db, Stage.DISCLOSED)
    assert canonical(offices[0].services.desk.whole()) == canonical(before)
    assert offices[0].services.ranking.ranking() == offices[1].services.ranking.ranking()
    for office in offices:
        office.services.close()


def test_the_data_of_a_procedure_carry_a_calibration_once_it_is_over(begun: Office, tmp_path: Path) -> None:
    desk, data = begun.services.desk, tmp_path / "data.json"
    assert refused(lambda: export_data(desk, data)) is Refusal.CALIBRATION_OPEN
    for actor in begun.members[:3]:
        seal(begun, actor, [3, 1])
    export_data(desk, data)
    again = import_data(data, tmp_path / "again.interview", begun.around)
    with desk.reading() as here, again.reading() as there:
        assert read_calibrations(there) == read_calibrations(here)
    again.file.close()


def test_what_was_being_typed_is_kept_for_its_author_until_the_seal(begun: Office) -> None:
    typing, member = begun.services.typing, begun.members[1]
    place = typing_place(held(begun), room(begun).calibration.samples[0].id)
    typing.keep(member, place, {"reason": "half a sen"})
    assert typing.kept(begun.chair, place) == {}
    begun.reopen_file()
    typing = begun.services.typing
    assert typing.kept(member, place) == {"reason": "half a sen"}
    seal(begun, member, [2, 2])
    assert typing.kept(member, place) == {}


def test_a_reworded_question_is_told(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    write(office, 3)
    found = room(office)
    question = found.procedure.form.asked()[0]
    form = replace(found.procedure.form, questions=())
    assert found.standing(found.calibration.samples[0]) is Standing.STANDS
    gone = replace(found, procedure=replace(found.procedure, form=replace(form, agenda=())))
    assert gone.standing(found.calibration.samples[0]) is Standing.GONE
    assert question.id == found.calibration.samples[0].question
