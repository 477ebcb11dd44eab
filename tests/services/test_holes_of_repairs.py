"""Ways round the blindness rule that repairs could open: abort, retire, restore, further sitting; each is closed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.candidate import Finding
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, InterviewId
from interview_app.domain.protocol import Document, Subject
from interview_app.services.files.interchange import export_data
from interview_app.services.interviews.seating import Further
from tests.services.office import Office, disclosed_office


def _two(office: Office) -> tuple[CandidateId, CandidateId]:
    """Two admitted candidates before two members."""
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    return office.admit("B-001", "Muster").id, office.admit("B-002", "Probe").id


def _one_sealed_in(office: Office) -> CandidateId:
    """Two interviews are held, one sheet is sealed, the other is not."""
    first, second = _two(office)
    for person in (first, second):
        office.interview(person)
    office.rate(office.members[1], first, 1)
    office.services.sheets.seal(office.members[1], first)
    office.rate(office.chair, second, 5)
    return first


def test_an_abort_is_no_way_to_look_at_what_was_sealed_in(office: Office, tmp_path: Path) -> None:
    first = _one_sealed_in(office)
    office.services.endings.abort(office.chair, reason="no budget")
    for look in (
        office.services.ranking.ranking,
        partial(export_data, office.services.desk, tmp_path / "data.json"),
    ):
        with pytest.raises(ActRefused) as refused:
            look()
        assert refused.value.refusal is Refusal.SEALED_FOR_GOOD
    assert not (tmp_path / "data.json").exists()
    record = Subject(Document.SELECTION_RECORD)
    frozen = office.services.protocols.issue(office.chair, record).snapshot
    assert (frozen.ranking, frozen.ranking_with_retired, frozen.procedure.sheets) == (None, None, ())
    sheet = Subject(Document.SHEET, first, office.members[1].panelist)
    with pytest.raises(ActRefused) as refused:
        office.services.protocols.snapshot(office.chair, sheet)
    assert refused.value.refusal is Refusal.NOT_DISCLOSED


def test_an_abort_after_interviews_went_on_again_does_not_show_the_totals_of_before(
    office: Office, tmp_path: Path
) -> None:
    first, second = _two(office)
    requirement = office.form.requirements[0].id
    office.interview(first)
    office.seal_all(first, 5, 5)
    check = partial(office.services.requirements.check, office.chair, second, requirement)
    check(finding=Finding.NOT_MET, evidence="no degree")
    check(finding=Finding.MET, evidence="a degree")
    office.services.endings.abort(office.chair, reason="no budget")
    with pytest.raises(ActRefused) as refused:
        office.services.ranking.ranking()
    assert refused.value.refusal is Refusal.SEALED_FOR_GOOD


def test_nothing_is_sealed_rated_or_withdrawn_after_an_abort_so_that_nothing_completes(
    office: Office,
) -> None:
    first = _one_sealed_in(office)
    office.services.endings.abort(office.chair, reason="no budget")
    for act in (
        partial(office.rate, office.chair, first, 3),
        partial(office.services.sheets.seal, office.chair, first),
        partial(office.services.sheets.replace, office.members[1], first, reason="second thoughts"),
        partial(office.services.candidates.withdraw, office.chair, first, reason="another post"),
        partial(office.services.repairs.retire, office.chair, office.form.asked()[0].id, reason="broken"),
        partial(office.services.candidates.invite, office.chair, first),
    ):
        with pytest.raises(ActRefused):
            act()


def test_retiring_and_restoring_tells_nothing_before_disclosure(office: Office) -> None:
    first = _one_sealed_in(office)
    before = office.services.desk.whole().sheets
    for question in office.form.asked()[:-1]:
        foreseen = office.services.repairs.foresee(office.chair, question.id)
        assert (foreseen.ranking, foreseen.ranking_then) == (None, None)
        office.services.repairs.retire(office.chair, question.id, reason="broken")
    for question in office.form.asked()[:-1]:
        office.services.repairs.restore(office.chair, question.id, reason="read again")
    assert office.services.desk.whole().sheets == before
    with pytest.raises(ActRefused):
        office.services.ranking.ranking()
    sheet = Subject(Document.SHEET, first, office.members[1].panelist)
    with pytest.raises(ActRefused):
        office.services.protocols.snapshot(office.chair, sheet)


def test_a_question_retired_while_interviews_go_on_again_counts_as_retired_after_disclosure(
    office: Office,
) -> None:
    first, second = _two(office)
    requirement = office.form.requirements[0].id
    office.interview(first)
    office.seal_all(first, 5, 5)
    check = partial(office.services.requirements.check, office.chair, second, requirement)
    check(finding=Finding.NOT_MET, evidence="no degree")
    check(finding=Finding.MET, evidence="a degree")
    office.services.repairs.retire(office.chair, office.form.asked()[0].id, reason="broken")
    assert office.services.forms.retired()[0].after_disclosure


def _further(office: Office, candidate: CandidateId) -> InterviewId:
    """The first question is asked again; the sitting is over."""
    held = office.services.further_sittings.take_up(
        office.chair,
        candidate,
        Further("Raum 3", video=False),
        questions=[office.form.asked()[0].id],
        reason="cut off",
    )
    office.services.interviews.finish(office.chair, held.id)
    return held.id


def test_a_sheet_replaced_because_of_a_further_sitting_is_marked_where_levels_were_known(
    tmp_path: Path,
) -> None:
    office = disclosed_office(tmp_path, (5, 1))
    person = office.services.candidates.all()[0].id
    _further(office, person)
    low = office.members[1]
    office.services.sheets.replace(low, person, reason="further sitting")
    sealed = office.services.sheets.seal(low, person)
    assert sealed.after_disclosure
    office.services.close()


def test_while_others_have_to_rate_anew_nobody_reads_the_new_sheet_of_another(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 1))
    person = office.services.candidates.all()[0].id
    _further(office, person)
    office.services.sheets.replace(office.members[1], person, reason="further sitting")
    office.services.sheets.seal(office.members[1], person)
    seen = office.services.desk.seen_by(office.chair).sheets
    assert {sheet.panelist for sheet in seen} == {office.chair.panelist}
    sheet = Subject(Document.SHEET, person, office.members[1].panelist)
    with pytest.raises(ActRefused) as refused:
        office.services.protocols.snapshot(office.chair, sheet)
    assert refused.value.refusal is Refusal.NOT_DISCLOSED
    office.services.close()


def test_a_sheet_sealed_before_a_further_sitting_does_not_complete_the_candidate(office: Office) -> None:
    first, _ = _two(office)
    office.interview(first)
    office.rate(office.chair, first, 5)
    office.services.sheets.seal(office.chair, first)
    _further(office, first)
    office.rate(office.members[1], first, 1)
    sealed = office.services.sheets.seal(office.members[1], first)
    assert not sealed.after_disclosure
    assert office.services.desk.seen_by(office.chair).sheets[0].panelist == office.chair.panelist
    assert len(office.services.desk.seen_by(office.chair).sheets) == 1
    office.services.sheets.replace(office.chair, first, reason="further sitting")
    assert not office.services.sheets.seal(office.chair, first).after_disclosure
    assert len(office.services.desk.seen_by(office.members[1]).sheets) == 3


def test_no_level_vanishes_because_its_question_is_skipped_in_a_further_sitting(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 1))
    person, question = office.services.candidates.all()[0].id, office.form.asked()[0].id
    held = office.services.further_sittings.take_up(
        office.chair, person, Further("Raum 3", video=False), questions=[question], reason="cut off"
    )
    with pytest.raises(ActRefused) as refused:
        office.services.interviews.skip(office.chair, held.id, question, reason="no time")
    assert refused.value.refusal is Refusal.WRONG_STATE
    office.services.close()


def test_an_abort_during_a_further_sitting_seals_the_totals_of_before_in(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 1))
    _further(office, office.services.candidates.all()[0].id)
    office.services.endings.abort(office.chair, reason="no budget")
    with pytest.raises(ActRefused) as refused:
        office.services.ranking.ranking()
    assert refused.value.refusal is Refusal.SEALED_FOR_GOOD
    office.services.close()
