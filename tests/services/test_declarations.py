"""The declarations on bias as a use case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from interview_app.domain.bias import BiasOutcome, Declared
from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Part, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.storage import journal
from tests.services.office import Office


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def ready(office: Office) -> tuple[CandidateId, PanelistId]:
    """A candidate to be interviewed, and the second member."""
    office.seat("Vorlage", "Skizze")
    office.lock()
    return office.admit("B-001", "Muster").id, office.services.panel.members()[1].id


def whole(office: Office) -> Procedure:
    return office.services.panel.procedure()


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def test_nothing_is_declared_before_somebody_does(office: Office) -> None:
    candidate, member = ready(office)
    assert office.services.declarations.all() == ()
    office.services.declarations.declare_none(office.chair, candidate, member)
    (noted,) = office.services.declarations.all()
    assert (noted.declared, noted.at) == (Declared.NONE, office.clock())


def test_the_same_declaration_twice_leaves_one_row_in_the_journal(office: Office) -> None:
    candidate, member = ready(office)
    for _ in range(2):
        office.services.declarations.declare_none(office.chair, candidate, member)
        office.clock.pass_minutes(5)
    assert acts(office).count("declare-no-bias") == 1


def test_a_concern_needs_words_and_stands_until_it_is_decided(office: Office) -> None:
    candidate, member = ready(office)
    declarations = office.services.declarations
    assert (
        refused(lambda: declarations.declare_concern(office.chair, candidate, member, words=" "))
        is Refusal.REASON_MISSING
    )
    declarations.declare_concern(office.chair, candidate, member, words=" former superior ")
    (noted,) = declarations.all()
    assert (noted.declared, noted.words) == (Declared.CONCERN, "former superior")
    assert refused(lambda: office.start(candidate)) is Refusal.CONCERN_UNDECIDED
    assert whole(office).interviews == ()


def test_who_takes_part_in_spite_of_a_concern_can_sit_and_is_not_noted_as_unbiased(office: Office) -> None:
    candidate, member = ready(office)
    declarations = office.services.declarations
    declarations.declare_concern(office.chair, candidate, member, words="former superior")
    decide = declarations.decide_concern
    assert (
        refused(lambda: decide(office.chair, candidate, member, outcome=BiasOutcome.TAKES_PART, reason=""))
        is Refusal.REASON_MISSING
    )
    decide(office.chair, candidate, member, outcome=BiasOutcome.TAKES_PART, reason="ten years ago")
    held = office.start(candidate)
    assert member in held.present()
    assert member not in held.bias_checked
    assert whole(office).assignments == ()


def test_a_recusal_on_a_concern_is_the_members_part_at_once(office: Office) -> None:
    candidate, member = ready(office)
    guest = office.services.panel.add(office.chair, name="Gast", function="", role=Role.OBSERVER, votes=False)
    declarations = office.services.declarations
    declarations.declare_concern(office.chair, candidate, member, words="brother")
    declarations.decide_concern(
        office.chair,
        candidate,
        member,
        outcome=BiasOutcome.RECUSED,
        reason="§ 20 VwVfG",
        substitutes=(Part(guest.id, AssignmentKind.SUBSTITUTE, "takes the place", member),),
    )
    now = whole(office)
    assert raters(now, candidate) == (office.chair.panelist, guest.id)
    (noted,) = now.declarations
    assert (noted.declared, noted.reason, noted.words) == (Declared.RECUSED, "§ 20 VwVfG", "brother")
    assert acts(office)[-4:] == ["declare-concern", "recuse-panelist", "assign-recused", "assign-substitute"]


def test_a_recusal_that_is_decided_anew_gives_the_part_back(office: Office) -> None:
    candidate, member = ready(office)
    declarations = office.services.declarations
    declarations.declare_concern(office.chair, candidate, member, words="brother")
    for outcome in (BiasOutcome.RECUSED, BiasOutcome.TAKES_PART):
        declarations.decide_concern(office.chair, candidate, member, outcome=outcome, reason="decided")
    assert member in raters(whole(office), candidate)


def test_there_is_nothing_to_decide_without_a_concern(office: Office) -> None:
    candidate, member = ready(office)
    decide = office.services.declarations.decide_concern

    def act() -> None:
        decide(office.chair, candidate, member, outcome=BiasOutcome.RECUSED, reason="why")

    assert refused(act) is Refusal.NO_CONCERN
    office.services.declarations.declare_none(office.chair, candidate, member)
    assert refused(act) is Refusal.NO_CONCERN


def test_an_interview_starts_only_when_everybody_who_rates_has_declared(office: Office) -> None:
    candidate, member = ready(office)
    start = office.services.interviews.start
    silent = replace(office.opening(), bias_checked=())
    assert refused(lambda: start(office.chair, candidate, silent)) is Refusal.BIAS_UNDECLARED
    for person in office.services.panel.members():
        office.services.declarations.declare_none(office.chair, candidate, person.id)
    held = start(office.chair, candidate, silent)
    assert set(held.bias_checked) == set(held.present())
    assert member in held.bias_checked


def test_what_is_declared_at_the_start_is_a_declaration(office: Office) -> None:
    candidate, _ = ready(office)
    office.start(candidate)
    assert {each.panelist for each in office.services.declarations.all()} == {
        person.id for person in office.services.panel.members()
    }


def test_who_is_recused_at_the_start_need_not_declare(office: Office) -> None:
    candidate, member = ready(office)
    assert office.chair.panelist is not None
    alone = (office.chair.panelist,)
    opening = replace(office.opening(), present=alone, bias_checked=alone)
    held = office.services.interviews.start(
        office.chair, candidate, opening, (Part(member, AssignmentKind.RECUSED, "brother"),)
    )
    assert held.bias_checked == alone


def test_a_substitute_alone_is_enough_to_begin_and_has_to_declare(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    candidate = office.admit("B-001", "Muster").id
    guest = office.services.panel.add(office.chair, name="Gast", function="", role=Role.OBSERVER, votes=False)
    assert office.chair.panelist is not None
    parts = (
        Part(office.chair.panelist, AssignmentKind.ABSENT, "ill"),
        Part(guest.id, AssignmentKind.SUBSTITUTE, "takes the place", office.chair.panelist),
    )
    opening = replace(office.opening(), present=(guest.id,), bias_checked=(), note_taker=guest.id)
    start = office.services.interviews.start
    assert refused(lambda: start(office.chair, candidate, opening, parts)) is Refusal.BIAS_UNDECLARED
    held = start(office.chair, candidate, replace(opening, bias_checked=(guest.id,)), parts)
    assert held.bias_checked == (guest.id,)


def test_a_mistaken_note_is_taken_back_until_the_interview_begins(office: Office) -> None:
    candidate, member = ready(office)
    declarations = office.services.declarations
    declarations.take_back(office.chair, candidate, member)
    declarations.declare_none(office.chair, candidate, member)
    declarations.take_back(office.chair, candidate, member)
    assert declarations.all() == ()
    office.start(candidate)
    assert (
        refused(lambda: declarations.take_back(office.chair, candidate, member)) is Refusal.DECLARATION_USED
    )
    assert len(declarations.all()) == 2


def test_a_concern_that_arises_in_the_interview_is_noted_with_its_moment(office: Office) -> None:
    candidate, member = ready(office)
    office.start(candidate)
    office.clock.pass_minutes(20)
    office.services.declarations.declare_concern(office.chair, candidate, member, words="recognised them")
    noted = whole(office).declaration_of(candidate, member)
    assert noted is not None
    assert (noted.declared, noted.at) == (Declared.CONCERN, office.clock())


def test_recusing_the_last_missing_member_discloses(office: Office) -> None:
    candidate, member = ready(office)
    office.interview(candidate)
    office.rate(office.chair, candidate, 4)
    office.services.sheets.seal(office.chair, candidate)
    declarations = office.services.declarations
    declarations.declare_concern(office.chair, candidate, member, words="brother")
    declarations.decide_concern(
        office.chair, candidate, member, outcome=BiasOutcome.RECUSED, reason="§ 20 VwVfG"
    )
    assert whole(office).stage is Stage.DISCLOSED
