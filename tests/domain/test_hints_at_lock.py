"""What the record check says of a plan: before its lock and after it the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.hint import Rule
from interview_app.domain.procedure import FormLock, Procedure
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.domain.text import Text
from tests.reporting.sample import procedure

AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WHOLE = replace(procedure(candidates=1), lock=None)


def without_expected_answer() -> Procedure:
    first, *others = WHOLE.form.questions
    return replace(WHOLE, form=replace(WHOLE.form, questions=(replace(first, expected=()), *others)))


def rules(whole: Procedure) -> set[Rule]:
    return {hint.discovery.rule for hint in hints_at_lock(whole)}


@pytest.mark.parametrize("rationale", ["", "needed most"])
def test_a_plan_is_judged_alike_before_and_after_its_lock(rationale: str) -> None:
    whole = without_expected_answer()
    lock = FormLock(fingerprint(whole.form), AT, None, rationale, 1, "")
    assert Rule.NO_EXPECTED_ANSWER in rules(whole)
    assert Rule.NO_EXPECTED_ANSWER in rules(replace(whole, lock=lock))
    assert Rule.NO_EXPECTED_ANSWER not in rules(WHOLE)


def test_why_there_is_an_interview_may_be_said_at_the_lock_or_in_the_form() -> None:
    lock = FormLock(fingerprint(WHOLE.form), AT, None, "", 1, "")
    assert Rule.NO_WHY in rules(replace(WHOLE, lock=lock))
    assert Rule.NO_WHY not in rules(replace(WHOLE, lock=replace(lock, why_interview="only from outside")))
    said = replace(WHOLE, form=replace(WHOLE.form, why_interview=Text("Nur Externe")))
    assert Rule.NO_WHY not in rules(said)


def test_the_conversations_and_sheets_are_none_of_its_business() -> None:
    assert not rules(WHOLE) & {Rule.NO_EVIDENCE, Rule.FORMULAIC, Rule.TIME_APART, Rule.REQUIREMENT_OPEN}
