"""Record check and ends of a procedure: no reason leaks, and nothing is held up that cannot be mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Moment, Rule, Severity
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.protocol import Document, Subject
from interview_app.services.consensus.agreeing import AgreementPlan
from interview_app.services.desk import own
from interview_app.services.interviews.seating import Further
from interview_app.services.record_check.checking import require_checked
from tests.services.office import Office, disclosed_office, settled

SECRET = "reicht-hier-aus"


def _two(office: Office) -> tuple[CandidateId, CandidateId]:
    """Two admitted candidates before two members."""
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    return office.admit("B-001", "Muster").id, office.admit("B-002", "Probe").id


def _first_question(office: Office) -> QuestionId:
    return office.form.asked()[0].id


def _rate_all_but_the_first(office: Office, candidate: CandidateId) -> None:
    for question in office.form.asked()[1:]:
        office.services.sheets.rate(office.chair, candidate, question.id, Fraction(3))
        office.services.sheets.settle_text(
            office.chair, candidate, question.id, field="evidence", text="gesehen"
        )


def _refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def test_a_level_without_evidence_on_a_skipped_question_does_not_keep_a_sheet_from_the_seal(
    office: Office,
) -> None:
    first, _ = _two(office)
    held = office.start(first)
    office.services.sheets.rate(office.chair, first, _first_question(office), Fraction(3))
    office.services.interviews.skip(office.chair, held.id, _first_question(office), reason="no time")
    office.services.interviews.finish(office.chair, held.id)
    _rate_all_but_the_first(office, first)
    office.services.sheets.seal(office.chair, first)


def test_a_level_without_evidence_on_a_retired_question_does_not_keep_a_sheet_from_the_seal(
    office: Office,
) -> None:
    first, _ = _two(office)
    office.interview(first)
    office.services.sheets.rate(office.chair, first, _first_question(office), Fraction(3))
    office.services.repairs.retire(office.chair, _first_question(office), reason="broken")
    _rate_all_but_the_first(office, first)
    office.services.sheets.seal(office.chair, first)


def test_a_draft_on_somebody_who_withdrew_does_not_keep_the_panel_from_deciding(office: Office) -> None:
    first, second = _two(office)
    office.interview(first)
    office.services.sheets.rate(office.chair, first, _first_question(office), Fraction(3))
    office.services.candidates.withdraw(office.chair, first, reason="another post")
    office.interview(second)
    office.seal_all(second, 4, 4)
    require_checked(settled(office).services.desk, office.chair.panelist, Moment.DECISION)


def test_a_missing_reason_of_an_agreement_can_be_given_by_agreeing_anew(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3))
    who, member = office.services.candidates.all()[0].id, office.members[1]
    asked = [each.id for each in office.form.asked()[:2]]
    for question in asked:
        office.services.consensus.agree(office.chair, who, question, AgreementPlan(True, Fraction(4)))
    office.services.sheets.replace(member, who, reason="Zahlendreher")
    for question in asked:
        office.services.sheets.rate(member, who, question, Fraction(3))
    office.services.sheets.seal(member, who)
    check = partial(require_checked, office.services.desk, office.chair.panelist, Moment.DECISION)
    assert _refused(check) is Refusal.RECORD_BLOCKS
    for question in asked:
        plan = AgreementPlan(True, Fraction(4), "nach Aussprache")
        office.services.consensus.agree(office.chair, who, question, plan)
    check()
    office.services.close()


@pytest.fixture
def answered(office: Office) -> tuple[Office, CandidateId]:
    """A rule on the words of a sheet asks for a reason, and the second member gave one on a sheet not yet sealed."""
    first, _ = _two(office)
    office.interview(first)
    check, sheets, member = office.services.record_check, office.services.sheets, office.members[1]
    check.set_rule(office.chair, Rule.FORMULAIC, on=True, severity=Severity.REASON, reason="Vorgabe")
    sheets.settle_text(member, first, _first_question(office), field="evidence", text="sehr gut")
    found = check.before(member, Moment.SEAL, candidate=first, panelist=own(member))
    [hint] = [each for each in found if each.discovery.rule is Rule.FORMULAIC]
    key = hint.discovery.key
    office.services.typing.keep(member, f"hint {key}", {"reason": SECRET})
    check.settle(member, {key: SECRET})
    return office, first


def test_a_reason_on_a_sheet_is_as_private_as_the_sheet(answered: tuple[Office, CandidateId]) -> None:
    office, _ = answered
    services = office.services
    for told in (
        services.record_check.checked(office.chair),
        services.overview.overview(),
        services.desk.seen_by(office.chair),
        services.desk.bare(),
    ):
        assert SECRET not in str(told)
    found = services.record_check.before(office.members[1], Moment.SEAL)
    assert SECRET in {each.reason for each in found}


def test_the_journal_does_not_say_which_hint_a_colleagues_sheet_gave(
    answered: tuple[Office, CandidateId],
) -> None:
    office, first = answered
    line = office.services.journal.lines(office.chair)[-1]
    assert (line.act, line.item, line.others) == ("work-on-sheet", None, ())
    mine = office.services.journal.lines(office.members[1])[-1]
    assert (mine.act, mine.candidate, mine.item) == ("settle-hint", first, _first_question(office))


def test_what_was_typed_as_a_reason_goes_when_it_is_stored(answered: tuple[Office, CandidateId]) -> None:
    office, _ = answered
    assert SECRET not in str(office.services.desk.drafts_of(own(office.members[1])))


def test_a_reason_on_the_record_is_told_to_everybody(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3))
    assert {each.reason for each in office.services.desk.bare().settled_hints} == {"so gewollt"}
    lines = office.services.journal.lines(office.members[1])
    assert "settle-hint" in {line.act for line in lines}
    office.services.close()


def test_an_interrupted_interview_does_not_go_on_after_an_abort(office: Office) -> None:
    first, _ = _two(office)
    held = office.start(first)
    interviews = office.services.interviews
    interviews.pause(office.chair, held.id)
    office.services.endings.abort(office.chair, reason="no budget")
    go_on = partial(interviews.resume, office.chair, held.id, Further("Raum 2", video=False))
    for act in (go_on, partial(interviews.finish, office.chair, held.id)):
        assert _refused(act) is Refusal.WRONG_STATE


def test_a_procedure_is_not_closed_over_a_record_that_is_being_written(office: Office) -> None:
    first, second = _two(office)
    office.interview(second)
    office.seal_all(second, 4, 4)
    held = office.start(first)
    services = office.services
    services.candidates.withdraw(office.chair, first, reason="in the middle of it")
    plan = settled(office).services.decisions.plan(office.chair)
    services.decisions.decide(office.chair, replace(plan, reasons="the best by far"))
    services.protocols.issue(settled(office).chair, Subject(Document.SELECTION_RECORD))
    close = partial(services.endings.close, office.chair)
    assert _refused(close) is Refusal.ANOTHER_INTERVIEW_RUNS
    services.interviews.settle_answer(office.chair, held.id, _first_question(office), "bis dahin gesagt")
    services.interviews.finish(office.chair, held.id)
    services.protocols.issue(office.chair, Subject(Document.SELECTION_RECORD))
    close()
