"""What follows from a decision: conditions that are outstanding, and when data may be deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import ConditionCheck, condition_of, outstanding
from interview_app.domain.deletion import earliest_deletion_of, least_deletion_of
from interview_app.domain.ending import Abort
from interview_app.domain.form import Condition
from interview_app.domain.ids import CandidateId, ConditionId
from interview_app.domain.retention import (
    AS_PROPOSED,
    LEAST_MONTHS,
    Notice,
    Retention,
    claims_over,
    earliest_deletion,
    months_after,
)
from interview_app.domain.text import Text
from tests.domain.build import form
from tests.domain.test_record_check import procedure

AT = datetime(2023, 3, 14, tzinfo=UTC)
A, B = CandidateId("a"), CandidateId("b")
HEALTH, SECURITY = ConditionId("health"), ConditionId("security")
FORM = replace(form([1]), conditions=tuple(Condition(each, Text(each), ()) for each in (HEALTH, SECURITY)))


def check(candidate: CandidateId, condition: ConditionId, finding: Finding) -> ConditionCheck:
    return ConditionCheck(candidate, condition, finding, "", None, AT)


def told(candidate: CandidateId, day: date) -> Notice:
    return Notice(candidate, day, None, AT)


def test_nothing_is_deleted_while_somebody_waits_for_an_answer() -> None:
    run = replace(procedure(), aborted=Abort("", AT, None, disclosed=False))
    people = [each.id for each in run.candidates]
    run = replace(run, notices=tuple(told(each, date(2026, 3, 14)) for each in people))
    assert earliest_deletion_of(run) == date(2026, 9, 14)
    asked = AccessRequest(people[0], date(2026, 4, 1), None, None, AT)
    assert earliest_deletion_of(replace(run, access_requests=(asked,))) is None
    answered = replace(asked, answered=date(2026, 4, 9))
    assert earliest_deletion_of(replace(run, access_requests=(answered,))) == date(2026, 9, 14)


def test_a_condition_is_outstanding_until_it_is_met_or_not_met() -> None:
    checks = (
        check(A, HEALTH, Finding.MET),
        check(A, SECURITY, Finding.OPEN),
        check(B, HEALTH, Finding.NOT_MET),
    )
    assert outstanding(FORM, (B, A), checks) == ((B, SECURITY), (A, SECURITY))
    assert condition_of(checks, A, SECURITY) == checks[1]
    assert condition_of(checks, B, SECURITY) is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 14), 6, date(2026, 9, 14)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(9999, 12, 1), 6, date.max),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int, later: date
) -> None:
    assert months_after(day, months) == later


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_counted_months_are_exactly_as_many(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


def test_the_clock_runs_from_the_last_notice() -> None:
    notices = (told(A, date(2026, 3, 14)), told(B, date(2026, 3, 20)))
    assert earliest_deletion(notices, (A, B), AS_PROPOSED) == date(2026, 9, 20)
    assert earliest_deletion(notices, (A,), replace(AS_PROPOSED, months=12)) == date(2027, 3, 20)


def test_nothing_is_deleted_while_somebody_was_not_told_or_a_hold_stands() -> None:
    notices = (told(A, date(2026, 3, 14)),)
    assert earliest_deletion((), (), AS_PROPOSED) is None
    assert earliest_deletion(notices, (A, B), AS_PROPOSED) is None
    assert earliest_deletion(notices, (A,), replace(AS_PROPOSED, hold="Klage")) is None


@pytest.mark.parametrize(
    ("on", "over"),
    [
        (
            date(2026, 3, 16),
            date(2026, 8, 19),
        ),  # 16 May is a Saturday: claimed by the 18th, sued by 18 August
        (date(2023, 3, 14), date(2023, 8, 16)),  # 14 May is a Sunday
        (date(2023, 3, 12), date(2023, 8, 15)),  # 12 May is a Friday, 12 August a Saturday
        (date(9999, 10, 1), date.max),
    ],
)
def test_both_periods_of_the_law_end_on_working_days_before_anything_may_go(on: date, over: date) -> None:
    assert claims_over(on) == over
    assert earliest_deletion([told(A, on)], (A,), Retention(LEAST_MONTHS)) == over


def test_the_least_time_is_counted_whatever_rule_or_hold_is_set() -> None:
    ended = Abort("the post was cut", AT, None, disclosed=False)
    held = Retention(12, "Klage")
    notices = tuple(told(each.id, date(2026, 3, 14)) for each in procedure().candidates)
    whole = procedure(aborted=ended, notices=notices, retention=held)
    assert earliest_deletion_of(whole) is None
    assert least_deletion_of(whole) == date(2026, 8, 15)
    assert least_deletion_of(procedure(notices=notices, retention=held)) is None


@pytest.mark.parametrize(
    ("on", "due"), [(date(2023, 3, 14), date(2023, 4, 14)), (date(2023, 1, 31), date(2023, 2, 28))]
)
def test_a_request_is_answered_within_a_month(on: date, due: date) -> None:
    assert AccessRequest(A, on, None, None, AT).due == due
