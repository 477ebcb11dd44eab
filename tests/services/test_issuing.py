"""Issuing everything that is ready: what is in the plan, and what waits for what; each document by its own act."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.protocol import Document, Subject
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.issuing import IssuePlan, issue_plan
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office, new_office, settled

RECORD = Subject(Document.SELECTION_RECORD)


def plan(office: Office) -> IssuePlan:
    return issue_plan(office.services.protocols, office.chair)


def decided(folder: Path) -> Office:
    """Two candidates, two members, decided, nothing issued."""
    office = disclosed_office(folder, (4, 5), (3, 3))
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    return office


def weigh_retention(office: Office, severity: Severity) -> None:
    """Nobody has been told, so that the rule on retention speaks; it weighs this much."""
    office.services.record_check.set_rule(
        office.chair, Rule.RETENTION, on=True, severity=severity, reason="house rule"
    )


def waits_for(office: Office, subject: Subject) -> Refusal | None:
    return next((each.refusal for each in plan(office).waiting if each.subject == subject), None)


def test_everything_that_is_ready_is_in_the_plan_in_the_order_of_the_procedure(tmp_path: Path) -> None:
    documents = [each.document for each in plan(decided(tmp_path)).ready]
    assert documents == [
        Document.INTERVIEW_FORM,
        *[Document.INTERVIEW_PROTOCOL] * 2,
        *[Document.SHEET] * 4,
        Document.SELECTION_RECORD,
        Document.JOURNAL_EXTRACT,
    ]


def test_a_working_paper_is_never_in_the_plan(tmp_path: Path) -> None:
    found = plan(decided(tmp_path))
    subjects = [*found.ready, *(each.subject for each in found.waiting)]
    assert not any(each.document.working_paper for each in subjects)


def test_issuing_the_plan_leaves_nothing_ready_and_a_journal_row_for_each(tmp_path: Path) -> None:
    office = decided(tmp_path)
    subjects = plan(office).ready
    issued = [office.services.protocols.issue(office.chair, each) for each in subjects]
    assert [each.number for each in issued] == list(range(2, len(subjects) + 2))
    assert plan(office).ready == ()
    with office.services.desk.reading() as db:
        rows = [row for row in journal.rows(db) if row.act == "issue-protocol"]
    assert len(rows) == 1 + len(subjects)


def test_the_record_waits_while_a_hint_asks_for_a_reason(tmp_path: Path) -> None:
    office = decided(tmp_path)
    weigh_retention(office, Severity.REASON)
    assert waits_for(office, RECORD) is Refusal.RECORD_ASKS
    with pytest.raises(ActRefused):
        office.services.protocols.issue(office.chair, RECORD)
    assert RECORD not in plan(office).ready
    settled(office)
    assert RECORD in plan(office).ready


def test_the_record_waits_while_a_hint_blocks_it(tmp_path: Path) -> None:
    office = decided(tmp_path)
    weigh_retention(office, Severity.BLOCKS)
    assert waits_for(office, RECORD) is Refusal.RECORD_BLOCKS
    weigh_retention(office, Severity.NOTICE)
    assert RECORD in plan(office).ready


def test_what_is_not_sealed_or_decided_waits_and_says_for_what(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    author = office.members[1].panelist
    assert waits_for(office, Subject(Document.SHEET, person.id, author)) is Refusal.SHEET_INCOMPLETE
    assert waits_for(office, RECORD) is Refusal.NOT_DISCLOSED
    assert [each.document for each in plan(office).ready] == [
        Document.INTERVIEW_FORM,
        Document.JOURNAL_EXTRACT,
    ]


def test_the_plan_says_of_a_colleagues_sheet_no_more_than_the_list(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    before = plan(office)
    office.rate(office.members[1], person.id, 5)
    after = plan(office)
    assert (after.ready, after.waiting) == (before.ready, before.waiting)


def test_only_the_chair_is_told_the_plan(tmp_path: Path) -> None:
    office = decided(tmp_path)
    with pytest.raises(ActRefused) as caught:
        issue_plan(office.services.protocols, office.members[1])
    assert caught.value.refusal is Refusal.CHAIR_ONLY
