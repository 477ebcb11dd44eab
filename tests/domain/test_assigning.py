"""Who may take which part for one candidate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.assigning import require_parts, seats
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist, Part, Role
from tests.domain.test_disclosure import AT, CHAIR, COUNCIL, MEMBER, MUSTER, PANEL, PROBE, procedure, sheet

GUEST = PanelistId("guest")
SEATED = replace(
    procedure(), panel=(*PANEL, Panelist(GUEST, "G. Gast", "", Role.OBSERVER, votes=False, position=3))
)
AWAY = Part(MEMBER, AssignmentKind.RECUSED, "related")
STAND_IN = Part(COUNCIL, AssignmentKind.SUBSTITUTE, "takes the place", MEMBER)


def noted(*parts: Part) -> tuple[Assignment, ...]:
    return tuple(
        Assignment(MUSTER, each.panelist, each.kind, each.reason, AT, each.substitute_for) for each in parts
    )


def refused(*parts: Part, before: tuple[Part, ...] = ()) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        require_parts(replace(SEATED, assignments=noted(*before)), MUSTER, parts)
    return caught.value.refusal


def test_a_recusal_and_the_substitute_are_noted_in_one_act() -> None:
    require_parts(SEATED, MUSTER, (AWAY, STAND_IN))
    require_parts(SEATED, MUSTER, (STAND_IN, AWAY))
    require_parts(replace(SEATED, assignments=noted(AWAY)), MUSTER, (STAND_IN,))


def test_a_substitute_may_have_no_vote_of_their_own() -> None:
    assert refused(AWAY, replace(STAND_IN, panelist=CHAIR)) is Refusal.SUBSTITUTE_RATES


@pytest.mark.parametrize("replaced", [None, GUEST])
def test_a_substitute_names_a_voting_member_whom_they_replace(replaced: PanelistId | None) -> None:
    assert refused(AWAY, replace(STAND_IN, substitute_for=replaced)) is Refusal.SUBSTITUTE_FOR_MISSING


def test_whoever_is_replaced_does_not_rate() -> None:
    assert refused(STAND_IN) is Refusal.REPLACED_STILL_RATES
    assert refused(replace(AWAY, kind=AssignmentKind.EXPECTED), before=(AWAY, STAND_IN)) is (
        Refusal.ALREADY_REPLACED
    )


def test_a_member_has_one_substitute() -> None:
    second = replace(STAND_IN, panelist=GUEST)
    assert refused(second, before=(AWAY, STAND_IN)) is Refusal.ALREADY_REPLACED
    require_parts(
        replace(SEATED, assignments=noted(AWAY, STAND_IN)),
        MUSTER,
        (second, replace(STAND_IN, kind=AssignmentKind.EXPECTED, substitute_for=None)),
    )


def test_a_part_is_given_back_together_with_its_substitution() -> None:
    back = replace(AWAY, kind=AssignmentKind.EXPECTED, reason="")
    nobody = Part(COUNCIL, AssignmentKind.EXPECTED, "")
    require_parts(replace(SEATED, assignments=noted(AWAY, STAND_IN)), MUSTER, (back, nobody))


@pytest.mark.parametrize(
    "kind", [AssignmentKind.RECUSED, AssignmentKind.ABSENT, AssignmentKind.SUBSTITUTE], ids=str
)
def test_every_part_but_the_expected_needs_a_reason(kind: AssignmentKind) -> None:
    assert refused(Part(COUNCIL, kind, "  ", MEMBER), before=(AWAY,)) is Refusal.REASON_MISSING
    require_parts(SEATED, MUSTER, (Part(CHAIR, AssignmentKind.EXPECTED, ""),))


def test_nobody_joins_once_the_ratings_of_the_candidate_are_known() -> None:
    known = replace(SEATED, assignments=noted(AWAY), sheets=(sheet(CHAIR),))
    for part in (STAND_IN, Part(MEMBER, AssignmentKind.EXPECTED, "")):
        with pytest.raises(ActRefused) as caught:
            require_parts(known, MUSTER, (part,))
        assert caught.value.refusal is Refusal.VOTE_TOO_LATE
    require_parts(known, MUSTER, (Part(CHAIR, AssignmentKind.EXPECTED, ""),))


def test_nobody_is_absent_whose_sheet_is_sealed() -> None:
    sealed = replace(SEATED, sheets=(sheet(CHAIR), sheet(MEMBER, sealed=False)))
    with pytest.raises(ActRefused) as caught:
        require_parts(sealed, MUSTER, (Part(CHAIR, AssignmentKind.ABSENT, "ill"),))
    assert (caught.value.refusal, caught.value.facts) == (Refusal.SEALED_WAS_THERE, {"name": "M. Vorlage"})
    require_parts(sealed, MUSTER, (Part(MEMBER, AssignmentKind.ABSENT, "ill"),))


def test_the_seats_are_those_of_one_candidate() -> None:
    whole = replace(SEATED, assignments=noted(AWAY, STAND_IN))
    assert seats(whole, MUSTER).kind(MEMBER) is AssignmentKind.RECUSED
    assert seats(whole, MUSTER).kind(CHAIR) is AssignmentKind.EXPECTED
    assert seats(whole, MUSTER).substitute_of(MEMBER) == COUNCIL
    assert seats(whole, MUSTER).substitute_of(CHAIR) is None
    assert seats(whole, PROBE).substitute_of(MEMBER) is None


def test_a_stranger_has_no_part() -> None:
    with pytest.raises(KeyError):
        require_parts(SEATED, MUSTER, (Part(PanelistId("nobody"), AssignmentKind.ABSENT, "ill"),))
