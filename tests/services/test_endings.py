"""The ends of a procedure: closed, reopened, aborted; each with what it needs and what it leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.overview import Step, StepState, TaskKind
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office

RECORD = Subject(Document.SELECTION_RECORD)


@pytest.fixture
def decided(tmp_path: Path) -> Office:
    """Two candidates, the better one selected."""
    office = disclosed_office(tmp_path, (5, 4), (3, 3))
    _decide(office)
    return office


def _decide(office: Office) -> None:
    best = office.services.ranking.ranking().selected()
    office.services.decisions.decide(office.chair, DecisionPlan(best, (), "best in every criterion"))


def _close_refusal(office: Office) -> Refusal:
    with pytest.raises(ActRefused) as refused:
        office.services.endings.close(office.chair)
    return refused.value.refusal


def test_a_procedure_is_closed_once_the_record_of_its_decision_is_issued(decided: Office) -> None:
    assert _close_refusal(decided) is Refusal.RECORD_MISSING
    decided.services.protocols.issue(decided.chair, RECORD)
    decided.services.endings.close(decided.chair)
    assert decided.services.endings.stage() is Stage.CLOSED
    assert decided.services.at_rest
    assert [each.kind for each in decided.services.overview.overview().tasks] == [TaskKind.TELL_OUTCOME]
    assert _close_refusal(decided) is Refusal.WRONG_STATE
    decided.services.close()


def test_the_record_of_an_earlier_decision_does_not_close(decided: Office) -> None:
    decided.services.protocols.issue(decided.chair, RECORD)
    decided.services.endings.reopen(decided.chair, ground=ReopeningGround.COURT, reason="order of 2 May")
    decided.clock.pass_minutes(5)
    _decide(decided)
    assert _close_refusal(decided) is Refusal.RECORD_MISSING
    kinds = [task.kind for task in decided.services.overview.overview().tasks]
    assert kinds == [TaskKind.ISSUE_RECORD, TaskKind.CLOSE_PROCEDURE, TaskKind.TELL_OUTCOME]
    decided.services.close()


def test_only_the_chair_ends_and_reopens(decided: Office) -> None:
    endings, member = decided.services.endings, decided.members[1]
    for act in (
        partial(endings.close, member),
        partial(endings.abort, member, reason="no budget"),
        partial(endings.reopen, member, ground=ReopeningGround.OTHER, reason="again"),
    ):
        with pytest.raises(ActRefused) as refused:
            act()
        assert refused.value.refusal is Refusal.CHAIR_ONLY
    decided.services.close()


def test_reopening_keeps_every_decision_with_why_it_no_longer_stands(decided: Office) -> None:
    first = decided.services.decisions.present()
    endings = decided.services.endings
    endings.reopen(decided.chair, ground=ReopeningGround.DECLINED, reason="letter of 2 April")
    _decide(decided)
    decided.services.protocols.issue(decided.chair, RECORD)
    endings.close(decided.chair)
    endings.reopen(decided.chair, ground=ReopeningGround.OBJECTION, reason="objection of 3 May")
    decided.reopen_file()
    procedure = decided.services.desk.bare()
    assert (procedure.stage, procedure.decision) == (Stage.DISCLOSED, None)
    told = [
        (past.decision, past.reopening.ground, past.reopening.reason, past.reopening.closed)
        for past in procedure.earlier
        if past.reopening is not None
    ]
    assert told[0] == (first, ReopeningGround.DECLINED, "letter of 2 April", False)
    assert told[1][1:] == (ReopeningGround.OBJECTION, "objection of 3 May", True)
    _decide(decided)
    issued = decided.services.protocols.issue(decided.chair, RECORD)
    assert issued.snapshot.procedure.earlier == procedure.earlier
    decided.services.close()


def test_what_speaks_of_one_conversation_stays_current_when_the_procedure_is_reopened(
    decided: Office,
) -> None:
    protocol = Subject(Document.INTERVIEW_PROTOCOL, decided.services.candidates.all()[0].id)
    decided.services.protocols.issue(decided.chair, protocol)
    decided.services.endings.reopen(decided.chair, ground=ReopeningGround.OTHER, reason="again")
    with pytest.raises(ActRefused) as refused:
        decided.services.protocols.issue(decided.chair, protocol)
    assert refused.value.refusal is Refusal.ALREADY_ISSUED
    decided.services.close()


def test_an_abort_needs_a_reason_and_no_running_interview(office: Office) -> None:
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    person = office.admit("B-001", "Muster").id
    held = office.start(person)
    for reason, refusal in ((" ", Refusal.REASON_MISSING), ("no budget", Refusal.ANOTHER_INTERVIEW_RUNS)):
        with pytest.raises(ActRefused) as refused:
            office.services.endings.abort(office.chair, reason=reason)
        assert refused.value.refusal is refusal
    office.services.interviews.finish(office.chair, held.id)
    office.services.endings.abort(office.chair, reason="no budget")
    aborted = office.services.desk.bare().aborted
    assert aborted is not None
    assert (aborted.reason, aborted.by, aborted.disclosed) == ("no budget", office.chair.panelist, False)
    with pytest.raises(ActRefused):
        office.services.endings.abort(office.chair, reason="no budget")


def test_the_journal_names_the_ends_without_their_words(decided: Office) -> None:
    decided.services.endings.reopen(decided.chair, ground=ReopeningGround.COURT, reason="order of 2 May")
    decided.services.endings.abort(decided.chair, reason="no budget")
    with decided.services.desk.reading() as db:
        last = [(row.act, row.subject) for row in journal.rows(db)][-2:]
    assert last == [("reopen-procedure", "court"), ("abort-procedure", "")]
    decided.services.close()


def test_after_disclosure_the_record_of_an_abort_holds_the_figures_as_they_stood(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 4), (3, 3))
    ranking = office.services.ranking.ranking()
    office.services.endings.abort(office.chair, reason="no budget")
    issued = office.services.protocols.issue(office.chair, RECORD)
    assert issued.snapshot.ranking == ranking == office.services.ranking.ranking()
    assert issued.snapshot.procedure.sheets != ()
    states = {line.step: line.state for line in office.services.overview.overview().steps}
    assert states[Step.RANKING] is StepState.OPEN
    office.services.close()


def test_an_abort_while_the_form_is_prepared_gives_a_record_too(office: Office) -> None:
    office.seat("Mitglied 1")
    office.services.endings.abort(office.chair, reason="no budget")
    issued = office.services.protocols.issue(office.chair, RECORD)
    assert issued.snapshot.ranking is None
