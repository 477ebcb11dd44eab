"""What goes with the decision and after it: equality, conditions, notices, retention."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_app.domain.candidate import Finding
from interview_app.domain.decision import Appraisal, CriterionReason
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.equality import AuxiliaryReason
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Rule
from interview_app.domain.ids import CandidateId, ConditionId
from interview_app.services.decisions.deciding import DecisionPlan
from tests.services.office import Office, disclosed_office


@pytest.fixture
def tied(tmp_path: Path) -> Office:
    """Two candidates with the same levels and one below them, for one post; weeks later."""
    office = disclosed_office(tmp_path, (4, 4), (4, 4), (2, 1))
    office.clock.pass_minutes(30 * 24 * 60)
    return office


def ids(office: Office) -> tuple[CandidateId, ...]:
    return tuple(candidate.id for candidate in office.services.candidates.all())


def refusal_of(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def decide(office: Office) -> CandidateId:
    """The first one is selected; returns them."""
    first = ids(office)[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first,), (), "best"))
    return first


def test_several_are_told_on_one_day_or_none_of_them(tied: Office) -> None:
    decide(tied)
    day, outcome = date(2023, 3, 20), tied.services.outcome
    with pytest.raises(KeyError):
        outcome.tell_all(tied.chair, (*ids(tied), CandidateId("nobody")), on=day)
    assert tied.services.desk.bare().notices == ()
    outcome.tell_all(tied.chair, ids(tied), on=day)
    assert [each.candidate for each in tied.services.desk.bare().notices] == list(ids(tied))


def test_a_tie_at_the_cut_is_proposed_and_the_panel_finds_equal_with_reasons(tied: Office) -> None:
    equality, (first, second, _) = tied.services.equality, ids(tied)
    assert set(equality.proposed()) == {first, second}
    assert (
        refusal_of(lambda: equality.find(tied.chair, (first, second), reasons=" ")) is Refusal.REASON_MISSING
    )
    assert refusal_of(lambda: equality.find(tied.chair, (first,), reasons="same")) is Refusal.NOT_EQUAL
    found = equality.find(tied.chair, (first, second), reasons="same in every criterion")
    tied.reopen_file()
    assert tied.services.equality.present() == found


def test_only_the_chair_finds_equal_and_only_between_disclosure_and_decision(tied: Office) -> None:
    people = ids(tied)[:2]

    def find() -> object:
        return tied.services.equality.find(tied.chair, people, reasons="same")

    member = tied.members[1]
    assert (
        refusal_of(lambda: tied.services.equality.find(member, people, reasons="same")) is Refusal.CHAIR_ONLY
    )
    decide(tied)
    assert refusal_of(find) is Refusal.WRONG_STATE


def test_auxiliary_criteria_are_locked_until_equality_is_on_record_and_again_when_it_is_taken_back(
    tied: Office,
) -> None:
    first, second, _ = ids(tied)
    plan = DecisionPlan((first,), (second,), "best", auxiliary=(AuxiliaryReason(0, "§ 7 LGG"),))

    def decision() -> object:
        return tied.services.decisions.decide(tied.chair, plan)

    assert refusal_of(decision) is Refusal.GATE_LOCKED
    tied.services.equality.find(tied.chair, (first, second), reasons="same")
    tied.services.equality.take_back(tied.chair, reason="looked again")
    assert tied.services.equality.present() is None
    assert refusal_of(decision) is Refusal.GATE_LOCKED
    tied.services.equality.find(tied.chair, (first, second), reasons="same after all")
    decision()


def test_what_was_found_equal_stays_in_the_journal_when_it_is_taken_back(tied: Office) -> None:
    assert refusal_of(lambda: tied.services.equality.take_back(tied.chair, reason="x")) is Refusal.UNKNOWN
    tied.services.equality.find(tied.chair, ids(tied)[:2], reasons="same")
    assert (
        refusal_of(lambda: tied.services.equality.take_back(tied.chair, reason="")) is Refusal.REASON_MISSING
    )
    tied.services.equality.take_back(tied.chair, reason="looked again")
    with tied.services.desk.reading() as db:
        acts = [act for (act,) in db.execute("SELECT act FROM journal ORDER BY sequence DESC LIMIT 2")]
    assert acts == ["take-back-equal", "find-equal"]


def test_a_decision_keeps_comparison_appraisals_and_auxiliary_reasons_and_drops_empty_ones(
    tied: Office,
) -> None:
    (first, second, _), criterion = ids(tied), tied.form.criteria[0].id
    tied.services.equality.find(tied.chair, (first, second), reasons="same")
    plan = DecisionPlan(
        (first,),
        (second,),
        "best",
        comparison=(
            CriterionReason(criterion, "more examples"),
            CriterionReason(tied.form.criteria[1].id, " "),
        ),
        appraisals=(Appraisal(first, "very good", "2020 to 2022"), Appraisal(second, "", " ")),
        auxiliary=(AuxiliaryReason(0, "§ 7 LGG"), AuxiliaryReason(1, "")),
    )
    tied.services.decisions.decide(tied.chair, plan)
    tied.reopen_file()
    recorded = tied.services.decisions.present()
    assert recorded is not None
    assert recorded.comparison == plan.comparison[:1]
    assert recorded.appraisals == plan.appraisals[:1]
    assert recorded.auxiliary == plan.auxiliary[:1]


def test_conditions_are_noted_for_the_selected_after_the_decision_and_never_before(tied: Office) -> None:
    outcome, condition = tied.services.outcome, tied.form.conditions[0].id
    first, second, _ = ids(tied)

    def note(candidate: CandidateId, id: ConditionId, finding: Finding, words: str = "") -> None:
        outcome.check_condition(tied.chair, candidate, id, finding=finding, words=words)

    assert refusal_of(lambda: note(first, condition, Finding.MET)) is Refusal.DECISION_NEEDED
    decide(tied)
    assert refusal_of(lambda: note(second, condition, Finding.MET)) is Refusal.NOT_SELECTED
    assert refusal_of(lambda: note(first, ConditionId("stranger"), Finding.MET)) is Refusal.UNKNOWN
    assert refusal_of(lambda: note(first, condition, Finding.NOT_MET)) is Refusal.REASON_MISSING
    note(first, condition, Finding.OPEN, "requested")
    note(first, condition, Finding.MET, "certificate of 1 April")
    note(first, condition, Finding.MET, "certificate of 1 April")
    [check] = tied.services.desk.bare().condition_checks
    assert (check.finding, check.words) == (Finding.MET, "certificate of 1 April")
    assert acts(tied).count("check-condition") == 2


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [act for (act,) in db.execute("SELECT act FROM journal")]


def test_who_was_told_when_is_noted_after_the_decision_and_gives_the_date_of_deletion(tied: Office) -> None:
    outcome, day = tied.services.outcome, date(2023, 4, 3)
    first, second, third = ids(tied)
    assert refusal_of(lambda: outcome.tell(tied.chair, second, on=day)) is Refusal.DECISION_NEEDED
    decide(tied)
    outcome.tell(tied.chair, second, on=day)
    assert outcome.earliest_deletion() is None
    outcome.tell(tied.chair, third, on=day)
    outcome.tell(tied.chair, third, on=day)
    assert outcome.earliest_deletion() == date(2023, 10, 3)
    outcome.untell(tied.chair, first)
    outcome.untell(tied.chair, third)
    assert outcome.earliest_deletion() is None
    assert (acts(tied).count("note-notice"), acts(tied).count("take-back-notice")) == (2, 1)


def test_a_notice_of_an_earlier_decision_starts_no_clock_for_the_one_that_stands(tied: Office) -> None:
    outcome, day = tied.services.outcome, date(2023, 4, 3)
    decide(tied)
    outcome.tell_all(tied.chair, ids(tied), on=day)
    assert outcome.earliest_deletion() == date(2023, 10, 3)
    tied.services.endings.reopen(tied.chair, ground=ReopeningGround.OBJECTION, reason="Widerspruch")
    assert outcome.earliest_deletion() is None
    tied.clock.pass_minutes(60)
    decide(tied)
    assert outcome.earliest_deletion() is None
    found = tied.services.record_check.checked(tied.chair).hints
    assert Rule.RETENTION in {hint.discovery.rule for hint in found}
    outcome.tell_all(tied.chair, ids(tied), on=day)
    assert outcome.earliest_deletion() == date(2023, 10, 3)


def test_data_are_kept_as_long_as_claims_can_be_sued_for_and_a_hold_stops_the_clock(tied: Office) -> None:
    outcome = tied.services.outcome
    decide(tied)
    for person in ids(tied)[1:]:
        outcome.tell(tied.chair, person, on=date(2023, 4, 3))
    assert refusal_of(lambda: outcome.keep_for(tied.chair, 4)) is Refusal.RETENTION_TOO_SHORT
    assert refusal_of(lambda: outcome.keep_for(tied.chair, 10**30)) is Refusal.RETENTION_TOO_LONG
    outcome.keep_for(tied.chair, 12)
    outcome.keep_for(tied.chair, 12)
    assert outcome.earliest_deletion() == date(2024, 4, 3)
    assert refusal_of(lambda: outcome.hold(tied.chair, reason=" ")) is Refusal.REASON_MISSING
    outcome.hold(tied.chair, reason="lawsuit")
    assert outcome.earliest_deletion() is None
    tied.reopen_file()
    tied.services.outcome.release(tied.chair)
    assert tied.services.outcome.earliest_deletion() == date(2024, 4, 3)
    assert acts(tied).count("set-retention") == 1


def test_nobody_is_told_the_outcome_on_a_day_to_come(tied: Office) -> None:
    first, outcome = decide(tied), tied.services.outcome
    today = tied.clock.present.date()
    assert (
        refusal_of(lambda: outcome.tell(tied.chair, first, on=today + timedelta(days=1)))
        is Refusal.DAY_TO_COME
    )
    outcome.tell(tied.chair, first, on=today)
    assert [each.on for each in tied.services.desk.bare().notices] == [today]


def test_nobody_but_the_chair_notes_what_follows(tied: Office) -> None:
    first, member, outcome = decide(tied), tied.members[1], tied.services.outcome
    condition = tied.form.conditions[0].id
    for act in (
        lambda: outcome.check_condition(member, first, condition, finding=Finding.MET, words=""),
        lambda: outcome.tell(member, first, on=date(2023, 4, 3)),
        lambda: outcome.untell(member, first),
        lambda: outcome.keep_for(member, 12),
        lambda: outcome.hold(member, reason="x"),
        lambda: outcome.release(member),
    ):
        assert refusal_of(act) is Refusal.CHAIR_ONLY
