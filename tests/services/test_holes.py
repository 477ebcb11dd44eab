"""Ways round the rules that somebody found: each is closed here, with the story that led there."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.deciding import DecisionGap
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import AssignmentKind, Role
from interview_app.domain.plain import NotReadable
from interview_app.domain.procedure import Stage
from interview_app.domain.results import Obstacle
from interview_app.domain.sheet import RatingState
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.files.interchange import export_data, import_data
from tests.services.office import Office, disclosed_office, settled


def _two(office: Office) -> tuple[CandidateId, CandidateId]:
    """Two admitted candidates before two members."""
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    return office.admit("B-001", "Muster").id, office.admit("B-002", "Probe").id


def test_a_level_on_a_question_that_was_skipped_afterwards_is_not_sealed(office: Office) -> None:
    first, _ = _two(office)
    question = office.form.asked()[0].id
    held = office.start(first)
    office.rate(office.chair, first, 5)
    office.services.interviews.skip(office.chair, held.id, question, reason="no time")
    office.services.interviews.finish(office.chair, held.id)
    rating = office.services.sheets.seal(office.chair, first).rating(question)
    assert (rating.state, rating.level) == (RatingState.OPEN, None)
    assert rating.evidence == f"because of {question}"
    assert office.services.sheets.own(office.chair, first).rating(question) == rating


def test_a_level_without_evidence_on_a_skipped_question_does_not_hold_the_sheet_up(office: Office) -> None:
    first, _ = _two(office)
    question = office.form.asked()[0].id
    held = office.start(first)
    office.services.sheets.rate(office.chair, first, question, Fraction(3))
    office.services.interviews.skip(office.chair, held.id, question, reason="no time")
    office.services.interviews.finish(office.chair, held.id)
    missing = office.services.sheets.missing(office.chair, first)
    assert question not in {part.question for part in missing}


def test_nobody_with_a_total_is_called_not_assessable(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 5), (3, 3))
    best = office.services.candidates.all()[0].id
    with pytest.raises(ActRefused):
        office.services.ranking.set_not_assessable(office.chair, best, reason="the other suits us")
    assert office.services.ranking.ranking().selected() == (best,)
    office.services.close()


def test_a_requirement_that_was_opened_again_can_be_settled_after_disclosure(office: Office) -> None:
    first, second = _two(office)
    requirements, requirement = office.services.requirements, office.form.requirements[0].id
    for person in (first, second):
        office.interview(person)
    office.seal_all(first, 5, 5)
    requirements.check(office.chair, first, requirement, finding=Finding.OPEN, evidence="", missing="proof")
    office.seal_all(second, 4, 4)
    assert office.services.ranking.ranking().obstacles == ((Obstacle.REQUIREMENT_OPEN, first),)
    for finding, selected in ((Finding.MET, first), (Finding.NOT_MET, second), (Finding.MET, first)):
        requirements.check(office.chair, first, requirement, finding=finding, evidence="seen now")
        assert office.services.ranking.ranking().selected() == (selected,)
    assert office.services.desk.bare().candidate(first).state is CandidateState.INTERVIEWED


def test_who_was_excluded_by_mistake_is_heard_although_that_disclosed(office: Office) -> None:
    first, second = _two(office)
    requirements, requirement = office.services.requirements, office.form.requirements[0].id
    office.interview(first)
    office.seal_all(first, 5, 5)
    requirements.check(office.chair, second, requirement, finding=Finding.NOT_MET, evidence="no degree")
    assert office.services.desk.bare().stage is Stage.DISCLOSED
    requirements.check(office.chair, second, requirement, finding=Finding.MET, evidence="a degree")
    assert office.services.desk.bare().stage is Stage.INTERVIEWING
    with pytest.raises(ActRefused):
        office.services.ranking.ranking()
    office.interview(second)
    office.seal_all(second, 4, 4)
    assert office.services.ranking.ranking().selected() == (first,)


def test_a_sheet_sealed_for_somebody_who_withdrew_is_carried_as_data_only_after_the_decision(
    office: Office, tmp_path: Path
) -> None:
    first, second = _two(office)
    for person in (first, second):
        office.interview(person)
    office.rate(office.members[1], first, 1)
    office.services.sheets.seal(office.members[1], first)
    office.services.candidates.withdraw(office.chair, first, reason="another post")
    office.seal_all(second, 4, 4)
    assert office.services.ranking.ranking().final
    with pytest.raises(ActRefused) as refused:
        export_data(office.services.desk, tmp_path / "data.json")
    assert refused.value.refusal is Refusal.NOT_DISCLOSED
    assert not (tmp_path / "data.json").exists()
    plan = DecisionPlan((second,), (), "the only one left")
    settled(office).services.decisions.decide(office.chair, plan)
    export_data(office.services.desk, tmp_path / "data.json")
    copy = import_data(tmp_path / "data.json", tmp_path / "copy.interview", office.around)
    assert copy.whole() == office.services.desk.whole()
    copy.file.close()


def test_an_unfinished_replacement_is_carried_as_data_after_the_decision(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 5), (3, 3))
    best = office.services.ranking.ranking().selected()
    office.services.sheets.replace(office.members[1], best[0], reason="a slip")
    with pytest.raises(ActRefused):
        export_data(office.services.desk, tmp_path / "data.json")
    settled(office).services.decisions.decide(office.chair, DecisionPlan(best, (), "best in every criterion"))
    export_data(office.services.desk, tmp_path / "data.json")
    copy = import_data(tmp_path / "data.json", tmp_path / "copy.interview", office.around)
    assert copy.whole() == office.services.desk.whole()
    copy.file.close()
    office.services.close()


def test_the_sheets_of_somebody_who_withdrew_are_not_replaced(office: Office) -> None:
    first, second = _two(office)
    for person in (first, second):
        office.interview(person)
    office.seal_all(first, 1, 2)
    office.services.candidates.withdraw(office.chair, first, reason="another post")
    with pytest.raises(ActRefused):
        office.services.sheets.replace(office.chair, first, reason="second thoughts")


@pytest.mark.parametrize("own", [True, False])
def test_data_never_replaces_a_procedure_file(own: bool, tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 5))
    target = office.services.path
    if not own:
        target = tmp_path / "other.interview"
        target.write_bytes(b"SQLite format 3\0 and so on")
    before = target.read_bytes()
    with pytest.raises(FileRefused) as refused:
        export_data(office.services.desk, target)
    assert (refused.value.trouble, target.read_bytes()) == (FileTrouble.EXISTS, before)
    export_data(office.services.desk, tmp_path / "data.json")
    export_data(office.services.desk, tmp_path / "data.json")
    office.services.close()


def test_data_nested_without_end_is_no_mistake_of_the_program(office: Office, tmp_path: Path) -> None:
    source = tmp_path / "deep.json"
    source.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(NotReadable):
        import_data(source, tmp_path / "new.interview", office.around)


def test_nobody_is_selected_or_put_in_reserve_twice(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 5), (3, 3))
    best, other = (person.id for person in office.services.candidates.all())
    for selected, reserve in (((best, best), ()), ((best,), (other, other))):
        plan = DecisionPlan(selected, reserve, "the best", "")
        assert office.services.decisions.gaps(plan) == (DecisionGap.INELIGIBLE,)
    office.services.close()


def test_what_was_typed_about_a_removed_entry_goes_with_it(office: Office) -> None:
    office.seat("Vorlage")
    removed, kept = office.register("B-001", "Muster"), office.register("B-002", "Probe")
    member = office.services.panel.add(
        office.chair, name="Skizze", function="", role=Role.PANELIST, votes=True
    )
    typing = office.services.typing
    places = [f"candidate {removed.id}", f"check {removed.id} degree", f"member {member.id}"]
    for place in (*places, f"candidate {kept.id}"):
        typing.keep(office.chair, place, {"name": "Erdacht"})
    office.services.candidates.remove(office.chair, removed.id)
    office.services.panel.remove(office.chair, member.id)
    assert [typing.kept(office.chair, place) for place in places] == [{}, {}, {}]
    assert typing.kept(office.chair, f"candidate {kept.id}") == {"name": "Erdacht"}


def test_nobody_is_given_a_vote_once_interviews_have_begun(office: Office) -> None:
    office.half_sealed()
    panel, other = office.services.panel, office.services.panel.members()[1]
    change = partial(panel.change, office.chair, other.id, name=other.name, function="", role=other.role)
    change(votes=False)
    assert office.services.desk.whole().stage is Stage.DISCLOSED
    with pytest.raises(ActRefused) as caught:
        change(votes=True)
    assert caught.value.refusal is Refusal.VOTE_TOO_LATE


def test_no_voting_member_joins_midway_but_an_adviser_may(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    office.start(office.admit("B-001", "Muster").id)
    add = partial(office.services.panel.add, office.chair, function="", role=Role.PANELIST)
    with pytest.raises(ActRefused) as caught:
        add(name="Spät", votes=True)
    assert caught.value.refusal is Refusal.VOTE_TOO_LATE
    assert not add(name="Beratung", votes=False).votes


def test_somebody_excused_does_not_rate_after_the_others_sheets_were_open(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.admit("B-002", "Probe")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)
    office.services.sheets.seal(office.chair, person.id)
    other = office.services.panel.members()[1].id
    assign = partial(office.services.panel.assign, office.chair, person.id, other)
    assign(kind=AssignmentKind.ABSENT, reason="ill")
    with pytest.raises(ActRefused) as caught:
        assign(kind=AssignmentKind.EXPECTED, reason="")
    assert caught.value.refusal is Refusal.VOTE_TOO_LATE


def test_a_chair_can_be_named_until_the_decision(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5))
    panel, first = office.services.panel, office.services.panel.members()[0]
    change = partial(panel.change, office.chair, first.id, name=first.name, function="", votes=True)
    change(role=Role.PANELIST)
    assert change(role=Role.CHAIR).role is Role.CHAIR
