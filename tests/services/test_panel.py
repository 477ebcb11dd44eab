"""The panel as a use case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor, AssignmentKind, Panelist, Part, Role
from interview_app.domain.procedure import Stage
from interview_app.storage import journal
from tests.services.office import Office


def add(office: Office, name: str, role: Role = Role.PANELIST, *, votes: bool = True) -> Panelist:
    return office.services.panel.add(
        office.chair, name=name, function=" Fachmitglied ", role=role, votes=votes
    )


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def test_a_member_needs_a_name(office: Office) -> None:
    assert refused(lambda: add(office, "  ")) is Refusal.NAME_MISSING
    assert office.services.panel.members() == ()


def test_blanks_around_a_name_are_no_part_of_it(office: Office) -> None:
    person = add(office, " Rolf Skizze ")
    assert (person.name, person.function) == ("Rolf Skizze", "Fachmitglied")
    assert office.services.panel.members() == (person,)


def test_there_is_one_chair(office: Office) -> None:
    first = add(office, "Maria Vorlage", Role.CHAIR)
    second = add(office, "Rolf Skizze")
    assert refused(lambda: add(office, "Sara Platzhalter", Role.CHAIR)) is Refusal.SECOND_CHAIR
    change = office.services.panel.change
    assert (
        refused(lambda: change(office.chair, second.id, name="R", function="", role=Role.CHAIR, votes=True))
        is Refusal.SECOND_CHAIR
    )
    assert change(office.chair, first.id, name="M", function="", role=Role.CHAIR, votes=True).name == "M"


def test_members_keep_their_order_when_one_goes(office: Office) -> None:
    people = [add(office, name) for name in ("Erdacht", "Muster", "Probe")]
    office.services.panel.remove(office.chair, people[1].id)
    last = add(office, "Fiktiv")
    assert [each.name for each in office.services.panel.members()] == ["Erdacht", "Probe", "Fiktiv"]
    assert last.position > people[2].position


def test_an_unchanged_member_leaves_no_trace_in_the_journal(office: Office) -> None:
    person = add(office, "Rolf Skizze")
    with office.services.desk.reading() as db:
        before = len(journal.rows(db))
    office.services.panel.change(
        office.chair, person.id, name="Rolf Skizze", function="Fachmitglied", role=person.role, votes=True
    )
    with office.services.desk.reading() as db:
        assert len(journal.rows(db)) == before


def test_nobody_is_removed_once_the_form_is_locked(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    second = office.services.panel.members()[1]
    assert refused(lambda: office.services.panel.remove(office.chair, second.id)) is Refusal.WRONG_STATE
    assert len(office.services.panel.members()) == 2


def test_a_member_who_has_rated_keeps_the_vote(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.rate(office.members[1], person.id, 3)
    second = office.services.panel.members()[1]
    assert (
        refused(
            lambda: office.services.panel.change(
                office.chair, second.id, name="Skizze", function="", role=second.role, votes=False
            )
        )
        is Refusal.ALREADY_RATED
    )


def test_recording_the_last_missing_member_absent_discloses(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 4)
    office.services.sheets.seal(office.chair, person.id)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    second = office.services.panel.members()[1]
    assign = office.services.panel.assign
    assert (
        refused(lambda: assign(office.chair, person.id, second.id, kind=AssignmentKind.ABSENT, reason=" "))
        is Refusal.REASON_MISSING
    )
    assign(office.chair, person.id, second.id, kind=AssignmentKind.ABSENT, reason="ill")
    assert office.services.desk.whole().stage is Stage.DISCLOSED


def test_taking_the_vote_of_the_last_missing_member_discloses(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 4)
    office.services.sheets.seal(office.chair, person.id)
    second = office.services.panel.members()[1]
    office.services.panel.change(
        office.chair, second.id, name="Skizze", function="", role=second.role, votes=False
    )
    assert office.services.desk.whole().stage is Stage.DISCLOSED


def test_expected_needs_no_reason_and_takes_a_note_back(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    person = office.admit("B-001", "Muster")
    second = office.services.panel.members()[1]
    assign = office.services.panel.assign
    assign(office.chair, person.id, second.id, kind=AssignmentKind.RECUSED, reason="related")
    assign(office.chair, person.id, second.id, kind=AssignmentKind.EXPECTED, reason="")
    (noted,) = office.services.desk.whole().assignments
    assert noted.kind is AssignmentKind.EXPECTED


def test_the_panel_is_fixed_once_ratings_are_disclosed(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.seal_all(person.id, 3)
    assert refused(lambda: add(office, "Skizze")) is Refusal.WRONG_STATE


def test_a_sheet_sealed_before_the_recusal_stays_hidden_and_does_not_count(office: Office) -> None:
    office.seat("Vorlage", "Skizze", "Entwurf")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    recused, sealing = office.members[1], office.members[2]
    office.rate(recused, person.id, 5)
    office.services.sheets.seal(recused, person.id)
    assert recused.panelist is not None
    office.services.panel.assign(
        office.chair, person.id, recused.panelist, kind=AssignmentKind.RECUSED, reason="related"
    )
    desk = office.services.desk
    assert desk.seen_by(office.chair).sheets == ()
    assert len(desk.seen_by(recused).sheets) == 1
    for actor, level in ((office.chair, 2), (sealing, 2)):
        office.rate(actor, person.id, level)
        office.services.sheets.seal(actor, person.id)
    assert len(desk.whole().sheets) == 3
    (row,) = office.services.ranking.ranking().rows
    assert row.score.points == 40


def test_a_substitute_named_in_one_act_with_the_recusal_counts(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    guest = add(office, "Gast", Role.OBSERVER, votes=False)
    office.lock()
    person = office.admit("B-001", "Muster")
    second = office.services.panel.members()[1]
    office.services.panel.assign_together(
        office.chair,
        person.id,
        (
            Part(second.id, AssignmentKind.RECUSED, "related"),
            Part(guest.id, AssignmentKind.SUBSTITUTE, "related", second.id),
        ),
    )
    with office.services.desk.reading() as db:
        assert [row.act for row in journal.rows(db)][-2:] == ["assign-recused", "assign-substitute"]
    assert refused(
        lambda: office.services.panel.assign(
            office.chair, person.id, second.id, kind=AssignmentKind.EXPECTED, reason=""
        )
    ) is (Refusal.ALREADY_REPLACED)
    substitute = Actor(guest.id, guest.role)
    office.members[1] = substitute
    office.interview(person.id)
    office.seal_all(person.id, 4, 2)
    assert office.services.desk.whole().stage is Stage.DISCLOSED
