"""A time that ends on a Saturday or Sunday ends on the Monday after it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.ids import CandidateId
from interview_app.domain.working_days import working_day_from

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2023, 4, day) for day in (14, 15, 16, 17))


@pytest.mark.parametrize(
    ("day", "expected"), [(FRIDAY, FRIDAY), (SATURDAY, MONDAY), (SUNDAY, MONDAY), (MONDAY, MONDAY)]
)
def test_only_saturday_and_sunday_lead_to_another_day(day: date, expected: date) -> None:
    assert working_day_from(day) == expected


def test_the_last_day_of_a_calendar_is_no_weekend() -> None:
    assert working_day_from(date.max) == date.max


@pytest.mark.parametrize(
    ("received", "month_over", "due"),
    [
        (date(2023, 3, 14), FRIDAY, FRIDAY),
        (date(2023, 3, 15), SATURDAY, MONDAY),
        (date(2023, 3, 16), SUNDAY, MONDAY),
        (date(2022, 12, 31), date(2023, 1, 31), date(2023, 1, 31)),
        (date(2023, 8, 31), date(2023, 9, 30), date(2023, 10, 2)),
    ],
)
def test_a_request_is_due_a_month_after_its_receipt_on_a_working_day(
    received: date, month_over: date, due: date
) -> None:
    request = AccessRequest(CandidateId("a"), received, None, None, datetime(2023, 3, 14, tzinfo=UTC))
    assert (request.month_over, request.due) == (month_over, due)
