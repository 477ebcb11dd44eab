"""Declarations on bias, the share of women, the participation ledger and what is kept apart."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from fractions import Fraction

import pytest

from interview_app.domain.bias import BiasDeclaration, BiasOutcome, Declared, declaration_of
from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import CandidateId, ParticipationId
from interview_app.domain.participation import Body, Participation, blank_participation, ledger
from interview_app.domain.procedure import Procedure
from interview_app.domain.separate import SeparateData, Sex, to_be_invited
from tests.domain.test_disclosure import AT, CHAIR, MEMBER, MUSTER, PROBE, procedure

NONE = BiasDeclaration(MUSTER, CHAIR, False, "", AT)
CONCERN = BiasDeclaration(MUSTER, MEMBER, True, "related", AT)


@pytest.mark.parametrize(
    ("declaration", "declared", "takes_part"),
    [
        (NONE, Declared.NONE, True),
        (CONCERN, Declared.CONCERN, False),
        (replace(CONCERN, outcome=BiasOutcome.TAKES_PART), Declared.TAKES_PART, True),
        (replace(CONCERN, outcome=BiasOutcome.RECUSED), Declared.RECUSED, False),
    ],
)
def test_a_concern_stands_until_it_is_decided(
    declaration: BiasDeclaration, declared: Declared, takes_part: bool
) -> None:
    assert declaration.declared is declared
    assert declaration.lets_take_part is takes_part


def test_a_declaration_is_that_of_one_member_about_one_candidate() -> None:
    whole = replace(procedure(), declarations=(NONE, CONCERN))
    assert whole.declaration_of(MUSTER, MEMBER) == CONCERN
    assert whole.declaration_of(PROBE, MEMBER) is None
    assert declaration_of((CONCERN,), MUSTER, CHAIR) is None


@pytest.mark.parametrize(
    ("women", "voters", "share", "half"), [(1, 2, "1/2", True), (1, 3, "1/3", False), (3, 3, "1", False)]
)
def test_the_share_is_exact(women: int, voters: int, share: str, half: bool) -> None:
    stated = GenderShare(women, voters, "", AT)
    assert stated.share == Fraction(share)
    assert stated.is_half is half
    assert stated.lacks_reason is not half
    assert not replace(stated, reason="nobody else has the expertise").lacks_reason


def test_every_named_body_stands_in_the_ledger_and_the_others_follow() -> None:
    council = replace(blank_participation(Body.STAFF_COUNCIL), invited=date(2023, 2, 1))
    youth = Participation(ParticipationId("1"), Body.OTHER, "Jugendvertretung")
    assert [each.body for each in ledger(())] == list(Body)[:3]
    assert ledger((youth, council)) == (
        blank_participation(Body.EQUAL_OPPORTUNITIES),
        blank_participation(Body.DISABLED_PERSONS),
        council,
        youth,
    )


def test_a_line_with_an_entry_is_no_longer_untouched() -> None:
    youth = Participation(ParticipationId("1"), Body.OTHER, "Jugendvertretung")
    assert youth.untouched
    assert not replace(youth, declined=date(2023, 2, 1)).untouched
    assert not replace(youth, not_involved="nobody concerned").untouched


def test_who_has_to_be_invited_is_listed_unless_withdrawn() -> None:
    people = tuple(
        Candidate(CandidateId(f"k{place}"), f"B-{place}", f"Person {place}", place, state=state)
        for place, state in enumerate(
            (
                CandidateState.REGISTERED,
                CandidateState.WITHDRAWN,
                CandidateState.EXCLUDED,
                CandidateState.ADMITTED,
                CandidateState.ADMITTED,
            )
        )
    )
    stated = (
        *(SeparateData(person.id, severely_disabled=True) for person in people[:3]),
        SeparateData(people[3].id, Sex.FEMALE, severely_disabled=False),
    )
    assert to_be_invited(people, stated) == (people[0], people[2])


def test_what_is_kept_apart_is_no_part_of_the_procedure() -> None:
    assert not {"separate", "sex", "severely_disabled"} & {each.name for each in fields(Procedure)}
    assert SeparateData(MUSTER).empty
    assert not SeparateData(MUSTER, Sex.DIVERSE).empty
    assert not SeparateData(MUSTER, severely_disabled=False).empty
