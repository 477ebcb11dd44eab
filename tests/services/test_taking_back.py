"""An act is taken back by a new act: everything is as it was, and both stand in the journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_app.domain.candidate import Candidate, CandidateState, Finding
from interview_app.domain.disclosure import is_disclosed
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Stage
from interview_app.domain.separate import SeparateData, Sex
from interview_app.services.candidates.registering import CandidateService
from tests.services.office import Office, disclosed_office, new_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze")
    return office


def acts(office: Office) -> list[str]:
    return [each.act for each in office.services.journal.lines(office.chair)]


def now(office: Office, person: Candidate) -> Candidate:
    return office.services.desk.bare().candidate(person.id)


NOTES: dict[str, Callable[[CandidateService, Office, Candidate], object]] = {
    "invite": lambda service, office, person: service.invite(office.chair, person.id),
    "withdraw": lambda service, office, person: service.withdraw(office.chair, person.id, reason="moved"),
}


@pytest.mark.parametrize("note", NOTES)
def test_a_note_on_a_candidate_is_taken_back_and_both_stay_in_the_journal(office: Office, note: str) -> None:
    office.lock()
    before = office.admit("B-001", "Aylin Muster")
    NOTES[note](office.services.candidates, office, before)
    assert now(office, before) != before
    office.services.taking_back.candidate_note(office.chair, before)
    assert now(office, before) == before
    assert acts(office)[-2:] == [f"{note}-candidate", "take-back-note"]


def test_a_no_show_is_taken_back_to_the_invitation(office: Office) -> None:
    office.lock()
    person = office.admit("B-001", "Aylin Muster")
    before = office.services.candidates.invite(office.chair, person.id)
    office.services.candidates.miss(office.chair, person.id, reason="waited twenty minutes")
    office.services.taking_back.candidate_note(office.chair, before)
    assert now(office, person) == before


def test_a_note_is_a_matter_of_record_after_two_minutes(office: Office) -> None:
    office.lock()
    before = office.admit("B-001", "Aylin Muster")
    office.services.candidates.withdraw(office.chair, before.id, reason="moved")
    office.clock.pass_minutes(3)
    with pytest.raises(ActRefused) as caught:
        office.services.taking_back.candidate_note(office.chair, before)
    assert caught.value.refusal is Refusal.WRONG_STATE
    assert now(office, before).state is CandidateState.WITHDRAWN


def test_an_exclusion_is_no_slip(office: Office) -> None:
    before = office.admit("B-001", "Aylin Muster")
    requirement = office.form.requirements[0].id
    office.services.requirements.check(
        office.chair, before.id, requirement, finding=Finding.NOT_MET, evidence="no degree"
    )
    with pytest.raises(ActRefused):
        office.services.taking_back.candidate_note(office.chair, before)


def test_whoever_comes_back_is_waited_for_again(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 3))
    late = office.admit("B-002", "Ben Beispiel")
    assert office.services.desk.bare().stage is Stage.INTERVIEWING
    office.services.candidates.withdraw(office.chair, late.id, reason="moved")
    assert office.services.desk.bare().stage is Stage.DISCLOSED
    office.services.taking_back.candidate_note(office.chair, late)
    whole = office.services.desk.whole()
    assert whole.stage is Stage.INTERVIEWING
    assert not is_disclosed(whole)


def test_a_removed_candidate_comes_back_with_everything_noted(office: Office) -> None:
    person = office.admit("B-001", "Aylin Muster")
    services = office.services
    services.separate.note(office.chair, SeparateData(person.id, Sex.FEMALE, None))
    chair = office.chair.panelist
    assert chair is not None
    services.declarations.declare_none(office.chair, person.id, chair)
    before, whole = services.taking_back.before(), services.desk.whole()
    services.candidates.remove(office.chair, person.id)
    assert services.desk.whole().candidates == ()
    services.taking_back.candidate_removal(office.chair, before, person.id)
    assert services.desk.whole() == whole
    assert services.taking_back.before() == before
    assert acts(office)[-2:] == ["remove-candidate", "put-back-candidate"]


def test_a_removed_member_comes_back_at_the_same_place(office: Office) -> None:
    third = office.services.panel.add(
        office.chair, name="Uwe Entwurf", function="", role=Role.PANELIST, votes=True
    )
    before, whole = office.services.taking_back.before(), office.services.desk.whole()
    second = office.members[1].panelist
    assert second is not None
    office.services.panel.remove(office.chair, second)
    assert [each.id for each in office.services.panel.members()] == [office.chair.panelist, third.id]
    office.services.taking_back.member_removal(office.chair, before, second)
    assert office.services.desk.whole() == whole


def test_nothing_is_put_back_once_the_form_is_locked(office: Office) -> None:
    person = office.register("B-001", "Aylin Muster")
    before = office.services.taking_back.before()
    office.services.candidates.remove(office.chair, person.id)
    office.lock()
    with pytest.raises(ActRefused):
        office.services.taking_back.candidate_removal(office.chair, before, person.id)


def test_gaps_that_were_left_open_block_again(office: Office) -> None:
    office.lock()
    gap = office.admit("B-001", "Aylin Muster")
    held = office.start(gap.id)
    question = office.form.asked()[0]
    office.services.interviews.skip(office.chair, held.id, question.id, reason="fire alarm")
    office.services.interviews.finish(office.chair, held.id)
    for actor in office.members:
        office.rate(actor, gap.id, 3)
        office.services.sheets.clear(actor, gap.id, question.id)
        office.services.sheets.seal(actor, gap.id)
    before = office.services.ranking.ranking()
    back = office.services.taking_back
    with pytest.raises(ActRefused) as caught:
        back.not_assessable(office.chair, gap.id)
    assert caught.value.refusal is Refusal.UNKNOWN
    office.services.ranking.set_not_assessable(office.chair, gap.id, reason="no further date")
    with pytest.raises(ActRefused) as caught:
        back.not_assessable(office.members[1], gap.id)
    assert caught.value.refusal is Refusal.CHAIR_ONLY
    back.not_assessable(office.chair, gap.id)
    assert office.services.ranking.ranking() == before
    assert acts(office)[-1] == "take-back-not-assessable"
