"""What is next and what is missing, and never a word about a rating."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from interview_app.domain.bias import BiasOutcome
from interview_app.domain.candidate import Finding
from interview_app.domain.protocol import Document, Subject
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.desk import own
from interview_app.services.overview import Overview, Step, StepState, TaskKind
from tests.services.office import Office, disclosed_office, new_office, settled


def look(office: Office) -> Overview:
    return office.services.overview.overview()


def states(office: Office) -> dict[Step, StepState]:
    return {line.step: line.state for line in look(office).steps}


def kinds(office: Office) -> list[TaskKind]:
    return [task.kind for task in look(office).tasks]


def test_a_new_procedure_begins_with_form_panel_and_candidates(office: Office) -> None:
    assert kinds(office) == [
        TaskKind.LOCK_FORM,
        TaskKind.ADD_CHAIR,
        TaskKind.ADD_PANEL,
        TaskKind.ADD_CANDIDATES,
    ]
    assert states(office)[Step.INTERVIEWS] is StepState.BLOCKED
    assert states(office)[Step.RANKING] is StepState.BLOCKED


def test_open_checks_are_named_with_whom_they_concern(office: Office) -> None:
    person = office.register("B-001", "Muster")
    office.admit("B-002", "Probe")
    (task,) = (each for each in look(office).tasks if each.kind is TaskKind.CHECK_REQUIREMENTS)
    assert task.candidates == (person.id,)
    line = next(each for each in look(office).steps if each.step is Step.CANDIDATES)
    assert (line.done, line.total, line.state) == (1, 2, StepState.OPEN)


def test_no_interview_is_next_before_the_form_is_locked(office: Office) -> None:
    office.seat("Vorlage")
    person = office.admit("B-001", "Muster")
    assert TaskKind.START_INTERVIEW not in kinds(office)
    office.lock()
    assert kinds(office) == [TaskKind.START_INTERVIEW]
    (line,) = look(office).interviews
    assert line.next
    assert line.candidate.id == person.id


def test_a_running_interview_is_finished_before_the_next_one(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    first = office.admit("B-001", "Muster")
    office.admit("B-002", "Probe")
    office.start(first.id)
    assert kinds(office) == [TaskKind.FINISH_INTERVIEW]


def test_a_missing_sheet_is_named_with_its_author_and_nothing_of_it(office: Office) -> None:
    person = office.half_sealed()
    office.rate(office.members[1], person.id, 1)
    found = look(office)
    assert [(task.kind, task.panelists) for task in found.tasks] == [
        (TaskKind.SEAL_SHEET, (office.members[1].panelist,))
    ]
    assert found.procedure.sheets == ()
    (line,) = found.interviews
    assert line.sealed == (office.chair.panelist,)


def test_what_others_rate_changes_nothing_that_anybody_sees(office: Office) -> None:
    """The same overview, whether a colleague's draft is empty, high or low."""
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    before = look(office)
    for level in (0, 5):
        question = office.form.asked()[0].id
        office.services.sheets.rate(office.members[1], person.id, question, Fraction(level))
        assert look(office) == before


def test_disclosure_opens_the_ranking_and_the_decision_the_record(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    assert kinds(office) == [TaskKind.DECIDE]
    assert states(office)[Step.INTERVIEWS] is StepState.DONE
    assert states(office)[Step.RANKING] is StepState.OPEN
    office.services.close()


def test_after_the_decision_requests_and_notices_are_waited_for_until_they_are_noted(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    first, other = office.services.candidates.all()
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "more points"))
    today = office.clock().date()
    office.services.access.note(office.chair, first.id, on=today)
    tasks = {task.kind: task.candidates for task in look(office).tasks}
    assert tasks[TaskKind.TELL_OUTCOME] == (other.id,)
    assert tasks[TaskKind.ANSWER_REQUEST] == (first.id,)
    office.services.access.answer(office.chair, first.id, on=today)
    office.services.outcome.tell(office.chair, other.id, on=today)
    assert kinds(office) == [TaskKind.ISSUE_RECORD, TaskKind.CLOSE_PROCEDURE]
    office.services.close()


def test_once_everything_is_issued_the_procedure_can_be_closed_and_nothing_else_is_asked_for(
    tmp_path: Path,
) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    first, other = office.services.candidates.all()
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "more points"))
    office.services.outcome.tell(office.chair, other.id, on=office.clock().date())
    settled(office)
    protocols = [Subject(Document.INTERVIEW_PROTOCOL, each.id) for each in (first, other)]
    for subject in (Subject(Document.SELECTION_RECORD), *protocols):
        assert TaskKind.ISSUE_RECORD in kinds(office)
        assert states(office)[Step.PROTOCOLS] is StepState.OPEN
        office.services.protocols.issue(office.chair, subject)
    assert kinds(office) == [TaskKind.CLOSE_PROCEDURE]
    assert states(office)[Step.PROTOCOLS] is StepState.DONE
    office.services.endings.close(office.chair)
    assert states(office)[Step.PROTOCOLS] is StepState.DONE
    office.services.close()


def test_a_request_for_access_waits_in_every_stage(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    person = office.register("B-001", "Ada Muster")
    office.services.access.note(office.chair, person.id, on=office.clock().date())
    assert TaskKind.ANSWER_REQUEST in kinds(office)
    office.services.endings.abort(office.chair, reason="the post is withdrawn")
    assert kinds(office)[0] is TaskKind.ANSWER_REQUEST
    office.services.close()
    office = disclosed_office(tmp_path / "later", (4, 5), (3, 3))
    first = office.services.candidates.all()[0]
    office.services.access.note(office.chair, first.id, on=office.clock().date())
    assert kinds(office) == [TaskKind.DECIDE, TaskKind.ANSWER_REQUEST]
    office.services.close()


def test_an_excluded_candidate_without_interview_has_no_line(office: Office) -> None:
    person = office.register("B-001", "Muster")
    first = office.form.requirements[0].id
    office.services.requirements.check(
        office.chair, person.id, first, finding=Finding.NOT_MET, evidence="Bachelor"
    )
    assert look(office).interviews == ()
    assert TaskKind.CHECK_REQUIREMENTS not in kinds(office)


def test_a_concern_about_bias_is_to_be_decided_before_the_interview(office: Office) -> None:
    office.seat("Vorlage")
    person = office.admit("B-001", "Muster")
    office.lock()
    declare = office.services.declarations
    declare.declare_concern(office.chair, person.id, own(office.chair), words="former superior")
    assert kinds(office) == [TaskKind.DECIDE_CONCERN, TaskKind.START_INTERVIEW]
    task = look(office).tasks[0]
    assert (task.candidates, task.panelists, task.count) == ((person.id,), (own(office.chair),), 1)
    declare.decide_concern(
        office.chair, person.id, own(office.chair), outcome=BiasOutcome.TAKES_PART, reason="long ago"
    )
    assert kinds(office) == [TaskKind.START_INTERVIEW]


def test_after_a_decision_no_count_says_that_a_consensus_is_missing(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (1, 5), (3, 3))
    (step,) = [line for line in look(office).steps if line.step is Step.CONSENSUS]
    assert (step.state, step.done, step.total) == (StepState.OPEN, 1, 2)
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    (step,) = [line for line in look(office).steps if line.step is Step.CONSENSUS]
    assert (step.state, step.total) == (StepState.DONE, 0)
