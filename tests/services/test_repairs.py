"""A broken question is retired for all with a reason, its effect seen before, and restored if that was a mistake."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Asked
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.results import Obstacle
from interview_app.domain.sheet import SheetState
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.snapshots import Parts, snapshot
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office

RECORD = Subject(Document.SELECTION_RECORD)


def _acts(office: Office) -> list[tuple[str, str]]:
    with office.services.desk.reading() as db:
        return [(row.act, row.subject) for row in journal.rows(db)]


def _first(office: Office) -> QuestionId:
    return office.form.asked()[0].id


def _refused(office: Office, question: QuestionId, *, reason: str = "broken") -> Refusal:
    with pytest.raises(ActRefused) as refused:
        office.services.repairs.retire(office.chair, question, reason=reason)
    return refused.value.refusal


@pytest.fixture
def split(tmp_path: Path) -> Office:
    """Two candidates; the better one owes the place to the first question alone."""
    office = disclosed_office(tmp_path, (3, 3), (3, 3))
    one = office.services.candidates.all()[0].id
    for actor in office.members:
        office.services.sheets.replace(actor, one, reason="a slip")
        office.services.sheets.rate(actor, one, _first(office), Fraction(5))
        office.services.sheets.seal(actor, one)
    return office


def test_nothing_is_retired_before_the_lock_without_reason_or_by_anybody_but_the_chair(
    office: Office,
) -> None:
    office.seat("Mitglied 1", "Mitglied 2")
    assert _refused(office, _first(office)) is Refusal.FORM_NOT_LOCKED
    office.lock()
    assert _refused(office, _first(office), reason="  ") is Refusal.REASON_MISSING
    assert _refused(office, QuestionId("stranger")) is Refusal.UNKNOWN_QUESTION
    for act in (office.services.repairs.retire, office.services.repairs.restore):
        with pytest.raises(ActRefused) as refused:
            act(office.members[1], _first(office), reason="broken")
        assert refused.value.refusal is Refusal.CHAIR_ONLY
    with pytest.raises(ActRefused) as refused:
        office.services.repairs.foresee(office.members[1], _first(office))
    assert refused.value.refusal is Refusal.CHAIR_ONLY


def test_a_question_is_retired_once_and_restored_once(office: Office) -> None:
    office.seat("Mitglied 1")
    office.lock()
    question = _first(office)
    office.services.repairs.retire(office.chair, question, reason=" gives the answer away ")
    (retired,) = office.services.forms.retired()
    assert (retired.question, retired.reason, retired.after_disclosure) == (
        question,
        "gives the answer away",
        False,
    )
    assert _refused(office, question) is Refusal.QUESTION_RETIRED
    office.services.repairs.restore(office.chair, question, reason="read again")
    assert office.services.forms.retired() == ()
    with pytest.raises(ActRefused) as refused:
        office.services.repairs.restore(office.chair, question, reason="read again")
    assert refused.value.refusal is Refusal.QUESTION_NOT_RETIRED
    assert _acts(office)[-2:] == [("retire-question", question), ("restore-question", question)]


def test_the_last_question_that_counts_stays(office: Office) -> None:
    office.seat("Mitglied 1")
    office.lock()
    asked = office.form.asked()
    for question in asked[:-1]:
        office.services.repairs.retire(office.chair, question.id, reason="broken")
    assert _refused(office, asked[-1].id) is Refusal.LAST_QUESTION


def test_before_disclosure_only_weights_and_minutes_are_foreseen(office: Office) -> None:
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    person = office.admit("B-001", "Muster").id
    other = office.admit("B-002", "Probe").id
    office.interview(person)
    office.seal_all(person, 5, 1)
    office.interview(other)
    office.rate(office.chair, other, 4)
    foreseen = office.services.repairs.foresee(office.chair, _first(office))
    assert (foreseen.ranking, foreseen.ranking_then) == (None, None)
    assert foreseen.procedure.sheets == ()
    office.services.repairs.retire(office.chair, _first(office), reason="broken")
    with pytest.raises(ActRefused):
        office.services.ranking.ranking()


def test_a_retired_question_is_neither_missed_nor_rated(office: Office) -> None:
    office.seat("Mitglied 1")
    office.lock()
    person = office.admit("B-001", "Muster").id
    held = office.start(person)
    question = _first(office)
    office.services.repairs.retire(office.chair, question, reason="broken")
    assert question not in office.services.interviews.open_parts(held)
    with pytest.raises(ActRefused) as refused:
        office.services.sheets.rate(office.chair, person, question, Fraction(3))
    assert refused.value.refusal is Refusal.QUESTION_RETIRED
    assert held.entry(question).asked is Asked.OPEN
    for each in office.form.asked()[1:]:
        office.services.sheets.rate(office.chair, person, each.id, Fraction(3))
        office.services.sheets.settle_text(office.chair, person, each.id, field="evidence", text="said so")
    office.services.interviews.finish(office.chair, held.id)
    assert office.services.sheets.seal(office.chair, person).state is SheetState.SEALED
    assert office.services.ranking.ranking().final


def test_after_disclosure_both_results_are_foreseen_and_frozen_in_the_record(split: Office) -> None:
    one, two = (person.id for person in split.services.candidates.all())
    question = _first(split)
    sealed = split.services.desk.whole().sheets
    foreseen = split.services.repairs.foresee(split.chair, question)
    assert foreseen.ranking is not None
    assert foreseen.ranking_then is not None
    assert foreseen.ranking.selected() == (one,)
    assert foreseen.ranking_then.tie_at_cut == (one, two)
    split.services.repairs.retire(split.chair, question, reason="gives the answer away")
    assert split.services.desk.whole().sheets == sealed
    result = split.services.ranking.result()
    assert result.ranking == foreseen.ranking_then
    assert result.with_retired == foreseen.ranking
    assert split.services.forms.retired()[0].after_disclosure
    frozen = snapshot(split.services.desk, split.chair, RECORD, Parts(split.services.desk.whole()).of(RECORD))
    assert (frozen.ranking, frozen.ranking_with_retired) == (result.ranking, result.with_retired)
    split.services.close()


def test_who_was_not_asked_has_a_gap_once_the_question_is_restored(office: Office) -> None:
    office.seat("Mitglied 1")
    office.lock()
    person, question = office.admit("B-001", "Muster").id, _first(office)
    office.services.repairs.retire(office.chair, question, reason="broken")
    held = office.start(person)
    for each in office.form.asked()[1:]:
        office.services.sheets.rate(office.chair, person, each.id, Fraction(3))
        office.services.sheets.settle_text(office.chair, person, each.id, field="evidence", text="said so")
    office.services.interviews.finish(office.chair, held.id)
    office.services.sheets.seal(office.chair, person)
    office.services.repairs.restore(office.chair, question, reason="read again")
    assert office.services.ranking.ranking().obstacles == ((Obstacle.RATING_MISSING, person),)


def test_after_the_decision_nothing_is_retired_or_restored(split: Office) -> None:
    one, two = (person.id for person in split.services.candidates.all())
    question = _first(split)
    split.services.repairs.retire(split.chair, question, reason="broken")
    split.services.decisions.decide(split.chair, DecisionPlan((two,), (), "the better evidence"))
    assert _refused(split, split.form.asked()[1].id) is Refusal.WRONG_STATE
    with pytest.raises(ActRefused) as refused:
        split.services.repairs.restore(split.chair, question, reason="read again")
    assert refused.value.refusal is Refusal.WRONG_STATE
    issued = split.services.protocols.issue(split.chair, RECORD)
    assert issued.snapshot.ranking_with_retired is not None
    assert issued.snapshot.ranking_with_retired.selected() == (one,)
    split.services.close()
